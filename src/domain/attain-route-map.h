/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-state.h"
#include "attain-route.h"

G_BEGIN_DECLS

/**
 * AttainStationPlace:
 * @ATTAIN_STATION_AHEAD: still to come
 * @ATTAIN_STATION_HERE: where the application is
 * @ATTAIN_STATION_PASSED: behind it
 *
 * Where a station is, seen from an application.
 */
typedef enum
{
  ATTAIN_STATION_AHEAD,
  ATTAIN_STATION_HERE,
  ATTAIN_STATION_PASSED,
} AttainStationPlace;

/**
 * AttainStation:
 * @title: what it is called, for people
 * @place: where it is, seen from the application
 *
 * A station on the map of a route.
 */
typedef struct
{
  const char         *title;
  AttainStationPlace  place;
} AttainStation;

GArray *attain_route_map_list_stations (const AttainRoute      *route,
                                        AttainApplicationState  state,
                                        AttainApplicationState  left);

G_END_DECLS
