/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A member's own scores, line by line. Nobody else sees them before all are locked, and once locked they stand. */

#include "attain-score-dialog.h"

#include <glib/gi18n.h>

#include "attain-application-scores.h"
#include "attain-case-dialog.h"
#include "attain-done-words.h"
#include "attain-panel-score.h"
#include "attain-text-field.h"

typedef struct
{
  AttainOpenCase *open;
  gint64          member_id;
  GPtrArray      *scores;              /* AttainPanelScore, one for each line */
  GPtrArray      *rows;                /* AdwComboRow, likewise */
  GtkCheckButton *lock;
} Doing;

static void
doing_free (gpointer data)
{
  Doing *doing = data;

  g_object_unref (doing->open);
  g_ptr_array_unref (doing->scores);
  g_ptr_array_unref (doing->rows);
  g_free (doing);
}

/* A line without a choice is left for later. */
static void
done (AttainCaseDialog *dialog,
      gpointer          data)
{
  const Doing *doing = data;
  const AttainRubric *rubric = attain_application_case_get_rubric (attain_open_case_get (doing->open));
  AttainApplicationOrder *order = attain_open_case_make_order (doing->open, ATTAIN_MOVE_SCORE);

  order->version = 0;                  /* members score at the same time, and none is in the others' way */
  order->lock = gtk_check_button_get_active (doing->lock);
  order->scores = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < doing->scores->len; i++)
    {
      guint selected = adw_combo_row_get_selected (g_ptr_array_index (doing->rows, i));
      g_autoptr(AttainPanelScore) score = NULL;

      if (selected == 0)
        continue;
      score = ATTAIN_PANEL_SCORE (attain_record_copy (g_ptr_array_index (doing->scores, i)));
      score->score = ((AttainRubricScore *) g_ptr_array_index (rubric->scale, selected - 1))->score;
      g_ptr_array_add (order->scores, g_steal_pointer (&score));
    }
  if (order->scores->len > 0)
    {
      attain_open_case_move (doing->open, order, attain_case_dialog_done_cb, g_object_ref (dialog));
      return;
    }

  attain_application_order_free (order);
  attain_case_dialog_tell (dialog, _("Nothing is scored yet: choose a score for at least one line."));
}

static GtkStringList *
list_scale (const AttainRubric *rubric)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Not scored yet"));
  for (guint i = 0; i < rubric->scale->len; i++)
    {
      const AttainRubricScore *score = g_ptr_array_index (rubric->scale, i);
      g_autofree char *name = score->title != NULL ? g_strdup_printf ("%d · %s", score->score, score->title)
                                                   : g_strdup_printf ("%d", score->score);

      gtk_string_list_append (names, name);
    }

  return names;
}

/* What the member gave before; a new score if nothing. */
static AttainPanelScore *
find_score (const AttainApplicationCase *facts,
            AttainPanelMeeting          *meeting,
            gint64                       member_id,
            const char                  *code,
            gboolean                    *found)
{
  AttainPanelScore *score;

  *found = FALSE;
  for (guint i = 0; i < facts->scores->len; i++)
    {
      AttainPanelScore *given = g_ptr_array_index (facts->scores, i);

      if (given->member_id != member_id || g_strcmp0 (given->code, code) != 0 ||
          given->meeting_id != attain_record_get_id (ATTAIN_RECORD (meeting)))
        continue;
      *found = TRUE;
      return ATTAIN_PANEL_SCORE (attain_record_copy (ATTAIN_RECORD (given)));
    }

  score = attain_panel_score_new ();
  score->member_id = member_id;
  score->code = g_strdup (code);
  return score;
}

static guint
find_on_scale (const AttainRubric *rubric,
               gint64              score)
{
  for (guint i = 0; i < rubric->scale->len; i++)
    if (((AttainRubricScore *) g_ptr_array_index (rubric->scale, i))->score == score)
      return i + 1;

  return 0;
}

static void
add_lines (AttainCaseForm     *form,
           Doing              *doing,
           const AttainRubric *rubric)
{
  const AttainApplicationCase *facts = attain_open_case_get (doing->open);
  AttainPanelMeeting *meeting = attain_application_case_get_meeting (facts);

  for (guint i = 0; i < rubric->items->len; i++)
    {
      const AttainRubricItem *line = g_ptr_array_index (rubric->items, i);
      gboolean found;
      AttainPanelScore *score = find_score (facts, meeting, doing->member_id, line->code, &found);
      g_autoptr(GtkStringList) scale = list_scale (rubric);
      GtkWidget *row = attain_case_form_add_choice (form, line->title, scale);

      if (found)
        adw_combo_row_set_selected (ADW_COMBO_ROW (row), find_on_scale (rubric, score->score));
      attain_text_field_set_about (ATTAIN_TEXT_FIELD (attain_case_form_add_field (form, score, "comment", NULL)),
                                   line->title);
      g_ptr_array_add (doing->scores, score);
      g_ptr_array_add (doing->rows, row);
    }
}

static void
lock_toggled_cb (AttainCaseDialog *dialog,
                 GParamSpec       *pspec,
                 GtkCheckButton   *lock)
{
  attain_case_dialog_set_button (dialog, gtk_check_button_get_active (lock) ? _("Lock scores") : _("Save scores"));
}

/**
 * attain_score_dialog_present:
 * @parent: (type GtkWidget): where it was asked for
 * @open: an application before a panel that has a rubric
 * @member_id: whose scores they are
 *
 * Asks for a member's scores.
 */
void
attain_score_dialog_present (GtkWidget      *parent,
                             AttainOpenCase *open,
                             gint64          member_id)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  const AttainRubric *rubric = attain_application_case_get_rubric (facts);
  AttainCaseDialog *dialog = attain_case_dialog_new (parent, attain_open_case_get_store (open), _("Score"),
                                                     _("Save scores"));
  AttainCaseForm *form = attain_case_dialog_get_form (dialog);
  Doing *doing = g_new0 (Doing, 1);
  g_autofree char *address = g_strdup_printf ("application/%s/score/%" G_GINT64_FORMAT, facts->application->reference,
                                              member_id);

  doing->open = g_object_ref (open);
  doing->member_id = member_id;
  doing->scores = g_ptr_array_new_with_free_func (g_object_unref);
  doing->rows = g_ptr_array_new ();
  attain_case_form_add_case (form, open, ATTAIN_MOVE_SCORE);
  attain_case_form_add_member (form, open, member_id);
  if (rubric != NULL)
    add_lines (form, doing, rubric);
  doing->lock = GTK_CHECK_BUTTON (attain_case_form_add_check (form, _("These scores are final: lock them")));
  attain_case_dialog_tell_when_done (dialog, attain_done_words_move (ATTAIN_MOVE_SCORE));
  g_signal_connect_object (doing->lock, "notify::active", G_CALLBACK (lock_toggled_cb), dialog, G_CONNECT_SWAPPED);
  attain_case_dialog_on_done (dialog, done, doing, doing_free);
  attain_case_dialog_keep_draft (dialog, address);
  gtk_window_present (GTK_WINDOW (dialog));
}
