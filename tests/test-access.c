/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-access.h"

#include "attain-absence.h"
#include "attain-application.h"
#include "attain-cpd-entry.h"
#include "attain-error.h"
#include "attain-evidence.h"
#include "attain-panel-meeting.h"
#include "attain-panel-score.h"
#include "attain-person.h"

#define ME 7

#define IS(standing) ATTAIN_STANDING_##standing

/* Which lines hold for whoever stands so to a row of which these conditions are true. */
static AttainHeld
hold (const char           *table,
      AttainAccessStanding  who,
      guint                 whens)
{
  guint n_grants;
  const AttainGrant *grants = attain_access_get_grants (table, &n_grants);
  AttainHeld held = 0;

  g_assert_cmpuint (n_grants, <=, 64);
  for (guint i = 0; i < n_grants; i++)
    if ((grants[i].who & who) != 0 &&
        (grants[i].when == ATTAIN_WHEN_ALWAYS || (whens & (1 << grants[i].when)) != 0))
      held |= G_GUINT64_CONSTANT (1) << i;

  return held;
}

/* Every table by every standing: what is seen of a row. "-" is nothing, "*" all, else one field seen and one not. */
typedef struct
{
  const char           *table;
  AttainAccessStanding  who;
  guint                 whens;
  const char           *seen;
  const char           *hidden;
} Sight;

#define W(when) (1 << ATTAIN_WHEN_##when)

