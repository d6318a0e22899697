/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-criteria.h"
#include "attain-error.h"
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
  AttainPost *post = attain_post_new ();

  item->scheme = scheme;
  item->route = route;
  item->application = attain_application_new ();
  item->criteria = g_ptr_array_new_with_free_func (g_object_unref);
  item->evidence = g_ptr_array_new_with_free_func (g_object_unref);
  item->posts = g_ptr_array_new_with_free_func (g_object_unref);
  item->person = g_object_new (ATTAIN_TYPE_PERSON, "qualified-on", "2024-11-22",
                               "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL);
  g_object_set (post, "from-on", "2024-12-01", "fte", 1.0, "contract", ATTAIN_CONTRACT_FIXED_TERM, NULL);
  g_ptr_array_add (item->posts, post);
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
    { "training", ATTAIN_CRITERION_MANDATORY_TRAINING_IN_DATE, NULL },
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
                                                          TODAY, &error), ==, cases[i].message == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
    }
}

/* Nobody finds again what the application itself tells; what was seen on paper counts as evidence. */
static void
test_facts (void)
{
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(AttainRoute) route = attain_route_new ();
  g_autoptr(AttainApplicationCase) item = make_case (scheme, route);
  AttainApplicationCriterion *seen = attain_application_criterion_new ();
  AttainApplicationFacts facts = { 0 };

  add_criterion (route, "endorsed", ATTAIN_CRITERION_MANAGER_ENDORSEMENT);
  add_criterion (route, "stage1", ATTAIN_CRITERION_STAGE1_PANEL);
  add_criterion (route, "portfolio", ATTAIN_CRITERION_DOCUMENT);
  attain_application_criteria_add_facts (item, TODAY, &facts);
  g_assert_true (!facts.criteria_settled && facts.decision_criterion_unmet && !facts.evidence_accepted);

  facts = (AttainApplicationFacts) { 0 };
  g_object_set (item->application, "endorsed-on", TODAY, "stage1-on", TODAY, NULL);
  g_object_set (seen, "code", "portfolio", "state", ATTAIN_CRITERION_STATE_MET, NULL);
  g_ptr_array_add (item->criteria, seen);
  attain_application_criteria_add_facts (item, TODAY, &facts);
  g_assert_true (facts.criteria_settled && !facts.criterion_unmet);
  g_assert_true (!facts.decision_criterion_unmet && facts.evidence_accepted);

  g_object_set (seen, "state", ATTAIN_CRITERION_STATE_NOT_MET, NULL);
  attain_application_criteria_add_facts (item, TODAY, &facts);
  g_assert_false (facts.evidence_accepted);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/application-criteria/nobody-finds-against-a-record", test_against_record);
  g_test_add_func ("/application-criteria/what-settles-one", test_facts);

  return g_test_run ();
}
