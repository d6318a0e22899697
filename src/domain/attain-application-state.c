/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-state.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (AttainApplicationState, attain_application_state,
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, "awaiting_endorsement"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_RETURNED, "returned"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_ENDORSED, "endorsed"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_ELIGIBILITY_CHECK, "eligibility_check"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_INELIGIBLE, "ineligible"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_EVIDENCE_OPEN, "evidence_open"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_SCHEDULED, "scheduled"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_STAGE1_DONE, "stage1_done"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_IN_PANEL, "in_panel"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_DECIDED_PROGRESS, "decided_progress"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_DECIDED_DEFER, "decided_defer"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_DECIDED_NOT, "decided_not"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_RATIFIED, "ratified"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_EFFECTIVE, "effective"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_APPEAL_LODGED, "appeal_lodged"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_APPEAL_UPHELD, "appeal_upheld"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_APPEAL_DISMISSED, "appeal_dismissed"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_WITHDRAWN, "withdrawn"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_LAPSED, "lapsed"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_APPLICATION_CLOSED, "closed"))

static const char *const labels[] = {
  N_("Not started"),
  N_("Draft"),
  N_("Awaiting endorsement"),
  N_("Returned"),
  N_("Endorsed"),
  N_("Eligibility check"),
  N_("Not eligible"),
  N_("Collecting evidence"),
  N_("Ready for a panel"),
  N_("Panel date set"),
  N_("First panel done"),
  N_("Before the panel"),
  N_("Decided: progress"),
  N_("Decided: deferred"),
  N_("Decided: not yet"),
  N_("Ratified"),
  N_("In effect"),
  N_("Appeal lodged"),
  N_("Appeal upheld"),
  N_("Appeal dismissed"),
  N_("Withdrawn"),
  N_("Lapsed"),
  N_("Closed"),
};

const AttainEnum attain_application_state_choices = { attain_application_state_get_type, labels };

/**
 * attain_application_state_is_open:
 * @state: where an application stands
 *
 * Returns: whether somebody still has to do something for it: while one is open, the applicant cannot
 *   start another
 */
gboolean
attain_application_state_is_open (AttainApplicationState state)
{
  return state != ATTAIN_APPLICATION_UNKNOWN && state != ATTAIN_APPLICATION_DECIDED_NOT &&
         !attain_application_state_is_final (state);
}

/**
 * attain_application_state_is_before_panel:
 * @state: where an application stands
 *
 * Returns: whether it has its panel date and waits for the panel's decision
 */
gboolean
attain_application_state_is_before_panel (AttainApplicationState state)
{
  return state == ATTAIN_APPLICATION_SCHEDULED || state == ATTAIN_APPLICATION_STAGE1_DONE ||
         state == ATTAIN_APPLICATION_IN_PANEL;
}

/**
 * attain_application_state_is_decided:
 * @state: where an application stands
 *
 * Returns: whether this is the panel's decision, which is superseded by an appeal and never edited
 */
gboolean
attain_application_state_is_decided (AttainApplicationState state)
{
  return state == ATTAIN_APPLICATION_DECIDED_PROGRESS || state == ATTAIN_APPLICATION_DECIDED_DEFER ||
         state == ATTAIN_APPLICATION_DECIDED_NOT;
}

/**
 * attain_application_state_is_final:
 * @state: where an application stands
 *
 * Returns: whether nothing can come of it any more but that it is closed
 */
gboolean
attain_application_state_is_final (AttainApplicationState state)
{
  switch (state)
    {
    case ATTAIN_APPLICATION_INELIGIBLE:
    case ATTAIN_APPLICATION_EFFECTIVE:
    case ATTAIN_APPLICATION_APPEAL_DISMISSED:
    case ATTAIN_APPLICATION_WITHDRAWN:
    case ATTAIN_APPLICATION_LAPSED:
    case ATTAIN_APPLICATION_CLOSED:
      return TRUE;

    default:
      return FALSE;
    }
}
