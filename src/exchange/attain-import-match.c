/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two rows of a file may be alike -- the morning and the afternoon of one course -- and still be two
 * entries: the first row means the first of them in the database, the second the second. */

#include "attain-import-match.h"

#include <string.h>

#include "attain-table-key.h"

struct _AttainImportMatch
{
  AttainTableKey    *key;         /* NULL where nothing names a row among all others */
  AttainTableKey    *loose_key;
  const AttainField *name;        /* the field that names a row which has it; NULL where it takes several */
  gboolean           has_name;    /* whether the file tells it */
  gboolean           is_unique;   /* whether the database itself refuses a second row with the key */
  gint64             last_id;     /* when the import began */
  GByteArray        *seen;        /* a bit for each row up to that one which the file has told of */
};

/**
 * attain_import_match_new:
 * @db: a connection, within the change
 * @kind: a kind that is CSV
 * @has_key_columns: whether the file has all columns of the kind's key
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): a match that has seen no row yet
 */
AttainImportMatch *
attain_import_match_new (AttainDb          *db,
                         const AttainKind  *kind,
                         gboolean           has_key_columns,
                         GError           **error)
{
  g_autoptr(AttainImportMatch) self = g_new0 (AttainImportMatch, 1);

  if (!attain_table_get_last_id (kind->table, db, &self->last_id, error) ||
      (kind->keys != NULL && !(self->key = attain_table_key_new (db, kind->table, kind->keys, error))))
    return NULL;
  if (kind->loose_keys != NULL &&
      !(self->loose_key = attain_table_key_new (db, kind->table, kind->loose_keys, error)))
    return NULL;

  if (kind->keys != NULL && kind->keys[1] == NULL)
    self->name = attain_record_class_find (attain_table_get_class (kind->table), kind->keys[0]);
  self->has_name = has_key_columns;
  self->is_unique = kind->key_is_unique;
  self->seen = g_byte_array_new ();
  g_byte_array_set_size (self->seen, self->last_id / 8 + 1);
  memset (self->seen->data, 0, self->seen->len);
  return g_steal_pointer (&self);
}

void
attain_import_match_free (AttainImportMatch *self)
{
  g_clear_pointer (&self->key, attain_table_key_free);
  g_clear_pointer (&self->loose_key, attain_table_key_free);
  g_clear_pointer (&self->seen, g_byte_array_unref);
  g_free (self);
}

/**
 * attain_import_match_is_old:
 * @self: what rows are compared with
 * @id: of a row
 *
 * Returns: whether the row was there before the import
 */
gboolean
attain_import_match_is_old (AttainImportMatch *self,
                            gint64             id)
{
  return id <= self->last_id;
}

static gboolean
is_seen (AttainImportMatch *self,
         gint64             id)
{
  return id > self->last_id || (self->seen->data[id / 8] & (1 << id % 8)) != 0;
}

static void
see (AttainImportMatch *self,
     gint64             id)
{
  if (id <= self->last_id)
    self->seen->data[id / 8] |= 1 << id % 8;
}

static gboolean
find_by_key (AttainImportMatch  *self,
             AttainRecord       *record,
             AttainRecord       *kept,
             AttainMatch        *match,
             GError            **error)
{
  GError *failure = NULL;

  attain_table_key_seek (self->key, record);
  if (!attain_table_key_next (self->key, kept, &failure))
    {
      if (failure == NULL)
        return TRUE;

      g_propagate_error (error, failure);
      return FALSE;
    }

  attain_table_key_rewind (self->key);
  *match = is_seen (self, attain_record_get_id (kept)) ? ATTAIN_MATCH_DOUBLE : ATTAIN_MATCH_KEPT;
  see (self, attain_record_get_id (kept));
  return TRUE;
}

/* A row that has a name of its own is not taken for one whose name is left empty or is another. */
static gboolean
may_be (AttainImportMatch *self,
        AttainRecord      *kept)
{
  return !is_seen (self, attain_record_get_id (kept)) &&
         !(self->has_name && self->name != NULL && attain_field_is_known (self->name, kept));
}

/* Of the rows that are alike takes the one that is quite the same, or else the oldest that the file has
 * not told of. */
static gboolean
find_alike (AttainImportMatch  *self,
            AttainRecord       *record,
            AttainRecord       *kept,
            AttainMatchSame     same,
            gpointer            data,
            AttainMatch        *match,
            GError            **error)
{
  g_autoptr(AttainRecord) first = NULL;
  GError *failure = NULL;

  attain_table_key_seek (self->loose_key, record);
  while (attain_table_key_next (self->loose_key, kept, &failure))
    {
      if (!may_be (self, kept))
        continue;

      *match = ATTAIN_MATCH_KEPT;
      if (same (data))
        {
          attain_table_key_rewind (self->loose_key);
          see (self, attain_record_get_id (kept));
          return TRUE;
        }
      if (first == NULL)
        first = attain_record_copy (kept);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  if (first != NULL)
    {
      attain_record_take (kept, first);
      see (self, attain_record_get_id (kept));
    }
  return TRUE;
}

/**
 * attain_import_match_find:
 * @self: a match
 * @record: a row of the file
 * @kept: takes the row of the database that it means
 * @again: whether the database has just refused the row as a second one, so that it must be there
 * @same: answers whether @kept, as it is at that moment, tells the same as @record
 * @data: for @same
 * @match: (out): what was found
 * @error: what went wrong
 *
 * In a table that was empty nothing is looked for: what the file tells twice the database refuses.
 *
 * Returns: whether the database could be read
 */
gboolean
attain_import_match_find (AttainImportMatch  *self,
                          AttainRecord       *record,
                          AttainRecord       *kept,
                          gboolean            again,
                          AttainMatchSame     same,
                          gpointer            data,
                          AttainMatch        *match,
                          GError            **error)
{
  gboolean has_name = self->key != NULL && (self->name == NULL || attain_field_is_known (self->name, record));

  *match = ATTAIN_MATCH_NONE;
  if (self->last_id == 0 && self->is_unique && !again)
    return TRUE;

  if (has_name && (!find_by_key (self, record, kept, match, error) || *match != ATTAIN_MATCH_NONE))
    return *match != ATTAIN_MATCH_NONE;

  return self->loose_key == NULL || again || find_alike (self, record, kept, same, data, match, error);
}
