/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applications that are under way on the last day that the demo council tells of, at every point of their road. Each
 * came there by the steps that everybody takes, through the same door. */

#include "attain-demo-play.h"

#include <glib/gi18n.h>

#include "attain-application-criteria.h"
#include "attain-application-findings.h"
#include "attain-application-table.h"
#include "attain-application-work.h"
#include "attain-appointment.h"
#include "attain-date.h"
#include "attain-demo-orders.h"
#include "attain-eligibility.h"
#include "attain-evidence.h"
#include "attain-panel-work.h"
#include "attain-person-table.h"
#include "attain-standing-scan.h"

#define N_SEATS 3

/* The meetings: one is over, one is on the last day, one is to come. */
typedef enum
{
  HELD,
  TODAY,
  COMING,
  N_MEETINGS,
} Sitting;

static const int sitting_days[N_MEETINGS] = { -16, 0, 13 };

/* Where an application is to come, when it was begun, and on which agenda it is. */
typedef struct
{
  const char             *route;
  AttainApplicationState  state;
  int                     begun;      /* days before the last one */
  Sitting                 sitting;
} Part;

static const Part parts[] = {
  { "advanced", ATTAIN_APPLICATION_DECIDED_PROGRESS, 110, HELD },
  { "advanced", ATTAIN_APPLICATION_DECIDED_DEFER, 108, HELD },
  { "advanced", ATTAIN_APPLICATION_DECIDED_NOT, 104, HELD },
  { "advanced", ATTAIN_APPLICATION_RATIFIED, 112, HELD },
  { "advanced", ATTAIN_APPLICATION_APPEAL_LODGED, 101, HELD },
  { "advanced", ATTAIN_APPLICATION_APPEAL_UPHELD, 115, HELD },
  { "advanced", ATTAIN_APPLICATION_APPEAL_DISMISSED, 109, HELD },
  { "advanced", ATTAIN_APPLICATION_IN_PANEL, 96, TODAY },
  { "advanced", ATTAIN_APPLICATION_IN_PANEL, 93, TODAY },
  { "advanced", ATTAIN_APPLICATION_SCHEDULED, 88, TODAY },
  { "advanced", ATTAIN_APPLICATION_SCHEDULED, 71, COMING },
  { "expert", ATTAIN_APPLICATION_SCHEDULED, 66, COMING },
  { "advanced", ATTAIN_APPLICATION_READY, 58, COMING },
  { "advanced", ATTAIN_APPLICATION_EVIDENCE_OPEN, 47, COMING },
  { "experienced", ATTAIN_APPLICATION_EVIDENCE_OPEN, 40, COMING },
  { "experienced", ATTAIN_APPLICATION_READY, 45, COMING },
  { "experienced", ATTAIN_APPLICATION_ELIGIBILITY_CHECK, 21, COMING },
  { "advanced", ATTAIN_APPLICATION_ELIGIBILITY_CHECK, 30, COMING },
  { "experienced", ATTAIN_APPLICATION_INELIGIBLE, 33, COMING },
  { "advanced", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, 29, COMING },
  { "experienced", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, 12, COMING },
  { "advanced", ATTAIN_APPLICATION_RETURNED, 36, COMING },
  { "advanced", ATTAIN_APPLICATION_DRAFT, 17, COMING },
  { "experienced", ATTAIN_APPLICATION_DRAFT, 5, COMING },
  { "advanced", ATTAIN_APPLICATION_WITHDRAWN, 60, COMING },
  { "advanced", ATTAIN_APPLICATION_LAPSED, 230, COMING },
};

typedef struct
{
  AttainDb                 *db;
  const AttainReferenceSet *reference;
  const char               *as_of;
  AttainDemoOrders          orders;
  GArray                   *candidates;               /* of gint64: who may apply for something, and has not yet */
  guint                     n_ready;                  /* while they are found: the first of them, for whom no time has to pass any more */
  gint64                    seats[N_SEATS];
  gint64                    appeal_seats[N_SEATS];
  gint64                    academy;
  gint64                    hr;
  gint64                    meetings[N_MEETINGS];
  gint64                    appeal;                   /* the meeting that hears appeals; 0 before there is one */
} Play;

/* The application that is played. */
typedef struct
{
  const Part *part;
  gint64      application_id;
  gint64      applicant_id;
  gint64      manager_id;
} Role;

static char *
day (Play *self,
     int   days)
{
  return attain_date_add_days (self->as_of, days);
}

