/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A case on the agenda: who may take part in it and who may not, whose scores are in, what they come to when all are
 * locked, and the decision. Who has a conflict of interest sees neither papers nor scores. */

#include "attain-agenda-case.h"

#include <glib/gi18n.h>

#include "attain-agenda-scores.h"
#include "attain-application-scores.h"
#include "attain-case-section.h"
#include "attain-declaration-dialog.h"
#include "attain-done-words.h"
#include "attain-move-bar.h"
#include "attain-score-dialog.h"

#define NEXT  "attain-next"
#define PANEL (ATTAIN_ACTOR_STAGE1 | ATTAIN_ACTOR_MEMBER | ATTAIN_ACTOR_CHAIR | ATTAIN_ACTOR_APPEAL)

/* A member in relation to the case, for the handlers of their row. */
typedef struct
{
  AttainOpenCase *open;
  gint64          member_id;
} Member;

static void
member_free (gpointer  data,
             GClosure *closure)
{
  Member *member = data;

  g_object_unref (member->open);
  g_free (member);
}

static void
declare_cb (GtkWidget *button,
            Member    *member)
{
  attain_declaration_dialog_present (button, member->open, member->member_id);
}

static void
score_cb (GtkWidget *button,
          Member    *member)
{
  attain_score_dialog_present (button, member->open, member->member_id);
}

static GtkWidget *
add_button (GtkWidget      *row,
            AttainOpenCase *open,
            gint64          member_id,
            const char     *label,
            gboolean        is_next,
            GCallback       callback)
{
  GtkWidget *button = attain_case_section_add_button (row, label);
  const char *person = attain_application_case_get_name (attain_open_case_get (open), member_id);
  Member *member = g_new0 (Member, 1);

  member->open = g_object_ref (open);
  member->member_id = member_id;
  if (is_next)
    gtk_widget_add_css_class (button, "suggested-action");
  if (person != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, person, -1);
  g_signal_connect_data (button, "clicked", callback, member, member_free, 0);
  return button;
}

/* The first of what the members are still to do. */
static void
set_next (GtkWidget *row,
          GtkWidget *button)
{
  if (attain_agenda_case_get_next (row) == NULL)
    g_object_set_data (G_OBJECT (row), NEXT, button);
}

static gboolean
is_recused (AttainOpenCase *open)
{
  AttainApplicationFacts facts;

  attain_application_case_get_facts (attain_open_case_get (open), attain_open_case_get_actor_id (open),
                                     attain_open_case_get_today (open), NULL, &facts);
  return facts.actor_recused;
}

/* How far a member is with the case: said, not shown, while the panel scores blind. */
static const char *
describe_scores (const AttainApplicationCase *facts,
                 AttainPanelMeeting          *meeting,
                 gint64                       member_id)
{
  if (attain_application_case_get_rubric (facts) == NULL)
    return _("Nothing is scored on this route");
  if (attain_application_scores_are_complete (facts, meeting, member_id))
    return _("Scored");

  return _("Not scored yet");
}

static char *
describe_member (AttainOpenCase         *open,
                 AttainPanelMeeting     *meeting,
                 const AttainPanelVoter *voter)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  gboolean on_appeal = facts->application->appealed_on != NULL;
  const char *conflict = attain_panel_voter_get_conflict (voter, facts->application->person_id, on_appeal);

  if (conflict != NULL)
    /* Translators: why somebody takes no part follows */
    return g_strdup_printf (_("Takes no part: %s"), conflict);
  if (!voter->present)
    return g_strdup (_("Absent"));
  if (meeting->appeal == ATTAIN_YES_NO_YES)      /* nothing is declared or scored there */
    return g_strdup (voter->votes ? _("May vote") : _("Has no vote"));
  if (!voter->declared)
    return g_strdup (meeting->state == ATTAIN_PANEL_MEETING_STATE_CLOSED
                     ? _("Declared nothing about conflicts of interest")
                     : _("Has not declared yet whether there is a conflict of interest"));
  if (!voter->votes)
    return g_strdup (_("Declared no conflict. Has no vote."));

  /* Translators: whether somebody has scored follows */
  return g_strdup_printf (_("Declared no conflict. May vote. %s."),
                          describe_scores (facts, meeting, voter->person_id));
}

