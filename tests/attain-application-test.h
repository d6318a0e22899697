/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-application-findings.h"
#include "attain-application-table.h"
#include "attain-application-work.h"
#include "attain-appointment.h"
#include "attain-decision-reason.h"
#include "attain-error.h"
#include "attain-evidence.h"
#include "attain-panel-score.h"
#include "attain-panel-work.h"
#include "attain-reference-import.h"
#include "attain-reference-set.h"
#include "attain-store-test.h"
#include "attain-training.h"

#define TODAY "2026-11-20"

/* A council with somebody at level 3 who may apply for level 4, and all who have a say in it. */
typedef struct
{
  StoreFixture        store;
  AttainReferenceSet *set;
  gint64              applicant, manager, academy, chair, member, other_member, hr;
  gint64              application, meeting;
} CaseFixture;

#define RULES(fixture) (&(fixture)->set->rulebook)

static inline void
add_post (AttainDb   *db,
          gint64      person_id,
          const char *level,
          gint64      manager_id)
{
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", person_id, "from-on", "2023-01-09",
                                             "team", "Willow", "level", level, "fte", 1.0,
                                             "contract", ATTAIN_CONTRACT_PERMANENT, "line-manager-id", manager_id, NULL);

  insert_record (db, &attain_post_table, post);
}

static inline gint64
add_worker (AttainDb   *db,
            const char *employee_id,
            const char *family_name,
            const char *level,
            gint64      manager_id)
{
  g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", employee_id, "given-name", "Robin",
                                                 "family-name", family_name, "started-on", "2020-01-06",
                                                 "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED,
                                                 "registered-on", "2019-09-02", "qualified-on", "2019-07-01", NULL);

  insert_record (db, &attain_person_table, person);
  add_post (db, attain_record_get_id (ATTAIN_RECORD (person)), level, manager_id);
  return attain_record_get_id (ATTAIN_RECORD (person));
}

static inline void
appoint (AttainDb              *db,
         gint64                 person_id,
         AttainAppointmentRole  role)
{
  g_autoptr(AttainAppointment) appointment = g_object_new (ATTAIN_TYPE_APPOINTMENT, "person-id", person_id, "role", role,
                                                           "from-on", "2024-04-01", NULL);

  insert_record (db, &attain_appointment_table, appointment);
}

/* All that the scheme requires, so that only what a test is about is missing. */
static inline void
train (AttainDb           *db,
       const AttainScheme *scheme,
       gint64              person_id)
{
  for (guint i = 0; i < scheme->required_courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (scheme->required_courses, i);
      g_autoptr(AttainTraining) training = g_object_new (ATTAIN_TYPE_TRAINING, "person-id", person_id,
                                                         "course", course->course, "title", course->title,
                                                         "held-on", "2026-03-02",
                                                         "attendance", ATTAIN_ATTENDANCE_ATTENDED, NULL);

      insert_record (db, &attain_training_table, training);
    }
}

static inline void
case_set_up (CaseFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;
  AttainDb *db;

  store_set_up (&fixture->store, NULL);
  db = fixture->store.db;
  change = begin_change (db, "Install reference data");
  attain_reference_install (change, "example", &error);
  g_assert_no_error (error);
  commit_change (&change);

  fixture->manager = add_worker (db, "E01", "Manager", "5", 0);
  fixture->applicant = add_worker (db, "E02", "Applicant", "3", fixture->manager);
  fixture->academy = add_worker (db, "E03", "Academy", "5", 0);
  fixture->chair = add_worker (db, "E04", "Chair", "5", 0);
  fixture->member = add_worker (db, "E05", "Member", "4", 0);
  fixture->other_member = add_worker (db, "E06", "Other", "4", 0);
  fixture->hr = add_worker (db, "E07", "Payroll", "2", 0);
  appoint (db, fixture->academy, ATTAIN_APPOINTMENT_ROLE_ACADEMY);
  appoint (db, fixture->hr, ATTAIN_APPOINTMENT_ROLE_HR);
  fixture->set = attain_reference_set_load (db, TODAY, &error);
  g_assert_no_error (error);
  train (db, attain_rulebook_find_scheme (RULES (fixture), "example", NULL), fixture->applicant);
}

