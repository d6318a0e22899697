/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-import-summary.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_REFUSAL_VIEW (attain_refusal_view_get_type ())

G_DECLARE_FINAL_TYPE (AttainRefusalView, attain_refusal_view, ATTAIN, REFUSAL_VIEW, AdwBin)

void attain_refusal_view_show (AttainRefusalView         *self,
                               const AttainImportSummary *summary);

G_END_DECLS
