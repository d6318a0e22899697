/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every table there is, so that the trail, undo, check and backup need not know any by name. */

#include "attain-tables.h"

#include "attain-absence.h"
#include "attain-absence-check.h"
#include "attain-account.h"
#include "attain-application.h"
#include "attain-application-check.h"
#include "attain-application-criterion.h"
#include "attain-application-step.h"
#include "attain-appointment.h"
#include "attain-asye.h"
#include "attain-asye-check.h"
#include "attain-asye-gap.h"
#include "attain-asye-pause.h"
#include "attain-caseload.h"
#include "attain-cpd-entry.h"
#include "attain-cpd-tally.h"
#include "attain-decision.h"
#include "attain-decision-reason.h"
#include "attain-establishment.h"
#include "attain-establishment-check.h"
#include "attain-evidence.h"
#include "attain-panel-case.h"
#include "attain-panel-check.h"
#include "attain-panel-declaration.h"
#include "attain-panel-meeting.h"
#include "attain-panel-score.h"
#include "attain-panel-seat.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-post-check.h"
#include "attain-reference.h"
#include "attain-setting.h"
#include "attain-training.h"
#include "attain-training-tally.h"

static const char person_name[] = "(SELECT display_name FROM person WHERE person.id = person_id)";

/* The post that somebody holds on a day; of two at once the one begun last. */
#define POST_ON_DAY(column) \
  "(SELECT post." column " FROM post WHERE post.person_id = person.id AND post.from_on <= ?" \
  " AND (post.to_on IS NULL OR post.to_on >= ?) ORDER BY post.from_on DESC, post.id DESC LIMIT 1)"

static const AttainLookup person_lookups[] = {
  { "team", POST_ON_DAY ("team") },
  { "role", POST_ON_DAY ("role") },
  { "level", POST_ON_DAY ("level") },
  { "fte", POST_ON_DAY ("fte") },
  { "contract", POST_ON_DAY ("contract") },
  { NULL },
};

static const AttainLookup meeting_lookups[] = {
  { "n-cases", "(SELECT count(*) FROM panel_case WHERE panel_case.meeting_id = panel_meeting.id)" },
  { "n-decided", "(SELECT count(*) FROM decision WHERE decision.meeting_id = panel_meeting.id)" },
  { "n-unsent", "(SELECT count(*) FROM panel_case WHERE panel_case.meeting_id = panel_meeting.id"
                " AND panel_case.papers_on IS NULL)" },
  { "n-seats", "(SELECT count(*) FROM panel_seat WHERE panel_seat.meeting_id = panel_meeting.id)" },
  { "n-voters", "(SELECT count(*) FROM panel_seat WHERE panel_seat.meeting_id = panel_meeting.id"
                " AND panel_seat.votes = 'yes')" },
  { NULL },
};

static const AttainLookup name_lookup[] = {
  { "person-name", person_name },
  { NULL },
};

static const char *const cpd_search_fields[] = { "title", "learning", "impact", "peer-reflection", NULL };

static const char *const person_keys[] = { "employee-id", "swe-number", NULL };
static const char *const pcf_level_keys[] = { "person-id from-on", NULL };
static const char *const training_keys[] = { "person-id course held-on", NULL };
static const char *const caseload_keys[] = { "person-id counted-on", NULL };

