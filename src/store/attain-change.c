/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one door for every write: versions are checked on the way in, rules at the end, and who
 * changed what from what to what is appended to the trail. */

#include "attain-change.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-chain.h"
#include "attain-change-access.h"
#include "attain-error.h"
#include "attain-image.h"
#include "attain-search-sqlite.h"
#include "attain-uid.h"

/* Row statements of one table, prepared once a change. */
typedef struct
{
  const AttainTable *table;
  AttainRecordClass *klass;
  AttainCursor      *insert;
  GArray            *written;          /* ids inserted or updated, for the table's own rules */
  GHashTable        *people;           /* whom the records are about; NULL where no tally is kept of them */
  gint64             first_unindexed;  /* of a bulk change; 0 for none */
} Writer;

struct _AttainChange
{
  AttainDb          *db;
  AttainTransaction *transaction;
  AttainTouched     *touched;
  GHashTable        *writers;          /* AttainTable → Writer */
  AttainCursor      *trail;
  AttainChain       *chain;
  GString           *before;
  GString           *after;
  gint64             id;
  gint64             n_rows;
  gint64             undoes;
  char              *actor;
  char              *action;
  char              *reason;
  AttainChangeFlags  flags;
};

static void
writer_free (gpointer data)
{
  Writer *writer = data;

  g_clear_pointer (&writer->insert, attain_cursor_free);
  g_array_unref (writer->written);
  g_clear_pointer (&writer->people, g_hash_table_unref);
  g_free (writer);
}

static Writer *
get_writer (AttainChange      *self,
            const AttainTable *table)
{
  Writer *writer = g_hash_table_lookup (self->writers, table);

  if (writer != NULL)
    return writer;

  writer = g_new0 (Writer, 1);
  writer->table = table;
  writer->klass = attain_table_get_class (table);
  writer->written = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (table->tally != NULL)
    writer->people = g_hash_table_new (NULL, NULL);
  g_hash_table_insert (self->writers, (gpointer) table, writer);
  return writer;
}

/* Binds the kept fields from @parameter on; answers the next one. */
static guint
bind_fields (AttainCursor      *cursor,
             guint              parameter,
             AttainRecordClass *klass,
             AttainRecord      *record)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_kept (&klass->fields[i]))
      attain_table_bind_field (cursor, parameter++, &klass->fields[i], record);

  return parameter;
}

static AttainCursor *
prepare_insert (AttainChange  *self,
                Writer        *writer,
                GError       **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(GString) marks = g_string_new ("?, ?, ?");

  g_string_append_printf (sql, "INSERT INTO %s (id, uid, version", writer->table->name);
  for (guint i = 0; i < writer->klass->n_fields; i++)
    if (attain_field_is_kept (&writer->klass->fields[i]))
      {
        g_string_append (sql, ", ");
        attain_table_append_column (sql, &writer->klass->fields[i]);
        g_string_append (marks, ", ?");
      }
  g_string_append_printf (sql, ") VALUES (%s)", marks->str);

  return attain_db_query (self->db, sql->str, NULL, error);
}

static gint64
subject_of (const AttainTable *table,
            AttainRecord      *record)
{
  gint64 person_id;

  if (table->subject == NULL)
    return 0;
  if (*table->subject == '\0')
    return attain_record_get_id (record);

  g_object_get (record, table->subject, &person_id, NULL);
  return person_id;
}

/* A record that passes from one person to another is about both. */
static void
note_person (AttainChange      *self,
             const AttainTable *table,
             AttainRecord      *record)
{
  if (table->tally != NULL)
    g_hash_table_add (get_writer (self, table)->people, GSIZE_TO_POINTER (subject_of (table, record)));
}

