/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

/* The census counts cases once a year: who was not counted for longer is known no more. */
#define MONTHS_KNOWN 12

/* The later counts come after the earlier ones, and take their place; those of a day come in the order of people. */
static gboolean
read_counts (AttainFigureSource  *self,
             AttainCursor        *cursor,
             gint64              *cases,
             GError             **error)
{
  g_autoptr(GError) failure = NULL;
  gint64 last = 0;
  guint place = 0;

  while (attain_cursor_next (cursor, &failure))
    {
      gint64 person_id = attain_cursor_int (cursor, 0);

      if (person_id < last)
        place = 0;
      if (attain_figure_load_find_person (self, person_id, &place))
        cases[place] = attain_cursor_int (cursor, 1);
      last = person_id;
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
add_counts (AttainFigureSource *self,
            const gint64       *cases)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      AttainFigureCount count = { g_array_index (self->people, AttainFigurePerson, i).person_id, cases[i] };

      if (count.cases > 0)
        g_array_append_val (self->counts, count);
    }

  self->basis.counts = (AttainFigureCount *) (gpointer) self->counts->data;
  self->basis.n_counts = self->counts->len;
}

/**
 * attain_figure_load_cases:
 * @self: what figures are worked out from
 * @db: a connection
 * @question: what is asked
 * @error: what went wrong
 *
 * Returns: whether they were read: what everybody held when they were last counted
 */
gboolean
attain_figure_load_cases (AttainFigureSource          *self,
                          AttainDb                    *db,
                          const AttainFigureQuestion  *question,
                          GError                     **error)
{
  g_autofree char *next = attain_date_add_days (question->as_of, 1);
  g_autofree char *from = attain_date_add_months (next, -MONTHS_KNOWN);
  g_autofree gint64 *cases = g_new0 (gint64, self->people->len + 1);
  g_autoptr(AttainCursor) cursor = NULL;
  gint64 any;

  if (!attain_db_query_int (db, "SELECT EXISTS (SELECT 1 FROM caseload)", NULL, &any, error))
    return FALSE;
  if (!any)
    return TRUE;

  cursor = attain_db_query (db, "SELECT person_id, cases FROM caseload WHERE counted_on >= ? AND counted_on <= ?"
                                " ORDER BY counted_on, person_id", g_variant_new ("(ss)", from, question->as_of), error);
  if (cursor == NULL || !read_counts (self, cursor, cases, error))
    return FALSE;

  add_counts (self, cases);
  return TRUE;
}
