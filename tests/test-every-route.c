/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every route of every scheme that is shipped, by the files as they are. */

#include "attain-cpd-rule-json.h"
#include "attain-eligibility.h"
#include "attain-pathway.h"
#include "attain-reference-bundle.h"
#include "attain-reference-json.h"
#include "attain-route-walk.h"
#include "attain-scheme-json.h"

#define TODAY "2026-11-22"

static JsonNode *
open_bundled (AttainReferenceKind  kind,
              const char          *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReference) reference = attain_reference_bundle_read (kind, code, &error);
  JsonNode *root = NULL;

  g_assert_no_error (error);
  root = attain_reference_json_open (kind, reference->body, -1, &error);
  g_assert_no_error (error);
  return root;
}

/* From start to effect, and everybody may apply whose records say so. */
static void
walk_met (RouteWalk *walk)
{
  AttainEligibility eligibility;
  g_autoptr(AttainPathway) pathway = NULL;
  g_autofree char *refusal = NULL;
  AttainApplicationState state;

  route_walk_fill (walk, -1);
  attain_eligibility_judge (walk->route, walk->standing, &eligibility);
  g_assert_cmpint (eligibility.state, ==, ATTAIN_CRITERION_STATE_MET);
  g_assert_cmpint (eligibility.earliest_day, ==, walk->standing->day);
  g_assert_cmpuint (eligibility.n_met, ==, eligibility.n_asked);

  pathway = attain_pathway_new (walk->route, walk->standing);
  for (guint i = 0; i < pathway->lines->len; i++)
    g_assert_true (((AttainPathwayLine *) g_ptr_array_index (pathway->lines, i))->enough);

  state = route_walk_go (walk, &refusal);
  g_assert_cmpstr (refusal, ==, NULL);
  g_assert_cmpint (state, ==, ATTAIN_APPLICATION_EFFECTIVE);
}

static const char *
tell_refusal (const AttainRoute     *route,
              const AttainCriterion *criterion)
{
  if (criterion->type == ATTAIN_CRITERION_REGISTRATION_CURRENT)
    return "The applicant is not on the social work register today";
  if (route->decision == ATTAIN_ROUTE_DECISION_AUTOMATIC)
    return "A criterion is not met: it has to be waived or the application refused";

  switch (attain_criterion_type_get_phase (criterion->type))
    {
    case ATTAIN_CRITERION_PHASE_EVIDENCE:
      return "Evidence that the route requires is not accepted yet";
    case ATTAIN_CRITERION_PHASE_DECISION:
      return "What the decision itself takes, such as an interview, is not marked as met or waived yet";
    case ATTAIN_CRITERION_PHASE_APPLY:
    case ATTAIN_CRITERION_PHASE_CHECK:
    default:
      return "A criterion is not met: it has to be waived or the application refused";
    }
}

static void
walk_without (RouteWalk *walk,
              guint      position)
{
  const AttainCriterion *criterion = g_ptr_array_index (walk->route->criteria, position);
  gboolean first = attain_criterion_type_get_phase (criterion->type) == ATTAIN_CRITERION_PHASE_APPLY;
  AttainEligibility eligibility;
  g_autofree char *refusal = NULL;
  AttainApplicationState state;

  route_walk_fill (walk, position);
  attain_eligibility_judge (walk->route, walk->standing, &eligibility);
  g_assert_cmpint (eligibility.state == ATTAIN_CRITERION_STATE_MET, ==, !(first && criterion->mandatory));

  state = route_walk_go (walk, &refusal);
  g_assert_cmpstr (refusal, ==, criterion->mandatory ? tell_refusal (walk->route, criterion) : NULL);
  g_assert_cmpint (state == ATTAIN_APPLICATION_EFFECTIVE, ==, !criterion->mandatory);
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
