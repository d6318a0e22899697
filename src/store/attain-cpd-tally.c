/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All CPD of a person in one row, in short, oldest first: figures of a nation read a hundred thousand rows and not
 * three million. The door writes it anew with every change of that person's CPD, and the check compares it.
 *
 * An entry is a mark of 13 digits to the base 64, '0' to 'o': four for the day, two for the minutes, one for what it is,
 * six for its content. The schema step that made the table writes the same in SQL. */

#include "attain-cpd-tally.h"

#include <string.h>

#include "attain-cpd-entry.h"
#include "attain-date.h"

enum { DAY_DIGITS = 4, MINUTES_DIGITS = 2, KIND_DIGITS = 1, KEY_DIGITS = 6,
       MARK_DIGITS = DAY_DIGITS + MINUTES_DIGITS + KIND_DIGITS + KEY_DIGITS };

enum { KIND_USED = 1, KIND_PEER = 2 };

static void
append_number (GString *marks,
               guint64  number,
               guint    n_digits)
{
  for (guint i = n_digits; i > 0; i--)
    g_string_append_c (marks, '0' + ((number >> (6 * (i - 1))) & 63));
}

#define DIGIT(at)      ((guint) ((at)[0] - '0') & 63)
#define TWO_DIGITS(at) (DIGIT (at) << 6 | DIGIT ((at) + 1))

static gint32
read_day (const char *digits)
{
  return TWO_DIGITS (digits) << 12 | TWO_DIGITS (digits + 2);
}

static void
read_mark (const char    *digits,
           AttainCpdMark *mark)
{
  const char *minutes = digits + DAY_DIGITS, *kind = minutes + MINUTES_DIGITS, *key = kind + KIND_DIGITS;

  mark->day = read_day (digits);
  mark->minutes = TWO_DIGITS (minutes);
  mark->is_used = (DIGIT (kind) & KIND_USED) != 0;
  mark->peer_reflected = (DIGIT (kind) & KIND_PEER) != 0;
  mark->content_key = (gint64) TWO_DIGITS (key) << 24 | TWO_DIGITS (key + 2) << 12 | TWO_DIGITS (key + 4);
}

