/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-table.h"

/**
 * attain_cpd_load_year:
 * @db: a connection
 * @person_id: whose
 * @from: the first day
 * @to: the last day
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainCpdEntry): the person's entries of that time
 */
GPtrArray *
attain_cpd_load_year (AttainDb    *db,
                      gint64       person_id,
                      const char  *from,
                      const char  *to,
                      GError     **error)
{
  return attain_table_load_where (&attain_cpd_table, db,
                                  "WHERE person_id = ? AND occurred_on BETWEEN ? AND ? ORDER BY occurred_on, id",
                                  g_variant_new ("(xss)", person_id, from, to), error);
}

/**
 * attain_cpd_sum_year:
 * @db: a connection
 * @person_id: whose
 * @from: the first day
 * @to: the last day
 * @use: (out): the sums
 * @error: what went wrong
 *
 * Returns: whether the sums are known
 */
gboolean
attain_cpd_sum_year (AttainDb      *db,
                     gint64         person_id,
                     const char    *from,
                     const char    *to,
                     AttainCpdUse  *use,
                     GError       **error)
{
  g_autoptr(AttainCpdEntry) sum = attain_cpd_entry_new ();
  g_autoptr(GError) failure = NULL;
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT allowance, sum(minutes) FROM cpd_entry"
                         " WHERE person_id = ? AND occurred_on BETWEEN ? AND ? GROUP BY allowance",
                     g_variant_new ("(xss)", person_id, from, to), error);

  if (cursor == NULL)
    return FALSE;

  *use = (AttainCpdUse) { 0 };
  while (attain_cursor_next (cursor, &failure))
    {
      int allowance = ATTAIN_CPD_ALLOWANCE_UNKNOWN;

      attain_enum_parse (&attain_cpd_allowance_choices, attain_cursor_text (cursor, 0), &allowance);
      sum->allowance = allowance;
      sum->minutes = attain_cursor_int (cursor, 1);
      attain_cpd_use_add (use, sum);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_cpd_find_twin:
 * @db: a connection
 * @entry: an entry, saved or not
 * @twin: (out): another entry of the same person, on the same day and with the same title; 0 for none
 * @error: what went wrong
 *
 * For a question before an activity is logged twice, not for a refusal: two may well be alike.
 *
 * Returns: whether the database answered
 */
gboolean
attain_cpd_find_twin (AttainDb        *db,
                      AttainCpdEntry  *entry,
                      gint64          *twin,
                      GError         **error)
{
  *twin = 0;
  if (entry->occurred_on == NULL || entry->title == NULL)
    return TRUE;

  return attain_db_query_int (db,
                              "SELECT id FROM cpd_entry WHERE person_id = ? AND occurred_on = ?"
                              " AND lower(title) = lower(?) AND id <> ? ORDER BY id LIMIT 1",
                              g_variant_new ("(xssx)", entry->person_id, entry->occurred_on, entry->title,
                                             attain_record_get_id (ATTAIN_RECORD (entry))), twin, error);
}
