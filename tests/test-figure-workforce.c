/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Vacancies, agency workers, cases and absence. */

#include "attain-date.h"
#include "attain-figure-absences.h"
#include "attain-figure-basis.h"

#define DAY(date) attain_date_to_day (date)

#define P ATTAIN_CONTRACT_PERMANENT
#define A ATTAIN_CONTRACT_AGENCY

typedef struct
{
  gint64          person_id;
  const char     *from;
  const char     *to;
  double          fte;
  AttainContract  contract;
  const char     *team;
  const char     *service;
  AttainYesNo     covers;
} Row;

/* North has more posts than people, South more people than posts, and nobody was ever in East. */
static const Row rows[] = {
  { 1, "2020-01-06", NULL, 1.0, P, "North", "Children" },
  { 2, "2020-01-06", "2026-03-31", 0.5, P, "North", "Children" },
  { 3, "2020-01-06", NULL, 0.5, P, "North", "Children" },
  { 4, "2020-01-06", NULL, 1.0, P, "South", "Adults" },
  { 5, "2020-01-06", NULL, 1.0, P, "South", "Adults" },
  { 6, "2026-01-05", NULL, 0.8, A, "North", "Children", ATTAIN_YES_NO_YES },
  { 7, "2026-01-05", NULL, 0.6, A, "North", "Children", ATTAIN_YES_NO_NO },
  { 8, "2026-01-05", NULL, 1.0, A, "South", "Adults" },
  { 9, "2026-01-05", "2026-02-28", 1.0, A, "South", "Adults", ATTAIN_YES_NO_YES },
};

static const struct { const char *team; double fte; const char *from; const char *to; } funds[] = {
  { "North", 3, "2025-04-01", NULL },
  { "North", 1, "2026-04-01", NULL },
  { "North", 9, "2024-04-01", "2026-06-29" },
  { "South", 1.5, "2025-04-01", "2026-06-30" },
  { "East", 2, "2025-04-01", NULL },
};

/* Who left holds none, whatever was counted. */
static const AttainFigureCount counts[] = { { 1, 18 }, { 2, 9 }, { 3, 6 }, { 6, 12 }, { 8, 0 } };

/* June has 22 weekdays. */
static const struct { gint64 person_id; const char *from; const char *to; double days; } absences[] = {
  { 1, "2026-06-01", "2026-06-05", 5 },
  { 1, "2026-05-25", "2026-05-31", 3 },
  { 2, "2026-03-30", "2026-06-30", 60 },
  { 4, "2026-05-28", "2026-06-03", 4 },
  { 5, "2026-06-29", NULL, 10 },
  { 6, "2026-06-01", "2026-06-30", 22 },
};

typedef struct
{
  GArray             *spans;
  GArray             *funded;
  GArray             *absences;
  AttainHolidays     *holidays;
  AttainFigureBasis   basis;
} Council;

static void
set_up (Council       *council,
        gconstpointer  data)
{
  council->spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  council->funded = g_array_new (FALSE, FALSE, sizeof (AttainFigureFunding));
  council->absences = g_array_new (FALSE, FALSE, sizeof (AttainFigureAbsence));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AttainPostSpan span = { .person_id = rows[i].person_id, .from_day = DAY (rows[i].from),
                              .to_day = rows[i].to != NULL ? DAY (rows[i].to) : ATTAIN_DAY_OPEN,
                              .fte = rows[i].fte, .contract = rows[i].contract, .covers_vacancy = rows[i].covers,
                              .team = g_intern_string (rows[i].team), .service = g_intern_string (rows[i].service) };

      g_array_append_val (council->spans, span);
    }
  for (guint i = 0; i < G_N_ELEMENTS (funds); i++)
    {
      AttainFigureFunding funding = { DAY (funds[i].from), funds[i].to != NULL ? DAY (funds[i].to) : ATTAIN_DAY_OPEN,
                                      funds[i].fte, g_intern_string (funds[i].team) };

      g_array_append_val (council->funded, funding);
    }
  for (guint i = 0; i < G_N_ELEMENTS (absences); i++)
    {
      AttainFigureAbsence absence = { absences[i].person_id, DAY (absences[i].from),
                                      absences[i].to != NULL ? DAY (absences[i].to) : ATTAIN_DAY_OPEN,
                                      absences[i].days };

      g_array_append_val (council->absences, absence);
    }

  council->holidays = attain_holidays_new ();
  council->basis = (AttainFigureBasis) {
    .spans = (AttainPostSpan *) (gpointer) council->spans->data, .n_spans = council->spans->len,
    .funded = (AttainFigureFunding *) (gpointer) council->funded->data, .n_funded = council->funded->len,
    .counts = counts, .n_counts = G_N_ELEMENTS (counts),
    .absences = (AttainFigureAbsence *) (gpointer) council->absences->data, .n_absences = council->absences->len,
    .holidays = council->holidays };
}

