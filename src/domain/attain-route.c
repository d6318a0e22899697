/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-route.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (AttainRouteDecision, attain_route_decision,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_DECISION_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_DECISION_AUTOMATIC, "automatic"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_DECISION_APPRAISAL, "appraisal"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_DECISION_PANEL, "panel"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1, "panel_with_stage1"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_DECISION_INTERVIEW, "interview"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_DECISION_VACANCY_ONLY, "vacancy_only"))

static const char *const decision_labels[] = {
  N_("Not known"),
  N_("Automatic"),
  N_("By appraisal"),
  N_("By a panel"),
  N_("By two panels"),
  N_("By interview"),
  N_("By appointment to a vacancy"),
};

const AttainEnum attain_route_decision_choices = { attain_route_decision_get_type, decision_labels };

G_DEFINE_ENUM_TYPE (AttainRouteEffective, attain_route_effective,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_EFFECTIVE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_EFFECTIVE_OUTCOME_DATE, "outcome_date"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_EFFECTIVE_PANEL_DATE, "panel_date"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_EFFECTIVE_NEXT_MONTH, "next_month"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_EFFECTIVE_SUBMISSION_DATE, "submission_date"))

static const char *const effective_labels[] = {
  N_("Not known"),
  N_("From the day of the decision"),
  N_("From the day of the panel"),
  N_("From the first of the next month"),
  N_("Back to the day it was submitted"),
};

const AttainEnum attain_route_effective_choices = { attain_route_effective_get_type, effective_labels };

G_DEFINE_ENUM_TYPE (AttainRouteExpiry, attain_route_expiry,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_EXPIRY_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_EXPIRY_ESCALATE, "escalate"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_EXPIRY_REMIND, "remind"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_EXPIRY_LAPSE, "lapse"))

static const char *const expiry_labels[] = {
  N_("Not known"),
  N_("Goes to somebody above"),
  N_("A reminder"),
  N_("Lapses"),
};

const AttainEnum attain_route_expiry_choices = { attain_route_expiry_get_type, expiry_labels };

G_DEFINE_ENUM_TYPE (AttainRouteStageKind, attain_route_stage_kind,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_ENDORSEMENT, "endorsement"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_RETURNED, "returned"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_ELIGIBILITY, "eligibility"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_EVIDENCE, "evidence"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_STAGE1, "stage1"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_PANEL, "panel"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_LETTER, "letter"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_DEFERRAL, "deferral"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ROUTE_STAGE_RATIFICATION, "ratification"))

static const char *const stage_kind_labels[] = {
  N_("Not known"),
  N_("Endorsement"),
  N_("Returned to the applicant"),
  N_("Eligibility check"),
  N_("Evidence"),
  N_("First panel"),
  N_("Panel"),
  N_("Decision letter"),
  N_("Actions of a deferral"),
  N_("Ratification"),
};

const AttainEnum attain_route_stage_kind_choices = { attain_route_stage_kind_get_type, stage_kind_labels };

AttainRoute *
attain_route_new (void)
{
  AttainRoute *self = g_new0 (AttainRoute, 1);

  self->criteria = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_criterion_free);
  self->stages = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_route_stage_free);
  self->reapply_after_months = ATTAIN_ROUTE_NO_EMBARGO;
  self->has_appeal = TRUE;
  return self;
}

void
attain_route_free (AttainRoute *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->from);
  g_free (self->to);
  g_free (self->panel);
  g_free (self->stage1_panel);
  g_free (self->rubric);
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->stages);
  g_strfreev (self->outcomes);
  g_clear_pointer (&self->appeal, attain_route_appeal_free);
  g_free (self);
}

/**
 * attain_route_find_criterion:
 * @self: a route
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the criterion of that code
 */
const AttainCriterion *
attain_route_find_criterion (const AttainRoute *self,
                             const char        *code)
{
  for (guint i = 0; i < self->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (self->criteria, i);

      if (g_strcmp0 (criterion->code, code) == 0)
        return criterion;
    }

  return NULL;
}

/**
 * attain_route_find_stage:
 * @self: a route
 * @kind: a part of the way
 *
 * Returns: (transfer none) (nullable): its terms; %NULL where the council has set none
 */
const AttainRouteStage *
attain_route_find_stage (const AttainRoute    *self,
                         AttainRouteStageKind  kind)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      const AttainRouteStage *stage = g_ptr_array_index (self->stages, i);

      if (stage->kind == kind)
        return stage;
    }

  return NULL;
}

/* Any way where the council has not said. */
static gboolean
allows_outcome (const AttainRoute *self,
                const char        *outcome)
{
  return self->outcomes == NULL || g_strv_contains ((const char *const *) self->outcomes, outcome);
}

/**
 * attain_route_has_panel:
 * @self: a route
 *
 * Returns: whether a panel decides it
 */
gboolean
attain_route_has_panel (const AttainRoute *self)
{
  return self->decision == ATTAIN_ROUTE_DECISION_PANEL || self->decision == ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1;
}

/**
 * attain_route_allows_ground:
 * @self: a route
 * @ground: what an appeal is based on: process, new_evidence, discrimination
 *
 * Returns: whether the route hears an appeal on that ground; on any where the council has not said
 */
gboolean
attain_route_allows_ground (const AttainRoute *self,
                            const char        *ground)
{
  if (self->appeal == NULL)
    return self->has_appeal;

  return g_strv_contains ((const char *const *) self->appeal->grounds, ground);
}

/**
 * attain_route_set_facts:
 * @self: the route of an application
 * @facts: the facts about the application
 *
 * Fills in what the route says of itself: how it is decided, and what the council does without.
 */
void
attain_route_set_facts (const AttainRoute      *self,
                        AttainApplicationFacts *facts)
{
  facts->route_is_automatic = self->decision == ATTAIN_ROUTE_DECISION_AUTOMATIC;
  facts->takes_vacancy = self->decision == ATTAIN_ROUTE_DECISION_VACANCY_ONLY;
  facts->decided_without_panel = !attain_route_has_panel (self);
  facts->stage1_required = self->decision == ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1;
  facts->deferral_excluded = !allows_outcome (self, "defer");
  facts->guards_off = self->guards_off;
}

/**
 * attain_route_actor_get_role:
 * @actor: whom a scheme names
 *
 * Returns: what they are to an application; 0 for a title that nobody has in Attain
 */
AttainApplicationRole
attain_route_actor_get_role (AttainRouteActor actor)
{
  switch (actor)
    {
    case ATTAIN_ROUTE_ACTOR_APPLICANT:
      return ATTAIN_ACTOR_APPLICANT;
    case ATTAIN_ROUTE_ACTOR_LINE_MANAGER:
      return ATTAIN_ACTOR_LINE_MANAGER;
    case ATTAIN_ROUTE_ACTOR_ACADEMY:
      return ATTAIN_ACTOR_ACADEMY;
    case ATTAIN_ROUTE_ACTOR_PANEL_CHAIR:
      return ATTAIN_ACTOR_CHAIR;
    case ATTAIN_ROUTE_ACTOR_HR:
      return ATTAIN_ACTOR_HR;
    case ATTAIN_ROUTE_ACTOR_SERVICE_MANAGER:
    case ATTAIN_ROUTE_ACTOR_UNKNOWN:
    default:
      return 0;
    }
}

void
attain_route_stage_free (AttainRouteStage *self)
{
  g_free (self->title);
  g_free (self);
}

void
attain_route_appeal_free (AttainRouteAppeal *self)
{
  g_strfreev (self->grounds);
  g_free (self);
}
