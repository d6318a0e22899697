/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-pathway.h"
#include "attain-standing-test.h"

#define TODAY "2026-11-22"

/* Level 2 to 3: registered; qualified for three years or fast track; no formal action; a case study; and, as
 * advice, a permanent post. */
static AttainRoute *
make_route (void)
{
  static const struct { const char *code, *title; AttainCriterionType type; const char *group; int months; } rows[] = {
    { "registered", "Registered", ATTAIN_CRITERION_REGISTRATION_CURRENT, NULL, 0 },
    { "qualified", "Three years", ATTAIN_CRITERION_MIN_MONTHS_POST_QUALIFIED, "time", 36 },
    { "action", "No formal action", ATTAIN_CRITERION_NO_LIVE_FORMAL_ACTION, NULL, 0 },
    { "fast", "Fast track", ATTAIN_CRITERION_FAST_TRACK_APPROVAL, "time", 0 },
    { "case", "Case study", ATTAIN_CRITERION_CASE_STUDY, NULL, 0 },
    { "permanent", "Permanent post", ATTAIN_CRITERION_PERMANENT_CONTRACT, NULL, 0 },
  };
  AttainRoute *route = attain_route_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AttainCriterion *criterion = attain_criterion_new ();

      criterion->code = g_strdup (rows[i].code);
      criterion->title = g_strdup (rows[i].title);
      criterion->type = rows[i].type;
      criterion->group = g_strdup (rows[i].group);
      criterion->months = rows[i].months;
      criterion->mandatory = i < 5;
      g_ptr_array_add (route->criteria, criterion);
    }

  route->code = g_strdup ("senior");
  route->from = g_strdup ("2");
  route->to = g_strdup ("3");
  route->decision = ATTAIN_ROUTE_DECISION_PANEL;
  route->reapply_after_months = 6;
  return route;
}

typedef struct
{
  const char *level;
  const char *qualified_on;
  const char *findings;   /* codes that somebody has confirmed, and with a "-" before it refused */
  const char *refused;    /* a level and when it was refused: "3 2026-06-01" */
  gboolean    has_open;
  gboolean    suspended;
} Person;

static void
add_findings (AttainStanding *standing,
              const char     *codes)
{
  g_auto(GStrv) words = g_strsplit (codes != NULL ? codes : "", " ", -1);

  for (guint i = 0; words[i] != NULL && words[i][0] != '\0'; i++)
    {
      gboolean refused = words[i][0] == '-';
      const AttainStandingFinding finding = {
        .code = g_intern_string (words[i] + refused),
        .state = refused ? ATTAIN_CRITERION_STATE_NOT_MET : ATTAIN_CRITERION_STATE_MET,
        .day = attain_date_to_day ("2026-11-01"),
      };

      g_array_append_val (standing->findings, finding);
    }
}

static void
fill (AttainStanding *standing,
      const Person   *person)
{
  attain_standing_clear (standing);
  standing->registration = person->suspended ? ATTAIN_REGISTRATION_STATUS_SUSPENDED
                                             : ATTAIN_REGISTRATION_STATUS_REGISTERED;
  standing->qualified_day = person->qualified_on != NULL ? attain_date_to_day (person->qualified_on) : 0;
  standing->has_open = person->has_open;
  if (person->level != NULL)
    standing_test_add_post (standing, "2022-01-01", NULL, person->level, ATTAIN_CONTRACT_PERMANENT);
  if (person->refused != NULL)
    {
      g_auto(GStrv) refused = g_strsplit (person->refused, " ", 2);

      attain_standing_add_refusal (standing, refused[0], attain_date_to_day (refused[1]));
    }
  add_findings (standing, person->findings);
}

