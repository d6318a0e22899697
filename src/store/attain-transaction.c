/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-db-private.h"

struct _AttainTransaction
{
  AttainDb *db;
};

static AttainTransaction *
begin (AttainDb    *db,
       const char  *statement,
       GError     **error)
{
  AttainTransaction *self;

  if (!attain_db_run_script (db, statement, error))
    return NULL;

  self = g_new0 (AttainTransaction, 1);
  self->db = db;
  return self;
}

/**
 * attain_transaction_begin_read:
 * @db: a connection
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): a transaction in which every question is answered as of one moment
 */
AttainTransaction *
attain_transaction_begin_read (AttainDb  *db,
                               GError   **error)
{
  return begin (db, db->driver->begin_read, error);
}

/**
 * attain_transaction_begin:
 * @db: a connection
 * @error: what went wrong
 *
 * Begins what is written as a whole or not at all. Only the change door and the schema call this.
 *
 * Returns: (transfer full) (nullable): a transaction, rolled back unless it is committed
 */
AttainTransaction *
attain_transaction_begin (AttainDb  *db,
                          GError   **error)
{
  return begin (db, db->driver->begin_write, error);
}

/**
 * attain_transaction_commit:
 * @self: (inout) (transfer full): a transaction, which is %NULL afterwards
 * @error: why it was rolled back
 *
 * Returns: whether all that was written in it is kept
 */
gboolean
attain_transaction_commit (AttainTransaction **self,
                           GError            **error)
{
  AttainTransaction *transaction = g_steal_pointer (self);

  if (!attain_db_run_script (transaction->db, "COMMIT", error))
    {
      attain_transaction_rollback (transaction);
      return FALSE;
    }

  g_free (transaction);
  return TRUE;
}

/**
 * attain_transaction_rollback:
 * @self: (transfer full): a transaction
 *
 * Nothing that was written in it is kept.
 */
void
attain_transaction_rollback (AttainTransaction *self)
{
  /* Nothing can be done about a failure here, and the engine has already rolled back after the worst ones. */
  self->db->driver->watch (self->db->connection, NULL);
  attain_db_run_script (self->db, "ROLLBACK", NULL);
  self->db->driver->watch (self->db->connection, self->db->cancellable);
  g_free (self);
}
