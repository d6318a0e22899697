/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-road.h"

#include <glib/gi18n.h>

#include "attain-error.h"

#define WAITED TRUE
#define MAY    FALSE

#define A(role)  ATTAIN_ACTOR_##role
#define G(guard) ATTAIN_GUARD_##guard

#define STEP(from, move, roles, to, waited, ...) \
  { ATTAIN_APPLICATION_##from, ATTAIN_MOVE_##move, roles, ATTAIN_APPLICATION_##to, waited, { __VA_ARGS__ } }
/* Who has not declared does not count for the quorum, so that is asked first: it is told what is the matter. */
#define DECIDE(move, to, ...) \
  STEP (IN_PANEL, move, A (CHAIR), to, WAITED, G (NOT_RECUSED), G (CONFLICTS_DECLARED), G (QUORUM), \
        G (SCORES_LOCKED), G (REASONS), ##__VA_ARGS__)
#define RECORD(from, move, to, ...) \
  STEP (from, move, A (ACADEMY), to, WAITED, G (NO_PANEL), G (REASON), ##__VA_ARGS__)
#define LETTER(from)   STEP (from, LETTER, A (ACADEMY), from, WAITED, G (LETTER_DUE))
#define WITHDRAW(from) STEP (from, WITHDRAW, A (APPLICANT), WITHDRAWN, MAY, G (NONE))
#define LAPSE(from)    STEP (from, LAPSE, A (SYSTEM), LAPSED, MAY, G (LAPSE_GROUND))
#define CLOSE(from, ...) STEP (from, CLOSE, A (SYSTEM), CLOSED, WAITED, __VA_ARGS__)

/* What may change between a draft and its submission is asked of both. */
#define ELIGIBLE G (EMPLOYED), G (REGISTERED), G (AT_FROM_LEVEL), G (NO_OTHER_OPEN)

/* From where, what, by whom, where to, whether it is waited for, and on what conditions. */
static const AttainRoadStep steps[] = {
  STEP (UNKNOWN, START, A (APPLICANT), DRAFT, MAY,
        G (APPLIED_FOR), G (NO_VACANCY), ELIGIBLE, G (NO_EMBARGO)),
  STEP (UNKNOWN, GRANT, A (SYSTEM), RATIFIED, MAY,
        G (AUTOMATIC), ELIGIBLE, G (CRITERIA_SETTLED), G (CRITERIA_MET), G (WAIVERS), G (TERMS)),
  STEP (DRAFT, SUBMIT, A (APPLICANT), AWAITING_ENDORSEMENT, WAITED,
        ELIGIBLE, G (NO_EMBARGO), G (DECLARATION), G (FIELDS)),
  STEP (AWAITING_ENDORSEMENT, ENDORSE, A (LINE_MANAGER), ENDORSED, WAITED, G (STATEMENT), G (CONFIRMED)),
  STEP (AWAITING_ENDORSEMENT, RETURN, A (LINE_MANAGER), RETURNED, WAITED, G (REASON)),
  STEP (RETURNED, REVISE, A (APPLICANT), DRAFT, WAITED, G (NONE)),
  STEP (ENDORSED, CHECK, A (SYSTEM), ELIGIBILITY_CHECK, WAITED, G (SCHEME_KEPT)),
  STEP (ELIGIBILITY_CHECK, OPEN, A (ACADEMY), EVIDENCE_OPEN, WAITED,
        G (CRITERIA_SETTLED), G (CRITERIA_MET), G (WAIVERS)),
  STEP (ELIGIBILITY_CHECK, REFUSE, A (ACADEMY), INELIGIBLE, WAITED,
        G (CRITERIA_SETTLED), G (CRITERION_UNMET), G (REASON)),
  STEP (EVIDENCE_OPEN, READY, A (APPLICANT) | A (ACADEMY), READY, WAITED,
        G (EVIDENCE), G (ANONYMISED), G (WORDS), G (EVIDENCE_VALID)),
  STEP (READY, SCHEDULE, A (ACADEMY), SCHEDULED, WAITED,
        G (HAS_PANEL), G (PANEL_QUORATE), G (CONFLICTS_CHECKED), G (PAPERS_SENT)),
  RECORD (READY, DECIDE_PROGRESS, DECIDED_PROGRESS, G (DECISION_MET)),
  RECORD (READY, DECIDE_NOT, DECIDED_NOT),
  STEP (SCHEDULED, DECLARE, A (MEMBER) | A (CHAIR), SCHEDULED, MAY, G (NONE)),
  STEP (SCHEDULED, HEAR, A (STAGE1), STAGE1_DONE, WAITED, G (STAGE1_DUE), G (FEEDBACK)),
  STEP (SCHEDULED, CONVENE, A (CHAIR), IN_PANEL, WAITED,
        G (NOT_RECUSED), G (NO_STAGE1), G (CONFLICTS_DECLARED), G (QUORUM)),
  STEP (STAGE1_DONE, DECLARE, A (MEMBER) | A (CHAIR), STAGE1_DONE, MAY, G (NONE)),
  STEP (STAGE1_DONE, CONVENE, A (CHAIR), IN_PANEL, WAITED, G (NOT_RECUSED), G (CONFLICTS_DECLARED), G (QUORUM)),
  STEP (IN_PANEL, DECLARE, A (MEMBER) | A (CHAIR), IN_PANEL, MAY, G (NONE)),
  STEP (IN_PANEL, SCORE, A (MEMBER) | A (CHAIR), IN_PANEL, WAITED,
        G (NOT_RECUSED), G (SCORES_OPEN), G (OWN_DECLARED)),
  DECIDE (DECIDE_PROGRESS, DECIDED_PROGRESS, G (DECISION_MET)),
  DECIDE (DECIDE_DEFER, DECIDED_DEFER, G (DEFERRAL), G (ACTION_PLAN), G (REVIEW_DATE), G (REVIEWER)),
  DECIDE (DECIDE_NOT, DECIDED_NOT),
  LETTER (DECIDED_PROGRESS),
  LETTER (DECIDED_DEFER),
  LETTER (DECIDED_NOT),
  LETTER (RATIFIED),
  LETTER (EFFECTIVE),
  STEP (DECIDED_DEFER, RESUBMIT, A (APPLICANT), READY, WAITED, G (ACTIONS_DONE), G (REVIEW_IN_TIME)),
  STEP (DECIDED_PROGRESS, RATIFY, A (HR), RATIFIED, WAITED, G (POST), G (TERMS)),
  STEP (RATIFIED, EFFECT, A (HR) | A (SYSTEM), EFFECTIVE, WAITED, G (DATE_REACHED)),
  STEP (DECIDED_NOT, APPEAL, A (APPLICANT), APPEAL_LODGED, MAY, G (APPEAL_IN_TIME), G (APPEAL_GROUND)),
  STEP (DECIDED_DEFER, APPEAL, A (APPLICANT), APPEAL_LODGED, MAY, G (APPEAL_IN_TIME), G (APPEAL_GROUND)),
  STEP (APPEAL_LODGED, UPHOLD, A (APPEAL), APPEAL_UPHELD, WAITED, G (FRESH_PANEL), G (PANEL_QUORATE), G (REASON)),
  STEP (APPEAL_LODGED, DISMISS, A (APPEAL), APPEAL_DISMISSED, WAITED, G (FRESH_PANEL), G (PANEL_QUORATE), G (REASON)),
  STEP (APPEAL_UPHELD, SCHEDULE, A (ACADEMY), SCHEDULED, WAITED,
        G (HAS_PANEL), G (FRESH_PANEL), G (PANEL_QUORATE), G (CONFLICTS_CHECKED), G (PAPERS_SENT)),
  RECORD (APPEAL_UPHELD, DECIDE_PROGRESS, DECIDED_PROGRESS, G (DECISION_MET)),
  RECORD (APPEAL_UPHELD, DECIDE_NOT, DECIDED_NOT),
  WITHDRAW (DRAFT),
  WITHDRAW (AWAITING_ENDORSEMENT),
  WITHDRAW (RETURNED),
  WITHDRAW (ENDORSED),
  WITHDRAW (ELIGIBILITY_CHECK),
  WITHDRAW (EVIDENCE_OPEN),
  WITHDRAW (READY),
  WITHDRAW (SCHEDULED),
  WITHDRAW (STAGE1_DONE),
  WITHDRAW (IN_PANEL),
  LAPSE (DRAFT),
  LAPSE (AWAITING_ENDORSEMENT),
  LAPSE (RETURNED),
  LAPSE (ENDORSED),
  LAPSE (ELIGIBILITY_CHECK),
  LAPSE (EVIDENCE_OPEN),
  LAPSE (READY),
  LAPSE (SCHEDULED),
  LAPSE (STAGE1_DONE),
  LAPSE (IN_PANEL),
  LAPSE (DECIDED_PROGRESS),
  LAPSE (DECIDED_DEFER),
  LAPSE (RATIFIED),
  LAPSE (APPEAL_LODGED),
  LAPSE (APPEAL_UPHELD),
  CLOSE (INELIGIBLE, G (NONE)),
  CLOSE (DECIDED_NOT, G (APPEAL_OVER), G (LETTER_SENT)),
  CLOSE (EFFECTIVE, G (LETTER_SENT)),
  CLOSE (APPEAL_DISMISSED, G (NONE)),
  CLOSE (WITHDRAWN, G (NONE)),
  CLOSE (LAPSED, G (NONE)),
};

/* The guards that do not ask somebody for something, but tell whose turn it is. */
static gboolean
is_turn_guard (AttainApplicationGuard guard)
{
  return guard == ATTAIN_GUARD_HAS_PANEL || guard == ATTAIN_GUARD_NO_PANEL ||
         guard == ATTAIN_GUARD_STAGE1_DUE || guard == ATTAIN_GUARD_NO_STAGE1 ||
         guard == ATTAIN_GUARD_SCORES_OPEN || guard == ATTAIN_GUARD_SCORES_LOCKED ||
         guard == ATTAIN_GUARD_LETTER_DUE || guard == ATTAIN_GUARD_LETTER_SENT;
}

/* Nobody does for their own application what is somebody else's to do, whatever else they are. */
static gboolean
is_for (const AttainRoadStep  *step,
        AttainApplicationRole  roles)
{
  if ((roles & ATTAIN_ACTOR_OFFICE) != 0)
    return step->roles != ATTAIN_ACTOR_SYSTEM;
  if ((roles & ATTAIN_ACTOR_APPLICANT) != 0)
    return (step->roles & ATTAIN_ACTOR_APPLICANT) != 0;

  return (step->roles & roles) != 0;
}

/* Of those, the ones that nobody waits for while they are not met. */
static gboolean
is_moot_guard (AttainApplicationGuard guard)
{
  return guard == ATTAIN_GUARD_HAS_PANEL || guard == ATTAIN_GUARD_NO_PANEL || guard == ATTAIN_GUARD_STAGE1_DUE ||
         guard == ATTAIN_GUARD_SCORES_OPEN || guard == ATTAIN_GUARD_LETTER_DUE;
}

/* The first that is not met; %ATTAIN_GUARD_NONE where all are. */
static AttainApplicationGuard
find_unmet (const AttainRoadStep         *step,
            const AttainApplicationFacts *facts)
{
  guint i = 0;

  while (step->guards[i] != ATTAIN_GUARD_NONE && attain_application_guard_is_met (step->guards[i], facts))
    i++;

  return step->guards[i];
}

static const char *
find_reason (const AttainRoadStep         *step,
             const AttainApplicationFacts *facts)
{
  AttainApplicationGuard unmet = find_unmet (step, facts);

  return unmet != ATTAIN_GUARD_NONE ? attain_application_guard_get_reason (unmet) : NULL;
}

static void
refuse_place (AttainApplicationState   state,
              AttainApplicationMove    move,
              GError                 **error)
{
  gboolean decides = move >= ATTAIN_MOVE_DECIDE_PROGRESS && move <= ATTAIN_MOVE_DECIDE_NOT;

  if (decides && attain_application_state_is_decided (state))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The panel has decided already: a decision is never edited, only an appeal may "
                           "lead to another"));
  else
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("“%s” is not possible while the application is at “%s”"),
                 attain_enum_get_label (&attain_application_move_choices, move),
                 attain_enum_get_label (&attain_application_state_choices, state));
}

