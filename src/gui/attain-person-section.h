/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-context.h"
#include "attain-person-file.h"

G_BEGIN_DECLS

/* A part of a person's page: it is shown what is kept of them and the day it is. */

#define ATTAIN_TYPE_PERSON_SECTION (attain_person_section_get_type ())

G_DECLARE_DERIVABLE_TYPE (AttainPersonSection, attain_person_section, ATTAIN, PERSON_SECTION, AdwBin)

struct _AttainPersonSectionClass
{
  AdwBinClass parent_class;

  void (*show) (AttainPersonSection    *self,
                AttainContext          *context,
                const AttainPersonFile *file);
};

void       attain_person_section_show      (AttainPersonSection    *self,
                                            AttainContext          *context,
                                            const AttainPersonFile *file);
void       attain_person_section_offer     (AdwPreferencesGroup    *group,
                                            const char             *label,
                                            const char             *tooltip,
                                            const char             *action);
void       attain_person_section_let_edit  (GtkWidget              *row,
                                            GCallback               edit_cb,
                                            gpointer                record);
GtkWidget *attain_person_section_add_row   (AdwPreferencesGroup    *group,
                                            const char             *title,
                                            const char             *subtitle);

G_END_DECLS
