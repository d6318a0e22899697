/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-work.h"

#include "attain-access-sqlite.h"
#include "attain-access-table.h"
#include "attain-application-scores.h"
#include "attain-application-step.h"
#include "attain-application-test.h"
#include "attain-application-tidy.h"
#include "attain-asye.h"
#include "attain-check.h"
#include "attain-criterion-answer.h"
#include "attain-reference-json.h"

static void
assert_state (CaseFixture            *fixture,
              AttainApplicationState  state)
{
  g_autoptr(AttainApplicationCase) item = load_case (fixture);

  g_assert_cmpint (item->application->state, ==, state);
}

static guint
tidy_up (CaseFixture *fixture,
         const char  *on)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Tidy up applications");
  g_autoptr(GError) error = NULL;
  guint n_moved = 0;

  attain_application_tidy_up (change, RULES (fixture), NULL, on, &n_moved, &error);
  g_assert_no_error (error);
  commit_change (&change);
  return n_moved;
}

static void
assert_clean (CaseFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCheckReport) report = attain_check_run (fixture->store.db, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->faults->len; i++)
    {
      AttainCheckFault *fault = g_ptr_array_index (report->faults, i);

      g_test_message ("%s: %s", fault->where, fault->sentence);
    }
  g_assert_cmpuint (report->n_faults, ==, 0);
}

static char *
tell_steps (CaseFixture *fixture)
{
  g_autoptr(AttainApplicationCase) item = load_case (fixture);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < item->steps->len; i++)
    {
      AttainApplicationStep *step = g_ptr_array_index (item->steps, i);

      g_string_append_printf (told, "%s by %s; ", attain_enum_get_nick (&attain_application_move_choices, step->move),
                              step->role);
    }

  return g_string_free (told, FALSE);
}

/* From the first draft to the new level in the post and of the PCF, by everybody whose turn it is. */
static void
test_story (CaseFixture   *fixture,
            gconstpointer  data)
{
  g_autofree char *steps = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_RATIFIED);
  steps = tell_steps (fixture);
  g_assert_cmpstr (steps, ==,
                   "start by the applicant; submit by the applicant; endorse by the line manager; check by Attain itself; "
                   "open by the academy; ready by the applicant; schedule by the academy; declare by the chair; "
                   "declare by a panel member; declare by a panel member; convene by the chair; score by the chair; "
                   "score by a panel member; score by a panel member; decide-progress by the chair; "
                   "ratify by human resources; ");

  assert_refused (fixture, simple_order (ATTAIN_MOVE_EFFECT, fixture->hr), "The effective date is still to come");
  g_assert_cmpuint (tidy_up (fixture, "2026-11-30"), ==, 0);
  g_assert_cmpuint (tidy_up (fixture, "2026-12-01"), ==, 1);
  assert_state (fixture, ATTAIN_APPLICATION_EFFECTIVE);
  g_assert_cmpuint (tidy_up (fixture, "2026-12-01"), ==, 0);

  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM post JOIN person ON person.id = person_id"
                               " WHERE employee_id = 'E02' AND ((level = '3' AND to_on = '2026-11-30') OR"
                               " (level = '4' AND grade = 'Grade 10' AND from_on = '2026-12-01' AND to_on IS NULL))"),
                   ==, 2);
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM pcf_level WHERE level = '8'"
                               " AND from_on = '2026-12-01' AND basis = 'P-2026-001'"), ==, 1);
  g_assert_cmpuint (tidy_up (fixture, "2026-12-02"), ==, 0);   /* a letter is owed */
  assert_moves (fixture, simple_order (ATTAIN_MOVE_LETTER, fixture->academy));
  g_assert_cmpuint (tidy_up (fixture, "2026-12-02"), ==, 1);
  assert_state (fixture, ATTAIN_APPLICATION_CLOSED);
  assert_clean (fixture);
}

/* Whoever works for a file without accounts does everybody's part, and the steps say so. */
static void
test_office (CaseFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr(AttainApplicationCase) item = NULL;
  g_autofree char *steps = NULL;

  start_application (fixture, "advanced");
  assert_moves (fixture, submit_order (0));
  assert_moves (fixture, endorse_order (0));
  item = load_case (fixture);
  g_assert_cmpint (item->application->manager_id, ==, fixture->manager);
  steps = tell_steps (fixture);
  g_assert_cmpstr (steps, ==,
                   "start by the applicant; submit by the applicant or whoever works for the file; "
                   "endorse by the line manager or whoever works for the file; check by Attain itself; ");
}

typedef AttainApplicationOrder *(*MakeOrder) (CaseFixture *fixture);