static gboolean
refuse_actor (AttainApplicationMove   move,
              AttainApplicationRole   whose,
              AttainApplicationRole   roles,
              GError                **error)
{
  g_autofree char *names = attain_application_role_list_labels (whose);
  const char *label = attain_enum_get_label (&attain_application_move_choices, move);

  if ((whose & roles) != 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("“%s” is not for the applicant: nobody does it for their own application"), label);
  else
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("“%s” is for %s to do"), label, names);
  return FALSE;
}

/**
 * attain_application_road_get_steps:
 * @n_steps: (out): how many
 *
 * Returns: (array length=n_steps) (transfer none): the whole road, for those who show or test it
 */
const AttainRoadStep *
attain_application_road_get_steps (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (steps);
  return steps;
}

/**
 * attain_application_road_find:
 * @state: where an application stands
 * @move: what is done
 *
 * Returns: (transfer none) (nullable): the step; %NULL where that cannot be done there
 */
const AttainRoadStep *
attain_application_road_find (AttainApplicationState state,
                              AttainApplicationMove  move)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].from == state && steps[i].move == move)
      return &steps[i];

  return NULL;
}

/**
 * attain_application_road_check_actor:
 * @move: what somebody wants to do
 * @roles: everything that they are to the application
 * @error: return location for an error
 *
 * Asks nothing of the application, so that its answer tells nothing of it either: it comes before every other
 * question.
 *
 * Returns: whether the move is ever theirs to make; with %ATTAIN_ERROR_INVALID and a sentence that says whose it is,
 *   if not
 */
