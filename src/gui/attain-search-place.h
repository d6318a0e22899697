/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_SEARCH_PLACE (attain_search_place_get_type ())

G_DECLARE_FINAL_TYPE (AttainSearchPlace, attain_search_place, ATTAIN, SEARCH_PLACE, AdwBin)

void     attain_search_place_fill       (AttainSearchPlace *self,
                                         GtkWidget         *child,
                                         GtkWidget         *page);
void     attain_search_place_show       (AttainSearchPlace *self,
                                         gboolean           shown);
gboolean attain_search_place_take_focus (AttainSearchPlace *self);
gboolean attain_search_place_can_begin  (AttainSearchPlace *self);
gboolean attain_search_place_begin      (AttainSearchPlace *self);
gboolean attain_search_place_can_sort   (AttainSearchPlace *self);
gboolean attain_search_place_sort       (AttainSearchPlace *self);

G_END_DECLS