static AttainChange *
begin (Play        *self,
       gint64       actor_id,
       const char  *action,
       GError     **error)
{
  g_autofree char *name = attain_person_dup_name (self->db, actor_id, error);

  return name != NULL ? attain_change_begin (self->db, name, action, NULL, ATTAIN_CHANGE_NORMAL, error) : NULL;
}

static gboolean
move (Play                   *self,
      Role                   *role,
      AttainApplicationMove   what,
      gint64                  actor_id,
      int                     days,
      GError                **error)
{
  g_autofree char *on = day (self, days);
  g_autoptr(AttainApplicationOrder) order = attain_demo_orders_make (&self->orders, what, actor_id, on);
  g_autoptr(AttainChange) change = begin (self, actor_id, attain_application_work_get_action (what), error);

  return change != NULL &&
         attain_application_work_move (change, &self->reference->rulebook, role->application_id, order, error) &&
         attain_change_commit (&change, NULL, error);
}

static void
add_candidate (gint64                person_id,
               const AttainStanding *standing,
               gpointer              user_data)
{
  Play *self = user_data;
  const AttainScheme *scheme = self->reference->scheme;

  for (guint i = 0; i < scheme->routes->len; i++)
    {
      const AttainRoute *route = g_ptr_array_index (scheme->routes, i);
      AttainEligibility eligibility;

      attain_eligibility_judge (route, standing, &eligibility);
      if (attain_eligibility_can_start (&eligibility, route) &&
          standing->registration == ATTAIN_REGISTRATION_STATUS_REGISTERED)
        {
          g_array_insert_val (self->candidates, eligibility.n_dated == 0 ? self->n_ready++ : self->candidates->len,
                              person_id);
          return;
        }
    }
}

static GArray *
list_appointed (Play                   *self,
                AttainAppointmentRole   role,
                GError                **error)
{
  g_autoptr(GPtrArray) found =
    attain_table_load_where (&attain_appointment_table, self->db, "WHERE role = ? ORDER BY id",
                             g_variant_new ("(s)", attain_enum_get_nick (&attain_appointment_role_choices, role)), error);
  GArray *ids = found != NULL ? g_array_new (FALSE, FALSE, sizeof (gint64)) : NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    g_array_append_val (ids, ATTAIN_APPOINTMENT (g_ptr_array_index (found, i))->person_id);

  return ids;
}

