/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-words.h"

static char *
describe (AttainWords *words)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; words != NULL && i < attain_words_get_n (words); i++)
    {
      gboolean is_prefix;
      const char *word = attain_words_get (words, i, &is_prefix);

      g_string_append_printf (said, "%s%s%s", i > 0 ? " " : "", word, is_prefix ? "*" : "");
    }

  return g_string_free (said, FALSE);
}

static const struct { const char *typed, *words; } typed_cases[] = {
  { "", "" },
  { "\"", "" },
  { "*", "" },
  { " - ( ) ^ : ", "" },
  { "cou", "cou*" },
  { "court", "court*" },
  { "court ", "court" },
  { "court skills", "court skills*" },
  { "AND", "and*" },
  { "NOT court OR", "not court or*" },
  { "\"court", "court*" },
  { "\"court\"", "court" },
  { "title:court", "title court*" },
  { "Zoë", "zoe*" },
  { "Zoe\xcc\x88", "zoe*" },
  { "O’Brien", "o brien*" },
  { "SW12345", "sw12345*" },
};

static void
test_typed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed_cases); i++)
    {
      AttainWords *words = attain_words_new (typed_cases[i].typed);
      g_autofree char *said = describe (words);

      g_assert_cmpstr (said, ==, typed_cases[i].words);
      g_clear_pointer (&words, attain_words_free);
    }
}

static const struct { const char *typed, *text, *marked; } mark_cases[] = {
  { "court", "Court skills; the courtroom, in court", "[Court] skills; the [courtroom], in [court]" },
  { "court ", "Court skills; the courtroom, in court", "[Court] skills; the courtroom, in [court]" },
  { "zoe", "With Zoë and ZOE\xcc\x88", "With [Zoë] and [ZOE\xcc\x88]" },
  { "skills cou", "court skills, countryside", "[court] [skills], [countryside]" },
  { "nothing", "court", "court" },
  { "court", "", "" },
};

static void
test_marks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mark_cases); i++)
    {
      g_autoptr(AttainWords) words = attain_words_new (mark_cases[i].typed);
      g_autoptr(GArray) marks = attain_words_find (words, mark_cases[i].text);
      g_autoptr(GString) marked = g_string_new (mark_cases[i].text);

      for (guint m = marks->len; m > 0; m--)
        {
          const AttainMark *mark = &g_array_index (marks, AttainMark, m - 1);

          g_string_insert_c (marked, mark->to, ']');
          g_string_insert_c (marked, mark->from, '[');
        }
      g_assert_cmpstr (marked->str, ==, mark_cases[i].marked);
    }
}

static const struct { const char *typed, *title, *text; gboolean are_in; } in_cases[] = {
  { "court", "Court skills", NULL, TRUE },
  { "cou", NULL, "In a courtroom", TRUE },
  { "cou ", NULL, "In a courtroom", FALSE },
  { "skills cou", "Court", "New skills", TRUE },
  { "court cou", "Court", NULL, TRUE },
  { "cou court ", "Court", "cou", TRUE },
  { "skills court", "Court", "A skill", FALSE },
  { "zoe", "Zoë", "", TRUE },
  { "court", NULL, NULL, FALSE },
};

static void
test_are_in (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (in_cases); i++)
    {
      g_autoptr(AttainWords) words = attain_words_new (in_cases[i].typed);
      const char *const texts[] = { in_cases[i].title, in_cases[i].text };

      g_test_message ("%s", in_cases[i].typed);
      g_assert_cmpint (attain_words_are_in (words, texts, G_N_ELEMENTS (texts)), ==, in_cases[i].are_in);
    }
}

static const struct { const char *text, *excerpt; } excerpt_cases[] = {
  { "In court", "In court" },
  { "A long beginning that nobody wants to read before the day in court\nand a long end that nobody wants either",
    "… day in court and a long end …" },
  { "court and a very long end that goes on and on for ever", "court and a very long end that …" },
  { "Verylongwordsthatneverendatall court", "… court" },
  { "court verylongwordsthatneverendatallnotatall", "court …" },
  { "courtcourtcourtcourtcourtcourtcourt", "courtcourtcourtcourtcourtcourt …" },
  { "Nothing of the kind", NULL },
  { NULL, NULL },
};

static void
test_excerpt (void)
{
  g_autoptr(AttainWords) words = attain_words_new ("court");

  for (guint i = 0; i < G_N_ELEMENTS (excerpt_cases); i++)
    {
      g_autofree char *excerpt = attain_words_excerpt (words, excerpt_cases[i].text, 30);

      g_assert_cmpstr (excerpt, ==, excerpt_cases[i].excerpt);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/typed", test_typed);
  g_test_add_func ("/words/marks", test_marks);
  g_test_add_func ("/words/are-in", test_are_in);
  g_test_add_func ("/words/excerpt", test_excerpt);
  return g_test_run ();
}
