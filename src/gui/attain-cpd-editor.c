/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever writes here has half a minute, or an evening: the first five fields save an activity, and the rest
 * can be written later. What is not saved is kept as a draft, so that nothing is lost by leaving or by a crash. */

#include "attain-cpd-editor.h"

#include <glib/gi18n.h>

#include "attain-banner.h"
#include "attain-conflict.h"
#include "attain-cpd-form.h"
#include "attain-error.h"
#include "attain-gui.h"
#include "attain-history-panel.h"
#include "attain-notice.h"
#include "attain-rights.h"
#include "attain-twin-hint.h"

struct _AttainCpdEditor
{
  AttainEditor        parent_instance;

  GtkWidget          *body;
  AttainCpdForm      *form;
  AttainHistoryPanel *history_panel;
  AttainTwinHint     *twin_hint;
};

G_DEFINE_FINAL_TYPE (AttainCpdEditor, attain_cpd_editor, ATTAIN_TYPE_EDITOR)

/* What the store's thread reads when the page is opened. */
typedef struct
{
  char   *address;
  gint64  id;                      /* 0 for a new one */
  gint64  person_id;               /* of a new one */
  gboolean copy;
  char   *today;
} Question;

typedef struct
{
  AttainCpdEntry *entry;
  AttainPerson   *person;
  AttainDraft    *draft;
  AttainHeld      held;
} Facts;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->address);
  g_free (question->today);
  g_free (question);
}

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_clear_object (&facts->entry);
  g_clear_object (&facts->person);
  g_clear_pointer (&facts->draft, attain_draft_free);
  g_free (facts);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Facts, facts_free)

static AttainCpdEntry *
get_entry (AttainCpdEditor *self)
{
  return attain_editor_get_record (ATTAIN_EDITOR (self));
}

static void
ask_for_twin (AttainCpdEditor *self)
{
  AttainCpdEntry *asked = ATTAIN_CPD_ENTRY (attain_record_copy (ATTAIN_RECORD (get_entry (self))));

  attain_cpd_form_name (self->form, asked);
  attain_twin_hint_ask (self->twin_hint, attain_page_get_store (ATTAIN_PAGE (self)), asked);
}

static void
form_changed_cb (AttainCpdEditor *self)
{
  if (get_entry (self) == NULL)
    return;

  attain_editor_touch (ATTAIN_EDITOR (self));
  ask_for_twin (self);
}

/* Opening */

static AttainCpdEntry *
make_copy (AttainCpdEntry *of,
           const char     *today)
{
  AttainCpdEntry *copy = ATTAIN_CPD_ENTRY (attain_record_copy (ATTAIN_RECORD (of)));

  attain_record_set_id (ATTAIN_RECORD (copy), 0);
  attain_record_set_uid (ATTAIN_RECORD (copy), NULL);
  attain_record_set_version (ATTAIN_RECORD (copy), 0);
  g_object_set (copy, "reference", NULL, "occurred-on", today, NULL);
  return copy;
}

static AttainCpdEntry *
load_entry (AttainDb        *db,
            const Question  *question,
            GError         **error)
{
  g_autoptr(AttainCpdEntry) entry = NULL;

  if (question->id == 0)
    return g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", question->person_id, "occurred-on", question->today, NULL);

  if (!(entry = attain_table_load_one (&attain_cpd_table, db, question->id, error)))
    return NULL;

  return question->copy ? make_copy (entry, question->today) : g_steal_pointer (&entry);
}

static gpointer
load_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Question *question = data;
  g_autoptr(Facts) facts = g_new0 (Facts, 1);

  if (!(facts->entry = load_entry (db, question, error)) ||
      !(facts->person = attain_table_load_one (&attain_person_table, db, facts->entry->person_id, error)) ||
      !attain_rights_hold (db, &attain_cpd_table, facts->entry, &facts->held, error) ||
      !attain_draft_load (db, question->address, &facts->draft, error))
    return NULL;

  return g_steal_pointer (&facts);
}

/* "12", "new", "new/PERSON_ID" or "copy/12". */
static void
read_address (Question   *question,
              const char *rest)
{
  if (rest == NULL || g_str_has_prefix (rest, "new"))
    {
      if (rest != NULL && g_str_has_prefix (rest, "new/"))
        question->person_id = g_ascii_strtoll (rest + strlen ("new/"), NULL, 10);
      return;
    }

  question->copy = g_str_has_prefix (rest, "copy/");
  question->id = g_ascii_strtoll (question->copy ? rest + strlen ("copy/") : rest, NULL, 10);
}

