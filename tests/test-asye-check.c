/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What no way of writing gets past: neither a job, nor an import, nor undo. */

#include "attain-asye-check.h"

#include "attain-asye-store-test.h"
#include "attain-error.h"

static void
assert_refused (AsyeFixture       *fixture,
                const AttainTable *table,
                gpointer           record,
                const char        *sentence)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Test");
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_change_insert (change, table, record, &error));
  g_assert_no_error (error);
  g_assert_false (attain_change_commit (&change, NULL, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_two_years (AsyeFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr(AttainAsye) other =
    g_object_new (ATTAIN_TYPE_ASYE, "person-id", id_of (fixture->worker), "programme", "YEAR-2022", "cohort", "Autumn",
                  "started-on", "2025-09-01", "outcome", ATTAIN_ASYE_RESULT_FAIL, "outcome-on", "2026-09-07",
                  "status", ATTAIN_ASYE_STATUS_COMPLETED, NULL);

  assert_refused (fixture, &attain_asye_table, other,
                  "Another year of this person, begun on 7 Sep 2026, is open at that time: it ends before the next "
                  "begins");
  attain_record_set_id (ATTAIN_RECORD (other), 0);
  g_object_set (other, "outcome-on", "2026-09-06", NULL);
  insert_record (fixture->store.db, &attain_asye_table, other);
}

static void
test_pauses (AsyeFixture   *fixture,
             gconstpointer  data)
{
  const struct { gint64 person_id; const char *from; const char *sentence; } rows[] = {
    { id_of (fixture->worker), "2026-11-08", "Two pauses of one year overlap: change one of them" },
    { id_of (fixture->worker), "2026-09-06", "The pause begins before the year does" },
    { id_of (fixture->manager), "2026-12-01", "The pause is of another person’s year" },
  };
  g_autoptr(AttainAsyePause) first =
    g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "person-id", id_of (fixture->worker), "asye-id", id_of (fixture->asye),
                  "from-on", "2026-11-02", "to-on", "2026-11-08", "reason", "sickness", NULL);

  insert_record (fixture->store.db, &attain_asye_pause_table, first);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainAsyePause) pause =
        g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "person-id", rows[i].person_id, "asye-id", id_of (fixture->asye),
                      "from-on", rows[i].from, "to-on", "2026-12-08", "reason", "sickness", NULL);

      assert_refused (fixture, &attain_asye_pause_table, pause, rows[i].sentence);
    }
}

static void
test_of_somebody_else (AsyeFixture   *fixture,
                       gconstpointer  data)
{
  g_autoptr(AttainAsyeGap) gap =
    g_object_new (ATTAIN_TYPE_ASYE_GAP, "person-id", id_of (fixture->manager), "asye-id", id_of (fixture->asye),
                  "item", ATTAIN_EVIDENCE_ITEM_REVIEW, "code", "three", "reason", "Lost", NULL);
  g_autoptr(AttainEvidence) evidence =
    g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", id_of (fixture->manager), "asye-id", id_of (fixture->asye),
                  "item", ATTAIN_EVIDENCE_ITEM_REVIEW, "code", "three", "title", "Review", "held-on", "2026-12-01", NULL);

  assert_refused (fixture, &attain_asye_gap_table, gap, "The explanation is of another person’s year");
  assert_refused (fixture, &attain_evidence_table, evidence, "The evidence is for another person’s year");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/asye-check/" name, AsyeFixture, NULL, asye_set_up, function, asye_tear_down)

  ADD ("two-years-at-once", test_two_years);
  ADD ("pauses", test_pauses);
  ADD ("of-somebody-else", test_of_somebody_else);

  return g_test_run ();
}
