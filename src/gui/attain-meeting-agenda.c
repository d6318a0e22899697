/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-meeting-agenda.h"

#include <glib/gi18n.h>

#include "attain-agenda-case.h"
#include "attain-case-dialog.h"
#include "attain-case-section.h"
#include "attain-case-words.h"
#include "attain-done-words.h"
#include "attain-focus-sight.h"
#include "attain-meeting-list.h"

#define APPLICATION "attain-application"
#define REFERENCE   "attain-reference"
#define ROWS        "attain-rows"

/* Putting a case on the agenda */

typedef struct
{
  AttainOpenMeeting *open;
  GPtrArray         *candidates;       /* AttainApplication, in the order of the row */
  AdwComboRow       *row;
} Putting;

typedef struct
{
  AttainReferenceSet *reference;
  gint64              meeting_id;
} Question;

static void
putting_free (gpointer data)
{
  Putting *putting = data;

  g_object_unref (putting->open);
  g_ptr_array_unref (putting->candidates);
  g_free (putting);
}

static void
question_free (gpointer data)
{
  Question *question = data;

  attain_reference_set_unref (question->reference);
  g_free (question);
}

static void
put (AttainCaseDialog *dialog,
     gpointer          data)
{
  const Putting *putting = data;
  AttainApplication *chosen = g_ptr_array_index (putting->candidates, adw_combo_row_get_selected (putting->row));

  attain_open_meeting_do (putting->open, ATTAIN_MEETING_PUT, attain_record_get_id (ATTAIN_RECORD (chosen)), NULL,
                          attain_case_dialog_done_cb, g_object_ref (dialog));
}

static gpointer
candidates_job (AttainDb  *db,
                gpointer   data,
                GError   **error)
{
  const Question *question = data;

  return attain_meeting_list_candidates (db, &question->reference->rulebook, question->meeting_id, error);
}

/* Takes @candidates. */
static void
ask_which (AttainCaseDialog  *dialog,
           AttainOpenMeeting *open,
           GPtrArray         *candidates)
{
  const char *today = attain_context_get_today (attain_open_meeting_get_context (open));
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  Putting *putting = g_new0 (Putting, 1);

  for (guint i = 0; i < candidates->len; i++)
    {
      AttainApplication *application = g_ptr_array_index (candidates, i);
      g_autofree char *age = attain_case_words_age (application->state_on, today);
      /* Translators: a name, the reference of an application, and how long it has waited */
      g_autofree char *name = g_strdup_printf (_("%s, %s (%s)"), application->person_name, application->reference, age);

      gtk_string_list_append (names, name);
    }

  putting->open = g_object_ref (open);
  putting->candidates = candidates;
  putting->row = ADW_COMBO_ROW (attain_case_form_add_choice (form, _("Application"), names));
  attain_case_form_add_words (form, _("Who waits longest comes first. Its panel date is set once the papers are out."));
  attain_case_dialog_on_done (dialog, put, putting, putting_free);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
candidates_cb (GObject      *store,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(AttainCaseDialog) dialog = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *candidates = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (candidates != NULL && candidates->len > 0)
    {
      ask_which (dialog, g_object_get_data (G_OBJECT (dialog), "attain-meeting"), candidates);
      return;
    }

  attain_case_dialog_refuse (dialog, candidates != NULL ? _("No application is ready for this panel.") : error->message);
  g_clear_pointer (&candidates, g_ptr_array_unref);
}

static void
put_cb (GtkWidget         *button,
        AttainOpenMeeting *open)
{
  AttainStore *store = attain_context_get_store (attain_open_meeting_get_context (open));
  AttainCaseDialog *dialog = attain_case_dialog_new (button, store, _("Put on the agenda"),
                                                     _("Put on"));
  Question *question = g_new0 (Question, 1);

  attain_case_dialog_tell_when_done (dialog, attain_done_words_deed (ATTAIN_MEETING_PUT));
  g_object_set_data_full (G_OBJECT (dialog), "attain-meeting", g_object_ref (open), g_object_unref);
  question->reference = attain_reference_set_ref (attain_open_meeting_get_reference (open));
  question->meeting_id = attain_record_get_id (ATTAIN_RECORD (attain_open_meeting_get (open)->meeting));
  attain_store_run (store, ATTAIN_STORE_READER, candidates_job, question, question_free,
                    (GDestroyNotify) g_ptr_array_unref, NULL, candidates_cb, g_object_ref (dialog));
}

static void
add_button (GtkWidget         *group,
            AttainOpenMeeting *open)
{
  const AttainPanelFile *file = attain_open_meeting_get (open);
  GtkWidget *button = gtk_button_new_with_label (_("Put on…"));

  gtk_widget_add_css_class (button, file->seats->len > 0 && file->agenda->len == 0 ? "suggested-action" : "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Put an application on the agenda"));
  g_signal_connect_data (button, "clicked", G_CALLBACK (put_cb), g_object_ref (open), (GClosureNotify) g_object_unref, 0);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
}

