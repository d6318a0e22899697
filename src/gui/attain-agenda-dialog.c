/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From an application to the meeting that is to hear it: one of those that may, or a new one. */

#include "attain-agenda-dialog.h"

#include <glib/gi18n.h>

#include "attain-case-dialog.h"
#include "attain-case-words.h"
#include "attain-done-words.h"
#include "attain-meeting-dialog.h"
#include "attain-meeting-list.h"
#include "attain-question.h"

typedef struct
{
  AttainOpenCase *open;
  GPtrArray      *meetings;       /* AttainPanelMeeting, in the order of the row, which has a new one after them */
  AdwComboRow    *row;
} Putting;

/* What the callback is given. */
typedef struct
{
  AttainCaseDialog *dialog;
  AttainOpenCase   *open;
} Asking;

static void
putting_free (gpointer data)
{
  Putting *putting = data;

  g_object_unref (putting->open);
  g_ptr_array_unref (putting->meetings);
  g_free (putting);
}

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->dialog);
  g_object_unref (asking->open);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static gpointer
meetings_job (AttainDb  *db,
              gpointer   data,
              GError   **error)
{
  const AttainQuestion *question = data;

  return attain_meeting_list_that_hear (db, &question->reference->rulebook, question->id, error);
}

/* Instead of @dialog. */
static void
call_meeting (AttainCaseDialog *dialog,
              AttainOpenCase   *open)
{
  g_autoptr(GtkWindow) window = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  g_autoptr(AttainOpenCase) kept = g_object_ref (open);      /* which the dialog may hold alone */

  gtk_window_destroy (GTK_WINDOW (dialog));
  attain_meeting_dialog_present_for (GTK_WIDGET (window), kept);
}

static gboolean
is_new_chosen (const Putting *putting)
{
  return adw_combo_row_get_selected (putting->row) >= putting->meetings->len;
}

static void
chosen_cb (AttainCaseDialog *dialog,
           GParamSpec       *property,
           AdwComboRow      *row)
{
  const Putting *putting = g_object_get_data (G_OBJECT (row), "attain-putting");

  attain_case_dialog_set_button (dialog, is_new_chosen (putting) ? _("Call…") : _("Put on"));
}

static void
put (AttainCaseDialog *dialog,
     gpointer          data)
{
  const Putting *putting = data;

  if (is_new_chosen (putting))
    call_meeting (dialog, putting->open);
  else
    attain_open_case_put (putting->open,
                          attain_record_get_id (g_ptr_array_index (putting->meetings,
                                                                   adw_combo_row_get_selected (putting->row))),
                          attain_case_dialog_done_cb, g_object_ref (dialog));
}

/* Takes @meetings. */
static void
ask_which (AttainCaseDialog *dialog,
           AttainOpenCase   *open,
           GPtrArray        *meetings)
{
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  Putting *putting = g_new0 (Putting, 1);

  for (guint i = 0; i < meetings->len; i++)
    gtk_string_list_take (names, attain_case_words_meeting (g_ptr_array_index (meetings, i)));
  gtk_string_list_append (names, _("A new meeting…"));

  attain_case_form_add_heading (form, attain_open_case_get (open)->person->display_name);
  putting->open = g_object_ref (open);
  putting->meetings = meetings;
  putting->row = ADW_COMBO_ROW (attain_case_form_add_choice (form, _("Meeting"), names));
  attain_case_form_add_words (form, _("The next comes first. It can be taken off again until its panel date is set."));
  g_object_set_data (G_OBJECT (putting->row), "attain-putting", putting);
  g_signal_connect_object (putting->row, "notify::selected", G_CALLBACK (chosen_cb), dialog, G_CONNECT_SWAPPED);
  attain_case_dialog_on_done (dialog, put, putting, putting_free);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
meetings_cb (GObject      *store,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Asking) asking = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *meetings = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (meetings == NULL)
    {
      attain_case_dialog_refuse (asking->dialog, error->message);
    }
  else if (meetings->len == 0)
    {
      g_ptr_array_unref (meetings);
      call_meeting (asking->dialog, asking->open);
    }
  else
    {
      ask_which (asking->dialog, asking->open, meetings);
    }
}

/**
 * attain_agenda_dialog_present:
 * @parent: where it was asked for
 * @open: an application that waits for a meeting
 *
 * Asks which meeting is to hear it, and puts it on its agenda. Where there is none it asks for a new one.
 */
void
attain_agenda_dialog_present (GtkWidget      *parent,
                              AttainOpenCase *open)
{
  AttainStore *store = attain_open_case_get_store (open);
  AttainQuestion *question =
    attain_question_new (attain_open_case_get_context (open), NULL,
                         attain_record_get_id (ATTAIN_RECORD (attain_open_case_get (open)->application)));
  Asking *asking = g_new0 (Asking, 1);

  asking->open = g_object_ref (open);
  asking->dialog = g_object_ref (attain_case_dialog_new (parent, store, _("Put on an agenda"), _("Put on")));
  attain_case_dialog_tell_when_done (asking->dialog, attain_done_words_deed (ATTAIN_MEETING_PUT));
  attain_store_run (store, ATTAIN_STORE_READER, meetings_job, question, attain_question_free,
                    (GDestroyNotify) g_ptr_array_unref, NULL, meetings_cb, asking);
}