static AttainApplicationOrder *endorse_own (CaseFixture *f) { return endorse_order (f->applicant); }
static AttainApplicationOrder *endorse_by_academy (CaseFixture *f) { return endorse_order (f->academy); }
static AttainApplicationOrder *return_silently (CaseFixture *f) { return simple_order (ATTAIN_MOVE_RETURN, f->manager); }
static AttainApplicationOrder *open_unchecked (CaseFixture *f) { return simple_order (ATTAIN_MOVE_OPEN, f->academy); }
static AttainApplicationOrder *ready_without_evidence (CaseFixture *f) { return ready_order (f->applicant); }
static AttainApplicationOrder *schedule_nowhere (CaseFixture *f) { return simple_order (ATTAIN_MOVE_SCHEDULE, f->academy); }
static AttainApplicationOrder *convene_undeclared (CaseFixture *f) { return simple_order (ATTAIN_MOVE_CONVENE, f->chair); }
static AttainApplicationOrder *declare_for_another (CaseFixture *f)
{
  AttainApplicationOrder *order = declare_order (f->member, ATTAIN_PANEL_CONFLICT_NONE);

  order->actor_id = f->chair;
  return order;
}
static AttainApplicationOrder *declare_for_nobody (CaseFixture *f) { return simple_order (ATTAIN_MOVE_DECLARE, 0); }
static AttainApplicationOrder *score_by_manager (CaseFixture *f) { return score_order (f, f->manager, 3, TRUE); }
static AttainApplicationOrder *score_too_high (CaseFixture *f) { return score_order (f, f->member, 9, TRUE); }
static AttainApplicationOrder *decide_unscored (CaseFixture *f)
{
  return decide_order (f, ATTAIN_MOVE_DECIDE_PROGRESS, f->chair);
}
static AttainApplicationOrder *decide_by_member (CaseFixture *f)
{
  return decide_order (f, ATTAIN_MOVE_DECIDE_PROGRESS, f->member);
}
static AttainApplicationOrder *decide_again (CaseFixture *f)
{
  return decide_order (f, ATTAIN_MOVE_DECIDE_DEFER, f->chair);
}
static AttainApplicationOrder *ratify_without_post (CaseFixture *f) { return simple_order (ATTAIN_MOVE_RATIFY, f->hr); }
static AttainApplicationOrder *ratify_by_chair (CaseFixture *f) { return ratify_order (f->chair); }
static AttainApplicationOrder *appeal_on_no_ground (CaseFixture *f)
{
  return simple_order (ATTAIN_MOVE_APPEAL, f->applicant);
}
static AttainApplicationOrder *withdraw_late (CaseFixture *f) { return simple_order (ATTAIN_MOVE_WITHDRAW, f->applicant); }
static AttainApplicationOrder *submit_unsigned (CaseFixture *f)
{
  AttainApplicationOrder *order = submit_order (f->applicant);

  order->confirmed = FALSE;
  return order;
}
static AttainApplicationOrder *lapse_for_nothing (CaseFixture *f) { return simple_order (ATTAIN_MOVE_LAPSE, f->academy); }

static const struct
{
  const char *name;
  AttainApplicationState state;
  MakeOrder make;
  const char *sentence;
} refusals[] = {
  { "unsigned", ATTAIN_APPLICATION_DRAFT, submit_unsigned, "The declaration is not signed yet" },
  { "own-endorsement", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, endorse_own,
    "“Endorse” is for the line manager to do" },
  { "endorsement-by-academy", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, endorse_by_academy,
    "“Endorse” is for the line manager to do" },
  { "return-without-reason", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, return_silently,
    "A reason is missing: write down why" },
  { "unchecked", ATTAIN_APPLICATION_ELIGIBILITY_CHECK, open_unchecked,
    "A criterion is not yet marked as met, not met or waived" },
  { "without-evidence", ATTAIN_APPLICATION_EVIDENCE_OPEN, ready_without_evidence,
    "Evidence that the route requires is not accepted yet" },
  { "on-no-agenda", ATTAIN_APPLICATION_READY, schedule_nowhere,
    "The application is on no meeting's agenda yet: put it on one first" },
  { "undeclared", ATTAIN_APPLICATION_SCHEDULED, convene_undeclared,
    "Not every member present has declared whether there is a conflict of interest" },
  { "declared-for-another", ATTAIN_APPLICATION_SCHEDULED, declare_for_another,
    "Every member of a panel declares and scores for themselves" },
  { "declared-for-nobody", ATTAIN_APPLICATION_SCHEDULED, declare_for_nobody,
    "Say which member of the panel it is for" },
  { "scored-by-manager", ATTAIN_APPLICATION_IN_PANEL, score_by_manager, "“Score” is for a panel member or the chair to do" },
  { "score-too-high", ATTAIN_APPLICATION_IN_PANEL, score_too_high, "9 is not a score of this rubric: choose one of its scale, from 0 to 4" },
  { "decided-unscored", ATTAIN_APPLICATION_IN_PANEL, decide_unscored,
    "Not every member's scores are complete and locked" },
  { "decided-by-member", ATTAIN_APPLICATION_IN_PANEL, decide_by_member, "“Decide: progress” is for the academy or the chair to do" },
  { "decided-twice", ATTAIN_APPLICATION_DECIDED_PROGRESS, decide_again,
    "The panel has decided already: a decision is never edited, only an appeal may lead to another" },
  { "ratified-without-post", ATTAIN_APPLICATION_DECIDED_PROGRESS, ratify_without_post,
    "There is no post or budget for it yet" },
  { "ratified-by-chair", ATTAIN_APPLICATION_DECIDED_PROGRESS, ratify_by_chair, "“Ratify” is for human resources to do" },
  { "appeal-without-ground", ATTAIN_APPLICATION_DECIDED_NOT, appeal_on_no_ground,
    "Choose the ground of the appeal: process, new evidence or discrimination" },
  { "withdrawn-after-decision", ATTAIN_APPLICATION_DECIDED_PROGRESS, withdraw_late,
    "“Withdraw” is not possible while the application is at “Decided: progress”" },
  { "lapsed-by-people", ATTAIN_APPLICATION_DRAFT, lapse_for_nothing, "“Let lapse” is for Attain itself to do" },
};

