/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_SORT_BUTTON (attain_sort_button_get_type ())

G_DECLARE_FINAL_TYPE (AttainSortButton, attain_sort_button, ATTAIN, SORT_BUTTON, AdwBin)

void attain_sort_button_set_view (AttainSortButton *self,
                                  GtkColumnView    *view);
void attain_sort_button_open     (AttainSortButton *self);

G_END_DECLS
