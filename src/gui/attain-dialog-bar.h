/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_DIALOG_BAR (attain_dialog_bar_get_type ())

G_DECLARE_FINAL_TYPE (AttainDialogBar, attain_dialog_bar, ATTAIN, DIALOG_BAR, GtkWidget)

G_END_DECLS