static void
test_refused (CaseFixture   *fixture,
              gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr(AttainApplicationCase) before = NULL;
  g_autoptr(AttainApplicationCase) after = NULL;

  bring_to (fixture, refusals[i].state);
  before = load_case (fixture);
  assert_refused (fixture, refusals[i].make (fixture), refusals[i].sentence);
  after = load_case (fixture);
  g_assert_true (attain_record_equal (ATTAIN_RECORD (before->application), ATTAIN_RECORD (after->application)));
  g_assert_cmpuint (before->steps->len, ==, after->steps->len);
}

static void
assert_not_started (CaseFixture *fixture,
                    const char  *route,
                    const char  *sentence)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Start application");
  g_autoptr(GError) error = NULL;

  g_assert_null (attain_application_work_start (change, RULES (fixture), fixture->set->scheme, fixture->applicant, route,
                                                fixture->applicant, TODAY, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
change_person (CaseFixture *fixture,
               const char  *property,
               ...)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Change person");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainPerson) person = attain_table_load_one (&attain_person_table, fixture->store.db, fixture->applicant,
                                                          &error);
  va_list values;

  va_start (values, property);
  g_object_set_valist (G_OBJECT (person), property, values);
  va_end (values);
  attain_change_update (change, &attain_person_table, person, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static void
change_post (CaseFixture *fixture,
             const char  *level,
             gint64       manager_id)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Change post");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) posts = attain_table_load_where (&attain_post_table, fixture->store.db, "WHERE person_id = ?",
                                                        g_variant_new ("(x)", fixture->applicant), &error);
  AttainPost *post = g_ptr_array_index (posts, 0);

  g_object_set (post, "level", level, "line-manager-id", manager_id, NULL);
  attain_change_update (change, &attain_post_table, post, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static void
test_start_refused (CaseFixture   *fixture,
                    gconstpointer  data)
{
  assert_not_started (fixture, "fast", "The scheme has no route “fast”");
  assert_not_started (fixture, "expert", "The applicant is not at the level that this route starts from");
  assert_not_started (fixture, "after-asye", "This route is automatic: nobody applies for it");

  change_person (fixture, "registration-status", ATTAIN_REGISTRATION_STATUS_LAPSED, NULL);
  assert_not_started (fixture, "advanced", "The applicant is not on the social work register today");
  change_person (fixture, "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL);
  change_post (fixture, "3a", fixture->manager);
  assert_not_started (fixture, "advanced", "The applicant's post is at level “3a”, which the scheme does not have");
  change_post (fixture, "3", fixture->manager);
  start_application (fixture, "advanced");
  assert_not_started (fixture, "advanced", "The applicant has another application open: finish or withdraw it first");
}

/* An application that came by another way than Attain's. */
static void
add_application (CaseFixture *fixture,
                 const char  *state,
                 const char  *outcome)
{
  g_autoptr(GError) error = NULL;

  attain_db_run (fixture->store.db, "INSERT INTO application (uid, version, person_id, reference, scheme, edition, route,"
                 " from_level, to_level, state, state_on, outcome, outcome_on) VALUES ('another', 1, ?, 'P-2026-077',"
                 " 'example', '2019', 'advanced', '3', '4', ?, ?, ?, ?)",
                 g_variant_new ("(xssmss)", fixture->applicant, state, TODAY, outcome, TODAY), &error);
  g_assert_no_error (error);
}

static void lapse_registration (CaseFixture *f)
{
  change_person (f, "registration-status", ATTAIN_REGISTRATION_STATUS_LAPSED, NULL);
}
static void leave (CaseFixture *f) { change_person (f, "left-on", "2026-11-19", NULL); }
static void rise (CaseFixture *f) { change_post (f, "4", f->manager); }
static void apply_twice (CaseFixture *f) { add_application (f, "awaiting_endorsement", NULL); }
static void be_refused (CaseFixture *f) { add_application (f, "decided_not", "not_progress"); }
static void change_nothing (CaseFixture *f) { }

/* What may happen to somebody between the draft and the day that they hand it in. */
static const struct
{
  const char *name;
  void      (*happens) (CaseFixture *fixture);
  const char *sentence;
} between[] = {
  { "left", leave, "The applicant has left the council" },
  { "not-registered", lapse_registration, "The applicant is not on the social work register today" },
  { "another-level", rise, "The applicant is not at the level that this route starts from" },
  { "another-open", apply_twice, "The applicant has another application open: finish or withdraw it first" },
  { "embargo", be_refused, "It is too soon after the last decision: the pathway tells the earliest day to apply" },
  { "nothing", change_nothing, NULL },
};

/* Also when it was returned, and is handed in again. */
static void
test_submit_refused (CaseFixture   *fixture,
                     gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data) / 2;
  gboolean returned = GPOINTER_TO_UINT (data) % 2 == 1;

  bring_to (fixture, returned ? ATTAIN_APPLICATION_AWAITING_ENDORSEMENT : ATTAIN_APPLICATION_DRAFT);
  if (returned)
    {
      assert_moves (fixture, reason_order (ATTAIN_MOVE_RETURN, fixture->manager, "Say more"));
      assert_moves (fixture, simple_order (ATTAIN_MOVE_REVISE, fixture->applicant));
    }
  between[i].happens (fixture);

  if (between[i].sentence != NULL)
    assert_refused (fixture, submit_order (fixture->applicant), between[i].sentence);
  else
    assert_moves (fixture, submit_order (fixture->applicant));
  assert_state (fixture, between[i].sentence != NULL ? ATTAIN_APPLICATION_DRAFT : ATTAIN_APPLICATION_AWAITING_ENDORSEMENT);
}

static void
test_embargo (CaseFixture   *fixture,
              gconstpointer  data)
{
  bring_to (fixture, ATTAIN_APPLICATION_DECIDED_NOT);
  assert_not_started (fixture, "advanced", "It is too soon after the last decision: the pathway tells the earliest day to apply");
  g_assert_cmpuint (tidy_up (fixture, "2026-12-05"), ==, 0);   /* a letter is owed */
  assert_moves (fixture, simple_order (ATTAIN_MOVE_LETTER, fixture->academy));
  g_assert_cmpuint (tidy_up (fixture, "2026-12-04"), ==, 0);   /* and an appeal may come */
  g_assert_cmpuint (tidy_up (fixture, "2026-12-05"), ==, 1);
  assert_state (fixture, ATTAIN_APPLICATION_CLOSED);
}

/* Everybody has scored; then one of them becomes the applicant's manager, and no quorum is left. */
static void
test_manager_between (CaseFixture   *fixture,
                      gconstpointer  data)
{
  g_autoptr(AttainApplicationCase) item = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_IN_PANEL);
  assert_moves (fixture, score_order (fixture, fixture->chair, 3, TRUE));
  assert_moves (fixture, score_order (fixture, fixture->member, 3, TRUE));
  assert_moves (fixture, score_order (fixture, fixture->other_member, 1, TRUE));
  change_post (fixture, "3", fixture->other_member);
  assert_refused (fixture, decide_order (fixture, ATTAIN_MOVE_DECIDE_PROGRESS, fixture->chair),
                  "No quorum: too few are present who may vote. Seat somebody else, or choose another day");

  item = load_case (fixture);
  {
    g_autofree double *means = attain_application_scores_get_means (item, attain_application_case_get_meeting (item), TODAY);

    g_assert_cmpfloat (means[0], ==, 3);
  }
}

static void
test_conflicted_score (CaseFixture   *fixture,
                       gconstpointer  data)
{
  bring_to (fixture, ATTAIN_APPLICATION_IN_PANEL);
  assert_moves (fixture, declare_order (fixture->member, ATTAIN_PANEL_CONFLICT_RELATIVE));
  assert_refused (fixture, score_order (fixture, fixture->member, 3, TRUE),
                  "You have a conflict of interest and take no part in this application");
}

/* A member sees but their own scores until everybody's are locked; who is recused sees none. */
static void
test_blind (CaseFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr(AttainApplicationCase) during = NULL;
  g_autoptr(AttainApplicationCase) after = NULL;
  g_autoptr(GPtrArray) own = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) all = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_IN_PANEL);
  assert_moves (fixture, score_order (fixture, fixture->member, 3, TRUE));
  assert_moves (fixture, score_order (fixture, fixture->chair, 2, FALSE));
  during = load_case (fixture);
  own = attain_application_scores_list (during, attain_application_case_get_meeting (during), fixture->member, TODAY);
  none = attain_application_scores_list (during, attain_application_case_get_meeting (during), fixture->other_member, TODAY);
  g_assert_cmpuint (own->len, ==, 5);
  g_assert_cmpuint (none->len, ==, 0);
  assert_refused (fixture, score_order (fixture, fixture->member, 4, TRUE),
                  "Your scores are locked: they cannot be changed any more");

  assert_moves (fixture, score_order (fixture, fixture->chair, 2, TRUE));
  assert_moves (fixture, score_order (fixture, fixture->other_member, 4, TRUE));
  after = load_case (fixture);
  all = attain_application_scores_list (after, attain_application_case_get_meeting (after), fixture->member, TODAY);
  g_assert_cmpuint (all->len, ==, 15);
}

