/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody is to a row, as SQL over that row. All of it asks the tables themselves ("main."), so that it holds
 * at the moment of the question, and what is shadowed by views is not asked through them. In the texts below $me is
 * the person, $day the day, $row the table and $whose the column that names the person. */

#include "attain-access-relation.h"

#include <string.h>

#include "attain-tables.h"

#define NOTHING    "0"
#define EVERYTHING "1"

#define IS_OPEN_YEAR(year) \
  "($me IN (" year ".assessor_id, " year ".coordinator_id) AND " year ".outcome IS NULL" \
  " AND coalesce(" year ".status, 'active') NOT IN ('withdrawn', 'completed'))"

/* What keeps somebody from a case, whatever else they are: the rules of attain_panel_seat_get_conflict(). */
#define BARRED \
  "(here.person_id = $me OR here.person_id IN (SELECT person_id FROM access_team)" \
  " OR here.person_id IN (SELECT asye.person_id FROM main.asye WHERE asye.assessor_id = $me)" \
  " OR EXISTS (SELECT 1 FROM main.panel_declaration AS said WHERE said.application_id = here.application_id" \
  " AND said.meeting_id = here.meeting_id AND said.member_id = $me AND said.conflict <> 'none')" \
  " OR EXISTS (SELECT 1 FROM main.panel_score AS given WHERE given.application_id = here.application_id" \
  " AND given.meeting_id = here.meeting_id AND given.member_id = $me AND given.was_manager = 'yes')" \
  " OR (meeting.appeal = 'yes' AND EXISTS (SELECT 1 FROM main.panel_case AS earlier" \
  " JOIN main.panel_seat AS sat ON sat.meeting_id = earlier.meeting_id AND sat.person_id = $me" \
  " WHERE earlier.application_id = here.application_id AND earlier.meeting_id <> here.meeting_id)))"

/* Each is worked out once in a statement, however often it is asked: whom they manage, the years that they assess, their
 * seats, and the cases before the panels that are not over. */
static const char definitions[] =
  "WITH access_team (person_id) AS MATERIALIZED (SELECT post.person_id FROM main.post"
  " WHERE post.line_manager_id = $me AND post.from_on <= '$day' AND (post.to_on IS NULL OR post.to_on >= '$day')),"
  " access_years (id, person_id) AS MATERIALIZED (SELECT asye.id, asye.person_id FROM main.asye"
  " WHERE " IS_OPEN_YEAR ("asye") "),"
  " access_seats (meeting_id, role, goes_on) AS MATERIALIZED (SELECT seat.meeting_id, seat.role,"
  " coalesce(meeting.state, 'planned') <> 'closed' FROM main.panel_seat AS seat"
  " JOIN main.panel_meeting AS meeting ON meeting.id = seat.meeting_id WHERE seat.person_id = $me),"
  " access_agenda (meeting_id, application_id, person_id, role, barred) AS MATERIALIZED ("
  "SELECT here.meeting_id, here.application_id, here.person_id, seat.role, " BARRED
  " FROM access_seats AS seat JOIN main.panel_meeting AS meeting ON meeting.id = seat.meeting_id"
  " JOIN main.panel_case AS here ON here.meeting_id = seat.meeting_id WHERE seat.goes_on) ";

#define TEAM             "(SELECT person_id FROM access_team)"
#define YEARS(column)    "(SELECT " column " FROM access_years)"
#define CASES(columns)   "(SELECT " columns " FROM access_agenda WHERE NOT barred)"
#define CHAIRED(columns) "(SELECT " columns " FROM access_agenda WHERE NOT barred AND role = 'chair')"
#define AGENDA(columns)  "(SELECT " columns " FROM access_agenda)"
#define KEPT             "(SELECT application_id FROM access_agenda WHERE barred)"
#define MEETINGS         "(SELECT meeting_id FROM access_seats)"
#define CHAIRED_MEETINGS "(SELECT meeting_id FROM access_seats WHERE goes_on AND role = 'chair')"

#define OF_CASE "meeting_id, application_id"
#define PAIR    "($row.meeting_id, $row.application_id)"

#define IS_GRANTED(row) "(" row ".state IN ('decided_progress', 'ratified', 'effective') OR " row ".effective_on IS NOT NULL)"
#define GRANTED         "(SELECT application.id FROM main.application WHERE " IS_GRANTED ("application") ")"
#define HAS_DECISION    "EXISTS (SELECT 1 FROM main.decision WHERE decision.application_id = $row.application_id" \
                        " AND decision.meeting_id = $row.meeting_id)"

/* Whoever is or was the applicant's manager on the day of the panel, or their assessor, is not waited for. */
#define SEAT_BARRED \
  "(EXISTS (SELECT 1 FROM main.post JOIN main.panel_meeting AS meeting ON meeting.id = seat.meeting_id" \
  " WHERE post.person_id = $row.person_id AND post.line_manager_id = seat.person_id" \
  " AND post.from_on <= meeting.held_on AND (post.to_on IS NULL OR post.to_on >= meeting.held_on))" \
  " OR EXISTS (SELECT 1 FROM main.asye WHERE asye.person_id = $row.person_id AND asye.assessor_id = seat.person_id))"

