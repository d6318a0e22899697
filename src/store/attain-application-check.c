/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of an application that take other rows: where it stands is where its last step has left it, every step
 * is one of the road, and nobody has two applications open at once. */

#include "attain-application-check.h"

#include <glib/gi18n.h>

#include "attain-application-find.h"
#include "attain-application-road.h"
#include "attain-error.h"

typedef gboolean (*Rule) (AttainDb *db, gint64 id, GError **error);

static gboolean
check_each (AttainDb      *db,
            const GArray  *ids,
            Rule           rule,
            GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!rule (db, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}

/* What came from a file has no steps, and stands where the file says. */
static gboolean
check_application (AttainDb  *db,
                   gint64     id,
                   GError   **error)
{
  gint64 astray = 0, other = 0;
  g_autofree char *open_states = attain_application_quote_states (attain_application_state_is_open);
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM application JOIN application AS other"
                     " ON other.person_id = application.person_id AND other.id <> application.id"
                     " WHERE application.id = ? AND application.state IN (%s) AND other.state IN (%s)", open_states,
                     open_states);

  if (!attain_db_query_int (db, "SELECT count(*) FROM application WHERE id = ? AND state <> coalesce ((SELECT to_state"
                            " FROM application_step WHERE application_id = application.id ORDER BY id DESC LIMIT 1),"
                            " state)", g_variant_new ("(x)", id), &astray, error) ||
      !attain_db_query_int (db, sql, g_variant_new ("(x)", id), &other, error))
    return FALSE;
  if (astray != 0)
    return attain_error_refuse (error, _("The application is not where its last step has left it"));

  return other == 0 || attain_error_refuse (error, _("Somebody has two applications open at once"));
}

static int
parse (const AttainEnum *choices,
       AttainCursor     *cursor,
       guint             column)
{
  int value = 0;

  if (!attain_cursor_is_null (cursor, column))
    attain_enum_parse (choices, attain_cursor_text (cursor, column), &value);
  return value;
}

static gboolean
check_step (AttainDb  *db,
            gint64     id,
            GError   **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db,
                     "SELECT move, from_state, to_state, (SELECT earlier.to_state FROM application_step AS earlier"
                     " WHERE earlier.application_id = application_step.application_id AND earlier.id < application_step.id"
                     " ORDER BY earlier.id DESC LIMIT 1) FROM application_step WHERE id = ?",
                     g_variant_new ("(x)", id), error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  if (attain_cursor_next (cursor, &failure))
    {
      AttainApplicationMove move = parse (&attain_application_move_choices, cursor, 0);
      AttainApplicationState from = parse (&attain_application_state_choices, cursor, 1);
      AttainApplicationState to = parse (&attain_application_state_choices, cursor, 2);
      const AttainRoadStep *step = attain_application_road_find (from, move);

      if (step == NULL || step->to != to)
        return attain_error_refuse (error, _("The road of an application has no such step"));
      if (!attain_cursor_is_null (cursor, 3) && (int) from != parse (&attain_application_state_choices, cursor, 3))
        return attain_error_refuse (error, _("The step does not begin where the one before it ended"));
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_application_check_applications:
 * @db: a connection
 * @ids: (element-type gint64): the applications that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether they are where their steps have led them, and the only ones open
 */
gboolean
attain_application_check_applications (AttainDb      *db,
                                       const GArray  *ids,
                                       GError       **error)
{
  return check_each (db, ids, check_application, error);
}

/**
 * attain_application_check_steps:
 * @db: a connection
 * @ids: (element-type gint64): the steps that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether each is a step of the road, from where the one before it led
 */
gboolean
attain_application_check_steps (AttainDb      *db,
                                const GArray  *ids,
                                GError       **error)
{
  return check_each (db, ids, check_step, error);
}
