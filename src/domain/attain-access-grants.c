/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one table of rights: for each kind of record, who sees it, who writes it, and what is kept from them. Lists,
 * counts, search, figures, files and the history are all cut from it. */

#include "attain-access.h"

#include <string.h>

#define IS(standing) ATTAIN_STANDING_##standing
#define WHEN(when)   ATTAIN_WHEN_##when

#define SEE    ATTAIN_MAY_SEE
#define ADD    ATTAIN_MAY_ADD
#define CHANGE ATTAIN_MAY_CHANGE
#define DELETE ATTAIN_MAY_DELETE
#define WRITE  (ADD | CHANGE | DELETE)

#define OFFICES (IS (ACADEMY) | IS (ADMINISTRATOR))
#define PANEL   (IS (PANELLIST) | IS (CHAIR))

#define SEES(table, who, ...) { table, who, WHEN (ALWAYS), SEE, __VA_ARGS__ }
#define KEEPS(table, who)     { table, who, WHEN (ALWAYS), SEE | WRITE }
#define DOES(table, who, when, may, ...) { table, who, WHEN (when), may, __VA_ARGS__ }

#define NAMES "employee-id given-name family-name known-as display-name sort-name"
#define CASE  "person-id meeting-id application-id "
#define ROAD  "person-id reference scheme edition route from-level to-level state state-on panel-on meeting-id " \
              "outcome outcome-on letter-on effective-on "
#define MOVED "state state-on "
#define ENDORSEMENT "manager-statement caseload-confirmed conduct-confirmed capability-confirmed "
#define APPEAL      "appeal-ground appeal-statement appealed-on appeal-reasons "
#define PAY         "grade pay-point post-confirmed ratified-on effective-on "
#define ACCEPTANCE  "comment returned-on accepted-on accepted-by-id "

