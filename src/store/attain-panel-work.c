/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the academy and the chair do with a meeting of a panel: who sits there, what is on its agenda. */

#include "attain-panel-work.h"

#include <glib/gi18n.h>

#include "attain-access-table.h"
#include "attain-application.h"
#include "attain-appointment.h"
#include "attain-error.h"
#include "attain-panel-case.h"
#include "attain-panel-rules.h"
#include "attain-panel-seat.h"

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

static AttainPanelMeeting *
load (const AttainPanelWork  *self,
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

static const AttainPanelKind *
find_kind (const AttainPanelWork *self,
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
  const AttainPanelKind *kind = find_kind (self, meeting);

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
  g_autoptr(AttainPanelMeeting) meeting = load (self, meeting_id, FALSE, error);

  if (meeting == NULL)
    return FALSE;
  if (meeting->state == ATTAIN_PANEL_MEETING_STATE_OPEN)
    return attain_error_refuse (error, _("The meeting has begun: it cannot be on another day any more"));

  attain_field_set_string (&meeting->held_on, held_on);
  return attain_change_update (self->change, &attain_panel_meeting_table, meeting, error) &&
         move_applications (self, meeting, error);
}

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

static GPtrArray *
load_seats (const AttainPanelWork  *self,
            gint64                  meeting_id,
            GError                **error)
{
  return attain_table_load_where (&attain_panel_seat_table, get_db (self), "WHERE meeting_id = ? ORDER BY id",
                                  g_variant_new ("(x)", meeting_id), error);
}

static gboolean
check_role (const AttainPanelKind  *kind,
            GPtrArray              *seats,
            gint64                  person_id,
            const char             *role,
            GError                **error)
{
  if (kind != NULL && kind->roles->len > 0 && attain_panel_kind_find_role (kind, role) == NULL)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("This panel has no seat for “%s”"), role);
      return FALSE;
    }
  if (kind != NULL && kind->members_max > 0 && find_seat (seats, person_id) == NULL &&
      seats->len >= (guint) kind->members_max)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   ngettext ("This panel has at most %d member", "This panel has at most %d members",
                             kind->members_max), kind->members_max);
      return FALSE;
    }

  for (guint i = 0; i < seats->len; i++)
    {
      AttainPanelSeat *seat = g_ptr_array_index (seats, i);

      if (g_str_equal (role, ATTAIN_PANEL_CHAIR) && g_strcmp0 (seat->role, role) == 0 && seat->person_id != person_id)
        return attain_error_refuse (error, _("The meeting has a chair already"));
    }

  return TRUE;
}

/**
 * attain_panel_work_seat:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @person_id: who is to sit there
 * @role: as what, in the scheme's word: chair, academy, hr
 * @error: why they cannot
 *
 * Whether they have a vote follows from the scheme; where it says nothing, all but observers have one.
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
  g_autoptr(AttainPanelMeeting) meeting = load (self, meeting_id, FALSE, error);
  g_autoptr(GPtrArray) seats = NULL;
  g_autoptr(AttainPanelSeat) made = NULL;
  const AttainPanelKind *kind = NULL;
  const AttainPanelRole *known = NULL;
  AttainPanelSeat *seat = NULL;

  if (meeting == NULL || !(seats = load_seats (self, meeting_id, error)))
    return FALSE;

  kind = find_kind (self, meeting);
  if (!check_role (kind, seats, person_id, role, error))
    return FALSE;

  known = kind != NULL ? attain_panel_kind_find_role (kind, role) : NULL;
  seat = find_seat (seats, person_id);
  if (seat == NULL)
    seat = made = attain_panel_seat_new ();
  seat->person_id = person_id;
  seat->meeting_id = meeting_id;
  attain_field_set_string (&seat->role, role);
  seat->votes = (known != NULL ? known->voting : !g_str_equal (role, "observer")) ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO;
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
  g_autoptr(AttainPanelMeeting) meeting = load (self, meeting_id, FALSE, error);
  g_autoptr(GPtrArray) seats = NULL;
  AttainPanelSeat *seat = NULL;
  gint64 scored = 0;

  if (meeting == NULL || !(seats = load_seats (self, meeting_id, error)))
    return FALSE;
  if (!(seat = find_seat (seats, person_id)))
    return attain_error_refuse (error, _("They have no seat at this meeting"));
  if (!attain_db_query_int (get_db (self), "SELECT EXISTS (SELECT 1 FROM panel_score WHERE meeting_id = ?"
                            " AND member_id = ?)", g_variant_new ("(xx)", meeting_id, person_id), &scored, error))
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
  g_autoptr(AttainPanelMeeting) meeting = load (self, meeting_id, TRUE, error);
  g_autoptr(GPtrArray) seats = NULL;
  AttainPanelSeat *seat = NULL;

  if (meeting == NULL || !(seats = load_seats (self, meeting_id, error)))
    return FALSE;
  if (!(seat = find_seat (seats, person_id)))
    return attain_error_refuse (error, _("They have no seat at this meeting"));

  seat->present = present ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO;
  return attain_change_update (self->change, &attain_panel_seat_table, seat, error);
}

static const AttainRoute *
find_route (const AttainPanelWork *self,
            AttainApplication     *application)
{
  const AttainScheme *scheme = attain_rulebook_find_scheme (self->rulebook, application->scheme, application->edition);

  return scheme != NULL ? attain_scheme_find_route (scheme, application->route) : NULL;
}

static gboolean
check_agenda (const AttainPanelWork  *self,
              AttainPanelMeeting     *meeting,
              AttainApplication      *application,
              GError                **error)
{
  const AttainRoute *route = find_route (self, application);
  AttainApplicationState state = application->state;
  gboolean is_first = route != NULL && route->stage1_panel != NULL &&
                      g_strcmp0 (route->stage1_panel, meeting->panel) == 0;

  if (meeting->appeal == ATTAIN_YES_NO_YES)
    return state == ATTAIN_APPLICATION_APPEAL_LODGED ||
           attain_error_refuse (error, _("This meeting hears appeals, and there is none on the application"));
  if (state == ATTAIN_APPLICATION_APPEAL_LODGED)
    return attain_error_refuse (error, _("The application waits for an appeal panel: choose a meeting that hears appeals"));
  if (state != ATTAIN_APPLICATION_READY && state != ATTAIN_APPLICATION_APPEAL_UPHELD &&
      !(is_first && state == ATTAIN_APPLICATION_SCHEDULED))
    return attain_error_refuse (error, _("Only an application that is ready for a panel comes on an agenda"));
  if (!is_first && (route == NULL || g_strcmp0 (route->panel, meeting->panel) != 0))
    return attain_error_refuse (error, _("This panel does not decide on the application's route"));

  return TRUE;
}

/**
 * attain_panel_work_put:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @application_id: an application that is ready, or that an appeal is lodged for
 * @error: why it cannot be
 *
 * Returns: whether it is on the meeting's agenda, at its end
 */