static const Sight sights[] = {
  { "person", IS (SELF), 0, "birth-date", NULL },
  { "person", IS (MANAGER), 0, "swe-number", "birth-date" },
  { "person", IS (ASSESSOR), 0, "qualified-on", "leaving-reason" },
  { "person", IS (PANELLIST), 0, "registration-status", "birth-date" },
  { "person", IS (PANELLIST), 0, "display-name", "email" },
  { "person", IS (HR), 0, "birth-date", NULL },
  { "person", IS (OBSERVER), 0, "left-on", "email" },
  { "person", IS (COLLEAGUE), 0, "sort-name", "started-on" },
  { "person", IS (COLLEAGUE), 0, "employee-id", "swe-number" },
  { "post", IS (MANAGER), 0, "grade", NULL },
  { "post", IS (ASSESSOR), 0, "level", "grade" },
  { "post", IS (PANELLIST), 0, "team", "fte" },
  { "post", IS (OBSERVER), 0, "fte", "line-manager-id" },
  { "post", IS (COLLEAGUE), 0, NULL, "team" },
  { "pcf_level", IS (COLLEAGUE), 0, NULL, "level" },
  { "cpd_entry", IS (MANAGER), 0, "learning", NULL },
  { "cpd_entry", IS (ASSESSOR) | IS (PANELLIST) | IS (HR) | IS (OBSERVER) | IS (COLLEAGUE), 0, NULL, "title" },
  { "training", IS (HR) | IS (OBSERVER) | IS (COLLEAGUE), 0, NULL, "course" },
  { "establishment", IS (HR), 0, "fte", NULL },
  { "establishment", IS (OBSERVER), 0, "fte", NULL },
  { "establishment", IS (MANAGER) | IS (COLLEAGUE) | IS (ASSESSOR) | IS (PANELLIST), 0, NULL, "fte" },
  { "absence", IS (SELF), 0, "reason", NULL },
  { "absence", IS (HR), 0, "reason", NULL },
  { "absence", IS (ADMINISTRATOR), 0, "reason", NULL },
  { "absence", IS (MANAGER), 0, "days", "reason" },
  { "absence", IS (ACADEMY), 0, "days", "reason" },
  { "absence", IS (ASSESSOR) | IS (PANELLIST) | IS (OBSERVER) | IS (COLLEAGUE), 0, NULL, "days" },
  { "caseload", IS (MANAGER), 0, "cases", NULL },
  { "caseload", IS (ASSESSOR) | IS (PANELLIST) | IS (OBSERVER) | IS (COLLEAGUE), 0, NULL, "cases" },
  { "asye", IS (SELF), 0, "moderation", NULL },
  { "asye", IS (HR), 0, "outcome", "outcome-reason" },
  { "asye", IS (PANELLIST) | IS (OBSERVER) | IS (COLLEAGUE), 0, NULL, "outcome" },
  { "asye_pause", IS (MANAGER), 0, "reason", NULL },
  { "asye_pause", IS (HR), 0, "from-on", "reason" },
  { "asye_pause", IS (PANELLIST) | IS (OBSERVER) | IS (COLLEAGUE), 0, NULL, "reason" },
  { "evidence", IS (SELF), 0, "comment", NULL },
  { "evidence", IS (PANELLIST), 0, NULL, "body" },
  { "evidence", IS (PANELLIST), W (ANONYMISED), "body", NULL },
  { "evidence", IS (HR) | IS (OBSERVER) | IS (COLLEAGUE), W (ANONYMISED), NULL, "body" },
  { "application", IS (SELF), 0, "statement", "manager-statement" },
  { "application", IS (SELF), W (ENDORSED), "manager-statement", NULL },
  { "application", IS (MANAGER), W (DRAFT), NULL, "statement" },
  { "application", IS (MANAGER), W (SUBMITTED), "statement", "appeal-statement" },
  { "application", IS (PANELLIST), W (SUBMITTED), "manager-statement", "pay-point" },
  { "application", IS (HR), W (SUBMITTED), NULL, "grade" },
  { "application", IS (HR), W (SUBMITTED) | W (GRANTED), "grade", "statement" },
  { "application", IS (OBSERVER), W (SUBMITTED), "outcome", "manager-statement" },
  { "application", IS (ACADEMY), W (DRAFT), "route", "statement" },
  { "application", IS (ACADEMY), W (SUBMITTED), "statement", NULL },
  { "application", IS (COLLEAGUE), W (SUBMITTED), NULL, "route" },
  { "application_criterion", IS (OBSERVER), 0, "state", "reason" },
  { "application_step", IS (OBSERVER), 0, "move", "reason" },
  { "panel_meeting", IS (COLLEAGUE), 0, "held-on", "notes" },
  { "panel_meeting", IS (SEAT), 0, "notes", NULL },
  { "panel_seat", IS (SELF), 0, "role", NULL },
  { "panel_seat", IS (COLLEAGUE), 0, NULL, "role" },
  { "panel_case", IS (COLLEAGUE) | IS (HR), 0, NULL, "position" },
  { "panel_case", IS (SEAT), 0, "position", "person-id" },
  { "panel_declaration", IS (SELF) | IS (MANAGER), 0, NULL, "conflict" },
  { "panel_declaration", IS (PANELLIST) | IS (OBSERVER), 0, "conflict", "note" },
  { "panel_score", IS (PANELLIST) | IS (CHAIR) | IS (ACADEMY) | IS (ADMINISTRATOR), 0, "locked", "score" },
  { "panel_score", IS (PANELLIST), W (SCORED), "score", NULL },
  { "panel_score", IS (AUTHOR), W (UNLOCKED), "score", NULL },
  { "panel_score", IS (SELF) | IS (MANAGER), W (SCORED), NULL, "score" },
  { "panel_score", IS (SELF), W (SCORED) | W (DECIDED), "score", "member-id" },
  { "panel_score", IS (HR) | IS (COLLEAGUE), W (SCORED) | W (DECIDED), NULL, "score" },
  { "decision", IS (SELF), W (DECIDED), "reasons", NULL },
  { "decision", IS (HR), W (GRANTED), "outcome", "reasons" },
  { "decision", IS (OBSERVER), 0, "reasons", "action-plan" },
  { "decision", IS (COLLEAGUE) | IS (SEAT), 0, NULL, "outcome" },
  { "decision_reason", IS (HR) | IS (COLLEAGUE) | IS (SEAT), W (GRANTED), NULL, "reason" },
  { "appointment", IS (SELF), 0, "role", NULL },
  { "appointment", IS (COLLEAGUE) | IS (MANAGER), 0, NULL, "role" },
  { "setting", IS (COLLEAGUE), 0, "value", NULL },
  { "account", IS (SELF), 0, "changed-on", NULL },
  { "account", IS (HR) | IS (ACADEMY) | IS (COLLEAGUE), 0, NULL, "changed-on" },
  { "account_secret", IS (SELF) | IS (ADMINISTRATOR) | IS (COLLEAGUE), 0, NULL, "sealed" },
  { "sign_in_try", IS (SELF) | IS (ADMINISTRATOR) | IS (COLLEAGUE), 0, NULL, "n_failed" },
};

