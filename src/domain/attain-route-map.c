/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The road of an application has many states; people want to see how far it has come, in a few words. */

#include "attain-route-map.h"

#include <glib/gi18n.h>

typedef enum
{
  ON_ALL = 0,
  ON_APPLIED_FOR = 1 << 0,     /* not where it follows of itself */
  ON_PANEL = 1 << 1,
  ON_NO_PANEL = 1 << 2,
  ON_STAGE1 = 1 << 3,
  ON_APPEAL = 1 << 4,          /* only where somebody has appealed */
} Routes;

typedef struct
{
  const char             *title;
  Routes                  routes;
  AttainApplicationState  from;      /* the states that are there, first to last */
  AttainApplicationState  to;
} Stop;

/* In the order of the road. A deferral and a refusal are told where they were decided. */
static const Stop stops[] = {
  { N_("Writing"), ON_APPLIED_FOR, ATTAIN_APPLICATION_DRAFT, ATTAIN_APPLICATION_DRAFT },
  { N_("Endorsement"), ON_APPLIED_FOR, ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, ATTAIN_APPLICATION_RETURNED },
  { N_("Eligibility"), ON_APPLIED_FOR, ATTAIN_APPLICATION_ENDORSED, ATTAIN_APPLICATION_INELIGIBLE },
  { N_("Evidence"), ON_APPLIED_FOR, ATTAIN_APPLICATION_EVIDENCE_OPEN, ATTAIN_APPLICATION_EVIDENCE_OPEN },
  { N_("Panel date"), ON_PANEL, ATTAIN_APPLICATION_READY, ATTAIN_APPLICATION_READY },
  { N_("First panel"), ON_STAGE1, ATTAIN_APPLICATION_SCHEDULED, ATTAIN_APPLICATION_SCHEDULED },
  { N_("Panel"), ON_PANEL, ATTAIN_APPLICATION_SCHEDULED, ATTAIN_APPLICATION_DECIDED_NOT },
  { N_("Decision"), ON_NO_PANEL, ATTAIN_APPLICATION_READY, ATTAIN_APPLICATION_DECIDED_NOT },
  { N_("Appeal"), ON_APPEAL, ATTAIN_APPLICATION_APPEAL_LODGED, ATTAIN_APPLICATION_APPEAL_DISMISSED },
  { N_("Ratification"), ON_ALL, ATTAIN_APPLICATION_DECIDED_PROGRESS, ATTAIN_APPLICATION_DECIDED_PROGRESS },
  { N_("In effect"), ON_ALL, ATTAIN_APPLICATION_RATIFIED, ATTAIN_APPLICATION_EFFECTIVE },
};

static gboolean
is_appeal (AttainApplicationState state)
{
  return state >= ATTAIN_APPLICATION_APPEAL_LODGED && state <= ATTAIN_APPLICATION_APPEAL_DISMISSED;
}

static gboolean
is_on (const Stop             *stop,
       const AttainRoute      *route,
       AttainApplicationState  state)
{
  gboolean has_panel = attain_route_has_panel (route);

  switch (stop->routes)
    {
    case ON_APPLIED_FOR:
      return route->decision != ATTAIN_ROUTE_DECISION_AUTOMATIC;
    case ON_PANEL:
      return has_panel;
    case ON_NO_PANEL:
      return !has_panel && route->decision != ATTAIN_ROUTE_DECISION_AUTOMATIC;
    case ON_STAGE1:
      return route->decision == ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1;
    case ON_APPEAL:
      return is_appeal (state);
    case ON_ALL:
    default:
      return TRUE;
    }
}

/* What comes to an end there goes no further, unless by an appeal. */
static gboolean
is_end (AttainApplicationState state)
{
  return state == ATTAIN_APPLICATION_INELIGIBLE || state == ATTAIN_APPLICATION_DECIDED_NOT ||
         state == ATTAIN_APPLICATION_APPEAL_DISMISSED || state == ATTAIN_APPLICATION_WITHDRAWN ||
         state == ATTAIN_APPLICATION_LAPSED || state == ATTAIN_APPLICATION_CLOSED;
}

/* What is decided to progress has left the panel, and waits to be ratified. */
static gboolean
is_at (const Stop             *stop,
       AttainApplicationState  state)
{
  if (state == ATTAIN_APPLICATION_DECIDED_PROGRESS)
    return stop->from == state;

  return state >= stop->from && state <= stop->to;
}

/**
 * attain_route_map_list_stations:
 * @route: a route
 * @state: where an application on it stands
 * @left: where it stood when it left the road, by being withdrawn, lapsing or being closed; unknown if it did not
 *
 * Returns: (transfer full) (element-type AttainStation): the stations of the route, in its order, up to where it
 *   ended if it has. All are passed by an application that was closed after it took effect
 */
GArray *
attain_route_map_list_stations (const AttainRoute      *route,
                                AttainApplicationState  state,
                                AttainApplicationState  left)
{
  GArray *stations = g_array_new (FALSE, FALSE, sizeof (AttainStation));
  AttainApplicationState at = left != ATTAIN_APPLICATION_UNKNOWN ? left : state;
  guint here = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      AttainStation station = { stops[i].title, ATTAIN_STATION_AHEAD };

      if (!is_on (&stops[i], route, at))
        continue;
      if (here == G_MAXUINT && is_at (&stops[i], at))
        here = stations->len;
      g_array_append_val (stations, station);
    }

  for (guint i = 0; i < stations->len && here != G_MAXUINT; i++)
    g_array_index (stations, AttainStation, i).place =
      i < here ? ATTAIN_STATION_PASSED : i > here ? ATTAIN_STATION_AHEAD : ATTAIN_STATION_HERE;
  if (is_end (state) && here != G_MAXUINT)
    g_array_set_size (stations, here + 1);
  if (at == ATTAIN_APPLICATION_EFFECTIVE && stations->len > 0)
    g_array_index (stations, AttainStation, stations->len - 1).place = ATTAIN_STATION_PASSED;
  return stations;
}
