/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-entitlement.h"

#include "attain-date.h"

#include "attain-post-test.h"

static const AttainCpdTerms terms = { 5, 444, 4, 0.5, 2 };

static char *
tell (AttainCpdEntitlement *entitlement)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < entitlement->lines->len; i++)
    {
      AttainCpdLine *line = g_ptr_array_index (entitlement->lines, i);

      g_string_append_printf (told, "%s%s = %.3f", told->len > 0 ? "; " : "", line->text, line->days);
    }

  return g_string_free (told, FALSE);
}

static void
test_due (void)
{
  const struct
  {
    const char *what;
    PostRow rows[MAX_POST_ROWS];
    const char *left_on;
    double due;
    double due_mandatory;
    const char *lines;
  } cases[] = {
    { "full time all year", { { "2020-01-06", NULL, 1 } }, NULL, 5, 2,
      "A full year of full-time work = 5.000; In post all year, full time = 5.000; Left = 5.000" },
    { "part time all year", { { "2020-01-06", NULL, 0.7 } }, NULL, 3.5, 1.5,
      "A full year of full-time work = 5.000; In post all year, 0.7 of full time = 3.500; Left = 3.500" },
    { "rounded up, never down", { { "2020-01-06", NULL, 0.61 } }, NULL, 3.5, 1.5,
      "A full year of full-time work = 5.000; In post all year, 0.61 of full time = 3.050; "
      "Rounded up to the half day = 3.500; Left = 3.500" },
    { "started in September", { { "2025-09-01", NULL, 0.6 } }, NULL, 2, 1,
      "A full year of full-time work = 5.000; "
      "1 Sep 2025 to 31 Mar 2026, 0.6 of full time: 212 of the year’s 365 days = 1.742; "
      "Rounded up to the half day = 2.000; Left = 2.000" },
    { "went part-time", { { "2020-01-06", "2025-09-30", 1 }, { "2025-10-01", NULL, 0.6 } }, NULL, 4.5, 2,
      "A full year of full-time work = 5.000; "
      "1 Apr 2025 to 30 Sep 2025, full time: 183 of the year’s 365 days = 2.507; "
      "1 Oct 2025 to 31 Mar 2026, 0.6 of full time: 182 of the year’s 365 days = 1.496; "
      "Together = 4.003; Rounded up to the half day = 4.500; Left = 4.500" },
    { "moved team in the same hours",
      { { "2020-01-06", "2025-09-30", 1 }, { "2025-10-01", NULL, 1 } }, NULL, 5, 2,
      "A full year of full-time work = 5.000; In post all year, full time = 5.000; Left = 5.000" },
    { "two posts together are full time",
      { { "2020-01-06", NULL, 0.6 }, { "2020-01-06", NULL, 0.6 } }, NULL, 5, 2,
      "A full year of full-time work = 5.000; In post all year, full time = 5.000; Left = 5.000" },
    { "left and came back", { { "2020-01-06", "2025-04-30", 1 }, { "2026-03-01", NULL, 1 } }, NULL, 1, 0.5,
      "A full year of full-time work = 5.000; "
      "1 Apr 2025 to 30 Apr 2025, full time: 30 of the year’s 365 days = 0.411; "
      "1 Mar 2026 to 31 Mar 2026, full time: 31 of the year’s 365 days = 0.425; "
      "Together = 0.836; Rounded up to the half day = 1.000; Left = 1.000" },
    { "the person left before their post ended", { { "2020-01-06", NULL, 1 } }, "2025-04-30", 0.5, 0.5,
      "A full year of full-time work = 5.000; "
      "1 Apr 2025 to 30 Apr 2025, full time: 30 of the year’s 365 days = 0.411; "
      "Rounded up to the half day = 0.500; Left = 0.500" },
    { "agency worker", { { "2020-01-06", NULL, 1, ATTAIN_CONTRACT_AGENCY } }, NULL, 0, 0,
      "A full year of full-time work = 5.000; Agency workers: the council owes them no CPD days = 0.000; "
      "Left = 0.000" },
    { "agency, then permanent",
      { { "2020-01-06", "2026-02-28", 1, ATTAIN_CONTRACT_AGENCY }, { "2026-03-01", NULL, 1 } }, NULL, 0.5, 0.5,
      "A full year of full-time work = 5.000; "
      "1 Mar 2026 to 31 Mar 2026, full time: 31 of the year’s 365 days = 0.425; "
      "Rounded up to the half day = 0.500; Left = 0.500" },
    { "left before the year", { { "2020-01-06", "2025-03-31", 1 } }, NULL, 0, 0,
      "A full year of full-time work = 5.000; Not in post in this year = 0.000; Left = 0.000" },
  };
  const AttainCpdUse none = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) posts = posts_of (cases[i].rows);
      g_autoptr(GArray) spans = attain_post_spans_new (posts, cases[i].left_on);
      g_autoptr(AttainCpdEntitlement) entitlement = attain_cpd_entitlement_new (&terms, posts, cases[i].left_on,
                                                                                &none, "2025-11-21");
      g_autofree char *told = tell (entitlement);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (told, ==, cases[i].lines);
      g_assert_cmpfloat (entitlement->due, ==, cases[i].due);
      g_assert_cmpfloat (entitlement->due_mandatory, ==, cases[i].due_mandatory);
      g_assert_cmpfloat (attain_cpd_terms_get_due (&terms, (AttainPostSpan *) spans->data, spans->len,
                                                   attain_date_to_day ("2025-04-01"),
                                                   attain_date_to_day ("2026-03-31")),
                         ==, cases[i].due);
    }
}

