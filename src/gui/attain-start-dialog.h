/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-context.h"

G_BEGIN_DECLS

void attain_start_dialog_present (GtkWidget     *parent,
                                  AttainContext *context,
                                  gint64         person_id);

G_END_DECLS
