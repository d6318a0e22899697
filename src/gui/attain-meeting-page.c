/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The meeting on one screen: who is there, what is on the agenda, and for each case who may take part, the scores
 * when all are in, and the decision. */

#include "attain-meeting-page.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-case-dialog.h"
#include "attain-case-section.h"
#include "attain-case-words.h"
#include "attain-display.h"
#include "attain-done-words.h"
#include "attain-history-panel.h"
#include "attain-meeting-agenda.h"
#include "attain-meeting-members.h"
#include "attain-meeting-rule.h"
#include "attain-panel-case.h"
#include "attain-question.h"
#include "attain-wrap-box.h"

struct _AttainMeetingPage
{
  AttainPage          parent_instance;

  gint64              meeting_id;      /* 0 while nothing is shown */
  char               *wanted;          /* the reference of the case that one comes for, until it is shown; or NULL */
  AttainOpenMeeting  *open;            /* NULL before it is read */

  AdwBin             *agenda_bin;
  GtkWidget          *close_button;
  AttainHistoryPanel *history_panel;
  AdwBin             *members_bin;
  GtkLabel           *notes_label;
  GtkWidget          *open_button;
  GtkLabel           *papers_label;
  GtkWidget          *postpone_button;
  AdwStatusPage      *problem_page;
  GtkWidget          *send_button;
  GtkStack           *stack;
  GtkLabel           *title_label;
  GtkLabel           *when_label;
};

G_DEFINE_FINAL_TYPE (AttainMeetingPage, attain_meeting_page, ATTAIN_TYPE_READING_PAGE)

/* What the store's thread brings back: the meeting, and what it was judged by, which has to outlive it. */
typedef struct
{
  AttainReferenceSet *reference;
  AttainPanelFile    *file;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->file, attain_panel_file_free);
  attain_reference_set_unref (answer->reference);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static char *
describe_when (AttainPanelMeeting *meeting)
{
  g_autofree char *day = attain_date_display (meeting->held_on);
  GString *words = g_string_new (day);

  if (meeting->starts_at != NULL)
    g_string_append_printf (words, ", %s", meeting->starts_at);
  if (meeting->place != NULL)
    g_string_append_printf (words, ", %s", meeting->place);
  g_string_append_printf (words, " · %s", attain_enum_get_label (&attain_panel_meeting_state_choices, meeting->state));
  if (meeting->appeal == ATTAIN_YES_NO_YES)
    g_string_append_printf (words, " · %s", _("hears appeals"));
  return g_string_free (words, FALSE);
}

/* As far as whoever looks takes part. */
static gboolean
are_papers_out (const AttainPanelFile *file)
{
  for (guint i = 0; i < file->agenda->len; i++)
    {
      const AttainPanelCase *place = g_ptr_array_index (file->agenda, i);

      if (place->application_id != 0 && place->papers_on == NULL)
        return FALSE;
    }

  return file->agenda->len > 0;
}

/* By when the papers have to be out, while they are not. */
static char *
describe_papers (AttainMeetingPage *self)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  const AttainPanelFile *file = attain_open_meeting_get (self->open);
  g_autofree char *due_on = NULL;
  g_autofree char *day = NULL;
  g_autofree char *due = NULL;

  if (file->kind == NULL || file->kind->papers_working_days == 0 ||
      file->meeting->state != ATTAIN_PANEL_MEETING_STATE_PLANNED)
    return NULL;
  if (are_papers_out (file))
    return g_strdup (_("The papers are out."));

  due_on = attain_holidays_add_working_days (attain_open_meeting_get_reference (self->open)->holidays,
                                             file->meeting->held_on, -file->kind->papers_working_days);
  day = attain_date_display (due_on);
  due = attain_case_words_due (due_on, attain_context_get_today (context));
  /* Translators: a day, and how that stands: "due in 5 days" */
  return g_strdup_printf (_("The papers go out by %s (%s)."), day, due);
}

/* As far as whoever looks takes part. */
static gboolean
is_all_decided (AttainMeetingPage *self)
{
  AttainPanelMeeting *meeting = attain_open_meeting_get (self->open)->meeting;
  GPtrArray *cases = attain_open_meeting_get_cases (self->open);

  for (guint i = 0; i < cases->len; i++)
    {
      AttainOpenCase *open = g_ptr_array_index (cases, i);
      AttainApplication *application = open != NULL ? attain_open_case_get (open)->application : NULL;

      if (application == NULL || !attain_meeting_rule_is_decided (meeting, application))
        return FALSE;
    }

  return cases->len > 0;
}

