/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

/**
 * AttainAsyeStatus:
 *
 * Where a supported year stands. Withdrawal is a state of it and not an outcome (Skills for Care,
 * ASYE assessment).
 */
typedef enum
{
  ATTAIN_ASYE_STATUS_UNKNOWN,
  ATTAIN_ASYE_STATUS_ACTIVE,
  ATTAIN_ASYE_STATUS_PAUSED,
  ATTAIN_ASYE_STATUS_WITHDRAWN,
  ATTAIN_ASYE_STATUS_COMPLETED,
} AttainAsyeStatus;

#define ATTAIN_TYPE_ASYE_STATUS (attain_asye_status_get_type ())

GType attain_asye_status_get_type (void);

extern const AttainEnum attain_asye_status_choices;

/**
 * AttainAsyeResult:
 *
 * How a supported year ended, or is to end as its assessor sees it.
 */
typedef enum
{
  ATTAIN_ASYE_RESULT_UNKNOWN,
  ATTAIN_ASYE_RESULT_PASS,
  ATTAIN_ASYE_RESULT_FAIL,
} AttainAsyeResult;

#define ATTAIN_TYPE_ASYE_RESULT (attain_asye_result_get_type ())

GType attain_asye_result_get_type (void);

extern const AttainEnum attain_asye_result_choices;

#define ATTAIN_TYPE_ASYE (attain_asye_get_type ())

G_DECLARE_FINAL_TYPE (AttainAsye, attain_asye, ATTAIN, ASYE, AttainRecord)

/**
 * AttainAsye:
 *
 * The assessed and supported year in employment of a newly qualified social worker, or the
 * programme that takes its place, from enrolment to its outcome. It keeps the edition of the
 * programme that it began under.
 */
struct _AttainAsye
{
  AttainRecord      parent_instance;

  gint64            person_id;
  char             *programme;   /* a code of data/programmes */
  char             *edition;
  char             *cohort;
  char             *started_on;
  gint64            assessor_id;
  gint64            coordinator_id;
  AttainAsyeStatus  status;
  char             *withdrawn_on;
  AttainAsyeResult  recommendation;
  char             *recommended_on;
  char             *moderated_on;
  char             *moderation;  /* what the employer's moderators found */
  AttainAsyeResult  outcome;
  char             *outcome_on;
  char             *outcome_reason;
  char             *person_name;
};

AttainAsye       *attain_asye_new          (void);
AttainAsyeStatus  attain_asye_infer_status (const AttainAsye *self);

G_END_DECLS
