/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-account-table.h"

#include <string.h>
#include <time.h>

#include "attain-error.h"
#include "attain-store-test.h"

#define GOOD  "river lantern quince"
#define OTHER "harbour thistle moon"
#define WRONG "The employee number or the password is wrong. If you have forgotten it, an administrator of these " \
              "records can give you a new one"

static GDateTime *
at (int minute)
{
  g_autoptr(GDateTime) start = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);

  return g_date_time_add_minutes (start, minute);
}

static gint64
add_staff (StoreFixture *fixture,
           const char   *employee_id,
           const char   *left_on)
{
  g_autoptr(AttainPerson) person = attain_person_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (fixture->db, "test", "Add person", NULL, 0, &error);

  g_object_set (person, "employee-id", employee_id, "given-name", "Test", "family-name", employee_id, "started-on",
                "2020-01-06", "left-on", left_on, NULL);
  attain_change_insert (change, &attain_person_table, person, &error);
  g_assert_no_error (error);
  attain_change_commit (&change, NULL, &error);
  g_assert_no_error (error);

  return attain_record_get_id (ATTAIN_RECORD (person));
}

static void
set_password (StoreFixture  *fixture,
              gint64         person_id,
              const char    *password,
              GError       **error)
{
  g_autoptr(AttainChange) change =
    attain_change_begin (fixture->db, "test", "Give a password", NULL, ATTAIN_CHANGE_FINAL, error);

  if (attain_account_table_set_password (change, person_id, password, "2026-11-20", error))
    attain_change_commit (&change, NULL, error);
}

static gint64
sign_in (StoreFixture  *fixture,
         const char    *employee_id,
         const char    *password,
         int            minute,
         GError       **error)
{
  g_autoptr(GDateTime) now = at (minute);
  gint64 person_id = 0;

  attain_account_table_sign_in (fixture->db, employee_id, password, now, &person_id, error);
  return person_id;
}

static gboolean
is_shared (StoreFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  gboolean shared;

  attain_account_table_is_shared (fixture->db, &shared, &error);
  g_assert_no_error (error);
  return shared;
}

