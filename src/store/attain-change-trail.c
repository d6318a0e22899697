/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-change-trail.h"

#include <string.h>

#include "attain-chain.h"

struct _AttainChangeTrail
{
  AttainDb     *db;
  AttainCursor *insert;   /* of a row; NULL before the first */
  AttainChain  *chain;
  gint64        id;
  gint64        n_rows;
};

/**
 * attain_change_trail_begin:
 * @db: a connection, in a transaction that writes
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): the trail of the next change
 */
AttainChangeTrail *
attain_change_trail_begin (AttainDb  *db,
                           GError   **error)
{
  g_autoptr(AttainCursor) last = attain_db_query (db, "SELECT id, hash FROM change ORDER BY id DESC LIMIT 1", NULL, error);
  g_autoptr(GError) failure = NULL;
  AttainChangeTrail *self;
  gboolean any;

  if (last == NULL)
    return NULL;

  any = attain_cursor_next (last, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  self = g_new0 (AttainChangeTrail, 1);
  self->db = db;
  self->chain = attain_chain_begin (any ? attain_cursor_text (last, 1) : ATTAIN_CHAIN_START);
  self->id = any ? attain_cursor_int (last, 0) + 1 : 1;
  return self;
}

void
attain_change_trail_free (AttainChangeTrail *self)
{
  g_clear_pointer (&self->insert, attain_cursor_free);
  attain_chain_free (self->chain);
  g_free (self);
}

/**
 * attain_change_trail_get_id:
 * @self: the trail of a change
 *
 * Returns: the number that the change has in the history
 */
gint64
attain_change_trail_get_id (AttainChangeTrail *self)
{
  return self->id;
}

/**
 * attain_change_trail_is_empty:
 * @self: the trail of a change
 *
 * Returns: whether no row was added: a change that touches nothing is not told of
 */
gboolean
attain_change_trail_is_empty (AttainChangeTrail *self)
{
  return self->n_rows == 0;
}

static void
bind_image (AttainCursor *insert,
            guint         parameter,
            const char   *image)
{
  attain_cursor_bind_text (insert, parameter, image, image != NULL ? (gssize) strlen (image) : 0);
}

/**
 * attain_change_trail_add:
 * @self: a trail
 * @table: where the record is kept
 * @record: the record
 * @person_id: whom it is about; 0 for nobody
 * @before: (nullable): what it was; %NULL for one that is new
 * @after: (nullable): what it is; %NULL for one that is gone
 * @error: what went wrong
 *
 * Returns: whether it was written
 */
gboolean
attain_change_trail_add (AttainChangeTrail  *self,
                         const AttainTable  *table,
                         AttainRecord       *record,
                         gint64              person_id,
                         const char         *before,
                         const char         *after,
                         GError            **error)
{
  gint64 id = attain_record_get_id (record);
  gint64 version = attain_record_get_version (record);

  if (self->insert == NULL)
    self->insert = attain_db_query (self->db,
                                    "INSERT INTO change_row (change_id, table_name, record_id, person_id, version,"
                                    " before, after) VALUES (?, ?, ?, ?, ?, ?, ?)", NULL, error);
  if (self->insert == NULL)
    return FALSE;

  attain_cursor_bind_int (self->insert, 0, self->id);
  attain_cursor_bind_text (self->insert, 1, table->name, strlen (table->name));
  attain_cursor_bind_int (self->insert, 2, id);
  if (person_id != 0)
    attain_cursor_bind_int (self->insert, 3, person_id);
  attain_cursor_bind_int (self->insert, 4, version);
  bind_image (self->insert, 5, before);
  bind_image (self->insert, 6, after);
  if (!attain_cursor_run (self->insert, error))
    return FALSE;

  attain_chain_add_row (self->chain, table->name, id, person_id, version, before, after);
  self->n_rows++;
  return TRUE;
}

/**
 * attain_change_trail_end:
 * @self: the trail of a change
 * @words: what the history says of it
 * @error: what went wrong
 *
 * Writes the change itself, with the hash of all of it; nothing can be added afterwards.
 *
 * Returns: whether it was written
 */
gboolean
attain_change_trail_end (AttainChangeTrail        *self,
                         const AttainChangeWords  *words,
                         GError                  **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made_at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  gint64 final = words->final != FALSE;
  g_autofree char *hash = attain_chain_end (self->chain, self->id, made_at, words->actor, words->action, words->reason,
                                            words->undoes, final);

  return attain_db_run (self->db,
                        "INSERT INTO change (id, made_at, actor, action, reason, undoes, final, n_rows, hash)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        g_variant_new ("(xsssmsmxxxs)", self->id, made_at, words->actor, words->action, words->reason,
                                       words->undoes != 0, words->undoes, final, self->n_rows, hash), error);
}
