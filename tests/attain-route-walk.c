/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-route-walk.h"

#include "attain-application-criteria.h"

/* The only post of the person that is made up. */
static AttainPostSpan post;

static const AttainCriterion *
get_criterion (const RouteWalk *self,
               guint            position)
{
  return g_ptr_array_index (self->route->criteria, position);
}

static gboolean
is_unmet (const RouteWalk *self,
          guint            position,
          int              unmet)
{
  const AttainCriterion *criterion = get_criterion (self, position);
  const AttainCriterion *without = unmet >= 0 ? get_criterion (self, unmet) : NULL;

  return without != NULL && (criterion == without ||
                             (criterion->group != NULL && g_strcmp0 (criterion->group, without->group) == 0));
}

static AttainEvidence *
evidence_new (const RouteWalk       *self,
              const AttainCriterion *criterion)
{
  AttainEvidence *evidence = attain_evidence_new ();
  g_autoptr(GString) body = g_string_new (NULL);
  g_autoptr(GString) capabilities = g_string_new (NULL);

  for (int i = 0; i < MAX (criterion->min_words, 1); i++)
    g_string_append (body, "word ");
  for (int i = 1; criterion->framework != NULL && i <= criterion->count; i++)
    g_string_append_printf (capabilities, i > 1 ? " %s:%d" : "%s:%d", criterion->framework, i);

  evidence->item = ATTAIN_EVIDENCE_ITEM_CRITERION;
  evidence->code = g_strdup (criterion->code);
  evidence->kind = criterion->type == ATTAIN_CRITERION_OBSERVATION ? ATTAIN_EVIDENCE_KIND_OBSERVATION
                                                                  : ATTAIN_EVIDENCE_KIND_REPORT;
  evidence->held_on = g_strdup (self->on);
  evidence->accepted_on = g_strdup (self->on);
  evidence->body = g_strdup (body->str);
  evidence->capabilities = capabilities->len > 0 ? g_strdup (capabilities->str) : NULL;
  return evidence;
}

static void
add_evidence (RouteWalk             *self,
              const AttainCriterion *criterion)
{
  for (int i = 0; i < (criterion->framework != NULL ? 1 : MAX (criterion->count, 1)); i++)
    {
      g_autoptr(AttainEvidence) evidence = evidence_new (self, criterion);

      attain_standing_add_evidence (self->standing, evidence);
    }
}

/* What somebody says of a criterion, whatever the records say. */
void
route_walk_say (RouteWalk             *self,
                const AttainCriterion *criterion,
                AttainCriterionState   state)
{
  const AttainStandingFinding finding = {
    .code = g_intern_string (criterion->code),
    .state = state,
    .text = state == ATTAIN_CRITERION_STATE_WAIVED ? "Did it for another council" : NULL,
    .by = state == ATTAIN_CRITERION_STATE_WAIVED ? "Robin Academy" : NULL,
    .day = self->standing->day,
  };

  g_array_append_val (self->standing->findings, finding);
}

static void
add_training (RouteWalk *self)
{
  for (guint i = 0; i < self->scheme->required_courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (self->scheme->required_courses, i);

      attain_standing_add_training (self->standing, course->course, self->standing->day, 0);
    }
}

static void
add_cpd (RouteWalk *self)
{
  const AttainStandingCpd cpd = { self->standing->day, 60 * 450 };

  g_array_append_val (self->standing->cpd, cpd);
}

static void
meet (RouteWalk             *self,
      const AttainCriterion *criterion)
{
  AttainStanding *standing = self->standing;

  switch (criterion->type)
    {
    case ATTAIN_CRITERION_REGISTRATION_CURRENT:
      standing->registration = ATTAIN_REGISTRATION_STATUS_REGISTERED;
      break;
    case ATTAIN_CRITERION_ASYE_PASSED:
    case ATTAIN_CRITERION_MIN_MONTHS_SINCE_ASYE:
      standing->asye = ATTAIN_ASYE_RESULT_PASS;
      standing->asye_day = standing->day - 3660;
      break;
    case ATTAIN_CRITERION_MIN_MONTHS_POST_QUALIFIED:
      standing->qualified_day = standing->day - 3660;
      break;
    case ATTAIN_CRITERION_PERMANENT_CONTRACT:
      post.contract = ATTAIN_CONTRACT_PERMANENT;
      break;
    case ATTAIN_CRITERION_MIN_MONTHS_AT_LEVEL:
    case ATTAIN_CRITERION_MIN_MONTHS_IN_COUNCIL:
      post.from_day = standing->day - 3660;
      break;
    case ATTAIN_CRITERION_MANAGER_ENDORSEMENT:
      standing->endorsed_day = standing->day;
      break;
    case ATTAIN_CRITERION_STAGE1_PANEL:
      standing->stage1_day = standing->day;
      break;
    case ATTAIN_CRITERION_PCF_LEVEL_EVIDENCED:
      standing->pcf_level = 9;
      break;
    case ATTAIN_CRITERION_CPD_DAYS:
      add_cpd (self);
      break;
    case ATTAIN_CRITERION_CPD_SWE_COMPLIANT:
      standing->cpd_last_year = (AttainCpdPieces) { 9, 9, 0 };
      break;
    case ATTAIN_CRITERION_MANDATORY_TRAINING_IN_DATE:
      add_training (self);
      break;
    default:
      if (attain_criterion_type_get_phase (criterion->type) == ATTAIN_CRITERION_PHASE_EVIDENCE)
        add_evidence (self, criterion);
      else
        route_walk_say (self, criterion, ATTAIN_CRITERION_STATE_MET);
      break;
    }
}

