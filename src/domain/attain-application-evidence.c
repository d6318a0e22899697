/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When evidence can be added to an application, and for what. */

#include "attain-application-evidence.h"

#include <glib/gi18n.h>

#include "attain-error.h"

static char *
list_codes (const AttainRoute *route)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (route->criteria, i);

      if (attain_criterion_type_get_phase (criterion->type) == ATTAIN_CRITERION_PHASE_EVIDENCE)
        g_string_append_printf (codes, codes->len > 0 ? ", %s" : "%s", criterion->code);
    }

  return g_string_free (codes, FALSE);
}

/**
 * attain_application_evidence_check:
 * @application: an application
 * @route: the route that it goes
 * @code: (nullable): the criterion that a new piece of evidence is for
 * @error: why it cannot be added, and for which criteria it could
 *
 * What the panel is to read is collected while the academy has the application open for it: neither before somebody is
 * found eligible, nor behind the back of those who have read it.
 *
 * Returns: whether it can be added
 */
gboolean
attain_application_evidence_check (const AttainApplication  *application,
                                   const AttainRoute        *route,
                                   const char               *code,
                                   GError                  **error)
{
  const AttainCriterion *criterion = attain_route_find_criterion (route, code);
  g_autofree char *codes = NULL;

  if (application->state != ATTAIN_APPLICATION_EVIDENCE_OPEN)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   _("Evidence is added while the application is at “%s”: this one is at “%s”"),
                   attain_enum_get_label (&attain_application_state_choices, ATTAIN_APPLICATION_EVIDENCE_OPEN),
                   attain_enum_get_label (&attain_application_state_choices, application->state));
      return FALSE;
    }
  if (criterion != NULL && attain_criterion_type_get_phase (criterion->type) == ATTAIN_CRITERION_PHASE_EVIDENCE)
    return TRUE;

  codes = list_codes (route);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("“%s” is no criterion of the route that evidence meets; these are: %s"), code != NULL ? code : "", codes);
  return FALSE;
}

/**
 * attain_application_evidence_get_kind:
 * @route: a route
 * @code: (nullable): one of its criteria
 *
 * Returns: what evidence for it is; written work where the criterion says nothing else
 */
AttainEvidenceKind
attain_application_evidence_get_kind (const AttainRoute *route,
                                      const char        *code)
{
  const AttainCriterion *criterion = attain_route_find_criterion (route, code);

  if (criterion != NULL && criterion->type == ATTAIN_CRITERION_OBSERVATION)
    return ATTAIN_EVIDENCE_KIND_OBSERVATION;
  if (criterion != NULL && criterion->type == ATTAIN_CRITERION_FEEDBACK)
    return ATTAIN_EVIDENCE_KIND_FEEDBACK;

  return ATTAIN_EVIDENCE_KIND_WRITTEN_WORK;
}
