/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-setting-table.h"

#include "attain-error.h"
#include "attain-store-test.h"

static void
test_own_person_unknown (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Say whose own record this is");
  g_autoptr(GError) error = NULL;

  g_assert_false (attain_setting_table_set (change, ATTAIN_SETTING_OWN_PERSON, "E999", &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==,
                   "Nobody in these records has the employee number “E999”. Nothing was changed: look the number up"
                   " under People.");
}

static void
test_own_person_known (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr(AttainPerson) person = add_person (fixture->db, "E001", "Amara", "Okafor");
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Say whose own record this is");
  g_autoptr(GError) error = NULL;
  gint64 id;

  attain_setting_table_set (change, ATTAIN_SETTING_OWN_PERSON, "E001", &error);
  g_assert_no_error (error);
  commit_change (&change);
  attain_setting_table_find_own_person (fixture->db, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, ==, attain_record_get_id (ATTAIN_RECORD (person)));
}

static void
test_own_person_taken_back (StoreFixture  *fixture,
                            gconstpointer  data)
{
  g_autoptr(AttainChange) change = begin_change (fixture->db, "Say whose own record this is");
  g_autoptr(GError) error = NULL;
  g_autofree char *value = NULL;

  attain_setting_table_set (change, ATTAIN_SETTING_OWN_PERSON, "", &error);
  g_assert_no_error (error);
  commit_change (&change);
  attain_setting_table_get (fixture->db, ATTAIN_SETTING_OWN_PERSON, &value, &error);
  g_assert_no_error (error);
  g_assert_null (value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/setting-table/own-person/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("unknown", test_own_person_unknown);
  ADD ("known", test_own_person_known);
  ADD ("taken-back", test_own_person_taken_back);

  return g_test_run ();
}