static void
test_people (void)
{
  const struct { Person person; AttainCriterionState state; const char *earliest, *text; } cases[] = {
    { { "2", "2023-01-01", "action" }, ATTAIN_CRITERION_STATE_MET, TODAY, "An application is possible now" },
    { { "2", "2023-01-01" }, ATTAIN_CRITERION_STATE_UNKNOWN, TODAY, "Missing: No formal action" },
    { { "2", "2023-01-01", "-action" }, ATTAIN_CRITERION_STATE_NOT_MET, TODAY, "Missing: No formal action" },
    { { "2", "2024-01-01", "action" }, ATTAIN_CRITERION_STATE_UNKNOWN, "2027-01-01",
      "An application is possible from 1 Jan 2027" },
    { { "2", "2024-01-01", "action -fast" }, ATTAIN_CRITERION_STATE_NOT_MET, "2027-01-01",
      "An application is possible from 1 Jan 2027" },
    { { "2", "2024-01-01", "action fast" }, ATTAIN_CRITERION_STATE_MET, TODAY, "An application is possible now" },
    { { "2", "2024-01-01", NULL }, ATTAIN_CRITERION_STATE_UNKNOWN, "2027-01-01",
      "Not before 1 Jan 2027; also missing: No formal action" },
    { { "2", NULL, "action" }, ATTAIN_CRITERION_STATE_UNKNOWN, TODAY, "Missing: Three years or Fast track" },
    { { "2", "2023-01-01", "action", NULL, FALSE, TRUE }, ATTAIN_CRITERION_STATE_NOT_MET, TODAY,
      "Missing: Registered" },
    { { "2", "2023-01-01", "action", "3 2026-06-01" }, ATTAIN_CRITERION_STATE_NOT_MET, "2026-12-01",
      "An application is possible from 1 Dec 2026" },
    { { "2", "2023-01-01", "action", "3 2026-05-22" }, ATTAIN_CRITERION_STATE_MET, TODAY,
      "An application is possible now" },
    { { "2", "2023-01-01", "action", "4 2026-06-01" }, ATTAIN_CRITERION_STATE_MET, TODAY,
      "An application is possible now" },
    { { "2", "2024-01-01", "action -fast", "3 2026-06-01" }, ATTAIN_CRITERION_STATE_NOT_MET, "2027-01-01",
      "An application is possible from 1 Jan 2027" },
    { { "1", "2023-01-01", "action" }, ATTAIN_CRITERION_STATE_NOT_MET, TODAY,
      "This route starts from another level: Level 2" },
    { { NULL, "2023-01-01", "action" }, ATTAIN_CRITERION_STATE_NOT_MET, TODAY,
      "This route starts from another level: Level 2" },
    { { "2", "2023-01-01", "action", NULL, TRUE }, ATTAIN_CRITERION_STATE_NOT_MET, TODAY,
      "Another application is open: finish or withdraw it first" },
  };
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(GPtrArray) rules = standing_test_rules_new ();
  g_autoptr(AttainStanding) standing = attain_standing_new (scheme, rules, TODAY);
  g_autoptr(AttainRoute) route = make_route ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainPathway) pathway = NULL;

      fill (standing, &cases[i].person);
      pathway = attain_pathway_new (route, standing);
      g_assert_cmpstr (pathway->text, ==, cases[i].text);
      g_assert_cmpint (pathway->eligibility.state, ==, cases[i].state);
      g_assert_cmpstr (pathway->earliest_on, ==, cases[i].earliest);
      g_assert_cmpuint (pathway->eligibility.n_asked, ==, 3);
      g_assert_cmpuint (pathway->missing->len, ==, pathway->eligibility.n_undated);
    }
}

