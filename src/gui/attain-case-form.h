/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-open-case.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_FORM (attain_case_form_get_type ())

/* What is asked of somebody who does something with an application: words, fields and choices, one below the other. What
 * stands in the fields is put into records. */
G_DECLARE_FINAL_TYPE (AttainCaseForm, attain_case_form, ATTAIN, CASE_FORM, GtkBox)

void       attain_case_form_set_store        (AttainCaseForm        *self,
                                              AttainStore           *store);
void       attain_case_form_add_words        (AttainCaseForm        *self,
                                              const char            *words);
void       attain_case_form_add_heading      (AttainCaseForm        *self,
                                              const char            *heading);
void       attain_case_form_add_case         (AttainCaseForm        *self,
                                              AttainOpenCase        *open,
                                              AttainApplicationMove  move);
void       attain_case_form_add_member       (AttainCaseForm        *self,
                                              AttainOpenCase        *open,
                                              gint64                 member_id);
GtkWidget *attain_case_form_add_field        (AttainCaseForm        *self,
                                              gpointer               record,
                                              const char            *field,
                                              const char            *title);
GtkWidget *attain_case_form_add_codes        (AttainCaseForm        *self,
                                              gpointer               record,
                                              const char            *field,
                                              const char *const     *codes,
                                              const char *const     *titles);
void       attain_case_form_add_capabilities (AttainCaseForm        *self,
                                              gpointer               record,
                                              AttainReferenceSet    *reference,
                                              const char            *today);
GtkWidget *attain_case_form_add_check        (AttainCaseForm        *self,
                                              const char            *label);
GtkWidget *attain_case_form_add_choice       (AttainCaseForm        *self,
                                              const char            *title,
                                              GtkStringList         *choices);
gboolean   attain_case_form_apply            (AttainCaseForm        *self);
gboolean   attain_case_form_complain         (AttainCaseForm        *self,
                                              const char            *problem);
char      *attain_case_form_write_draft      (AttainCaseForm        *self);
void       attain_case_form_read_draft       (AttainCaseForm        *self,
                                              const char            *draft);

G_END_DECLS