static void
tear_down (Council       *council,
           gconstpointer  data)
{
  g_array_unref (council->spans);
  g_array_unref (council->funded);
  g_array_unref (council->absences);
  attain_holidays_free (council->holidays);
}

static char *
tell (const AttainFigureBasis *basis,
      AttainFigureId           id,
      AttainFigureBy           by,
      const char              *as_of)
{
  const AttainFigureQuestion question = { .as_of = as_of, .from = "2026-06-01", .to = "2026-06-30", .by = by };
  g_autoptr(GPtrArray) figures = attain_figure_basis_compute (basis, &question, &id, 1, NULL);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < figures->len; i++)
    {
      const AttainFigure *figure = g_ptr_array_index (figures, i);

      g_string_append_printf (told, "%s%s ", i > 0 ? "; " : "",
                              figure->group != NULL ? figure->group : by == ATTAIN_FIGURE_BY_NOTHING ? "all" : "none");
      if (!attain_figure_get_definition (figure)->is_rate)
        g_string_append_printf (told, "%.4g", figure->value);
      else
        g_string_append_printf (told, "%.4g/%.4g%s", figure->numerator, figure->denominator,
                                figure->is_known ? "" : " unknown");
    }

  return g_string_free (told, FALSE);
}

static void
test_council (Council       *council,
              gconstpointer  data)
{
  const struct { AttainFigureId id; AttainFigureBy by; const char *as_of; const char *told; } cases[] = {
    { ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_BY_NOTHING, "2026-06-30", "all 4/7.5" },
    { ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_BY_TEAM, "2026-06-30", "East 2/2; North 2.5/4; South 0/2" },
    { ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_BY_SERVICE, "2026-06-30", "Adults 0/2; Children 2.5/4; none 2/2" },
    { ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_BY_TEAM, "2026-07-01", "East 2/2; North 2.5/4; South 0/2" },
    { ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_BY_NOTHING, "2020-06-30", "all 0/0 unknown" },
    { ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_BY_LEVEL, "2026-06-30", "" },
    { ATTAIN_FIGURE_AGENCY_RATE_FTE, ATTAIN_FIGURE_BY_NOTHING, "2026-06-30", "all 2.4/5.9" },
    { ATTAIN_FIGURE_AGENCY_COVER_FTE, ATTAIN_FIGURE_BY_NOTHING, "2026-06-30", "all 0.8" },
    { ATTAIN_FIGURE_AGENCY_COVER_FTE, ATTAIN_FIGURE_BY_NOTHING, "2026-02-27", "all 1.8" },
    { ATTAIN_FIGURE_AGENCY_COVER_FTE, ATTAIN_FIGURE_BY_NOTHING, "2026-02-28", "all 0.8" },
    { ATTAIN_FIGURE_AGENCY_RATE_FTE, ATTAIN_FIGURE_BY_NOTHING, "2026-02-28", "all 2.4/6.4" },
    { ATTAIN_FIGURE_AGENCY_ABOVE_ESTABLISHMENT_FTE, ATTAIN_FIGURE_BY_TEAM, "2026-06-30", "North 0.6; South 1" },
    { ATTAIN_FIGURE_CASELOAD_AVERAGE, ATTAIN_FIGURE_BY_NOTHING, "2026-06-30", "all 36/2.3" },
    { ATTAIN_FIGURE_CASELOAD_AVERAGE, ATTAIN_FIGURE_BY_TEAM, "2026-06-30", "North 36/2.3" },
    { ATTAIN_FIGURE_CASELOAD_AVERAGE, ATTAIN_FIGURE_BY_NOTHING, "2026-03-30", "all 45/2.8" },
    { ATTAIN_FIGURE_CASELOAD_AVERAGE, ATTAIN_FIGURE_BY_NOTHING, "2026-03-31", "all 36/2.3" },
    { ATTAIN_FIGURE_ABSENCE_RATE, ATTAIN_FIGURE_BY_NOTHING, "2026-06-30", "all 9.4/77" },
    { ATTAIN_FIGURE_ABSENCE_RATE, ATTAIN_FIGURE_BY_TEAM, "2026-06-30", "North 5/33; South 4.4/44" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = tell (&council->basis, cases[i].id, cases[i].by, cases[i].as_of);

      g_test_message ("%s by %d", attain_figure_id_get_definition (cases[i].id)->name, cases[i].by);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* Nobody stands behind a vacancy; beside it stand those in post. */
static void
test_people (Council       *council,
             gconstpointer  data)
{
  const struct { AttainFigureId id; AttainFigurePart part; const char *people; } cases[] = {
    { ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_PART_COUNTED, "" },
    { ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_PART_REST, "1 3 4 5 " },
    { ATTAIN_FIGURE_AGENCY_COVER_FTE, ATTAIN_FIGURE_PART_COUNTED, "6 " },
    { ATTAIN_FIGURE_CASELOAD_AVERAGE, ATTAIN_FIGURE_PART_COUNTED, "1 3 6 " },
    { ATTAIN_FIGURE_ABSENCE_RATE, ATTAIN_FIGURE_PART_COUNTED, "1 4 5 " },
  };
  const AttainFigureQuestion question = { .as_of = "2026-06-30", .from = "2026-06-01", .to = "2026-06-30" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainFigure) figure = attain_figure_new (cases[i].id, 1, 1);
      g_autoptr(GArray) people = attain_figure_basis_list_people (&council->basis, &question, figure, cases[i].part,
                                                                  NULL);
      g_autoptr(GString) told = g_string_new (NULL);

      for (guint j = 0; j < people->len; j++)
        g_string_append_printf (told, "%d ", (int) g_array_index (people, gint64, j));
      g_assert_cmpstr (told->str, ==, cases[i].people);
    }
}

/* What was never recorded is not told as if there were none. */
static void
test_not_recorded (Council       *council,
                   gconstpointer  data)
{
  static const AttainFigureId ids[] = { ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_FIGURE_CASELOAD_AVERAGE,
                                        ATTAIN_FIGURE_ABSENCE_RATE };
  const AttainFigureBasis basis = { .spans = council->basis.spans, .n_spans = council->basis.n_spans,
                                    .holidays = council->holidays };
  const AttainFigureBasis no_calendar = { .absences = council->basis.absences };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (attain_figure_basis_can_tell (&council->basis, ids[i]));
      g_assert_false (attain_figure_basis_can_tell (&basis, ids[i]));
    }
  g_assert_false (attain_figure_basis_can_tell (&no_calendar, ATTAIN_FIGURE_ABSENCE_RATE));
}

/* 1 June 2026 is a Monday. */
static void
test_lost_days (void)
{
  const struct { const char *from; const char *to; double days; double lost; } cases[] = {
    { "2026-06-08", "2026-06-12", 5, 5 },
    { "2026-05-29", "2026-06-01", 2, 1 },
    { "2026-05-01", "2026-05-31", 20, 0 },
    { "2026-06-30", "2026-07-01", 1, 0.5 },
    { "2026-05-30", "2026-05-31", 2, 0 },
    { "2026-06-01", NULL, 10, 10 },
    { "2026-05-25", NULL, 10, 5 },
    { "2026-06-29", NULL, 0.5, 0.5 },
    { "2026-05-25", NULL, 5, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AttainFigureAbsence absence = { 1, DAY (cases[i].from),
                                            cases[i].to != NULL ? DAY (cases[i].to) : ATTAIN_DAY_OPEN, cases[i].days };

      g_test_message ("%u", i);
      g_assert_cmpfloat_with_epsilon (attain_figure_absence_get_lost (&absence, DAY ("2026-06-01"), DAY ("2026-06-30")),
                                      cases[i].lost, 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/figure-workforce/" name, Council, NULL, set_up, function, tear_down)
  ADD ("small-council", test_council);
  ADD ("people-behind", test_people);
  ADD ("not-recorded", test_not_recorded);
  g_test_add_func ("/figure-workforce/lost-days-of-a-period", test_lost_days);

  return g_test_run ();
}
