/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A worker writes here on an evening, over weeks, and must never lose a word; an assessor reads it and accepts it, or
 * returns it with what is missing. */

#include "attain-evidence-page.h"

#include <glib/gi18n.h>

#include "attain-asye-deed.h"
#include "attain-asye-portfolio.h"
#include "attain-banner.h"
#include "attain-display.h"
#include "attain-evidence-facts.h"
#include "attain-evidence-form.h"
#include "attain-gui.h"
#include "attain-history-panel.h"
#include "attain-look-dialog.h"
#include "attain-notice.h"
#include "attain-person-table.h"

struct _AttainEvidencePage
{
  AttainEditor        parent_instance;

  gint64              assessor_id;     /* of the year that it is for; 0 for nobody */

  GtkWidget          *accept_button;
  GtkWidget          *body;
  AttainEvidenceForm *form;
  AttainHistoryPanel *history_panel;
  GtkWidget          *look_box;
  GtkLabel           *state_label;
};

G_DEFINE_FINAL_TYPE (AttainEvidencePage, attain_evidence_page, ATTAIN_TYPE_EDITOR)

static AttainContext *
get_context (AttainEvidencePage *self)
{
  return attain_page_get_context (ATTAIN_PAGE (self));
}

static AttainEvidence *
get_evidence (AttainEvidencePage *self)
{
  return attain_editor_get_record (ATTAIN_EDITOR (self));
}

static void
show_state (AttainEvidencePage *self)
{
  const AttainEvidence *evidence = get_evidence (self);
  g_autofree char *accepted = attain_date_display (evidence->accepted_on);
  g_autofree char *returned = attain_date_display (evidence->returned_on);
  g_autofree char *words = NULL;

  if (evidence->accepted_on != NULL)
    words = g_strdup_printf (_("Accepted on %s: it stays as it was then. Have it returned to change it."), accepted);
  else if (evidence->returned_on != NULL)
    words = g_strdup_printf (_("Returned on %s: the assessor’s comment says what is missing. Saving hands it in again."),
                             returned);
  else if (!attain_editor_is_new (ATTAIN_EDITOR (self)))
    words = g_strdup (evidence->item == ATTAIN_EVIDENCE_ITEM_SUPERVISION ? _("Held and recorded")
                                                                        : _("Handed in, and not accepted yet"));
  gtk_label_set_label (self->state_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), words != NULL);
}

/* Saving */

typedef struct
{
  AttainAsyeDeed *deed;
  AttainEvidence *evidence;
  char           *by;               /* the employee number of who made it */
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  attain_asye_deed_free (save->deed);
  g_object_unref (save->evidence);
  g_free (save->by);
  g_free (save);
}

static gboolean
save_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  Save *save = data;
  const AttainAsyeDesk desk = attain_asye_deed_desk (save->deed);
  gint64 by_id = 0;

  if (save->by != NULL && !(by_id = attain_person_find (attain_change_get_db (change), save->by, error)))
    {
      g_prefix_error (error, "%s: ", _("Made by"));
      return FALSE;
    }

  g_object_set (save->evidence, "by-id", by_id, NULL);
  return save->evidence->asye_id != 0 ? attain_asye_portfolio_keep (change, &desk, save->evidence, error)
                                      : attain_change_save (change, &attain_evidence_table, save->evidence, error);
}

static void
saved_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainEvidencePage) self = user_data;
  AttainEditor *editor = ATTAIN_EDITOR (self);
  g_autoptr(GError) error = NULL;
  gboolean was_new = attain_editor_is_new (editor);
  gboolean saved = attain_store_write_finish (ATTAIN_STORE (store), result, &error);
  g_autoptr(AttainRecord) mine = attain_editor_written (editor, saved);

  if (!saved)
    {
      attain_evidence_form_set_problem (self->form, error->message);
      return;
    }

  attain_notice_tell_done (self, was_new ? _("Evidence recorded") : _("Evidence saved"));
  attain_editor_go_home (editor);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainEvidencePage *self = ATTAIN_EVIDENCE_PAGE (widget);
  AttainEditor *editor = ATTAIN_EDITOR (widget);
  g_autoptr(AttainEvidence) mine = ATTAIN_EVIDENCE (attain_record_copy (attain_editor_get_record (editor)));
  Save *save;

  if (!attain_evidence_form_apply (self->form, mine))
    return;

  save = g_new0 (Save, 1);
  save->deed = attain_asye_deed_new (get_context (self), mine->asye_id);
  save->evidence = g_object_ref (mine);
  save->by = attain_evidence_form_dup_by (self->form);
  attain_editor_write (editor, mine);
  attain_store_write (attain_page_get_store (ATTAIN_PAGE (self)),
                      attain_editor_is_new (editor) ? _("Record evidence") : _("Edit evidence"), NULL,
                      ATTAIN_CHANGE_NORMAL, save_job, save, save_free, NULL, saved_cb, g_object_ref (self));
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  attain_editor_delete (ATTAIN_EDITOR (widget));
}

static void
look_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AttainEvidencePage *self = ATTAIN_EVIDENCE_PAGE (widget);

  gtk_window_present (GTK_WINDOW (attain_look_dialog_new (widget, get_context (self), get_evidence (self),
                                                          self->assessor_id, g_str_equal (action, "evidence.accept"))));
}

