/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-draft-keeper.h"

#include <glib/gi18n.h>

#include "attain-draft.h"
#include "attain-notice.h"

#define KEEP_AFTER_S 2

struct _AttainDraftKeeper
{
  GObject          parent_instance;

  GtkWidget       *owner;            /* weak */
  AttainStore     *store;
  AttainDraftFunc  write;
  char            *address;          /* of what is being written */
  gboolean         touched;
  gboolean         told;             /* that it cannot be kept: once, until it can be again */
  guint            source;
  guint            n_running;        /* jobs on their way to the database */
};

G_DEFINE_FINAL_TYPE (AttainDraftKeeper, attain_draft_keeper, G_TYPE_OBJECT)

static gpointer
save_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  AttainDraft *draft = data;

  return attain_draft_save (db, draft->address, draft->body, error) ? db : NULL;
}

static gpointer
drop_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  return attain_draft_drop (db, data, error) ? db : NULL;
}

static void
done_cb (GObject      *store,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(AttainDraftKeeper) self = user_data;
  g_autoptr(GError) error = NULL;

  gboolean told = self->told;

  self->n_running--;
  self->told = attain_store_finish (ATTAIN_STORE (store), result, &error) == NULL;
  if (self->told && !told && self->owner != NULL)
    attain_notice_show_error (self->owner, _("What you are writing could not be kept as a draft"), error);
}

static void
run (AttainDraftKeeper *self,
     AttainJob          job,
     gpointer           data,
     GDestroyNotify     free_data)
{
  self->n_running++;
  attain_store_run (self->store, ATTAIN_STORE_WRITER, job, data, free_data, NULL, NULL, done_cb, g_object_ref (self));
}

static gboolean
keep_cb (gpointer data)
{
  AttainDraftKeeper *self = data;

  self->source = 0;
  attain_draft_keeper_keep (self);
  return G_SOURCE_REMOVE;
}

static void
attain_draft_keeper_dispose (GObject *object)
{
  AttainDraftKeeper *self = ATTAIN_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->owner);
  g_clear_object (&self->store);
  g_clear_pointer (&self->address, g_free);

  G_OBJECT_CLASS (attain_draft_keeper_parent_class)->dispose (object);
}

static void
attain_draft_keeper_class_init (AttainDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_draft_keeper_dispose;
}

static void
attain_draft_keeper_init (AttainDraftKeeper *self)
{
}

/**
 * attain_draft_keeper_new:
 * @owner: the page that has the form; it owns the keeper
 * @store: where drafts are kept
 * @write: asked for what stands in the form
 *
 * Returns: (transfer full): a keeper that keeps nothing until attain_draft_keeper_begin()
 */
AttainDraftKeeper *
attain_draft_keeper_new (GtkWidget       *owner,
                         AttainStore     *store,
                         AttainDraftFunc  write)
{
  AttainDraftKeeper *self = g_object_new (ATTAIN_TYPE_DRAFT_KEEPER, NULL);

  g_set_weak_pointer (&self->owner, owner);
  self->store = g_object_ref (store);
  self->write = write;
  return self;
}

/**
 * attain_draft_keeper_begin:
 * @self: a keeper
 * @address: of what is shown in the form from now on, untouched
 */
void
attain_draft_keeper_begin (AttainDraftKeeper *self,
                           const char        *address)
{
  char *copy = g_strdup (address);

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self->address);
  self->address = copy;
  self->touched = FALSE;
}

/**
 * attain_draft_keeper_touch:
 * @self: a keeper
 *
 * Somebody has written something: it is kept within two seconds, unless nothing can be kept in the file.
 */
void
attain_draft_keeper_touch (AttainDraftKeeper *self)
{
  if (attain_store_is_to_read (self->store))
    return;

  self->touched = TRUE;
  if (self->source == 0)
    self->source = g_timeout_add_seconds (KEEP_AFTER_S, keep_cb, self);
}

/**
 * attain_draft_keeper_is_touched:
 * @self: a keeper
 *
 * Returns: whether the form says more than what was saved
 */
gboolean
attain_draft_keeper_is_touched (AttainDraftKeeper *self)
{
  return self->touched;
}

/**
 * attain_draft_keeper_keep:
 * @self: a keeper
 *
 * Keeps what stands in the form now, if somebody has written it.
 */
void
attain_draft_keeper_keep (AttainDraftKeeper *self)
{
  g_autofree char *body = NULL;

  g_clear_handle_id (&self->source, g_source_remove);
  if (!self->touched)
    return;

  body = self->write (self->owner);
  run (self, save_job, attain_draft_new (self->address, body), (GDestroyNotify) attain_draft_free);
}

/**
 * attain_draft_keeper_drop:
 * @self: a keeper
 *
 * For what was saved, or thrown away.
 */
void
attain_draft_keeper_drop (AttainDraftKeeper *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->touched = FALSE;
  run (self, drop_job, g_strdup (self->address), g_free);
}

/**
 * attain_draft_keeper_get_thread:
 * @self: a keeper
 *
 * Returns: where to ask for a draft, so that one still on its way to the database is not missed
 */
AttainStoreThread
attain_draft_keeper_get_thread (AttainDraftKeeper *self)
{
  return self->n_running > 0 ? ATTAIN_STORE_WRITER : ATTAIN_STORE_READER;
}

/**
 * attain_draft_keeper_read_job:
 * @db: where drafts are kept
 * @address: (type utf8): what was being written
 * @error: why it cannot be read
 *
 * For attain_store_run().
 *
 * Returns: (transfer full) (nullable): the #AttainDraft of it, whose body is "" where there is none
 */
gpointer
attain_draft_keeper_read_job (AttainDb  *db,
                              gpointer   address,
                              GError   **error)
{
  AttainDraft *draft = NULL;

  if (!attain_draft_load (db, address, &draft, error))
    return NULL;

  return draft != NULL ? draft : attain_draft_new (address, "");
}
