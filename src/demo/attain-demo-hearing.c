/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applications before panels: the one that is heard first where the route has one, the one that decides, and the one
 * that hears appeals. */

#include "attain-demo-hearing.h"

#include <glib/gi18n.h>

#include "attain-panel-work.h"

/* A panel that sits, by the code of the scheme. */
typedef struct
{
  const char *code;
  const char *title;
  const char *roles[ATTAIN_DEMO_N_SEATS];
  gboolean    appeal;
} Bench;

static const Bench deciding = { "progression", N_("Progression panel"), { "chair", "academy", "manager" }, FALSE };
static const Bench appealing = { "progression", N_("Appeal panel"), { "chair", "academy", "manager" }, TRUE };
static const Bench hearing = { "lived-experience", N_("Lived experience panel"),
                               { "chair", "lived_experience", "lived_experience" }, FALSE };

/* On which days after the last one: the first panel has been heard before the other one sits. */
static const int sitting_days[ATTAIN_DEMO_N_SITTINGS] = { -47, -16, 0, 13 };
static const int stage1_days[ATTAIN_DEMO_N_SITTINGS] = { -54, -23, -6, 6 };

static gint64
make_meeting (AttainDemoStage  *self,
              const Bench      *bench,
              const gint64     *seats,
              int               made,
              int               held,
              GError          **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, made);
  g_autofree char *held_on = attain_demo_stage_dup_day (self, held);
  g_autoptr(AttainChange) change = attain_demo_stage_begin (self, self->academy, _("Prepare panel"), error);
  AttainPanelWork work = { change, &self->reference->rulebook, self->academy, on };
  g_autoptr(AttainPanelMeeting) meeting =
    g_object_new (ATTAIN_TYPE_PANEL_MEETING, "scheme", self->reference->scheme->code,
                  "edition", self->reference->scheme->edition, "panel", bench->code, "held-on", held_on,
                  "title", _(bench->title), "starts-at", "10:00", "place", "County Hall",
                  "appeal", bench->appeal ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_UNKNOWN, NULL);
  gint64 id;

  if (change == NULL || !attain_panel_work_make (&work, meeting, error))
    return 0;

  id = attain_record_get_id (ATTAIN_RECORD (meeting));
  for (guint i = 0; i < ATTAIN_DEMO_N_SEATS; i++)
    if (!attain_panel_work_seat (&work, id, seats[i], bench->roles[i], error))
      return 0;

  return attain_change_commit (&change, NULL, error) ? id : 0;
}

static gboolean
put_on_agenda (AttainDemoStage  *self,
               AttainDemoRole   *role,
               gint64            meeting_id,
               int               days,
               GError          **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, days);
  g_autoptr(AttainChange) change = attain_demo_stage_begin (self, self->academy, _("Set agenda"), error);
  AttainPanelWork work = { change, &self->reference->rulebook, self->academy, on };

  return change != NULL && attain_panel_work_put (&work, meeting_id, role->application_id, error) &&
         attain_panel_work_send_papers (&work, meeting_id, error) && attain_change_commit (&change, NULL, error);
}

static gboolean
declare (AttainDemoStage  *self,
         AttainDemoRole   *role,
         guint             n,
         int               days,
         GError          **error)
{
  for (guint i = 0; i < n; i++)
    if (!attain_demo_stage_move (self, role, ATTAIN_MOVE_DECLARE, self->seats[i], days, error))
      return FALSE;

  return TRUE;
}

/* What is given in the room itself is found there: a presentation, an interview. */
static gboolean
find_in_the_room (AttainDemoStage  *self,
                  AttainDemoRole   *role,
                  int               days,
                  GError          **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, days);
  g_autoptr(AttainChange) change = attain_demo_stage_begin (self, self->academy, _("Check criteria"), error);

  if (change == NULL)
    return FALSE;

  for (guint i = 0; i < role->route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (role->route->criteria, i);

      if ((criterion->type == ATTAIN_CRITERION_PRESENTATION || criterion->type == ATTAIN_CRITERION_INTERVIEW) &&
          !attain_demo_stage_find (self, role, change, criterion, ATTAIN_CRITERION_STATE_MET, on, error))
        return FALSE;
    }

  return attain_change_commit (&change, NULL, error);
}

