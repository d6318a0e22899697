/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a panel meets: what the academy and the chair do with the meeting itself. */

#include "attain-panel-work.h"

#include <glib/gi18n.h>

#include "attain-access-table.h"
#include "attain-application-find.h"
#include "attain-appointment.h"
#include "attain-error.h"
#include "attain-panel-rules.h"
#include "attain-panel-seat.h"
#include "attain-panel-work-private.h"

static AttainDb *
get_db (const AttainPanelWork *self)
{
  return attain_change_get_db (self->change);
}

/* The academy prepares meetings; of one that takes place its chair says who is there, and opens and closes it. */
static gboolean
check_actor (const AttainPanelWork  *self,
             gint64                  meeting_id,
             gboolean                or_chair,
             GError                **error)
{
  gboolean may;
  gint64 chairs = 0;

  if (self->actor_id == 0)
    return TRUE;
  if (!attain_access_table_holds (get_db (self), self->actor_id, ATTAIN_APPOINTMENT_ROLE_ACADEMY, self->on, &may, error) ||
      (!may && or_chair &&
       !attain_db_query_int (get_db (self), "SELECT count(*) FROM panel_seat WHERE meeting_id = ? AND person_id = ?"
                             " AND role = ?", g_variant_new ("(xxs)", meeting_id, self->actor_id, ATTAIN_PANEL_CHAIR),
                             &chairs, error)))
    return FALSE;

  return may || chairs > 0 ||
         attain_error_refuse (error, or_chair ? _("This is for the academy or the chair of the meeting to do")
                                              : _("This is for the academy to do"));
}

/**
 * attain_panel_work_load_meeting:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @or_chair: whether its chair may do it as well as the academy
 * @error: why it cannot be worked on
 *
 * Returns: (transfer full) (nullable): the meeting, which is theirs to work on and not closed
 */
AttainPanelMeeting *
attain_panel_work_load_meeting (const AttainPanelWork  *self,
                                gint64                  meeting_id,
                                gboolean                or_chair,
                                GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_table_load_one (&attain_panel_meeting_table, get_db (self), meeting_id,
                                                                 error);

  if (meeting == NULL || !check_actor (self, meeting_id, or_chair, error))
    return NULL;
  if (meeting->state == ATTAIN_PANEL_MEETING_STATE_CLOSED)
    {
      attain_error_refuse (error, _("The meeting is closed: nothing of it can be changed any more"));
      return NULL;
    }

  return g_steal_pointer (&meeting);
}

/**
 * attain_panel_work_load_seats:
 * @self: work on panels
 * @meeting_id: a meeting
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainPanelSeat): the seats, in the order in which they
 *   were given
 */
GPtrArray *
attain_panel_work_load_seats (const AttainPanelWork  *self,
                              gint64                  meeting_id,
                              GError                **error)
{
  return attain_table_load_where (&attain_panel_seat_table, get_db (self), "WHERE meeting_id = ? ORDER BY id",
                                  g_variant_new ("(x)", meeting_id), error);
}

/**
 * attain_panel_work_find_kind:
 * @self: work on panels
 * @meeting: a meeting
 *
 * Returns: (transfer none) (nullable): the panel of the scheme whose meeting it is; %NULL where the scheme is
 *   gone or has none of that code
 */
const AttainPanelKind *
attain_panel_work_find_kind (const AttainPanelWork *self,
                             AttainPanelMeeting    *meeting)
{
  const AttainScheme *scheme = attain_rulebook_find_scheme (self->rulebook, meeting->scheme, meeting->edition);

  return scheme != NULL ? attain_scheme_find_panel (scheme, meeting->panel) : NULL;
}

/**
 * attain_panel_work_make:
 * @self: whose work it is
 * @meeting: the meeting: of which panel of which edition of the scheme, when and where
 * @error: why it cannot be
 *
 * Returns: whether there is such a meeting now, without anybody on it yet
 */
gboolean
attain_panel_work_make (const AttainPanelWork  *self,
                        AttainPanelMeeting     *meeting,
                        GError                **error)
{
  const AttainPanelKind *kind = attain_panel_work_find_kind (self, meeting);

  if (!check_actor (self, 0, FALSE, error))
    return FALSE;
  if (kind == NULL)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The scheme has no panel “%s”"),
                   meeting->panel != NULL ? meeting->panel : "");
      return FALSE;
    }

  if (meeting->title == NULL)
    meeting->title = g_strdup (kind->title);
  meeting->state = ATTAIN_PANEL_MEETING_STATE_PLANNED;
  return attain_change_insert (self->change, &attain_panel_meeting_table, meeting, error);
}

