/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody read at once stands where each stands who is read alone. */

#include "attain-demo-fill.h"
#include "attain-demo-test.h"
#include "attain-eligibility.h"
#include "attain-founding.h"
#include "attain-reference-set.h"
#include "attain-standing-scan.h"
#include "attain-store-test.h"

typedef struct
{
  AttainDb                  *db;
  const AttainStandingTerms *terms;
  guint                      n_people;
  guint                      n_ready;
} Comparing;

static void
make_council (AttainDb *db)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (120, 5, ATTAIN_DEMO_SEED, AS_OF);
  g_autoptr(GError) error = NULL;
  AttainFounding founding = { .council = (char *) "Wealdmere", .scheme = (char *) "example" };
  g_autoptr(AttainChange) change = attain_change_begin (db, "test", "Begin", NULL, 0, &error);

  attain_founding_job (change, &founding, &error);
  g_assert_no_error (error);
  attain_change_commit (&change, NULL, &error);
  g_assert_no_error (error);
  attain_demo_make (db, council, "test", NULL, &error);
  g_assert_no_error (error);
}

/* Of those who are at the level that a route starts from; the others are not asked. What a scan leaves out is not
 * asked before somebody applies. */
static void
compare (gint64                person_id,
         const AttainStanding *scanned,
         gpointer              user_data)
{
  Comparing *comparing = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainStanding) alone =
    attain_standing_table_load (comparing->db, comparing->terms, person_id, 0, &error);

  g_assert_no_error (error);
  comparing->n_people++;
  for (guint i = 0; i < comparing->terms->scheme->routes->len; i++)
    {
      const AttainRoute *route = g_ptr_array_index (comparing->terms->scheme->routes, i);
      AttainEligibility one, other;

      attain_eligibility_judge (route, scanned, &one);
      attain_eligibility_judge (route, alone, &other);
      g_assert_cmpint (one.at_from_level, ==, other.at_from_level);
      if (!one.at_from_level)
        continue;

      g_assert_cmpint (one.state, ==, other.state);
      g_assert_cmpint (one.has_open, ==, other.has_open);
      g_assert_cmpint (one.embargo_day, ==, other.embargo_day);
      g_assert_cmpuint (one.n_met, ==, other.n_met);
      g_assert_cmpuint (one.n_unknown, ==, other.n_unknown);
      comparing->n_ready += one.state != ATTAIN_CRITERION_STATE_NOT_MET;
    }
}

static void
test_same_as_alone (StoreFixture  *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReferenceSet) reference = NULL;
  AttainStandingTerms terms = { .on = AS_OF };
  Comparing comparing = { fixture->db, &terms };

  make_council (fixture->db);
  reference = attain_reference_set_load (fixture->db, AS_OF, &error);
  g_assert_no_error (error);
  terms.scheme = reference->scheme;
  terms.cpd_rules = reference->cpd_rules;
  terms.programmes = reference->programmes;
  terms.holidays = reference->holidays;

  attain_standing_scan (fixture->db, &terms, compare, &comparing, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (comparing.n_people, ==, 120);
  g_assert_cmpuint (comparing.n_ready, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/standing-scan/everybody-as-each-alone", StoreFixture, NULL, store_set_up, test_same_as_alone,
              store_tear_down);

  return g_test_run ();
}
