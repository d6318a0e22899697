/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-route-map.h"

/* The stations in short: what is passed in full, where it is in brackets, what is ahead in small letters. */
static char *
draw (AttainRouteDecision    decision,
      AttainApplicationState state,
      AttainApplicationState left)
{
  g_autoptr(AttainRoute) route = attain_route_new ();
  g_autoptr(GArray) stations = NULL;
  GString *line = g_string_new (NULL);

  route->decision = decision;
  if (decision == ATTAIN_ROUTE_DECISION_PANEL || decision == ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1)
    route->panel = g_strdup ("progression");
  stations = attain_route_map_list_stations (route, state, left);
  for (guint i = 0; i < stations->len; i++)
    {
      const AttainStation *station = &g_array_index (stations, AttainStation, i);
      g_autofree char *ahead = g_ascii_strdown (station->title, -1);

      g_string_append (line, i > 0 ? ", " : "");
      if (station->place == ATTAIN_STATION_HERE)
        g_string_append_printf (line, "[%s]", station->title);
      else
        g_string_append (line, station->place == ATTAIN_STATION_PASSED ? station->title : ahead);
    }

  return g_string_free (line, FALSE);
}

static void
test_shows_where (void)
{
  const struct
  {
    AttainRouteDecision     decision;
    AttainApplicationState  state;
    AttainApplicationState  left;
    const char             *map;
  } cases[] = {
    { ATTAIN_ROUTE_DECISION_PANEL, ATTAIN_APPLICATION_DRAFT, 0,
      "[Writing], endorsement, eligibility, evidence, panel date, panel, ratification, in effect" },
    { ATTAIN_ROUTE_DECISION_PANEL, ATTAIN_APPLICATION_RETURNED, 0,
      "Writing, [Endorsement], eligibility, evidence, panel date, panel, ratification, in effect" },
    { ATTAIN_ROUTE_DECISION_PANEL, ATTAIN_APPLICATION_SCHEDULED, 0,
      "Writing, Endorsement, Eligibility, Evidence, Panel date, [Panel], ratification, in effect" },
    { ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1, ATTAIN_APPLICATION_SCHEDULED, 0,
      "Writing, Endorsement, Eligibility, Evidence, Panel date, [First panel], panel, ratification, in effect" },
    { ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1, ATTAIN_APPLICATION_STAGE1_DONE, 0,
      "Writing, Endorsement, Eligibility, Evidence, Panel date, First panel, [Panel], ratification, in effect" },
    { ATTAIN_ROUTE_DECISION_PANEL, ATTAIN_APPLICATION_DECIDED_DEFER, 0,
      "Writing, Endorsement, Eligibility, Evidence, Panel date, [Panel], ratification, in effect" },
    { ATTAIN_ROUTE_DECISION_PANEL, ATTAIN_APPLICATION_DECIDED_NOT, 0,
      "Writing, Endorsement, Eligibility, Evidence, Panel date, [Panel]" },
    { ATTAIN_ROUTE_DECISION_PANEL, ATTAIN_APPLICATION_DECIDED_PROGRESS, 0,
      "Writing, Endorsement, Eligibility, Evidence, Panel date, Panel, [Ratification], in effect" },
    { ATTAIN_ROUTE_DECISION_PANEL, ATTAIN_APPLICATION_APPEAL_LODGED, 0,
      "Writing, Endorsement, Eligibility, Evidence, Panel date, Panel, [Appeal], ratification, in effect" },
    { ATTAIN_ROUTE_DECISION_APPRAISAL, ATTAIN_APPLICATION_READY, 0,
      "Writing, Endorsement, Eligibility, Evidence, [Decision], ratification, in effect" },
    { ATTAIN_ROUTE_DECISION_AUTOMATIC, ATTAIN_APPLICATION_RATIFIED, 0, "Ratification, [In effect]" },
    { ATTAIN_ROUTE_DECISION_AUTOMATIC, ATTAIN_APPLICATION_EFFECTIVE, 0, "Ratification, In effect" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *map = draw (cases[i].decision, cases[i].state, cases[i].left);

      g_assert_cmpstr (map, ==, cases[i].map);
    }
}

static void
test_shows_where_it_left_the_road (void)
{
  g_autofree char *withdrawn = draw (ATTAIN_ROUTE_DECISION_PANEL, ATTAIN_APPLICATION_WITHDRAWN,
                                     ATTAIN_APPLICATION_EVIDENCE_OPEN);
  g_autofree char *closed = draw (ATTAIN_ROUTE_DECISION_PANEL, ATTAIN_APPLICATION_CLOSED,
                                  ATTAIN_APPLICATION_EFFECTIVE);

  g_assert_cmpstr (withdrawn, ==,
                   "Writing, Endorsement, Eligibility, [Evidence]");
  g_assert_cmpstr (closed, ==,
                   "Writing, Endorsement, Eligibility, Evidence, Panel date, Panel, Ratification, In effect");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/route-map/shows-where", test_shows_where);
  g_test_add_func ("/route-map/shows-where-it-left-the-road", test_shows_where_it_left_the_road);

  return g_test_run ();
}