/* What has this meeting as its panel date has the new one. */
static gboolean
move_applications (const AttainPanelWork  *self,
                   AttainPanelMeeting     *meeting,
                   GError                **error)
{
  g_autoptr(GPtrArray) applications =
    attain_table_load_where (&attain_application_table, get_db (self), "WHERE meeting_id = ? AND outcome IS NULL",
                             g_variant_new ("(x)", attain_record_get_id (ATTAIN_RECORD (meeting))), error);

  if (applications == NULL)
    return FALSE;

  for (guint i = 0; i < applications->len; i++)
    {
      AttainApplication *application = g_ptr_array_index (applications, i);

      attain_field_set_string (&application->panel_on, meeting->held_on);
      if (!attain_change_update (self->change, &attain_application_table, application, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_panel_work_postpone:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @held_on: another day for it
 * @error: why it cannot be
 *
 * Returns: whether it is on that day, and all that is set for it
 */
gboolean
attain_panel_work_postpone (const AttainPanelWork  *self,
                            gint64                  meeting_id,
                            const char             *held_on,
                            GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_work_load_meeting (self, meeting_id, FALSE, error);

  if (meeting == NULL)
    return FALSE;
  if (meeting->state == ATTAIN_PANEL_MEETING_STATE_OPEN)
    return attain_error_refuse (error, _("The meeting has begun: it cannot be on another day any more"));

  attain_field_set_string (&meeting->held_on, held_on);
  return attain_change_update (self->change, &attain_panel_meeting_table, meeting, error) &&
         move_applications (self, meeting, error);
}

static char *
list_missing (const AttainPanelKind *kind,
              GPtrArray             *seats)
{
  g_autoptr(GStrvBuilder) roles = g_strv_builder_new ();
  g_auto(GStrv) filled = NULL;

  for (guint i = 0; i < seats->len; i++)
    g_strv_builder_add (roles, ((AttainPanelSeat *) g_ptr_array_index (seats, i))->role);
  filled = g_strv_builder_end (roles);

  return attain_panel_kind_list_missing (kind, (const char *const *) filled);
}

/**
 * attain_panel_work_open:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @error: why it cannot begin
 *
 * Returns: whether it has begun, with all whom the scheme requires
 */
gboolean
attain_panel_work_open (const AttainPanelWork  *self,
                        gint64                  meeting_id,
                        GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_work_load_meeting (self, meeting_id, TRUE, error);
  g_autoptr(GPtrArray) seats = NULL;
  g_autofree char *missing = NULL;
  const AttainPanelKind *kind = NULL;

  if (meeting == NULL || !(seats = attain_panel_work_load_seats (self, meeting_id, error)))
    return FALSE;

  kind = attain_panel_work_find_kind (self, meeting);
  missing = kind != NULL ? list_missing (kind, seats) : NULL;
  if (missing != NULL)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Somebody is missing on the panel: %s"), missing);
      return FALSE;
    }

  meeting->state = ATTAIN_PANEL_MEETING_STATE_OPEN;
  return attain_change_update (self->change, &attain_panel_meeting_table, meeting, error);
}

/**
 * attain_panel_work_close:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @error: why it cannot end
 *
 * Its members no longer see its cases then.
 *
 * Returns: whether it is over
 */
gboolean
attain_panel_work_close (const AttainPanelWork  *self,
                         gint64                  meeting_id,
                         GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_work_load_meeting (self, meeting_id, TRUE, error);
  g_autofree char *undecided_states = attain_application_quote_states (attain_application_state_is_before_panel);
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM application WHERE meeting_id = ? AND state IN (%s)",
                                          undecided_states);
  gint64 undecided = 0;

  if (meeting == NULL ||
      !attain_db_query_int (get_db (self), sql, g_variant_new ("(x)", meeting_id), &undecided, error))
    return FALSE;
  if (undecided > 0)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   ngettext ("%d application on the agenda is not decided yet", "%d applications on the agenda are not "
                             "decided yet", undecided), (int) undecided);
      return FALSE;
    }

  meeting->state = ATTAIN_PANEL_MEETING_STATE_CLOSED;
  return attain_change_update (self->change, &attain_panel_meeting_table, meeting, error);
}
