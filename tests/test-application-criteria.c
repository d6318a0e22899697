/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-criteria.h"
#include "attain-criterion-answer.h"
#include "attain-post.h"
#include "attain-standing-test.h"

#define TODAY "2026-11-22"

static void
add_criterion (AttainRoute         *route,
               const char          *code,
               AttainCriterionType  type)
{
  AttainCriterion *criterion = attain_criterion_new ();

  criterion->code = g_strdup (code);
  criterion->type = type;
  criterion->mandatory = TRUE;
  criterion->months = 36;
  criterion->count = 1;
  g_ptr_array_add (route->criteria, criterion);
}

/* Somebody who qualified two years ago and is in a fixed-term post. */
static AttainApplicationCase *
make_case (const AttainScheme *scheme,
           const AttainRoute  *route)
{
  AttainApplicationCase *item = attain_application_case_new ();
  g_autoptr(GPtrArray) no_rules = g_ptr_array_new ();

  item->scheme = scheme;
  item->route = route;
  item->application = attain_application_new ();
  item->criteria = g_ptr_array_new_with_free_func (g_object_unref);
  item->standing = attain_standing_new (scheme, no_rules, TODAY);
  item->standing->registration = ATTAIN_REGISTRATION_STATUS_REGISTERED;
  item->standing->qualified_day = attain_date_to_day ("2024-11-22");
  standing_test_add_post (item->standing, "2024-12-01", NULL, "2", ATTAIN_CONTRACT_FIXED_TERM);
  return item;
}

static void
test_against_record (void)
{
  const struct { const char *code; AttainCriterionType type; const char *message; } cases[] = {
    { "registered", ATTAIN_CRITERION_REGISTRATION_CURRENT, NULL },
    { "qualified", ATTAIN_CRITERION_MIN_MONTHS_POST_QUALIFIED,
      "The record says otherwise. Qualified on 22 Nov 2024: the time is reached on 22 Nov 2027. Correct the record, "
      "or have the criterion waived" },
    { "permanent", ATTAIN_CRITERION_PERMANENT_CONTRACT,
      "The record says otherwise. Fixed-term post since 1 Dec 2024. Correct the record, or have the criterion "
      "waived" },
    { "training", ATTAIN_CRITERION_MANDATORY_TRAINING_IN_DATE,
      "The record says otherwise. Missing or out of date: Safeguarding. Correct the record, or have the criterion "
      "waived" },
    { "asye", ATTAIN_CRITERION_ASYE_PASSED, NULL },
    { "cpd", ATTAIN_CRITERION_CPD_SWE_COMPLIANT, NULL },
    { "probation", ATTAIN_CRITERION_PROBATION_PASSED, NULL },
    { "observation", ATTAIN_CRITERION_OBSERVATION, NULL },
  };
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(AttainRoute) route = attain_route_new ();
  g_autoptr(AttainApplicationCase) item = make_case (scheme, route);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      add_criterion (route, cases[i].code, cases[i].type);
      g_assert_cmpint (attain_application_case_check_met (item, attain_route_find_criterion (route, cases[i].code),
                                                          &error), ==, cases[i].message == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
    }
}

static void
say (AttainApplicationCase *item,
     const char            *code,
     AttainCriterionState   state)
{
  g_autoptr(AttainApplicationCriterion) finding =
    g_object_new (ATTAIN_TYPE_APPLICATION_CRITERION, "code", code, "state", state, "checked-on", TODAY, NULL);

  g_array_set_size (item->standing->findings, 0);
  attain_standing_add_finding (item->standing, finding, NULL);
}

/* Nobody finds again what the records or the application itself tell; what was seen on paper counts as evidence. */
static void
test_facts (void)
{
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(AttainRoute) route = attain_route_new ();
  g_autoptr(AttainApplicationCase) item = make_case (scheme, route);
  AttainApplicationFacts facts = { 0 };

  add_criterion (route, "registered", ATTAIN_CRITERION_REGISTRATION_CURRENT);
  add_criterion (route, "endorsed", ATTAIN_CRITERION_MANAGER_ENDORSEMENT);
  add_criterion (route, "stage1", ATTAIN_CRITERION_STAGE1_PANEL);
  add_criterion (route, "portfolio", ATTAIN_CRITERION_DOCUMENT);
  attain_application_criteria_add_facts (item, &facts);
  g_assert_true (!facts.criteria_settled && facts.decision_criterion_unmet && !facts.evidence_accepted);

  facts = (AttainApplicationFacts) { 0 };
  item->standing->endorsed_day = item->standing->stage1_day = item->standing->day;
  say (item, "portfolio", ATTAIN_CRITERION_STATE_MET);
  attain_application_criteria_add_facts (item, &facts);
  g_assert_true (facts.criteria_settled && !facts.criterion_unmet);
  g_assert_true (!facts.decision_criterion_unmet && facts.evidence_accepted);

  say (item, "portfolio", ATTAIN_CRITERION_STATE_NOT_MET);
  attain_application_criteria_add_facts (item, &facts);
  g_assert_false (facts.evidence_accepted);
}

