/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-portfolio.h"

#include "attain-asye-store-test.h"

static AttainEvidence *
make_evidence (AsyeFixture        *fixture,
               AttainEvidenceItem  item,
               const char         *code,
               const char         *held_on)
{
  return g_object_new (ATTAIN_TYPE_EVIDENCE, "asye-id", id_of (fixture->asye), "item", item, "code", code,
                       "held-on", held_on, NULL);
}

static void
test_keep (AsyeFixture   *fixture,
           gconstpointer  data)
{
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  AttainAsyeDesk desk = desk_of (fixture, fixture->worker, "2027-02-10");
  g_autoptr(AttainEvidence) session = make_evidence (fixture, ATTAIN_EVIDENCE_ITEM_SUPERVISION, NULL, "2026-09-11");
  g_autoptr(AttainEvidence) review = make_evidence (fixture, ATTAIN_EVIDENCE_ITEM_REVIEW, "three", "2026-12-07");
  g_autoptr(AttainEvidence) visit = make_evidence (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "observation", "2027-02-01");

  g_hash_table_add (known, (gpointer) "PCF:2");
  g_hash_table_add (known, (gpointer) "PCF:6");
  desk.known_capabilities = known;
  g_object_set (fixture->assessor, "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL);
  update_record (fixture, &attain_person_table, fixture->assessor);
  g_object_set (visit, "by-id", id_of (fixture->assessor), "capabilities", "PCF:6 PCF:2", NULL);

  assert_does (fixture, NULL, attain_asye_portfolio_keep (change, &desk, session, &error));
  assert_does (fixture, NULL, attain_asye_portfolio_keep (change, &desk, review, &error));
  assert_does (fixture, NULL, attain_asye_portfolio_keep (change, &desk, visit, &error));
  g_assert_cmpstr (session->title, ==, "Supervision");
  g_assert_cmpstr (session->code, ==, ATTAIN_ASYE_SUPERVISION);
  g_assert_cmpstr (review->title, ==, "Three-month review");
  g_assert_cmpint (visit->kind, ==, ATTAIN_EVIDENCE_KIND_OBSERVATION);
  g_assert_cmpint (visit->person_id, ==, id_of (fixture->worker));
  g_assert_cmpint (visit->by_social_worker, ==, ATTAIN_YES_NO_YES);
  g_assert_cmpstr (visit->capabilities, ==, "PCF:2 PCF:6");
}

static void
test_keep_refused (AsyeFixture   *fixture,
                   gconstpointer  data)
{
  const struct
  {
    AttainEvidenceItem item;
    const char *code, *held_on;
    gboolean own;
    const char *capabilities, *sentence;
  } rows[] = {
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "nine", "2027-02-01", FALSE, NULL, "“nine” is not an item of ASYE, adults (2022)" },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "three", "2027-02-01", FALSE, NULL,
      "“three” is not an item of ASYE, adults (2022)" },
    { ATTAIN_EVIDENCE_ITEM_UNKNOWN, "reflection", "2027-02-01", FALSE, NULL,
      "“reflection” is not an item of ASYE, adults (2022)" },
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "three", "2027-02-11", FALSE, NULL, "Date: it cannot be in the future" },
    { ATTAIN_EVIDENCE_ITEM_REVIEW, "three", "2026-09-06", FALSE, NULL,
      "Date: it is before the start of the year, on 7 Sep 2026" },
    { ATTAIN_EVIDENCE_ITEM_EVIDENCE, "observation", "2027-02-01", TRUE, NULL,
      "Made by: nobody observes their own practice" },
  };
  const AttainAsyeDesk desk = desk_of (fixture, fixture->worker, "2027-02-10");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainEvidence) evidence = make_evidence (fixture, rows[i].item, rows[i].code, rows[i].held_on);

      if (rows[i].own)
        g_object_set (evidence, "by-id", id_of (fixture->worker), NULL);
      assert_does (fixture, rows[i].sentence, attain_asye_portfolio_keep (change, &desk, evidence, &error));
    }
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM evidence"), ==, 0);
}

static void
test_accept (AsyeFixture   *fixture,
             gconstpointer  data)
{
  const AttainAsyeDesk nobody = desk_of (fixture, NULL, "2027-02-12");
  const AttainAsyeDesk worker = desk_of (fixture, fixture->worker, "2027-02-10");
  const AttainAsyeDesk assessor = desk_of (fixture, fixture->assessor, "2027-02-12");
  g_autoptr(AttainEvidence) evidence = add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "2027-02-01",
                                                     NULL);
  gint64 id = id_of (evidence);

  assert_does (fixture, "Evidence is accepted by somebody with a name: say first who you are",
               attain_asye_portfolio_accept (change, &nobody, id, NULL, &error));
  assert_does (fixture, "Nobody accepts their own evidence",
               attain_asye_portfolio_accept (change, &worker, id, NULL, &error));
  assert_does (fixture, NULL, attain_asye_portfolio_accept (change, &assessor, id, "Thoughtful", &error));
  assert_does (fixture, "It was accepted already, on 12 Feb 2027",
               attain_asye_portfolio_accept (change, &assessor, id, NULL, &error));

  g_clear_object (&evidence);
  evidence = attain_table_load_one (&attain_evidence_table, fixture->store.db, id, NULL);
  g_assert_cmpstr (evidence->comment, ==, "Thoughtful");
  g_assert_cmpint (evidence->accepted_by_id, ==, id_of (fixture->assessor));
  g_object_set (evidence, "body", "Another story", NULL);
  assert_does (fixture,
               "It was accepted on 12 Feb 2027 and stays as it was then: have it returned before you change it",
               attain_asye_portfolio_keep (change, &worker, evidence, &error));
}

