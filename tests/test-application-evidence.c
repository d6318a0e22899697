/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-evidence.h"

static AttainRoute *
make_route (void)
{
  static const struct { const char *code; AttainCriterionType type; } criteria[] = {
    { "months", ATTAIN_CRITERION_MIN_MONTHS_AT_LEVEL },
    { "visit", ATTAIN_CRITERION_OBSERVATION },
    { "voices", ATTAIN_CRITERION_FEEDBACK },
    { "portfolio", ATTAIN_CRITERION_DOCUMENT },
    { "interview", ATTAIN_CRITERION_INTERVIEW },
  };
  AttainRoute *route = attain_route_new ();

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      AttainCriterion *criterion = attain_criterion_new ();

      criterion->code = g_strdup (criteria[i].code);
      criterion->type = criteria[i].type;
      g_ptr_array_add (route->criteria, criterion);
    }

  return route;
}

static void
test_criteria (void)
{
  static const struct { const char *code; AttainEvidenceKind kind; gboolean takes; } rows[] = {
    { "visit", ATTAIN_EVIDENCE_KIND_OBSERVATION, TRUE },
    { "voices", ATTAIN_EVIDENCE_KIND_FEEDBACK, TRUE },
    { "portfolio", ATTAIN_EVIDENCE_KIND_WRITTEN_WORK, TRUE },
    { "months", ATTAIN_EVIDENCE_KIND_WRITTEN_WORK, FALSE },
    { "interview", ATTAIN_EVIDENCE_KIND_WRITTEN_WORK, FALSE },
    { "nothing", ATTAIN_EVIDENCE_KIND_WRITTEN_WORK, FALSE },
    { NULL, ATTAIN_EVIDENCE_KIND_WRITTEN_WORK, FALSE },
  };
  g_autoptr(AttainApplication) application =
    g_object_new (ATTAIN_TYPE_APPLICATION, "state", ATTAIN_APPLICATION_EVIDENCE_OPEN, NULL);
  g_autoptr(AttainRoute) route = make_route ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("“%s” is no criterion of the route that evidence meets; these are: visit,"
                                                   " voices, portfolio", rows[i].code != NULL ? rows[i].code : "");
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_application_evidence_check (application, route, rows[i].code, &error), ==, rows[i].takes);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].takes ? NULL : sentence);
      g_assert_cmpint (attain_application_evidence_get_kind (route, rows[i].code), ==, rows[i].kind);
    }
}

/* In no state but one, whatever the criterion. */
static void
test_states (void)
{
  g_autoptr(AttainRoute) route = make_route ();

  for (AttainApplicationState state = ATTAIN_APPLICATION_DRAFT; state <= ATTAIN_APPLICATION_CLOSED; state++)
    {
      g_autoptr(AttainApplication) application = g_object_new (ATTAIN_TYPE_APPLICATION, "state", state, NULL);
      g_autofree char *sentence =
        g_strdup_printf ("Evidence is added while the application is at “%s”: this one is at “%s”",
                         attain_enum_get_label (&attain_application_state_choices, ATTAIN_APPLICATION_EVIDENCE_OPEN),
                         attain_enum_get_label (&attain_application_state_choices, state));
      gboolean open = state == ATTAIN_APPLICATION_EVIDENCE_OPEN;
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_application_evidence_check (application, route, "visit", &error), ==, open);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, open ? NULL : sentence);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/application-evidence/criteria", test_criteria);
  g_test_add_func ("/application-evidence/states", test_states);
  return g_test_run ();
}