static void
test_decided_twice_at_once (CaseFixture   *fixture,
                            gconstpointer  data)
{
  g_autoptr(AttainApplicationCase) item = NULL;
  AttainApplicationOrder *late = NULL;
  g_autoptr(GError) error = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_IN_PANEL);
  assert_moves (fixture, score_order (fixture, fixture->chair, 3, TRUE));
  assert_moves (fixture, score_order (fixture, fixture->member, 3, TRUE));
  assert_moves (fixture, score_order (fixture, fixture->other_member, 3, TRUE));
  item = load_case (fixture);
  late = decide_order (fixture, ATTAIN_MOVE_DECIDE_NOT, fixture->chair);
  late->version = attain_record_get_version (ATTAIN_RECORD (item->application));
  assert_moves (fixture, decide_order (fixture, ATTAIN_MOVE_DECIDE_PROGRESS, fixture->chair));

  g_assert_false (give_order (fixture, late, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT);
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM decision"), ==, 1);
}

static void
test_reasons_missing (CaseFixture   *fixture,
                      gconstpointer  data)
{
  AttainApplicationOrder *order = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_IN_PANEL);
  assert_moves (fixture, score_order (fixture, fixture->chair, 3, TRUE));
  assert_moves (fixture, score_order (fixture, fixture->member, 3, TRUE));
  assert_moves (fixture, score_order (fixture, fixture->other_member, 3, TRUE));
  order = decide_order (fixture, ATTAIN_MOVE_DECIDE_PROGRESS, fixture->chair);
  g_ptr_array_set_size (order->reasons, 4);
  assert_refused (fixture, order, "A decision needs a reason for each criterion");
  assert_refused (fixture, decide_order (fixture, ATTAIN_MOVE_DECIDE_DEFER, fixture->chair),
                  "A deferral needs an action plan");
}

