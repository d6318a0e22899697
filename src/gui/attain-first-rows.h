/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_FIRST_ROWS (attain_first_rows_get_type ())

G_DECLARE_FINAL_TYPE (AttainFirstRows, attain_first_rows, ATTAIN, FIRST_ROWS, GObject)

void attain_first_rows_set_model (AttainFirstRows *self,
                                  GListModel      *model);
void attain_first_rows_show_all  (AttainFirstRows *self);

G_END_DECLS
