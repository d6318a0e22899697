/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the door for writes asks of rights. Whoever keeps the file is never asked. */

#include "attain-change-access.h"

#include <glib/gi18n.h>

#include "attain-access-clause.h"
#include "attain-access-held.h"
#include "attain-error.h"

static gboolean
check (AttainDb           *db,
       AttainAccess       *access,
       const AttainTable  *table,
       AttainRecord       *old,
       AttainRecord       *fresh,
       GError            **error)
{
  AttainHeld held_old = 0, held_fresh = 0;

  return (old == NULL || attain_access_held_find (db, access, table, old, TRUE, &held_old, error)) &&
         (fresh == NULL || attain_access_held_find (db, access, table, fresh, FALSE, &held_fresh, error)) &&
         attain_access_check (access, table->name, old, held_old, fresh, held_fresh, error);
}

/**
 * attain_change_access_check:
 * @db: the connection of the change
 * @table: where something is written
 * @old: (nullable): the row as it is; %NULL where it is to be added
 * @fresh: (nullable): the row as it is to be; %NULL where it is to be deleted
 * @undoes: whether another change is undone or done again; whoever may do something may also take it back
 * @error: a sentence that says what is not theirs; `ATTAIN_ERROR_DENIED`
 *
 * Returns: whether whoever uses the connection may
 */
gboolean
attain_change_access_check (AttainDb           *db,
                            const AttainTable  *table,
                            AttainRecord       *old,
                            AttainRecord       *fresh,
                            gboolean            undoes,
                            GError            **error)
{
  AttainAccess *access = attain_db_get_access (db);
  g_autoptr(GError) refusal = NULL;

  if (attain_access_sees_all (access) || check (db, access, table, old, fresh, &refusal) ||
      (undoes && check (db, access, table, fresh, old, NULL)))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/* What is hidden in the row comes to whoever reads it as not known, and from them back. */
static gboolean
fill_in (AttainAccess       *access,
         AttainDb           *db,
         const AttainTable  *table,
         AttainRecord       *old,
         AttainRecord       *whole,
         GError            **error)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (whole);
  g_autoptr(AttainRecord) blank = g_object_new (G_OBJECT_TYPE (whole), NULL);
  AttainHeld held;

  if (!attain_access_held_find (db, access, table, old, TRUE, &held, error))
    return FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AttainField *field = &klass->fields[i];

      if (attain_field_is_kept (field) && attain_field_equal (field, whole, blank) &&
          !attain_access_may (table->name, ATTAIN_MAY_SEE, field->name, held))
        attain_field_copy (field, old, whole);
    }

  return TRUE;
}

/**
 * attain_change_access_complete:
 * @db: the connection of a change
 * @table: where a record is kept
 * @record: the record as it is to be, as far as whoever uses the connection sees it
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when the record is gone
 *
 * Returns: (transfer full) (nullable): the record with what is hidden from them as it is; @record itself for those from
 *   whom nothing is hidden
 */
AttainRecord *
attain_change_access_complete (AttainDb           *db,
                               const AttainTable  *table,
                               AttainRecord       *record,
                               GError            **error)
{
  AttainAccess *access = attain_db_get_access (db);
  g_autoptr(AttainRecord) old = NULL;
  g_autoptr(AttainRecord) whole = NULL;

  if (attain_access_clause_sees_whole (access, table))
    return g_object_ref (record);
  if (!(old = attain_table_load_one (table, db, attain_record_get_id (record), error)))
    return NULL;

  whole = attain_record_copy (record);
  return fill_in (access, db, table, old, whole, error) ? g_steal_pointer (&whole) : NULL;
}

/**
 * attain_change_access_redact:
 * @db: the connection of a change
 * @table: where a record is kept
 * @record: the record as it is kept, which loses what is hidden from whoever uses the connection
 * @error: `ATTAIN_ERROR_DENIED` where they do not see it at all
 *
 * For what a change tells of records before it writes them, since its own connection sees everything.
 *
 * Returns: whether they see it
 */
gboolean
attain_change_access_redact (AttainDb           *db,
                             const AttainTable  *table,
                             AttainRecord       *record,
                             GError            **error)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);
  AttainAccess *access = attain_db_get_access (db);
  AttainHeld held;

  if (attain_access_clause_sees_whole (access, table))
    return TRUE;
  if (!attain_access_held_find (db, access, table, record, TRUE, &held, error))
    return FALSE;
  if (!attain_access_may (table->name, ATTAIN_MAY_SEE, NULL, held))
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED,
                   _("%s: this is kept already, and not yours to see. Nothing was saved; ask the academy to."),
                   _(klass->label));
      return FALSE;
    }

  for (guint i = 0; i < klass->n_fields; i++)
    if (!attain_access_may (table->name, ATTAIN_MAY_SEE, klass->fields[i].name, held))
      attain_field_clear (&klass->fields[i], record);
  return TRUE;
}
