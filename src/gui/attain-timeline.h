/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_TIMELINE (attain_timeline_get_type ())

G_DECLARE_FINAL_TYPE (AttainTimeline, attain_timeline, ATTAIN, TIMELINE, GtkWidget)

void attain_timeline_add (AttainTimeline *self,
                          const char     *from,
                          const char     *to,
                          double          height,
                          const char     *label);

G_END_DECLS
