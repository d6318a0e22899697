/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-window.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PALETTE (attain_palette_get_type ())

G_DECLARE_FINAL_TYPE (AttainPalette, attain_palette, ATTAIN, PALETTE, AdwWindow)

GtkWidget *attain_palette_new (AttainWindow *window);

G_END_DECLS