static void
test_leaver (CaseFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr(AttainApplicationCase) item = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_SCHEDULED);
  g_assert_cmpuint (tidy_up (fixture, TODAY), ==, 0);
  change_person (fixture, "left-on", "2026-11-19", NULL);
  g_assert_cmpuint (tidy_up (fixture, TODAY), ==, 1);
  item = load_case (fixture);
  g_assert_cmpint (item->application->state, ==, ATTAIN_APPLICATION_LAPSED);
  g_assert_cmpstr (item->application->reason, ==, "The applicant has left the council");
}

/* Not yet; the applicant appeals; a panel of others upholds it; and a third one may decide again. */
static void
test_appeal (CaseFixture   *fixture,
             gconstpointer  data)
{
  gint64 people[6];
  AttainApplicationOrder *order = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_DECIDED_NOT);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *employee_id = g_strdup_printf ("E1%u", i);

      people[i] = add_worker (fixture->store.db, employee_id, "Fresh", "5", 0);
    }

  order = simple_order (ATTAIN_MOVE_APPEAL, fixture->applicant);
  g_object_set (attain_application_order_give (order), "appeal-ground", "process", "appeal-statement", "Papers came late",
                NULL);
  assert_moves (fixture, order);

  prepare_meeting (fixture, TRUE, fixture->chair, people[0], people[1]);
  order = simple_order (ATTAIN_MOVE_UPHOLD, people[0]);
  g_object_set (attain_application_order_give (order), "appeal-reasons", "They did", NULL);
  assert_refused (fixture, order, "A member of the first panel may not sit on this one");

  prepare_meeting (fixture, TRUE, people[2], people[0], people[1]);
  assert_refused (fixture, simple_order (ATTAIN_MOVE_UPHOLD, people[2]), "A reason is missing: write down why");
  order = simple_order (ATTAIN_MOVE_UPHOLD, people[2]);
  g_object_set (attain_application_order_give (order), "appeal-reasons", "They did", NULL);
  assert_moves (fixture, order);
  assert_state (fixture, ATTAIN_APPLICATION_APPEAL_UPHELD);

  prepare_meeting (fixture, FALSE, people[3], people[4], fixture->member);
  assert_refused (fixture, simple_order (ATTAIN_MOVE_SCHEDULE, fixture->academy),
                  "A member of the first panel may not sit on this one");
  prepare_meeting (fixture, FALSE, people[3], people[4], people[5]);
  assert_moves (fixture, simple_order (ATTAIN_MOVE_SCHEDULE, fixture->academy));
  assert_state (fixture, ATTAIN_APPLICATION_SCHEDULED);
  assert_clean (fixture);
}

