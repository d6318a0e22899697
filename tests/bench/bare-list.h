/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "attain-db.h"

G_BEGIN_DECLS

#define BARE_TYPE_LIST (bare_list_get_type ())
#define BARE_TYPE_ROW (bare_row_get_type ())

G_DECLARE_FINAL_TYPE (BareList, bare_list, BARE, LIST, GObject)
G_DECLARE_FINAL_TYPE (BareRow, bare_row, BARE, ROW, GObject)

enum { BARE_N_COLUMNS = 6 };

BareList   *bare_list_new          (AttainDb *db);
void        bare_list_take_ids     (BareList *self,
                                    GArray   *ids);
const char *bare_row_get_text      (BareRow  *self,
                                    guint     column);

G_END_DECLS