static gboolean
append_trail (AttainChange       *self,
              const AttainTable  *table,
              AttainRecord       *record,
              const char         *before,
              const char         *after,
              GError            **error)
{
  gint64 id = attain_record_get_id (record);
  gint64 version = attain_record_get_version (record);
  gint64 person_id = subject_of (table, record);

  if (self->trail == NULL)
    self->trail = attain_db_query (self->db,
                                   "INSERT INTO change_row (change_id, table_name, record_id, person_id, version,"
                                   " before, after) VALUES (?, ?, ?, ?, ?, ?, ?)", NULL, error);
  if (self->trail == NULL)
    return FALSE;

  attain_cursor_bind_int (self->trail, 0, self->id);
  attain_cursor_bind_text (self->trail, 1, table->name, strlen (table->name));
  attain_cursor_bind_int (self->trail, 2, id);
  if (person_id != 0)
    attain_cursor_bind_int (self->trail, 3, person_id);
  attain_cursor_bind_int (self->trail, 4, version);
  attain_cursor_bind_text (self->trail, 5, before, before != NULL ? (gssize) strlen (before) : 0);
  attain_cursor_bind_text (self->trail, 6, after, after != NULL ? (gssize) strlen (after) : 0);
  if (!attain_cursor_run (self->trail, error))
    return FALSE;

  attain_chain_add_row (self->chain, table->name, id, person_id, version, before, after);
  attain_touched_add (self->touched, table, id, person_id);
  self->n_rows++;
  return TRUE;
}

/* The index keeps no text of its own: what is taken out must be told as it was put in. */
static gboolean
write_search (AttainChange       *self,
              const AttainTable  *table,
              AttainRecord       *record,
              gboolean            remove,
              GError            **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(GString) marks = g_string_new (remove ? "'delete', ?" : "?");
  g_autoptr(AttainCursor) cursor = NULL;
  guint parameter = 0;

  g_string_append_printf (sql, "INSERT INTO %s (%s%srowid", table->search, remove ? table->search : "",
                          remove ? ", " : "");
  for (guint i = 0; table->search_fields[i] != NULL; i++)
    {
      g_string_append (sql, ", ");
      attain_table_append_column (sql, attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record),
                                                                 table->search_fields[i]));
      g_string_append (marks, ", ?");
    }
  g_string_append_printf (sql, ") VALUES (%s)", marks->str);
  if (!(cursor = attain_db_query (self->db, sql->str, NULL, error)))
    return FALSE;

  attain_cursor_bind_int (cursor, parameter++, attain_record_get_id (record));
  for (guint i = 0; table->search_fields[i] != NULL; i++)
    attain_table_bind_field (cursor, parameter++,
                             attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record), table->search_fields[i]), record);
  return attain_cursor_run (cursor, error);
}

static gboolean
search_differs (const AttainTable *table,
                AttainRecord      *old,
                AttainRecord      *fresh)
{
  for (guint i = 0; table->search_fields[i] != NULL; i++)
    if (!attain_field_equal (attain_record_class_find (ATTAIN_RECORD_GET_CLASS (old), table->search_fields[i]),
                             old, fresh))
      return TRUE;

  return FALSE;
}

/**
 * attain_change_begin:
 * @db: a connection that may write, whose access says what may be written: attain_db_set_access()
 * @actor: who makes the change
 * @action: what it is called in the history and on the undo button: "Log CPD"
 * @reason: (nullable): why
 * @flags: what is special about it
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): a change, rolled back unless it is committed
 */