static void
test_sees (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sights); i++)
    {
      const Sight *sight = &sights[i];
      AttainHeld held = hold (sight->table, sight->who, sight->whens);

      g_test_message ("%u: %s", i, sight->table);
      g_assert_cmpint (attain_access_may (sight->table, ATTAIN_MAY_SEE, NULL, held), ==, sight->seen != NULL);
      if (sight->seen != NULL)
        g_assert_true (attain_access_may (sight->table, ATTAIN_MAY_SEE, sight->seen, held));
      if (sight->hidden != NULL)
        g_assert_false (attain_access_may (sight->table, ATTAIN_MAY_SEE, sight->hidden, held));
    }
}

/* What is written: from what to what, by whom, and the sentence that refuses it. */
typedef struct
{
  const char           *table;
  AttainRoles           roles;
  AttainAccessStanding  before;
  AttainAccessStanding  after;
  guint                 whens;
  const char           *field;        /* what is changed; "+" for a row that is added, "-" for one that is deleted */
  const char           *refusal;
} Write;

static const Write writes[] = {
  { "cpd_entry", 0, IS (SELF), IS (SELF), 0, "title", NULL },
  { "cpd_entry", 0, IS (SELF), IS (SELF), 0, "+", NULL },
  { "cpd_entry", 0, IS (SELF), IS (SELF), 0, "-", NULL },
  { "cpd_entry", 0, IS (MANAGER), IS (MANAGER), 0, "title",
    "CPD entry: this is not yours to change. Nothing was saved; ask the academy to." },
  { "cpd_entry", 0, IS (COLLEAGUE), IS (COLLEAGUE), 0, "+",
    "CPD entry: this is not yours to add. Nothing was saved; ask the academy to." },
  { "cpd_entry", 0, IS (MANAGER), IS (MANAGER), 0, "-",
    "CPD entry: this is not yours to delete. Nothing was deleted; ask the academy to." },
  { "cpd_entry", 0, IS (SELF), IS (COLLEAGUE), 0, "title",
    "CPD entry: this is not yours to change. Nothing was saved; ask the academy to." },
  { "cpd_entry", 0, IS (COLLEAGUE), IS (SELF), 0, "title",
    "CPD entry: this is not yours to change. Nothing was saved; ask the academy to." },
  { "cpd_entry", ATTAIN_ROLE_KEEPER, 0, 0, 0, "title", NULL },
  { "person", 0, IS (SELF), IS (SELF), 0, "email", NULL },
  { "person", 0, IS (SELF), IS (SELF), 0, "left-on",
    "Person: “Left on” is not yours to say. Nothing was saved; ask the academy to." },
  { "person", 0, IS (HR), IS (HR), 0, "left-on", NULL },
  { "person", 0, IS (HR), IS (HR), 0, "-",
    "Person: this is not yours to delete. Nothing was deleted; ask the academy to." },
  { "person", 0, IS (MANAGER), IS (MANAGER), 0, "email",
    "Person: this is not yours to change. Nothing was saved; ask the academy to." },
  { "absence", 0, IS (HR), IS (HR), 0, "reason", NULL },
  { "absence", 0, IS (SELF), IS (SELF), 0, "reason",
    "Absence: this is not yours to change. Nothing was saved; ask the academy to." },
  { "evidence", 0, IS (SELF), IS (SELF), W (UNACCEPTED), "body", NULL },
  { "evidence", 0, IS (SELF), IS (SELF), 0, "body",
    "Evidence: this is not yours to change. Nothing was saved; ask the academy to." },
  { "evidence", 0, IS (SELF), IS (SELF), W (UNACCEPTED), "comment",
    "Evidence: “Assessor’s comment” is not yours to say. Nothing was saved; ask the academy to." },
  { "evidence", 0, IS (ASSESSOR), IS (ASSESSOR), 0, "comment", NULL },
  { "panel_score", 0, IS (AUTHOR), IS (AUTHOR), W (UNLOCKED), "comment", NULL },
  { "panel_score", 0, IS (AUTHOR), IS (AUTHOR), W (SCORED), "comment",
    "Score: this is not yours to change. Nothing was saved; ask the academy to." },
  { "panel_score", ATTAIN_ROLE_ADMINISTRATOR, IS (ADMINISTRATOR), IS (ADMINISTRATOR), W (UNLOCKED), "comment",
    "Score: this is not yours to change. Nothing was saved; ask the academy to." },
  { "application", 0, IS (SELF), IS (SELF), 0, "statement", NULL },
  { "application", 0, IS (SELF), IS (SELF), 0, "manager-statement",
    "Application: “Manager’s statement” is not yours to say. Nothing was saved; ask the academy to." },
  { "application", 0, IS (MANAGER), IS (MANAGER), W (SUBMITTED), "manager-statement", NULL },
  { "application", 0, IS (MANAGER), IS (MANAGER), W (DRAFT), "manager-statement",
    "Application: this is not yours to change. Nothing was saved; ask the academy to." },
  { "application", 0, IS (HR), IS (HR), W (GRANTED), "grade", NULL },
  { "application", 0, IS (HR), IS (HR), W (GRANTED), "outcome",
    "Application: “Outcome” is not yours to say. Nothing was saved; ask the academy to." },
  { "application", 0, IS (ACADEMY), IS (ACADEMY), 0, "statement",
    "Application: “Statement” is not yours to say. Nothing was saved; ask the academy to." },
};

