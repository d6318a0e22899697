/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include "attain-asye.h"

static gboolean
load_outcomes (AttainFigureSource  *self,
               AttainDb            *db,
               GError             **error)
{
  const char *pass = attain_enum_get_nick (&attain_asye_result_choices, ATTAIN_ASYE_RESULT_PASS);
  g_autoptr(AttainCursor) cursor = attain_db_query (db,
                                                    "SELECT person_id, outcome, outcome_on, cohort FROM asye"
                                                    " WHERE outcome_on IS NOT NULL ORDER BY person_id", NULL, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainFigureYear year = { .person_id = attain_cursor_int (cursor, 0),
                                .ended_day = attain_figure_load_day (cursor, 2, 0),
                                .passed = g_strcmp0 (attain_cursor_text (cursor, 1), pass) == 0,
                                .cohort = g_intern_string (attain_cursor_text (cursor, 3)) };

      g_array_append_val (self->years, year);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Everything that these people were in, since a day long ago may be asked for: in the order of the index post_person. */
static gboolean
load_year_spans (AttainFigureSource  *self,
                 AttainDb            *db,
                 GError             **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db,
                     "SELECT person_id, from_on, to_on, fte, contract FROM post"
                     " WHERE person_id IN (SELECT person_id FROM asye WHERE outcome_on IS NOT NULL)"
                     " ORDER BY person_id, from_on", NULL, error);
  g_autoptr(GError) failure = NULL;
  AttainFigureContract last = { 0 };

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainPostSpan span = { .person_id = attain_cursor_int (cursor, 0),
                              .from_day = attain_figure_load_day (cursor, 1, 0),
                              .to_day = attain_figure_load_day (cursor, 2, ATTAIN_DAY_OPEN),
                              .fte = attain_cursor_real (cursor, 3),
                              .contract = attain_figure_load_contract (cursor, 4, &last) };

      g_array_append_val (self->year_spans, span);
    }
  if (failure == NULL)
    return attain_figure_load_cut_spans (self->year_spans, db, error);

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Both are in the order of people. A person may have had two years. */
static void
join_years (AttainFigureSource *self)
{
  const AttainPostSpan *spans = (const AttainPostSpan *) (gpointer) self->year_spans->data;
  gsize at = 0;

  for (guint i = 0; i < self->years->len; i++)
    {
      AttainFigureYear *year = &g_array_index (self->years, AttainFigureYear, i);

      while (at < self->year_spans->len && spans[at].person_id < year->person_id)
        at++;
      year->spans = spans + at;
      while (at + year->n_spans < self->year_spans->len && spans[at + year->n_spans].person_id == year->person_id)
        year->n_spans++;
    }
}

/**
 * attain_figure_load_years:
 * @self: what figures are worked out from
 * @db: a connection
 * @error: what went wrong
 *
 * Returns: whether they were read: the supported years with an outcome, and all posts of their people
 */
gboolean
attain_figure_load_years (AttainFigureSource  *self,
                          AttainDb            *db,
                          GError             **error)
{
  if (!load_outcomes (self, db, error) || !load_year_spans (self, db, error))
    return FALSE;

  join_years (self);
  self->basis.years = (AttainFigureYear *) (gpointer) self->years->data;
  self->basis.n_years = self->years->len;
  return TRUE;
}