static void
test_return (AsyeFixture   *fixture,
             gconstpointer  data)
{
  const AttainAsyeDesk worker = desk_of (fixture, fixture->worker, "2027-02-13");
  const AttainAsyeDesk assessor = desk_of (fixture, fixture->assessor, "2027-02-12");
  g_autoptr(AttainEvidence) evidence = add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "2027-02-01",
                                                     "2027-02-11");
  gint64 id = id_of (evidence);

  assert_does (fixture, "Say what is missing, so that it can be mended",
               attain_asye_portfolio_return (change, &assessor, id, " ", &error));
  assert_does (fixture, NULL, attain_asye_portfolio_return (change, &assessor, id, "Say what you felt", &error));

  g_clear_object (&evidence);
  evidence = attain_table_load_one (&attain_evidence_table, fixture->store.db, id, NULL);
  g_assert_cmpstr (evidence->returned_on, ==, "2027-02-12");
  g_assert_null (evidence->accepted_on);
  g_object_set (evidence, "body", "I was afraid", NULL);
  assert_does (fixture, NULL, attain_asye_portfolio_keep (change, &worker, evidence, &error));
  g_assert_null (evidence->returned_on);
}

static void
assert_explains (AsyeFixture        *fixture,
                 AttainEvidenceItem  item,
                 const char         *code,
                 const char         *reason,
                 const char         *sentence)
{
  const AttainAsyeDesk desk = desk_of (fixture, fixture->assessor, "2027-08-12");

  assert_does (fixture, sentence,
               attain_asye_portfolio_explain (change, &desk, id_of (fixture->asye), item, code, reason, &error));
}

static void
test_explain (AsyeFixture   *fixture,
              gconstpointer  data)
{
  assert_explains (fixture, ATTAIN_EVIDENCE_ITEM_UNKNOWN, "nine", "Left out", "“nine” is not an item of ASYE, adults (2022)");
  assert_explains (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "", "Say why it is not there");
  assert_explains (fixture, ATTAIN_EVIDENCE_ITEM_REVIEW, "reflection", "Lost",
                   "“reflection” is not an item of ASYE, adults (2022)");
  assert_explains (fixture, ATTAIN_EVIDENCE_ITEM_SUPERVISION, "reflection", "Lost",
                   "“reflection” is not an item of ASYE, adults (2022)");
  assert_explains (fixture, ATTAIN_EVIDENCE_ITEM_UNKNOWN, "reflection", "Lost", NULL);
  assert_explains (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "Lost, discussed", NULL);
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM asye_gap WHERE reason = 'Lost, discussed'"), ==, 1);
}

static AttainAsyeState
state_of (AsyeFixture        *fixture,
          AttainAsyeItemKind  kind,
          const char         *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAsyeCase) year =
    attain_asye_case_load (fixture->store.db, id_of (fixture->asye), fixture->programmes, NULL, "2027-08-12", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < year->progress->standings->len; i++)
    {
      const AttainAsyeStanding *standing = g_ptr_array_index (year->progress->standings, i);

      if (standing->item->kind == kind && g_str_equal (standing->item->code, code))
        return standing->state;
    }

  g_assert_not_reached ();
}

/* Where a review and a piece of evidence have one code, each has a reason of its own. */
static void
test_explain_one_of_two (AsyeFixture   *fixture,
                         gconstpointer  data)
{
  AttainProgramme *year = g_ptr_array_index (fixture->programmes, 0);

  add_test_evidence (year, "three", ATTAIN_EVIDENCE_KIND_REPORT, "Three-month report", 1, TRUE);
  assert_explains (fixture, ATTAIN_EVIDENCE_ITEM_UNKNOWN, "three", "Ill",
                   "A review and evidence of ASYE, adults (2022) are both “three”: say whether review:three or"
                   " evidence:three is not there");
  assert_explains (fixture, ATTAIN_EVIDENCE_ITEM_REVIEW, "three", "The assessor was ill", NULL);
  g_assert_cmpint (state_of (fixture, ATTAIN_ASYE_ITEM_REVIEW, "three"), ==, ATTAIN_ASYE_STATE_EXCUSED);
  g_assert_cmpint (state_of (fixture, ATTAIN_ASYE_ITEM_EVIDENCE, "three"), ==, ATTAIN_ASYE_STATE_LATE);
  assert_explains (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "three", "Lost", NULL);
  g_assert_cmpint (state_of (fixture, ATTAIN_ASYE_ITEM_EVIDENCE, "three"), ==, ATTAIN_ASYE_STATE_EXCUSED);
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM asye_gap WHERE code = 'three'"), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/asye-portfolio/" name, AsyeFixture, NULL, asye_set_up, function, asye_tear_down)

  ADD ("keep", test_keep);
  ADD ("keep/refused", test_keep_refused);
  ADD ("accept", test_accept);
  ADD ("return-and-hand-in-again", test_return);
  ADD ("explain", test_explain);
  ADD ("explain/one-of-two", test_explain_one_of_two);

  return g_test_run ();
}