AttainChange *
attain_change_begin (AttainDb           *db,
                     const char         *actor,
                     const char         *action,
                     const char         *reason,
                     AttainChangeFlags   flags,
                     GError            **error)
{
  g_autoptr(AttainTransaction) transaction = attain_transaction_begin (db, error);
  g_autoptr(AttainCursor) last = NULL;
  g_autoptr(GError) failure = NULL;
  AttainChange *self;
  gboolean any;

  if (transaction == NULL || !(last = attain_db_query (db, "SELECT id, hash FROM change ORDER BY id DESC LIMIT 1",
                                                       NULL, error)))
    return NULL;

  any = attain_cursor_next (last, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  self = g_new0 (AttainChange, 1);
  self->db = db;
  self->transaction = g_steal_pointer (&transaction);
  self->touched = attain_touched_new ();
  self->writers = g_hash_table_new_full (NULL, NULL, NULL, writer_free);
  self->chain = attain_chain_begin (any ? attain_cursor_text (last, 1) : ATTAIN_CHAIN_START);
  self->before = g_string_new (NULL);
  self->after = g_string_new (NULL);
  self->id = any ? attain_cursor_int (last, 0) + 1 : 1;
  self->actor = g_strdup (actor);
  self->action = g_strdup (action);
  self->reason = g_strdup (reason);
  self->flags = flags;
  if ((flags & ATTAIN_CHANGE_BULK) == 0 || attain_db_expect_many (db, TRUE, error))
    return self;

  attain_change_rollback (self);
  return NULL;
}

/* For the questions that must be answered within the change. */
AttainDb *
attain_change_get_db (AttainChange *self)
{
  return self->db;
}

gint64
attain_change_get_id (AttainChange *self)
{
  return self->id;
}

const char *
attain_change_get_action (AttainChange *self)
{
  return self->action;
}

/* For a change whose words are known only when it is made: "Import 312 people". */
void
attain_change_set_action (AttainChange *self,
                          const char   *action)
{
  g_free (self->action);
  self->action = g_strdup (action);
}

void
attain_change_set_undoes (AttainChange *self,
                          gint64        change_id)
{
  self->undoes = change_id;
}

static gboolean
insert_row (AttainChange  *self,
            Writer        *writer,
            AttainRecord  *record,
            GError       **error)
{
  gint64 id = attain_record_get_id (record);

  if (writer->insert == NULL && !(writer->insert = prepare_insert (self, writer, error)))
    return FALSE;

  if (id != 0)
    attain_cursor_bind_int (writer->insert, 0, id);
  attain_cursor_bind_text (writer->insert, 1, attain_record_get_uid (record), -1);
  attain_cursor_bind_int (writer->insert, 2, attain_record_get_version (record));
  bind_fields (writer->insert, 3, writer->klass, record);
  if (!attain_cursor_run (writer->insert, error))
    return FALSE;

  if (id == 0)
    attain_record_set_id (record, attain_db_get_last_id (self->db));
  return TRUE;
}

/**
 * attain_change_insert:
 * @self: a change
 * @table: where the record is kept
 * @record: (type AttainRecord): a record, which is given its id, uid and version; one that has an id was deleted and
 *   comes back
 * @error: which rule refuses, or what went wrong
 *
 * Returns: whether it was written
 */
gboolean
attain_change_insert (AttainChange       *self,
                      const AttainTable  *table,
                      gpointer            record,
                      GError            **error)
{
  Writer *writer = get_writer (self, table);
  gboolean comes_back = attain_record_get_id (record) != 0;
  gint64 id;

  attain_record_derive (record);
  if (!attain_record_check (record, error))
    return FALSE;

  if (attain_record_get_uid (record) == NULL)
    {
      char uid[ATTAIN_UID_SIZE];

      attain_uid_make (uid);
      attain_record_set_uid (record, uid);
    }
  if (!attain_change_access_check (self->db, table, NULL, record, self->undoes != 0, error))
    return FALSE;
  attain_record_set_version (record, attain_record_get_version (record) + 1);
  if (!insert_row (self, writer, record, error))
    return FALSE;

  id = attain_record_get_id (record);
  note_person (self, table, record);
  if (table->check != NULL)
    g_array_append_val (writer->written, id);
  if (table->search != NULL && !comes_back && (self->flags & ATTAIN_CHANGE_BULK) != 0)
    writer->first_unindexed = writer->first_unindexed == 0 ? id : MIN (writer->first_unindexed, id);
  else if (table->search != NULL && !write_search (self, table, record, FALSE, error))
    return FALSE;

  g_string_truncate (self->after, 0);
  attain_image_write (self->after, record);
  return append_trail (self, table, record, NULL, self->after->str, error);
}

static AttainRecord *
load_current (AttainChange       *self,
              const AttainTable  *table,
              AttainRecord       *record,
              GError            **error)
{
  g_autoptr(AttainRecord) current = attain_table_load_one (table, self->db, attain_record_get_id (record), error);

  if (current == NULL)
    return NULL;
  if (attain_record_get_version (current) == attain_record_get_version (record))
    return g_steal_pointer (&current);

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT,
                       _("Somebody else has changed this record since you opened it. Nothing was overwritten, and"
                         " what you wrote is kept."));
  return NULL;
}

