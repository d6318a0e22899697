/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every route of every scheme that is shipped, by the files as they are. */

#include "attain-application-criteria.h"
#include "attain-cpd-rule-json.h"
#include "attain-eligibility.h"
#include "attain-pathway.h"
#include "attain-reference-test.h"
#include "attain-route-walk.h"
#include "attain-scheme-json.h"

#define TODAY "2026-11-22"

#define BY_VACANCY "Only an appointment to a vacancy leads there: nobody applies for it"

static const AttainPathwayLine *
get_line (const AttainPathway *pathway,
          guint                position)
{
  return g_ptr_array_index (pathway->lines, position);
}

static gboolean
asks_first (const AttainCriterion *criterion)
{
  return attain_criterion_type_get_phase (criterion->type) == ATTAIN_CRITERION_PHASE_APPLY;
}

/* Whether a way lies open is one question, however it is asked: as a pathway, as a figure, or of a case. */
static void
assert_agrees (const RouteWalk *walk,
               gboolean         good)
{
  g_autoptr(AttainPathway) pathway = attain_pathway_new (walk->route, walk->standing);
  AttainApplicationFacts facts = { 0 };
  AttainEligibility eligibility;

  attain_eligibility_judge (walk->route, walk->standing, &eligibility);
  attain_application_criteria_add_facts (walk->item, &facts);
  g_assert_cmpint (pathway->eligibility.state, ==, eligibility.state);
  g_assert_cmpint (facts.registered, ==, eligibility.is_registered);
  g_assert_cmpint (facts.at_from_level, ==, eligibility.at_from_level);
  g_assert_cmpint (facts.has_other_open, ==, eligibility.has_open);
  g_assert_cmpint (facts.in_embargo, ==, eligibility.embargo_day > 0);
  g_assert_cmpint (eligibility.state == ATTAIN_CRITERION_STATE_MET, ==, good);
  g_assert_cmpint (eligibility.n_met == eligibility.n_asked && eligibility.is_registered, ==, good);
  g_assert_cmpint (pathway->missing->len, ==, eligibility.n_undated);
  if (good && walk->standing->endorsed_day > 0)
    g_assert_true (facts.criteria_settled && !facts.criterion_unmet);
}

/* From start to effect, and everybody may apply whose records say so. */
static void
walk_met (RouteWalk *walk)
{
  gboolean by_vacancy = walk->route->decision == ATTAIN_ROUTE_DECISION_VACANCY_ONLY;
  gboolean automatic = walk->route->decision == ATTAIN_ROUTE_DECISION_AUTOMATIC;
  g_autoptr(AttainPathway) pathway = NULL;
  g_autofree char *refusal = NULL;
  AttainApplicationState state;

  route_walk_fill (walk, -1);
  assert_agrees (walk, TRUE);
  pathway = attain_pathway_new (walk->route, walk->standing);
  g_assert_cmpint (pathway->eligibility.earliest_day, ==, walk->standing->day);
  g_assert_cmpint (attain_eligibility_can_start (&pathway->eligibility, walk->route), ==, !automatic && !by_vacancy);
  for (guint i = 0; i < pathway->lines->len; i++)
    g_assert_true (get_line (pathway, i)->enough);

  state = route_walk_go (walk, &refusal);
  g_assert_cmpstr (refusal, ==, by_vacancy ? BY_VACANCY : NULL);
  g_assert_cmpint (state, ==, by_vacancy ? ATTAIN_APPLICATION_UNKNOWN : ATTAIN_APPLICATION_EFFECTIVE);
}

static const char *
tell_refusal (const RouteWalk       *walk,
              const AttainCriterion *criterion)
{
  AttainCriterionAnswer answer;

  if (walk->route->decision == ATTAIN_ROUTE_DECISION_VACANCY_ONLY)
    return BY_VACANCY;
  if (criterion->type == ATTAIN_CRITERION_REGISTRATION_CURRENT)
    return "The applicant is not on the social work register today";
  if (!criterion->mandatory)
    return NULL;

  switch (attain_criterion_type_get_phase (criterion->type))
    {
    case ATTAIN_CRITERION_PHASE_EVIDENCE:
      return "Evidence that the route requires is not accepted yet";
    case ATTAIN_CRITERION_PHASE_DECISION:
      return "What the decision itself takes, such as an interview, is not marked as met or waived yet";
    case ATTAIN_CRITERION_PHASE_APPLY:
    case ATTAIN_CRITERION_PHASE_CHECK:
    default:
      attain_route_judge_group (walk->route, walk->unmet, walk->standing, &answer);
      return answer.state == ATTAIN_CRITERION_STATE_UNKNOWN
             ? "A criterion is not yet marked as met, not met or waived"
             : "A criterion is not met: it has to be waived or the application refused";
    }
}