/* In the order of the index cpd_entry_person, which holds all of it. */
static gboolean
write_marks (AttainDb  *db,
             gint64     person_id,
             GString   *marks,
             GError   **error)
{
  const char *none = attain_enum_get_nick (&attain_cpd_allowance_choices, ATTAIN_CPD_ALLOWANCE_NONE);
  g_autoptr(AttainCursor) entry = attain_db_query (db,
                                                   "SELECT occurred_on, minutes, allowance, content_key, peer_reflected"
                                                   " FROM cpd_entry WHERE person_id = ? ORDER BY occurred_on, minutes,"
                                                   " allowance, content_key, peer_reflected",
                                                   g_variant_new ("(x)", person_id), error);
  g_autoptr(GError) failure = NULL;

  g_string_truncate (marks, 0);
  if (entry == NULL)
    return FALSE;

  while (attain_cursor_next (entry, &failure))
    {
      const char *day = attain_cursor_text (entry, 0), *allowance = attain_cursor_text (entry, 2);
      guint kind = allowance != NULL && !g_str_equal (allowance, none) ? KIND_USED : 0;

      if (attain_cursor_int (entry, 4) != 0)
        kind |= KIND_PEER;
      append_number (marks, attain_date_is_valid (day) ? attain_date_to_day (day) : 0, DAY_DIGITS);
      append_number (marks, attain_cursor_int (entry, 1), MINUTES_DIGITS);
      append_number (marks, kind, KIND_DIGITS);
      append_number (marks, attain_cursor_int (entry, 3), KEY_DIGITS);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_cpd_tally_refresh:
 * @db: the connection of a change, towards its end
 * @person_id: somebody whose CPD it has changed
 * @error: what went wrong
 *
 * Makes the tally say what the entries say.
 *
 * Returns: whether it was written
 */
gboolean
attain_cpd_tally_refresh (AttainDb  *db,
                          gint64     person_id,
                          GError   **error)
{
  g_autoptr(GString) marks = g_string_new (NULL);

  if (!write_marks (db, person_id, marks, error))
    return FALSE;
  if (marks->len == 0)
    return attain_db_run (db, "DELETE FROM cpd_tally WHERE person_id = ?", g_variant_new ("(x)", person_id), error);

  return attain_db_run (db, "INSERT INTO cpd_tally (person_id, marks) VALUES (?, ?)"
                        " ON CONFLICT (person_id) DO UPDATE SET marks = excluded.marks",
                        g_variant_new ("(xs)", person_id, marks->str), error);
}

/* From the newest back, since it is the newest that figures are about. Answers how many are found. */
static guint
read_marks (const char *marks,
            gint32      from_day,
            gint32      to_day,
            GArray     *found)
{
  gsize length = strlen (marks);
  guint n_found = 0;

  g_array_set_size (found, MAX (found->len, length / MARK_DIGITS));
  for (const char *at = marks + length; at - marks >= MARK_DIGITS && read_day (at - MARK_DIGITS) >= from_day;
       at -= MARK_DIGITS)
    if (read_day (at - MARK_DIGITS) <= to_day)
      read_mark (at - MARK_DIGITS, &g_array_index (found, AttainCpdMark, n_found++));

  return n_found;
}

/**
 * attain_cpd_tally_visit:
 * @db: a connection
 * @from: a day
 * @to: a day on or after it
 * @visit: hears of the entries of these days and those between, the newest first
 * @user_data: for @visit
 * @error: what went wrong
 *
 * Goes through all people who have such entries, in the order of their ids.
 *
 * Returns: whether all were read
 */
gboolean
attain_cpd_tally_visit (AttainDb             *db,
                        const char           *from,
                        const char           *to,
                        AttainCpdTallyVisit   visit,
                        gpointer              user_data,
                        GError              **error)
{
  gint32 from_day = attain_date_to_day (from), to_day = attain_date_to_day (to);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (AttainCpdMark));
  g_autoptr(AttainCursor) tally = attain_db_query (db, "SELECT person_id, marks FROM cpd_tally ORDER BY person_id", NULL,
                                                   error);
  g_autoptr(GError) failure = NULL;

  if (tally == NULL)
    return FALSE;

  while (attain_cursor_next (tally, &failure))
    {
      guint n_found = read_marks (attain_cursor_text (tally, 1), from_day, to_day, found);

      if (n_found > 0)
        visit (attain_cursor_int (tally, 0), (const AttainCpdMark *) (gpointer) found->data, n_found, user_data);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_cpd_tally_check:
 * @db: a connection that sees everything
 * @fault: hears of each person whose tally does not say what their entries say
 * @user_data: for @fault
 * @error: what could not be read
 *
 * Returns: whether all were compared
 */
gboolean
attain_cpd_tally_check (AttainDb             *db,
                        AttainCpdTallyFault   fault,
                        gpointer              user_data,
                        GError              **error)
{
  g_autoptr(GString) marks = g_string_new (NULL);
  g_autoptr(AttainCursor) tally = attain_db_query (db, "SELECT person.id, cpd_tally.marks FROM person"
                                                   " LEFT JOIN cpd_tally ON cpd_tally.person_id = person.id"
                                                   " ORDER BY person.id", NULL, error);
  g_autoptr(GError) failure = NULL;

  if (tally == NULL)
    return FALSE;

  while (attain_cursor_next (tally, &failure))
    {
      const char *kept = attain_cursor_text (tally, 1);

      if (!write_marks (db, attain_cursor_int (tally, 0), marks, error))
        return FALSE;
      if (!g_str_equal (marks->str, kept != NULL ? kept : ""))
        fault (attain_cursor_int (tally, 0), user_data);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
