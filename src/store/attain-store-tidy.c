/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can wait until nobody writes. */

#include "attain-store-private.h"

#include "attain-tidy.h"

/* After so long a pause nobody is writing; and between one bit of tidying and the next somebody may begin. */
#define TIDY_AFTER_MS 400

static gpointer
tidy_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  gboolean more = FALSE;

  attain_tidy_run (db, &more, error);
  return GINT_TO_POINTER (more);
}

/* What cannot be tidied now makes nothing wrong, and the next save will try again. */
static void
tidied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainStore) self = ATTAIN_STORE (source);

  if (GPOINTER_TO_INT (attain_store_finish (self, result, NULL)))
    attain_store_tidy_later (self);
}

static gboolean
tidy_cb (gpointer data)
{
  AttainStore *self = data;

  self->tidy_source = 0;
  attain_store_run (g_object_ref (self), ATTAIN_STORE_WRITER, tidy_job, NULL, NULL, NULL, NULL, tidied_cb, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * attain_store_tidy_later:
 * @self: a store
 *
 * In the main thread, after something was written. Whoever writes on puts it off.
 */
void
attain_store_tidy_later (AttainStore *self)
{
  g_clear_handle_id (&self->tidy_source, g_source_remove);
  if (self->threads[ATTAIN_STORE_WRITER] != NULL && !attain_store_is_to_read (self))
    self->tidy_source = g_timeout_add (TIDY_AFTER_MS, tidy_cb, self);
}
