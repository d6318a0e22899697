/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-check.h"
#include "attain-error.h"
#include "attain-reference-bundle.h"
#include "attain-reference-check.h"
#include "attain-reference-import.h"
#include "attain-reference-json.h"
#include "attain-reference-set.h"
#include "attain-setting-table.h"
#include "attain-store-test.h"

static AttainReference *
make_framework (const char *edition,
                const char *valid_from,
                const char *title)
{
  g_autofree char *body =
    g_strdup_printf ("{\"code\": \"OWN\", \"title\": \"%s\", \"version\": \"%s\", \"valid_from\": \"%s\","
                     " \"capabilities\": [{\"code\": \"a\", \"title\": \"Kindness\"}]}", title, edition, valid_from);
  g_autoptr(GError) error = NULL;
  AttainReference *reference =
    attain_reference_json_read (ATTAIN_REFERENCE_KIND_FRAMEWORK, body, -1, &error);

  g_assert_no_error (error);
  return reference;
}

static AttainReferenceEffect
import (AttainDb        *db,
        AttainReference *reference)
{
  g_autoptr(AttainChange) change = begin_change (db, "Import a framework");
  g_autoptr(GError) error = NULL;
  AttainReferenceEffect effect;

  attain_reference_save (change, reference, &effect, &error);
  g_assert_no_error (error);
  commit_change (&change);
  return effect;
}

static void
install (AttainDb   *db,
         const char *scheme_code)
{
  g_autoptr(AttainChange) change = begin_change (db, "Install reference data");
  g_autoptr(GError) error = NULL;

  attain_reference_install (change, scheme_code, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static AttainReferenceSet *
load (AttainDb   *db,
      const char *as_of)
{
  g_autoptr(GError) error = NULL;
  AttainReferenceSet *set = attain_reference_set_load (db, as_of, &error);

  g_assert_no_error (error);
  return set;
}

static void
test_empty_database (StoreFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr(AttainReferenceSet) set = load (fixture->db, "2026-11-21");

  g_assert_null (set->scheme);
  g_assert_cmpuint (set->frameworks->len, ==, 0);
  g_assert_cmpuint (set->cpd_rules->len, ==, 0);
  g_assert_null (attain_reference_set_find_capability (set, "SWE:4.6"));
}

static void
test_installed (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr(AttainReferenceSet) set = NULL;
  g_autoptr(GHashTable) known = NULL;

  install (fixture->db, "example");
  set = load (fixture->db, "2026-11-21");
  known = attain_reference_set_list_known (set);

  g_assert_cmpstr (set->scheme->code, ==, "example");
  g_assert_cmpuint (set->cpd_rules->len, >=, 3);
  g_assert_false (attain_holidays_is_working_day (set->holidays, "2026-12-28"));
  g_assert_cmpstr (attain_programme_find (set->programmes, "ASYE-CHILD-2015", NULL, "2016-09-05")->edition, ==, "2015");
  g_assert_null (attain_programme_find (set->programmes, "ASYE-CHILD-2015", "2016", "2016-09-05"));
  g_assert_true (attain_rulebook_find_scheme (&set->rulebook, "example", set->scheme->edition) == set->scheme);
  g_assert_true (set->rulebook.holidays == set->holidays);
  g_assert_cmpstr (attain_reference_set_find_framework (set, "PCF")->edition, ==, "2018");
  g_assert_cmpstr (attain_reference_set_find_capability (set, "PCF:9")->title, ==, "Professional leadership");
  g_assert_null (attain_reference_set_find_capability (set, "PCF:10"));
  g_assert_null (attain_reference_set_find_capability (set, "NONE:1"));
  g_assert_null (attain_reference_set_find_capability (set, "PCF"));
  g_assert_true (g_hash_table_contains (known, "SWE:3.12"));
  g_assert_false (g_hash_table_contains (known, "3.12"));
}

static void
import_scheme_of_2030 (AttainDb *db)
{
  g_autoptr(AttainReference) shipped = attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_SCHEME, "example", NULL);
  g_autoptr(GString) body = g_string_new (shipped->body);
  g_autoptr(AttainReference) reference = NULL;
  g_autoptr(GError) error = NULL;

  g_string_replace (body, "\"version\": \"2019\"", "\"version\": \"2030\"", 1);
  g_string_replace (body, "\"valid_from\": \"2019-04-01\"", "\"valid_from\": \"2030-04-01\"", 1);
  reference = attain_reference_json_read (ATTAIN_REFERENCE_KIND_SCHEME, body->str, -1, &error);
  g_assert_no_error (error);
  import (db, reference);
}

static void
test_scheme_in_force (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(AttainReferenceSet) before = NULL;
  g_autoptr(AttainReferenceSet) after = NULL;

  install (fixture->db, "example");
  import_scheme_of_2030 (fixture->db);
  /* The old edition has no last day, so that on the day of the new one both are in force, and the later counts. */
  before = load (fixture->db, "2030-03-31");
  after = load (fixture->db, "2030-04-01");

  g_assert_cmpstr (before->scheme->edition, ==, "2019");
  g_assert_cmpstr (after->scheme->edition, ==, "2030");
  g_assert_cmpuint (before->rulebook.schemes->len, ==, 2);
}

static void
test_without_a_scheme (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr(AttainReferenceSet) set = NULL;

  install (fixture->db, NULL);
  set = load (fixture->db, "2026-11-21");
  g_assert_null (set->scheme);
  g_assert_nonnull (attain_reference_set_find_framework (set, "SWE"));
}

static void
test_install_twice_changes_nothing (StoreFixture  *fixture,
                                    gconstpointer  data)
{
  install (fixture->db, "example");
  install (fixture->db, "example");
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change"), ==, 1);
  g_assert_cmpint (count_rows (fixture->db, "SELECT max(version) FROM reference"), ==, 1);
}

static void
test_unknown_scheme_is_refused (StoreFixture  *fixture,
                                gconstpointer  data)
{
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Install reference data");
  g_autoptr(GError) error = NULL;

  g_assert_false (attain_reference_install (change, "Nowhere", &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "No scheme “Nowhere” comes with Attain; there are: "
                   "coventry, example, gateshead, leicestershire, medway, warwickshire");
}

static void
test_import (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr(AttainReference) first = make_framework ("1", "2025-04-01", "Our values");
  g_autoptr(AttainReference) again = make_framework ("1", "2025-04-01", "Our values");
  g_autoptr(AttainReference) mended = make_framework ("1", "2025-04-01", "Our own values");
  g_autoptr(AttainReference) second = make_framework ("2", "2026-04-01", "Our values, renewed");
  g_autoptr(AttainReferenceSet) before = NULL;
  g_autoptr(AttainReferenceSet) after = NULL;

  g_assert_cmpint (import (fixture->db, first), ==, ATTAIN_REFERENCE_ADDED);
  g_assert_cmpint (import (fixture->db, again), ==, ATTAIN_REFERENCE_SAME);
  g_assert_cmpint (import (fixture->db, mended), ==, ATTAIN_REFERENCE_CHANGED);
  g_assert_cmpint (import (fixture->db, second), ==, ATTAIN_REFERENCE_ADDED);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM reference"), ==, 2);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change"), ==, 3);

  before = load (fixture->db, "2026-03-31");
  after = load (fixture->db, "2026-04-01");
  g_assert_cmpuint (before->frameworks->len, ==, 1);
  g_assert_cmpstr (attain_reference_set_find_framework (before, "OWN")->title, ==, "Our own values");
  g_assert_cmpstr (attain_reference_set_find_framework (after, "OWN")->title, ==, "Our values, renewed");
}

