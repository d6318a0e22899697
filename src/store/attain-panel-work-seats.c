/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who sits at a meeting of a panel. */

#include "attain-panel-work-private.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-meeting-rule.h"
#include "attain-panel-seat.h"

static AttainPanelSeat *
find_seat (GPtrArray *seats,
           gint64     person_id)
{
  for (guint i = 0; i < seats->len; i++)
    {
      AttainPanelSeat *seat = g_ptr_array_index (seats, i);

      if (seat->person_id == person_id)
        return seat;
    }

  return NULL;
}

/**
 * attain_panel_work_seat:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @person_id: who is to sit there
 * @role: as what, in the scheme's word: chair, academy, hr
 * @error: why they cannot
 *
 * Returns: whether they have that seat
 */
gboolean
attain_panel_work_seat (const AttainPanelWork  *self,
                        gint64                  meeting_id,
                        gint64                  person_id,
                        const char             *role,
                        GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_work_load_meeting (self, meeting_id, FALSE, error);
  g_autoptr(GPtrArray) seats = NULL;
  g_autoptr(AttainPanelSeat) made = NULL;
  const AttainPanelKind *kind = NULL;
  AttainPanelSeat *seat = NULL;

  if (meeting == NULL || !(seats = attain_panel_work_load_seats (self, meeting_id, error)))
    return FALSE;

  kind = attain_panel_work_find_kind (self, meeting);
  if (!attain_meeting_rule_check_seat (kind, seats, person_id, role, error))
    return FALSE;

  seat = find_seat (seats, person_id);
  if (seat == NULL)
    seat = made = attain_panel_seat_new ();
  seat->person_id = person_id;
  seat->meeting_id = meeting_id;
  attain_field_set_string (&seat->role, role);
  seat->votes = attain_meeting_rule_gives_vote (kind, role) ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO;
  return attain_change_save (self->change, &attain_panel_seat_table, seat, error);
}

/**
 * attain_panel_work_unseat:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @person_id: who has a seat there
 * @error: why it stays theirs
 *
 * Returns: whether they have none any more
 */
gboolean
attain_panel_work_unseat (const AttainPanelWork  *self,
                          gint64                  meeting_id,
                          gint64                  person_id,
                          GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_work_load_meeting (self, meeting_id, FALSE, error);
  g_autoptr(GPtrArray) seats = NULL;
  AttainPanelSeat *seat = NULL;
  gint64 scored = 0;

  if (meeting == NULL || !(seats = attain_panel_work_load_seats (self, meeting_id, error)))
    return FALSE;
  if (!(seat = find_seat (seats, person_id)))
    return attain_error_refuse (error, _("They have no seat at this meeting"));
  if (!attain_db_query_int (attain_change_get_db (self->change),
                            "SELECT EXISTS (SELECT 1 FROM panel_score WHERE meeting_id = ? AND member_id = ?)",
                            g_variant_new ("(xx)", meeting_id, person_id), &scored, error))
    return FALSE;
  if (scored != 0)
    return attain_error_refuse (error, _("This member has scored already: say that they are absent instead"));

  return attain_change_delete (self->change, &attain_panel_seat_table, seat, error);
}

/**
 * attain_panel_work_set_present:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @person_id: who has a seat there
 * @present: whether they are there
 * @error: why that cannot be said
 *
 * Returns: whether it is on record
 */
gboolean
attain_panel_work_set_present (const AttainPanelWork  *self,
                               gint64                  meeting_id,
                               gint64                  person_id,
                               gboolean                present,
                               GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_work_load_meeting (self, meeting_id, TRUE, error);
  g_autoptr(GPtrArray) seats = NULL;
  AttainPanelSeat *seat = NULL;

  if (meeting == NULL || !(seats = attain_panel_work_load_seats (self, meeting_id, error)))
    return FALSE;
  if (!(seat = find_seat (seats, person_id)))
    return attain_error_refuse (error, _("They have no seat at this meeting"));

  seat->present = present ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO;
  return attain_change_update (self->change, &attain_panel_seat_table, seat, error);
}