static const char *
find_unsettled (const AttainApplicationCase *item)
{
  const AttainCriterion *criterion = attain_application_case_find_unsettled (item);

  return criterion != NULL ? criterion->code : NULL;
}

/* What a record answers, is only welcome, or is asked for later, nobody is led to. */
static void
test_unsettled (void)
{
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(AttainRoute) route = attain_route_new ();
  g_autoptr(AttainApplicationCase) item = make_case (scheme, route);

  g_assert_null (find_unsettled (item));
  add_criterion (route, "registered", ATTAIN_CRITERION_REGISTRATION_CURRENT);
  add_criterion (route, "portfolio", ATTAIN_CRITERION_DOCUMENT);
  add_criterion (route, "interview", ATTAIN_CRITERION_INTERVIEW);
  add_criterion (route, "welcome", ATTAIN_CRITERION_NO_LIVE_FORMAL_ACTION);
  ((AttainCriterion *) g_ptr_array_index (route->criteria, 3))->mandatory = FALSE;
  g_assert_null (find_unsettled (item));

  add_criterion (route, "formal", ATTAIN_CRITERION_NO_LIVE_FORMAL_ACTION);
  add_criterion (route, "endorsed", ATTAIN_CRITERION_MANAGER_ENDORSEMENT);
  g_assert_cmpstr (find_unsettled (item), ==, "formal");
  say (item, "formal", ATTAIN_CRITERION_STATE_NOT_MET);
  g_assert_cmpstr (find_unsettled (item), ==, "endorsed");
  item->standing->endorsed_day = item->standing->day;
  g_assert_null (find_unsettled (item));
}

static void
test_unknown_level (void)
{
  const struct { const char *level, *to; AttainContract contract; const char *message; } cases[] = {
    { "2", NULL, ATTAIN_CONTRACT_PERMANENT, NULL },
    { "3a", NULL, ATTAIN_CONTRACT_PERMANENT, "The applicant's post is at level “3a”, which the scheme does not have" },
    { "3a", "2026-11-21", ATTAIN_CONTRACT_PERMANENT, NULL },
    { "3a", NULL, ATTAIN_CONTRACT_AGENCY, NULL },
    { NULL, NULL, ATTAIN_CONTRACT_PERMANENT, NULL },
  };
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(AttainRoute) route = attain_route_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainApplicationCase) item = make_case (scheme, route);
      g_autoptr(GError) error = NULL;

      item->posts = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (item->posts, g_object_new (ATTAIN_TYPE_POST, "from-on", "2024-12-01", "to-on", cases[i].to,
                                                  "level", cases[i].level, "contract", cases[i].contract, NULL));
      g_assert_cmpint (attain_application_case_check_level (item, TODAY, &error), ==, cases[i].message == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
    }
}

/* Who looks without a right to the records learns nothing from their not being there. */
static void
test_unseen (void)
{
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(AttainRoute) route = attain_route_new ();
  g_autoptr(AttainApplicationCase) item = make_case (scheme, route);
  const AttainCriterion *training;
  AttainCriterionAnswer answer;
  g_autofree char *hidden = NULL, *told = NULL;

  add_criterion (route, "training", ATTAIN_CRITERION_MANDATORY_TRAINING_IN_DATE);
  training = attain_route_find_criterion (route, "training");
  attain_standing_hide (item->standing, "training");
  attain_criterion_judge (training, item->standing, &answer);
  hidden = attain_criterion_answer_explain (&answer, item->standing);
  g_assert_cmpint (answer.state, ==, ATTAIN_CRITERION_STATE_UNKNOWN);
  g_assert_cmpstr (hidden, ==, "What shows it is not among the records that you may see");

  say (item, "training", ATTAIN_CRITERION_STATE_MET);
  attain_criterion_judge (training, item->standing, &answer);
  told = attain_criterion_answer_explain (&answer, item->standing);
  g_assert_cmpint (answer.state, ==, ATTAIN_CRITERION_STATE_MET);
  g_assert_cmpstr (told, ==, "Confirmed on 22 Nov 2026");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/application-criteria/nobody-finds-against-a-record", test_against_record);
  g_test_add_func ("/application-criteria/what-settles-one", test_facts);
  g_test_add_func ("/application-criteria/the-next-to-settle", test_unsettled);
  g_test_add_func ("/application-criteria/unknown-level", test_unknown_level);
  g_test_add_func ("/application-criteria/what-is-kept-from-somebody", test_unseen);

  return g_test_run ();
}