/* Day by day, as somebody with a calendar would add it up. */
static void
test_random_posts (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20250401);
  AttainCpdTerms exact = terms;

  exact.round_up_to = 0;

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
      const AttainPostSpan *first = NULL;
      double share = 0;

      for (int n = g_rand_int_range (rand, 0, 5); n > 0; n--)
        {
          AttainPostSpan span = { .person_id = 1, .contract = g_rand_int_range (rand, 1, 4) };

          span.from_day = g_rand_int_range (rand, 900, 1400);
          span.to_day = span.from_day + g_rand_int_range (rand, 0, 300);
          span.fte = g_rand_int_range (rand, 1, 11) / 10.0;
          g_array_append_val (spans, span);
        }

      g_array_sort (spans, attain_post_span_compare);
      first = (const AttainPostSpan *) spans->data;
      for (gint32 day = 1000; day < 1365; day++)
        share += MIN (attain_employment_get_fte (first, spans->len, ATTAIN_WORKFORCE_EMPLOYED, day), 1) / 365;

      g_assert_cmpfloat_with_epsilon (attain_cpd_terms_get_due (&exact, first, spans->len, 1000, 1364),
                                      5 * share, 1e-9);
    }
}

static void
test_rounding (void)
{
  const struct { double round_up_to; double due; const char *line; } cases[] = {
    { 0, 3.05, NULL },
    { 0.25, 3.25, "Rounded up to a multiple of 0.25 days" },
    { 0.5, 3.5, "Rounded up to the half day" },
    { 1, 4, "Rounded up to the whole day" },
  };
  const PostRow rows[MAX_POST_ROWS] = { { "2020-01-06", NULL, 0.61 } };
  g_autoptr(GPtrArray) posts = posts_of (rows);
  const AttainCpdUse none = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainCpdTerms other = terms;
      g_autoptr(AttainCpdEntitlement) entitlement = NULL;

      other.round_up_to = cases[i].round_up_to;
      entitlement = attain_cpd_entitlement_new (&other, posts, NULL, &none, "2025-11-21");
      g_assert_cmpfloat_with_epsilon (entitlement->due, cases[i].due, 1e-9);
      g_assert_cmpuint (entitlement->lines->len, ==, cases[i].line != NULL ? 4 : 3);
      if (cases[i].line != NULL)
        {
          AttainCpdLine *line = g_ptr_array_index (entitlement->lines, 2);

          g_assert_cmpstr (line->text, ==, cases[i].line);
        }
    }
}

