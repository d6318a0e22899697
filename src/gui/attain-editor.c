/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-editor.h"

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-draft-keeper.h"
#include "attain-notice.h"

typedef struct
{
  AttainRecord      *record;          /* as it was read, or new; NULL while it is read */
  AttainRecord      *writing;         /* what is being saved or deleted */
  AttainDraftKeeper *drafts;
  char              *draft_words;     /* while what stands in the form is a draft */
  char              *home;            /* the page that the record is listed on */
  char              *person_name;     /* whose it is; NULL for the viewer's own */
  gpointer           form;            /* of the template, and gone with it */
  AttainHeld         held;            /* what whoever looks may do with it */
} AttainEditorPrivate;

enum
{
  PROP_0,
  PROP_DRAFT_WORDS,
  PROP_PERSON_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AttainEditor, attain_editor, ATTAIN_TYPE_READING_PAGE)

static AttainEditorPrivate *
get_private (AttainEditor *self)
{
  return attain_editor_get_instance_private (self);
}

static AttainStore *
get_store (AttainEditor *self)
{
  return attain_page_get_store (ATTAIN_PAGE (self));
}

static void
update (AttainEditor *self)
{
  ATTAIN_EDITOR_GET_CLASS (self)->update (self);
}

static void
say_draft (AttainEditor *self,
           const char   *saved_at)
{
  AttainEditorPrivate *priv = get_private (self);
  g_autofree char *when = attain_instant_display (saved_at);

  g_free (priv->draft_words);
  priv->draft_words = saved_at != NULL ? g_strdup_printf (_("This was written on %s and has not been saved yet."), when)
                                       : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT_WORDS]);
}

/* What the form shows from now on is what is kept at the page's address. */
static void
begin_untouched (AttainEditor *self)
{
  say_draft (self, NULL);
  attain_draft_keeper_begin (get_private (self)->drafts, attain_page_get_address (ATTAIN_PAGE (self)));
}

static void
drop_draft (AttainEditor *self)
{
  say_draft (self, NULL);
  attain_draft_keeper_drop (get_private (self)->drafts);
}

static char *
write_draft (GtkWidget *widget)
{
  AttainEditor *self = ATTAIN_EDITOR (widget);

  AttainEditorPrivate *priv = get_private (self);

  return ATTAIN_EDITOR_GET_CLASS (self)->write_draft (priv->form, attain_record_get_version (priv->record));
}

/* Deleting */

typedef struct
{
  const AttainTable *table;
  AttainRecord      *record;
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  g_object_unref (deletion->record);
  g_free (deletion);
}

static gboolean
delete_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  Deletion *deletion = data;

  return attain_change_delete (change, deletion->table, deletion->record, error);
}

static void
deleted_cb (GObject      *store,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(AttainEditor) self = user_data;
  AttainEditorClass *klass = ATTAIN_EDITOR_GET_CLASS (self);
  g_autoptr(GError) error = NULL;

  g_clear_object (&get_private (self)->writing);
  update (self);
  if (!attain_store_write_finish (ATTAIN_STORE (store), result, &error))
    {
      attain_notice_show_error (self, _(klass->unerased), error);
      return;
    }

  drop_draft (self);
  attain_notice_tell_done (self, _(klass->erased));
  attain_editor_go_home (self);
}

static void
discard_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AttainEditor *self = ATTAIN_EDITOR (widget);

  drop_draft (self);
  attain_reading_page_read (ATTAIN_READING_PAGE (self));
}

/* A draft that is still being kept is waited for, as it may be the one asked for. */
static AttainStoreThread
attain_editor_thread (AttainReadingPage *page)
{
  return attain_draft_keeper_get_thread (get_private (ATTAIN_EDITOR (page))->drafts);
}

static void
attain_editor_fail (AttainReadingPage *page,
                    const GError      *error)
{
  attain_notice_show_error (page, _(ATTAIN_EDITOR_GET_CLASS (page)->unread), error);
}

/* What somebody is writing stays; a page that nobody looks at is read when it is opened again. */
static gboolean
attain_editor_concerns (AttainReadingPage *page,
                        AttainTouched     *touched)
{
  AttainEditor *self = ATTAIN_EDITOR (page);
  AttainEditorPrivate *priv = get_private (self);
  const AttainTable *table = ATTAIN_EDITOR_GET_CLASS (self)->table;

  return touched != NULL && attain_editor_is_idle (self) && !attain_editor_is_new (self) &&
         !attain_draft_keeper_is_touched (priv->drafts) && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         attain_touched_has_record (touched, table, attain_record_get_id (priv->record));
}

