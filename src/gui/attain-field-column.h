/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-record.h"

G_BEGIN_DECLS

void attain_field_column_set_up (GtkColumnViewColumn *column,
                                 GType                record_type,
                                 const char          *field,
                                 int                  order);

G_END_DECLS