static void
test_use (void)
{
  const struct { AttainCpdUse use; double left; double over; const char *lines; } cases[] = {
    { { 444, 222, 0 }, 3.5, 0,
      "A full year of full-time work = 5.000; In post all year, full time = 5.000; "
      "Used: mandatory = -1.000; Used: own choice = -0.500; Left = 3.500" },
    { { 0, 2220, 0 }, 0, 0,
      "A full year of full-time work = 5.000; In post all year, full time = 5.000; "
      "Used: own choice = -5.000; Left = 0.000" },
    { { 0, 2664, 0 }, 0, 1,
      "A full year of full-time work = 5.000; In post all year, full time = 5.000; "
      "Used: own choice = -6.000; Left = 0.000; Used above what is due = 1.000" },
    { { 0, 0, 444 }, 5, 0,
      "A full year of full-time work = 5.000; In post all year, full time = 5.000; "
      "Left = 5.000; Not counted: no allowance chosen yet = 1.000" },
  };
  const PostRow rows[MAX_POST_ROWS] = { { "2020-01-06", NULL, 1 } };
  g_autoptr(GPtrArray) posts = posts_of (rows);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainCpdEntitlement) entitlement = attain_cpd_entitlement_new (&terms, posts, NULL,
                                                                                &cases[i].use, "2025-11-21");
      g_autofree char *told = tell (entitlement);

      g_assert_cmpstr (told, ==, cases[i].lines);
      g_assert_cmpfloat (entitlement->left, ==, cases[i].left);
      g_assert_cmpfloat (entitlement->over, ==, cases[i].over);
    }
}

static void
test_entries (void)
{
  const struct { AttainCpdAllowance allowance; gint64 minutes; } entries[] = {
    { ATTAIN_CPD_ALLOWANCE_MANDATORY, 60 }, { ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, 30 },
    { ATTAIN_CPD_ALLOWANCE_MANDATORY, 90 }, { ATTAIN_CPD_ALLOWANCE_NONE, 1000 },
    { ATTAIN_CPD_ALLOWANCE_UNKNOWN, 45 },   { ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, ATTAIN_UNKNOWN_MINUTES },
  };
  AttainCpdUse use = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr(AttainCpdEntry) entry = attain_cpd_entry_new ();

      entry->allowance = entries[i].allowance;
      entry->minutes = entries[i].minutes;
      attain_cpd_use_add (&use, entry);
    }

  g_assert_cmpint (use.mandatory, ==, 150);
  g_assert_cmpint (use.own_choice, ==, 30);
  g_assert_cmpint (use.unassigned, ==, 45);
}

static void
test_year (void)
{
  const struct { const char *on; int month; const char *from; const char *to; } cases[] = {
    { "2025-11-21", 4, "2025-04-01", "2026-03-31" },  { "2025-03-31", 4, "2024-04-01", "2025-03-31" },
    { "2025-11-21", 1, "2025-01-01", "2025-12-31" },  { "2025-11-30", 12, "2024-12-01", "2025-11-30" },
    { "2024-01-15", 3, "2023-03-01", "2024-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainCpdTerms other = terms;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      other.year_starts_month = cases[i].month;
      attain_cpd_terms_get_year (&other, cases[i].on, &from, &to);
      g_assert_cmpstr (from, ==, cases[i].from);
      g_assert_cmpstr (to, ==, cases[i].to);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cpd-entitlement/due-and-why", test_due);
  g_test_add_func ("/cpd-entitlement/random-posts-day-by-day", test_random_posts);
  g_test_add_func ("/cpd-entitlement/rounding", test_rounding);
  g_test_add_func ("/cpd-entitlement/used-and-left", test_use);
  g_test_add_func ("/cpd-entitlement/use-by-allowance", test_entries);
  g_test_add_func ("/cpd-entitlement/year-of-the-council", test_year);

  return g_test_run ();
}