static void
attain_editor_open (AttainPage *page,
                    const char *rest)
{
  AttainEditor *self = ATTAIN_EDITOR (page);

  g_clear_object (&get_private (self)->record);
  begin_untouched (self);
  update (self);
  attain_reading_page_read (ATTAIN_READING_PAGE (self));
}

/* A save takes a few milliseconds, and its answer is about the record that is shown. */
static gboolean
attain_editor_can_leave (AttainPage *page)
{
  AttainEditorPrivate *priv = get_private (ATTAIN_EDITOR (page));

  attain_draft_keeper_keep (priv->drafts);
  return priv->writing == NULL;
}

static void
attain_editor_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DRAFT_WORDS:
      g_value_set_string (value, get_private (ATTAIN_EDITOR (object))->draft_words);
      break;
    case PROP_PERSON_NAME:
      g_value_set_string (value, get_private (ATTAIN_EDITOR (object))->person_name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_editor_constructed (GObject *object)
{
  AttainEditor *self = ATTAIN_EDITOR (object);

  G_OBJECT_CLASS (attain_editor_parent_class)->constructed (object);

  get_private (self)->drafts = attain_draft_keeper_new (GTK_WIDGET (self), get_store (self), write_draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.discard", !attain_store_is_to_read (get_store (self)));
}

static void
attain_editor_dispose (GObject *object)
{
  AttainEditorPrivate *priv = get_private (ATTAIN_EDITOR (object));

  g_clear_object (&priv->record);
  g_clear_object (&priv->writing);
  g_clear_object (&priv->drafts);
  g_clear_pointer (&priv->draft_words, g_free);
  g_clear_pointer (&priv->home, g_free);
  g_clear_pointer (&priv->person_name, g_free);

  G_OBJECT_CLASS (attain_editor_parent_class)->dispose (object);
}

static void
attain_editor_class_init (AttainEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AttainReadingPageClass *reading_class = ATTAIN_READING_PAGE_CLASS (klass);

  object_class->get_property = attain_editor_get_property;
  object_class->constructed = attain_editor_constructed;
  object_class->dispose = attain_editor_dispose;
  ATTAIN_PAGE_CLASS (klass)->open = attain_editor_open;
  ATTAIN_PAGE_CLASS (klass)->can_leave = attain_editor_can_leave;
  reading_class->thread = attain_editor_thread;
  reading_class->fail = attain_editor_fail;
  reading_class->concerns = attain_editor_concerns;

  /* For the banner above the form: that what stands in it is a draft; NULL where it is what was saved. */
  properties[PROP_DRAFT_WORDS] =
    g_param_spec_string ("draft-words", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Whose record it is, for a label above the form; NULL where it is the viewer's own. */
  properties[PROP_PERSON_NAME] =
    g_param_spec_string ("person-name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "editor.discard", NULL, discard_action);
}

static void
attain_editor_init (AttainEditor *self)
{
}

/**
 * attain_editor_set_form:
 * @self: an editor, from its init()
 * @form: the form in its template, which the drafts of its class are of
 */
void
attain_editor_set_form (AttainEditor *self,
                        gpointer      form)
{
  get_private (self)->form = form;
}

/**
 * attain_editor_get_record:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the record as it was read, or a new one; %NULL while it is read
 */
gpointer
attain_editor_get_record (AttainEditor *self)
{
  return get_private (self)->record;
}

/**
 * attain_editor_is_new:
 * @self: an editor
 *
 * Returns: whether what is written has never been saved
 */
gboolean
attain_editor_is_new (AttainEditor *self)
{
  AttainRecord *record = get_private (self)->record;

  return record != NULL && attain_record_get_id (record) == 0;
}

/**
 * attain_editor_is_idle:
 * @self: an editor
 *
 * Returns: whether a record is there that is neither being saved nor being deleted
 */
gboolean
attain_editor_is_idle (AttainEditor *self)
{
  AttainEditorPrivate *priv = get_private (self);

  return priv->record != NULL && priv->writing == NULL;
}

/**
 * attain_editor_may:
 * @self: an editor
 * @may: what is to be done
 * @field: (nullable): to a field of the record, or to all of it
 *
 * Returns: whether whoever looks may do that with the record
 */
gboolean
attain_editor_may (AttainEditor *self,
                   AttainMay     may,
                   const char   *field)
{
  return attain_access_may (ATTAIN_EDITOR_GET_CLASS (self)->table->name, may, field, get_private (self)->held);
}

/**
 * attain_editor_begin:
 * @self: an editor
 * @record: the record that was read, or a new one
 * @person: whose it is
 * @held: what of its rights whoever looks holds
 *
 * Writes it from now on, and says whose it is unless it is the viewer's own. The caller shows it in the form, and then
 * its draft.
 */
void
attain_editor_begin (AttainEditor *self,
                     gpointer      record,
                     AttainPerson *person,
                     AttainHeld    held)
{
  AttainEditorPrivate *priv = get_private (self);
  AttainEditorClass *klass = ATTAIN_EDITOR_GET_CLASS (self);
  AttainContext *context = attain_page_get_context (ATTAIN_PAGE (self));
  gboolean own = attain_record_get_id (ATTAIN_RECORD (person)) == attain_context_get_person_id (context);

  g_set_object (&priv->record, record);
  priv->held = held;
  g_free (priv->home);
  priv->home = own ? g_strdup (klass->own_home) : g_strconcat (klass->home, "/", person->employee_id, NULL);
  g_free (priv->person_name);
  priv->person_name = own ? NULL : g_strdup (person->display_name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_NAME]);
  begin_untouched (self);
}

/**
 * attain_editor_show_draft:
 * @self: an editor that has begun
 * @draft: (nullable): what was kept for the page's address
 *
 * Puts it into the form, over the version that it was written over.
 */
void
attain_editor_show_draft (AttainEditor      *self,
                          const AttainDraft *draft)
{
  AttainEditorPrivate *priv = get_private (self);
  gint64 version;

  if (draft == NULL || !ATTAIN_EDITOR_GET_CLASS (self)->read_draft (priv->form, draft->body, &version))
    return;

  attain_record_set_version (priv->record, version);
  attain_draft_keeper_touch (priv->drafts);
  say_draft (self, draft->saved_at);
}

/**
 * attain_editor_touch:
 * @self: an editor
 *
 * Somebody has written something, which is kept as a draft within two seconds.
 */
void
attain_editor_touch (AttainEditor *self)
{
  AttainEditorPrivate *priv = get_private (self);

  if (priv->record != NULL)
    attain_draft_keeper_touch (priv->drafts);
}

/**
 * attain_editor_merge:
 * @self: an editor
 * @record: what was written here and by somebody else, as one
 *
 * Writes that from now on; it is still to be saved.
 */
void
attain_editor_merge (AttainEditor *self,
                     gpointer      record)
{
  AttainEditorPrivate *priv = get_private (self);

  g_set_object (&priv->record, record);
  attain_draft_keeper_touch (priv->drafts);
}

/**
 * attain_editor_write:
 * @self: an editor that is idle
 * @record: what is being saved; attain_editor_written() follows
 */
void
attain_editor_write (AttainEditor *self,
                     gpointer      record)
{
  g_set_object (&get_private (self)->writing, record);
  update (self);
}

/**
 * attain_editor_written:
 * @self: an editor
 * @saved: whether the record was saved
 *
 * What was saved is what is shown now. What was not is kept as a draft.
 *
 * Returns: (transfer full): the record that was to be saved
 */
gpointer
attain_editor_written (AttainEditor *self,
                       gboolean      saved)
{
  AttainEditorPrivate *priv = get_private (self);
  g_autoptr(AttainRecord) written = g_steal_pointer (&priv->writing);

  if (saved)
    {
      g_set_object (&priv->record, written);
      drop_draft (self);
    }
  else
    attain_draft_keeper_keep (priv->drafts);
  update (self);
  return g_steal_pointer (&written);
}

/**
 * attain_editor_delete:
 * @self: an editor that is idle
 *
 * Deletes the record, and shows the page that it was listed on.
 */
void
attain_editor_delete (AttainEditor *self)
{
  AttainEditorPrivate *priv = get_private (self);
  AttainEditorClass *klass = ATTAIN_EDITOR_GET_CLASS (self);
  Deletion *deletion = g_new0 (Deletion, 1);

  deletion->table = klass->table;
  deletion->record = g_object_ref (priv->record);
  attain_editor_write (self, priv->record);
  attain_store_write (get_store (self), _(klass->erase), NULL, ATTAIN_CHANGE_NORMAL, delete_job, deletion,
                      deletion_free, NULL, deleted_cb, g_object_ref (self));
}

/**
 * attain_editor_go_home:
 * @self: an editor
 *
 * Shows the page that the record is listed on. Nobody comes back to what was saved or deleted here.
 */
void
attain_editor_go_home (AttainEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-instead", "s", get_private (self)->home);
}
