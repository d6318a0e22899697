/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-standing.h"

#include "attain-error.h"
#include "attain-store-test.h"

static const AttainCpdTerms terms = {
  .days = 5, .minutes_per_day = 444, .year_starts_month = 4, .round_up_to = 0.5, .mandatory_days = 2,
};

static GPtrArray *
make_rules (void)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_cpd_rule_free);
  AttainCpdRule *rule = g_new0 (AttainCpdRule, 1);

  rule->edition = g_strdup ("made up");
  rule->valid_from = g_strdup ("2021-12-01");
  rule->year_starts_month = 12;
  rule->pieces = 2;
  rule->peer_pieces = 1;
  rule->renewal_months = 3;
  g_ptr_array_add (rules, rule);
  return rules;
}

static void
log_day (AttainDb           *db,
         gint64              person_id,
         const char         *day,
         AttainCpdAllowance  allowance,
         const char         *peer_reflection)
{
  g_autoptr(AttainCpdEntry) entry =
    g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", person_id, "occurred-on", day, "title", day,
                  "activity", ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 444, "allowance", allowance,
                  "peer-reflection", peer_reflection, NULL);

  insert_record (db, &attain_cpd_table, entry);
}

/* Two years overlap here and are kept apart: the council's from April, the regulator's from December. */
static void
test_years_apart (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr(GPtrArray) rules = make_rules ();
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", id, "from-on", "2020-01-06", "team", "Duty",
                                             "fte", 0.5, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);
  g_autoptr(AttainCpdStanding) standing = NULL;
  g_autoptr(GError) error = NULL;

  insert_record (fixture->db, &attain_post_table, post);
  log_day (fixture->db, id, "2026-02-01", ATTAIN_CPD_ALLOWANCE_MANDATORY, "We spoke about it");
  log_day (fixture->db, id, "2026-05-01", ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, NULL);
  log_day (fixture->db, id, "2026-06-02", ATTAIN_CPD_ALLOWANCE_MANDATORY, NULL);   /* after the day asked for */

  standing = attain_cpd_standing_load (fixture->db, id, &terms, rules, "2026-06-01", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (standing->person->display_name, ==, "Ada Okafor");
  g_assert_cmpfloat (standing->entitlement->due, ==, 2.5);
  g_assert_cmpfloat (standing->entitlement->used_mandatory, ==, 0);
  g_assert_cmpfloat (standing->entitlement->used_own_choice, ==, 1);
  g_assert_cmpint (standing->readiness->found.pieces, ==, 2);
  g_assert_cmpint (standing->readiness->found.peer_pieces, ==, 1);
  g_assert_true (standing->readiness->ready);
}

static void
test_without_scheme (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr(GPtrArray) rules = make_rules ();
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E1", "Ada", "Okafor");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCpdStanding) standing =
    attain_cpd_standing_load (fixture->db, attain_record_get_id (ATTAIN_RECORD (person)), NULL, rules, "2019-06-01",
                              &error);

  g_assert_no_error (error);
  g_assert_null (standing->entitlement);
  g_assert_null (standing->readiness);
}

static void
test_nobody (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) rules = make_rules ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCpdStanding) standing = attain_cpd_standing_load (fixture->db, 7, &terms, rules, "2026-06-01", &error);

  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
  g_assert_null (standing);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/cpd-standing/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)

  ADD ("years-apart", test_years_apart);
  ADD ("without-scheme", test_without_scheme);
  ADD ("nobody", test_nobody);

  return g_test_run ();
}
