/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     attain_keyboard_init         (void);
gboolean attain_keyboard_only_informs (GtkWidget *focus);

G_END_DECLS
