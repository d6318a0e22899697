/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-founding.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ACADEMY_FORM (attain_academy_form_get_type ())

G_DECLARE_FINAL_TYPE (AttainAcademyForm, attain_academy_form, ATTAIN, ACADEMY_FORM, AdwBin)

AttainFounding *attain_academy_form_get_founding (AttainAcademyForm  *self,
                                                  GError            **error);
const char     *attain_academy_form_get_file     (AttainAcademyForm  *self);
void            attain_academy_form_set_file     (AttainAcademyForm  *self,
                                                  const char         *file);

G_END_DECLS
