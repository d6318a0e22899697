/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-person-keys.h"

struct _AttainPersonKeys
{
  GStringChunk *texts;
  GHashTable   *ids;            /* employee_id → id */
  GHashTable   *employee_ids;   /* id → employee_id */
};

/**
 * attain_person_keys_load:
 * @db: a connection
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): the keys of everybody on the books
 */
AttainPersonKeys *
attain_person_keys_load (AttainDb  *db,
                         GError   **error)
{
  g_autoptr(AttainCursor) cursor = attain_db_query (db, "SELECT id, employee_id FROM person", NULL, error);
  g_autoptr(AttainPersonKeys) self = NULL;
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return NULL;

  self = g_new0 (AttainPersonKeys, 1);
  self->texts = g_string_chunk_new (4096);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->employee_ids = g_hash_table_new (NULL, NULL);
  while (attain_cursor_next (cursor, &failure))
    attain_person_keys_add (self, attain_cursor_int (cursor, 0), attain_cursor_text (cursor, 1));
  if (failure == NULL)
    return g_steal_pointer (&self);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

void
attain_person_keys_free (AttainPersonKeys *self)
{
  g_hash_table_unref (self->employee_ids);
  g_hash_table_unref (self->ids);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * attain_person_keys_add:
 * @self: by what files name people
 * @id: who it is
 * @employee_id: their number
 *
 * For somebody who came after all were read.
 */
void
attain_person_keys_add (AttainPersonKeys *self,
                        gint64            id,
                        const char       *employee_id)
{
  char *text = g_string_chunk_insert (self->texts, employee_id);

  g_hash_table_insert (self->ids, text, GSIZE_TO_POINTER (id));
  g_hash_table_insert (self->employee_ids, GSIZE_TO_POINTER (id), text);
}

/**
 * attain_person_keys_find:
 * @self: by what files name people
 * @employee_id: a number
 *
 * Returns: the id of somebody; 0 if nobody has this employee number
 */
gint64
attain_person_keys_find (AttainPersonKeys *self,
                         const char       *employee_id)
{
  return GPOINTER_TO_SIZE (g_hash_table_lookup (self->ids, employee_id));
}

/**
 * attain_person_keys_get_employee_id:
 * @self: the keys of people
 * @id: a person
 *
 * Returns: (transfer none) (nullable): their employee number; %NULL where there is no such person
 */
const char *
attain_person_keys_get_employee_id (AttainPersonKeys *self,
                                    gint64            id)
{
  return g_hash_table_lookup (self->employee_ids, GSIZE_TO_POINTER (id));
}
