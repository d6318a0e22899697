/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applications as a file tells them: by which of the schemes that are here each goes, and beside which others. */

#include "attain-import-private.h"

#include <glib/gi18n.h>

#include "attain-application-find.h"
#include "attain-application-past.h"
#include "attain-application.h"
#include "attain-error.h"

static gboolean
refuse (AttainImportPass  *pass,
        const char        *column,
        const char        *reason,
        GError           **error)
{
  pass->column = column;
  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, reason);
  return FALSE;
}

static gboolean
find_route (AttainImportPass    *pass,
            AttainApplication   *application,
            const AttainRoute  **route,
            GError             **error)
{
  const AttainScheme *council = pass->reference->scheme;
  const AttainScheme *scheme = NULL;

  if (application->scheme == NULL && council != NULL)
    {
      application->scheme = g_strdup (council->code);
      attain_field_set_string (&application->edition, council->edition);
    }
  scheme = attain_rulebook_find_scheme (&pass->reference->rulebook, application->scheme, application->edition);
  if (scheme == NULL)
    return refuse (pass, "scheme", _("This database does not hold that edition of a scheme: import it first"), error);

  attain_field_set_string (&application->edition, scheme->edition);
  *route = attain_scheme_find_route (scheme, application->route);
  if (*route != NULL)
    return TRUE;

  pass->column = "route";
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The scheme has no route “%s”"),
               application->route != NULL ? application->route : "");
  return FALSE;
}

static gboolean
check_kept (AttainImportPass   *pass,
            AttainApplication  *application,
            gint64              id,
            GError            **error)
{
  g_autoptr(AttainApplication) kept = attain_table_load_one (&attain_application_table,
                                                             attain_change_get_db (pass->change), id, error);

  if (kept == NULL)
    return FALSE;

  pass->column = "state";
  return attain_application_past_match (application, kept, error);
}

static gboolean
check_new (AttainImportPass   *pass,
           AttainApplication  *application,
           const AttainRoute  *route,
           GError            **error)
{
  g_autoptr(AttainApplication) open = NULL;
  g_autoptr(AttainPerson) person = NULL;
  AttainDb *db = attain_change_get_db (pass->change);

  pass->column = NULL;
  if (!attain_application_past_check_days (application, pass->import->today, error))
    return FALSE;

  pass->column = "state";
  if (!attain_application_past_settle (application, route, pass->import->today, error) ||
      !(person = attain_table_load_one (&attain_person_table, db, application->person_id, error)) ||
      !attain_application_past_check_person (application, person, pass->import->today, error) ||
      !attain_application_find_open (db, application->person_id, &open, error))
    return FALSE;

  return open == NULL || !attain_application_state_is_open (application->state) ||
         refuse (pass, "state", _("This person has another application open: finish or withdraw it first"), error);
}

/**
 * attain_import_application_prepare:
 * @pass: a pass, whose record is an application
 * @error: what it cannot be
 *
 * Returns: whether it goes a route of a scheme that is here, and stands where an application may stand
 */
gboolean
attain_import_application_prepare (AttainImportPass  *pass,
                                   GError           **error)
{
  AttainApplication *application = ATTAIN_APPLICATION (pass->record);
  g_autoptr(GError) failure = NULL;
  const AttainRoute *route = NULL;
  gint64 id = 0;

  if (application->reference == NULL)
    return TRUE;
  if (!find_route (pass, application, &route, error))
    return FALSE;

  id = attain_application_find (attain_change_get_db (pass->change), application->reference, &failure);
  if (id == 0 && !g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (id != 0 ? !check_kept (pass, application, id, error) : !check_new (pass, application, route, error))
    return FALSE;

  pass->column = NULL;
  return TRUE;
}