/* One of two in the room today is scored by all but the chair. */
static gboolean
hold_panel (AttainDemoStage  *self,
            AttainDemoRole   *role,
            GError          **error)
{
  int sitting = sitting_days[role->part->sitting];
  guint first = role->part->state == ATTAIN_APPLICATION_IN_PANEL ? role->application_id % 2 : 0;

  if (!declare (self, role, ATTAIN_DEMO_N_SEATS, sitting - 2, error) ||
      !attain_demo_stage_move (self, role, ATTAIN_MOVE_CONVENE, self->seats[0], sitting, error) ||
      !find_in_the_room (self, role, sitting, error))
    return FALSE;

  for (guint i = first; i < ATTAIN_DEMO_N_SEATS; i++)
    if (!attain_demo_stage_move (self, role, ATTAIN_MOVE_SCORE, self->seats[i], sitting, error))
      return FALSE;

  return TRUE;
}

static AttainApplicationMove
get_decision (const AttainDemoPart *part)
{
  switch (part->state)
    {
    case ATTAIN_APPLICATION_DECIDED_DEFER:
      return ATTAIN_MOVE_DECIDE_DEFER;
    case ATTAIN_APPLICATION_DECIDED_PROGRESS:
    case ATTAIN_APPLICATION_RATIFIED:
    case ATTAIN_APPLICATION_EFFECTIVE:
      return ATTAIN_MOVE_DECIDE_PROGRESS;
    default:
      return ATTAIN_MOVE_DECIDE_NOT;
    }
}

static gboolean
play_appeal (AttainDemoStage  *self,
             AttainDemoRole   *role,
             GError          **error)
{
  AttainApplicationMove answer = role->part->state == ATTAIN_APPLICATION_APPEAL_UPHELD ? ATTAIN_MOVE_UPHOLD
                                                                                       : ATTAIN_MOVE_DISMISS;

  if (!attain_demo_stage_move (self, role, ATTAIN_MOVE_APPEAL, role->applicant_id, -12, error))
    return FALSE;
  if (role->part->state == ATTAIN_APPLICATION_APPEAL_LODGED)
    return TRUE;
  if (self->appeal == 0 && !(self->appeal = make_meeting (self, &appealing, self->appeal_seats, -9, 0, error)))
    return FALSE;

  return put_on_agenda (self, role, self->appeal, -8, error) &&
         attain_demo_stage_move (self, role, answer, self->appeal_seats[0], 0, error);
}

/* Where the route has a panel that is heard first, it is on its agenda too; heard for those that have come so far. */
static gboolean
play_stage1 (AttainDemoStage  *self,
             AttainDemoRole   *role,
             GError          **error)
{
  int held = stage1_days[role->part->sitting];

  if (role->route->stage1_panel == NULL)
    return TRUE;
  if (!put_on_agenda (self, role, self->stage1_meetings[role->part->sitting], MIN (held - 5, 0), error))
    return FALSE;

  return role->part->state == ATTAIN_APPLICATION_SCHEDULED ||
         attain_demo_stage_move (self, role, ATTAIN_MOVE_HEAR, self->stage1_seats[0], held, error);
}

/* One letter is still to be written, and late; of a decision of the last day there is time. */
static gboolean
is_told (const AttainDemoRole *role)
{
  return role->part->sitting != ATTAIN_DEMO_SITTING_TODAY &&
         (role->part->state != ATTAIN_APPLICATION_DECIDED_PROGRESS || role->route->stage1_panel != NULL);
}

