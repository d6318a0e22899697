/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include "attain-application.h"

/* A route is called what the council's scheme calls it now; an old one by its code. */
static const char *
name_route (AttainFigureSource *self,
            const char         *code)
{
  const AttainRoute *route = self->basis.scheme != NULL ? attain_scheme_find_route (self->basis.scheme, code) : NULL;

  return g_intern_string (route != NULL ? route->title : code);
}

/**
 * attain_figure_load_applications:
 * @self: what figures are worked out from
 * @db: a connection
 * @error: what went wrong
 *
 * Returns: whether they were read: those that were handed in or granted, of all times
 */
gboolean
attain_figure_load_applications (AttainFigureSource  *self,
                                 AttainDb            *db,
                                 GError             **error)
{
  const char *progress = attain_enum_get_nick (&attain_application_outcome_choices,
                                               ATTAIN_APPLICATION_OUTCOME_PROGRESS);
  g_autoptr(AttainCursor) cursor = attain_db_query (db,
                                                    "SELECT person_id, submitted_on, outcome, outcome_on, route"
                                                    " FROM application WHERE submitted_on IS NOT NULL"
                                                    " OR outcome_on IS NOT NULL ORDER BY person_id", NULL, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      gboolean progressed = g_strcmp0 (attain_cursor_text (cursor, 2), progress) == 0;
      AttainFigureApplication application = { attain_cursor_int (cursor, 0), attain_figure_load_day (cursor, 1, 0),
                                              progressed ? attain_figure_load_day (cursor, 3, 0) : 0,
                                              name_route (self, attain_cursor_text (cursor, 4)) };

      g_array_append_val (self->applications, application);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  self->basis.applications = (AttainFigureApplication *) (gpointer) self->applications->data;
  self->basis.n_applications = self->applications->len;
  return TRUE;
}
