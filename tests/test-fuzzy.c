/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-fuzzy.h"

static const struct
{
  const char *text;
  const char *query;
  gboolean    found;
} cases[] = {
  { "Keyboard shortcuts", "", TRUE },
  { "Keyboard shortcuts", "ks", TRUE },
  { "Keyboard shortcuts", "KEYBOARD", TRUE },
  { "Keyboard shortcuts", "key short", TRUE },
  { "Keyboard shortcuts", "sk", FALSE },
  { "Keyboard shortcuts", "shortcutss", FALSE },
  { "Zoë Müller", "zoe muller", TRUE },
  { "", "a", FALSE },
};

static void
test_finds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s” in “%s”", cases[i].query, cases[i].text);
      g_assert_cmpint (attain_fuzzy_score (cases[i].text, cases[i].query) > 0, ==, cases[i].found);
    }
}

static void
test_ranks (void)
{
  g_assert_cmpuint (attain_fuzzy_score ("People", "pe"), >, attain_fuzzy_score ("Show the people", "he"));
  g_assert_cmpuint (attain_fuzzy_score ("Log CPD", "lc"), >, attain_fuzzy_score ("Welcome", "lc"));
  g_assert_cmpuint (attain_fuzzy_score ("Search", "sea"), >, attain_fuzzy_score ("Spread sheet area", "eaa"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fuzzy/finds", test_finds);
  g_test_add_func ("/fuzzy/ranks", test_ranks);

  return g_test_run ();
}
