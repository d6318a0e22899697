/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkEditable *attain_password_row_add  (GtkWidget  *group,
                                       const char *title);
void         attain_password_row_name (GtkWidget  *row);

G_END_DECLS
