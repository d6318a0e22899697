/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-case.h"

#include "attain-asye-store-test.h"
#include "attain-asye-table.h"
#include "attain-error.h"

static AttainAsyeCase *
load (AsyeFixture *fixture,
      const char  *on)
{
  g_autoptr(GError) error = NULL;
  AttainAsyeCase *year = attain_asye_case_load (fixture->store.db, id_of (fixture->asye), fixture->programmes, NULL, on,
                                                &error);

  g_assert_no_error (error);
  return year;
}

static AttainAsyeState
state_of (AttainAsyeCase     *year,
          AttainAsyeItemKind  kind,
          const char         *code,
          int                 number)
{
  for (guint i = 0; i < year->progress->standings->len; i++)
    {
      const AttainAsyeStanding *standing = g_ptr_array_index (year->progress->standings, i);

      if (standing->item->kind == kind && g_str_equal (standing->item->code, code) && standing->item->number == number)
        return standing->state;
    }

  g_assert_not_reached ();
}

static void
test_people (AsyeFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr(AttainAsyeCase) year = load (fixture, "2026-09-10");
  g_autoptr(AttainAsyeCase) before = load (fixture, "2026-09-01");

  g_assert_cmpstr (year->person->display_name, ==, "Ada Okafor");
  g_assert_cmpstr (year->assessor->display_name, ==, "Ben Lowe");
  g_assert_cmpstr (year->coordinator->display_name, ==, "Cara Nunn");
  g_assert_cmpstr (year->line_manager->display_name, ==, "Dev Rao");
  g_assert_null (before->line_manager);
}

/* A week of sickness moves what comes after it and nothing before. */
static void
test_original_and_revised (AsyeFixture   *fixture,
                           gconstpointer  data)
{
  g_autoptr(AttainAsyePause) pause =
    g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "person-id", id_of (fixture->worker), "asye-id", id_of (fixture->asye),
                  "from-on", "2027-01-04", "to-on", "2027-01-10", "reason", "sickness", NULL);
  g_autoptr(AttainAsyeCase) year = NULL;

  insert_record (fixture->store.db, &attain_asye_pause_table, pause);
  year = load (fixture, "2027-02-01");
  g_assert_cmpstr (year->schedule->end_original, ==, "2027-09-07");
  g_assert_cmpstr (year->schedule->end, ==, "2027-09-14");
  g_assert_cmpstr (g_ptr_array_index (year->schedule->lines, 1), ==,
                   "Moved by 7 days: paused from 4 Jan 2027 to 10 Jan 2027");
}

static void
test_what_counts (AsyeFixture   *fixture,
                  gconstpointer  data)
{
  g_autoptr(AttainEvidence) accepted =
    add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "2027-02-01", "2027-02-03");
  g_autoptr(AttainEvidence) handed_in =
    add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "observation", "2027-02-01", NULL);
  g_autoptr(AttainEvidence) session =
    add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, "2026-09-11", NULL);
  g_autoptr(AttainEvidence) returned =
    add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_REVIEW, "three", "2026-12-01", NULL);
  g_autoptr(AttainAsyeCase) before = NULL, after = NULL;

  g_object_set (returned, "returned-on", "2026-12-04", NULL);
  update_record (fixture, &attain_evidence_table, returned);

  before = load (fixture, "2027-02-02");
  g_assert_cmpint (state_of (before, ATTAIN_ASYE_ITEM_EVIDENCE, "reflection", 1), ==, ATTAIN_ASYE_STATE_HANDED_IN);

  after = load (fixture, "2027-02-03");
  g_assert_cmpint (state_of (after, ATTAIN_ASYE_ITEM_EVIDENCE, "reflection", 1), ==, ATTAIN_ASYE_STATE_DONE);
  g_assert_cmpint (state_of (after, ATTAIN_ASYE_ITEM_EVIDENCE, "observation", 1), ==, ATTAIN_ASYE_STATE_HANDED_IN);
  g_assert_cmpint (state_of (after, ATTAIN_ASYE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, 1), ==,
                   ATTAIN_ASYE_STATE_DONE);
  g_assert_cmpint (state_of (after, ATTAIN_ASYE_ITEM_REVIEW, "three", 1), ==, ATTAIN_ASYE_STATE_LATE);
}

