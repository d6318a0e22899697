/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Knows by name what would be undone and done again next, and does it. */

#include "attain-undoer.h"

#include <glib/gi18n.h>

#include "attain-undo.h"

struct _AttainUndoer
{
  GObject       parent_instance;

  AttainStore  *store;
  GCancellable *cancellable;
  GMenu        *menu;
  char         *names[2];   /* of what would be undone, and of what would be done again; NULL for nothing */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainUndoer, attain_undoer, G_TYPE_OBJECT)

static void
names_free (gpointer data)
{
  char **names = data;

  g_free (names[FALSE]);
  g_free (names[TRUE]);
  g_free (names);
}

static gpointer
peek_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  const char *actor = data;
  char **names = g_new0 (char *, 2);

  for (int redo = FALSE; redo <= TRUE; redo++)
    {
      g_autoptr(AttainChangeInfo) info = NULL;

      if (!attain_undo_peek (db, actor, redo, &info, error))
        {
          names_free (names);
          return NULL;
        }
      names[redo] = info != NULL ? g_strdup (info->action) : NULL;
    }

  return names;
}

static char *
make_label (const char *name,
            gboolean    redo)
{
  g_auto(GStrv) parts = NULL;
  g_autofree char *escaped = NULL;

  if (name == NULL)
    return g_strdup (redo ? _("_Redo") : _("_Undo"));

  parts = g_strsplit (name, "_", -1);
  escaped = g_strjoinv ("__", parts);
  /* Translators: %s is the name of a change: “Undo Log CPD” */
  return g_strdup_printf (redo ? _("_Redo %s") : _("_Undo %s"), escaped);
}

static void
fill_menu (AttainUndoer *self)
{
  g_autofree char *undo = make_label (self->names[FALSE], FALSE);
  g_autofree char *redo = make_label (self->names[TRUE], TRUE);

  g_menu_remove_all (self->menu);
  g_menu_append (self->menu, undo, "win.undo");
  g_menu_append (self->menu, redo, "win.redo");
}

static void
peeked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainUndoer) self = user_data;
  g_autoptr(GError) error = NULL;
  char **names = attain_store_finish (ATTAIN_STORE (source), result, &error);

  /* Whoever asks for it is told why it cannot be done; nobody has asked yet. */
  if (names == NULL)
    return;

  for (int redo = FALSE; redo <= TRUE; redo++)
    {
      g_free (self->names[redo]);
      self->names[redo] = g_steal_pointer (&names[redo]);
    }
  names_free (names);
  fill_menu (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
peek (AttainUndoer *self)
{
  attain_store_run (self->store, ATTAIN_STORE_READER, peek_job, attain_store_dup_actor (self->store), g_free,
                    names_free, self->cancellable, peeked_cb, g_object_ref (self));
}

typedef struct
{
  AttainStore *store;
  gboolean     redo;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_object_unref (order->store);
  g_free (order);
}

static gpointer
undo_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Order *order = data;
  g_autofree char *actor = attain_store_dup_actor (order->store);
  g_autoptr(AttainChangeInfo) info = NULL;
  g_autoptr(AttainTouched) touched = NULL;

  if (!attain_undo_peek (db, actor, order->redo, &info, error) ||
      !attain_undo_run (db, actor, order->redo, &touched, error))
    return NULL;

  attain_store_tell (order->store, touched);
  return g_strdup (info != NULL ? info->action : "");
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  char *done = attain_store_finish (ATTAIN_STORE (source), result, &error);

  if (done != NULL)
    g_task_return_pointer (task, done, g_free);
  else
    g_task_return_error (task, error);
}

static void
attain_undoer_dispose (GObject *object)
{
  g_cancellable_cancel (ATTAIN_UNDOER (object)->cancellable);

  G_OBJECT_CLASS (attain_undoer_parent_class)->dispose (object);
}

static void
attain_undoer_finalize (GObject *object)
{
  AttainUndoer *self = ATTAIN_UNDOER (object);

  g_clear_object (&self->store);
  g_object_unref (self->cancellable);
  g_object_unref (self->menu);
  g_free (self->names[FALSE]);
  g_free (self->names[TRUE]);

  G_OBJECT_CLASS (attain_undoer_parent_class)->finalize (object);
}

static void
attain_undoer_class_init (AttainUndoerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attain_undoer_dispose;
  object_class->finalize = attain_undoer_finalize;

  /**
   * AttainUndoer::changed:
   * @self: the undoer
   *
   * Something else would be undone or done again next.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ATTAIN_TYPE_UNDOER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attain_undoer_init (AttainUndoer *self)
{
  self->cancellable = g_cancellable_new ();
  self->menu = g_menu_new ();
  fill_menu (self);
}

/**
 * attain_undoer_new:
 * @store: the records
 *
 * Returns: (transfer full): an undoer of what the store's actor did
 */
AttainUndoer *
attain_undoer_new (AttainStore *store)
{
  AttainUndoer *self = g_object_new (ATTAIN_TYPE_UNDOER, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (peek), self, G_CONNECT_SWAPPED);
  peek (self);
  return self;
}

/**
 * attain_undoer_get_menu:
 * @self: the undoer
 *
 * Returns: (transfer none): the two lines of the main menu, which name the changes
 */
GMenuModel *
attain_undoer_get_menu (AttainUndoer *self)
{
  return G_MENU_MODEL (self->menu);
}

/**
 * attain_undoer_get_name:
 * @self: the undoer
 * @redo: whether it is about doing again
 *
 * Returns: (nullable): the name of the change, %NULL where there is none
 */
const char *
attain_undoer_get_name (AttainUndoer *self,
                        gboolean      redo)
{
  return self->names[redo];
}

/**
 * attain_undoer_run:
 * @self: an undoer
 * @redo: whether what was undone last is done again; or else what was done last is undone
 * @callback: (scope async): called when that is done, or is not possible; see attain_undoer_finish()
 * @user_data: for @callback
 */
void
attain_undoer_run (AttainUndoer        *self,
                   gboolean             redo,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Order *order = g_new0 (Order, 1);

  order->store = g_object_ref (self->store);
  order->redo = redo;
  attain_store_run (self->store, ATTAIN_STORE_WRITER, undo_job, order, order_free, g_free, NULL, undone_cb, task);
}

/**
 * attain_undoer_finish:
 * @self: the undoer
 * @result: what the callback was given
 * @done: (out) (transfer full): the name of the change that was undone or done again
 * @error: why not
 *
 * Returns: whether it was done
 */
gboolean
attain_undoer_finish (AttainUndoer  *self,
                      GAsyncResult  *result,
                      char         **done,
                      GError       **error)
{
  *done = g_task_propagate_pointer (G_TASK (result), error);

  return *done != NULL;
}
