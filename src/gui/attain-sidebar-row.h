/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page-kinds.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_SIDEBAR_ROW (attain_sidebar_row_get_type ())

G_DECLARE_FINAL_TYPE (AttainSidebarRow, attain_sidebar_row, ATTAIN, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget            *attain_sidebar_row_new      (const AttainPageKind *kind);
const AttainPageKind *attain_sidebar_row_get_kind (AttainSidebarRow     *self);

G_END_DECLS
