/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

static int
compare_people (gconstpointer one,
                gconstpointer other)
{
  gint64 a = ((const AttainFigureAbsence *) one)->person_id, b = ((const AttainFigureAbsence *) other)->person_id;

  return a < b ? -1 : a > b;
}

/**
 * attain_figure_load_absences:
 * @self: what figures are worked out from
 * @db: a connection
 * @question: what is asked
 * @error: what went wrong
 *
 * Returns: whether they were read: those that reach into the period
 */
gboolean
attain_figure_load_absences (AttainFigureSource          *self,
                             AttainDb                    *db,
                             const AttainFigureQuestion  *question,
                             GError                     **error)
{
  static const char sql[] = "SELECT person_id, from_on, NULL, days FROM absence WHERE to_on IS NULL AND from_on <= ?"
                            " UNION ALL"
                            " SELECT person_id, from_on, to_on, days FROM absence WHERE to_on >= ? AND from_on <= ?";
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;
  gint64 any;

  attain_figure_question_get_period (question, &from, &to);
  if (!attain_db_query_int (db, "SELECT EXISTS (SELECT 1 FROM absence)", NULL, &any, error))
    return FALSE;
  if (!any)
    return TRUE;
  if (!(cursor = attain_db_query (db, sql, g_variant_new ("(sss)", to, from, to), error)))
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainFigureAbsence absence = { attain_cursor_int (cursor, 0), attain_figure_load_day (cursor, 1, 0),
                                      attain_figure_load_day (cursor, 2, ATTAIN_DAY_OPEN),
                                      attain_cursor_real (cursor, 3) };

      g_array_append_val (self->absences, absence);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  g_array_sort (self->absences, compare_people);
  self->basis.absences = (AttainFigureAbsence *) (gpointer) self->absences->data;
  self->basis.n_absences = self->absences->len;
  return TRUE;
}