static void
test_turn (AsyeFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr(AttainAsyeCase) year = load (fixture, "2026-09-15");
  g_autoptr(AttainAsyeCase) left = NULL;

  g_assert_cmpint (year->step, ==, ATTAIN_ASYE_STEP_ITEM);
  g_assert_cmpint (year->turn, ==, ATTAIN_ASYE_ROLE_LINE_MANAGER);   /* supervision of the first week */
  g_assert_cmpint (year->days_late, ==, 2);

  g_object_set (fixture->assessor, "left-on", "2026-09-15", NULL);
  update_record (fixture, &attain_person_table, fixture->assessor);

  left = load (fixture, "2026-09-15");
  g_assert_cmpint (left->step, ==, ATTAIN_ASYE_STEP_ASSESSOR);
  g_assert_cmpint (left->turn, ==, ATTAIN_ASYE_ROLE_COORDINATOR);
}

/* The records can still be read and changed where the edition is not in the file. */
/* Whoever looks is led to what is theirs to do, however early it is among all that waits. */
static void
test_own_turn (AsyeFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr(AttainEvidence) session =
    add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_SUPERVISION, ATTAIN_ASYE_SUPERVISION, "2026-09-11", NULL);
  g_autoptr(AttainAsyeCase) year = load (fixture, "2027-03-20");
  const struct { const char *name; AttainPerson *viewer; AttainAsyeRole role; const char *title; } cases[] = {
    { "worker", fixture->worker, ATTAIN_ASYE_ROLE_WORKER, "Critical reflection" },
    { "assessor", fixture->assessor, ATTAIN_ASYE_ROLE_ASSESSOR, "Three-month review" },
    { "line manager", fixture->manager, ATTAIN_ASYE_ROLE_LINE_MANAGER, "Supervision" },
    { "co-ordinator, who has nothing to do", fixture->coordinator, ATTAIN_ASYE_ROLE_COORDINATOR, NULL },
  };

  g_assert_cmpstr (year->progress->next->item->title, ==, "Supervision");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint roles = attain_asye_case_get_roles (year, id_of (cases[i].viewer));
      const AttainAsyeStanding *first = attain_asye_progress_find_turn (year->progress, roles);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (roles, ==, 1u << cases[i].role);
      g_assert_cmpstr (first != NULL ? first->item->title : NULL, ==, cases[i].title);
    }
  g_assert_cmpuint (attain_asye_case_get_roles (year, 0), ==, 0);
  g_assert_null (attain_asye_progress_find_turn (year->progress, 0));
}

static void
test_unknown_programme (AsyeFixture   *fixture,
                        gconstpointer  data)
{
  g_autoptr(AttainAsyeCase) year = NULL;

  g_ptr_array_set_size (fixture->programmes, 0);
  year = load (fixture, "2026-09-15");
  g_assert_null (year->programme);
  g_assert_null (year->schedule);
  g_assert_null (year->progress);
  g_assert_cmpint (year->step, ==, ATTAIN_ASYE_STEP_NONE);
}

static void
test_find (AsyeFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  gint64 found;

  g_assert_true (attain_asye_find (fixture->store.db, id_of (fixture->worker), &found, &error));
  g_assert_cmpint (found, ==, id_of (fixture->asye));
  g_assert_true (attain_asye_find (fixture->store.db, id_of (fixture->manager), &found, &error));
  g_assert_cmpint (found, ==, 0);
  g_assert_null (attain_asye_case_load (fixture->store.db, 77, fixture->programmes, NULL, "2026-09-15", &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/asye-case/" name, AsyeFixture, NULL, asye_set_up, function, asye_tear_down)

  ADD ("who-has-a-part", test_people);
  ADD ("original-and-revised-days", test_original_and_revised);
  ADD ("what-counts-on-a-day", test_what_counts);
  ADD ("whose-turn", test_turn);
  ADD ("whose-own-turn", test_own_turn);
  ADD ("programme-not-held", test_unknown_programme);
  ADD ("last-year-of-somebody", test_find);

  return g_test_run ();
}