static void
test_lines (void)
{
  const Person person = { "2", "2024-01-01", "fast", NULL, FALSE, FALSE };
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(GPtrArray) rules = standing_test_rules_new ();
  g_autoptr(AttainStanding) standing = attain_standing_new (scheme, rules, TODAY);
  g_autoptr(AttainRoute) route = make_route ();
  g_autoptr(AttainPathway) pathway = NULL;
  const AttainPathwayLine *qualified, *action, *fast, *study;

  fill (standing, &person);
  pathway = attain_pathway_new (route, standing);
  g_assert_cmpuint (pathway->lines->len, ==, route->criteria->len);
  qualified = g_ptr_array_index (pathway->lines, 1);
  action = g_ptr_array_index (pathway->lines, 2);
  fast = g_ptr_array_index (pathway->lines, 3);
  study = g_ptr_array_index (pathway->lines, 4);

  g_assert_cmpint (qualified->state, ==, ATTAIN_CRITERION_STATE_NOT_MET);
  g_assert_cmpstr (qualified->met_on, ==, "2027-01-01");
  g_assert_true (qualified->enough && fast->enough);
  g_assert_cmpstr (fast->text, ==, "Confirmed on 1 Nov 2026");
  g_assert_true (fast->for_a_person && action->for_a_person && !qualified->for_a_person);
  g_assert_cmpint (action->state, ==, ATTAIN_CRITERION_STATE_UNKNOWN);
  g_assert_false (action->enough);
  g_assert_null (action->met_on);
  g_assert_cmpint (study->phase, ==, ATTAIN_CRITERION_PHASE_EVIDENCE);
  g_assert_cmpstr (study->record, ==, "evidence");
}

/* One of the two is enough: each names the other for as long as neither is there, and then neither does. */
static void
test_alternatives (void)
{
  const struct { Person person; const char *qualified, *fast; } cases[] = {
    { { "2", "2024-01-01", NULL, NULL, FALSE, FALSE },
      "Qualified on 1 Jan 2024: the time is reached on 1 Jan 2027; or instead: Fast track",
      "No record tells: the managers who agree it confirm it; or instead: Three years" },
    { { "2", "2024-01-01", "fast", NULL, FALSE, FALSE },
      "Qualified on 1 Jan 2024: the time is reached on 1 Jan 2027", "Confirmed on 1 Nov 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
      g_autoptr(GPtrArray) rules = standing_test_rules_new ();
      g_autoptr(AttainStanding) standing = attain_standing_new (scheme, rules, TODAY);
      g_autoptr(AttainRoute) route = make_route ();
      g_autoptr(AttainPathway) pathway = NULL;
      const AttainPathwayLine *action;

      fill (standing, &cases[i].person);
      pathway = attain_pathway_new (route, standing);
      action = g_ptr_array_index (pathway->lines, 2);
      g_assert_cmpstr (((AttainPathwayLine *) g_ptr_array_index (pathway->lines, 1))->text, ==, cases[i].qualified);
      g_assert_cmpstr (((AttainPathwayLine *) g_ptr_array_index (pathway->lines, 3))->text, ==, cases[i].fast);
      g_assert_null (strstr (action->text, "or instead"));
    }
}

static void
test_automatic (void)
{
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(GPtrArray) rules = standing_test_rules_new ();
  g_autoptr(AttainStanding) standing = attain_standing_new (scheme, rules, TODAY);
  g_autoptr(AttainRoute) route = make_route ();
  const struct { Person person; const char *text; } cases[] = {
    { { "2", "2023-01-01", "action" }, "Everything that this route asks for is there: it is granted without an "
                                       "application" },
    { { "2", "2024-01-01", "action -fast" }, "Granted from 1 Jan 2027, if all goes as it is planned" },
  };

  route->decision = ATTAIN_ROUTE_DECISION_AUTOMATIC;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainPathway) pathway = NULL;

      fill (standing, &cases[i].person);
      pathway = attain_pathway_new (route, standing);
      g_assert_cmpstr (pathway->text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/eligibility/who-may-apply-and-from-when", test_people);
  g_test_add_func ("/eligibility/every-criterion-explained", test_lines);
  g_test_add_func ("/eligibility/one-of-several-is-enough", test_alternatives);
  g_test_add_func ("/eligibility/automatic-routes", test_automatic);

  return g_test_run ();
}
