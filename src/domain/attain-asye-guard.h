/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-progress.h"
#include "attain-asye.h"

G_BEGIN_DECLS

/**
 * AttainAsyeOutcome:
 * @outcome: the code of one of the programme's outcomes
 * @decided_on: the day of the decision
 * @findings: what there is
 *
 * How a supported year is to end.
 */
typedef struct
{
  const char         *outcome;
  const char         *decided_on;
  AttainAsyeFindings  findings;
} AttainAsyeOutcome;

gboolean    attain_asye_result_parse     (const char               *word,
                                          AttainAsyeResult         *result,
                                          GError                  **error);
gboolean    attain_asye_outcome_check    (const AttainAsyeOutcome  *self,
                                          const AttainProgramme    *programme,
                                          const char               *start_on,
                                          GError                  **error);
gboolean    attain_asye_outcome_is_past  (const char               *outcome_on,
                                          const char               *on,
                                          GError                  **error);
gboolean    attain_asye_held_is_past     (const char               *held_on,
                                          const char               *on,
                                          GError                  **error);
gboolean    attain_asye_held_is_in_year  (const char               *held_on,
                                          const char               *start_on,
                                          GError                  **error);
gboolean    attain_asye_item_refuse      (const AttainProgramme    *programme,
                                          const char               *code,
                                          GError                  **error);
gboolean    attain_asye_item_check       (const AttainProgramme    *programme,
                                          AttainEvidenceItem        item,
                                          const char               *code,
                                          GError                  **error);
const char *attain_asye_item_get_title   (const AttainProgramme    *programme,
                                          AttainEvidenceItem        item,
                                          const char               *code);
gboolean    attain_asye_assessor_check   (gint64                    worker_id,
                                          gint64                    assessor_id,
                                          const char               *assessor_left_on,
                                          const char               *on,
                                          GError                  **error);
gboolean    attain_asye_withdrawal_check (const char               *withdrawn_on,
                                          const char               *start_on,
                                          const char               *on,
                                          GError                  **error);

G_END_DECLS
