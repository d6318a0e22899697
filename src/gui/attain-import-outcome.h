/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-import-summary.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_IMPORT_OUTCOME (attain_import_outcome_get_type ())

G_DECLARE_FINAL_TYPE (AttainImportOutcome, attain_import_outcome, ATTAIN, IMPORT_OUTCOME, AdwBin)

void attain_import_outcome_show (AttainImportOutcome       *self,
                                 const AttainImportSummary *summary);

G_END_DECLS