gboolean
attain_panel_work_put (const AttainPanelWork  *self,
                       gint64                  meeting_id,
                       gint64                  application_id,
                       GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = load (self, meeting_id, FALSE, error);
  g_autoptr(AttainApplication) application = NULL;
  g_autoptr(AttainPanelCase) item = attain_panel_case_new ();
  gint64 there = 0;

  if (meeting == NULL ||
      !(application = attain_table_load_one (&attain_application_table, get_db (self), application_id, error)) ||
      !check_agenda (self, meeting, application, error) ||
      !attain_db_query_int (get_db (self), "SELECT count(*) FROM panel_case WHERE meeting_id = ? AND application_id = ?",
                            g_variant_new ("(xx)", meeting_id, application_id), &there, error) ||
      !attain_db_query_int (get_db (self), "SELECT coalesce (max (position), 0) + 1 FROM panel_case WHERE meeting_id = ?",
                            g_variant_new ("(x)", meeting_id), &item->position, error))
    return FALSE;
  if (there != 0)
    return attain_error_refuse (error, _("The application is on this agenda already"));

  item->person_id = application->person_id;
  item->meeting_id = meeting_id;
  item->application_id = application_id;
  return attain_change_insert (self->change, &attain_panel_case_table, item, error);
}

/**
 * attain_panel_work_take_off:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @application_id: an application on its agenda
 * @error: why it stays there
 *
 * Returns: whether it is not on the agenda any more
 */
gboolean
attain_panel_work_take_off (const AttainPanelWork  *self,
                            gint64                  meeting_id,
                            gint64                  application_id,
                            GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = load (self, meeting_id, FALSE, error);
  g_autoptr(GPtrArray) items = NULL;
  gint64 set = 0;

  if (meeting == NULL ||
      !attain_db_query_int (get_db (self), "SELECT count(*) FROM application WHERE id = ? AND meeting_id = ?",
                            g_variant_new ("(xx)", application_id, meeting_id), &set, error) ||
      !(items = attain_table_load_where (&attain_panel_case_table, get_db (self),
                                         "WHERE meeting_id = ? AND application_id = ?",
                                         g_variant_new ("(xx)", meeting_id, application_id), error)))
    return FALSE;
  if (items->len == 0)
    return attain_error_refuse (error, _("The application is not on this agenda"));
  if (set != 0)
    return attain_error_refuse (error, _("The panel date is set: the application stays on the agenda"));

  return attain_change_delete (self->change, &attain_panel_case_table, g_ptr_array_index (items, 0), error);
}

/**
 * attain_panel_work_send_papers:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @error: what went wrong
 *
 * Returns: whether the papers of all that is on the agenda are recorded as sent
 */
gboolean
attain_panel_work_send_papers (const AttainPanelWork  *self,
                               gint64                  meeting_id,
                               GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = load (self, meeting_id, FALSE, error);
  g_autoptr(GPtrArray) items = NULL;

  if (meeting == NULL ||
      !(items = attain_table_load_where (&attain_panel_case_table, get_db (self),
                                         "WHERE meeting_id = ? AND papers_on IS NULL",
                                         g_variant_new ("(x)", meeting_id), error)))
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      AttainPanelCase *item = g_ptr_array_index (items, i);

      attain_field_set_string (&item->papers_on, self->on);
      if (!attain_change_update (self->change, &attain_panel_case_table, item, error))
        return FALSE;
    }

  return TRUE;
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
  g_autoptr(AttainPanelMeeting) meeting = load (self, meeting_id, TRUE, error);
  g_autoptr(GPtrArray) seats = NULL;
  g_autofree char *missing = NULL;
  const AttainPanelKind *kind = NULL;

  if (meeting == NULL || !(seats = load_seats (self, meeting_id, error)))
    return FALSE;

  kind = find_kind (self, meeting);
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
  g_autoptr(AttainPanelMeeting) meeting = load (self, meeting_id, TRUE, error);
  gint64 undecided = 0;

  if (meeting == NULL ||
      !attain_db_query_int (get_db (self), "SELECT count(*) FROM application WHERE meeting_id = ?"
                            " AND state IN ('scheduled', 'stage1_done', 'in_panel')",
                            g_variant_new ("(x)", meeting_id), &undecided, error))
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