static const char *
choose_icon (const AttainApplicationCase *facts,
             AttainPanelMeeting          *meeting,
             const AttainPanelVoter      *voter)
{
  gboolean on_appeal = facts->application->appealed_on != NULL;

  if (attain_panel_voter_get_conflict (voter, facts->application->person_id, on_appeal) != NULL)
    return "action-unavailable-symbolic";
  if (meeting->appeal == ATTAIN_YES_NO_YES)
    return "avatar-default-symbolic";
  if (!voter->declared)
    return "content-loading-symbolic";

  return attain_application_scores_are_complete (facts, meeting, voter->person_id) ? "object-select-symbolic"
                                                                                   : "content-loading-symbolic";
}

static void
add_member (GtkWidget              *row,
            AttainOpenCase         *open,
            AttainPanelMeeting     *meeting,
            const AttainPanelVoter *voter)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  gint64 actor_id = attain_open_case_get_actor_id (open);
  gboolean is_own = actor_id == 0 || actor_id == voter->person_id;
  gboolean is_free = attain_panel_voter_get_conflict (voter, facts->application->person_id,
                                                      facts->application->appealed_on != NULL) == NULL;
  GtkWidget *button = NULL;
  const char *name = attain_application_case_get_name (facts, voter->person_id);
  g_autofree char *words = describe_member (open, meeting, voter);
  GtkWidget *member = attain_case_section_add_row (row, choose_icon (facts, meeting, voter), name != NULL ? name : "",
                                                   words);

  if (is_own && attain_application_state_is_before_panel (facts->application->state))
    button = add_button (member, open, voter->person_id, _("Declare…"), actor_id != 0 && !voter->declared,
                         G_CALLBACK (declare_cb));
  if (button != NULL && !voter->declared)
    set_next (row, button);
  if (is_own && is_free && voter->declared && voter->votes && facts->application->state == ATTAIN_APPLICATION_IN_PANEL &&
      !attain_application_scores_are_complete (facts, meeting, voter->person_id))
    set_next (row, add_button (member, open, voter->person_id, _("Score…"), actor_id != 0, G_CALLBACK (score_cb)));
}

static void
papers_cb (GtkWidget *row,
           gpointer   application)
{
  g_autofree char *address = g_strconcat ("application/", ((AttainApplication *) application)->reference, NULL);

  gtk_widget_activate_action (row, "win.go", "s", address);
}

static void
add_papers (GtkWidget         *row,
            AttainApplication *application)
{
  GtkWidget *papers = attain_case_section_add_row (row, NULL, _("Papers"), _("The statement, the evidence, what was"
                                                                             " found of each criterion"));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (papers), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (papers), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_data (papers, "activated", G_CALLBACK (papers_cb), g_object_ref (application),
                         (GClosureNotify) g_object_unref, 0);
}

static void
take_off_cb (GtkWidget         *button,
             AttainOpenMeeting *meeting)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "attain-application");

  attain_open_meeting_do (meeting, ATTAIN_MEETING_TAKE_OFF, *id, NULL, attain_case_section_done_cb,
                          attain_case_section_doing (gtk_widget_get_root (button),
                                                     attain_done_words_deed (ATTAIN_MEETING_TAKE_OFF)));
}

