/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-case.h"

#include "attain-appointment.h"
#include "attain-date.h"
#include "attain-panel-score.h"
#include "attain-panel-seat.h"
#include "attain-post.h"

static gboolean
is_manager (const AttainApplicationCase *self,
            gint64                       person_id,
            const char                  *on)
{
  for (guint i = 0; person_id != 0 && on != NULL && i < self->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (self->posts, i);

      if (post->line_manager_id == person_id && attain_date_is_within (on, post->from_on, post->to_on))
        return TRUE;
    }

  return FALSE;
}

static AttainApplicationRole
get_appointed_roles (const AttainApplicationCase *self,
                     gint64                       person_id,
                     const char                  *on)
{
  AttainApplicationRole roles = 0;

  for (guint i = 0; i < self->appointments->len; i++)
    {
      AttainAppointment *appointment = g_ptr_array_index (self->appointments, i);

      if (appointment->person_id != person_id || !attain_date_is_within (on, appointment->from_on, appointment->to_on))
        continue;
      if (appointment->role == ATTAIN_APPOINTMENT_ROLE_ACADEMY)
        roles |= ATTAIN_ACTOR_ACADEMY;
      else if (appointment->role == ATTAIN_APPOINTMENT_ROLE_HR)
        roles |= ATTAIN_ACTOR_HR;
    }

  return roles;
}

static AttainPanelSeat *
find_seat (const AttainApplicationCase *self,
           AttainPanelMeeting          *meeting,
           gint64                       person_id)
{
  for (guint i = 0; i < self->seats->len; i++)
    {
      AttainPanelSeat *seat = g_ptr_array_index (self->seats, i);

      if (seat->person_id == person_id && seat->meeting_id == attain_record_get_id (ATTAIN_RECORD (meeting)))
        return seat;
    }

  return NULL;
}

static gboolean
is_stage1 (const AttainApplicationCase *self,
           AttainPanelMeeting          *meeting)
{
  return self->route != NULL && self->route->stage1_panel != NULL &&
         g_strcmp0 (meeting->panel, self->route->stage1_panel) == 0;
}

/* Members of earlier panels have had their say: only the seats of the panel that has the case now count. */
static AttainApplicationRole
get_seated_roles (const AttainApplicationCase *self,
                  gint64                       person_id)
{
  AttainPanelMeeting *current = attain_application_case_get_meeting (self);
  AttainApplicationRole roles = 0;

  for (guint i = 0; i < self->meetings->len; i++)
    {
      AttainPanelMeeting *meeting = g_ptr_array_index (self->meetings, i);
      AttainPanelSeat *seat = find_seat (self, meeting, person_id);

      if (seat == NULL)
        continue;
      if (is_stage1 (self, meeting))
        roles |= ATTAIN_ACTOR_STAGE1;
      else if (meeting == current && meeting->appeal == ATTAIN_YES_NO_YES)
        roles |= ATTAIN_ACTOR_APPEAL;
      else if (meeting == current)
        roles |= g_strcmp0 (seat->role, ATTAIN_PANEL_CHAIR) == 0 ? ATTAIN_ACTOR_CHAIR : ATTAIN_ACTOR_MEMBER;
    }

  return roles;
}

AttainApplicationCase *
attain_application_case_new (void)
{
  return g_new0 (AttainApplicationCase, 1);
}

