/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-open-case.h"

G_BEGIN_DECLS

/* A part of an application's page. It is shown the case each time that something of it has changed. */

#define ATTAIN_TYPE_CASE_SECTION (attain_case_section_get_type ())

G_DECLARE_DERIVABLE_TYPE (AttainCaseSection, attain_case_section, ATTAIN, CASE_SECTION, AdwBin)

struct _AttainCaseSectionClass
{
  AdwBinClass parent_class;

  void (*show) (AttainCaseSection *self,
                AttainOpenCase    *open);
};

void            attain_case_section_show      (AttainCaseSection   *self,
                                               AttainOpenCase      *open);
AttainOpenCase *attain_case_section_get       (AttainCaseSection   *self);
GtkWidget      *attain_case_section_make_group
                                              (const char          *title,
                                               const char          *description);
GtkWidget      *attain_case_section_add_row   (GtkWidget           *group,
                                               const char          *icon_name,
                                               const char          *title,
                                               const char          *subtitle);
GtkWidget      *attain_case_section_add_button
                                              (GtkWidget           *row,
                                               const char          *label);
void            attain_case_section_add_text  (GtkWidget           *group,
                                               const char          *title,
                                               const char          *text);
gpointer        attain_case_section_doing     (gpointer             widget,
                                               const char          *done);
void            attain_case_section_done_cb   (GObject             *store,
                                               GAsyncResult        *result,
                                               gpointer             data);

G_END_DECLS