static char *
put_in_place (const char *text,
              const char *words,
              const char *others)
{
  g_auto(GStrv) parts = g_strsplit (text, words, -1);

  return g_strjoinv (others, parts);
}

/* The council's scheme with other words in it: what it was under, or of another edition. */
static void
change_scheme (CaseFixture *fixture,
               const char  *words,
               const char  *others,
               const char  *edition)
{
  g_autoptr(AttainReference) reference = NULL;
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GPtrArray) references = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *changed = NULL, *body = NULL;
  AttainReference *old;

  references = attain_table_load_where (&attain_reference_table, fixture->store.db, "WHERE code = 'example'", NULL, &error);
  old = g_ptr_array_index (references, 0);
  changed = put_in_place (old->body, words, others);
  g_assert_cmpstr (changed, !=, old->body);
  body = put_in_place (changed, "\"version\": \"2019\"", edition);
  reference = attain_reference_json_read (ATTAIN_REFERENCE_KIND_SCHEME, body, -1, &error);
  g_assert_no_error (error);
  change = begin_change (fixture->store.db, "Import a scheme");
  if (strstr (edition, "2019") != NULL)
    {
      attain_field_set_string (&old->body, reference->body);
      attain_change_update (change, &attain_reference_table, old, &error);
    }
  else
    {
      g_object_set (reference, "valid-from", "2026-11-01", NULL);
      attain_change_insert (change, &attain_reference_table, reference, &error);
    }
  g_assert_no_error (error);
  commit_change (&change);
  attain_reference_set_unref (fixture->set);
  fixture->set = attain_reference_set_load (fixture->store.db, TODAY, &error);
  g_assert_no_error (error);
}

/* The council changes its scheme while the case is open: it keeps its own. */
static void
test_scheme_changes (CaseFixture   *fixture,
                     gconstpointer  data)
{
  g_autoptr(AttainApplicationCase) item = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_AWAITING_ENDORSEMENT);
  change_scheme (fixture, "\"advanced\"", "\"advanced-2027\"", "\"version\": \"2026\"");
  assert_moves (fixture, endorse_order (fixture->manager));
  item = load_case (fixture);
  g_assert_cmpstr (item->route->code, ==, "advanced");
  g_assert_cmpstr (item->scheme->edition, ==, "2019");
}

#define ROUTE_BEGINS "\"title\": \"From experienced social worker to advanced practitioner\","

/* A draft is handed in by the terms that it was begun under, of which the council may do without some. */
static void
test_submit_terms (CaseFixture   *fixture,
                   gconstpointer  data)
{
  bring_to (fixture, ATTAIN_APPLICATION_DRAFT);
  rise (fixture);
  change_scheme (fixture, ROUTE_BEGINS, ROUTE_BEGINS "\"guards_off\": [\"from_level\"],",
                 "\"version\": \"2026\"");
  assert_refused (fixture, submit_order (fixture->applicant), "The applicant is not at the level that this route starts from");

  change_scheme (fixture, ROUTE_BEGINS, ROUTE_BEGINS "\"guards_off\": [\"from_level\"],",
                 "\"version\": \"2019\"");
  assert_moves (fixture, submit_order (fixture->applicant));
}

static void
test_waivers (CaseFixture   *fixture,
              gconstpointer  data)
{
  const struct { const char *code; gint64 by; gint64 actor; const char *sentence; } cases[] = {
    { "permanent", fixture->academy, fixture->academy,
      "This criterion cannot be waived: the scheme names nobody who may" },
    { "at_level", fixture->manager, fixture->academy, "To waive this criterion is for the academy" },
    { "at_level", fixture->academy, fixture->manager, "To check criteria is for the academy" },
    { "height", fixture->academy, fixture->academy, "The route has no criterion “height”" },
    { "at_level", fixture->academy, fixture->academy, NULL },
  };

  bring_to (fixture, ATTAIN_APPLICATION_ELIGIBILITY_CHECK);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      find_criterion (fixture, cases[i].code, ATTAIN_CRITERION_STATE_WAIVED, cases[i].by, cases[i].actor, &error);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].sentence);
    }
}

