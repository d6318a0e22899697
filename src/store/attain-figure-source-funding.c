/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

/**
 * attain_figure_load_funding:
 * @self: what figures are worked out from
 * @db: a connection
 * @question: what is asked
 * @error: what went wrong
 *
 * Returns: whether they were read: the establishment of the day asked for
 */
gboolean
attain_figure_load_funding (AttainFigureSource          *self,
                            AttainDb                    *db,
                            const AttainFigureQuestion  *question,
                            GError                     **error)
{
  static const char sql[] = "SELECT team, fte, from_on, NULL FROM establishment WHERE to_on IS NULL AND from_on <= ?"
                            " UNION ALL"
                            " SELECT team, fte, from_on, to_on FROM establishment WHERE to_on >= ? AND from_on <= ?";
  const char *day = question->as_of;
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;
  gint64 any;

  if (!attain_db_query_int (db, "SELECT EXISTS (SELECT 1 FROM establishment)", NULL, &any, error))
    return FALSE;
  if (!any)
    return TRUE;
  if (!(cursor = attain_db_query (db, sql, g_variant_new ("(sss)", day, day, day), error)))
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainFigureFunding funding = { .from_day = attain_figure_load_day (cursor, 2, 0),
                                      .to_day = attain_figure_load_day (cursor, 3, ATTAIN_DAY_OPEN),
                                      .fte = attain_cursor_real (cursor, 1),
                                      .team = g_intern_string (attain_cursor_text (cursor, 0)) };

      g_array_append_val (self->funded, funding);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  self->basis.funded = (AttainFigureFunding *) (gpointer) self->funded->data;
  self->basis.n_funded = self->funded->len;
  return TRUE;
}
