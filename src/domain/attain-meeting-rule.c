/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-meeting-rule.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-panel-rules.h"
#include "attain-panel-seat.h"

#define OBSERVER "observer"

static gboolean
has_seat (GPtrArray *seats,
          gint64     person_id)
{
  for (guint i = 0; i < seats->len; i++)
    if (((AttainPanelSeat *) g_ptr_array_index (seats, i))->person_id == person_id)
      return TRUE;

  return FALSE;
}

static gboolean
has_other_chair (GPtrArray *seats,
                 gint64     person_id)
{
  for (guint i = 0; i < seats->len; i++)
    {
      AttainPanelSeat *seat = g_ptr_array_index (seats, i);

      if (seat->person_id != person_id && g_strcmp0 (seat->role, ATTAIN_PANEL_CHAIR) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * attain_meeting_rule_check_seat:
 * @kind: (nullable): the kind of panel, as far as it is known
 * @seats: (element-type AttainPanelSeat): who sits at the meeting
 * @person_id: who is to sit there, or has a seat that is to be another one
 * @role: as what, in the scheme's word
 * @error: why they cannot, in words for the person
 *
 * Returns: whether they may have that seat
 */
gboolean
attain_meeting_rule_check_seat (const AttainPanelKind  *kind,
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
  if (kind != NULL && kind->members_max > 0 && !has_seat (seats, person_id) && seats->len >= (guint) kind->members_max)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   ngettext ("This panel has at most %d member", "This panel has at most %d members",
                             kind->members_max), kind->members_max);
      return FALSE;
    }
  if (g_str_equal (role, ATTAIN_PANEL_CHAIR) && has_other_chair (seats, person_id))
    return attain_error_refuse (error, _("The meeting has a chair already"));

  return TRUE;
}

/**
 * attain_meeting_rule_gives_vote:
 * @kind: (nullable): the kind of panel, as far as it is known
 * @role: as what somebody sits there, in the scheme's word
 *
 * Where the scheme says nothing, all but observers have one.
 *
 * Returns: whether they have a vote
 */
gboolean
attain_meeting_rule_gives_vote (const AttainPanelKind *kind,
                                const char            *role)
{
  const AttainPanelRole *known = kind != NULL ? attain_panel_kind_find_role (kind, role) : NULL;

  return known != NULL ? known->voting : !g_str_equal (role, OBSERVER);
}

/**
 * attain_meeting_rule_check_agenda:
 * @meeting: a meeting of a panel
 * @application: an application
 * @route: (nullable): its route
 * @error: why it cannot, in words for the person
 *
 * An appeal is heard by a meeting for appeals. Anything else is heard by the panel that decides on the route, or before
 * by the one of its first stage.
 *
 * Returns: whether it may come on the meeting's agenda
 */
gboolean
attain_meeting_rule_check_agenda (AttainPanelMeeting  *meeting,
                                  AttainApplication   *application,
                                  const AttainRoute   *route,
                                  GError             **error)
{
  AttainApplicationState state = application->state;
  gboolean decides = route != NULL && g_strcmp0 (route->panel, meeting->panel) == 0;
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
  if (!decides && !(is_first && state != ATTAIN_APPLICATION_APPEAL_UPHELD))
    return attain_error_refuse (error, _("This panel does not decide on the application's route"));

  return TRUE;
}

/**
 * attain_meeting_rule_is_decided:
 * @meeting: a meeting of a panel
 * @application: an application that is or was on its agenda
 *
 * Returns: whether the meeting has nothing left to decide about it
 */
gboolean
attain_meeting_rule_is_decided (AttainPanelMeeting *meeting,
                                AttainApplication  *application)
{
  if (meeting->appeal == ATTAIN_YES_NO_YES)
    return application->state != ATTAIN_APPLICATION_APPEAL_LODGED;

  return application->meeting_id != attain_record_get_id (ATTAIN_RECORD (meeting)) ||
         !attain_application_state_is_before_panel (application->state);
}

/**
 * attain_meeting_rule_choose_panel:
 * @scheme: a scheme that has panels
 * @route: (nullable): the route of an application that the meeting is called for; %NULL for any
 * @appeal: whether it is to hear appeals
 *
 * Returns: the place among the scheme's panels of the one whose meeting one begins with: of appeals the panel for them,
 *   of a route the one that decides on it, else the first
 */
guint
attain_meeting_rule_choose_panel (const AttainScheme *scheme,
                                  const AttainRoute  *route,
                                  gboolean            appeal)
{
  if (appeal)
    return attain_scheme_find_appeal_panel (scheme);

  for (guint i = 0; route != NULL && i < scheme->panels->len; i++)
    if (g_strcmp0 (((AttainPanelKind *) g_ptr_array_index (scheme->panels, i))->code, route->panel) == 0)
      return i;

  return 0;
}
