/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_ROUTE_STRIP (attain_route_strip_get_type ())

/* The map of a route, with “you are here”. Where there is no room for all of it, it says how far it is. */
G_DECLARE_FINAL_TYPE (AttainRouteStrip, attain_route_strip, ATTAIN, ROUTE_STRIP, AdwBin)

void attain_route_strip_show (AttainRouteStrip *self,
                              GArray           *stations);

G_END_DECLS