gboolean
attain_application_road_check_actor (AttainApplicationMove   move,
                                     AttainApplicationRole   roles,
                                     GError                **error)
{
  AttainApplicationRole whose = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].move == move && is_for (&steps[i], roles))
      return TRUE;
    else if (steps[i].move == move)
      whose |= steps[i].roles;

  return refuse_actor (move, whose, roles, error);
}

/**
 * attain_application_road_move:
 * @state: (inout): where the application stands; where it stands then. Unchanged on an error
 * @move: what is done
 * @roles: everything that whoever does it is to the application
 * @facts: what is true at the moment
 * @error: return location for an error
 *
 * Moves an application on, or says in a sentence why not: it is somebody else's to do, it is not possible there,
 * or the first condition that is not met. Whoever has no right to it hears of that and of nothing else.
 *
 * Returns: whether it moved; with %ATTAIN_ERROR_INVALID if not
 */
gboolean
attain_application_road_move (AttainApplicationState        *state,
                              AttainApplicationMove          move,
                              AttainApplicationRole          roles,
                              const AttainApplicationFacts  *facts,
                              GError                       **error)
{
  const AttainRoadStep *step = attain_application_road_find (*state, move);
  const char *reason = NULL;

  if (!attain_application_road_check_actor (move, roles, error))
    return FALSE;
  if (step == NULL)
    {
      refuse_place (*state, move, error);
      return FALSE;
    }
  if (!is_for (step, roles))
    return refuse_actor (move, step->roles, roles, error);

  reason = find_reason (step, facts);
  if (reason != NULL)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, reason);
      return FALSE;
    }

  *state = step->to;
  return TRUE;
}

