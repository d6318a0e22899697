/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-error.h"
#include "attain-password-rule.h"

typedef struct
{
  const char *name;
  const char *password;
  const char *refusal;
} Case;

static const Case cases[] = {
  { "three-words", "river lantern quince", NULL },
  { "letters-beyond-ascii", "ŷd haf môr", "The password is too short: it needs at least 12 characters. Three words "
                                          "that have nothing to do with each other are easy to remember" },
  { "counted-in-characters", "ŷd haf môr môr", NULL },
  { "too-short", "elevenchars", "The password is too short: it needs at least 12 characters. Three words that have "
                                "nothing to do with each other are easy to remember" },
  { "one-character", "éééééééééééé", "The password is one character again and again: choose words instead" },
  { "own-number", "Hello e12345 there", "The password has the employee number in it: choose words instead" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (attain_password_rule_check (c->password, "E12345", &error), ==, c->refusal == NULL);
  if (c->refusal == NULL)
    return;

  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, c->refusal);
}

static void
test_too_long (void)
{
  g_autofree char *password = g_strnfill (ATTAIN_PASSWORD_MAX, 'b');
  g_autofree char *longer = g_strconcat ("aa", password, NULL);
  g_autoptr(GError) error = NULL;

  *password = 'a';
  g_assert_true (attain_password_rule_check (password, "E12345", &error));
  g_assert_no_error (error);
  g_assert_false (attain_password_rule_check (longer, "E12345", &error));
  g_assert_cmpstr (error->message, ==, "The password is too long");
}

static void
test_wait (void)
{
  static const int waits[] = { 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    g_assert_cmpint (attain_password_rule_get_wait (i), ==, waits[i]);
  g_assert_cmpint (attain_password_rule_get_wait (G_MAXINT64), ==, 60);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/password-rule/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/password-rule/too-long", test_too_long);
  g_test_add_func ("/password-rule/wait-doubles-up-to-an-hour", test_wait);

  return g_test_run ();
}
