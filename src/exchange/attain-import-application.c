/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applications as a file tells them: what a council decided before it had Attain. Their steps are not in files, so
 * what has begun to move here is moved by its steps alone. */

#include "attain-import-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-application-find.h"
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

/* Where an application stands follows from its days where the file does not say. */
static AttainApplicationState
guess_state (AttainApplication *application,
             const char        *today)
{
  switch (application->outcome)
    {
    case ATTAIN_APPLICATION_OUTCOME_PROGRESS:
      if (application->effective_on == NULL)
        return ATTAIN_APPLICATION_DECIDED_PROGRESS;
      return strcmp (application->effective_on, today) <= 0 ? ATTAIN_APPLICATION_CLOSED : ATTAIN_APPLICATION_RATIFIED;
    case ATTAIN_APPLICATION_OUTCOME_DEFER:
      return ATTAIN_APPLICATION_DECIDED_DEFER;
    case ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS:
      return ATTAIN_APPLICATION_CLOSED;
    case ATTAIN_APPLICATION_OUTCOME_UNKNOWN:
    default:
      return application->submitted_on != NULL ? ATTAIN_APPLICATION_AWAITING_ENDORSEMENT : ATTAIN_APPLICATION_DRAFT;
    }
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

/* It has steps here as soon as anybody moved it. */
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
  if (application->state == ATTAIN_APPLICATION_UNKNOWN)
    application->state = kept->state;
  if (application->state != kept->state)
    return refuse (pass, "state", _("This application is here already, and moves by its own steps: a file cannot move it"),
                   error);

  return TRUE;
}

static gboolean
check_new (AttainImportPass   *pass,
           AttainApplication  *application,
           const AttainRoute  *route,
           GError            **error)
{
  g_autoptr(AttainApplication) open = NULL;

  if (application->state == ATTAIN_APPLICATION_UNKNOWN)
    application->state = guess_state (application, pass->import->today);
  if (application->state == ATTAIN_APPLICATION_SCHEDULED || application->state == ATTAIN_APPLICATION_STAGE1_DONE ||
      application->state == ATTAIN_APPLICATION_IN_PANEL)
    return refuse (pass, "state", _("A panel's meeting is not in a file: give the application as ready, and set its "
                                    "panel date here"), error);
  if (!attain_application_find_open (attain_change_get_db (pass->change), application->person_id, &open, error))
    return FALSE;
  if (open != NULL && attain_application_state_is_open (application->state))
    return refuse (pass, "state", _("This person has another application open: finish or withdraw it first"), error);

  application->from_level = g_strdup (route->from);
  application->to_level = g_strdup (route->to);
  application->state_on = g_strdup (application->outcome_on != NULL ? application->outcome_on
                                    : application->submitted_on != NULL ? application->submitted_on : pass->import->today);
  return TRUE;
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
