/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-ending.h"

#include "attain-asye-store-test.h"
#include "attain-asye-work.h"

#define PASS ATTAIN_ASYE_RESULT_PASS
#define FAIL ATTAIN_ASYE_RESULT_FAIL

static void
do_everything (AsyeFixture *fixture)
{
  const struct { AttainEvidenceItem item; const char *code; const char *held_on; } rows[] = {
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "three", "2026-12-07" },
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "six", "2027-03-08" },
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "final", "2027-09-01" },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "observation", "2027-02-01" },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "observation", "2027-08-02" },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "2027-02-01" },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "2027-08-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_object_unref (add_evidence (fixture, rows[i].item, rows[i].code, rows[i].held_on, rows[i].held_on));
}

static void
recommend_and_moderate (AsyeFixture      *fixture,
                        AttainAsyeResult  result)
{
  const AttainAsyeDesk assessor = desk_of (fixture, fixture->assessor, "2027-09-02");
  const AttainAsyeDesk coordinator = desk_of (fixture, fixture->coordinator, "2027-09-06");
  gint64 id = id_of (fixture->asye);

  assert_does (fixture, NULL, attain_asye_ending_recommend (change, &assessor, id, result, &error));
  assert_does (fixture, NULL, attain_asye_ending_moderate (change, &coordinator, id, "Consistent", &error));
}

static void
test_pass (AsyeFixture   *fixture,
           gconstpointer  data)
{
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2027-09-08");
  gint64 id = id_of (fixture->asye);

  do_everything (fixture);
  recommend_and_moderate (fixture, PASS);
  assert_does (fixture, NULL, attain_asye_ending_conclude (change, &desk, id, PASS, "2027-09-08", NULL, &error));
  reload_year (fixture);
  g_assert_cmpint (fixture->asye->status, ==, ATTAIN_ASYE_STATUS_COMPLETED);
  g_assert_cmpint (fixture->asye->outcome, ==, PASS);
  g_assert_cmpstr (fixture->asye->outcome_on, ==, "2027-09-08");
  assert_does (fixture, "The year ended on 8 Sep 2027: nothing more is done in it",
               attain_asye_ending_recommend (change, &desk, id, FAIL, &error));
}

static void
test_order (AsyeFixture   *fixture,
            gconstpointer  data)
{
  const AttainAsyeDesk worker = desk_of (fixture, fixture->worker, "2027-09-08");
  const AttainAsyeDesk assessor = desk_of (fixture, fixture->assessor, "2027-09-08");
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2027-09-08");
  gint64 id = id_of (fixture->asye);

  do_everything (fixture);
  assert_does (fixture, "Nobody decides on their own year",
               attain_asye_ending_recommend (change, &worker, id, PASS, &error));
  assert_does (fixture, "Say which it is: a pass or a fail",
               attain_asye_ending_recommend (change, &assessor, id, ATTAIN_ASYE_RESULT_UNKNOWN, &error));
  assert_does (fixture, "There is nothing to moderate yet: the assessor recommends first",
               attain_asye_ending_moderate (change, &desk, id, "Consistent", &error));
  assert_does (fixture, "The assessor recommends before the employer decides: there is no recommendation yet",
               attain_asye_ending_conclude (change, &desk, id, PASS, "2027-09-08", NULL, &error));
  assert_does (fixture, NULL, attain_asye_ending_recommend (change, &assessor, id, PASS, &error));
  assert_does (fixture, "The assessor recommends, and others look at it: this is for somebody else",
               attain_asye_ending_moderate (change, &assessor, id, "Consistent", &error));
  assert_does (fixture, "Write down what the moderators found",
               attain_asye_ending_moderate (change, &desk, id, "", &error));
  assert_does (fixture, "The recommendation is moderated before the employer decides: that is not done yet",
               attain_asye_ending_conclude (change, &desk, id, PASS, "2027-09-08", NULL, &error));
  assert_does (fixture, NULL, attain_asye_ending_moderate (change, &desk, id, "Consistent", &error));

  /* Another recommendation is another thing to moderate. */
  assert_does (fixture, NULL, attain_asye_ending_recommend (change, &assessor, id, FAIL, &error));
  g_assert_null (reload_year (fixture)->moderated_on);
}

static void
test_refused (AsyeFixture   *fixture,
              gconstpointer  data)
{
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2027-09-08");
  const struct { AttainAsyeResult outcome; const char *on, *reason, *sentence; } rows[] = {
    { PASS, "2027-09-08", "Good",
      "A pass needs what the programme asks for, or why it is not there: Three-month review (0 of 1), "
      "Six-month review (0 of 1), Final review (0 of 1), Direct observation (0 of 2), Critical reflection (0 of 2)" },
    { FAIL, "2026-09-06", "Not yet", "The outcome is before the start of the year, on 7 Sep 2026" },
    { FAIL, "2027-09-09", "Not yet", "The outcome cannot be in the future" },
    { FAIL, "2027-09-08", NULL, "The outcome is not what the assessor recommends: say why" },
    { ATTAIN_ASYE_RESULT_UNKNOWN, "2027-09-08", NULL, "Say which it is: a pass or a fail" },
  };
  gint64 id = id_of (fixture->asye);

  recommend_and_moderate (fixture, PASS);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_does (fixture, rows[i].sentence,
                 attain_asye_ending_conclude (change, &desk, id, rows[i].outcome, rows[i].on, rows[i].reason, &error));
  recommend_and_moderate (fixture, FAIL);
  assert_does (fixture, "A fail needs its reasons: write down why",
               attain_asye_ending_conclude (change, &desk, id, FAIL, "2027-09-08", " ", &error));
  assert_does (fixture, NULL, attain_asye_ending_conclude (change, &desk, id, FAIL, "2027-09-08", "Not safe", &error));
}

static void
test_paused (AsyeFixture   *fixture,
             gconstpointer  data)
{
  const AttainAsyeDesk desk = desk_of (fixture, fixture->coordinator, "2027-09-08");
  g_autoptr(AttainAsyePause) pause =
    g_object_new (ATTAIN_TYPE_ASYE_PAUSE, "asye-id", id_of (fixture->asye), "from-on", "2027-09-07",
                  "reason", "sickness", "agreed-by", "Everybody", NULL);

  do_everything (fixture);
  recommend_and_moderate (fixture, PASS);
  assert_does (fixture, NULL, attain_asye_work_pause (change, &desk, pause, &error));
  assert_does (fixture, "The year is paused: end the pause before it is decided",
               attain_asye_ending_conclude (change, &desk, id_of (fixture->asye), PASS, "2027-09-08", NULL, &error));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/asye-ending/" name, AsyeFixture, NULL, asye_set_up, function, asye_tear_down)

  ADD ("pass", test_pass);
  ADD ("one-after-another", test_order);
  ADD ("refused", test_refused);
  ADD ("refused/paused", test_paused);

  return g_test_run ();
}