static gboolean
drop_candidates (Play                   *self,
                 AttainAppointmentRole   role,
                 GError                **error)
{
  g_autoptr(GArray) ids = list_appointed (self, role, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    for (guint k = self->candidates->len; k > 0; k--)
      if (g_array_index (self->candidates, gint64, k - 1) == g_array_index (ids, gint64, i))
        g_array_remove_index (self->candidates, k - 1);

  return ids != NULL;
}

static gboolean
find_people (Play     *self,
             gboolean *enough,
             GError  **error)
{
  const AttainReferenceSet *reference = self->reference;
  g_autofree char *early = day (self, -240);
  AttainStandingTerms terms = { reference->scheme, reference->cpd_rules, reference->programmes, reference->holidays,
                                early };
  g_autoptr(GArray) academy = list_appointed (self, ATTAIN_APPOINTMENT_ROLE_ACADEMY, error);
  g_autoptr(GArray) chairs = NULL, members = NULL, hr = NULL;

  if (academy == NULL || !(chairs = list_appointed (self, ATTAIN_APPOINTMENT_ROLE_PANEL_CHAIR, error)) ||
      !(members = list_appointed (self, ATTAIN_APPOINTMENT_ROLE_PANEL_MEMBER, error)) ||
      !(hr = list_appointed (self, ATTAIN_APPOINTMENT_ROLE_HR, error)) ||
      !attain_standing_scan (self->db, &terms, add_candidate, self, error))
    return FALSE;
  for (guint role = ATTAIN_APPOINTMENT_ROLE_ACADEMY; role <= ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR; role++)
    if (!drop_candidates (self, role, error))
      return FALSE;

  *enough = academy->len >= 3 && chairs->len >= 2 && members->len >= 6 && hr->len >= 1;
  if (!*enough)
    return TRUE;

  self->academy = g_array_index (academy, gint64, 0);
  self->hr = g_array_index (hr, gint64, 0);
  self->orders.reviewer_id = self->academy;
  self->seats[0] = g_array_index (chairs, gint64, 0);
  self->seats[1] = g_array_index (academy, gint64, 1);
  self->seats[2] = g_array_index (members, gint64, members->len - 1);
  self->appeal_seats[0] = g_array_index (chairs, gint64, 1);
  self->appeal_seats[1] = g_array_index (academy, gint64, 2);
  self->appeal_seats[2] = g_array_index (members, gint64, members->len - 2);
  return TRUE;
}

static gboolean
is_seated (Play  *self,
           gint64 person_id)
{
  for (guint i = 0; i < N_SEATS; i++)
    if (self->seats[i] == person_id || self->appeal_seats[i] == person_id)
      return TRUE;

  return FALSE;
}

/* Somebody who has been at the level that the route starts from, under one manager, since before they began. */
static gboolean
suits (Play         *self,
       const Part   *part,
       AttainPost   *post)
{
  const AttainRoute *route = attain_scheme_find_route (self->reference->scheme, part->route);
  g_autofree char *begun = day (self, -part->begun - 1);

  return route != NULL && g_strcmp0 (post->level, route->from) == 0 && post->to_on == NULL &&
         post->contract == ATTAIN_CONTRACT_PERMANENT && post->line_manager_id != 0 && !is_seated (self, post->line_manager_id) &&
         g_strcmp0 (post->from_on, begun) < 0;
}

static gboolean
cast (Play        *self,
      const Part  *part,
      Role        *role,
      GError     **error)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      gint64 id = g_array_index (self->candidates, gint64, i);
      g_autoptr(GPtrArray) posts = attain_table_load_where (&attain_post_table, self->db,
                                                            "WHERE person_id = ? AND to_on IS NULL ORDER BY from_on DESC",
                                                            g_variant_new ("(x)", id), error);

      if (posts == NULL)
        return FALSE;
      if (posts->len != 1 || !suits (self, part, posts->pdata[0]))
        continue;

      *role = (Role) { part, 0, id, ATTAIN_POST (posts->pdata[0])->line_manager_id };
      g_array_remove_index (self->candidates, i);
      return TRUE;
    }

  *role = (Role) { part };
  return TRUE;
}

static gboolean
start (Play    *self,
       Role    *role,
       GError **error)
{
  g_autofree char *on = day (self, -role->part->begun);
  g_autoptr(AttainChange) change = begin (self, role->applicant_id,
                                          attain_application_work_get_action (ATTAIN_MOVE_START), error);
  g_autoptr(AttainApplication) application = NULL;

  if (change == NULL ||
      !(application = attain_application_work_start (change, &self->reference->rulebook, self->reference->scheme,
                                                     role->applicant_id, role->part->route, role->applicant_id, on,
                                                     error)))
    return FALSE;

  role->application_id = attain_record_get_id (ATTAIN_RECORD (application));
  return attain_change_commit (&change, NULL, error);
}

static gboolean
find_criterion (Play                  *self,
                Role                  *role,
                AttainChange          *change,
                const AttainCriterion *criterion,
                AttainCriterionState   state,
                const char            *on,
                GError               **error)
{
  g_autofree char *shown = attain_demo_words_tell (self->orders.words, "shown", &self->orders.random);
  g_autoptr(AttainApplicationCriterion) finding =
    g_object_new (ATTAIN_TYPE_APPLICATION_CRITERION, "application-id", role->application_id, "code", criterion->code,
                  "state", state, "shown-by", state == ATTAIN_CRITERION_STATE_MET ? shown : NULL, NULL);

  if (state == ATTAIN_CRITERION_STATE_WAIVED)
    g_object_set (finding, "waived-by-id", self->academy, "reason", "Worked at this level for another council", NULL);

  return attain_application_findings_save (change, &self->reference->rulebook, finding, self->academy, on, error);
}

/* The first mandatory criterion is what somebody who is not eligible lacks. */
static gboolean
check_criteria (Play     *self,
                Role     *role,
                int       days,
                GError  **error)
{
  const AttainRoute *route = attain_scheme_find_route (self->reference->scheme, role->part->route);
  gboolean lacks = role->part->state == ATTAIN_APPLICATION_INELIGIBLE;
  g_autofree char *on = day (self, days);
  g_autoptr(AttainChange) change = begin (self, self->academy, _("Check criteria"), error);
  g_autoptr(AttainApplicationCase) item = NULL;

  if (change == NULL ||
      !(item = attain_application_case_read (change, &self->reference->rulebook, role->application_id, error)))
    return FALSE;

  for (guint i = 0; i < route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (route->criteria, i);
      AttainCriterionState state = ATTAIN_CRITERION_STATE_MET;

      if (lacks && criterion->type == ATTAIN_CRITERION_MIN_MONTHS_SINCE_ASYE)
        state = ATTAIN_CRITERION_STATE_NOT_MET;
      else if (!attain_application_case_check_met (item, criterion, on, NULL))
        state = ATTAIN_CRITERION_STATE_WAIVED;

      if (!find_criterion (self, role, change, criterion, state, on, error))
        return FALSE;
    }

  return attain_change_commit (&change, NULL, error);
}

