/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever writes here has half a minute, or an evening: the first five fields save an activity, and the rest
 * can be written later. What is not saved is kept as a draft, so that nothing is lost by leaving or by a crash. */

#include "attain-cpd-editor.h"

#include <glib/gi18n.h>

#include "attain-conflict.h"
#include "attain-cpd-form.h"
#include "attain-cpd-table.h"
#include "attain-draft-keeper.h"
#include "attain-draft.h"
#include "attain-error.h"
#include "attain-gui.h"
#include "attain-history-panel.h"
#include "attain-notice.h"
#include "attain-person.h"
#include "attain-rights.h"
#include "attain-twin-hint.h"

struct _AttainCpdEditor
{
  AttainPage          parent_instance;

  GCancellable       *cancellable;
  AttainCpdEntry     *entry;           /* as it was read, or new; NULL while it is read */
  AttainCpdEntry     *writing;         /* what is being saved or deleted */
  AttainDraftKeeper  *drafts;
  char               *list_address;    /* the list that the activity is in */
  AttainHeld          held;            /* what whoever looks may do with it */

  GtkWidget          *body;
  AttainCpdForm      *form;
  GtkLabel           *draft_label;
  GtkRevealer        *draft_revealer;
  AttainHistoryPanel *history_panel;
  GtkLabel           *person_label;
  AttainTwinHint     *twin_hint;
};

G_DEFINE_FINAL_TYPE (AttainCpdEditor, attain_cpd_editor, ATTAIN_TYPE_PAGE)

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

static gboolean
is_new (AttainCpdEditor *self)
{
  return self->entry != NULL && attain_record_get_id (ATTAIN_RECORD (self->entry)) == 0;
}

static gboolean
is_theirs (AttainCpdEditor *self,
           AttainMay        may)
{
  return attain_access_may (attain_cpd_table.name, may, NULL, self->held);
}

/* While an activity is read, there is no form of another to be written in. */
static void
update_actions (AttainCpdEditor *self)
{
  gboolean kept = self->entry != NULL && !is_new (self);
  gboolean is_written = is_theirs (self, kept ? ATTAIN_MAY_CHANGE : ATTAIN_MAY_ADD);

  gtk_widget_set_visible (self->body, self->entry != NULL);
  if (self->entry != NULL)
    attain_gui_let_write (GTK_WIDGET (self->form), is_written);
  attain_page_set_can_do (ATTAIN_PAGE (self), "entry.save", self->entry != NULL && self->writing == NULL && is_written);
  attain_page_set_can_do (ATTAIN_PAGE (self), "entry.duplicate", kept && is_theirs (self, ATTAIN_MAY_ADD));
  attain_page_set_can_do (ATTAIN_PAGE (self), "entry.delete",
                          kept && self->writing == NULL && is_theirs (self, ATTAIN_MAY_DELETE));
}

/* Drafts */

static char *
write_draft (GtkWidget *widget)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (widget);

  return attain_cpd_form_write_draft (self->form, attain_record_get_version (ATTAIN_RECORD (self->entry)));
}

static void
drop_draft (AttainCpdEditor *self)
{
  gtk_revealer_set_reveal_child (self->draft_revealer, FALSE);
  attain_draft_keeper_drop (self->drafts);
}

static void
ask_for_twin (AttainCpdEditor *self)
{
  AttainCpdEntry *asked = ATTAIN_CPD_ENTRY (attain_record_copy (ATTAIN_RECORD (self->entry)));

  attain_cpd_form_name (self->form, asked);
  attain_twin_hint_ask (self->twin_hint, attain_page_get_store (ATTAIN_PAGE (self)), asked);
}

static void
form_changed_cb (AttainCpdEditor *self)
{
  if (self->entry == NULL)
    return;

  attain_draft_keeper_touch (self->drafts);
  ask_for_twin (self);
}