static void
add_take_off (GtkWidget         *row,
              AttainOpenMeeting *meeting,
              AttainApplication *application)
{
  GtkWidget *line = attain_case_section_add_row (row, NULL, _("Not set for this meeting yet"),
                                                 _("Until its panel date is set it can be taken off the agenda"));
  GtkWidget *button = attain_case_section_add_button (line, _("Take off"));
  gint64 id = attain_record_get_id (ATTAIN_RECORD (application));

  g_object_set_data_full (G_OBJECT (button), "attain-application", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_data (button, "clicked", G_CALLBACK (take_off_cb), g_object_ref (meeting),
                         (GClosureNotify) g_object_unref, 0);
}

static void
add_moves (GtkWidget      *row,
           AttainOpenCase *open)
{
  GtkWidget *line = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *bar = attain_move_bar_new (open, TRUE);
  GtkWidget *not_yet = attain_move_bar_new_not_yet (open, TRUE);

  /* Without any it would be an empty strip, at which Shift+Tab into the case would turn back. */
  gtk_widget_set_visible (line, gtk_widget_get_visible (bar) || gtk_widget_get_visible (not_yet));
  gtk_widget_add_css_class (box, "attain-words");
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), not_yet);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  gtk_widget_set_focusable (line, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), line);
}

/* The panel's own; to the applicant and to others the papers are all there is to see. */
static void
fill (GtkWidget         *row,
      AttainOpenMeeting *meeting,
      AttainOpenCase    *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  AttainPanelMeeting *of = attain_open_meeting_get (meeting)->meeting;
  AttainApplicationState state = facts->application->state;
  g_autoptr(GArray) voters = attain_application_case_list_voters (facts, of, attain_open_case_get_today (open));

  add_papers (row, facts->application);
  if (!attain_open_case_acts_as (open, ATTAIN_ACTOR_ACADEMY | PANEL))
    return;

  for (guint i = 0; i < voters->len; i++)
    add_member (row, open, of, &g_array_index (voters, AttainPanelVoter, i));
  attain_agenda_scores_add (row, open, of);
  if ((state == ATTAIN_APPLICATION_READY || state == ATTAIN_APPLICATION_APPEAL_UPHELD) &&
      attain_access_may ("panel_case", ATTAIN_MAY_DELETE, NULL, attain_open_meeting_get (meeting)->place_held))
    add_take_off (row, meeting, facts->application);
  add_moves (row, open);
}

static char *
describe (AttainOpenCase *open)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  gint64 actor_id = attain_open_case_get_actor_id (open);
  const char *route = facts->route != NULL ? facts->route->title : facts->application->route;
  const char *state = attain_enum_get_label (&attain_application_state_choices, facts->application->state);

  if (actor_id != 0 && attain_application_case_calls (facts, actor_id, attain_open_case_get_today (open)))
    /* Translators: a route, and where an application on it stands */
    return g_strdup_printf (_("%s · %s · Waits for you"), route, state);

  /* Translators: a route, and where an application on it stands */
  return g_strdup_printf (_("%s · %s"), route, state);
}

/**
 * attain_agenda_case_new:
 * @meeting: a meeting
 * @position: which case of its agenda, from 0
 *
 * Returns: (transfer floating): the case, as a row that opens
 */
GtkWidget *
attain_agenda_case_new (AttainOpenMeeting *meeting,
                        guint              position)
{
  AttainOpenCase *open = g_ptr_array_index (attain_open_meeting_get_cases (meeting), position);
  const AttainApplicationCase *facts = attain_open_case_get (open);
  GtkWidget *row = adw_expander_row_new ();
  /* Translators: the place on an agenda and a name: "1. Amara Okafor" */
  g_autofree char *title = g_strdup_printf (_("%u. %s"), position + 1, facts->person->display_name);
  g_autofree char *words = describe (open);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words);
  if (is_recused (open))
    attain_case_section_add_row (row, "action-unavailable-symbolic", _("You take no part in this case"),
                                 _("You have a conflict of interest: its papers and scores are not shown to you."));
  else
    fill (row, meeting, open);
  return row;
}

/**
 * attain_agenda_case_get_next:
 * @row: a case on an agenda
 *
 * Returns: (transfer none) (nullable): the button by which the first member declares or scores who has not yet, of those
 *   for whom whoever works in the session may do it
 */
GtkWidget *
attain_agenda_case_get_next (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), NEXT);
}