/**
 * attain_application_road_list_moves:
 * @state: where the application stands
 * @roles: everything that somebody is to it
 * @facts: what is true at the moment
 *
 * What somebody may do with an application now, as buttons: what is not theirs is not among them, and
 * what they cannot do yet says why.
 *
 * Returns: (transfer full) (element-type AttainApplicationChoice): the moves, in the order of the road
 */
GArray *
attain_application_road_list_moves (AttainApplicationState        state,
                                    AttainApplicationRole         roles,
                                    const AttainApplicationFacts *facts)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (AttainApplicationChoice));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].from == state && is_for (&steps[i], roles))
      {
        AttainApplicationChoice choice = { steps[i].move, find_reason (&steps[i], facts),
                                           is_moot_guard (find_unmet (&steps[i], facts)) };

        g_array_append_val (choices, choice);
      }

  return choices;
}

/* Where an application goes by itself after somebody's step. What takes a reason of its own, or time, does not follow. */
static gboolean
follows (AttainApplicationState from,
         AttainApplicationState to)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].from == from && from != ATTAIN_APPLICATION_UNKNOWN && steps[i].roles == ATTAIN_ACTOR_SYSTEM &&
        steps[i].move != ATTAIN_MOVE_LAPSE && steps[i].guards[0] != ATTAIN_GUARD_APPEAL_OVER &&
        (steps[i].to == to || follows (steps[i].to, to)))
      return TRUE;

  return FALSE;
}

/**
 * attain_application_road_leads:
 * @from: where an application stands
 * @to: where somebody wants it to stand
 * @roles: everything that they are to it
 *
 * Asks the road alone, without the conditions of its steps: whoever writes a state without making a move is held
 * to it all the same.
 *
 * Returns: whether one step of theirs leads there, or what follows of itself
 */
gboolean
attain_application_road_leads (AttainApplicationState from,
                               AttainApplicationState to,
                               AttainApplicationRole  roles)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].from == from && is_for (&steps[i], roles) && (steps[i].to == to || follows (steps[i].to, to)))
      return TRUE;

  return follows (from, to);
}

/**
 * attain_application_road_whose_turn:
 * @state: where the application stands
 * @facts: what is true at the moment: whether the route has a first panel, whether the scores are locked, and whether
 *   a decision letter is due
 *
 * Returns: who the application waits for; 0 for nobody
 */
AttainApplicationRole
attain_application_road_whose_turn (AttainApplicationState        state,
                                    const AttainApplicationFacts *facts)
{
  AttainApplicationRole roles = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gboolean due = steps[i].waited && steps[i].from == state;

      for (guint j = 0; due && steps[i].guards[j] != ATTAIN_GUARD_NONE; j++)
        due = !is_turn_guard (steps[i].guards[j]) ||
              attain_application_guard_is_met (steps[i].guards[j], facts);

      if (due)
        roles |= steps[i].roles;
    }

  return roles;
}
