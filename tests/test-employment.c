/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-employment.h"

#include "attain-date.h"

#include "attain-post-test.h"

static GArray *
spans_of (const PostRow *rows,
          const char    *left_on)
{
  g_autoptr(GPtrArray) posts = posts_of (rows);

  return attain_post_spans_new (posts, left_on);
}

static char *
tell_spells (GArray          *spans,
             AttainWorkforce  workforce)
{
  GString *told = g_string_new (NULL);
  AttainSpell spell;
  gsize position = 0;

  while (attain_employment_next_spell ((AttainPostSpan *) spans->data, spans->len, workforce,
                                       &position, &spell))
    {
      g_autofree char *from = attain_date_from_day (spell.from_day);
      g_autofree char *to = spell.to_day != ATTAIN_DAY_OPEN ? attain_date_from_day (spell.to_day)
                                                            : g_strdup ("open");

      g_string_append_printf (told, "%s%s..%s", told->len > 0 ? " " : "", from, to);
    }

  return g_string_free (told, FALSE);
}

static void
test_spells (void)
{
  const struct
  {
    const char *what;
    PostRow rows[MAX_POST_ROWS];
    const char *left_on;
    const char *employed;
    const char *agency;
  } cases[] = {
    { "no post", { { NULL } }, NULL, "", "" },
    { "one post", { { "2024-01-01", NULL, 1 } }, NULL, "2024-01-01..open", "" },
    { "posts that follow each other are one spell",
      { { "2024-01-01", "2024-06-30", 1 }, { "2024-07-01", NULL, 0.6 } }, NULL, "2024-01-01..open", "" },
    { "the order they are told in does not matter",
      { { "2024-07-01", NULL, 0.6 }, { "2024-01-01", "2024-06-30", 1 } }, NULL, "2024-01-01..open", "" },
    { "a day between is a gap",
      { { "2024-01-01", "2024-06-30", 1 }, { "2024-07-02", NULL, 1 } }, NULL,
      "2024-01-01..2024-06-30 2024-07-02..open", "" },
    { "a short post inside a long one ends nothing",
      { { "2024-01-01", "2024-12-31", 0.5 }, { "2024-03-01", "2024-04-30", 0.5 },
        { "2025-01-01", "2025-02-01", 1 } }, NULL, "2024-01-01..2025-02-01", "" },
    { "two posts that both last",
      { { "2024-01-01", NULL, 0.5 }, { "2024-03-01", NULL, 0.5 } }, NULL, "2024-01-01..open", "" },
    { "fixed term counts",
      { { "2024-01-01", "2024-06-30", 1, ATTAIN_CONTRACT_FIXED_TERM }, { "2024-07-01", NULL, 1 } }, NULL,
      "2024-01-01..open", "" },
    { "agency is apart",
      { { "2024-01-01", "2024-06-30", 1, ATTAIN_CONTRACT_AGENCY }, { "2024-07-01", NULL, 1 } }, NULL,
      "2024-07-01..open", "2024-01-01..2024-06-30" },
    { "agency between two posts does not join them",
      { { "2024-01-01", "2024-01-31", 1 }, { "2024-02-01", "2024-02-29", 1, ATTAIN_CONTRACT_AGENCY },
        { "2024-03-01", NULL, 1 } }, NULL,
      "2024-01-01..2024-01-31 2024-03-01..open", "2024-02-01..2024-02-29" },
    { "who has left has left their posts",
      { { "2024-01-01", NULL, 1 } }, "2024-09-30", "2024-01-01..2024-09-30", "" },
    { "a post after the person left does not count",
      { { "2024-01-01", "2024-03-31", 1 }, { "2025-01-01", NULL, 1 } }, "2024-09-30",
      "2024-01-01..2024-03-31", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) spans = spans_of (cases[i].rows, cases[i].left_on);
      g_autofree char *employed = tell_spells (spans, ATTAIN_WORKFORCE_EMPLOYED);
      g_autofree char *agency = tell_spells (spans, ATTAIN_WORKFORCE_AGENCY);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (employed, ==, cases[i].employed);
      g_assert_cmpstr (agency, ==, cases[i].agency);
    }
}

static void
test_in_post (void)
{
  const PostRow moved[MAX_POST_ROWS] = { { "2024-01-01", "2024-06-30", 1 }, { "2024-07-01", "2024-12-31", 0.6 } };
  const struct { const char *day; const char *left_on; gboolean in_post; } cases[] = {
    { "2023-12-31", NULL, FALSE }, { "2024-01-01", NULL, TRUE },  { "2024-06-30", NULL, TRUE },
    { "2024-07-01", NULL, TRUE },  { "2024-12-30", NULL, TRUE },  { "2024-12-31", NULL, FALSE },
    { "2025-01-01", NULL, FALSE }, { "2024-09-29", "2024-09-30", TRUE }, { "2024-09-30", "2024-09-30", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) spans = spans_of (moved, cases[i].left_on);

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (attain_employment_in_post ((AttainPostSpan *) spans->data, spans->len,
                                                  ATTAIN_WORKFORCE_EMPLOYED, attain_date_to_day (cases[i].day)),
                       ==, cases[i].in_post);
    }
}

