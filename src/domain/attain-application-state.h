/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-enum.h"

G_BEGIN_DECLS

/**
 * AttainApplicationState:
 *
 * Where an application for the next level stands. Unknown is an application that nobody has started.
 */
typedef enum
{
  ATTAIN_APPLICATION_UNKNOWN,
  ATTAIN_APPLICATION_DRAFT,
  ATTAIN_APPLICATION_AWAITING_ENDORSEMENT,
  ATTAIN_APPLICATION_RETURNED,
  ATTAIN_APPLICATION_ENDORSED,
  ATTAIN_APPLICATION_ELIGIBILITY_CHECK,
  ATTAIN_APPLICATION_INELIGIBLE,
  ATTAIN_APPLICATION_EVIDENCE_OPEN,
  ATTAIN_APPLICATION_READY,
  ATTAIN_APPLICATION_SCHEDULED,
  ATTAIN_APPLICATION_STAGE1_DONE,
  ATTAIN_APPLICATION_IN_PANEL,
  ATTAIN_APPLICATION_DECIDED_PROGRESS,
  ATTAIN_APPLICATION_DECIDED_DEFER,
  ATTAIN_APPLICATION_DECIDED_NOT,
  ATTAIN_APPLICATION_RATIFIED,
  ATTAIN_APPLICATION_EFFECTIVE,
  ATTAIN_APPLICATION_APPEAL_LODGED,
  ATTAIN_APPLICATION_APPEAL_UPHELD,
  ATTAIN_APPLICATION_APPEAL_DISMISSED,
  ATTAIN_APPLICATION_WITHDRAWN,
  ATTAIN_APPLICATION_LAPSED,
  ATTAIN_APPLICATION_CLOSED,
} AttainApplicationState;

#define ATTAIN_TYPE_APPLICATION_STATE (attain_application_state_get_type ())
#define ATTAIN_APPLICATION_N_STATES   (ATTAIN_APPLICATION_CLOSED + 1)

GType attain_application_state_get_type (void);

extern const AttainEnum attain_application_state_choices;

gboolean attain_application_state_is_open         (AttainApplicationState state);
gboolean attain_application_state_is_before_panel (AttainApplicationState state);
gboolean attain_application_state_is_decided      (AttainApplicationState state);
gboolean attain_application_state_is_final        (AttainApplicationState state);

G_END_DECLS