/* Saving */

static void save (AttainCpdEditor *self);

static gboolean
save_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  return attain_change_save (change, &attain_cpd_table, data, error);
}

static void
settled_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainRecord) merged = attain_conflict_settle_finish (result, &error);

  if (merged == NULL)
    {
      attain_notice_show_error (self, _("The activity was not saved"), error);
      return;
    }
  if (get_entry (self) == NULL)
    return;

  attain_editor_merge (ATTAIN_EDITOR (self), merged);
  attain_cpd_form_show (self->form, get_entry (self));
  save (self);
}

static void
saved_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainCpdEditor) self = user_data;
  AttainEditor *editor = ATTAIN_EDITOR (self);
  g_autoptr(GError) error = NULL;
  gboolean was_new = attain_editor_is_new (editor);
  gboolean saved = attain_store_write_finish (ATTAIN_STORE (store), result, &error);
  g_autoptr(AttainRecord) mine = attain_editor_written (editor, saved);

  if (saved)
    {
      attain_twin_hint_hide (self->twin_hint);
      attain_notice_tell_done (self, was_new ? _("Activity logged") : _("Activity saved"));
      if (was_new)
        attain_editor_go_home (editor);
    }
  else if (g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT))
    attain_conflict_settle (GTK_WIDGET (self), ATTAIN_STORE (store), &attain_cpd_table,
                            attain_editor_get_record (editor), mine, settled_cb, NULL);
  else
    attain_notice_show_error (self, _("The activity was not saved"), error);
}

static void
save (AttainCpdEditor *self)
{
  AttainEditor *editor = ATTAIN_EDITOR (self);
  g_autoptr(AttainCpdEntry) mine = NULL;

  if (!attain_editor_is_idle (editor))
    return;

  mine = ATTAIN_CPD_ENTRY (attain_record_copy (attain_editor_get_record (editor)));
  if (!attain_cpd_form_apply (self->form, mine))
    return;

  attain_editor_write (editor, mine);
  attain_store_write (attain_page_get_store (ATTAIN_PAGE (self)),
                      attain_editor_is_new (editor) ? _("Log CPD") : _("Edit a CPD activity"), NULL,
                      ATTAIN_CHANGE_NORMAL, save_job, g_steal_pointer (&mine), g_object_unref, NULL, saved_cb,
                      g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  save (ATTAIN_CPD_EDITOR (widget));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (widget);
  g_autofree char *address = g_strdup_printf ("cpd-entry/copy/%" G_GINT64_FORMAT,
                                              attain_record_get_id (ATTAIN_RECORD (get_entry (self))));

  gtk_widget_activate_action (widget, "win.go", "s", address);
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  attain_editor_delete (ATTAIN_EDITOR (widget));
}

static void
reference_cb (AttainCpdEditor *self)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  AttainReferenceSet *reference = attain_context_get_reference (context);

  if (reference != NULL)
    attain_cpd_form_set_reference (self->form, reference, attain_context_get_today (context));
}

/* While an activity is read, there is no form of another to be written in. */
static void
attain_cpd_editor_update (AttainEditor *editor)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (editor);
  AttainPage *page = ATTAIN_PAGE (editor);
  gboolean there = get_entry (self) != NULL;
  gboolean kept = there && !attain_editor_is_new (editor);
  gboolean idle = attain_editor_is_idle (editor);
  gboolean is_written = attain_editor_may (editor, kept ? ATTAIN_MAY_CHANGE : ATTAIN_MAY_ADD, NULL);

  gtk_widget_set_visible (self->body, there);
  if (there)
    attain_gui_let_write (GTK_WIDGET (self->form), is_written);
  attain_page_set_can_do (page, "entry.save", idle && is_written);
  attain_page_set_can_do (page, "entry.duplicate", kept && attain_editor_may (editor, ATTAIN_MAY_ADD, NULL));
  attain_page_set_can_do (page, "entry.delete", kept && idle && attain_editor_may (editor, ATTAIN_MAY_DELETE, NULL));
}

