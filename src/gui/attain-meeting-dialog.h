/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "attain-context.h"

G_BEGIN_DECLS

void attain_meeting_dialog_present (GtkWidget     *parent,
                                    AttainContext *context,
                                    gboolean       appeals);

G_END_DECLS