static gboolean
update_row (AttainChange  *self,
            Writer        *writer,
            AttainRecord  *record,
            GError       **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(AttainCursor) cursor = NULL;
  guint parameter;

  g_string_append_printf (sql, "UPDATE %s SET version = ?", writer->table->name);
  for (guint i = 0; i < writer->klass->n_fields; i++)
    if (attain_field_is_kept (&writer->klass->fields[i]))
      {
        g_string_append (sql, ", ");
        attain_table_append_column (sql, &writer->klass->fields[i]);
        g_string_append (sql, " = ?");
      }
  g_string_append (sql, " WHERE id = ?");
  if (!(cursor = attain_db_query (self->db, sql->str, NULL, error)))
    return FALSE;

  attain_cursor_bind_int (cursor, 0, attain_record_get_version (record));
  parameter = bind_fields (cursor, 1, writer->klass, record);
  attain_cursor_bind_int (cursor, parameter, attain_record_get_id (record));
  return attain_cursor_run (cursor, error);
}

static gboolean
write_update (AttainChange       *self,
              const AttainTable  *table,
              AttainRecord       *old,
              AttainRecord       *record,
              GError            **error)
{
  Writer *writer = get_writer (self, table);
  gint64 id = attain_record_get_id (record);

  if (table->search != NULL && search_differs (table, old, record) &&
      (!write_search (self, table, old, TRUE, error) || !write_search (self, table, record, FALSE, error)))
    return FALSE;
  attain_record_set_version (record, attain_record_get_version (record) + 1);
  if (!update_row (self, writer, record, error))
    return FALSE;

  note_person (self, table, old);
  note_person (self, table, record);
  if (table->check != NULL)
    g_array_append_val (writer->written, id);
  return append_trail (self, table, record, self->before->str, self->after->str, error);
}

/**
 * attain_change_update:
 * @self: a change
 * @table: where the record is kept
 * @record: (type AttainRecord): the record as it is to be, with the version that was read
 * @error: which rule refuses, or what went wrong; `ATTAIN_ERROR_CONFLICT` when somebody else saved it since
 *
 * A record that is just as it was is left alone and leaves no trace. What is hidden from whoever makes the change stays
 * as it is.
 *
 * Returns: whether it was written
 */
gboolean
attain_change_update (AttainChange       *self,
                      const AttainTable  *table,
                      gpointer            record,
                      GError            **error)
{
  g_autoptr(AttainRecord) whole = attain_change_access_complete (self->db, table, record, error);
  g_autoptr(AttainRecord) old = NULL;

  if (whole == NULL)
    return FALSE;
  attain_record_derive (whole);
  if (!attain_record_check (whole, error) || !(old = load_current (self, table, whole, error)))
    return FALSE;

  g_string_truncate (self->before, 0);
  g_string_truncate (self->after, 0);
  if (!attain_image_write_diff (self->before, self->after, old, whole))
    return TRUE;

  if (!attain_change_access_check (self->db, table, old, whole, self->undoes != 0, error) ||
      !write_update (self, table, old, whole, error))
    return FALSE;

  attain_record_set_version (record, attain_record_get_version (whole));
  return TRUE;
}

/* Inserts a record that is new and updates one that is not. */
gboolean
attain_change_save (AttainChange       *self,
                    const AttainTable  *table,
                    gpointer            record,
                    GError            **error)
{
  if (attain_record_get_id (record) == 0)
    return attain_change_insert (self, table, record, error);

  return attain_change_update (self, table, record, error);
}

/**
 * attain_change_delete:
 * @self: a change
 * @table: where the record is kept
 * @record: (type AttainRecord): the record, with the version that was read
 * @error: what went wrong; `ATTAIN_ERROR_CONFLICT` when somebody else saved it since
 *
 * Returns: whether it is gone
 */
gboolean
attain_change_delete (AttainChange       *self,
                      const AttainTable  *table,
                      gpointer            record,
                      GError            **error)
{
  g_autoptr(AttainRecord) old = load_current (self, table, record, error);
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", table->name);

  if (old == NULL || !attain_change_access_check (self->db, table, old, NULL, self->undoes != 0, error))
    return FALSE;
  if (table->search != NULL && !write_search (self, table, old, TRUE, error))
    return FALSE;
  if (!attain_db_run (self->db, sql, g_variant_new ("(x)", attain_record_get_id (record)), error))
    return FALSE;

  note_person (self, table, old);
  g_string_truncate (self->before, 0);
  attain_image_write (self->before, old);
  return append_trail (self, table, old, self->before->str, NULL, error);
}