static void
show_draft (AttainCpdEditor *self,
            AttainDraft     *draft)
{
  g_autoptr(GDateTime) saved_at = g_date_time_new_from_iso8601 (draft->saved_at, NULL);
  g_autoptr(GDateTime) here = saved_at != NULL ? g_date_time_to_local (saved_at) : NULL;
  /* Translators: a day and a time: 3 Mar 2026, 18:04 */
  g_autofree char *when = here != NULL ? g_date_time_format (here, _("%-d %b %Y, %H:%M")) : g_strdup ("");
  g_autofree char *words = g_strdup_printf (_("This was written on %s and has not been saved yet."), when);
  gint64 version;

  if (!attain_cpd_form_read_draft (self->form, draft->body, &version))
    return;

  attain_record_set_version (ATTAIN_RECORD (self->entry), version);
  attain_draft_keeper_touch (self->drafts);
  gtk_label_set_label (self->draft_label, words);
  gtk_revealer_set_reveal_child (self->draft_revealer, TRUE);
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

static void
take_facts (AttainCpdEditor *self,
            Facts           *facts)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  gboolean own = facts->entry->person_id == attain_context_get_person_id (context);

  g_set_object (&self->entry, facts->entry);
  self->held = facts->held;
  attain_draft_keeper_begin (self->drafts, attain_page_get_address (ATTAIN_PAGE (self)));
  attain_twin_hint_hide (self->twin_hint);
  gtk_revealer_set_reveal_child (self->draft_revealer, FALSE);
  attain_page_set_title (ATTAIN_PAGE (self), is_new (self) ? _("New activity") : _("Activity"));
  g_free (self->list_address);
  self->list_address = own ? g_strdup ("cpd") : g_strconcat ("person-cpd/", facts->person->employee_id, NULL);
  gtk_label_set_label (self->person_label, facts->person->display_name);
  gtk_widget_set_visible (GTK_WIDGET (self->person_label), !own);
  attain_cpd_form_show (self->form, self->entry);
  if (facts->draft != NULL)
    show_draft (self, facts->draft);
  update_actions (self);
  attain_history_panel_show (self->history_panel, attain_page_get_store (ATTAIN_PAGE (self)), &attain_cpd_table,
                             attain_record_get_id (ATTAIN_RECORD (self->entry)));
  if (is_new (self))
    ask_for_twin (self);
  if (is_new (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))      /* unless left before it was read */
    attain_cpd_form_start (self->form);
}

static void
loaded_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainCpdEditor) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(Facts) facts = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (facts != NULL)
    take_facts (self, facts);
  else
    attain_notice_show_error (self, _("The activity cannot be shown"), error);
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

static void
load (AttainCpdEditor *self)
{
  AttainPage *page = ATTAIN_PAGE (self);
  AttainContext *context = attain_page_get_context (page);
  const char *address = attain_page_get_address (page);
  const char *slash = strchr (address, '/');
  Question *question = g_new0 (Question, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  question->address = g_strdup (address);
  question->person_id = attain_context_get_person_id (context);
  question->today = g_strdup (attain_context_get_today (context));
  read_address (question, slash != NULL ? slash + 1 : NULL);

  /* A draft that is still being kept is waited for, as it may be the one asked for. */
  attain_store_run (attain_page_get_store (page), attain_draft_keeper_get_thread (self->drafts), load_job,
                    question, question_free, facts_free, self->cancellable, loaded_cb, g_object_ref (self));
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
  if (self->entry == NULL)
    return;

  g_set_object (&self->entry, ATTAIN_CPD_ENTRY (merged));
  attain_cpd_form_show (self->form, self->entry);
  attain_draft_keeper_touch (self->drafts);
  save (self);
}

static void
saved_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(AttainCpdEditor) self = user_data;
  g_autoptr(AttainCpdEntry) mine = NULL;
  g_autoptr(GError) error = NULL;
  gboolean was_new = is_new (self);

  if (attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    {
      g_clear_object (&self->entry);
      self->entry = g_steal_pointer (&self->writing);
      drop_draft (self);
      attain_twin_hint_hide (self->twin_hint);
      update_actions (self);
      attain_notice_tell_done (self, was_new ? _("Activity logged") : _("Activity saved"));
      if (was_new)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", self->list_address);
      return;
    }

  attain_draft_keeper_keep (self->drafts);
  mine = g_steal_pointer (&self->writing);
  update_actions (self);
  if (g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT))
    attain_conflict_settle (GTK_WIDGET (self), attain_page_get_store (ATTAIN_PAGE (self)), &attain_cpd_table,
                            ATTAIN_RECORD (self->entry), ATTAIN_RECORD (mine), settled_cb, NULL);
  else
    attain_notice_show_error (self, _("The activity was not saved"), error);
}