static const AttainGrant grants[] = {
  /* Colleagues are known by name, since one has to be able to say who manages, assesses and reflects with whom. */
  SEES ("person", IS (SELF)),
  DOES ("person", IS (SELF), ALWAYS, CHANGE, .only = "known-as email"),
  SEES ("person", IS (MANAGER), .but = "birth-date"),
  SEES ("person", IS (ASSESSOR), .but = "birth-date leaving-reason leaving-destination"),
  SEES ("person", PANEL, .only = NAMES " registration-status registered-on qualified-on started-on"),
  SEES ("person", IS (OBSERVER), .only = NAMES " started-on left-on"),
  SEES ("person", IS (COLLEAGUE), .only = NAMES),
  DOES ("person", IS (HR), ALWAYS, SEE | ADD | CHANGE),
  KEEPS ("person", OFFICES),

  SEES ("post", IS (SELF) | IS (MANAGER)),
  SEES ("post", IS (ASSESSOR), .but = "grade"),
  SEES ("post", PANEL, .but = "grade fte contract covers-vacancy"),
  SEES ("post", IS (OBSERVER), .but = "grade line-manager-id"),
  KEEPS ("post", IS (HR)),
  KEEPS ("post", OFFICES),

  SEES ("pcf_level", IS (SELF) | IS (MANAGER) | IS (ASSESSOR) | PANEL | IS (OBSERVER)),
  KEEPS ("pcf_level", IS (HR)),
  KEEPS ("pcf_level", OFFICES),

  KEEPS ("cpd_entry", IS (SELF)),
  SEES ("cpd_entry", IS (MANAGER)),
  KEEPS ("cpd_entry", OFFICES),

  SEES ("training", IS (SELF) | IS (MANAGER)),
  KEEPS ("training", OFFICES),

  /* Absence is about health: why somebody was away nobody knows but themselves and who keeps it. Figures count the days. */
  SEES ("absence", IS (SELF)),
  SEES ("absence", IS (MANAGER) | IS (ACADEMY), .but = "reason"),
  KEEPS ("absence", IS (HR) | IS (ADMINISTRATOR)),

  SEES ("caseload", IS (SELF) | IS (MANAGER) | IS (HR)),
  KEEPS ("caseload", OFFICES),

  /* Vacancies are told by those who see every post; of fewer they would be wrong. */
  SEES ("establishment", IS (OBSERVER)),
  KEEPS ("establishment", IS (HR)),
  KEEPS ("establishment", OFFICES),

  /* What is noted about somebody in their supported year they may read. */
  SEES ("asye", IS (SELF) | IS (MANAGER) | IS (ASSESSOR)),
  DOES ("asye", IS (ASSESSOR), ALWAYS, CHANGE, .only = "recommendation recommended-on"),
  SEES ("asye", IS (HR), .only = "person-id programme edition cohort started-on status withdrawn-on outcome outcome-on"),
  KEEPS ("asye", OFFICES),

  /* Why a year stands still is about health more often than not: only those who agree to it know. */
  SEES ("asye_pause", IS (SELF) | IS (MANAGER) | IS (ASSESSOR)),
  SEES ("asye_pause", IS (HR), .only = "person-id asye-id from-on to-on"),
  KEEPS ("asye_pause", OFFICES),

  SEES ("asye_gap", IS (SELF) | IS (MANAGER)),
  KEEPS ("asye_gap", IS (ASSESSOR)),
  KEEPS ("asye_gap", OFFICES),

  /* A line manager writes supervision down. A panel reads what is free of names, and nothing else. */
  SEES ("evidence", IS (SELF) | IS (MANAGER)),
  DOES ("evidence", IS (MANAGER), ALWAYS, ADD, .but = ACCEPTANCE),
  DOES ("evidence", IS (SELF), UNACCEPTED, WRITE, .but = ACCEPTANCE),
  DOES ("evidence", IS (ASSESSOR), ALWAYS, SEE | ADD | CHANGE),
  DOES ("evidence", PANEL, ANONYMISED, SEE),
  KEEPS ("evidence", OFFICES),

  /* A draft is the applicant's own, and a manager's words are the manager's until they stand. */
  SEES ("application", IS (SELF), .but = ENDORSEMENT),
  DOES ("application", IS (SELF), ENDORSED, SEE),
  DOES ("application", IS (SELF), ALWAYS, ADD | CHANGE,
        .only = "person-id reference scheme edition route from-level to-level statement declared-on submitted-on"
                " anonymised-on panel-on reason " MOVED APPEAL),
  DOES ("application", IS (SELF), DRAFT, DELETE),
  DOES ("application", IS (MANAGER), SUBMITTED, SEE, .but = APPEAL),
  DOES ("application", IS (MANAGER), SUBMITTED, CHANGE, .only = ENDORSEMENT "manager-id endorsed-on reason " MOVED),
  SEES ("application", PANEL, .but = PAY),
  DOES ("application", IS (PANELLIST), ALWAYS, CHANGE, .only = "stage1-on stage1-feedback appeal-reasons reason " MOVED),
  DOES ("application", IS (CHAIR), ALWAYS, CHANGE,
        .only = "outcome outcome-on stage1-on stage1-feedback appeal-reasons reason " MOVED),
  DOES ("application", IS (HR), GRANTED, SEE, .only = ROAD PAY),
  DOES ("application", IS (HR), GRANTED, CHANGE, .only = PAY MOVED),
  DOES ("application", IS (OBSERVER), SUBMITTED, SEE, .only = ROAD "submitted-on endorsed-on appealed-on"),
  SEES ("application", IS (ACADEMY), .but = "statement"),
  DOES ("application", IS (ACADEMY), SUBMITTED, SEE),
  DOES ("application", IS (ACADEMY), ALWAYS, WRITE, .but = "statement manager-statement"),
  KEEPS ("application", IS (ADMINISTRATOR)),

  SEES ("application_criterion", IS (SELF) | IS (MANAGER) | PANEL),
  SEES ("application_criterion", IS (OBSERVER), .but = "shown-by reason"),
  KEEPS ("application_criterion", OFFICES),

  /* A step is told by whoever takes it, and by nobody else. */
  SEES ("application_step", IS (SELF) | IS (MANAGER) | PANEL | OFFICES),
  DOES ("application_step", IS (HR), GRANTED, SEE, .but = "reason"),
  SEES ("application_step", IS (OBSERVER), .but = "reason"),
  DOES ("application_step", IS (AUTHOR) | IS (ADMINISTRATOR), ALWAYS, ADD),

  SEES ("panel_meeting", IS (COLLEAGUE), .but = "notes"),
  SEES ("panel_meeting", IS (SEAT)),
  DOES ("panel_meeting", IS (CHAIR), ALWAYS, CHANGE, .only = "held-on starts-at place state notes"),
  KEEPS ("panel_meeting", OFFICES),

  SEES ("panel_seat", IS (SELF) | IS (SEAT) | IS (OBSERVER)),
  DOES ("panel_seat", IS (CHAIR), ALWAYS, CHANGE, .only = "present"),
  KEEPS ("panel_seat", OFFICES),

  SEES ("panel_case", IS (SELF) | IS (MANAGER) | PANEL | IS (OBSERVER)),
  /* Whoever takes no part in a case still knows that the panel has one more. */
  SEES ("panel_case", IS (SEAT), .only = "meeting-id position"),
  DOES ("panel_case", IS (CHAIR), ALWAYS, CHANGE, .only = "position"),
  KEEPS ("panel_case", OFFICES),

  /* Nobody declares, scores or decides for another, whatever else they may do. Members know who takes no part. */
  DOES ("panel_declaration", IS (AUTHOR), ALWAYS, SEE | ADD | CHANGE),
  SEES ("panel_declaration", IS (CHAIR) | OFFICES),
  SEES ("panel_declaration", IS (PANELLIST) | IS (OBSERVER), .but = "note"),

  /* Blind until all have locked: before that one sees who has, of which lines, and no more. */
  SEES ("panel_score", PANEL | OFFICES, .only = CASE "member-id code locked"),
  DOES ("panel_score", PANEL | OFFICES, SCORED, SEE),
  SEES ("panel_score", IS (AUTHOR)),
  DOES ("panel_score", IS (AUTHOR), UNLOCKED, WRITE),
  DOES ("panel_score", IS (SELF), DECIDED, SEE, .but = "member-id was-manager"),
  DOES ("panel_score", IS (OBSERVER), DECIDED, SEE, .but = "comment"),

  SEES ("decision", IS (SELF) | IS (MANAGER) | IS (AUTHOR) | PANEL | OFFICES),
  DOES ("decision", IS (CHAIR), ALWAYS, ADD),
  DOES ("decision", IS (ACADEMY), ALWAYS, ADD, .but = "meeting-id"),
  DOES ("decision", IS (AUTHOR) | OFFICES, ALWAYS, CHANGE, .only = "actions-signed-on"),
  DOES ("decision", IS (HR), GRANTED, SEE, .only = CASE "outcome decided-on chair-id"),
  SEES ("decision", IS (OBSERVER), .but = "action-plan"),

  SEES ("decision_reason", IS (SELF) | IS (MANAGER) | PANEL | IS (OBSERVER) | OFFICES),
  DOES ("decision_reason", IS (CHAIR) | IS (ACADEMY), ALWAYS, ADD),

  SEES ("appointment", IS (SELF) | IS (HR) | IS (ACADEMY)),
  KEEPS ("appointment", IS (ADMINISTRATOR)),

  /* That there is a way in; the password itself no record has. */
  SEES ("account", IS (SELF)),
  DOES ("account", IS (SELF), ALWAYS, CHANGE, .only = "changed-on"),
  KEEPS ("account", IS (ADMINISTRATOR)),

  SEES ("setting", IS (COLLEAGUE)),
  KEEPS ("setting", IS (ADMINISTRATOR)),
  SEES ("reference", IS (COLLEAGUE)),
  KEEPS ("reference", OFFICES),
};

/**
 * attain_access_get_grants:
 * @table: a table
 * @n_grants: (out): how many
 *
 * Returns: (array length=n_grants) (transfer none) (nullable): the lines for that table
 */
const AttainGrant *
attain_access_get_grants (const char *table,
                          guint      *n_grants)
{
  const AttainGrant *first = NULL;

  *n_grants = 0;
  for (guint i = 0; i < G_N_ELEMENTS (grants); i++)
    if (g_str_equal (grants[i].table, table))
      {
        if (first == NULL)
          first = &grants[i];
        (*n_grants)++;
      }

  return first;
}

static gboolean
has_word (const char *words,
          const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (words, word); at != NULL; at = strstr (at + 1, word))
    if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;

  return FALSE;
}

/**
 * attain_grant_covers:
 * @grant: a line of the table
 * @field: a field
 *
 * Returns: whether it is given for that field
 */
gboolean
attain_grant_covers (const AttainGrant *grant,
                     const char        *field)
{
  if (grant->only != NULL)
    return has_word (grant->only, field);

  return grant->but == NULL || !has_word (grant->but, field);
}
