/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_ROW_LAYOUT (attain_row_layout_get_type ())

G_DECLARE_FINAL_TYPE (AttainRowLayout, attain_row_layout, ATTAIN, ROW_LAYOUT, GtkLayoutManager)

void attain_row_layout_put (AdwActionRow *row);

G_END_DECLS