static inline void
case_tear_down (CaseFixture   *fixture,
                gconstpointer  data)
{
  g_clear_pointer (&fixture->set, attain_reference_set_unref);
  store_tear_down (&fixture->store, NULL);
}

static inline void
start_application (CaseFixture *fixture,
                   const char  *route)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Start application");
  g_autoptr(AttainApplication) application = NULL;
  g_autoptr(GError) error = NULL;

  application = attain_application_work_start (change, RULES (fixture), fixture->set->scheme, fixture->applicant, route,
                                               fixture->applicant, TODAY, &error);
  g_assert_no_error (error);
  commit_change (&change);
  fixture->application = attain_record_get_id (ATTAIN_RECORD (application));
}

static inline AttainApplicationCase *
load_case (CaseFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  AttainApplicationCase *item = attain_application_case_load (fixture->store.db, RULES (fixture), fixture->application,
                                                              TODAY, &error);

  g_assert_no_error (error);
  return item;
}

static inline gboolean
give_order (CaseFixture            *fixture,
            AttainApplicationOrder *order,
            GError                **error)
{
  g_autoptr(AttainApplicationOrder) owned = order;
  g_autoptr(AttainChange) change = attain_change_begin (fixture->store.db, "tester",
                                                        attain_application_work_get_action (order->move), NULL,
                                                        attain_application_work_get_flags (order->move), error);

  g_assert_nonnull (change);
  return attain_application_work_move (change, RULES (fixture), fixture->application, owned, error) &&
         attain_change_commit (&change, NULL, error);
}

static inline void
assert_moves (CaseFixture            *fixture,
              AttainApplicationOrder *order)
{
  g_autoptr(GError) error = NULL;

  give_order (fixture, order, &error);
  g_assert_no_error (error);
}

static inline void
assert_refused (CaseFixture            *fixture,
                AttainApplicationOrder *order,
                const char             *sentence)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (give_order (fixture, order, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, sentence);
}

static inline AttainApplicationOrder *
simple_order (AttainApplicationMove  move,
              gint64                 actor_id)
{
  return attain_application_order_new (move, actor_id, TODAY);
}

static inline AttainApplicationOrder *
submit_order (gint64 actor_id)
{
  AttainApplicationOrder *order = simple_order (ATTAIN_MOVE_SUBMIT, actor_id);

  g_object_set (attain_application_order_give (order), "statement", "Why I am ready for the next level", NULL);
  order->confirmed = TRUE;
  return order;
}

static inline AttainApplicationOrder *
endorse_order (gint64 actor_id)
{
  AttainApplicationOrder *order = simple_order (ATTAIN_MOVE_ENDORSE, actor_id);

  g_object_set (attain_application_order_give (order), "manager-statement", "Ready, in my view",
                "caseload-confirmed", ATTAIN_YES_NO_YES, "conduct-confirmed", ATTAIN_YES_NO_YES,
                "capability-confirmed", ATTAIN_YES_NO_YES, NULL);
  return order;
}

static inline AttainApplicationOrder *
declare_order (gint64              member_id,
               AttainPanelConflict conflict)
{
  AttainApplicationOrder *order = simple_order (ATTAIN_MOVE_DECLARE, member_id);

  order->declaration = g_object_new (ATTAIN_TYPE_PANEL_DECLARATION, "member-id", member_id, "conflict", conflict, NULL);
  return order;
}

static inline AttainApplicationOrder *
score_order (CaseFixture *fixture,
             gint64       member_id,
             int          score,
             gboolean     lock)
{
  AttainApplicationOrder *order = simple_order (ATTAIN_MOVE_SCORE, member_id);
  const AttainRubric *rubric = attain_scheme_find_rubric (fixture->set->scheme, "advanced");

  order->scores = g_ptr_array_new_with_free_func (g_object_unref);
  order->lock = lock;
  for (guint i = 0; i < rubric->items->len; i++)
    {
      const AttainRubricItem *item = g_ptr_array_index (rubric->items, i);

      g_ptr_array_add (order->scores, g_object_new (ATTAIN_TYPE_PANEL_SCORE, "member-id", member_id, "code", item->code,
                                                    "score", (gint64) score, NULL));
    }

  return order;
}