static gpointer
attain_cpd_editor_ask (AttainReadingPage *reading)
{
  AttainPage *page = ATTAIN_PAGE (reading);
  AttainContext *context = attain_page_get_context (page);
  const char *address = attain_page_get_address (page);
  const char *slash = strchr (address, '/');
  Question *question = g_new0 (Question, 1);

  question->address = g_strdup (address);
  question->person_id = attain_context_get_person_id (context);
  question->today = g_strdup (attain_context_get_today (context));
  read_address (question, slash != NULL ? slash + 1 : NULL);
  return question;
}

static void
attain_cpd_editor_take (AttainReadingPage *reading,
                        gpointer           data)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (reading);
  AttainEditor *editor = ATTAIN_EDITOR (reading);
  AttainPage *page = ATTAIN_PAGE (reading);
  g_autoptr(Facts) facts = data;
  gboolean is_new;

  attain_editor_begin (editor, facts->entry, facts->person, facts->held);
  is_new = attain_editor_is_new (editor);
  attain_twin_hint_hide (self->twin_hint);
  attain_page_set_title (page, is_new ? _("New activity") : _("Activity"));
  attain_cpd_form_show (self->form, facts->entry);
  attain_editor_show_draft (editor, facts->draft);
  attain_cpd_editor_update (editor);
  attain_history_panel_show (self->history_panel, attain_page_get_store (page), &attain_cpd_table,
                             attain_record_get_id (ATTAIN_RECORD (facts->entry)));
  if (is_new)
    ask_for_twin (self);
  if (is_new && gtk_widget_get_mapped (GTK_WIDGET (self)))      /* unless left before it was read */
    attain_cpd_form_start (self->form);
}

static void
attain_cpd_editor_open (AttainPage *page,
                        const char *rest)
{
  attain_twin_hint_hide (ATTAIN_CPD_EDITOR (page)->twin_hint);

  ATTAIN_PAGE_CLASS (attain_cpd_editor_parent_class)->open (page, rest);
}

static void
attain_cpd_editor_constructed (GObject *object)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (object);
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));

  G_OBJECT_CLASS (attain_cpd_editor_parent_class)->constructed (object);

  reference_cb (self);
  g_signal_connect_object (context, "notify::reference", G_CALLBACK (reference_cb), self, G_CONNECT_SWAPPED);
}

static void
attain_cpd_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTAIN_TYPE_CPD_EDITOR);

  G_OBJECT_CLASS (attain_cpd_editor_parent_class)->dispose (object);
}

static void
attain_cpd_editor_class_init (AttainCpdEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AttainReadingPageClass *reading_class = ATTAIN_READING_PAGE_CLASS (klass);
  AttainEditorClass *editor_class = ATTAIN_EDITOR_CLASS (klass);

  object_class->constructed = attain_cpd_editor_constructed;
  object_class->dispose = attain_cpd_editor_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_cpd_editor_open;

  reading_class->read_job = load_job;
  reading_class->free_question = question_free;
  reading_class->free_facts = facts_free;
  reading_class->ask = attain_cpd_editor_ask;
  reading_class->take = attain_cpd_editor_take;
  editor_class->table = &attain_cpd_table;
  editor_class->own_home = "cpd";
  editor_class->home = "person-cpd";
  editor_class->unread = N_("The activity cannot be shown");
  editor_class->erase = N_("Delete a CPD activity");
  editor_class->erased = N_("Activity deleted");
  editor_class->unerased = N_("The activity was not deleted");
  editor_class->update = attain_cpd_editor_update;
  editor_class->write_draft = (AttainFormWriteDraft) attain_cpd_form_write_draft;
  editor_class->read_draft = (AttainFormReadDraft) attain_cpd_form_read_draft;

  g_type_ensure (ATTAIN_TYPE_BANNER);
  g_type_ensure (ATTAIN_TYPE_CPD_FORM);
  g_type_ensure (ATTAIN_TYPE_HISTORY_PANEL);
  g_type_ensure (ATTAIN_TYPE_TWIN_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-cpd-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, body);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, form);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, history_panel);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, twin_hint);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "has_words", G_CALLBACK (attain_gui_has_words));

  gtk_widget_class_install_action (widget_class, "entry.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "entry.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "entry.delete", NULL, delete_action);
}

static void
attain_cpd_editor_init (AttainCpdEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  attain_editor_set_form (ATTAIN_EDITOR (self), self->form);
  attain_cpd_editor_update (ATTAIN_EDITOR (self));
}