/* A member who has no score at all has not locked any. */
#define ALL_LOCKED \
  "(NOT EXISTS (SELECT 1 FROM main.panel_score AS open WHERE open.application_id = $row.application_id" \
  " AND open.meeting_id = $row.meeting_id AND coalesce(open.locked, 'no') <> 'yes')" \
  " AND NOT EXISTS (SELECT 1 FROM main.panel_seat AS seat WHERE seat.meeting_id = $row.meeting_id" \
  " AND coalesce(seat.votes, 'yes') = 'yes' AND coalesce(seat.present, 'yes') = 'yes' AND NOT " SEAT_BARRED \
  " AND NOT EXISTS (SELECT 1 FROM main.panel_declaration AS said WHERE said.meeting_id = seat.meeting_id" \
  " AND said.application_id = $row.application_id AND said.member_id = seat.person_id AND said.conflict <> 'none')" \
  " AND NOT EXISTS (SELECT 1 FROM main.panel_score AS given WHERE given.meeting_id = seat.meeting_id" \
  " AND given.application_id = $row.application_id AND given.member_id = seat.person_id)))"

/* How a standing is told for a table: by the first line that fits. */
typedef struct
{
  AttainAccessStanding  standing;
  const char           *tables;       /* between spaces; NULL for all others that are kept about a person */
  const char           *sql;
} Relation;

#define WHOSE "$whose"

#define OF_APPLICATION " application_criterion application_step decision decision_reason evidence panel_case" \
                       " panel_declaration panel_score "

static const Relation relations[] = {
  { ATTAIN_STANDING_SELF, " panel_seat ",
    "$row.meeting_id IN (SELECT panel_case.meeting_id FROM main.panel_case WHERE panel_case.person_id = $me)" },
  { ATTAIN_STANDING_SELF, NULL, WHOSE " = $me" },
  { ATTAIN_STANDING_MANAGER, NULL, WHOSE " IN " TEAM },
  { ATTAIN_STANDING_ASSESSOR, " asye ", IS_OPEN_YEAR ("$row") },
  { ATTAIN_STANDING_ASSESSOR, " asye_pause asye_gap evidence ", "$row.asye_id IN " YEARS ("id") },
  { ATTAIN_STANDING_ASSESSOR, NULL, WHOSE " IN " YEARS ("person_id") },
  { ATTAIN_STANDING_PANELLIST, " application ", "$row.id IN " CASES ("application_id") },
  { ATTAIN_STANDING_PANELLIST, OF_APPLICATION, "$row.application_id IN " CASES ("application_id") },
  { ATTAIN_STANDING_PANELLIST, NULL, WHOSE " IN " CASES ("person_id") },
  { ATTAIN_STANDING_CHAIR, " panel_meeting ", "$row.id IN " CHAIRED_MEETINGS },
  { ATTAIN_STANDING_CHAIR, " panel_seat ", "$row.meeting_id IN " CHAIRED_MEETINGS },
  { ATTAIN_STANDING_CHAIR, " panel_case panel_declaration panel_score decision ", PAIR " IN " CHAIRED (OF_CASE) },
  { ATTAIN_STANDING_CHAIR, " application ", "$row.id IN " CHAIRED ("application_id") },
  { ATTAIN_STANDING_CHAIR, OF_APPLICATION, "$row.application_id IN " CHAIRED ("application_id") },
  { ATTAIN_STANDING_CHAIR, NULL, WHOSE " IN " CHAIRED ("person_id") },
  { ATTAIN_STANDING_SEAT, " panel_meeting ", "$row.id IN " MEETINGS },
  { ATTAIN_STANDING_SEAT, " panel_case panel_seat ", "$row.meeting_id IN " MEETINGS },
  { ATTAIN_STANDING_AUTHOR, " panel_declaration ",
    "$row.member_id = $me AND $row.person_id <> $me AND " PAIR " IN " AGENDA (OF_CASE) },
  { ATTAIN_STANDING_AUTHOR, " panel_score ", "$row.member_id = $me AND " PAIR " IN " CASES (OF_CASE) },
  { ATTAIN_STANDING_AUTHOR, " application_step ",
    "coalesce($row.actor_id, $me) = $me AND ($row.person_id = $me OR $row.person_id IN " TEAM
    " OR $row.application_id IN " CASES ("application_id")
    " OR ($row.move = 'declare' AND $row.application_id IN " AGENDA ("application_id") ")$offices)" },
  { ATTAIN_STANDING_AUTHOR, " decision ", "$row.reviewer_id = $me" },
  { ATTAIN_STANDING_ACADEMY, " application ", "$row.id NOT IN " KEPT },
  { ATTAIN_STANDING_ACADEMY,
    " application_criterion application_step decision decision_reason panel_declaration panel_score ",
    "$row.application_id NOT IN " KEPT },
  { ATTAIN_STANDING_ACADEMY, " evidence ",
    "($row.application_id IS NULL OR $row.application_id NOT IN " KEPT ")" },
};

