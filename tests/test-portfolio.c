/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-portfolio.h"

#include "attain-asye-store-test.h"
#include "attain-error.h"

static AttainPortfolio *
load (AsyeFixture  *fixture,
      AttainPerson *person)
{
  g_autoptr(GError) error = NULL;
  AttainPortfolio *portfolio = attain_portfolio_load (fixture->store.db, id_of (person), fixture->programmes, NULL,
                                                      "2027-01-04", &error);

  g_assert_no_error (error);
  return portfolio;
}

static void
test_year_and_everything_kept (AsyeFixture   *fixture,
                               gconstpointer  data)
{
  g_autoptr(AttainEvidence) of_year =
    add_evidence (fixture, ATTAIN_EVIDENCE_ITEM_EVIDENCE, "reflection", "2026-11-02", NULL);
  g_autoptr(AttainEvidence) other = g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", id_of (fixture->worker), "title",
                                                  "A letter of thanks", "held-on", "2026-12-01", NULL);
  g_autoptr(AttainPortfolio) portfolio = NULL;

  insert_record (fixture->store.db, &attain_evidence_table, other);
  portfolio = load (fixture, fixture->worker);
  g_assert_cmpint (id_of (portfolio->year->asye), ==, id_of (fixture->asye));
  g_assert_cmpuint (portfolio->year->evidence->len, ==, 1);
  g_assert_cmpuint (portfolio->evidence->len, ==, 2);
  g_assert_cmpint (id_of (g_ptr_array_index (portfolio->evidence, 0)), ==, id_of (other));
}

static void
test_without_a_year (AsyeFixture   *fixture,
                     gconstpointer  data)
{
  g_autoptr(AttainPortfolio) portfolio = load (fixture, fixture->manager);

  g_assert_cmpstr (portfolio->person->display_name, ==, "Dev Rao");
  g_assert_null (portfolio->year);
  g_assert_cmpuint (portfolio->evidence->len, ==, 0);
}

static void
test_nobody (AsyeFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainPortfolio) portfolio = attain_portfolio_load (fixture->store.db, 99, fixture->programmes, NULL,
                                                                "2027-01-04", &error);

  g_assert_null (portfolio);
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/portfolio/" name, AsyeFixture, NULL, asye_set_up, function, asye_tear_down)
  ADD ("year-and-everything-kept", test_year_and_everything_kept);
  ADD ("without-a-year", test_without_a_year);
  ADD ("nobody", test_nobody);

  return g_test_run ();
}