static AttainRecord *
make_record (const char *table)
{
  if (g_str_equal (table, "cpd_entry"))
    return g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", (gint64) ME, "title", "One", NULL);
  if (g_str_equal (table, "person"))
    return g_object_new (ATTAIN_TYPE_PERSON, "employee-id", "E7", NULL);
  if (g_str_equal (table, "absence"))
    return g_object_new (ATTAIN_TYPE_ABSENCE, "person-id", (gint64) ME, NULL);
  if (g_str_equal (table, "evidence"))
    return g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", (gint64) ME, NULL);
  if (g_str_equal (table, "panel_score"))
    return g_object_new (ATTAIN_TYPE_PANEL_SCORE, "person-id", (gint64) 8, "member-id", (gint64) ME, NULL);

  return g_object_new (ATTAIN_TYPE_APPLICATION, "person-id", (gint64) ME, NULL);
}

static void
check_refusal (gboolean    may,
               GError     *error,
               const char *refusal)
{
  if (refusal == NULL)
    {
      g_assert_no_error (error);
      g_assert_true (may);
      return;
    }

  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED);
  g_assert_cmpstr (error->message, ==, refusal);
  g_assert_false (may);
}

static void
change_field (AttainRecord *record,
              const char   *name)
{
  const AttainField *field = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record), name);
  g_autoptr(GError) error = NULL;

  attain_field_set_text (field, record, field->type == ATTAIN_FIELD_DATE ? "2026-11-20" :
                         field->type == ATTAIN_FIELD_ENUM ? "progress" : "other", &error);
  g_assert_no_error (error);
}

static void
test_writes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      const Write *write = &writes[i];
      g_autoptr(AttainAccess) access = attain_access_new (ME, "E7", "2026-11-20", write->roles);
      g_autoptr(AttainRecord) old = make_record (write->table);
      g_autoptr(AttainRecord) fresh = attain_record_copy (old);
      gboolean adds = g_str_equal (write->field, "+"), deletes = g_str_equal (write->field, "-");
      g_autoptr(GError) error = NULL;
      gboolean may;

      g_test_message ("%u: %s %s", i, write->table, write->field);
      if (!adds && !deletes)
        change_field (fresh, write->field);
      may = attain_access_check (access, write->table,
                                 adds ? NULL : old, adds ? 0 : hold (write->table, write->before, write->whens),
                                 deletes ? NULL : fresh, deletes ? 0 : hold (write->table, write->after, write->whens),
                                 &error);
      check_refusal (may, error, write->refusal);
    }
}

