/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-store.h"

G_BEGIN_DECLS

void          attain_conflict_settle        (GtkWidget            *parent,
                                             AttainStore          *store,
                                             const AttainTable    *table,
                                             AttainRecord         *before,
                                             AttainRecord         *mine,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
AttainRecord *attain_conflict_settle_finish (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
