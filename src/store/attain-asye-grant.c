/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pass leads to: the level that the council's scheme gives without an application. */

#include "attain-asye-grant.h"

#include <glib/gi18n.h>

#include "attain-application-work.h"
#include "attain-asye.h"
#include "attain-display.h"
#include "attain-error.h"
#include "attain-route.h"

static gboolean
asks_for_pass (const AttainRoute *route)
{
  for (guint i = 0; i < route->criteria->len; i++)
    if (((const AttainCriterion *) g_ptr_array_index (route->criteria, i))->type == ATTAIN_CRITERION_ASYE_PASSED)
      return TRUE;

  return FALSE;
}

static const AttainRoute *
find_route (const AttainScheme *scheme,
            const char         *level)
{
  for (guint i = 0; scheme != NULL && level != NULL && i < scheme->routes->len; i++)
    {
      const AttainRoute *route = g_ptr_array_index (scheme->routes, i);

      if (route->decision == ATTAIN_ROUTE_DECISION_AUTOMATIC && g_strcmp0 (route->from, level) == 0 &&
          asks_for_pass (route))
        return route;
    }

  return NULL;
}

static gboolean
find_level (AttainDb    *db,
            gint64       person_id,
            const char  *on,
            char       **level,
            GError     **error)
{
  g_autoptr(GPtrArray) posts =
    attain_table_load_where (&attain_post_table, db,
                             "WHERE person_id = ? AND from_on <= ? AND (to_on IS NULL OR to_on >= ?)"
                             " ORDER BY from_on DESC, id DESC LIMIT 1",
                             g_variant_new ("(xss)", person_id, on, on), error);

  if (posts == NULL)
    return FALSE;

  *level = posts->len > 0 ? g_strdup (ATTAIN_POST (g_ptr_array_index (posts, 0))->level) : NULL;
  return TRUE;
}

/**
 * attain_asye_grant:
 * @change: a change
 * @rulebook: what applications are judged by
 * @scheme: (nullable): the council's scheme
 * @asye_id: a year that was passed
 * @on: the day
 * @reference: (out) (nullable): the application that keeps the next level; %NULL where the scheme gives none to
 *   somebody at this level
 * @error: why it cannot be
 *
 * Returns: whether nothing stood in the way
 */
gboolean
attain_asye_grant (AttainChange          *change,
                   const AttainRulebook  *rulebook,
                   const AttainScheme    *scheme,
                   gint64                 asye_id,
                   const char            *on,
                   char                 **reference,
                   GError               **error)
{
  AttainDb *db = attain_change_get_db (change);
  g_autoptr(AttainAsye) asye = attain_table_load_one (&attain_asye_table, db, asye_id, error);
  g_autoptr(AttainApplication) application = NULL;
  g_autofree char *level = NULL, *day = NULL, *reason = NULL;
  const AttainRoute *route;

  *reference = NULL;
  if (asye == NULL || !find_level (db, asye->person_id, on, &level, error))
    return FALSE;
  if (asye->outcome != ATTAIN_ASYE_RESULT_PASS)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Only a pass leads to the next level"));
      return FALSE;
    }
  if ((route = find_route (scheme, level)) == NULL)
    return TRUE;

  day = attain_date_display (asye->outcome_on);
  reason = g_strdup_printf (_("ASYE passed on %s"), day);
  application = attain_application_work_grant (change, rulebook, scheme, asye->person_id, route->code, on, reason, error);
  if (application == NULL)
    return FALSE;

  *reference = g_strdup (application->reference);
  return TRUE;
}