/* Nobody goes any route without, whether or not the council asks for it in so many words. */
static gboolean
is_registered (const RouteWalk *self,
               int              unmet)
{
  return unmet < 0 || get_criterion (self, unmet)->type != ATTAIN_CRITERION_REGISTRATION_CURRENT;
}

void
route_walk_init (RouteWalk          *self,
                 const AttainScheme *scheme,
                 const AttainRoute  *route,
                 GPtrArray          *cpd_rules,
                 const char         *on)
{
  *self = (RouteWalk) { scheme, route, on, attain_standing_new (scheme, cpd_rules, on), attain_application_case_new () };
  self->item->standing = self->standing;
  self->item->scheme = scheme;
  self->item->route = route;
  self->item->application = attain_application_new ();
  self->item->application->anonymised_on = g_strdup (on);
  self->item->criteria = g_ptr_array_new_with_free_func (g_object_unref);
}

void
route_walk_clear (RouteWalk *self)
{
  attain_application_case_free (self->item);
}

/* Makes everything so that the route's criteria are met, but that one and those of its group; -1 for all. */
void
route_walk_fill (RouteWalk *self,
                 int        unmet)
{
  AttainStanding *standing = self->standing;

  self->unmet = unmet;
  attain_standing_clear (standing);
  post = (AttainPostSpan) { .from_day = standing->day, .to_day = ATTAIN_DAY_OPEN, .fte = 0.5,
                            .contract = ATTAIN_CONTRACT_FIXED_TERM, .level = self->route->from };
  standing->posts = &post;
  standing->n_posts = 1;
  standing->has_asye = standing->has_cpd = standing->cpd_asked = TRUE;
  standing->registration = is_registered (self, unmet) ? ATTAIN_REGISTRATION_STATUS_REGISTERED
                                                       : ATTAIN_REGISTRATION_STATUS_LAPSED;
  standing->qualified_day = standing->day;

  for (guint i = 0; i < self->route->criteria->len; i++)
    if (!is_unmet (self, i, unmet))
      meet (self, get_criterion (self, i));
}

/* What is so for whoever does as the workflow wants; the route and the criteria say the rest. */
static void
set_facts (const RouteWalk        *self,
           AttainApplicationFacts *facts)
{
  *facts = (AttainApplicationFacts) {
    .declaration_signed = TRUE, .fields_filled = TRUE, .manager_statement = TRUE, .manager_confirmed = TRUE,
    .reason_given = TRUE, .scheme_pinned = TRUE, .panel_quorate = TRUE, .conflicts_checked = TRUE,
    .papers_sent = TRUE, .stage1_feedback = TRUE, .quorum_present = TRUE, .conflicts_declared = TRUE,
    .scores_locked = TRUE, .reasons_per_criterion = TRUE, .post_or_budget = TRUE, .terms_settled = TRUE,
    .effective_date_reached = TRUE,
  };
  attain_route_set_facts (self->route, facts);
  attain_application_criteria_add_facts (self->item, facts);
}

/* Goes on as far as it goes.
 * Returns: where the application stands then; and why it went no further, unless it is in effect */
AttainApplicationState
route_walk_go (RouteWalk  *self,
               char      **refusal)
{
  static const struct { AttainApplicationMove move; AttainApplicationRole role; int panel; } panel_way[] = {
    { ATTAIN_MOVE_START, ATTAIN_ACTOR_APPLICANT },      { ATTAIN_MOVE_SUBMIT, ATTAIN_ACTOR_APPLICANT },
    { ATTAIN_MOVE_ENDORSE, ATTAIN_ACTOR_LINE_MANAGER }, { ATTAIN_MOVE_CHECK, ATTAIN_ACTOR_SYSTEM },
    { ATTAIN_MOVE_OPEN, ATTAIN_ACTOR_ACADEMY },         { ATTAIN_MOVE_READY, ATTAIN_ACTOR_APPLICANT },
    { ATTAIN_MOVE_SCHEDULE, ATTAIN_ACTOR_ACADEMY, 1 },  { ATTAIN_MOVE_HEAR, ATTAIN_ACTOR_STAGE1, 2 },
    { ATTAIN_MOVE_CONVENE, ATTAIN_ACTOR_CHAIR, 1 },
    { ATTAIN_MOVE_DECIDE_PROGRESS, ATTAIN_ACTOR_CHAIR | ATTAIN_ACTOR_ACADEMY },
    { ATTAIN_MOVE_RATIFY, ATTAIN_ACTOR_HR },            { ATTAIN_MOVE_EFFECT, ATTAIN_ACTOR_SYSTEM },
  };
  gboolean automatic = self->route->decision == ATTAIN_ROUTE_DECISION_AUTOMATIC;
  int panels = (self->route->panel != NULL) + (self->route->stage1_panel != NULL);
  AttainApplicationState state = ATTAIN_APPLICATION_UNKNOWN;
  AttainApplicationFacts facts;
  g_autoptr(GError) error = NULL;

  set_facts (self, &facts);
  *refusal = NULL;
  if (automatic && !attain_application_road_move (&state, ATTAIN_MOVE_GRANT, ATTAIN_ACTOR_SYSTEM, &facts, &error))
    {
      *refusal = g_strdup (error->message);
      return state;
    }

  for (guint i = automatic ? G_N_ELEMENTS (panel_way) - 1 : 0; i < G_N_ELEMENTS (panel_way); i++)
    if (panel_way[i].panel <= panels &&
        !attain_application_road_move (&state, panel_way[i].move, panel_way[i].role, &facts, &error))
      {
        *refusal = g_strdup (error->message);
        break;
      }

  return state;
}