void
attain_application_case_free (AttainApplicationCase *self)
{
  g_clear_object (&self->application);
  g_clear_object (&self->person);
  g_clear_pointer (&self->standing, attain_standing_free);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->agenda, g_ptr_array_unref);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->declarations, g_ptr_array_unref);
  g_clear_pointer (&self->scores, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_clear_pointer (&self->reasons, g_ptr_array_unref);
  g_clear_pointer (&self->appointments, g_ptr_array_unref);
  g_clear_pointer (&self->assessor_ids, g_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_free (self);
}

/**
 * attain_application_case_get_name:
 * @self: a case
 * @person_id: somebody that its records speak of
 *
 * Returns: (nullable): their name; %NULL for nobody
 */
const char *
attain_application_case_get_name (const AttainApplicationCase *self,
                                  gint64                       person_id)
{
  return g_hash_table_lookup (self->names, &person_id);
}

/**
 * attain_application_case_get_manager:
 * @self: a case
 * @on: the day
 *
 * Returns: the applicant's line manager of the day; 0 for none
 */
gint64
attain_application_case_get_manager (const AttainApplicationCase *self,
                                     const char                  *on)
{
  for (guint i = self->posts->len; i > 0; i--)
    {
      AttainPost *post = g_ptr_array_index (self->posts, i - 1);

      if (post->line_manager_id != 0 && attain_date_is_within (on, post->from_on, post->to_on))
        return post->line_manager_id;
    }

  return 0;
}

/**
 * attain_application_case_get_roles:
 * @self: a case
 * @actor_id: somebody; 0 for who works for a file without accounts
 * @on: the day
 *
 * The line manager is whoever the applicant's post names on the day; academy and human resources are appointed;
 * panel members sit at the meeting that has the case now.
 *
 * Returns: everything that they are to the application
 */
AttainApplicationRole
attain_application_case_get_roles (const AttainApplicationCase *self,
                                   gint64                       actor_id,
                                   const char                  *on)
{
  AttainApplicationRole roles = 0;

  if (actor_id == 0)
    return ATTAIN_ACTOR_OFFICE;

  if (actor_id == self->application->person_id)
    roles |= ATTAIN_ACTOR_APPLICANT;
  if (is_manager (self, actor_id, on))
    roles |= ATTAIN_ACTOR_LINE_MANAGER;

  return roles | get_appointed_roles (self, actor_id, on) | get_seated_roles (self, actor_id);
}

/**
 * attain_application_case_acts_as:
 * @self: a case
 * @actor_id: somebody; 0 for who works for a file without accounts
 * @on: the day
 * @roles: what somebody may be to it
 *
 * Nobody is to their own application what is somebody else's to be, whatever else they are.
 *
 * Returns: whether they are one of these, or may act for them
 */
gboolean
attain_application_case_acts_as (const AttainApplicationCase *self,
                                 gint64                       actor_id,
                                 const char                  *on,
                                 AttainApplicationRole        roles)
{
  AttainApplicationRole own = attain_application_case_get_roles (self, actor_id, on);

  if ((own & ATTAIN_ACTOR_APPLICANT) != 0)
    return (roles & ATTAIN_ACTOR_APPLICANT) != 0;

  return (own & (roles | ATTAIN_ACTOR_OFFICE)) != 0;
}

/**
 * attain_application_case_get_decision:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): how it was decided last
 */
AttainDecision *
attain_application_case_get_decision (const AttainApplicationCase *self)
{
  return self->decisions->len > 0 ? g_ptr_array_index (self->decisions, self->decisions->len - 1) : NULL;
}

/**
 * attain_application_case_get_meeting:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the meeting that has the case now, or is the next to have it: the one that
 *   was set, or the last that it was put on the agenda of and that is not closed; of an appeal the appeal's
 */
AttainPanelMeeting *
attain_application_case_get_meeting (const AttainApplicationCase *self)
{
  gboolean appeal = self->application->state == ATTAIN_APPLICATION_APPEAL_LODGED;
  gint64 set = appeal ? 0 : self->application->meeting_id;

  for (guint i = self->meetings->len; i > 0; i--)
    {
      AttainPanelMeeting *meeting = g_ptr_array_index (self->meetings, i - 1);

      if (set != 0 ? attain_record_get_id (ATTAIN_RECORD (meeting)) == set
                   : meeting->state != ATTAIN_PANEL_MEETING_STATE_CLOSED && !is_stage1 (self, meeting) &&
                     (meeting->appeal == ATTAIN_YES_NO_YES) == appeal)
        return meeting;
    }

  return NULL;
}

static gboolean
sat_before (const AttainApplicationCase *self,
            AttainPanelMeeting          *meeting,
            gint64                       person_id)
{
  gint64 meeting_id = attain_record_get_id (ATTAIN_RECORD (meeting));

  for (guint i = 0; i < self->decisions->len; i++)
    {
      AttainDecision *decision = g_ptr_array_index (self->decisions, i);

      for (guint j = 0; decision->meeting_id != meeting_id && j < self->seats->len; j++)
        {
          AttainPanelSeat *seat = g_ptr_array_index (self->seats, j);

          if (seat->meeting_id == decision->meeting_id && seat->person_id == person_id)
            return TRUE;
        }
    }

  return FALSE;
}

static void
add_declaration (const AttainApplicationCase *self,
                 AttainPanelSeat             *seat,
                 AttainPanelVoter            *voter)
{
  for (guint i = 0; i < self->declarations->len; i++)
    {
      AttainPanelDeclaration *declaration = g_ptr_array_index (self->declarations, i);

      if (declaration->meeting_id != seat->meeting_id || declaration->member_id != seat->person_id)
        continue;
      voter->declared = TRUE;
      voter->declared_conflict = declaration->conflict != ATTAIN_PANEL_CONFLICT_NONE;
    }

  for (guint i = 0; i < self->scores->len; i++)
    {
      AttainPanelScore *score = g_ptr_array_index (self->scores, i);

      if (score->meeting_id == seat->meeting_id && score->member_id == seat->person_id)
        voter->was_manager |= score->was_manager == ATTAIN_YES_NO_YES;
    }
}

static gboolean
is_assessor (const AttainApplicationCase *self,
             gint64                       person_id)
{
  for (guint i = 0; i < self->assessor_ids->len; i++)
    if (g_array_index (self->assessor_ids, gint64, i) == person_id)
      return TRUE;

  return FALSE;
}

/* A council may let the line manager or the assessor take part; the applicant never does. */
static gboolean
is_conflict (const AttainPanelKind *kind,
             const char            *conflict)
{
  return kind == NULL || kind->conflicts == NULL || g_strv_contains ((const char *const *) kind->conflicts, conflict);
}

/**
 * attain_application_case_list_voters:
 * @self: a case
 * @meeting: (nullable): a meeting whose agenda it is on
 * @on: the day
 *
 * What is known of the members is held against them whatever they declared, and as of the day: somebody who has
 * become the applicant's manager since they scored takes no part any more.
 *
 * Returns: (transfer full) (element-type AttainPanelVoter): who sits there, in relation to the case
 */
GArray *
attain_application_case_list_voters (const AttainApplicationCase *self,
                                     AttainPanelMeeting          *meeting,
                                     const char                  *on)
{
  GArray *voters = g_array_new (FALSE, TRUE, sizeof (AttainPanelVoter));
  const AttainPanelKind *kind = NULL;

  if (meeting == NULL)
    return voters;
  if (self->scheme != NULL)
    kind = attain_scheme_find_panel (self->scheme, meeting->panel);

  for (guint i = 0; i < self->seats->len; i++)
    {
      AttainPanelSeat *seat = g_ptr_array_index (self->seats, i);
      AttainPanelVoter voter = { seat->person_id };

      if (seat->meeting_id != attain_record_get_id (ATTAIN_RECORD (meeting)))
        continue;

      voter.present = seat->present != ATTAIN_YES_NO_NO;
      voter.votes = seat->votes == ATTAIN_YES_NO_YES;
      add_declaration (self, seat, &voter);
      voter.is_manager = is_conflict (kind, "line_manager") && is_manager (self, seat->person_id, on);
      voter.was_manager |= is_conflict (kind, "line_manager") && is_manager (self, seat->person_id, meeting->held_on);
      voter.is_assessor = is_conflict (kind, "assessor") && is_assessor (self, seat->person_id);
      voter.sat_before = sat_before (self, meeting, seat->person_id);
      g_array_append_val (voters, voter);
    }

  return voters;
}