static void
save (AttainCpdEditor *self)
{
  g_autoptr(AttainCpdEntry) mine = NULL;

  if (self->entry == NULL || self->writing != NULL)
    return;

  mine = ATTAIN_CPD_ENTRY (attain_record_copy (ATTAIN_RECORD (self->entry)));
  if (!attain_cpd_form_apply (self->form, mine))
    return;

  self->writing = g_steal_pointer (&mine);
  update_actions (self);
  attain_store_write (attain_page_get_store (ATTAIN_PAGE (self)), is_new (self) ? _("Log CPD") : _("Edit a CPD activity"),
                      NULL, ATTAIN_CHANGE_NORMAL, save_job, g_object_ref (self->writing), g_object_unref, NULL, saved_cb,
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
discard_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (widget);

  drop_draft (self);
  load (self);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (widget);
  g_autofree char *address = g_strdup_printf ("cpd-entry/copy/%" G_GINT64_FORMAT,
                                              attain_record_get_id (ATTAIN_RECORD (self->entry)));

  gtk_widget_activate_action (widget, "win.go", "s", address);
}

static gboolean
delete_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  return attain_change_delete (change, &attain_cpd_table, data, error);
}

static void
deleted_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainCpdEditor) self = user_data;
  g_autoptr(GError) error = NULL;

  g_clear_object (&self->writing);
  update_actions (self);
  if (!attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    {
      attain_notice_show_error (self, _("The activity was not deleted"), error);
      return;
    }

  drop_draft (self);
  attain_notice_tell_done (self, _("Activity deleted"));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", self->list_address);
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (widget);

  self->writing = g_object_ref (self->entry);
  update_actions (self);
  attain_store_write (attain_page_get_store (ATTAIN_PAGE (self)), _("Delete a CPD activity"), NULL,
                      ATTAIN_CHANGE_NORMAL, delete_job, g_object_ref (self->writing), g_object_unref, NULL, deleted_cb,
                      g_object_ref (self));
}

static void
changed_cb (AttainCpdEditor *self,
            AttainTouched   *touched)
{
  if (self->entry != NULL && !is_new (self) && !attain_draft_keeper_is_touched (self->drafts) && self->writing == NULL &&
      attain_touched_has_record (touched, &attain_cpd_table, attain_record_get_id (ATTAIN_RECORD (self->entry))))
    load (self);
}

static void
reference_cb (AttainCpdEditor *self)
{
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  AttainReferenceSet *reference = attain_context_get_reference (context);

  if (reference != NULL)
    attain_cpd_form_set_reference (self->form, reference, attain_context_get_today (context));
}

static void
attain_cpd_editor_open (AttainPage *page,
                        const char *rest)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (page);

  g_clear_object (&self->entry);
  attain_draft_keeper_begin (self->drafts, attain_page_get_address (page));
  attain_twin_hint_hide (self->twin_hint);
  gtk_revealer_set_reveal_child (self->draft_revealer, FALSE);
  update_actions (self);
  load (self);
}

/* A save takes a few milliseconds, and its answer is about the activity that is shown. */
static gboolean
attain_cpd_editor_can_leave (AttainPage *page)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (page);

  attain_draft_keeper_keep (self->drafts);
  return self->writing == NULL;
}

static void
attain_cpd_editor_constructed (GObject *object)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (object);
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));

  G_OBJECT_CLASS (attain_cpd_editor_parent_class)->constructed (object);

  self->drafts = attain_draft_keeper_new (GTK_WIDGET (self), attain_page_get_store (ATTAIN_PAGE (self)), write_draft);
  reference_cb (self);
  g_signal_connect_object (context, "notify::reference", G_CALLBACK (reference_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (attain_page_get_store (ATTAIN_PAGE (self)), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
attain_cpd_editor_dispose (GObject *object)
{
  AttainCpdEditor *self = ATTAIN_CPD_EDITOR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->entry);
  g_clear_object (&self->writing);
  g_clear_object (&self->drafts);
  g_clear_pointer (&self->list_address, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_CPD_EDITOR);

  G_OBJECT_CLASS (attain_cpd_editor_parent_class)->dispose (object);
}

static void
attain_cpd_editor_class_init (AttainCpdEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = attain_cpd_editor_constructed;
  object_class->dispose = attain_cpd_editor_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_cpd_editor_open;
  ATTAIN_PAGE_CLASS (klass)->can_leave = attain_cpd_editor_can_leave;

  g_type_ensure (ATTAIN_TYPE_CPD_FORM);
  g_type_ensure (ATTAIN_TYPE_HISTORY_PANEL);
  g_type_ensure (ATTAIN_TYPE_TWIN_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-cpd-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, body);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, draft_label);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, draft_revealer);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, form);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, history_panel);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, person_label);
  gtk_widget_class_bind_template_child (widget_class, AttainCpdEditor, twin_hint);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);

  gtk_widget_class_install_action (widget_class, "entry.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "entry.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "entry.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "entry.delete", NULL, delete_action);
}

static void
attain_cpd_editor_init (AttainCpdEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}
