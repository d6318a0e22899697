/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All CPD of a person, oldest first. An entry is a mark of 13 digits: four for the day, two for the minutes, one for
 * what it is, six for its content. */

#include "attain-cpd-tally.h"

#include "attain-cpd-entry.h"
#include "attain-date.h"

enum { MINUTES_DIGITS = 2, KIND_DIGITS = 1, KEY_DIGITS = 6,
       MARK_DIGITS = ATTAIN_TALLY_DAY_DIGITS + MINUTES_DIGITS + KIND_DIGITS + KEY_DIGITS };

enum { KIND_USED = 1, KIND_PEER = 2 };

typedef struct
{
  gint32               from_day, to_day;
  GArray              *found;              /* room for the marks of one person */
  AttainCpdTallyVisit  visit;
  gpointer             user_data;
} Reading;

static gboolean
write_entries (AttainCursor  *entry,
               GString       *marks,
               GError       **error)
{
  const char *none = attain_enum_get_nick (&attain_cpd_allowance_choices, ATTAIN_CPD_ALLOWANCE_NONE);
  g_autoptr(GError) failure = NULL;

  while (attain_cursor_next (entry, &failure))
    {
      const char *allowance = attain_cursor_text (entry, 2);
      guint kind = allowance != NULL && !g_str_equal (allowance, none) ? KIND_USED : 0;

      if (attain_cursor_int (entry, 4) != 0)
        kind |= KIND_PEER;
      attain_tally_append_day (marks, attain_cursor_text (entry, 0));
      attain_tally_append_number (marks, attain_cursor_int (entry, 1), MINUTES_DIGITS);
      attain_tally_append_number (marks, kind, KIND_DIGITS);
      attain_tally_append_number (marks, attain_cursor_int (entry, 3), KEY_DIGITS);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* In the order of the index cpd_entry_person, which holds all of it. */
const AttainTally attain_cpd_tally = {
  "cpd_tally",
  "SELECT occurred_on, minutes, allowance, content_key, peer_reflected FROM cpd_entry WHERE person_id = ?"
  " ORDER BY occurred_on, minutes, allowance, content_key, peer_reflected",
  write_entries,
};

static void
read_mark (const char    *digits,
           AttainCpdMark *mark)
{
  const char *minutes = digits + ATTAIN_TALLY_DAY_DIGITS, *kind = minutes + MINUTES_DIGITS, *key = kind + KIND_DIGITS;

  mark->day = attain_tally_read_day (digits);
  mark->minutes = ATTAIN_TALLY_TWO_DIGITS (minutes);
  mark->is_used = (ATTAIN_TALLY_DIGIT (kind) & KIND_USED) != 0;
  mark->peer_reflected = (ATTAIN_TALLY_DIGIT (kind) & KIND_PEER) != 0;
  mark->content_key = (gint64) ATTAIN_TALLY_TWO_DIGITS (key) << 24 | ATTAIN_TALLY_TWO_DIGITS (key + 2) << 12 |
                      ATTAIN_TALLY_TWO_DIGITS (key + 4);
}

/* From the newest back, since it is the newest that figures are about. */
static void
read_marks_cb (gint64      person_id,
               const char *marks,
               gsize       length,
               gpointer    user_data)
{
  Reading *self = user_data;
  guint n_found = 0;

  g_array_set_size (self->found, MAX (self->found->len, length / MARK_DIGITS));
  for (const char *at = marks + length;
       at - marks >= MARK_DIGITS && attain_tally_read_day (at - MARK_DIGITS) >= self->from_day; at -= MARK_DIGITS)
    if (attain_tally_read_day (at - MARK_DIGITS) <= self->to_day)
      read_mark (at - MARK_DIGITS, &g_array_index (self->found, AttainCpdMark, n_found++));

  if (n_found > 0)
    self->visit (person_id, (const AttainCpdMark *) (gpointer) self->found->data, n_found, self->user_data);
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
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (AttainCpdMark));
  Reading reading = { attain_date_to_day (from), attain_date_to_day (to), found, visit, user_data };

  return attain_tally_visit (&attain_cpd_tally, db, read_marks_cb, &reading, error);
}