/* The first row is a piece of its own: the index only puts two pieces or more in order. */
static gboolean
index_new_rows (AttainChange  *self,
                Writer        *writer,
                GError       **error)
{
  g_autoptr(GString) columns = g_string_new (NULL);
  g_autofree char *sql = NULL;
  gint64 first = writer->first_unindexed;

  if (first == 0)
    return TRUE;

  for (guint i = 0; writer->table->search_fields[i] != NULL; i++)
    {
      g_string_append (columns, ", ");
      attain_table_append_column (columns, attain_record_class_find (writer->klass, writer->table->search_fields[i]));
    }
  sql = g_strdup_printf ("INSERT INTO %s (rowid%s) SELECT id%s FROM %s WHERE id BETWEEN ? AND ? ORDER BY id",
                         writer->table->search, columns->str, columns->str, writer->table->name);
  return attain_search_sqlite_begin_load (self->db, writer->table->search, error) &&
         attain_db_run (self->db, sql, g_variant_new ("(xx)", first, first), error) &&
         attain_search_sqlite_end_piece (self->db, error) &&
         attain_db_run (self->db, sql, g_variant_new ("(xx)", first + 1, G_MAXINT64), error) &&
         attain_search_sqlite_end_load (self->db, writer->table->search, error);
}

static gboolean
refresh_tallies (AttainChange  *self,
                 Writer        *writer,
                 GError       **error)
{
  GHashTableIter iter;
  gpointer person;

  if (writer->people == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, writer->people);
  while (g_hash_table_iter_next (&iter, &person, NULL))
    if (!attain_tally_refresh (writer->table->tally, self->db, GPOINTER_TO_SIZE (person), error))
      return FALSE;

  return TRUE;
}

static gboolean
finish_tables (AttainChange  *self,
               GError       **error)
{
  GHashTableIter iter;
  Writer *writer;

  g_hash_table_iter_init (&iter, self->writers);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &writer))
    {
      if (!index_new_rows (self, writer, error) || !refresh_tallies (self, writer, error))
        return FALSE;
      if (writer->written->len > 0 && !writer->table->check (self->db, writer->written, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
append_change (AttainChange  *self,
               GError       **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *made_at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  gint64 final = (self->flags & ATTAIN_CHANGE_FINAL) != 0;
  g_autofree char *hash = attain_chain_end (self->chain, self->id, made_at, self->actor, self->action, self->reason,
                                            self->undoes, final);

  return attain_db_run (self->db,
                        "INSERT INTO change (id, made_at, actor, action, reason, undoes, final, n_rows, hash)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        g_variant_new ("(xsssmsmxxxs)", self->id, made_at, self->actor, self->action, self->reason,
                                       self->undoes != 0, self->undoes, final, self->n_rows, hash), error);
}

static void
change_free (AttainChange *self)
{
  g_clear_pointer (&self->trail, attain_cursor_free);
  g_hash_table_unref (self->writers);
  g_clear_pointer (&self->transaction, attain_transaction_rollback);
  if ((self->flags & ATTAIN_CHANGE_BULK) != 0)
    attain_db_expect_many (self->db, FALSE, NULL);
  attain_touched_unref (self->touched);
  attain_chain_free (self->chain);
  g_string_free (self->before, TRUE);
  g_string_free (self->after, TRUE);
  g_free (self->actor);
  g_free (self->action);
  g_free (self->reason);
  g_free (self);
}

/**
 * attain_change_commit:
 * @self: (transfer full): a change
 * @touched: (out) (optional): what it has touched
 * @error: which rule refuses, or what went wrong; nothing was written then
 *
 * A change that touched nothing leaves no trace in the history.
 *
 * Returns: whether all of it is kept for good
 */
gboolean
attain_change_commit (AttainChange  **self,
                      AttainTouched **touched,
                      GError        **error)
{
  g_autoptr(AttainChange) change = g_steal_pointer (self);

  if (change->n_rows > 0 && (!finish_tables (change, error) || !append_change (change, error)))
    return FALSE;
  if (!attain_transaction_commit (&change->transaction, error))
    return FALSE;

  if (touched != NULL)
    *touched = attain_touched_ref (change->touched);
  return TRUE;
}

void
attain_change_rollback (AttainChange *self)
{
  change_free (self);
}