static gboolean
keep_evidence (Play        *self,
               Role        *role,
               const char  *code,
               const char  *title,
               int          days,
               GError     **error)
{
  g_autofree char *on = day (self, days);
  g_autofree char *body = attain_demo_words_tell (self->orders.words, "evidence", &self->orders.random);
  g_autoptr(AttainChange) change = begin (self, role->applicant_id, _("Keep evidence"), error);
  g_autoptr(AttainEvidence) evidence =
    g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", role->applicant_id, "application-id", role->application_id,
                  "item", ATTAIN_EVIDENCE_ITEM_CRITERION, "code", code, "title", title, "held-on", on, "body", body,
                  "capabilities", "PCF:6 PCF:7 PCF:9", NULL);

  return change != NULL && attain_change_insert (change, &attain_evidence_table, evidence, error) &&
         attain_change_commit (&change, NULL, error);
}

/* The ways that end before the evidence is open. */
static gboolean
play_early_end (Play     *self,
                Role     *role,
                gboolean *ended,
                GError  **error)
{
  int begun = -role->part->begun;

  *ended = TRUE;
  switch (role->part->state)
    {
    case ATTAIN_APPLICATION_WITHDRAWN:
      return move (self, role, ATTAIN_MOVE_WITHDRAW, role->applicant_id, begun + 10, error);
    case ATTAIN_APPLICATION_RETURNED:
    case ATTAIN_APPLICATION_LAPSED:
      return move (self, role, ATTAIN_MOVE_RETURN, role->manager_id, begun + 13, error);
    case ATTAIN_APPLICATION_INELIGIBLE:
      return move (self, role, ATTAIN_MOVE_ENDORSE, role->manager_id, begun + 13, error) &&
             check_criteria (self, role, begun + 17, error) &&
             move (self, role, ATTAIN_MOVE_REFUSE, self->academy, begun + 17, error);
    default:
      *ended = FALSE;
      return TRUE;
    }
}

static gboolean
play_to_ready (Play    *self,
               Role    *role,
               GError **error)
{
  AttainApplicationState state = role->part->state;
  int begun = -role->part->begun;
  gboolean ended;

  if (!start (self, role, error))
    return FALSE;
  if (state == ATTAIN_APPLICATION_DRAFT)
    return TRUE;
  if (!move (self, role, ATTAIN_MOVE_SUBMIT, role->applicant_id, begun + 7, error) ||
      !play_early_end (self, role, &ended, error))
    return FALSE;
  if (ended || state == ATTAIN_APPLICATION_AWAITING_ENDORSEMENT)
    return TRUE;
  if (!move (self, role, ATTAIN_MOVE_ENDORSE, role->manager_id, begun + 13, error))
    return FALSE;
  if (state == ATTAIN_APPLICATION_ELIGIBILITY_CHECK)
    return TRUE;

  return check_criteria (self, role, begun + 17, error) &&
         move (self, role, ATTAIN_MOVE_OPEN, self->academy, begun + 17, error) &&
         keep_evidence (self, role, "observation", "Observation of a review meeting", begun + 20, error) &&
         keep_evidence (self, role, "feedback_colleagues", "Feedback from a health visitor", begun + 21, error) &&
         (state == ATTAIN_APPLICATION_EVIDENCE_OPEN ||
          move (self, role, ATTAIN_MOVE_READY, role->applicant_id, begun + 24, error));
}

/* Returned half a year ago, and left. */
static gboolean
let_lapse (Play    *self,
           Role    *role,
           GError **error)
{
  g_autofree char *on = day (self, -20);
  g_autofree char *reason = attain_demo_words_tell (self->orders.words, "lapsed", &self->orders.random);
  g_autoptr(AttainChange) change = begin (self, self->academy, attain_application_work_get_action (ATTAIN_MOVE_LAPSE),
                                          error);
  g_autoptr(AttainApplicationCase) item =
    change != NULL ? attain_application_case_read (change, &self->reference->rulebook, role->application_id, error)
                   : NULL;

  return item != NULL && attain_application_work_happen (change, item, ATTAIN_MOVE_LAPSE, on, reason, error) &&
         attain_change_commit (&change, NULL, error);
}

