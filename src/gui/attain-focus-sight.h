/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void attain_focus_sight_bring (GtkWidget *widget);

G_END_DECLS