/* Who writes where an application stands, as an import might: only the steps of their own. */
static const struct
{
  AttainRoles             roles;
  AttainAccessStanding    who;
  AttainApplicationState  from;
  AttainApplicationState  to;
  const char             *refusal;
} moves[] = {
  { 0, IS (SELF), ATTAIN_APPLICATION_UNKNOWN, ATTAIN_APPLICATION_DRAFT, NULL },
  { 0, IS (SELF), ATTAIN_APPLICATION_UNKNOWN, ATTAIN_APPLICATION_RATIFIED,
    "Application: it is not yours to move it to “Ratified”. Nothing was saved." },
  { 0, IS (SELF), ATTAIN_APPLICATION_DRAFT, ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, NULL },
  { 0, IS (SELF), ATTAIN_APPLICATION_DRAFT, ATTAIN_APPLICATION_WITHDRAWN, NULL },
  { 0, IS (SELF), ATTAIN_APPLICATION_IN_PANEL, ATTAIN_APPLICATION_DECIDED_PROGRESS,
    "Application: it is not yours to move it to “Decided: progress”. Nothing was saved." },
  { 0, IS (SELF) | IS (ACADEMY), ATTAIN_APPLICATION_ELIGIBILITY_CHECK, ATTAIN_APPLICATION_EVIDENCE_OPEN,
    "Application: it is not yours to move it to “Collecting evidence”. Nothing was saved." },
  { 0, IS (MANAGER), ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, ATTAIN_APPLICATION_ENDORSED, NULL },
  { 0, IS (MANAGER), ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, ATTAIN_APPLICATION_ELIGIBILITY_CHECK, NULL },
  { 0, IS (MANAGER), ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, ATTAIN_APPLICATION_LAPSED,
    "Application: it is not yours to move it to “Lapsed”. Nothing was saved." },
  { 0, IS (PANELLIST), ATTAIN_APPLICATION_IN_PANEL, ATTAIN_APPLICATION_DECIDED_NOT,
    "Application: it is not yours to move it to “Decided: not yet”. Nothing was saved." },
  { 0, IS (PANELLIST) | IS (CHAIR), ATTAIN_APPLICATION_IN_PANEL, ATTAIN_APPLICATION_DECIDED_NOT, NULL },
  { 0, IS (HR), ATTAIN_APPLICATION_DECIDED_PROGRESS, ATTAIN_APPLICATION_RATIFIED, NULL },
  { 0, IS (ACADEMY), ATTAIN_APPLICATION_READY, ATTAIN_APPLICATION_LAPSED, NULL },
  { 0, IS (ACADEMY), ATTAIN_APPLICATION_READY, ATTAIN_APPLICATION_EFFECTIVE,
    "Application: it is not yours to move it to “In effect”. Nothing was saved." },
  { ATTAIN_ROLE_ADMINISTRATOR, IS (ADMINISTRATOR), ATTAIN_APPLICATION_READY, ATTAIN_APPLICATION_EFFECTIVE, NULL },
};

static void
test_road (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr(AttainAccess) access = attain_access_new (ME, "E7", "2026-11-20", moves[i].roles);
      g_autoptr(AttainRecord) old = g_object_new (ATTAIN_TYPE_APPLICATION, "state", moves[i].from, NULL);
      g_autoptr(AttainRecord) fresh = g_object_new (ATTAIN_TYPE_APPLICATION, "state", moves[i].to, NULL);
      AttainHeld held = hold ("application", moves[i].who, W (SUBMITTED) | W (GRANTED));
      gboolean adds = moves[i].from == ATTAIN_APPLICATION_UNKNOWN;
      g_autoptr(GError) error = NULL;
      gboolean may = attain_access_check (access, "application", adds ? NULL : old, adds ? 0 : held, fresh, held, &error);

      g_test_message ("%u", i);
      check_refusal (may, error, moves[i].refusal);
    }
}

static void
test_whole (void)
{
  g_autoptr(AttainAccess) keeper = attain_access_new_keeper ();
  g_autoptr(AttainAccess) administrator = attain_access_new (1, "E1", "2026-11-20", ATTAIN_ROLE_ADMINISTRATOR);
  g_autoptr(AttainAccess) academy = attain_access_new (2, "E2", "2026-11-20", ATTAIN_ROLE_ACADEMY);
  g_autoptr(AttainAccess) nobody = attain_access_new_nobody ();
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_access_check_all (keeper, NULL));
  g_assert_true (attain_access_check_all (administrator, NULL));
  g_assert_false (attain_access_check_all (nobody, NULL));
  g_assert_false (attain_access_check_all (academy, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED);
  g_assert_cmpstr (error->message, ==,
                   "This takes the whole of the records, so it is for an administrator of this file to do.");

  g_assert_true (attain_access_can_hold (academy, IS (ACADEMY)));
  g_assert_false (attain_access_can_hold (academy, IS (HR)));
  g_assert_true (attain_access_can_hold (academy, IS (SELF)));
  for (guint i = 0; i < ATTAIN_N_STANDINGS; i++)
    g_assert_false (attain_access_can_hold (nobody, 1 << i));
}