static gboolean
comes_to_panel (const Role *role)
{
  AttainApplicationState state = role->part->state;

  return role->application_id != 0 &&
         ((state >= ATTAIN_APPLICATION_SCHEDULED && state <= ATTAIN_APPLICATION_RATIFIED) ||
          (state >= ATTAIN_APPLICATION_APPEAL_LODGED && state <= ATTAIN_APPLICATION_APPEAL_DISMISSED));
}

static gint64
make_meeting (Play          *self,
              int            made,
              int            held,
              gboolean       appeal,
              const gint64  *seats,
              GError       **error)
{
  static const char *const roles[N_SEATS] = { "chair", "academy", "manager" };
  g_autofree char *on = day (self, made);
  g_autofree char *held_on = day (self, held);
  g_autoptr(AttainChange) change = begin (self, self->academy, _("Prepare panel"), error);
  AttainPanelWork work = { change, &self->reference->rulebook, self->academy, on };
  g_autoptr(AttainPanelMeeting) meeting =
    g_object_new (ATTAIN_TYPE_PANEL_MEETING, "scheme", self->reference->scheme->code,
                  "edition", self->reference->scheme->edition, "panel", "progression", "held-on", held_on,
                  "title", appeal ? _("Appeal panel") : _("Progression panel"), "starts-at", "10:00",
                  "place", "County Hall", "appeal", appeal ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_UNKNOWN, NULL);
  gint64 id;

  if (change == NULL || !attain_panel_work_make (&work, meeting, error))
    return 0;

  id = attain_record_get_id (ATTAIN_RECORD (meeting));
  for (guint i = 0; i < N_SEATS; i++)
    if (!attain_panel_work_seat (&work, id, seats[i], roles[i], error))
      return 0;

  return attain_change_commit (&change, NULL, error) ? id : 0;
}

static gboolean
put_on_agenda (Play     *self,
               Role     *role,
               gint64    meeting_id,
               int       days,
               GError  **error)
{
  g_autofree char *on = day (self, days);
  g_autoptr(AttainChange) change = begin (self, self->academy, _("Set agenda"), error);
  AttainPanelWork work = { change, &self->reference->rulebook, self->academy, on };

  return change != NULL && attain_panel_work_put (&work, meeting_id, role->application_id, error) &&
         attain_panel_work_send_papers (&work, meeting_id, error) && attain_change_commit (&change, NULL, error);
}

static gboolean
declare (Play     *self,
         Role     *role,
         guint     n,
         int       days,
         GError  **error)
{
  for (guint i = 0; i < n; i++)
    if (!move (self, role, ATTAIN_MOVE_DECLARE, self->seats[i], days, error))
      return FALSE;

  return TRUE;
}

/* One of two in the room today is scored by all but the chair. */
static gboolean
hold_panel (Play     *self,
            Role     *role,
            GError  **error)
{
  int sitting = sitting_days[role->part->sitting];
  guint first = role->part->state == ATTAIN_APPLICATION_IN_PANEL ? role->application_id % 2 : 0;

  if (!declare (self, role, N_SEATS, sitting - 2, error) ||
      !move (self, role, ATTAIN_MOVE_CONVENE, self->seats[0], sitting, error))
    return FALSE;

  for (guint i = first; i < N_SEATS; i++)
    if (!move (self, role, ATTAIN_MOVE_SCORE, self->seats[i], sitting, error))
      return FALSE;

  return TRUE;
}

static AttainApplicationMove
get_decision (const Part *part)
{
  switch (part->state)
    {
    case ATTAIN_APPLICATION_DECIDED_DEFER:
      return ATTAIN_MOVE_DECIDE_DEFER;
    case ATTAIN_APPLICATION_DECIDED_PROGRESS:
    case ATTAIN_APPLICATION_RATIFIED:
      return ATTAIN_MOVE_DECIDE_PROGRESS;
    default:
      return ATTAIN_MOVE_DECIDE_NOT;
    }
}