static void
set_scheme (AttainDb   *db,
            const char *code)
{
  g_autoptr(AttainChange) change = begin_change (db, "Choose a scheme");
  g_autoptr(GError) error = NULL;

  attain_setting_table_set (change, ATTAIN_SETTING_SCHEME, code, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static void
test_scheme_that_is_not_there (StoreFixture  *fixture,
                               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  set_scheme (fixture->db, "lost");
  g_assert_null (attain_reference_set_load (fixture->db, "2026-11-21", &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==,
                   "This database names the scheme “lost” but does not hold it: import it, or choose another");
}

static void
test_first_scheme_is_chosen (StoreFixture  *fixture,
                             gconstpointer  data)
{
  g_autoptr(AttainReference) first = attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_SCHEME, "medway", NULL);
  g_autoptr(AttainReference) second = attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_SCHEME, "example", NULL);
  g_autoptr(AttainReferenceSet) set = NULL;

  import (fixture->db, first);
  import (fixture->db, second);
  set = load (fixture->db, "2026-11-21");
  g_assert_cmpstr (set->scheme->code, ==, "medway");
}

static void
test_damaged_body_is_named (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr(AttainReference) reference = make_framework ("1", "2025-04-01", "Our values");
  g_autoptr(GError) error = NULL;

  import (fixture->db, reference);
  attain_db_run (fixture->db, "UPDATE reference SET body = replace (body, 'Kindness', '')", NULL, &error);
  g_assert_no_error (error);
  g_assert_null (attain_reference_set_load (fixture->db, "2026-11-21", &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "The reference data “OWN”, edition 1, cannot be used. "
                   "/capabilities/0/title: must have at least 1 character");
}

/* A text that Attain brings along is trusted only as long as it is that text. */
static void
test_damage_of_what_was_shipped (StoreFixture  *fixture,
                                 gconstpointer  data)
{
  static const struct
  {
    const char *code;
    const char *set;
    const char *sentence;
  } cases[] = {
    { "ENGLAND-BANK-HOLIDAYS", "replace (body, '\"basis\": \"easter\"', '\"basis\": \"moon\"')",
      "The reference data “ENGLAND-BANK-HOLIDAYS”, edition 2026, cannot be used. /rules/1/basis: "
      "must be one of \"fixed\", \"easter\", \"weekday\"" },
    { "SWE-CPD", "replace (body, '\"renewal_months\"', '\"renewal_moons\"')",
      "The reference data “SWE-CPD”, edition 2026, cannot be used. /renewal_months: is missing" },
    { "example", "replace (body, '\"hours_per_day\": 7.4', '\"hours_per_day\": \"7.4\"')",
      "The reference data “example”, edition 2019, cannot be used. /cpd/hours_per_day: must be a number" },
    { "ASYE-CHILD-2022", "'[]'",
      "The reference data “ASYE-CHILD-2022”, edition 2022, cannot be used. the document: must be an object" },
    { "PCF", "substr (body, 1, 40)",
      "The reference data “PCF”, edition 2018, cannot be used. Line 3: this is not JSON" },
    { "PCF", "''",
      "The reference data “PCF”, edition 2018, cannot be used. The file is empty" },
  };

  install (fixture->db, "example");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *damage =
        g_strdup_printf ("UPDATE reference SET body = %s WHERE code = '%s'", cases[i].set, cases[i].code);
      g_autoptr(GError) error = NULL;

      attain_db_run (fixture->db, "SAVEPOINT whole", NULL, &error);
      attain_db_run (fixture->db, damage, NULL, &error);
      g_assert_no_error (error);
      g_assert_null (attain_reference_set_load (fixture->db, "2026-11-21", &error));
      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpstr (g_strstr_len (error->message, -1, cases[i].sentence), ==, error->message);
      attain_db_run (fixture->db, "ROLLBACK TO whole", NULL, NULL);
      attain_db_run (fixture->db, "RELEASE whole", NULL, NULL);
    }
}

static void
test_check_of_what_is_stored (StoreFixture  *fixture,
                              gconstpointer  data)
{
  g_autoptr(AttainCheckReport) report = NULL;
  g_autoptr(GError) error = NULL;
  const AttainCheckFault *fault;

  install (fixture->db, "example");
  report = attain_check_run (fixture->db, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (attain_reference_check_stored (fixture->db, report, &error));
  g_assert_cmpuint (report->n_faults, ==, 0);

  attain_db_run (fixture->db, "UPDATE reference SET body = replace (body, '\"renewal_months\"', '\"renewal_moons\"')",
                 NULL, &error);
  g_assert_true (attain_reference_check_stored (fixture->db, report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_faults, ==, 1);
  fault = g_ptr_array_index (report->faults, 0);
  g_assert_cmpint (fault->kind, ==, ATTAIN_CHECK_RULE);
  g_assert_cmpstr (fault->where, ==, "rule SWE-CPD (2026)");
  g_assert_cmpstr (fault->sentence, ==, "/renewal_months: is missing");
}

#define add(path, test) \
  g_test_add (path, StoreFixture, NULL, store_set_up, test, store_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/reference-set/empty-database", test_empty_database);
  add ("/reference-set/installed", test_installed);
  add ("/reference-set/scheme-in-force", test_scheme_in_force);
  add ("/reference-set/without-a-scheme", test_without_a_scheme);
  add ("/reference-set/scheme-that-is-not-there", test_scheme_that_is_not_there);
  add ("/reference-set/damaged-body-is-named", test_damaged_body_is_named);
  add ("/reference-set/damage-of-what-was-shipped", test_damage_of_what_was_shipped);
  add ("/reference-check/what-is-stored", test_check_of_what_is_stored);
  add ("/reference-import/editions", test_import);
  add ("/reference-import/first-scheme-is-chosen", test_first_scheme_is_chosen);
  add ("/reference-import/install-twice-changes-nothing", test_install_twice_changes_nothing);
  add ("/reference-import/unknown-scheme-is-refused", test_unknown_scheme_is_refused);

  return g_test_run ();
}