static inline AttainApplicationOrder *
decide_order (CaseFixture           *fixture,
              AttainApplicationMove  move,
              gint64                 chair_id)
{
  AttainApplicationOrder *order = simple_order (move, chair_id);
  const AttainRubric *rubric = attain_scheme_find_rubric (fixture->set->scheme, "advanced");

  order->decision = g_object_new (ATTAIN_TYPE_DECISION, "reasons", "The portfolio shows it", NULL);
  order->reasons = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rubric->items->len; i++)
    {
      const AttainRubricItem *item = g_ptr_array_index (rubric->items, i);

      g_ptr_array_add (order->reasons, g_object_new (ATTAIN_TYPE_DECISION_REASON, "code", item->code,
                                                     "reason", "Shown in the case study", NULL));
    }

  return order;
}

static inline AttainApplicationOrder *
ratify_order (gint64 actor_id)
{
  AttainApplicationOrder *order = simple_order (ATTAIN_MOVE_RATIFY, actor_id);

  g_object_set (attain_application_order_give (order), "pay-point", "SCP 34", "post-confirmed", ATTAIN_YES_NO_YES, NULL);
  return order;
}

static inline AttainApplicationOrder *
appeal_order (gint64 actor_id)
{
  AttainApplicationOrder *order = simple_order (ATTAIN_MOVE_APPEAL, actor_id);

  g_object_set (attain_application_order_give (order), "appeal-ground", "process", "appeal-statement", "Papers came late",
                NULL);
  return order;
}

static inline AttainApplicationOrder *
reason_order (AttainApplicationMove  move,
              gint64                 actor_id,
              const char            *reason)
{
  AttainApplicationOrder *order = simple_order (move, actor_id);

  g_object_set (attain_application_order_give (order), "reason", reason, NULL);
  return order;
}

static inline gboolean
find_criterion (CaseFixture           *fixture,
                const char            *code,
                AttainCriterionState   state,
                gint64                 waived_by_id,
                gint64                 actor_id,
                GError               **error)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Check criterion");
  g_autoptr(AttainApplicationCriterion) finding =
    g_object_new (ATTAIN_TYPE_APPLICATION_CRITERION, "application-id", fixture->application, "code", code, "state", state,
                  "waived-by-id", waived_by_id,
                  "reason", state == ATTAIN_CRITERION_STATE_WAIVED ? "Came from another council" : NULL, NULL);

  return attain_application_findings_save (change, RULES (fixture), finding, actor_id, TODAY, error) &&
         attain_change_commit (&change, NULL, error);
}

/* The academy finds all that is to be found before evidence is collected. */
static inline void
meet_criteria (CaseFixture *fixture)
{
  g_autoptr(AttainApplicationCase) item = load_case (fixture);

  for (guint i = 0; i < item->route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (item->route->criteria, i);
      AttainCriterionPhase phase = attain_criterion_type_get_phase (criterion->type);
      g_autoptr(GError) error = NULL;

      if (phase == ATTAIN_CRITERION_PHASE_EVIDENCE || phase == ATTAIN_CRITERION_PHASE_DECISION)
        continue;
      find_criterion (fixture, criterion->code, ATTAIN_CRITERION_STATE_MET, 0, fixture->academy, &error);
      g_assert_no_error (error);
    }
}

static inline void
add_evidence (CaseFixture *fixture,
              const char  *code,
              const char  *held_on,
              guint        n_words,
              gboolean     accepted)
{
  g_autoptr(GString) body = g_string_new (NULL);
  g_autoptr(AttainEvidence) evidence = NULL;

  for (guint i = 0; i < n_words; i++)
    g_string_append (body, "word ");
  evidence = g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", fixture->applicant, "application-id", fixture->application,
                           "item", ATTAIN_EVIDENCE_ITEM_CRITERION, "code", code, "title", code, "held-on", held_on,
                           "body", body->str, "capabilities",
                           "PCF:1 PCF:2 PCF:3 PCF:4 PCF:5 PCF:6 PCF:7 PCF:8 PCF:9",
                           "accepted-on", accepted ? TODAY : NULL, "accepted-by-id", accepted ? fixture->academy : 0,
                           NULL);
  insert_record (fixture->store.db, &attain_evidence_table, evidence);
}