static void
set_main (GtkWidget *button,
          gboolean   is_main)
{
  if (is_main)
    gtk_widget_add_css_class (button, "suggested-action");
  else
    gtk_widget_remove_css_class (button, "suggested-action");
}

/* Members and an agenda come first, and have buttons of their own; the papers go out before the members come. What is to
 * be done next is the main button. */
static void
show_buttons (AttainMeetingPage *self)
{
  const AttainPanelFile *file = attain_open_meeting_get (self->open);
  gboolean may_move = attain_access_may ("panel_meeting", ATTAIN_MAY_CHANGE, "state", file->meeting_held);
  gboolean planned = file->meeting->state == ATTAIN_PANEL_MEETING_STATE_PLANNED && may_move;
  gboolean out = are_papers_out (file);
  const char *today = attain_context_get_today (attain_page_get_context (ATTAIN_PAGE (self)));

  gtk_widget_set_visible (self->send_button, planned && !out && file->agenda->len > 0);
  gtk_widget_set_visible (self->postpone_button, planned);
  gtk_widget_set_visible (self->open_button, planned && file->agenda->len > 0);
  gtk_widget_set_visible (self->close_button, file->meeting->state == ATTAIN_PANEL_MEETING_STATE_OPEN && may_move);
  set_main (self->send_button, file->seats->len > 0);
  set_main (self->open_button, out && g_strcmp0 (file->meeting->held_on, today) <= 0);
  set_main (self->close_button, is_all_decided (self));
}

static void
show_head (AttainMeetingPage *self)
{
  AttainPanelMeeting *meeting = attain_open_meeting_get (self->open)->meeting;
  g_autofree char *when = describe_when (meeting);
  g_autofree char *papers = describe_papers (self);

  attain_page_set_heading (ATTAIN_PAGE (self), meeting->title);
  gtk_label_set_label (self->title_label, meeting->title);
  gtk_label_set_label (self->when_label, when);
  gtk_label_set_label (self->papers_label, papers != NULL ? papers : "");
  gtk_widget_set_visible (GTK_WIDGET (self->papers_label), papers != NULL);
  gtk_label_set_label (self->notes_label, meeting->notes != NULL ? meeting->notes : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notes_label), meeting->notes != NULL);
  show_buttons (self);
}

static void
show_meeting (AttainMeetingPage *self)
{
  g_autoptr(GHashTable) expanded = attain_meeting_agenda_list_expanded (adw_bin_get_child (self->agenda_bin));

  show_head (self);
  adw_bin_set_child (self->members_bin, attain_meeting_members_new (self->open));
  adw_bin_set_child (self->agenda_bin, attain_meeting_agenda_new (self->open, expanded));
  attain_history_panel_show (self->history_panel, attain_page_get_store (ATTAIN_PAGE (self)),
                             &attain_panel_meeting_table, self->meeting_id);
  gtk_stack_set_visible_child_name (self->stack, "meeting");
  if (self->wanted != NULL)
    attain_meeting_agenda_lead_to (adw_bin_get_child (self->agenda_bin), self->wanted);
  g_clear_pointer (&self->wanted, g_free);
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const AttainQuestion *question = data;
  AttainPanelFile *file = attain_panel_file_load (db, &question->reference->rulebook, question->id, question->today,
                                                  error);
  Answer *answer;

  if (file == NULL)
    return NULL;

  answer = g_new0 (Answer, 1);
  answer->reference = attain_reference_set_ref (question->reference);
  answer->file = file;
  return answer;
}

static void
do_deed (AttainMeetingPage *self,
         AttainMeetingDeed  deed)
{
  if (self->open != NULL)
    attain_open_meeting_do (self->open, deed, 0, NULL, attain_case_section_done_cb,
                            attain_case_section_doing (self, attain_done_words_deed (deed)));
}

static void
send_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  do_deed (ATTAIN_MEETING_PAGE (widget), ATTAIN_MEETING_SEND_PAPERS);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  do_deed (ATTAIN_MEETING_PAGE (widget), ATTAIN_MEETING_OPEN);
}

static void
close_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  do_deed (ATTAIN_MEETING_PAGE (widget), ATTAIN_MEETING_CLOSE);
}

static void
postpone (AttainCaseDialog *dialog,
          gpointer          data)
{
  AttainPanelMeeting *meeting = g_object_get_data (G_OBJECT (dialog), "attain-meeting");

  attain_open_meeting_do (data, ATTAIN_MEETING_POSTPONE, 0, meeting->held_on, attain_case_dialog_done_cb,
                          g_object_ref (dialog));
}