/* Nobody can say a record away, and a waiver counts where the scheme names who may give one. */
static void
walk_said (RouteWalk             *walk,
           const AttainCriterion *criterion,
           AttainCriterionState   said)
{
  gboolean needed = criterion->mandatory && asks_first (criterion);
  gboolean is_register = criterion->type == ATTAIN_CRITERION_REGISTRATION_CURRENT;
  AttainCriterionAnswer answer;
  gboolean counts;

  route_walk_fill (walk, walk->unmet);
  counts = said == ATTAIN_CRITERION_STATE_WAIVED
           ? criterion->waiver_role != ATTAIN_ROUTE_ACTOR_UNKNOWN
           : attain_application_case_check_met (walk->item, criterion, NULL);
  g_assert_cmpint (attain_criterion_is_disproved (criterion, walk->standing, &answer), ==,
                   !attain_application_case_check_met (walk->item, criterion, NULL));

  route_walk_say (walk, criterion, said);
  attain_criterion_judge (criterion, walk->standing, &answer);
  g_assert_cmpint (attain_criterion_answer_is_good (&answer), ==, counts);
  assert_agrees (walk, !is_register && (counts || !needed));
}

static void
walk_without (RouteWalk *walk,
              guint      position)
{
  const AttainCriterion *criterion = g_ptr_array_index (walk->route->criteria, position);
  gboolean is_register = criterion->type == ATTAIN_CRITERION_REGISTRATION_CURRENT;
  g_autoptr(AttainPathway) pathway = NULL;
  g_autofree char *refusal = NULL;
  const char *wanted;

  route_walk_fill (walk, position);
  assert_agrees (walk, !is_register && !(asks_first (criterion) && criterion->mandatory));
  pathway = attain_pathway_new (walk->route, walk->standing);
  g_assert_false (get_line (pathway, position)->enough);

  wanted = tell_refusal (walk, criterion);
  g_assert_cmpint (route_walk_go (walk, &refusal) == ATTAIN_APPLICATION_EFFECTIVE, ==, wanted == NULL);
  g_assert_cmpstr (refusal, ==, wanted);

  walk_said (walk, criterion, ATTAIN_CRITERION_STATE_MET);
  walk_said (walk, criterion, ATTAIN_CRITERION_STATE_WAIVED);
}

static void
walk_route (const AttainScheme *scheme,
            const AttainRoute  *route,
            GPtrArray          *rules)
{
  RouteWalk walk;

  g_test_message ("%s: %s", scheme->code, route->code);
  route_walk_init (&walk, scheme, route, rules, TODAY);
  walk_met (&walk);
  for (guint i = 0; i < route->criteria->len; i++)
    walk_without (&walk, i);

  route_walk_clear (&walk);
}

static void
test_every_route (void)
{
  g_autoptr(GPtrArray) codes = attain_reference_bundle_list (ATTAIN_REFERENCE_KIND_SCHEME);
  g_autoptr(JsonNode) rules_root = open_bundled (ATTAIN_REFERENCE_KIND_RULE, "SWE-CPD");
  g_autoptr(GPtrArray) rules = attain_cpd_rule_json_read (json_node_get_object (rules_root), NULL);
  guint n_routes = 0;

  g_assert_cmpuint (codes->len, ==, 6);
  for (guint i = 0; i < codes->len; i++)
    {
      g_autoptr(JsonNode) root = open_bundled (ATTAIN_REFERENCE_KIND_SCHEME, g_ptr_array_index (codes, i));
      g_autoptr(AttainScheme) scheme = attain_scheme_json_read (json_node_get_object (root), NULL);

      g_assert_cmpuint (scheme->routes->len, >, 0);
      for (guint j = 0; j < scheme->routes->len; j++, n_routes++)
        walk_route (scheme, g_ptr_array_index (scheme->routes, j), rules);
    }

  g_assert_cmpuint (n_routes, ==, 17);
}

/* A panel can be filled and be quorate, a rubric can be passed, and each level but the lowest can be reached or
 * is named as a gap. */
static void
test_every_panel (void)
{
  g_autoptr(GPtrArray) codes = attain_reference_bundle_list (ATTAIN_REFERENCE_KIND_SCHEME);

  for (guint i = 0; i < codes->len; i++)
    {
      g_autoptr(JsonNode) root = open_bundled (ATTAIN_REFERENCE_KIND_SCHEME, g_ptr_array_index (codes, i));
      JsonObject *object = json_node_get_object (root);
      g_autoptr(AttainScheme) scheme = attain_scheme_json_read (object, NULL);

      for (guint j = 0; j < scheme->panels->len; j++)
        {
          const AttainPanelKind *panel = g_ptr_array_index (scheme->panels, j);

          g_assert_cmpuint (attain_panel_kind_get_quorum (panel), >=, ATTAIN_PANEL_LEAST_QUORUM);
          g_assert_true (panel->members_max == 0 ||
                         attain_panel_kind_get_quorum (panel) <= (guint) panel->members_max);
        }

      for (guint j = 0; j < scheme->rubrics->len; j++)
        {
          const AttainRubric *rubric = g_ptr_array_index (scheme->rubrics, j);

          g_assert_cmpfloat (rubric->pass_share, <=, 1);
        }

      g_assert_true (g_str_equal (scheme->code, "example") ||
                     json_array_get_length (json_object_get_array_member (object, "gaps")) > 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/every-route/from-start-to-effect-and-each-criterion-unmet", test_every_route);
  g_test_add_func ("/every-route/every-panel-can-decide", test_every_panel);

  return g_test_run ();
}
