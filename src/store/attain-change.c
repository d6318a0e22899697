/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one door for every write: versions are checked on the way in, rules at the end, and who
 * changed what from what to what is appended to the trail. */

#include "attain-change.h"

#include <glib/gi18n.h>

#include "attain-change-access.h"
#include "attain-change-trail.h"
#include "attain-change-writer.h"
#include "attain-error.h"
#include "attain-image.h"
#include "attain-uid.h"

struct _AttainChange
{
  AttainDb          *db;
  AttainTransaction *transaction;
  AttainTouched     *touched;
  GHashTable        *writers;      /* AttainTable → AttainChangeWriter */
  AttainChangeTrail *trail;
  GString           *before;
  GString           *after;
  gint64             undoes;
  char              *actor;
  char              *action;
  char              *reason;
  AttainChangeFlags  flags;
};

static AttainChangeWriter *
get_writer (AttainChange      *self,
            const AttainTable *table)
{
  AttainChangeWriter *writer = g_hash_table_lookup (self->writers, table);

  if (writer == NULL)
    {
      writer = attain_change_writer_new (table);
      g_hash_table_insert (self->writers, (gpointer) table, writer);
    }

  return writer;
}

static gboolean
append_trail (AttainChange       *self,
              const AttainTable  *table,
              AttainRecord       *record,
              const char         *before,
              const char         *after,
              GError            **error)
{
  gint64 person_id = attain_table_get_subject (table, record);

  if (!attain_change_trail_add (self->trail, table, record, person_id, before, after, error))
    return FALSE;

  attain_touched_add (self->touched, table, attain_record_get_id (record), person_id);
  return TRUE;
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
  g_autoptr(AttainChangeTrail) trail = NULL;
  AttainChange *self;

  if (transaction == NULL || !(trail = attain_change_trail_begin (db, error)))
    return NULL;

  self = g_new0 (AttainChange, 1);
  self->db = db;
  self->transaction = g_steal_pointer (&transaction);
  self->touched = attain_touched_new ();
  self->writers = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) attain_change_writer_free);
  self->trail = g_steal_pointer (&trail);
  self->before = g_string_new (NULL);
  self->after = g_string_new (NULL);
  self->actor = g_strdup (actor);
  self->action = g_strdup (action);
  self->reason = g_strdup (reason);
  self->flags = flags;
  if ((flags & ATTAIN_CHANGE_BULK) == 0 || attain_db_expect_many (db, TRUE, error))
    return self;

  attain_change_rollback (self);
  return NULL;
}

/**
 * attain_change_get_db:
 * @self: a change
 *
 * Returns: (transfer none): its connection, for the questions that must be answered within the change
 */
AttainDb *
attain_change_get_db (AttainChange *self)
{
  return self->db;
}

/**
 * attain_change_get_id:
 * @self: a change
 *
 * Returns: the number that it will have in the history, if it is committed and touches anything
 */
gint64
attain_change_get_id (AttainChange *self)
{
  return attain_change_trail_get_id (self->trail);
}

/**
 * attain_change_set_action:
 * @self: a change
 * @action: what the history calls it: "Import 312 people"
 *
 * For a change whose words are known only when it is made.
 */
void
attain_change_set_action (AttainChange *self,
                          const char   *action)
{
  g_free (self->action);
  self->action = g_strdup (action);
}

/**
 * attain_change_set_undoes:
 * @self: a change
 * @change_id: the change that it takes back, or does again
 *
 * Whoever may do something may also take it back, so rights are looked at both ways.
 */
void
attain_change_set_undoes (AttainChange *self,
                          gint64        change_id)
{
  self->undoes = change_id;
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
  AttainChangeWriter *writer = get_writer (self, table);
  gboolean comes_back = attain_record_get_id (record) != 0;
  gboolean in_bulk = (self->flags & ATTAIN_CHANGE_BULK) != 0 && !comes_back;

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
  if (!attain_change_writer_insert (writer, self->db, record, in_bulk, error))
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
      !attain_change_writer_update (get_writer (self, table), self->db, old, whole, error) ||
      !append_trail (self, table, whole, self->before->str, self->after->str, error))
    return FALSE;

  attain_record_set_version (record, attain_record_get_version (whole));
  return TRUE;
}

/**
 * attain_change_save:
 * @self: a change
 * @table: where it is kept
 * @record: (type AttainRecord): a record
 * @error: what went wrong
 *
 * Inserts a record that is new and updates one that is not.
 *
 * Returns: whether it was written
 */
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

  if (old == NULL || !attain_change_access_check (self->db, table, old, NULL, self->undoes != 0, error) ||
      !attain_change_writer_delete (get_writer (self, table), self->db, old, error))
    return FALSE;

  g_string_truncate (self->before, 0);
  attain_image_write (self->before, old);
  return append_trail (self, table, old, self->before->str, NULL, error);
}

static gboolean
finish_tables (AttainChange  *self,
               GError       **error)
{
  GHashTableIter iter;
  gpointer writer;

  g_hash_table_iter_init (&iter, self->writers);
  while (g_hash_table_iter_next (&iter, NULL, &writer))
    if (!attain_change_writer_finish (writer, self->db, error))
      return FALSE;

  return TRUE;
}

static void
change_free (AttainChange *self)
{
  attain_change_trail_free (self->trail);
  g_hash_table_unref (self->writers);
  g_clear_pointer (&self->transaction, attain_transaction_rollback);
  /* Where it does not get its usual memory back, the connection works on with more. */
  if ((self->flags & ATTAIN_CHANGE_BULK) != 0)
    attain_db_expect_many (self->db, FALSE, NULL);
  attain_touched_unref (self->touched);
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
  gboolean is_bulk = (change->flags & ATTAIN_CHANGE_BULK) != 0;
  const AttainChangeWords words = { change->actor, change->action, change->reason, change->undoes,
                                    (change->flags & ATTAIN_CHANGE_FINAL) != 0 };

  if (!attain_change_trail_is_empty (change->trail) &&
      (!finish_tables (change, error) || !attain_change_trail_end (change->trail, &words, error)))
    return FALSE;
  if (is_bulk && !attain_db_write_out (change->db, error))
    return FALSE;
  if (!attain_transaction_commit (&change->transaction, error))
    return FALSE;

  /* It is kept, whether its pages are brought home now or later. */
  if (is_bulk)
    attain_db_rest (change->db, NULL);
  if (touched != NULL)
    *touched = attain_touched_ref (change->touched);
  return TRUE;
}

/**
 * attain_change_rollback:
 * @self: (transfer full): a change
 *
 * Nothing of it is kept.
 */
void
attain_change_rollback (AttainChange *self)
{
  change_free (self);
}