static gboolean
play_appeal (Play     *self,
             Role     *role,
             GError  **error)
{
  AttainApplicationMove answer = role->part->state == ATTAIN_APPLICATION_APPEAL_UPHELD ? ATTAIN_MOVE_UPHOLD
                                                                                       : ATTAIN_MOVE_DISMISS;

  if (!move (self, role, ATTAIN_MOVE_APPEAL, role->applicant_id, -12, error))
    return FALSE;
  if (role->part->state == ATTAIN_APPLICATION_APPEAL_LODGED)
    return TRUE;
  if (self->appeal == 0 && !(self->appeal = make_meeting (self, -9, -4, TRUE, self->appeal_seats, error)))
    return FALSE;

  return put_on_agenda (self, role, self->appeal, -8, error) &&
         move (self, role, answer, self->appeal_seats[0], -4, error);
}

static gboolean
play_panel (Play     *self,
            Role     *role,
            GError  **error)
{
  AttainApplicationState state = role->part->state;
  int sitting = sitting_days[role->part->sitting];

  if (!put_on_agenda (self, role, self->meetings[role->part->sitting], MIN (sitting - 14, 0), error) ||
      !move (self, role, ATTAIN_MOVE_SCHEDULE, self->academy, MIN (sitting - 14, 0), error))
    return FALSE;
  if (state == ATTAIN_APPLICATION_SCHEDULED)
    return role->part->sitting != TODAY || declare (self, role, N_SEATS - 1, -1, error);
  if (!hold_panel (self, role, error))
    return FALSE;
  if (state == ATTAIN_APPLICATION_IN_PANEL)
    return TRUE;
  if (!move (self, role, get_decision (role->part), self->seats[0], sitting, error))
    return FALSE;

  if (state == ATTAIN_APPLICATION_RATIFIED)
    return move (self, role, ATTAIN_MOVE_RATIFY, self->hr, sitting + 8, error);
  return state < ATTAIN_APPLICATION_APPEAL_LODGED || play_appeal (self, role, error);
}

static gboolean
close_meeting (Play     *self,
               gint64    meeting_id,
               int       days,
               GError  **error)
{
  g_autofree char *on = day (self, days);
  g_autoptr(AttainChange) change = begin (self, self->academy, _("Close meeting"), error);
  AttainPanelWork work = { change, &self->reference->rulebook, self->academy, on };

  return change != NULL && attain_panel_work_close (&work, meeting_id, error) &&
         attain_change_commit (&change, NULL, error);
}

static gboolean
play_all (Play    *self,
          GError **error)
{
  Role roles[G_N_ELEMENTS (parts)];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!cast (self, &parts[i], &roles[i], error) ||
        (roles[i].applicant_id != 0 && !play_to_ready (self, &roles[i], error)) ||
        (roles[i].applicant_id != 0 && parts[i].state == ATTAIN_APPLICATION_LAPSED &&
         !let_lapse (self, &roles[i], error)))
      return FALSE;

  for (guint i = 0; i < N_MEETINGS; i++)
    if (!(self->meetings[i] = make_meeting (self, sitting_days[i] - 40, sitting_days[i], FALSE, self->seats, error)))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (comes_to_panel (&roles[i]) && !play_panel (self, &roles[i], error))
      return FALSE;

  return close_meeting (self, self->meetings[HELD], sitting_days[HELD], error) &&
         (self->appeal == 0 || close_meeting (self, self->appeal, -4, error));
}

/**
 * attain_demo_play:
 * @db: a connection that may write, to a database with the demo council
 * @reference: its reference data
 * @seed: what it is drawn from
 * @as_of: the last day
 * @error: what went wrong
 *
 * A council whose scheme is not the example, or that is too small for its panels, has no applications under way.
 *
 * Returns: whether all was played
 */
gboolean
attain_demo_play (AttainDb                  *db,
                  const AttainReferenceSet  *reference,
                  guint64                    seed,
                  const char                *as_of,
                  GError                   **error)
{
  g_autoptr(AttainDemoWords) words = attain_demo_words_new ("cases.txt");
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (gint64));
  Play play = { db, reference, as_of, { words, attain_demo_random_init (seed, G_GUINT64_CONSTANT (0xb00000000)) },
                candidates };
  gboolean enough;

  if (reference->scheme == NULL || !g_str_equal (reference->scheme->code, "example"))
    return TRUE;

  play.orders.rubric = attain_scheme_find_rubric (reference->scheme, "advanced");
  return find_people (&play, &enough, error) && (!enough || play_all (&play, error));
}
