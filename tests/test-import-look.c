/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-error.h"
#include "attain-import-look.h"
#include "attain-store-test.h"

typedef struct
{
  const char *name;
  const char *text;
  gssize      length;
  const char *kind;
  const char *encoding;
} Case;

static const Case cases[] = {
  { "people.csv", "employee_id,given_name,family_name,started_on,team,fte\n", -1, "people", NULL },
  { "renamed.csv", "employee_id,first_name,family_name,started_on,team\n", -1, "people", NULL },
  { "posts.csv", "Employee_ID;From;Team;FTE;Contract\n", -1, "posts", NULL },
  { "cpd.csv", "employee_id\tdate\ttitle\tactivity\thours\n", -1, "cpd", NULL },
  { "training.csv", "employee_id,course,held_on,attendance\n", -1, "training", NULL },
  { "establishment.csv", "team,role,grade,fte,from,to\n", -1, "establishment", NULL },
  { "absence.csv", "employee_id,from,to,days,reason\n", -1, "absence", NULL },
  { "absence-least.csv", "employee_id,from,days\n", -1, "absence", NULL },
  { "caseload.csv", "employee_id,on,cases\n", -1, "caseload", NULL },
  { "letter.csv", "Dear Amara,\nthank you\n", -1, NULL, NULL },
  { "only-number.csv", "employee_id\n", -1, NULL, NULL },
  { "empty.csv", "", 0, NULL, NULL },
  { "mark.csv", "\xef\xbb\xbf" "employee_id,given_name,family_name,started_on\n", -1, "people", NULL },
  { "windows.csv", "employee_id,given_name,family_name,started_on\n1,Zo\xeb,Li,\n", -1, "people", "windows-1252" },
  { "half.csv", "employee_id,given_name\n1,Zo\xc3", -1, "people", "windows-1252" },
  { "wide.csv", "\xff\xfe" "a\0,\0b\0\n\0", 10, NULL, "utf-16" },
  { "nul.csv", "employee_id,given_name\nE\0", 25, NULL, NULL },
  { "framework.json", "{\"code\": \"X\", \"capabilities\": []}", -1, "framework", NULL },
  { "scheme.JSON", "{\"code\": \"X\", \"levels\": [], \"routes\": []}", -1, "scheme", NULL },
  { "schemes.json", "[{\"code\": \"X\", \"levels\": []}, {\"code\": \"Y\"}]", -1, "scheme", NULL },
  { "frameworks.json", "[{\"code\": \"X\", \"capabilities\": []}]", -1, "framework", NULL },
  { "empty.json", "[]", -1, "framework", NULL },
  { "broken.json", "{\"code\"", -1, "framework", NULL },
};

static void
test_cases (StoreFixture  *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GFile) file = make_file (fixture->folder, cases[i].name, cases[i].text, cases[i].length);
      g_autoptr(GError) error = NULL;
      g_autoptr(AttainImportLook) look = attain_import_look_new (file, NULL, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_no_error (error);
      g_assert_cmpstr (look->kind != NULL ? look->kind->name : NULL, ==, cases[i].kind);
      g_assert_cmpstr (look->encoding, ==, cases[i].encoding);
    }
}

/* A character may lie across the border of two pieces that are read one after the other. */
static void
test_long_file (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr(GString) text = g_string_new ("employee_id,given_name\n");
  g_autoptr(GFile) file = NULL;
  g_autoptr(AttainImportLook) look = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "é");
  file = make_file (fixture->folder, "long.csv", text->str, text->len);
  look = attain_import_look_new (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (look->encoding);

  g_clear_pointer (&look, attain_import_look_free);
  g_string_append (text, "\n1,Bj\xf8rn\n");
  g_file_replace_contents (file, text->str, text->len, NULL, FALSE, 0, NULL, NULL, &error);
  look = attain_import_look_new (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (look->encoding, ==, "windows-1252");
}

static void
test_sample (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr(GFile) file = make_file (fixture->folder, "w.csv", "employee_id;given_name\n1;Zo\xeb;\"M\xfcller\"\n", -1);
  g_autoptr(AttainImportLook) look = attain_import_look_new (file, NULL, NULL);
  g_autofree char *windows = attain_import_look_decode (look, "windows-1252");
  g_autofree char *mac = attain_import_look_decode (look, "macintosh");

  g_assert_cmpstr (windows, ==, "Zoë");
  g_assert_cmpstr (mac, ==, "ZoÎ");
}

static void
test_spreadsheet (StoreFixture  *fixture,
                  gconstpointer  data)
{
  static const char *const starts[] = { "PK\x03\x04rest", "\xd0\xcf\x11\xe0rest" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr(GFile) file = make_file (fixture->folder, "hr.xls", starts[i], -1);
      g_autoptr(GError) error = NULL;

      g_assert_null (attain_import_look_new (file, NULL, &error));
      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==,
                       "This is a spreadsheet or another packed file, not CSV. Open it in the spreadsheet program"
                       " and save it as “CSV UTF-8”, then choose that file.");
    }
}

#define TEST(path, func) g_test_add (path, StoreFixture, NULL, store_set_up, func, store_tear_down)

/* So deep that whoever goes down into it falls out at the bottom. */
static void
test_deep (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autofree char *text = g_strnfill (1000 * 1000, '[');
  g_autoptr(GFile) file = make_file (fixture->folder, "deep.json", text, -1);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainImportLook) look = attain_import_look_new (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (look->kind->name, ==, "framework");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/import-look/cases", test_cases);
  TEST ("/import-look/deep", test_deep);
  TEST ("/import-look/long-file", test_long_file);
  TEST ("/import-look/sample", test_sample);
  TEST ("/import-look/spreadsheet", test_spreadsheet);
  return g_test_run ();
}
