/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of posts as they were read: their order, and their end where somebody left. */

#include "attain-figure-source-private.h"

#include <string.h>

static const AttainPostSpan *
get_span (const GArray *spans,
          guint         i)
{
  return &g_array_index (spans, AttainPostSpan, i);
}

/* How many from the first one on are in order. */
static guint
count_ordered (const GArray *spans)
{
  guint n = MIN (spans->len, 1);

  while (n < spans->len && attain_post_span_compare (get_span (spans, n - 1), get_span (spans, n)) <= 0)
    n++;

  return n;
}

/**
 * attain_figure_load_sort_spans:
 * @spans: (element-type AttainPostSpan): posts as an index has them
 *
 * Puts them in the order that figures want. The index has most of them in it already, the open ones; so only the others
 * are sorted, and both laid together from the end on.
 */
void
attain_figure_load_sort_spans (GArray *spans)
{
  AttainPostSpan *all = (AttainPostSpan *) (gpointer) spans->data;
  guint n_ordered = count_ordered (spans), at = spans->len;
  g_autoptr(GArray) others = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));

  if (n_ordered == spans->len)
    return;

  g_array_append_vals (others, all + n_ordered, spans->len - n_ordered);
  g_array_sort (others, attain_post_span_compare);
  while (others->len > 0)
    {
      const AttainPostSpan *last = get_span (others, others->len - 1);

      if (n_ordered > 0 && attain_post_span_compare (&all[n_ordered - 1], last) > 0)
        all[--at] = all[--n_ordered];
      else
        {
          all[--at] = *last;
          g_array_set_size (others, others->len - 1);
        }
    }
}

/**
 * attain_figure_load_cut_spans:
 * @spans: (element-type AttainPostSpan): posts in the order of people
 * @db: a connection
 * @error: what went wrong
 *
 * Nobody is in a post after the day they left, whatever the post says.
 *
 * Returns: whether it is known who has left
 */
gboolean
attain_figure_load_cut_spans (GArray    *spans,
                              AttainDb  *db,
                              GError   **error)
{
  AttainPostSpan *all = (AttainPostSpan *) (gpointer) spans->data;
  g_autoptr(AttainCursor) leaver =
    attain_db_query (db, "SELECT id, left_on FROM person WHERE left_on IS NOT NULL ORDER BY id", NULL, error);
  g_autoptr(GError) failure = NULL;
  guint at = 0, n_left = 0;

  if (leaver == NULL)
    return FALSE;

  while (attain_cursor_next (leaver, &failure))
    {
      gint64 person_id = attain_cursor_int (leaver, 0);

      for (; at < spans->len && all[at].person_id < person_id; at++)
        all[n_left++] = all[at];
      for (gint32 day = 0; at < spans->len && all[at].person_id == person_id; at++)
        {
          day = day != 0 ? day : attain_figure_load_day (leaver, 1, ATTAIN_DAY_OPEN);
          all[at].to_day = MIN (all[at].to_day, day);
          if (all[at].from_day <= all[at].to_day)
            all[n_left++] = all[at];
        }
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  g_array_remove_range (spans, n_left, at - n_left);
  return TRUE;
}

/**
 * attain_figure_load_contract:
 * @cursor: where a post is read
 * @column: its contract
 * @last: that of the post before; all zero at first
 *
 * Most posts have the contract of the one before.
 *
 * Returns: an AttainContract
 */
int
attain_figure_load_contract (AttainCursor         *cursor,
                             guint                 column,
                             AttainFigureContract *last)
{
  const char *nick = attain_cursor_text (cursor, column);

  if (nick == NULL || strcmp (nick, last->nick) != 0)
    {
      attain_enum_parse (&attain_contract_choices, nick, &last->contract);
      g_strlcpy (last->nick, nick != NULL ? nick : "", sizeof last->nick);
    }

  return last->contract;
}
