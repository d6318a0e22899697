/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-case-form.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASE_DIALOG (attain_case_dialog_get_type ())

/* A form for something that somebody does with an application, in a window of its own. What is done with what is filled
 * in is up to who opened it. */
G_DECLARE_FINAL_TYPE (AttainCaseDialog, attain_case_dialog, ATTAIN, CASE_DIALOG, AdwWindow)

/* Called when what stands in the form is in its records: it starts the writing, with attain_case_dialog_done_cb()
 * as its callback and a reference to the dialog as its data. */
typedef void (*AttainCaseDialogFunc) (AttainCaseDialog *self,
                                      gpointer          data);

AttainCaseDialog *attain_case_dialog_new              (GtkWidget            *parent,
                                                       AttainStore          *store,
                                                       const char           *title,
                                                       const char           *button);
AttainCaseForm   *attain_case_dialog_get_form         (AttainCaseDialog     *self);
void              attain_case_dialog_let_enter        (AttainCaseDialog     *self);
void              attain_case_dialog_tell_when_done   (AttainCaseDialog     *self,
                                                       const char           *done);
void              attain_case_dialog_set_button       (AttainCaseDialog     *self,
                                                       const char           *button);
void              attain_case_dialog_on_done          (AttainCaseDialog     *self,
                                                       AttainCaseDialogFunc  func,
                                                       gpointer              data,
                                                       GDestroyNotify        free_data);
void              attain_case_dialog_keep_draft       (AttainCaseDialog     *self,
                                                       const char           *address);
void              attain_case_dialog_tell             (AttainCaseDialog     *self,
                                                       const char           *problem);
void              attain_case_dialog_refuse           (AttainCaseDialog     *self,
                                                       const char           *reason);
gboolean          attain_case_dialog_finish           (AttainCaseDialog     *self,
                                                       AttainStore          *store,
                                                       GAsyncResult         *result);
void              attain_case_dialog_done_cb          (GObject              *store,
                                                       GAsyncResult         *result,
                                                       gpointer              dialog);

G_END_DECLS
