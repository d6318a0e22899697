/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure.h"

#include "attain-error.h"

static void
test_names (void)
{
  const char *names[] = {
    "in_post_headcount", "in_post_fte", "starters_headcount", "starters_fte",
    "leavers_headcount", "leavers_fte", "turnover_rate_headcount", "turnover_rate_fte", "vacancy_rate_fte",
    "agency_rate_fte", "agency_cover_fte", "agency_above_establishment_fte", "caseload_average", "absence_rate",
    "level_share", "five_plus_years_share",
    "cpd_days_per_person", "cpd_entitlement_used", "swe_cpd_ready", "training_in_date",
    "asye_retention", "asye_retention", "asye_retention", "asye_pass_rate", "applications_submitted",
    "applications_progressed",
  };

  g_assert_cmpuint (G_N_ELEMENTS (names), ==, ATTAIN_N_FIGURES);
  for (guint i = 0, last = 0; i < G_N_ELEMENTS (names); i++)
    {
      AttainFigureId id = ATTAIN_N_FIGURES;

      g_assert_true (attain_figure_id_parse (names[i], &id, NULL));
      g_assert_cmpint (id, ==, i > 0 && g_str_equal (names[i], names[i - 1]) ? last : i);
      last = id;
      g_assert_nonnull (attain_figure_id_get_definition (id)->title);
      g_assert_nonnull (attain_figure_id_get_definition (id)->definition);
    }
}

static void
test_name_refused (void)
{
  AttainFigureId id = 0;
  g_autoptr(GError) error = NULL;

  g_assert_false (attain_figure_id_parse ("headcount", &id, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "“headcount” is not a figure: there are in_post_headcount, in_post_fte, starters_headcount, "
                   "starters_fte, leavers_headcount, leavers_fte, turnover_rate_headcount, turnover_rate_fte, "
                   "vacancy_rate_fte, agency_rate_fte, agency_cover_fte, agency_above_establishment_fte, "
                   "caseload_average, absence_rate, level_share, five_plus_years_share, cpd_days_per_person, "
                   "cpd_entitlement_used, swe_cpd_ready, training_in_date, asye_retention, asye_pass_rate, "
                   "applications_submitted, applications_progressed");
}

static void
test_display (void)
{
  const struct
  {
    AttainFigureId id;
    double numerator;
    double denominator;
    const char *value;
    const char *title;
  } cases[] = {
    { ATTAIN_FIGURE_IN_POST_HEADCOUNT, 35199, 0, "35199", "People in post" },
    { ATTAIN_FIGURE_IN_POST_FTE, 33119.14, 0, "33119.1", "Full-time equivalent in post" },
    { ATTAIN_FIGURE_TURNOVER_RATE_FTE, 5254.6, 33119.1, "15.9%", "Turnover" },
    { ATTAIN_FIGURE_TURNOVER_RATE_FTE, 0, 10, "0.0%", "Turnover" },
    { ATTAIN_FIGURE_TURNOVER_RATE_FTE, 3, 0, "–", "Turnover" },
    { ATTAIN_FIGURE_CPD_DAYS_PER_PERSON, 12, 5, "2.4 days", "CPD days a person" },
    { ATTAIN_FIGURE_CASELOAD_AVERAGE, 23660, 1400, "16.9", "Average caseload" },
    { ATTAIN_FIGURE_ABSENCE_RATE, 270751, 33119.1 * 253, "3.2%", "Absence rate" },
    { ATTAIN_FIGURE_LEVEL_SHARE, 12.5, 100, "12.5%", "Share without a level" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainFigure) figure = attain_figure_new (cases[i].id, cases[i].numerator,
                                                          cases[i].denominator);
      g_autofree char *value = attain_figure_display_value (figure);
      g_autofree char *title = attain_figure_display_title (figure);

      g_assert_cmpstr (value, ==, cases[i].value);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_count_is_no_rate (void)
{
  g_autoptr(AttainFigure) count = attain_figure_new (ATTAIN_FIGURE_LEAVERS_FTE, 12.5, 100);
  g_autoptr(AttainFigure) rate = attain_figure_new (ATTAIN_FIGURE_TURNOVER_RATE_FTE, 12.5, 100);

  g_assert_false (attain_figure_get_definition (count)->is_rate);
  g_assert_cmpfloat (count->value, ==, 12.5);
  g_assert_cmpfloat (count->denominator, ==, 0);
  g_assert_true (attain_figure_get_definition (rate)->is_rate);
  g_assert_cmpfloat (rate->value, ==, 0.125);
}

static void
test_grouping (void)
{
  int by = 0;

  g_assert_true (attain_figure_id_can_be_by (ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_BY_SERVICE));
  g_assert_false (attain_figure_id_can_be_by (ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_BY_LEVEL));

  g_assert_true (attain_enum_parse (&attain_figure_by_choices, "service", &by));
  g_assert_cmpint (by, ==, ATTAIN_FIGURE_BY_SERVICE);
  g_assert_false (attain_enum_parse (&attain_figure_by_choices, "weather", &by));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure/names", test_names);
  g_test_add_func ("/figure/refused/name", test_name_refused);
  g_test_add_func ("/figure/display", test_display);
  g_test_add_func ("/figure/count-is-no-rate", test_count_is_no_rate);
  g_test_add_func ("/figure/grouping", test_grouping);

  return g_test_run ();
}
