/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keeps saves quick and can wait until nobody does. */

#include "attain-tidy.h"

#include "attain-search-sqlite.h"
#include "attain-tables.h"

/**
 * attain_tidy_run:
 * @db: a connection that may write, outside of any transaction
 * @more: (out): whether there is more to do
 * @error: what went wrong
 *
 * Does a few ten milliseconds of it.
 *
 * Returns: whether it was done
 */
gboolean
attain_tidy_run (AttainDb  *db,
                 gboolean  *more,
                 GError   **error)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);

  *more = FALSE;
  for (guint i = 0; i < n_tables; i++)
    {
      gboolean more_here = FALSE;

      if (tables[i]->search != NULL && !attain_search_sqlite_tidy (db, tables[i]->search, &more_here, error))
        return FALSE;
      *more |= more_here;
    }

  return attain_db_rest (db, error);
}
