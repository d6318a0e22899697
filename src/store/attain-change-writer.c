/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-change-writer.h"

#include "attain-change-row.h"
#include "attain-change-search.h"
#include "attain-table-twin.h"

struct _AttainChangeWriter
{
  const AttainTable *table;
  AttainCursor      *insert;           /* prepared once a change */
  GArray            *written;          /* ids inserted or updated, for the table's own rules */
  GHashTable        *people;           /* whom the records are about; NULL where no tally is kept of them */
  gint64             first_unindexed;  /* of a bulk change; 0 for none */
};

/* A record that passes from one person to another is about both. */
static void
note_person (AttainChangeWriter *self,
             AttainRecord       *record)
{
  if (self->people != NULL)
    g_hash_table_add (self->people, GSIZE_TO_POINTER (attain_table_get_subject (self->table, record)));
}

static void
note_written (AttainChangeWriter *self,
              AttainRecord       *record)
{
  gint64 id = attain_record_get_id (record);

  note_person (self, record);
  if (self->table->check != NULL)
    g_array_append_val (self->written, id);
}

static gboolean
refresh_tallies (AttainChangeWriter  *self,
                 AttainDb            *db,
                 GError             **error)
{
  GHashTableIter iter;
  gpointer person;

  if (self->people == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, self->people);
  while (g_hash_table_iter_next (&iter, &person, NULL))
    if (!attain_tally_refresh (self->table->tally, db, GPOINTER_TO_SIZE (person), error))
      return FALSE;

  return TRUE;
}

AttainChangeWriter *
attain_change_writer_new (const AttainTable *table)
{
  AttainChangeWriter *self = g_new0 (AttainChangeWriter, 1);

  self->table = table;
  self->written = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (table->tally != NULL)
    self->people = g_hash_table_new (NULL, NULL);
  return self;
}

void
attain_change_writer_free (AttainChangeWriter *self)
{
  g_clear_pointer (&self->insert, attain_cursor_free);
  g_array_unref (self->written);
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_free (self);
}

/**
 * attain_change_writer_insert:
 * @self: what writes to a table
 * @db: the connection of the change
 * @record: a record that is checked and has its uid and version; it is given its id, unless it has one
 * @in_bulk: whether it is one of many: search learns of all of them at the end
 * @error: what went wrong
 *
 * Returns: whether it is there
 */
gboolean
attain_change_writer_insert (AttainChangeWriter  *self,
                             AttainDb            *db,
                             AttainRecord        *record,
                             gboolean             in_bulk,
                             GError             **error)
{
  gint64 id;

  if (self->insert == NULL && !(self->insert = attain_change_row_prepare (db, self->table, error)))
    return FALSE;
  if (!attain_change_row_insert (self->insert, db, record, error))
    return attain_table_twin_explain (self->table, db, record, error);

  note_written (self, record);
  if (!in_bulk || self->table->search == NULL)
    return attain_change_search_add (db, self->table, record, error);

  id = attain_record_get_id (record);
  self->first_unindexed = self->first_unindexed == 0 ? id : MIN (self->first_unindexed, id);
  return TRUE;
}

/**
 * attain_change_writer_update:
 * @self: what writes to a table
 * @db: the connection of the change
 * @old: the record as it is
 * @record: the record as it is to be, which is given its next version
 * @error: what went wrong
 *
 * Returns: whether it is written
 */
gboolean
attain_change_writer_update (AttainChangeWriter  *self,
                             AttainDb            *db,
                             AttainRecord        *old,
                             AttainRecord        *record,
                             GError             **error)
{
  if (!attain_change_search_update (db, self->table, old, record, error))
    return FALSE;
  attain_record_set_version (record, attain_record_get_version (record) + 1);
  if (!attain_change_row_update (db, self->table, record, error))
    return attain_table_twin_explain (self->table, db, record, error);

  note_person (self, old);
  note_written (self, record);
  return TRUE;
}

/**
 * attain_change_writer_delete:
 * @self: what writes to a table
 * @db: the connection of the change
 * @old: the record as it is
 * @error: what went wrong
 *
 * Returns: whether it is gone
 */
gboolean
attain_change_writer_delete (AttainChangeWriter  *self,
                             AttainDb            *db,
                             AttainRecord        *old,
                             GError             **error)
{
  if (!attain_change_search_remove (db, self->table, old, error) ||
      !attain_change_row_delete (db, self->table, old, error))
    return FALSE;

  note_person (self, old);
  return TRUE;
}

/**
 * attain_change_writer_finish:
 * @self: what has written to a table
 * @db: the connection of the change, towards its end
 * @error: which rule refuses, or what went wrong
 *
 * Returns: whether search and tallies know of it, and the table's own rules allow it
 */
gboolean
attain_change_writer_finish (AttainChangeWriter  *self,
                             AttainDb            *db,
                             GError             **error)
{
  if (self->first_unindexed != 0 && !attain_change_search_load (db, self->table, self->first_unindexed, error))
    return FALSE;

  return refresh_tallies (self, db, error) &&
         (self->written->len == 0 || self->table->check (db, self->written, error));
}
