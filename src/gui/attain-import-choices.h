/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-access.h"
#include "attain-import-look.h"
#include "attain-kind.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_IMPORT_CHOICES (attain_import_choices_get_type ())

/* Which file is imported, what it holds and how it is written: as a look at it tells, or as somebody says. */
G_DECLARE_FINAL_TYPE (AttainImportChoices, attain_import_choices, ATTAIN, IMPORT_CHOICES, AdwBin)

void              attain_import_choices_set_access   (AttainImportChoices *self,
                                                      AttainAccess        *access);
void              attain_import_choices_set_file     (AttainImportChoices *self,
                                                      GFile               *file);
gboolean          attain_import_choices_has_look     (AttainImportChoices *self);
void              attain_import_choices_take_look    (AttainImportChoices *self,
                                                      AttainImportLook    *look,
                                                      gboolean             again);
const AttainKind *attain_import_choices_get_kind     (AttainImportChoices *self);
const char       *attain_import_choices_get_encoding (AttainImportChoices *self);

G_END_DECLS
