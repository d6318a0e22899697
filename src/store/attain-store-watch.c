/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What other programs write to the same file. */

#include "attain-store-private.h"

#define WATCH_EVERY_S 2

/**
 * attain_store_tell_all:
 * @self: a store
 *
 * Lets everybody know that anything may have been written.
 */
void
attain_store_tell_all (AttainStore *self)
{
  g_autoptr(AttainTouched) anything = attain_touched_new_all ();

  attain_store_tell (self, anything);
}

/* The writer's own connection does not count its own writes: a new stamp is somebody else's doing. */
static gpointer
watch_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  AttainStore *self = data;
  gint64 stamp = attain_db_get_stamp (db);

  if (stamp != self->stamp)
    attain_store_tell_all (self);
  self->stamp = stamp;

  return NULL;
}

static gboolean
watch_cb (gpointer data)
{
  AttainStore *self = data;

  attain_store_run (self, ATTAIN_STORE_WRITER, watch_job, g_object_ref (self), g_object_unref, NULL, NULL, NULL, NULL);

  return G_SOURCE_CONTINUE;
}

/**
 * attain_store_watch:
 * @self: a store
 *
 * From now on also tells of what other programs write to the file, and of what they have written since it was opened.
 */
void
attain_store_watch (AttainStore *self)
{
  if (self->watch_source != 0)
    return;

  watch_cb (self);
  self->watch_source = g_timeout_add_seconds (WATCH_EVERY_S, watch_cb, self);
}