/* NULL for one in which whoever works takes no part. */
static AttainApplication *
get_application (AttainOpenMeeting *open,
                 guint              position)
{
  AttainOpenCase *item = g_ptr_array_index (attain_open_meeting_get_cases (open), position);

  return item != NULL ? attain_open_case_get (item)->application : NULL;
}

static void
add_hidden (GtkWidget *group,
            guint      position)
{
  /* Translators: the place on an agenda */
  g_autofree char *title = g_strdup_printf (_("%u. A case you do not take part in"), position + 1);

  attain_case_section_add_row (group, "action-unavailable-symbolic", title,
                               _("Whose it is, its papers and its scores are not shown to you."));
}

/* Those who sat there see nothing of a meeting that is over: that is said once, not of every case. */
static void
add_all_hidden (GtkWidget *group,
                guint      n_cases)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u case", "%u cases", n_cases), n_cases);

  attain_case_section_add_row (group, "action-unavailable-symbolic", title,
                               _("The meeting is over: whose they are, papers and scores are not shown to you."));
}

static gboolean
is_all_hidden (AttainOpenMeeting *open)
{
  guint n_cases = attain_open_meeting_get_cases (open)->len;

  for (guint i = 0; i < n_cases; i++)
    if (get_application (open, i) != NULL)
      return FALSE;

  return n_cases > 0 && attain_open_meeting_get (open)->meeting->state == ATTAIN_PANEL_MEETING_STATE_CLOSED;
}

static void
add_case (GtkWidget         *group,
          AttainOpenMeeting *open,
          guint              position,
          GHashTable        *expanded,
          GPtrArray         *rows)
{
  AttainApplication *application = get_application (open, position);
  GtkWidget *row;
  gint64 id;

  if (application == NULL)
    {
      add_hidden (group, position);
      return;
    }
  id = attain_record_get_id (ATTAIN_RECORD (application));
  row = attain_agenda_case_new (open, position);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), attain_open_meeting_get_cases (open)->len == 1 ||
                                                         g_hash_table_contains (expanded, &id));
  g_object_set_data_full (G_OBJECT (row), APPLICATION, g_memdup2 (&id, sizeof id), g_free);
  g_object_set_data_full (G_OBJECT (row), REFERENCE, g_strdup (application->reference), g_free);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_ptr_array_add (rows, row);
}

/**
 * attain_meeting_agenda_new:
 * @open: a meeting
 * @expanded: (element-type gint64): the applications whose rows are to be open
 *
 * Returns: (transfer floating): its agenda
 */
GtkWidget *
attain_meeting_agenda_new (AttainOpenMeeting *open,
                           GHashTable        *expanded)
{
  GtkWidget *group = attain_case_section_make_group (_("Agenda"), NULL);
  const AttainPanelFile *file = attain_open_meeting_get (open);
  guint n_cases = attain_open_meeting_get_cases (open)->len;
  GPtrArray *rows = g_ptr_array_new ();

  if (is_all_hidden (open))
    add_all_hidden (group, n_cases);
  else
    for (guint i = 0; i < n_cases; i++)
      add_case (group, open, i, expanded, rows);

  if (n_cases == 0)
    attain_case_section_add_row (group, NULL, _("Nothing on the agenda yet"),
                                 _("Put the applications on it that are ready for this panel."));
  if (file->meeting->state != ATTAIN_PANEL_MEETING_STATE_CLOSED &&
      attain_access_may ("panel_case", ATTAIN_MAY_ADD, NULL, file->place_held))
    add_button (group, open);
  g_object_set_data_full (G_OBJECT (group), ROWS, rows, (GDestroyNotify) g_ptr_array_unref);
  return group;
}

/**
 * attain_meeting_agenda_list_expanded:
 * @agenda: (nullable): an agenda
 *
 * Returns: (transfer full) (element-type gint64): the applications whose rows are open
 */
GHashTable *
attain_meeting_agenda_list_expanded (GtkWidget *agenda)
{
  GHashTable *expanded = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *rows = agenda != NULL ? g_object_get_data (G_OBJECT (agenda), ROWS) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      GObject *row = g_ptr_array_index (rows, i);

      if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        g_hash_table_add (expanded, g_memdup2 (g_object_get_data (row, APPLICATION), sizeof (gint64)));
    }

  return expanded;
}

/**
 * attain_meeting_agenda_lead_to:
 * @agenda: an agenda
 * @reference: of an application on it
 *
 * Opens its row, and puts the focus where the first member declares or scores who has not yet.
 */
void
attain_meeting_agenda_lead_to (GtkWidget  *agenda,
                               const char *reference)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (agenda), ROWS);

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      GtkWidget *next = attain_agenda_case_get_next (row);

      if (!g_str_equal (g_object_get_data (G_OBJECT (row), REFERENCE), reference))
        continue;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      if (next != NULL && gtk_widget_grab_focus (next))
        attain_focus_sight_bring (next);
    }
}
