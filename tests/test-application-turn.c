/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-case.h"
#include "attain-panel-declaration.h"
#include "attain-panel-score.h"
#include "attain-panel-seat.h"
#include "attain-reference-test.h"
#include "attain-scheme-json.h"

#define TODAY   "2026-11-20"
#define MEETING 50

/* The worker applies; the chair, two members and an adviser sit on the panel; the outsider does not. */
enum { WORKER = 1, CHAIR, MEMBER, OTHER_MEMBER, ADVISER, OUTSIDER };

typedef gboolean (*Question) (const AttainApplicationCase *item,
                              gint64                       person_id,
                              const char                  *on);

/* Of whom it is so, by name. */
static char *
list_people (const AttainApplicationCase *item,
             Question                     is_so)
{
  static const char *const names[] = { NULL, "worker", "chair", "member", "other", "adviser", "outsider" };
  g_autoptr(GPtrArray) people = g_ptr_array_new ();

  for (gint64 id = WORKER; id <= OUTSIDER; id++)
    if (is_so (item, id, TODAY))
      g_ptr_array_add (people, (gpointer) names[id]);
  g_ptr_array_add (people, NULL);
  return g_strjoinv (" ", (char **) people->pdata);
}

static void
add_meeting (AttainApplicationCase *item)
{
  AttainPanelMeeting *meeting = attain_panel_meeting_new ();

  attain_record_set_id (ATTAIN_RECORD (meeting), MEETING);
  meeting->panel = g_strdup ("progression");
  meeting->held_on = g_strdup (TODAY);
  meeting->state = ATTAIN_PANEL_MEETING_STATE_PLANNED;
  g_ptr_array_add (item->meetings, meeting);
  item->application->meeting_id = MEETING;
}

static void
add_seat (AttainApplicationCase *item,
          gint64                 person_id,
          const char            *role,
          gboolean               votes)
{
  AttainPanelSeat *seat = attain_panel_seat_new ();

  seat->meeting_id = MEETING;
  seat->person_id = person_id;
  seat->role = g_strdup (role);
  seat->votes = votes ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO;
  g_ptr_array_add (item->seats, seat);
}

static void
declare (AttainApplicationCase *item,
         gint64                 member_id,
         AttainPanelConflict    conflict)
{
  AttainPanelDeclaration *declaration = attain_panel_declaration_new ();

  declaration->meeting_id = MEETING;
  declaration->member_id = member_id;
  declaration->conflict = conflict;
  g_ptr_array_add (item->declarations, declaration);
}

static void
score (AttainApplicationCase *item,
       gint64                 member_id)
{
  const AttainRubric *rubric = attain_scheme_find_rubric (item->scheme, item->route->rubric);

  for (guint i = 0; i < rubric->items->len; i++)
    {
      AttainPanelScore *given = attain_panel_score_new ();
      const AttainRubricItem *line = g_ptr_array_index (rubric->items, i);

      given->meeting_id = MEETING;
      given->member_id = member_id;
      given->code = g_strdup (line->code);
      given->score = 2;
      given->locked = ATTAIN_YES_NO_YES;
      g_ptr_array_add (item->scores, given);
    }
}

