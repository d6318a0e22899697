/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-basis.h"

#include "attain-date.h"
#include "attain-display.h"

/* What councils and the department published, from people made up to match. */

static AttainFigureBasis
basis_of (GArray *spans)
{
  return (AttainFigureBasis) { (const AttainPostSpan *) spans->data, spans->len };
}

static double
value_of (const AttainFigureBasis *basis,
          AttainFigureId           id,
          const char              *as_of)
{
  AttainFigureQuestion question = { as_of };
  g_autoptr(GPtrArray) figures = attain_figure_basis_compute (basis, &question, &id, 1, NULL);
  AttainFigure *figure = NULL;

  g_assert_cmpuint (figures->len, ==, 1);
  figure = g_ptr_array_index (figures, 0);
  g_assert_true (figure->is_known);
  return figure->value;
}

static void
append_people (GArray         *spans,
               int             heads,
               double          fte,
               const char     *to,
               AttainContract  contract)
{
  gint32 from_day = attain_date_to_day ("2018-01-08");
  gint32 to_day = to != NULL ? attain_date_to_day (to) : ATTAIN_DAY_OPEN;

  for (int i = 0; i < heads; i++)
    {
      AttainPostSpan span = { spans->len + 1, from_day, to_day, fte / heads, contract };

      g_array_append_val (spans, span);
    }
}

/* Those of the census year 2023 that fall on a weekday; the department itself takes 253 working days for any year. */
static AttainHolidays *
make_census_holidays (void)
{
  static const struct { int month; int day; } days[] = {
    { 12, 26 }, { 12, 27 }, { 1, 2 }, { 4, 7 }, { 4, 10 }, { 5, 1 }, { 5, 8 }, { 5, 29 }, { 8, 28 },
  };
  AttainHolidays *holidays = attain_holidays_new ();

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      AttainHolidayRule *rule = g_new0 (AttainHolidayRule, 1);

      rule->title = g_strdup ("A bank holiday");
      rule->basis = ATTAIN_HOLIDAY_FIXED;
      rule->month = days[i].month;
      rule->day = days[i].day;
      g_ptr_array_add (holidays->rules, rule);
    }

  return holidays;
}

/* Department for Education, children's social work workforce, 30 September 2023. Its inputs are rounded
 * themselves, so its rates may be off by a tenth. */
static void
test_department (void)
{
  const struct
  {
    const char *where;
    double fte;
    int heads;
    double leavers_fte;
    int leavers;
    double agency_fte;
    double turnover_fte;
    double turnover_heads;
    double agency_rate;
    double vacant_fte;
    double vacancy_rate;
    double days_lost;
    double absence_rate;
  } cases[] = {
    { "England 2023", 33119.1, 35199, 5254.6, 5640, 7173.5, 15.9, 16.0, 17.8, 7722.7, 18.9, 270751, 3.2 },
    { "North East 2023", 2159.9, 2266, 307.6, 331, 236.5, 14.2, 14.6, 9.9, 265.6, 10.9, 19673, 3.6 },
    { "North West 2023", 4693.9, 4951, 717.1, 758, 1207.1, 15.3, 15.3, 20.5, 1211.3, 20.5, 44417, 3.7 },
  };
  g_autoptr(AttainHolidays) holidays = make_census_holidays ();
  const char *day = "2023-09-30";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
      AttainFigureBasis basis;
      AttainFigureFunding funding = { 1, ATTAIN_DAY_OPEN, cases[i].fte + cases[i].vacant_fte, NULL };
      AttainFigureAbsence absence = { 1, attain_date_to_day ("2022-10-01"), attain_date_to_day (day),
                                      cases[i].days_lost };
      double fte, heads, agency, vacancy, away;

      append_people (spans, cases[i].heads, cases[i].fte, NULL, ATTAIN_CONTRACT_PERMANENT);
      append_people (spans, cases[i].leavers, cases[i].leavers_fte, "2023-04-30", ATTAIN_CONTRACT_PERMANENT);
      append_people (spans, (int) cases[i].agency_fte + 1, cases[i].agency_fte, NULL,
                     ATTAIN_CONTRACT_AGENCY);
      basis = basis_of (spans);
      basis.funded = &funding;
      basis.absences = &absence;
      basis.n_funded = basis.n_absences = 1;
      basis.holidays = holidays;

      fte = value_of (&basis, ATTAIN_FIGURE_TURNOVER_RATE_FTE, day);
      heads = value_of (&basis, ATTAIN_FIGURE_TURNOVER_RATE_HEADCOUNT, day);
      agency = value_of (&basis, ATTAIN_FIGURE_AGENCY_RATE_FTE, day);
      vacancy = value_of (&basis, ATTAIN_FIGURE_VACANCY_RATE_FTE, day);
      away = value_of (&basis, ATTAIN_FIGURE_ABSENCE_RATE, day);

      g_test_message ("%s", cases[i].where);
      g_assert_cmpfloat_with_epsilon (100 * fte, cases[i].turnover_fte, 0.1);
      g_assert_cmpfloat_with_epsilon (100 * heads, cases[i].turnover_heads, 0.1);
      g_assert_cmpfloat_with_epsilon (100 * agency, cases[i].agency_rate, 0.1);
      g_assert_cmpfloat_with_epsilon (100 * vacancy, cases[i].vacancy_rate, 0.1);
      g_assert_cmpfloat_with_epsilon (100 * away, cases[i].absence_rate, 0.1);
    }
}

