/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_DECISION_REASON (attain_decision_reason_get_type ())

G_DECLARE_FINAL_TYPE (AttainDecisionReason, attain_decision_reason, ATTAIN, DECISION_REASON, AttainRecord)

/**
 * AttainDecisionReason:
 *
 * Why a panel found what it found on one line of the rubric.
 */
struct _AttainDecisionReason
{
  AttainRecord  parent_instance;

  gint64        person_id;
  gint64        application_id;
  gint64        decision_id;
  char         *code;
  char         *reason;
};

AttainDecisionReason *attain_decision_reason_new (void);

G_END_DECLS