const AttainTable attain_person_table = {
  "person", attain_person_get_type, .subject = "", .title = "display-name", .keys = person_keys, .lookups = person_lookups,
  .check = attain_absence_check_people, .checks_others = TRUE,
};
const AttainTable attain_post_table = {
  "post", attain_post_get_type, .subject = "person-id", .title = "team", .check = attain_post_check_posts,
};
const AttainTable attain_pcf_level_table = {
  "pcf_level", attain_pcf_level_get_type, .subject = "person-id", .title = "level", .keys = pcf_level_keys,
};
const AttainTable attain_cpd_table = {
  "cpd_entry", attain_cpd_entry_get_type, .subject = "person-id", .title = "title", .lookups = name_lookup,
  .search = "cpd_search", .search_fields = cpd_search_fields, .tally = &attain_cpd_tally,
};
const AttainTable attain_training_table = {
  "training", attain_training_get_type, .subject = "person-id", .title = "course", .keys = training_keys, .lookups = name_lookup,
  .tally = &attain_training_tally,
};
const AttainTable attain_establishment_table = {
  "establishment", attain_establishment_get_type, .title = "team", .check = attain_establishment_check_lines,
};
const AttainTable attain_absence_table = {
  "absence", attain_absence_get_type, .subject = "person-id", .title = "from-on", .lookups = name_lookup,
  .check = attain_absence_check_absences,
};
const AttainTable attain_caseload_table = {
  "caseload", attain_caseload_get_type, .subject = "person-id", .title = "counted-on", .keys = caseload_keys,
  .lookups = name_lookup,
};
const AttainTable attain_asye_table = {
  "asye", attain_asye_get_type, .subject = "person-id", .title = "cohort", .lookups = name_lookup,
  .check = attain_asye_check_years,
};
const AttainTable attain_asye_pause_table = {
  "asye_pause", attain_asye_pause_get_type, .subject = "person-id", .title = "reason", .lookups = name_lookup,
  .check = attain_asye_check_pauses,
};
const AttainTable attain_asye_gap_table = {
  "asye_gap", attain_asye_gap_get_type, .subject = "person-id", .title = "code", .check = attain_asye_check_gaps,
};
const AttainTable attain_evidence_table = {
  "evidence", attain_evidence_get_type, .subject = "person-id", .title = "title", .lookups = name_lookup,
  .check = attain_asye_check_evidence,
};
const AttainTable attain_application_table = {
  "application", attain_application_get_type, .subject = "person-id", .title = "reference", .lookups = name_lookup,
  .check = attain_application_check_applications,
};
const AttainTable attain_application_criterion_table = {
  "application_criterion", attain_application_criterion_get_type, .subject = "person-id", .title = "code",
};
const AttainTable attain_application_step_table = {
  "application_step", attain_application_step_get_type, .subject = "person-id", .title = "move",
  .check = attain_application_check_steps,
};
const AttainTable attain_panel_meeting_table = {
  "panel_meeting", attain_panel_meeting_get_type, .title = "title", .lookups = meeting_lookups,
};
const AttainTable attain_panel_seat_table = {
  "panel_seat", attain_panel_seat_get_type, .subject = "person-id", .title = "role", .lookups = name_lookup,
};
const AttainTable attain_panel_case_table = {
  "panel_case", attain_panel_case_get_type, .subject = "person-id", .title = "position",
};
const AttainTable attain_panel_declaration_table = {
  "panel_declaration", attain_panel_declaration_get_type, .subject = "person-id", .title = "conflict",
};
const AttainTable attain_panel_score_table = {
  "panel_score", attain_panel_score_get_type, .subject = "person-id", .title = "code",
  .check = attain_panel_check_scores,
};
const AttainTable attain_decision_table = {
  "decision", attain_decision_get_type, .subject = "person-id", .title = "outcome",
};
const AttainTable attain_decision_reason_table = {
  "decision_reason", attain_decision_reason_get_type, .subject = "person-id", .title = "code",
};
const AttainTable attain_appointment_table = {
  "appointment", attain_appointment_get_type, .subject = "person-id", .title = "role", .lookups = name_lookup,
};
const AttainTable attain_account_table = {
  "account", attain_account_get_type, .subject = "person-id", .title = "person-name", .lookups = name_lookup,
};
const AttainTable attain_setting_table = { "setting", attain_setting_get_type, .title = "name" };
const AttainTable attain_reference_table = { "reference", attain_reference_get_type, .title = "title" };

static const AttainTable *const tables[] = {
  &attain_person_table,
  &attain_post_table,
  &attain_pcf_level_table,
  &attain_cpd_table,
  &attain_training_table,
  &attain_establishment_table,
  &attain_absence_table,
  &attain_caseload_table,
  &attain_asye_table,
  &attain_asye_pause_table,
  &attain_asye_gap_table,
  &attain_evidence_table,
  &attain_application_table,
  &attain_application_criterion_table,
  &attain_application_step_table,
  &attain_panel_meeting_table,
  &attain_panel_seat_table,
  &attain_panel_case_table,
  &attain_panel_declaration_table,
  &attain_panel_score_table,
  &attain_decision_table,
  &attain_decision_reason_table,
  &attain_appointment_table,
  &attain_account_table,
  &attain_setting_table,
  &attain_reference_table,
};

/**
 * attain_tables_get:
 * @n_tables: (out): how many
 *
 * Returns: (array length=n_tables) (transfer none): all tables of records
 */
const AttainTable *const *
attain_tables_get (guint *n_tables)
{
  *n_tables = G_N_ELEMENTS (tables);
  return tables;
}

/**
 * attain_tables_find:
 * @name: a table's name in the database
 *
 * Returns: (nullable): the table
 */
const AttainTable *
attain_tables_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i]->name, name))
      return tables[i];

  return NULL;
}
