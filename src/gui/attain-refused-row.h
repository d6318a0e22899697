/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-import-summary.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_REFUSED_ROW (attain_refused_row_get_type ())

G_DECLARE_FINAL_TYPE (AttainRefusedRow, attain_refused_row, ATTAIN, REFUSED_ROW, GObject)

AttainRefusedRow *attain_refused_row_new (const AttainRefusal *refusal);

G_END_DECLS