static gboolean
play_decision (AttainDemoStage  *self,
               AttainDemoRole   *role,
               GError          **error)
{
  AttainApplicationState state = role->part->state;
  int sitting = sitting_days[role->part->sitting];

  if (!attain_demo_stage_move (self, role, get_decision (role->part), self->seats[0], sitting, error) ||
      (is_told (role) && !attain_demo_stage_move (self, role, ATTAIN_MOVE_LETTER, self->academy, sitting + 3, error)))
    return FALSE;
  if (state == ATTAIN_APPLICATION_RATIFIED || state == ATTAIN_APPLICATION_EFFECTIVE)
    return attain_demo_stage_move (self, role, ATTAIN_MOVE_RATIFY, self->hr, sitting + 8, error) &&
           (state == ATTAIN_APPLICATION_RATIFIED ||
            attain_demo_stage_move (self, role, ATTAIN_MOVE_EFFECT, self->hr, 0, error));

  return state < ATTAIN_APPLICATION_APPEAL_LODGED || play_appeal (self, role, error);
}

static gboolean
close_meeting (AttainDemoStage  *self,
               gint64            meeting_id,
               int               days,
               GError          **error)
{
  g_autofree char *on = attain_demo_stage_dup_day (self, days);
  g_autoptr(AttainChange) change = attain_demo_stage_begin (self, self->academy, _("Close meeting"), error);
  AttainPanelWork work = { change, &self->reference->rulebook, self->academy, on };

  return change != NULL && attain_panel_work_close (&work, meeting_id, error) &&
         attain_change_commit (&change, NULL, error);
}

/**
 * attain_demo_hearing_prepare:
 * @self: a stage
 * @error: what went wrong
 *
 * Returns: whether all meetings are set
 */
gboolean
attain_demo_hearing_prepare (AttainDemoStage  *self,
                             GError          **error)
{
  for (guint i = 0; i < ATTAIN_DEMO_N_SITTINGS; i++)
    if (!(self->meetings[i] = make_meeting (self, &deciding, self->seats, sitting_days[i] - 40, sitting_days[i], error)) ||
        !(self->stage1_meetings[i] = make_meeting (self, &hearing, self->stage1_seats, stage1_days[i] - 40,
                                                   stage1_days[i], error)))
      return FALSE;

  return TRUE;
}

/**
 * attain_demo_hearing_play:
 * @self: a stage
 * @role: an application that is ready for a panel
 * @error: what went wrong
 *
 * Returns: whether it has come as far as its part says; one that is to wait for a panel date stays where it is
 */
gboolean
attain_demo_hearing_play (AttainDemoStage  *self,
                          AttainDemoRole   *role,
                          GError          **error)
{
  AttainApplicationState state = role->part->state;
  int sitting = sitting_days[role->part->sitting];

  if (!put_on_agenda (self, role, self->meetings[role->part->sitting], MIN (sitting - 14, 0), error) ||
      !attain_demo_stage_move (self, role, ATTAIN_MOVE_SCHEDULE, self->academy, MIN (sitting - 14, 0), error) ||
      !play_stage1 (self, role, error))
    return FALSE;
  if (state == ATTAIN_APPLICATION_SCHEDULED || state == ATTAIN_APPLICATION_STAGE1_DONE)
    return role->part->sitting != ATTAIN_DEMO_SITTING_TODAY ||
           declare (self, role, ATTAIN_DEMO_N_SEATS - 1, -1, error);

  return hold_panel (self, role, error) &&
         (state == ATTAIN_APPLICATION_IN_PANEL || play_decision (self, role, error));
}

/**
 * attain_demo_hearing_close:
 * @self: a stage
 * @error: what went wrong
 *
 * Returns: whether the meetings that are over are closed
 */
gboolean
attain_demo_hearing_close (AttainDemoStage  *self,
                           GError          **error)
{
  const int today = ATTAIN_DEMO_SITTING_TODAY;

  for (guint i = 0; i < ATTAIN_DEMO_SITTING_TODAY; i++)
    if (!close_meeting (self, self->meetings[i], sitting_days[i], error) ||
        !close_meeting (self, self->stage1_meetings[i], stage1_days[i], error))
      return FALSE;

  return close_meeting (self, self->stage1_meetings[today], stage1_days[today], error) &&
         (self->appeal == 0 || close_meeting (self, self->appeal, 0, error));
}
