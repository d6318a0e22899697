/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of rights, asked before anything is written: so that what the door would refuse is not offered. */

#include "attain-rights.h"

#include "attain-access-held.h"
#include "attain-tables.h"

struct _AttainRights
{
  AttainHeld *held;        /* by the place of a table in the list of them */
};

/**
 * attain_rights_hold:
 * @db: a connection
 * @table: where a record is kept, or would be
 * @record: (type AttainRecord): the record; one that is not saved yet only has to name whom and what it belongs to
 * @held: (out): which lines of the table of rights hold for it, for attain_access_may()
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_rights_hold (AttainDb           *db,
                    const AttainTable  *table,
                    gpointer            record,
                    AttainHeld         *held,
                    GError            **error)
{
  AttainAccess *access = attain_db_get_access (db);
  gboolean is_saved = attain_record_get_id (record) != 0;

  *held = ATTAIN_HELD_ALL;
  if ((attain_access_get_roles (access) & ATTAIN_ROLE_KEEPER) == 0 &&
      !attain_access_held_find (db, access, table, record, is_saved, held, error))
    return FALSE;

  if (attain_access_is_to_read (access))
    *held |= ATTAIN_HELD_TO_READ;
  return TRUE;
}

static AttainRecord *
make_probe (const AttainTable *table,
            gint64             person_id)
{
  AttainRecord *probe = g_object_new (table->record_type (), NULL);

  if (*table->subject == '\0')
    attain_record_set_id (probe, person_id);
  else
    g_object_set (probe, table->subject, person_id, NULL);

  return probe;
}

/**
 * attain_rights_read:
 * @db: a connection
 * @person_id: somebody; 0 for nobody in particular: what may be done then may be done with anybody's
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): what whoever uses @db may do with what is kept about them
 */
AttainRights *
attain_rights_read (AttainDb  *db,
                    gint64     person_id,
                    GError   **error)
{
  g_autoptr(AttainRights) self = g_new0 (AttainRights, 1);
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);

  self->held = g_new0 (AttainHeld, n_tables);
  for (guint i = 0; i < n_tables; i++)
    {
      g_autoptr(AttainRecord) probe = tables[i]->subject != NULL ? make_probe (tables[i], person_id) : NULL;

      if (probe != NULL && !attain_rights_hold (db, tables[i], probe, &self->held[i], error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

void
attain_rights_free (AttainRights *self)
{
  g_free (self->held);
  g_free (self);
}

/**
 * attain_rights_get:
 * @self: what somebody may do
 * @table: a table of what is kept about people
 *
 * Returns: which lines of the table of rights hold for a row of it about the person
 */
AttainHeld
attain_rights_get (const AttainRights *self,
                   const AttainTable  *table)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    if (tables[i] == table)
      return self->held[i];

  return 0;
}

/**
 * attain_rights_may:
 * @self: what somebody may do
 * @table: a table of what is kept about people
 * @may: what is to be done
 *
 * Returns: whether they may, with the row as such: some of its fields may still be kept from them
 */
gboolean
attain_rights_may (const AttainRights *self,
                   const AttainTable  *table,
                   AttainMay           may)
{
  return attain_access_may (table->name, may, NULL, attain_rights_get (self, table));
}
