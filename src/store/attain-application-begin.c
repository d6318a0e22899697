/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two ways in which an application begins: somebody applies, or a level is granted that nobody applies for. */

#include "attain-application-work.h"

#include <glib/gi18n.h>

#include "attain-application-criteria.h"
#include "attain-application-findings.h"
#include "attain-application-table.h"
#include "attain-error.h"

static gboolean
set_reference (AttainChange       *change,
               AttainApplication  *application,
               const char         *on,
               GError            **error)
{
  g_autofree char *prefix = g_strdup_printf ("P-%.4s-", on);
  g_autofree char *pattern = g_strconcat (prefix, "%", NULL);
  gint64 last;

  if (!attain_db_query_int (attain_change_get_db (change),
                            "SELECT max (CAST (substr (reference, 8) AS INTEGER)) FROM application"
                            " WHERE reference LIKE ?", g_variant_new ("(s)", pattern), &last, error))
    return FALSE;

  application->reference = g_strdup_printf ("%s%03" G_GINT64_FORMAT, prefix, last + 1);
  return TRUE;
}

/* Who may not begin it hears nothing of the person's level. */
static gboolean
check_beginning (const AttainApplicationCase  *item,
                 const AttainApplicationOrder *order,
                 GError                      **error)
{
  AttainApplicationRole roles = attain_application_case_get_roles (item, order->actor_id, order->on);

  return (order->move == ATTAIN_MOVE_GRANT || attain_application_road_check_actor (order->move, roles, error)) &&
         attain_application_case_check_level (item, order->on, error);
}

static AttainApplicationCase *
begin (AttainChange                  *change,
       const AttainRulebook          *rulebook,
       const AttainScheme            *scheme,
       gint64                         person_id,
       const char                    *code,
       const AttainApplicationOrder  *order,
       GError                       **error)
{
  const AttainRoute *route = attain_scheme_find_route (scheme, code);
  g_autoptr(AttainApplication) application = attain_application_new ();
  g_autoptr(AttainApplicationCase) item = NULL;

  if (route == NULL)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The scheme has no route “%s”"), code);
      return NULL;
    }

  application->person_id = person_id;
  application->scheme = g_strdup (scheme->code);
  application->edition = g_strdup (scheme->edition);
  application->route = g_strdup (route->code);
  application->from_level = g_strdup (route->from);
  application->to_level = g_strdup (route->to);
  if (!set_reference (change, application, order->on, error) ||
      !(item = attain_application_case_begin (change, rulebook, application, order->on, error)) ||
      !check_beginning (item, order, error))
    return NULL;

  return g_steal_pointer (&item);
}

/**
 * attain_application_work_start:
 * @change: a change
 * @rulebook: what applications are judged by
 * @scheme: the edition of the scheme that is in force
 * @person_id: the applicant
 * @route: the code of a route of the scheme
 * @actor_id: who does it; 0 for who works for a file without accounts
 * @on: the day
 * @error: why it cannot be
 *
 * Returns: (transfer full) (nullable): a draft, with its reference: "P-2026-014"
 */
AttainApplication *
attain_application_work_start (AttainChange          *change,
                               const AttainRulebook  *rulebook,
                               const AttainScheme    *scheme,
                               gint64                 person_id,
                               const char            *route,
                               gint64                 actor_id,
                               const char            *on,
                               GError               **error)
{
  g_autoptr(AttainApplicationOrder) order = attain_application_order_new (ATTAIN_MOVE_START, actor_id, on);
  g_autoptr(AttainApplicationCase) item = begin (change, rulebook, scheme, person_id, route, order, error);

  if (item == NULL || !attain_application_work_take (change, item, order, FALSE, error))
    return NULL;

  return g_object_ref (item->application);
}

/**
 * attain_application_work_grant:
 * @change: a change
 * @rulebook: what applications are judged by
 * @scheme: the edition of the scheme that is in force
 * @person_id: who gets the level
 * @route: the code of an automatic route of the scheme
 * @on: the day
 * @reason: what it follows from: the ASYE that was passed
 * @error: why it cannot be
 *
 * Grants what nobody applies for, once the records show all that the route asks for; what shows it is kept with it.
 * The level comes into effect on its day, by attain_application_work_happen().
 *
 * Returns: (transfer full) (nullable): the application that keeps it, ratified
 */
AttainApplication *
attain_application_work_grant (AttainChange          *change,
                               const AttainRulebook  *rulebook,
                               const AttainScheme    *scheme,
                               gint64                 person_id,
                               const char            *route,
                               const char            *on,
                               const char            *reason,
                               GError               **error)
{
  g_autoptr(AttainApplicationOrder) order = attain_application_order_new (ATTAIN_MOVE_GRANT, 0, on);
  g_autoptr(AttainApplicationCase) item = begin (change, rulebook, scheme, person_id, route, order, error);

  if (item == NULL)
    return NULL;

  item->application->outcome = ATTAIN_APPLICATION_OUTCOME_PROGRESS;
  item->application->outcome_on = g_strdup (on);
  item->application->ratified_on = g_strdup (on);
  attain_application_order_give (order)->reason = g_strdup (reason);
  if (!attain_application_work_take (change, item, order, TRUE, error) ||
      !attain_application_findings_keep (change, item, FALSE, on, error))
    return NULL;

  return g_object_ref (item->application);
}