/* Medway, 31 December 2023: 194.51 FTE in post, agency 83.60 FTE, printed as 30.06%; 80.92 of 275.43 FTE vacant, printed
 * as 29.38%. */
static void
test_medway (void)
{
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  const char *day = "2023-12-31";
  AttainFigureBasis basis;
  AttainFigureFunding funding = { 1, ATTAIN_DAY_OPEN, 275.43, NULL };
  double in_post, agency_rate, vacancy_rate;

  append_people (spans, 200, 194.51, NULL, ATTAIN_CONTRACT_PERMANENT);
  append_people (spans, 90, 83.60, NULL, ATTAIN_CONTRACT_AGENCY);
  basis = basis_of (spans);
  in_post = value_of (&basis, ATTAIN_FIGURE_IN_POST_FTE, day);
  basis.funded = &funding;
  basis.n_funded = 1;
  agency_rate = value_of (&basis, ATTAIN_FIGURE_AGENCY_RATE_FTE, day);
  vacancy_rate = value_of (&basis, ATTAIN_FIGURE_VACANCY_RATE_FTE, day);

  g_assert_cmpfloat (attain_round_half_up (in_post, 2), ==, 194.51);
  g_assert_cmpfloat (attain_round_half_up (100 * agency_rate, 2), ==, 30.06);
  g_assert_cmpfloat (attain_round_half_up (100 * vacancy_rate, 2), ==, 29.38);
}

/* Gateshead, early 2020: 69 of 150 workers with five years or more, 46.0%. */
static void
test_gateshead (void)
{
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  AttainFigurePerson people[150];
  AttainFigureBasis basis;
  double share;

  append_people (spans, G_N_ELEMENTS (people), 144.5, NULL, ATTAIN_CONTRACT_PERMANENT);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    people[i] = (AttainFigurePerson) { i + 1, attain_date_to_day (i < 69 ? "2015-01-31" : "2015-02-01"), TRUE };

  basis = basis_of (spans);
  basis.people = people;
  basis.n_people = G_N_ELEMENTS (people);
  share = value_of (&basis, ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE, "2020-01-31");
  g_assert_cmpfloat (attain_round_half_up (100 * share, 1), ==, 46.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-published/department", test_department);
  g_test_add_func ("/figure-published/medway", test_medway);
  g_test_add_func ("/figure-published/gateshead", test_gateshead);

  return g_test_run ();
}
