/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application.h"
#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_DECISION (attain_decision_get_type ())

G_DECLARE_FINAL_TYPE (AttainDecision, attain_decision, ATTAIN, DECISION, AttainRecord)

/**
 * AttainDecision:
 *
 * What a panel decided of an application and why. It is never edited: only an appeal may lead to
 * another.
 */
struct _AttainDecision
{
  AttainRecord              parent_instance;

  gint64                    person_id;
  gint64                    meeting_id;  /* 0 where no panel decides the route */
  gint64                    application_id;
  AttainApplicationOutcome  outcome;
  char                     *decided_on;
  gint64                    chair_id;
  char                     *reasons;
  char                     *action_plan;
  char                     *review_on;
  gint64                    reviewer_id;
  char                     *actions_signed_on;
};

AttainDecision *attain_decision_new (void);

G_END_DECLS
