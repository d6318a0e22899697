/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_ROOM_PROBE (attain_room_probe_get_type ())

G_DECLARE_FINAL_TYPE (AttainRoomProbe, attain_room_probe, ATTAIN, ROOM_PROBE, GtkWidget)

guint attain_room_probe_get_room (AttainRoomProbe *self);

G_END_DECLS
