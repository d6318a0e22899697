/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-tally.h"

#include <string.h>

#include "attain-date.h"

/**
 * attain_tally_append_number:
 * @marks: where to
 * @number: a number, of which the digits that there is no room for are left out
 * @n_digits: for how many digits to the base 64 there is room
 */
void
attain_tally_append_number (GString *marks,
                            guint64  number,
                            guint    n_digits)
{
  for (guint i = n_digits; i > 0; i--)
    g_string_append_c (marks, '0' + ((number >> (6 * (i - 1))) & 63));
}

/**
 * attain_tally_append_day:
 * @marks: the numbers of a row, separated as tallies are
 * @day: (nullable): a day; what is none is written as 0
 */
void
attain_tally_append_day (GString    *marks,
                         const char *day)
{
  gboolean is_valid = day != NULL && attain_date_is_valid (day);

  attain_tally_append_number (marks, is_valid ? attain_date_to_day (day) : 0, ATTAIN_TALLY_DAY_DIGITS);
}

static gboolean
write_marks (const AttainTally  *self,
             AttainDb           *db,
             gint64              person_id,
             GString            *marks,
             GError            **error)
{
  g_autoptr(AttainCursor) rows = attain_db_query (db, self->sql, g_variant_new ("(x)", person_id), error);

  g_string_truncate (marks, 0);
  return rows != NULL && self->write (rows, marks, error);
}

/**
 * attain_tally_refresh:
 * @self: a tally
 * @db: the connection of a change, towards its end
 * @person_id: somebody whose records it has changed
 * @error: what went wrong
 *
 * Makes the tally say what the records say.
 *
 * Returns: whether it was written
 */
gboolean
attain_tally_refresh (const AttainTally  *self,
                      AttainDb           *db,
                      gint64              person_id,
                      GError            **error)
{
  g_autoptr(GString) marks = g_string_new (NULL);
  g_autofree char *sql = NULL;

  if (!write_marks (self, db, person_id, marks, error))
    return FALSE;

  if (marks->len == 0)
    {
      sql = g_strdup_printf ("DELETE FROM %s WHERE person_id = ?", self->table);
      return attain_db_run (db, sql, g_variant_new ("(x)", person_id), error);
    }

  sql = g_strdup_printf ("INSERT INTO %s (person_id, marks) VALUES (?, ?)"
                         " ON CONFLICT (person_id) DO UPDATE SET marks = excluded.marks", self->table);
  return attain_db_run (db, sql, g_variant_new ("(xs)", person_id, marks->str), error);
}

/**
 * attain_tally_visit:
 * @self: a tally
 * @db: a connection
 * @visit: hears of each person who has marks
 * @user_data: for @visit
 * @error: what went wrong
 *
 * Goes through people in the order of their ids.
 *
 * Returns: whether all were read
 */
gboolean
attain_tally_visit (const AttainTally  *self,
                    AttainDb           *db,
                    AttainTallyVisit    visit,
                    gpointer            user_data,
                    GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT person_id, marks FROM %s ORDER BY person_id", self->table);
  g_autoptr(AttainCursor) tally = attain_db_query (db, sql, NULL, error);
  g_autoptr(GError) failure = NULL;

  if (tally == NULL)
    return FALSE;

  while (attain_cursor_next (tally, &failure))
    {
      const char *marks = attain_cursor_text (tally, 1);

      visit (attain_cursor_int (tally, 0), marks, strlen (marks), user_data);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_tally_check:
 * @self: a tally
 * @db: a connection that sees everything
 * @fault: hears of each person whose tally does not say what their records say
 * @user_data: for @fault
 * @error: what could not be read
 *
 * Returns: whether all were compared
 */
gboolean
attain_tally_check (const AttainTally  *self,
                    AttainDb           *db,
                    AttainTallyFault    fault,
                    gpointer            user_data,
                    GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT person.id, %s.marks FROM person LEFT JOIN %s"
                                          " ON %s.person_id = person.id ORDER BY person.id", self->table, self->table,
                                          self->table);
  g_autoptr(GString) marks = g_string_new (NULL);
  g_autoptr(AttainCursor) tally = attain_db_query (db, sql, NULL, error);
  g_autoptr(GError) failure = NULL;

  if (tally == NULL)
    return FALSE;

  while (attain_cursor_next (tally, &failure))
    {
      const char *kept = attain_cursor_text (tally, 1);

      if (!write_marks (self, db, attain_cursor_int (tally, 0), marks, error))
        return FALSE;
      if (!g_str_equal (marks->str, kept != NULL ? kept : ""))
        fault (attain_cursor_int (tally, 0), user_data);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