static void
test_sign_in (StoreFixture  *fixture,
              gconstpointer  data)
{
  gint64 ann = add_staff (fixture, "E1", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (is_shared (fixture));
  set_password (fixture, ann, GOOD, &error);
  g_assert_no_error (error);
  g_assert_true (is_shared (fixture));
  g_assert_cmpint (sign_in (fixture, "E1", GOOD, 0, &error), ==, ann);
  g_assert_no_error (error);

  set_password (fixture, ann, OTHER, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sign_in (fixture, "E1", OTHER, 1, &error), ==, ann);
  g_assert_no_error (error);
  g_assert_cmpint (sign_in (fixture, "E1", GOOD, 1, &error), ==, 0);
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
}

static void
test_wrong (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const char *const tries[][2] = {
    { "E1", "wrong wrong wrong" }, { "E2", GOOD }, { "E3", GOOD }, { "E9", GOOD }, { "", GOOD }, { "E1", "" },
    { "E1", GOOD " " }, { "E1' OR '1'='1", GOOD },
  };
  g_autoptr(GError) error = NULL;

  set_password (fixture, add_staff (fixture, "E1", NULL), GOOD, &error);
  g_assert_no_error (error);
  set_password (fixture, add_staff (fixture, "E2", "2026-11-20"), GOOD, &error);
  g_assert_no_error (error);
  add_staff (fixture, "E3", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr(GError) refusal = NULL;

      g_test_message ("%s", tries[i][0]);
      g_assert_cmpint (sign_in (fixture, tries[i][0], tries[i][1], 0, &refusal), ==, 0);
      g_assert_error (refusal, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpstr (refusal->message, ==, WRONG);
    }
}

/* Nobody gets further by trying, and a colleague who is kept waiting gets in when the hour is over. */
static void
test_hundred_times (StoreFixture  *fixture,
                    gconstpointer  data)
{
  gint64 ann = add_staff (fixture, "E1", NULL);
  g_autoptr(GError) error = NULL;
  guint looked_at = 0;

  set_password (fixture, ann, GOOD, &error);
  g_assert_no_error (error);
  for (int minute = 0; minute < 100; minute++)
    {
      g_autoptr(GError) refusal = NULL;

      g_assert_cmpint (sign_in (fixture, "E1", "wrong wrong wrong", minute, &refusal), ==, 0);
      looked_at += g_error_matches (refusal, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
    }
  g_assert_cmpuint (looked_at, ==, 11);

  g_assert_cmpint (sign_in (fixture, "E1", GOOD, 100, &error), ==, 0);
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED);
  g_assert_true (g_str_has_prefix (error->message, "There were too many wrong passwords. Try again in "));
  g_clear_error (&error);
  g_assert_cmpint (sign_in (fixture, "E1", GOOD, 200, &error), ==, ann);
  g_assert_no_error (error);
}

/* What somebody gets who tries a number again and again: the answers, one after the other. */
static char *
try_often (StoreFixture *fixture,
           const char   *employee_id)
{
  GString *answers = g_string_new (NULL);

  for (int minute = 0; minute < 40; minute += 4)
    {
      g_autoptr(GError) refusal = NULL;

      g_assert_cmpint (sign_in (fixture, employee_id, "wrong wrong wrong", minute, &refusal), ==, 0);
      g_string_append_printf (answers, "%d %s\n", refusal->code, refusal->message);
    }

  return g_string_free (answers, FALSE);
}

/* Being kept waiting tells nobody who has an account: not of somebody without one, who left, or whom there is not. */
static void
test_waits_tell_nothing (StoreFixture  *fixture,
                         gconstpointer  data)
{
  static const char *const others[] = { "E2", "E3", "E9" };
  g_autoptr(GError) error = NULL;
  g_autofree char *answers = NULL;

  set_password (fixture, add_staff (fixture, "E1", NULL), GOOD, &error);
  add_staff (fixture, "E2", NULL);
  set_password (fixture, add_staff (fixture, "E3", "2026-11-20"), GOOD, &error);
  g_assert_no_error (error);

  answers = try_often (fixture, "E1");
  g_assert_nonnull (strstr (answers, "too many wrong passwords. Try again in 4 minutes"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *others_answers = try_often (fixture, others[i]);

      g_test_message ("%s", others[i]);
      g_assert_cmpstr (others_answers, ==, answers);
    }
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM sign_in_try WHERE number_key IN ('E1', 'E9')"), ==, 0);
}

/* The processor's time for a wrong password, at its best of a few. */
static clock_t
measure_try (StoreFixture *fixture,
             const char   *employee_id)
{
  clock_t best = G_MAXLONG;

  for (guint i = 0; i < 4; i++)
    {
      clock_t start = clock ();

      sign_in (fixture, employee_id, "wrong wrong wrong", 0, NULL);
      best = MIN (best, clock () - start);
    }

  return best;
}

static void
test_work_tells_nothing (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  clock_t known, unknown;

  set_password (fixture, add_staff (fixture, "E1", NULL), GOOD, &error);
  g_assert_no_error (error);
  known = measure_try (fixture, "E1");
  unknown = measure_try (fixture, "E9");
  g_assert_cmpint (unknown, >, known / 2);
  g_assert_cmpint (unknown, <, known * 2);
}

/* A day after the last one, and numbers that were made up do not stay in the file. */
static void
test_tries_are_forgotten (StoreFixture  *fixture,
                          gconstpointer  data)
{
  const int day = 24 * 60;
  gint64 ann = add_staff (fixture, "E1", NULL);
  g_autoptr(GError) error = NULL;

  set_password (fixture, ann, GOOD, &error);
  for (int i = 0; i < 4; i++)
    sign_in (fixture, "E1", "wrong wrong wrong", 0, NULL);
  sign_in (fixture, "E9", "wrong wrong wrong", 0, NULL);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM sign_in_try"), ==, 2);

  sign_in (fixture, "E1", "wrong wrong wrong", day, NULL);
  g_assert_cmpint (count_rows (fixture->db, "SELECT n_failed FROM sign_in_try"), ==, 1);
  g_assert_cmpint (sign_in (fixture, "E1", GOOD, day, &error), ==, ann);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM sign_in_try"), ==, 0);
}

/* In a file in which nothing can be written nobody is kept waiting anew, and a wait that was written down is kept. */
static void
test_read_only (StoreFixture  *fixture,
                gconstpointer  data)
{
  gint64 ann = add_staff (fixture, "E1", NULL);
  g_autoptr(GDateTime) now = at (0), closed = at (20 * 12), later = at (20 * 12 + 90);
  g_autoptr(GError) error = NULL;
  AttainDb *reader;
  gint64 id = 0;

  set_password (fixture, ann, GOOD, &error);
  reader = attain_db_open (fixture->file, ATTAIN_DB_READ, &error);
  g_assert_no_error (error);
  g_assert_true (attain_account_table_sign_in_to_read (reader, "E1", GOOD, now, &id, &error));
  g_assert_cmpint (id, ==, ann);
  for (int i = 0; i < 8; i++)
    {
      g_autoptr(GError) refusal = NULL;

      g_assert_false (attain_account_table_sign_in_to_read (reader, i % 2 == 0 ? "E1" : "E9", "wrong wrong wrong", now, &id,
                                                            &refusal));
      g_assert_error (refusal, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpstr (refusal->message, ==, WRONG);
    }
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM sign_in_try"), ==, 0);

  for (int i = 0; i < 12; i++)
    sign_in (fixture, "E1", "wrong wrong wrong", 20 * i, NULL);
  g_assert_false (attain_account_table_sign_in_to_read (reader, "E1", GOOD, closed, &id, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED);
  g_clear_error (&error);
  g_assert_true (attain_account_table_sign_in_to_read (reader, "E1", GOOD, later, &id, &error));
  g_assert_no_error (error);
  attain_db_close (reader);
}

static void
test_new_password_opens (StoreFixture  *fixture,
                         gconstpointer  data)
{
  gint64 ann = add_staff (fixture, "E1", NULL);
  g_autoptr(GError) error = NULL;

  set_password (fixture, ann, GOOD, &error);
  for (int i = 0; i < 8; i++)
    sign_in (fixture, "E1", "wrong wrong wrong", 0, NULL);
  set_password (fixture, ann, OTHER, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sign_in (fixture, "E1", OTHER, 0, &error), ==, ann);
  g_assert_no_error (error);
}

/* Neither the password nor what it is checked by is in the trail. */
static void
test_trail (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  set_password (fixture, add_staff (fixture, "E1", NULL), GOOD, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change_row WHERE table_name = 'account'"), ==, 1);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM change_row WHERE after LIKE '%argon2%'"
                                            " OR after LIKE '%quince%'"), ==, 0);
  g_assert_cmpint (count_rows (fixture->db, "SELECT count(*) FROM account_secret WHERE sealed LIKE '$argon2id$%'"),
                   ==, 1);
}

static void
test_refused (StoreFixture  *fixture,
              gconstpointer  data)
{
  gint64 ann = add_staff (fixture, "WM100001", NULL);
  static const char *const refused[] = { "", "short", "aaaaaaaaaaaaaaaa", "my wm100001 word" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GError) error = NULL;

      set_password (fixture, ann, refused[i], &error);
      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
    }
  g_assert_false (is_shared (fixture));
}

#define ADD(name, function) \
  g_test_add ("/account-table/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("right-password-opens-and-a-new-one-replaces-it", test_sign_in);
  ADD ("everything-wrong-gets-one-answer", test_wrong);
  ADD ("a-hundred-wrong-ones-are-slowed-down", test_hundred_times);
  ADD ("waits-tell-nobody-who-has-an-account", test_waits_tell_nothing);
  ADD ("work-tells-nobody-who-has-an-account", test_work_tells_nothing);
  ADD ("wrong-tries-are-forgotten-after-a-day", test_tries_are_forgotten);
  ADD ("read-only-file-can-be-read", test_read_only);
  ADD ("new-password-forgives-wrong-tries", test_new_password_opens);
  ADD ("trail-has-no-password", test_trail);
  ADD ("bad-passwords-are-refused", test_refused);

  return g_test_run ();
}
