/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-table.h"

#include "attain-tables.h"

/**
 * attain_asye_find:
 * @db: a connection
 * @person_id: somebody
 * @asye_id: (out): the year that they began last; 0 where they have none
 * @error: what went wrong
 *
 * Returns: whether the database could be read
 */
gboolean
attain_asye_find (AttainDb  *db,
                  gint64     person_id,
                  gint64    *asye_id,
                  GError   **error)
{
  return attain_db_query_int (db, "SELECT id FROM asye WHERE person_id = ? ORDER BY started_on DESC, id DESC LIMIT 1",
                              g_variant_new ("(x)", person_id), asye_id, error);
}

/**
 * attain_asye_find_started:
 * @db: a connection
 * @person_id: somebody
 * @started_on: a day
 * @asye_id: (out): the year that they began on that day; 0 for none
 * @error: what went wrong
 *
 * Returns: whether the database could be read
 */
gboolean
attain_asye_find_started (AttainDb    *db,
                          gint64       person_id,
                          const char  *started_on,
                          gint64      *asye_id,
                          GError     **error)
{
  return attain_db_query_int (db, "SELECT id FROM asye WHERE person_id = ? AND started_on = ? ORDER BY id LIMIT 1",
                              g_variant_new ("(xs)", person_id, started_on), asye_id, error);
}

/**
 * attain_asye_find_begun:
 * @db: a connection
 * @person_id: somebody
 * @on: a day
 * @asye_id: (out): the last year that they had begun by that day; 0 for none
 * @error: what went wrong
 *
 * Returns: whether the database could be read
 */
gboolean
attain_asye_find_begun (AttainDb    *db,
                        gint64       person_id,
                        const char  *on,
                        gint64      *asye_id,
                        GError     **error)
{
  return attain_db_query_int (db,
                              "SELECT id FROM asye WHERE person_id = ? AND started_on <= ?"
                              " ORDER BY started_on DESC, id DESC LIMIT 1",
                              g_variant_new ("(xs)", person_id, on), asye_id, error);
}

/**
 * attain_asye_list_pauses:
 * @db: a connection
 * @asye_id: a year
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainAsyePause): its pauses, the earliest first
 */
GPtrArray *
attain_asye_list_pauses (AttainDb  *db,
                         gint64     asye_id,
                         GError   **error)
{
  return attain_table_load_where (&attain_asye_pause_table, db, "WHERE asye_id = ? ORDER BY from_on, id",
                                  g_variant_new ("(x)", asye_id), error);
}
