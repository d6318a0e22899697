/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step that cannot be taken yet waits for something that is done elsewhere: at a meeting, with a criterion, with the
 * evidence. Whoever may do that is led there, and not left with what they could do instead. */

#include "attain-move-way.h"

#include <glib/gi18n.h>

#include "attain-application-criteria.h"
#include "attain-case-evidence.h"
#include "attain-tables.h"

/* One that is over, of a panel that deferred it or decided what was appealed against, hears it no more. */
static gboolean
is_for (AttainPanelMeeting *meeting,
        gboolean            appeal)
{
  return meeting->state != ATTAIN_PANEL_MEETING_STATE_CLOSED && (meeting->appeal == ATTAIN_YES_NO_YES) == appeal;
}

static AttainPanelMeeting *
find_meeting (AttainOpenCase *open,
              gboolean        appeal)
{
  GPtrArray *meetings = attain_open_case_get (open)->meetings;

  for (guint i = meetings->len; i > 0; i--)
    if (is_for (g_ptr_array_index (meetings, i - 1), appeal))
      return g_ptr_array_index (meetings, i - 1);

  return NULL;
}

static gboolean
is_of_panel (AttainOpenCase        *open,
             AttainApplicationMove  move)
{
  return move == ATTAIN_MOVE_SCHEDULE || move == ATTAIN_MOVE_HEAR || move == ATTAIN_MOVE_CONVENE ||
         move == ATTAIN_MOVE_UPHOLD || move == ATTAIN_MOVE_DISMISS ||
         (attain_open_case_get (open)->application->state == ATTAIN_APPLICATION_IN_PANEL &&
          attain_application_move_get_outcome (move) != ATTAIN_APPLICATION_OUTCOME_UNKNOWN);
}

/* Whoever may not put anything on an agenda can but look which meetings there are. */
static void
set_agenda_way (AttainOpenCase *open,
                gboolean        appeal,
                AttainMoveWay  *way)
{
  AttainAccess *access = attain_context_get_access (attain_open_case_get_context (open));

  way->says_all = TRUE;
  if (attain_access_could (access, attain_panel_case_table.name, ATTAIN_MAY_ADD, NULL))
    {
      way->label = appeal ? _("Put on an agenda of appeals…") : _("Put on an agenda…");
      way->action = "application.put-on-agenda";
      return;
    }

  way->label = appeal ? _("See the meetings for appeals") : _("See the meetings");
  way->action = "win.go";
  way->target = g_strdup (appeal ? "panels/appeals" : "panels");
}

/* To the meeting that has the case on its agenda, or to what puts it on one. */
static gboolean
find_meeting_way (AttainOpenCase        *open,
                  AttainApplicationMove  move,
                  gboolean               at_panel,
                  AttainMoveWay         *way)
{
  gboolean appeal = move == ATTAIN_MOVE_UPHOLD || move == ATTAIN_MOVE_DISMISS;
  AttainPanelMeeting *meeting;

  if (at_panel || !is_of_panel (open, move))
    return FALSE;

  meeting = find_meeting (open, appeal);
  if (meeting != NULL)
    *way = (AttainMoveWay) { _("Go to the meeting"), "win.go",
                             g_strdup_printf ("panel/%" G_GINT64_FORMAT, attain_record_get_id (ATTAIN_RECORD (meeting))) };
  else
    set_agenda_way (open, appeal, way);
  return TRUE;
}

/* To what is to be settled further down, and would be looked for. */
static gboolean
find_criterion_way (AttainOpenCase        *open,
                    AttainApplicationMove  move,
                    AttainMoveWay         *way)
{
  if (move != ATTAIN_MOVE_OPEN || attain_application_case_find_unsettled (attain_open_case_get (open)) == NULL)
    return FALSE;

  *way = (AttainMoveWay) { _("Settle the next criterion…"), "application.settle-next" };
  return TRUE;
}

static gboolean
find_evidence_way (AttainOpenCase        *open,
                   AttainApplicationMove  move,
                   AttainMoveWay         *way)
{
  const char *label = move == ATTAIN_MOVE_READY ? attain_case_evidence_get_next (open) : NULL;

  *way = (AttainMoveWay) { label, "application.next-evidence" };
  return label != NULL;
}

/**
 * attain_move_way_find:
 * @open: an application
 * @choice: a step that whoever works in the session could take
 * @at_panel: whether they are at the meeting already
 * @way: (out): what leads to where it is done what the step waits for; to be cleared
 *
 * Returns: whether there is such a way, which is for them; not for a step that can be taken, or never
 */
gboolean
attain_move_way_find (AttainOpenCase                *open,
                      const AttainApplicationChoice *choice,
                      gboolean                       at_panel,
                      AttainMoveWay                 *way)
{
  *way = (AttainMoveWay) { NULL };
  if (choice->reason == NULL || choice->is_moot)
    return FALSE;

  return find_meeting_way (open, choice->move, at_panel, way) || find_criterion_way (open, choice->move, way) ||
         find_evidence_way (open, choice->move, way);
}

/**
 * attain_move_way_prepare:
 * @open: an application
 * @way: (out): what leads to the meeting that hears an appeal, or puts it on its agenda; to be cleared
 *
 * Whoever prepares panels takes no step with an appeal, and without them nobody else can.
 *
 * Returns: whether that is for whoever works in the session
 */
gboolean
attain_move_way_prepare (AttainOpenCase *open,
                         AttainMoveWay  *way)
{
  *way = (AttainMoveWay) { NULL };
  return attain_open_case_get (open)->application->state == ATTAIN_APPLICATION_APPEAL_LODGED &&
         attain_open_case_acts_as (open, ATTAIN_ACTOR_ACADEMY) &&
         find_meeting_way (open, ATTAIN_MOVE_UPHOLD, FALSE, way);
}

void
attain_move_way_clear (AttainMoveWay *way)
{
  g_clear_pointer (&way->target, g_free);
}