static void
attain_evidence_page_update (AttainEditor *editor)
{
  AttainEvidencePage *self = ATTAIN_EVIDENCE_PAGE (editor);
  AttainPage *page = ATTAIN_PAGE (editor);
  const AttainEvidence *evidence = get_evidence (self);
  gboolean idle = attain_editor_is_idle (editor);
  gboolean is_new = attain_editor_is_new (editor);
  gboolean kept = idle && !is_new;
  gboolean accepted = evidence != NULL && evidence->accepted_on != NULL;
  gboolean is_looked_at = kept && evidence->item != ATTAIN_EVIDENCE_ITEM_SUPERVISION &&
                          attain_editor_may (editor, ATTAIN_MAY_CHANGE, "accepted-on");
  gboolean is_written = attain_editor_may (editor, is_new ? ATTAIN_MAY_ADD : ATTAIN_MAY_CHANGE, "title");

  gtk_widget_set_visible (self->body, evidence != NULL);
  gtk_widget_set_visible (self->look_box, is_looked_at);
  gtk_widget_set_visible (self->accept_button, !accepted);
  if (evidence != NULL)
    attain_gui_let_write (GTK_WIDGET (self->form), is_written);
  attain_page_set_can_do (page, "evidence.save", idle && !accepted && is_written);
  attain_page_set_can_do (page, "evidence.accept", is_looked_at && !accepted);
  attain_page_set_can_do (page, "evidence.return", is_looked_at && evidence->returned_on == NULL);
  attain_page_set_can_do (page, "evidence.delete",
                          kept && !accepted && attain_editor_may (editor, ATTAIN_MAY_DELETE, NULL));
}

static gpointer
attain_evidence_page_ask (AttainReadingPage *reading)
{
  AttainPage *page = ATTAIN_PAGE (reading);

  return attain_evidence_question_new (attain_page_get_context (page), attain_page_get_address (page));
}

static void
attain_evidence_page_take (AttainReadingPage *reading,
                           gpointer           data)
{
  AttainEvidencePage *self = ATTAIN_EVIDENCE_PAGE (reading);
  AttainEditor *editor = ATTAIN_EDITOR (reading);
  AttainPage *page = ATTAIN_PAGE (reading);
  AttainContext *context = attain_page_get_context (page);
  g_autoptr(AttainEvidenceFacts) facts = data;
  gboolean is_new;

  attain_editor_begin (editor, facts->evidence, facts->person, facts->held);
  is_new = attain_editor_is_new (editor);
  self->assessor_id = facts->assessor_id;
  attain_page_set_title (page, is_new ? _("New evidence") : _("Evidence"));
  show_state (self);
  attain_evidence_form_show (self->form, facts->evidence, facts->by != NULL ? facts->by->employee_id : NULL,
                             attain_context_get_reference (context), attain_page_get_store (page),
                             attain_context_get_today (context));
  attain_editor_show_draft (editor, facts->draft);
  attain_evidence_page_update (editor);
  attain_history_panel_show (self->history_panel, attain_page_get_store (page), &attain_evidence_table,
                             attain_record_get_id (ATTAIN_RECORD (facts->evidence)));
  if (is_new && gtk_widget_get_mapped (GTK_WIDGET (self)))
    attain_evidence_form_start (self->form);
}

static void
attain_evidence_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_EVIDENCE_PAGE);

  G_OBJECT_CLASS (attain_evidence_page_parent_class)->dispose (object);
}

static void
attain_evidence_page_class_init (AttainEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainReadingPageClass *reading_class = ATTAIN_READING_PAGE_CLASS (klass);
  AttainEditorClass *editor_class = ATTAIN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attain_evidence_page_dispose;

  reading_class->read_job = attain_evidence_facts_job;
  reading_class->free_question = (GDestroyNotify) attain_evidence_question_free;
  reading_class->free_facts = (GDestroyNotify) attain_evidence_facts_free;
  reading_class->ask = attain_evidence_page_ask;
  reading_class->take = attain_evidence_page_take;
  editor_class->table = &attain_evidence_table;
  editor_class->own_home = "portfolio";
  editor_class->home = "portfolio";
  editor_class->unread = N_("The evidence cannot be shown");
  editor_class->erase = N_("Delete evidence");
  editor_class->erased = N_("Evidence deleted");
  editor_class->unerased = N_("The evidence was not deleted");
  editor_class->update = attain_evidence_page_update;
  editor_class->write_draft = (AttainFormWriteDraft) attain_evidence_form_write_draft;
  editor_class->read_draft = (AttainFormReadDraft) attain_evidence_form_read_draft;

  g_type_ensure (ATTAIN_TYPE_BANNER);
  g_type_ensure (ATTAIN_TYPE_EVIDENCE_FORM);
  g_type_ensure (ATTAIN_TYPE_HISTORY_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainEvidencePage, accept_button);
  gtk_widget_class_bind_template_child (widget_class, AttainEvidencePage, body);
  gtk_widget_class_bind_template_child (widget_class, AttainEvidencePage, form);
  gtk_widget_class_bind_template_child (widget_class, AttainEvidencePage, history_panel);
  gtk_widget_class_bind_template_child (widget_class, AttainEvidencePage, look_box);
  gtk_widget_class_bind_template_child (widget_class, AttainEvidencePage, state_label);
  gtk_widget_class_bind_template_callback (widget_class, attain_editor_touch);
  gtk_widget_class_bind_template_callback_full (widget_class, "has_words", G_CALLBACK (attain_gui_has_words));

  gtk_widget_class_install_action (widget_class, "evidence.accept", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "evidence.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "evidence.return", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "evidence.save", NULL, save_action);
}

static void
attain_evidence_page_init (AttainEvidencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_editor_set_form (ATTAIN_EDITOR (self), self->form);
  attain_evidence_page_update (ATTAIN_EDITOR (self));
}
