/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-words.h"

static AttainFigure *
make_figure (AttainFigureId id,
             double         numerator,
             double         denominator)
{
  AttainFigure *figure = attain_figure_new (id, numerator, denominator);

  figure->as_of = g_strdup ("2026-06-01");
  if (attain_figure_get_definition (figure)->is_of_period)
    {
      figure->from = g_strdup ("2025-06-02");
      figure->to = g_strdup ("2026-06-01");
    }

  return figure;
}

static void
test_text (void)
{
  const struct { AttainFigureId id; double numerator, denominator; const char *text; } cases[] = {
    { ATTAIN_FIGURE_IN_POST_HEADCOUNT, 135, 0,
      "People in post: 135. On 1 Jun 2026. Counted: permanent and fixed-term people in post on the day; each person "
      "once." },
    { ATTAIN_FIGURE_TURNOVER_RATE_HEADCOUNT, 18, 135,
      "Turnover, people: 13.3% (18 of 135). 2 Jun 2025 to 1 Jun 2026. Computed as: people who left in the period / "
      "people in post at its end." },
    { ATTAIN_FIGURE_TURNOVER_RATE_FTE, 16.34, 122.9,
      "Turnover: 13.3% (16.3 of 122.9). 2 Jun 2025 to 1 Jun 2026. Computed as: full-time equivalent of those who left "
      "in the period / full-time equivalent in post at its end." },
    { ATTAIN_FIGURE_SWE_CPD_READY, 0, 0,
      "Ready to renew registration: – (0 of 0). On 1 Jun 2026. Computed as: registered people in post with the CPD that "
      "the regulator asks for in this registration year / registered people in post." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainFigure) figure = make_figure (cases[i].id, cases[i].numerator, cases[i].denominator);
      g_autofree char *text = attain_figure_display_text (figure);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The gap is that between the numbers as people read them. */
static void
test_gap (void)
{
  const struct { double value, target; int compared; const char *gap; } cases[] = {
    { 0.341, 0.3, 1, "4.1 points above its target of 30%" },
    { 0.2996, 0.3, 0, "At its target of 30%" },
    { 0.2994, 0.3, -1, "0.1 points below its target of 30%" },
    { 0, 0.1, -1, "10 points below its target of 10%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainFigure) figure = make_figure (ATTAIN_FIGURE_LEVEL_SHARE, cases[i].value, 1);
      g_autofree char *none = attain_figure_display_gap (figure);
      g_autofree char *gap = NULL;

      g_assert_null (none);
      figure->has_target = TRUE;
      figure->target = cases[i].target;
      gap = attain_figure_display_gap (figure);
      g_assert_cmpstr (gap, ==, cases[i].gap);
      g_assert_cmpint (attain_figure_compare_target (figure), ==, cases[i].compared);
    }
}

static void
test_change (void)
{
  const struct { double now, then; const char *change; } cases[] = {
    { 0.2, 0.1, "Up from 10.0% a year before" },
    { 0.1, 0.2, "Down from 20.0% a year before" },
    { 0.1001, 0.1, "As a year before" },
  };
  g_autoptr(AttainFigure) unknown = make_figure (ATTAIN_FIGURE_AGENCY_RATE_FTE, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainFigure) now = make_figure (ATTAIN_FIGURE_AGENCY_RATE_FTE, cases[i].now, 1);
      g_autoptr(AttainFigure) then = make_figure (ATTAIN_FIGURE_AGENCY_RATE_FTE, cases[i].then, 1);
      g_autofree char *change = attain_figure_display_change (now, then);

      g_assert_cmpstr (change, ==, cases[i].change);
      g_assert_null (attain_figure_display_change (now, unknown));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-words/text", test_text);
  g_test_add_func ("/figure-words/gap", test_gap);
  g_test_add_func ("/figure-words/change", test_change);

  return g_test_run ();
}