static inline void
keep_evidence (CaseFixture *fixture)
{
  static const struct { const char *code; guint n; guint n_words; } pieces[] = {
    { "statement", 1, 2000 }, { "case_study", 1, 1500 }, { "observation", 2, 50 }, { "feedback_people", 2, 20 },
    { "feedback_colleagues", 2, 20 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint j = 0; j < pieces[i].n; j++)
      add_evidence (fixture, pieces[i].code, "2026-09-01", pieces[i].n_words, TRUE);
}

static inline AttainApplicationOrder *
ready_order (gint64 actor_id)
{
  AttainApplicationOrder *order = simple_order (ATTAIN_MOVE_READY, actor_id);

  order->confirmed = TRUE;
  return order;
}

/* The academy makes a meeting with three who have a vote, and puts the application on its agenda. */
static inline void
prepare_meeting (CaseFixture *fixture,
                 gboolean     appeal,
                 gint64       chair,
                 gint64       member,
                 gint64       other_member)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Prepare panel");
  AttainPanelWork work = { change, RULES (fixture), fixture->academy, TODAY };
  g_autoptr(AttainPanelMeeting) meeting = g_object_new (ATTAIN_TYPE_PANEL_MEETING, "scheme", "example", "edition", "2019",
                                                        "panel", "progression", "held-on", "2026-12-03",
                                                        "appeal", appeal ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_UNKNOWN, NULL);
  g_autoptr(GError) error = NULL;

  attain_panel_work_make (&work, meeting, &error);
  g_assert_no_error (error);
  fixture->meeting = attain_record_get_id (ATTAIN_RECORD (meeting));
  attain_panel_work_seat (&work, fixture->meeting, chair, "chair", &error);
  g_assert_no_error (error);
  attain_panel_work_seat (&work, fixture->meeting, member, "academy", &error);
  g_assert_no_error (error);
  attain_panel_work_seat (&work, fixture->meeting, other_member, "manager", &error);
  g_assert_no_error (error);
  attain_panel_work_put (&work, fixture->meeting, fixture->application, &error);
  g_assert_no_error (error);
  attain_panel_work_send_papers (&work, fixture->meeting, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

/* Walks an application for level 4 on, as far as @state. */
static inline void
bring_to (CaseFixture            *fixture,
          AttainApplicationState  state)
{
  const gint64 members[] = { fixture->chair, fixture->member, fixture->other_member };

  start_application (fixture, "advanced");
  if (state == ATTAIN_APPLICATION_DRAFT)
    return;
  assert_moves (fixture, submit_order (fixture->applicant));
  if (state == ATTAIN_APPLICATION_AWAITING_ENDORSEMENT)
    return;
  assert_moves (fixture, endorse_order (fixture->manager));
  if (state == ATTAIN_APPLICATION_ELIGIBILITY_CHECK)
    return;
  meet_criteria (fixture);
  assert_moves (fixture, simple_order (ATTAIN_MOVE_OPEN, fixture->academy));
  if (state == ATTAIN_APPLICATION_EVIDENCE_OPEN)
    return;
  keep_evidence (fixture);
  assert_moves (fixture, ready_order (fixture->applicant));
  if (state == ATTAIN_APPLICATION_READY)
    return;
  prepare_meeting (fixture, FALSE, fixture->chair, fixture->member, fixture->other_member);
  assert_moves (fixture, simple_order (ATTAIN_MOVE_SCHEDULE, fixture->academy));
  if (state == ATTAIN_APPLICATION_SCHEDULED)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    assert_moves (fixture, declare_order (members[i], ATTAIN_PANEL_CONFLICT_NONE));
  assert_moves (fixture, simple_order (ATTAIN_MOVE_CONVENE, fixture->chair));
  if (state == ATTAIN_APPLICATION_IN_PANEL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    assert_moves (fixture, score_order (fixture, members[i], 3, TRUE));
  if (state == ATTAIN_APPLICATION_DECIDED_NOT || state == ATTAIN_APPLICATION_APPEAL_LODGED)
    {
      assert_moves (fixture, decide_order (fixture, ATTAIN_MOVE_DECIDE_NOT, fixture->chair));
      if (state == ATTAIN_APPLICATION_APPEAL_LODGED)
        assert_moves (fixture, appeal_order (fixture->applicant));
      return;
    }
  assert_moves (fixture, decide_order (fixture, ATTAIN_MOVE_DECIDE_PROGRESS, fixture->chair));
  if (state == ATTAIN_APPLICATION_DECIDED_PROGRESS)
    return;
  assert_moves (fixture, ratify_order (fixture->hr));
}