static const struct { AttainWhen when; const char *table; const char *sql; } conditions[] = {
  { ATTAIN_WHEN_DRAFT, "application", "$row.state = 'draft' AND $row.submitted_on IS NULL" },
  { ATTAIN_WHEN_SUBMITTED, "application", "$row.submitted_on IS NOT NULL AND $row.state <> 'draft'" },
  { ATTAIN_WHEN_ENDORSED, "application", "$row.endorsed_on IS NOT NULL" },
  { ATTAIN_WHEN_GRANTED, "application", IS_GRANTED ("$row") },
  { ATTAIN_WHEN_GRANTED, NULL, "$row.application_id IN " GRANTED },
  { ATTAIN_WHEN_DECIDED, "panel_score", HAS_DECISION },
  { ATTAIN_WHEN_SCORED, "panel_score", "(" HAS_DECISION " OR " ALL_LOCKED ")" },
  { ATTAIN_WHEN_UNLOCKED, "panel_score", "coalesce($row.locked, 'no') <> 'yes'" },
  { ATTAIN_WHEN_ANONYMISED, "evidence", "$row.anonymised_on IS NOT NULL" },
  { ATTAIN_WHEN_UNACCEPTED, "evidence", "$row.accepted_on IS NULL" },
};

static gboolean
lists (const char *tables,
       const char *table)
{
  g_autofree char *word = g_strdup_printf (" %s ", table);

  return strstr (tables, word) != NULL;
}

/* In this order, since a text may hold what another stands for. */
/* Who they are, and on which day. */
static void
fill_in_who (GString      *sql,
             AttainAccess *access)
{
  const char *day = attain_access_get_as_of (access);
  g_autofree char *me = g_strdup_printf ("%" G_GINT64_FORMAT, attain_access_get_person_id (access));

  g_string_replace (sql, "$me", me, 0);
  g_string_replace (sql, "$day", day != NULL ? day : "", 0);
}

static char *
fill_in (const char        *text,
         AttainAccess      *access,
         const AttainTable *table)
{
  g_autoptr(GString) sql = g_string_new (text);
  g_autofree char *whose = NULL;
  AttainRoles roles = access != NULL ? attain_access_get_roles (access) : 0;

  if (table->subject != NULL)
    whose = g_strdup (*table->subject == '\0' ? "$row.id" : "$row.person_id");
  g_string_replace (sql, "$offices", (roles & ATTAIN_ROLE_ACADEMY) != 0 ? " OR 1" :
                    (roles & ATTAIN_ROLE_HR) != 0 ? " OR $row.application_id IN " GRANTED : "", 0);
  g_string_replace (sql, WHOSE, whose != NULL ? whose : NOTHING, 0);
  g_string_replace (sql, "$row", table->name, 0);
  if (access != NULL)
    fill_in_who (sql, access);

  return g_strdup (sql->str);
}

/**
 * attain_access_relation_define:
 * @access: who looks
 *
 * Returns: (transfer full): SQL that goes before a SELECT that has some of what the next function answers
 */
char *
attain_access_relation_define (AttainAccess *access)
{
  g_autoptr(GString) sql = g_string_new (definitions);

  fill_in_who (sql, access);
  return g_strdup (sql->str);
}

/**
 * attain_access_relation_write:
 * @access: who looks
 * @table: a table
 * @standing: one way to stand to its rows
 *
 * Returns: (transfer full): SQL that is true of the rows to which they stand so; "1" for every row, "0" for none
 */
char *
attain_access_relation_write (AttainAccess         *access,
                              const AttainTable    *table,
                              AttainAccessStanding  standing)
{
  if (!attain_access_can_hold (access, standing))
    return g_strdup (NOTHING);

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (relations[i].standing == standing && (relations[i].tables == NULL || lists (relations[i].tables, table->name)))
      return fill_in (relations[i].sql, access, table);

  /* An office is held or not, whatever the row. */
  return g_strdup ((standing & (ATTAIN_STANDING_SEAT | ATTAIN_STANDING_AUTHOR)) != 0 ? NOTHING : EVERYTHING);
}

/**
 * attain_access_relation_when:
 * @table: a table
 * @when: a condition on its rows
 *
 * Returns: (transfer full): the same as SQL
 */
char *
attain_access_relation_when (const AttainTable *table,
                             AttainWhen         when)
{
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (conditions[i].when == when &&
        (conditions[i].table == NULL || g_str_equal (conditions[i].table, table->name)))
      return fill_in (conditions[i].sql, NULL, table);

  return g_strdup (EVERYTHING);
}