/* By role, what could be done with some row; nothing else is offered. */
static void
test_could (void)
{
  static const struct
  {
    AttainRoles roles;
    const char *table;
    AttainMay   may;
    const char *field;
    gboolean    could;
  } cases[] = {
    { ATTAIN_ROLE_KEEPER, "account", ATTAIN_MAY_ADD, NULL, TRUE },
    { ATTAIN_ROLE_SOCIAL_WORKER, "person", ATTAIN_MAY_ADD, NULL, FALSE },
    { ATTAIN_ROLE_SOCIAL_WORKER, "person", ATTAIN_MAY_CHANGE, "email", TRUE },
    { ATTAIN_ROLE_SOCIAL_WORKER, "person", ATTAIN_MAY_CHANGE, "swe-number", FALSE },
    { ATTAIN_ROLE_SOCIAL_WORKER, "cpd_entry", ATTAIN_MAY_ADD, NULL, TRUE },
    { ATTAIN_ROLE_SOCIAL_WORKER, "asye_gap", ATTAIN_MAY_ADD, NULL, FALSE },
    { ATTAIN_ROLE_ASSESSOR, "asye_gap", ATTAIN_MAY_ADD, NULL, TRUE },
    { ATTAIN_ROLE_LINE_MANAGER, "application", ATTAIN_MAY_CHANGE, "manager-statement", TRUE },
    { ATTAIN_ROLE_SOCIAL_WORKER, "application", ATTAIN_MAY_CHANGE, "manager-statement", FALSE },
    { ATTAIN_ROLE_PANEL_MEMBER, "panel_seat", ATTAIN_MAY_CHANGE, "present", FALSE },
    { ATTAIN_ROLE_PANEL_CHAIR, "panel_seat", ATTAIN_MAY_CHANGE, "present", TRUE },
    { ATTAIN_ROLE_PANEL_CHAIR, "panel_seat", ATTAIN_MAY_DELETE, NULL, FALSE },
    { ATTAIN_ROLE_ACADEMY, "panel_seat", ATTAIN_MAY_DELETE, NULL, TRUE },
    { ATTAIN_ROLE_ACADEMY, "account", ATTAIN_MAY_ADD, NULL, FALSE },
    { ATTAIN_ROLE_HR, "person", ATTAIN_MAY_ADD, NULL, TRUE },
    { ATTAIN_ROLE_ADMINISTRATOR, "account", ATTAIN_MAY_ADD, NULL, TRUE },
    { ATTAIN_ROLE_ADMINISTRATOR, "setting", ATTAIN_MAY_CHANGE, NULL, TRUE },
    { ATTAIN_ROLE_ACADEMY, "setting", ATTAIN_MAY_CHANGE, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainAccess) access =
        cases[i].roles == ATTAIN_ROLE_KEEPER ? attain_access_new_keeper ()
                                             : attain_access_new (ME, "E007", "2026-11-20", cases[i].roles);

      g_test_message ("%u", i);
      g_assert_cmpint (attain_access_could (access, cases[i].table, cases[i].may, cases[i].field), ==, cases[i].could);
    }
}

