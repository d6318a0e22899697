/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

/**
 * AttainCriterionState:
 *
 * What was found of a criterion.
 */
typedef enum
{
  ATTAIN_CRITERION_STATE_UNKNOWN,
  ATTAIN_CRITERION_STATE_MET,
  ATTAIN_CRITERION_STATE_NOT_MET,
  ATTAIN_CRITERION_STATE_WAIVED,
} AttainCriterionState;

#define ATTAIN_TYPE_CRITERION_STATE (attain_criterion_state_get_type ())

GType attain_criterion_state_get_type (void);

extern const AttainEnum attain_criterion_state_choices;

#define ATTAIN_TYPE_APPLICATION_CRITERION (attain_application_criterion_get_type ())

G_DECLARE_FINAL_TYPE (AttainApplicationCriterion, attain_application_criterion, ATTAIN, APPLICATION_CRITERION, AttainRecord)

/**
 * AttainApplicationCriterion:
 *
 * What the academy found of a criterion of an application's route: met, not met, or waived by
 * somebody and why.
 */
struct _AttainApplicationCriterion
{
  AttainRecord          parent_instance;

  gint64                person_id;
  gint64                application_id;
  char                 *code;
  AttainCriterionState  state;
  char                 *shown_by;
  char                 *reason;
  gint64                waived_by_id;
  char                 *checked_on;
};

AttainApplicationCriterion *attain_application_criterion_new (void);

G_END_DECLS
