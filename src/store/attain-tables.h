/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

extern const AttainTable attain_person_table;
extern const AttainTable attain_post_table;
extern const AttainTable attain_pcf_level_table;
extern const AttainTable attain_cpd_table;
extern const AttainTable attain_training_table;
extern const AttainTable attain_establishment_table;
extern const AttainTable attain_absence_table;
extern const AttainTable attain_caseload_table;
extern const AttainTable attain_asye_table;
extern const AttainTable attain_asye_pause_table;
extern const AttainTable attain_asye_gap_table;
extern const AttainTable attain_evidence_table;
extern const AttainTable attain_application_table;
extern const AttainTable attain_application_criterion_table;
extern const AttainTable attain_application_step_table;
extern const AttainTable attain_panel_meeting_table;
extern const AttainTable attain_panel_seat_table;
extern const AttainTable attain_panel_case_table;
extern const AttainTable attain_panel_declaration_table;
extern const AttainTable attain_panel_score_table;
extern const AttainTable attain_decision_table;
extern const AttainTable attain_decision_reason_table;
extern const AttainTable attain_appointment_table;
extern const AttainTable attain_account_table;
extern const AttainTable attain_setting_table;
extern const AttainTable attain_reference_table;

const AttainTable *const *attain_tables_get  (guint      *n_tables);
const AttainTable        *attain_tables_find (const char *name);

G_END_DECLS