static void
test_fte (void)
{
  const PostRow two[MAX_POST_ROWS] = { { "2024-01-01", "2024-06-30", 0.6 }, { "2024-03-01", NULL, 0.4 },
                              { "2024-01-01", NULL, 1, ATTAIN_CONTRACT_AGENCY } };
  const struct { const char *day; double fte; } cases[] = {
    { "2023-12-31", 0 },   { "2024-01-01", 0.6 }, { "2024-03-01", 1.0 },
    { "2024-06-30", 1.0 }, { "2024-07-01", 0.4 },
  };
  g_autoptr(GArray) spans = spans_of (two, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (attain_employment_get_fte ((AttainPostSpan *) spans->data, spans->len,
                                                               ATTAIN_WORKFORCE_EMPLOYED,
                                                               attain_date_to_day (cases[i].day)),
                                    cases[i].fte, 1e-9);
}

static void
test_post_that_counts (void)
{
  const PostRow rows[MAX_POST_ROWS] = { { "2024-01-01", "2024-06-30", 0.6 }, { "2024-03-01", NULL, 0.4 },
                               { "2024-07-01", NULL, 0.4 } };
  const struct { const char *day; const char *team; } cases[] = {
    { "2023-12-31", NULL }, { "2024-01-01", "Team 0" }, { "2024-03-01", "Team 0" }, { "2024-07-01", "Team 2" },
  };
  g_autoptr(GArray) spans = spans_of (rows, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AttainPostSpan *post = attain_employment_get_post ((AttainPostSpan *) spans->data, spans->len,
                                                               ATTAIN_WORKFORCE_EMPLOYED,
                                                               attain_date_to_day (cases[i].day));

      g_test_message ("%s", cases[i].day);
      g_assert_cmpstr (post != NULL ? post->team : NULL, ==, cases[i].team);
    }
}

static GArray *
random_spans (GRand *rand)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  int n = g_rand_int_range (rand, 0, 5);

  for (int i = 0; i < n; i++)
    {
      AttainPostSpan span = { .person_id = 1, .fte = 0.5, .contract = ATTAIN_CONTRACT_PERMANENT };

      span.from_day = g_rand_int_range (rand, 1, 40);
      span.to_day = span.from_day + g_rand_int_range (rand, 0, 9);
      if (g_rand_int_range (rand, 0, 6) == 0)
        span.to_day = ATTAIN_DAY_OPEN;
      if (g_rand_int_range (rand, 0, 4) == 0)
        span.contract = ATTAIN_CONTRACT_AGENCY;
      g_array_append_val (spans, span);
    }

  g_array_sort (spans, attain_post_span_compare);
  return spans;
}

/* The rule as it is written: in post on a day, and not on the last one. */
static void
test_random_posts (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20241001);

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr(GArray) array = random_spans (rand);
      const AttainPostSpan *spans = (const AttainPostSpan *) array->data;
      AttainWorkforce workforce = round % 2 == 0 ? ATTAIN_WORKFORCE_EMPLOYED : ATTAIN_WORKFORCE_AGENCY;

      for (gint32 day = 0; day < 55; day++)
        {
          gboolean today = attain_employment_get_fte (spans, array->len, workforce, day) > 0;
          gboolean tomorrow = attain_employment_get_fte (spans, array->len, workforce, day + 1) > 0;

          g_assert_cmpint (attain_employment_in_post (spans, array->len, workforce, day), ==, today && tomorrow);
          g_assert_cmpint (attain_employment_get_post (spans, array->len, workforce, day) != NULL, ==, today);
        }
    }
}

static void
test_count (void)
{
  const AttainPostSpan spans[] = { { 1, 1, 5 }, { 1, 6, 9 }, { 2, 1, 9 } };

  g_assert_cmpuint (attain_employment_count (spans, 3), ==, 2);
  g_assert_cmpuint (attain_employment_count (spans + 2, 1), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/employment/spells", test_spells);
  g_test_add_func ("/employment/in-post-until-the-last-day", test_in_post);
  g_test_add_func ("/employment/fte-of-posts-together", test_fte);
  g_test_add_func ("/employment/post-that-counts", test_post_that_counts);
  g_test_add_func ("/employment/random-posts-by-the-rule", test_random_posts);
  g_test_add_func ("/employment/spans-of-one-person", test_count);

  return g_test_run ();
}