static void
postpone_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  AttainMeetingPage *self = ATTAIN_MEETING_PAGE (widget);
  AttainCaseDialog *dialog;
  AttainCaseForm *form;
  AttainPanelMeeting *meeting;

  if (self->open == NULL)
    return;

  dialog = attain_case_dialog_new (widget, attain_page_get_store (ATTAIN_PAGE (self)), _("Another day"),
                                   _("Move"));
  meeting = ATTAIN_PANEL_MEETING (attain_record_copy (ATTAIN_RECORD (attain_open_meeting_get (self->open)->meeting)));
  g_object_set_data_full (G_OBJECT (dialog), "attain-meeting", meeting, g_object_unref);
  form = attain_case_dialog_get_form (dialog);
  attain_case_form_add_words (form, _("The agenda, the members and the papers stay, and what has its panel date here"
                                      " moves with the meeting."));
  attain_case_form_add_field (form, meeting, "held-on", NULL);
  attain_case_dialog_tell_when_done (dialog, attain_done_words_deed (ATTAIN_MEETING_POSTPONE));
  attain_case_dialog_on_done (dialog, postpone, g_object_ref (self->open), g_object_unref);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* "7", or a case on its agenda: "7/P-2026-014". */
static void
attain_meeting_page_open (AttainPage *page,
                          const char *rest)
{
  AttainMeetingPage *self = ATTAIN_MEETING_PAGE (page);
  gint64 id = rest != NULL ? g_ascii_strtoll (rest, NULL, 10) : 0;
  const char *wanted = rest != NULL ? strchr (rest, '/') : NULL;

  g_free (self->wanted);
  self->wanted = g_strdup (wanted != NULL ? wanted + 1 : NULL);
  if (id != self->meeting_id)
    {
      self->meeting_id = id;
      g_clear_object (&self->open);
      attain_page_set_heading (page, NULL);
      gtk_stack_set_visible_child_name (self->stack, "loading");
    }
  attain_reading_page_read (ATTAIN_READING_PAGE (self));
}

static gpointer
attain_meeting_page_ask (AttainReadingPage *page)
{
  AttainMeetingPage *self = ATTAIN_MEETING_PAGE (page);

  return self->meeting_id != 0 ? attain_question_new (attain_page_get_context (ATTAIN_PAGE (self)), NULL, self->meeting_id)
                               : NULL;
}

static void
attain_meeting_page_take (AttainReadingPage *page,
                          gpointer           facts)
{
  AttainMeetingPage *self = ATTAIN_MEETING_PAGE (page);
  g_autoptr(Answer) answer = facts;

  g_clear_object (&self->open);
  self->open = attain_open_meeting_new (attain_page_get_context (ATTAIN_PAGE (self)), answer->reference,
                                        g_steal_pointer (&answer->file));
  show_meeting (self);
}

static gboolean
attain_meeting_page_concerns (AttainReadingPage *page,
                              AttainTouched     *touched)
{
  static const AttainTable *const tables[] = {
    &attain_panel_meeting_table, &attain_panel_seat_table, &attain_panel_case_table, &attain_panel_declaration_table,
    &attain_panel_score_table, &attain_application_table, &attain_decision_table, &attain_post_table,
  };
  gboolean concerns = touched == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables) && !concerns; i++)
    concerns = attain_touched_has_table (touched, tables[i]);
  return concerns;
}

static void
attain_meeting_page_dispose (GObject *object)
{
  AttainMeetingPage *self = ATTAIN_MEETING_PAGE (object);

  g_clear_object (&self->open);
  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_MEETING_PAGE);

  G_OBJECT_CLASS (attain_meeting_page_parent_class)->dispose (object);
}

static void
attain_meeting_page_class_init (AttainMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainReadingPageClass *reading_class = ATTAIN_READING_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_meeting_page_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_meeting_page_open;
  reading_class->read_job = load_job;
  reading_class->free_question = attain_question_free;
  reading_class->free_facts = answer_free;
  reading_class->ask = attain_meeting_page_ask;
  reading_class->take = attain_meeting_page_take;
  reading_class->concerns = attain_meeting_page_concerns;

  g_type_ensure (ATTAIN_TYPE_HISTORY_PANEL);
  g_type_ensure (ATTAIN_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, agenda_bin);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, close_button);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, history_panel);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, members_bin);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, notes_label);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, papers_label);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, postpone_button);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, send_button);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, AttainMeetingPage, when_label);
  gtk_widget_class_install_action (widget_class, "panel.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "panel.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "panel.postpone", NULL, postpone_action);
  gtk_widget_class_install_action (widget_class, "panel.send-papers", NULL, send_action);
}

static void
attain_meeting_page_init (AttainMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_reading_page_set_stack (ATTAIN_READING_PAGE (self), self->stack, self->problem_page);
}