/* Only who sees all rows can be told how many there are; and of a meeting also who sits there. */
static void
test_counts (void)
{
  static const struct { AttainRoles roles; const char *table; gboolean sees_every; } cases[] = {
    { ATTAIN_ROLE_KEEPER, "panel_seat", TRUE },
    { ATTAIN_ROLE_ACADEMY, "panel_seat", TRUE },
    { ATTAIN_ROLE_OBSERVER, "panel_seat", TRUE },
    { ATTAIN_ROLE_ADMINISTRATOR, "panel_seat", TRUE },
    { ATTAIN_ROLE_HR, "panel_seat", FALSE },
    { ATTAIN_ROLE_PANEL_CHAIR, "panel_seat", FALSE },
    { ATTAIN_ROLE_SOCIAL_WORKER, "panel_seat", FALSE },
    { ATTAIN_ROLE_HR, "person", TRUE },
    { ATTAIN_ROLE_SOCIAL_WORKER, "person", FALSE },
  };
  g_autoptr(AttainPanelMeeting) theirs = g_object_new (ATTAIN_TYPE_PANEL_MEETING, NULL);
  g_autoptr(AttainPanelMeeting) anothers = g_object_new (ATTAIN_TYPE_PANEL_MEETING, NULL);
  g_autoptr(AttainAccess) member = attain_access_new (ME, "E007", "2026-11-20", ATTAIN_ROLE_PANEL_MEMBER);
  g_autoptr(AttainAccess) academy = attain_access_new (ME, "E007", "2026-11-20", ATTAIN_ROLE_ACADEMY);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainAccess) access =
        cases[i].roles == ATTAIN_ROLE_KEEPER ? attain_access_new_keeper ()
                                             : attain_access_new (ME, "E007", "2026-11-20", cases[i].roles);

      g_test_message ("%u", i);
      g_assert_cmpint (attain_access_sees_every (access, cases[i].table), ==, cases[i].sees_every);
    }

  theirs->n_seats = 3;
  g_assert_true (attain_panel_meeting_is_counted (theirs, member));
  g_assert_false (attain_panel_meeting_is_counted (anothers, member));
  g_assert_true (attain_panel_meeting_is_counted (anothers, academy));
}

/* In a file that cannot be written even its keeper can but look. */
static void
test_to_read (void)
{
  static const AttainRoles roles[] = { ATTAIN_ROLE_KEEPER, ATTAIN_ROLE_ADMINISTRATOR };
  static const AttainMay writing[] = { ATTAIN_MAY_ADD, ATTAIN_MAY_CHANGE, ATTAIN_MAY_DELETE };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr(AttainAccess) access = attain_access_new (0, NULL, "2026-11-20", roles[i]);
      g_autoptr(AttainAccess) reader = attain_access_new_to_read (access);

      g_assert_true (attain_access_is_to_read (reader));
      g_assert_false (attain_access_is_to_read (access) || attain_access_equal (access, reader));
      g_assert_cmpint (attain_access_get_roles (reader), ==, roles[i]);
      for (guint j = 0; j < G_N_ELEMENTS (writing); j++)
        {
          g_assert_true (attain_access_could (access, "setting", writing[j], NULL));
          g_assert_false (attain_access_could (reader, "setting", writing[j], NULL));
          g_assert_true (attain_access_may ("person", writing[j], NULL, ATTAIN_HELD_ALL));
          g_assert_false (attain_access_may ("person", writing[j], NULL, ATTAIN_HELD_ALL | ATTAIN_HELD_TO_READ));
        }
      g_assert_true (attain_access_may ("person", ATTAIN_MAY_SEE, NULL, ATTAIN_HELD_ALL | ATTAIN_HELD_TO_READ));
    }
}

/* Whoever looks after the file reads scores when all do, with a seat or without; the file is theirs to copy. */
static void
test_administrator_waits_for_scores (void)
{
  static const AttainRoles others[] = { 0, ATTAIN_ROLE_PANEL_MEMBER, ATTAIN_ROLE_PANEL_CHAIR, ATTAIN_ROLE_ACADEMY };
  g_autoptr(AttainAccess) keeper = attain_access_new_keeper ();

  g_assert_true (attain_access_sees_all (keeper));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(AttainAccess) access = attain_access_new (ME, "E007", "2026-11-20", ATTAIN_ROLE_ADMINISTRATOR | others[i]);
      g_autoptr(GError) error = NULL;

      g_assert_false (attain_access_sees_all (access));
      g_assert_true (attain_access_looks_after (access));
      g_assert_true (attain_access_check_all (access, &error));
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/access/sees", test_sees);
  g_test_add_func ("/access/writes-and-refusals", test_writes);
  g_test_add_func ("/access/states-only-by-own-steps", test_road);
  g_test_add_func ("/access/whole-file", test_whole);
  g_test_add_func ("/access/could", test_could);
  g_test_add_func ("/access/counts", test_counts);
  g_test_add_func ("/access/to-read", test_to_read);
  g_test_add_func ("/access/administrator-waits-for-scores", test_administrator_waits_for_scores);

  return g_test_run ();
}