static GPtrArray *
records (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static AttainApplicationCase *
make_case (const AttainScheme   *scheme,
           const AttainHolidays *holidays)
{
  AttainApplicationCase *item = attain_application_case_new ();
  const struct { gint64 person_id; const char *role; gboolean votes; } seats[] = {
    { CHAIR, ATTAIN_PANEL_CHAIR, TRUE }, { MEMBER, "academy", TRUE }, { OTHER_MEMBER, "manager", TRUE },
    { ADVISER, "hr", FALSE },
  };

  *item = (AttainApplicationCase) {
    .application = attain_application_new (), .person = attain_person_new (), .scheme = scheme,
    .route = attain_scheme_find_route (scheme, "advanced"), .holidays = holidays, .posts = records (), .others = records (),
    .criteria = records (), .evidence = records (), .steps = records (), .meetings = records (), .agenda = records (),
    .seats = records (), .declarations = records (), .scores = records (), .decisions = records (),
    .reasons = records (), .appointments = records (), .assessor_ids = g_array_new (FALSE, FALSE, sizeof (gint64)),
  };
  item->application->person_id = WORKER;
  item->application->state_on = g_strdup (TODAY);
  add_meeting (item);
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    add_seat (item, seats[i].person_id, seats[i].role, seats[i].votes);
  return item;
}

/* What the panel has done so far. */
typedef enum
{
  NOTHING,
  ALL_DECLARED,
  MEMBER_RELATED,   /* the rest have declared that they have no conflict */
  MEMBER_ABSENT,    /* the rest have declared likewise */
  MEMBER_SCORED,    /* and all have declared */
  ALL_SCORED,
} Done;

static void
bring_to (AttainApplicationCase *item,
          Done                   done)
{
  AttainPanelSeat *seat = g_ptr_array_index (item->seats, 1);

  if (done == MEMBER_ABSENT)
    seat->present = ATTAIN_YES_NO_NO;
  for (gint64 id = CHAIR; id <= ADVISER && done != NOTHING; id++)
    if (id != MEMBER || done != MEMBER_ABSENT)
      declare (item, id, id == MEMBER && done == MEMBER_RELATED ? ATTAIN_PANEL_CONFLICT_RELATIVE
                                                                : ATTAIN_PANEL_CONFLICT_NONE);
  if (done == MEMBER_SCORED)
    score (item, MEMBER);
  for (gint64 id = CHAIR; id <= OTHER_MEMBER && done == ALL_SCORED; id++)
    score (item, id);
}

#define S(state) ATTAIN_APPLICATION_##state

/* Of whom it waits, and whom of them the agenda of the meeting calls. */
static void
test_turn (void)
{
  static const struct
  {
    AttainApplicationState state;
    Done                   done;
    const char            *to_declare, *turns, *called;
  } cases[] = {
    { S (READY), NOTHING, "", "", "" },
    { S (SCHEDULED), NOTHING, "chair member other adviser", "chair member other adviser", "chair member other adviser" },
    { S (SCHEDULED), ALL_DECLARED, "", "chair", "chair" },
    { S (SCHEDULED), MEMBER_RELATED, "", "chair", "" },
    { S (IN_PANEL), NOTHING, "chair member other adviser", "chair member other adviser", "chair member other adviser" },
    { S (IN_PANEL), ALL_DECLARED, "", "chair member other", "chair member other" },
    { S (IN_PANEL), MEMBER_RELATED, "", "chair other", "chair other" },
    { S (IN_PANEL), MEMBER_ABSENT, "", "chair other", "chair other" },
    { S (IN_PANEL), MEMBER_SCORED, "", "chair other", "chair other" },
    { S (IN_PANEL), ALL_SCORED, "", "chair", "chair" },
    { S (DECIDED_PROGRESS), ALL_SCORED, "", "", "" },
    { S (RETURNED), NOTHING, "", "worker", "" },
    { S (WITHDRAWN), NOTHING, "", "", "" },
  };
  g_autoptr(JsonNode) example = open_bundled (ATTAIN_REFERENCE_KIND_SCHEME, "example");
  g_autoptr(AttainScheme) scheme = attain_scheme_json_read (json_node_get_object (example), NULL);
  g_autoptr(AttainHolidays) holidays = read_bank_holidays ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainApplicationCase) item = make_case (scheme, holidays);
      g_autofree char *declares = NULL, *turns = NULL, *called = NULL;

      item->application->state = cases[i].state;
      bring_to (item, cases[i].done);
      g_test_message ("case %u", i);
      declares = list_people (item, attain_application_case_has_to_declare);
      turns = list_people (item, attain_application_case_is_turn_of);
      called = list_people (item, attain_application_case_calls);
      g_assert_cmpstr (declares, ==, cases[i].to_declare);
      g_assert_cmpstr (turns, ==, cases[i].turns);
      g_assert_cmpstr (called, ==, cases[i].called);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/application-turn/by-what-the-panel-has-done", test_turn);

  return g_test_run ();
}