/* Whoever has no right to find anything hears of that, whatever is wrong beside it. */
static void
test_findings_rights_first (CaseFixture   *fixture,
                            gconstpointer  data)
{
  const gint64 others[] = { fixture->manager, fixture->member, fixture->hr };

  bring_to (fixture, ATTAIN_APPLICATION_DRAFT);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(AttainChange) change = NULL;
      g_autoptr(GError) criterion = NULL, evidence = NULL, actions = NULL;

      find_criterion (fixture, "height", ATTAIN_CRITERION_STATE_MET, 0, others[i], &criterion);
      g_assert_cmpstr (criterion->message, ==, "To check criteria is for the academy");
      change = begin_change (fixture->store.db, "Find");
      attain_application_findings_accept (change, RULES (fixture), fixture->application, 0, others[i], TODAY, &evidence);
      g_assert_cmpstr (evidence->message, ==, "To accept evidence is for the academy");
      attain_application_findings_sign_off (change, RULES (fixture), fixture->application, others[i], TODAY, &actions);
      g_assert_cmpstr (actions->message, ==, "To sign off the actions is for the reviewer that the panel has named");
    }
}

/* Rights come before the version, the place and the agenda, and before what the applicant is. */
static void
test_rights_first (CaseFixture   *fixture,
                   gconstpointer  data)
{
  AttainApplicationOrder *order = simple_order (ATTAIN_MOVE_SCHEDULE, fixture->member);
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_READY);
  assert_refused (fixture, order, "“Set panel date” is for the academy to do");
  order = endorse_order (fixture->member);
  order->version = 1;
  assert_refused (fixture, order, "“Endorse” is for the line manager to do");
  assert_moves (fixture, simple_order (ATTAIN_MOVE_WITHDRAW, fixture->applicant));

  change_post (fixture, "3a", fixture->manager);
  change = begin_change (fixture->store.db, "Start application");
  g_assert_null (attain_application_work_start (change, RULES (fixture), fixture->set->scheme, fixture->applicant,
                                                "advanced", fixture->manager, TODAY, &error));
  g_assert_cmpstr (error->message, ==, "“Start” is for the applicant to do");
}

static void
assert_explains (AttainApplicationCase *item,
                 const char            *code,
                 const char            *sentence)
{
  const AttainCriterion *criterion = attain_route_find_criterion (item->route, code);
  g_autofree char *text = NULL;
  AttainCriterionAnswer answer;

  attain_criterion_judge (criterion, item->standing, &answer);
  text = attain_criterion_answer_explain (&answer, item->standing);
  g_assert_cmpstr (text, ==, sentence);
}

/* A panel member reads what the academy found on the day, and that the rest is not theirs: not that it is missing. */
static void
test_panel_reads (CaseFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(AttainAccess) access = NULL;
  g_autoptr(AttainApplicationCase) item = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_SCHEDULED);
  db = attain_db_open (fixture->store.file, ATTAIN_DB_READ, &error);
  g_assert_no_error (error);
  access = attain_access_table_read (db, "E05", TODAY, &error);
  g_assert_no_error (error);
  attain_access_sqlite_shadow (db, access, &error);
  g_assert_no_error (error);

  item = attain_application_case_load (db, RULES (fixture), fixture->application, TODAY, &error);
  g_assert_no_error (error);
  assert_explains (item, "registered", "Registered since 2 Sep 2019");
  assert_explains (item, "training", "Confirmed on 20 Nov 2026");
  assert_explains (item, "coverage", "What shows it is not among the records that you may see");
}

static void
pass_asye (CaseFixture *fixture)
{
  g_autoptr(AttainAsye) asye = g_object_new (ATTAIN_TYPE_ASYE, "person-id", fixture->applicant, "programme", "asye-adults",
                                             "edition", "2026", "cohort", "2025-10", "started-on", "2025-10-01",
                                             "status", ATTAIN_ASYE_STATUS_COMPLETED,
                                             "outcome", ATTAIN_ASYE_RESULT_PASS, "outcome-on", "2026-11-18", NULL);

  insert_record (fixture->store.db, &attain_asye_table, asye);
}

/* What the records do not show nobody grants by giving a reason. */
static void
test_grant_refused (CaseFixture   *fixture,
                    gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  change_post (fixture, "1", fixture->manager);
  change = begin_change (fixture->store.db, "Pass ASYE");
  g_assert_null (attain_application_work_grant (change, RULES (fixture), fixture->set->scheme, fixture->applicant,
                                                "after-asye", TODAY, "ASYE passed", &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "A criterion is not yet marked as met, not met or waived");
}

/* A pass of the ASYE gives the next level without an application, and what shows it is kept. */
static void
test_grant (CaseFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(AttainApplication) application = NULL;
  g_autoptr(GError) error = NULL;

  pass_asye (fixture);
  change_post (fixture, "1", fixture->manager);
  change = begin_change (fixture->store.db, "Pass ASYE");
  application = attain_application_work_grant (change, RULES (fixture), fixture->set->scheme, fixture->applicant,
                                               "after-asye", TODAY, "ASYE passed", &error);
  g_assert_no_error (error);
  commit_change (&change);
  g_assert_cmpstr (application->reference, ==, "P-2026-001");
  g_assert_cmpint (application->state, ==, ATTAIN_APPLICATION_RATIFIED);
  g_assert_cmpstr (application->effective_on, ==, TODAY);
  fixture->application = attain_record_get_id (ATTAIN_RECORD (application));
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM application_criterion WHERE state = 'met' AND"
                               " (code = 'asye' AND shown_by = 'ASYE passed on 18 Nov 2026' OR"
                               " code = 'registered' AND shown_by = 'Registered since 2 Sep 2019')"), ==, 2);
  g_assert_cmpuint (tidy_up (fixture, TODAY), ==, 1);
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM post WHERE level = '2'"
                               " AND from_on = '2026-11-20'"), ==, 1);
  assert_clean (fixture);
}

/* What is written past the road does not stay. */
static void
test_rules_between_rows (CaseFixture   *fixture,
                         gconstpointer  data)
{
  g_autoptr(AttainApplicationCase) item = NULL;
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) astray = NULL;
  g_autoptr(GError) backwards = NULL;
  g_autoptr(GError) second = NULL;
  g_autoptr(AttainApplicationStep) step = NULL;
  g_autoptr(AttainApplication) other = NULL;

  bring_to (fixture, ATTAIN_APPLICATION_AWAITING_ENDORSEMENT);
  item = load_case (fixture);
  change = begin_change (fixture->store.db, "Move by hand");
  item->application->state = ATTAIN_APPLICATION_READY;
  g_assert_true (attain_change_update (change, &attain_application_table, item->application, NULL));
  g_assert_false (attain_change_commit (&change, NULL, &astray));
  g_assert_cmpstr (astray->message, ==, "The application is not where its last step has left it");

  change = begin_change (fixture->store.db, "Add a step by hand");
  step = g_object_new (ATTAIN_TYPE_APPLICATION_STEP, "person-id", fixture->applicant, "application-id",
                       fixture->application, "move", ATTAIN_MOVE_RATIFY, "from-state",
                       ATTAIN_APPLICATION_DECIDED_PROGRESS, "to-state", ATTAIN_APPLICATION_RATIFIED, "moved-on", TODAY, NULL);
  g_assert_true (attain_change_insert (change, &attain_application_step_table, step, NULL));
  g_assert_false (attain_change_commit (&change, NULL, &backwards));
  g_assert_cmpstr (backwards->message, ==, "The step does not begin where the one before it ended");

  change = begin_change (fixture->store.db, "Add another application by hand");
  other = g_object_new (ATTAIN_TYPE_APPLICATION, "person-id", fixture->applicant, "reference", "P-2026-099", "scheme",
                        "example", "route", "advanced", "state", ATTAIN_APPLICATION_DRAFT, NULL);
  g_assert_true (attain_change_insert (change, &attain_application_table, other, NULL));
  g_assert_false (attain_change_commit (&change, NULL, &second));
  g_assert_cmpstr (second->message, ==, "Somebody has two applications open at once");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add ("/application-work/" path, CaseFixture, NULL, case_set_up, test, case_tear_down)

  ADD ("story", test_story);
  ADD ("by-the-office", test_office);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/application-work/refused/%s", refusals[i].name);

      g_test_add (path, CaseFixture, GUINT_TO_POINTER (i), case_set_up, test_refused, case_tear_down);
    }
  ADD ("start-refused", test_start_refused);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (between); i++)
    {
      g_autofree char *path = g_strdup_printf ("/application-work/%s/%s", i % 2 == 1 ? "handed-in-again" : "handed-in",
                                               between[i / 2].name);

      g_test_add (path, CaseFixture, GUINT_TO_POINTER (i), case_set_up, test_submit_refused, case_tear_down);
    }
  ADD ("handed-in-by-its-own-terms", test_submit_terms);
  ADD ("embargo", test_embargo);
  ADD ("member-becomes-manager", test_manager_between);
  ADD ("conflicted-member-does-not-score", test_conflicted_score);
  ADD ("scores-are-blind", test_blind);
  ADD ("decided-twice-at-once", test_decided_twice_at_once);
  ADD ("reasons-missing", test_reasons_missing);
  ADD ("leaver", test_leaver);
  ADD ("appeal", test_appeal);
  ADD ("scheme-changes", test_scheme_changes);
  ADD ("waivers", test_waivers);
  ADD ("rights-before-all-else", test_rights_first);
  ADD ("rights-before-findings", test_findings_rights_first);
  ADD ("panel-reads-what-was-found", test_panel_reads);
  ADD ("grant", test_grant);
  ADD ("grant-without-what-it-takes", test_grant_refused);
  ADD ("rules-between-rows", test_rules_between_rows);

  return g_test_run ();
}
