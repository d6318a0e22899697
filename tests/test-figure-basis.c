/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-basis.h"

#include "attain-date.h"
#include "attain-error.h"

typedef struct
{
  gint64 person_id;
  const char *from;
  const char *to;
  double fte;
  AttainContract contract;
  const char *team;
  const char *level;
} Row;

#define P ATTAIN_CONTRACT_PERMANENT
#define F ATTAIN_CONTRACT_FIXED_TERM
#define A ATTAIN_CONTRACT_AGENCY

/* A small council in the year to 30 September 2024. */
static const Row council[] = {
  { 1, "2019-01-07", NULL, 1.0, P, "North", "3" },                 /* stays */
  { 2, "2019-01-07", "2024-03-31", 1.0, P, "North", "2" },         /* moves and goes part-time */
  { 2, "2024-04-01", NULL, 0.6, P, "South", "3" },
  { 3, "2020-01-06", "2024-09-30", 0.5, P, "South", "2" },         /* leaves on the last day */
  { 4, "2023-10-01", NULL, 0.8, F, "South", "1" },                 /* starts on the first day */
  { 5, "2018-01-08", "2023-12-31", 1.0, P, "North", "3" },         /* leaves and comes back */
  { 5, "2024-09-01", NULL, 1.0, P, "North", NULL },
  { 6, "2024-01-01", NULL, 1.0, A, "North", NULL },                /* agency */
  { 7, "2018-01-08", "2023-09-30", 1.0, P, "North", "3" },         /* left the day before the year */
  { 8, "2024-01-01", NULL, 0.4, P, "South", "4" },                 /* two posts at once */
  { 8, "2024-02-01", NULL, 0.5, P, "North", "4" },
};

static const AttainCpdTerms terms = { 5, 444, 4, 0.5, 2 };

static GArray *
spans_of (const Row *rows,
          gsize      n_rows)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));

  for (gsize i = 0; i < n_rows; i++)
    {
      AttainPostSpan span = {
        rows[i].person_id, attain_date_to_day (rows[i].from),
        rows[i].to != NULL ? attain_date_to_day (rows[i].to) : ATTAIN_DAY_OPEN,
        rows[i].fte, rows[i].contract,
        .team = g_intern_string (rows[i].team), .level = g_intern_string (rows[i].level),
      };

      g_array_append_val (spans, span);
    }

  return spans;
}

static AttainFigureBasis
basis_of (GArray *spans)
{
  return (AttainFigureBasis) { (const AttainPostSpan *) spans->data, spans->len };
}

static char *
tell_one (const AttainFigure *figure)
{
  const AttainFigureDefinition *definition = attain_figure_get_definition (figure);
  GString *told = g_string_new (definition->name);

  if (figure->by != ATTAIN_FIGURE_BY_NOTHING)
    g_string_append_printf (told, "[%s]", figure->group != NULL ? figure->group : "none");
  if (figure->id == ATTAIN_FIGURE_LEVEL_SHARE)
    g_string_append_printf (told, "(%s)", figure->level != NULL ? figure->level : "none");

  if (definition->is_rate)
    g_string_append_printf (told, " %.4g/%.4g", figure->numerator, figure->denominator);
  g_string_append (told, " = ");
  if (figure->is_known)
    g_string_append_printf (told, "%.4g", figure->value);
  else
    g_string_append (told, "unknown");

  return g_string_free (told, FALSE);
}

static char *
tell (GPtrArray *figures)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_auto(GStrv) told = NULL;

  for (guint i = 0; i < figures->len; i++)
    {
      g_autofree char *one = tell_one (g_ptr_array_index (figures, i));

      g_strv_builder_add (lines, one);
    }

  told = g_strv_builder_end (lines);
  return g_strjoinv ("; ", told);
}

static void
test_council (void)
{
  const struct { AttainFigureId id; AttainFigureBy by; const char *told; } cases[] = {
    { ATTAIN_FIGURE_IN_POST_HEADCOUNT, ATTAIN_FIGURE_BY_NOTHING, "in_post_headcount = 5" },
    { ATTAIN_FIGURE_IN_POST_FTE, ATTAIN_FIGURE_BY_NOTHING, "in_post_fte = 4.3" },
    { ATTAIN_FIGURE_STARTERS_HEADCOUNT, ATTAIN_FIGURE_BY_NOTHING, "starters_headcount = 3" },
    { ATTAIN_FIGURE_STARTERS_FTE, ATTAIN_FIGURE_BY_NOTHING, "starters_fte = 2.2" },
    { ATTAIN_FIGURE_LEAVERS_HEADCOUNT, ATTAIN_FIGURE_BY_NOTHING, "leavers_headcount = 2" },
    { ATTAIN_FIGURE_LEAVERS_FTE, ATTAIN_FIGURE_BY_NOTHING, "leavers_fte = 1.5" },
    { ATTAIN_FIGURE_TURNOVER_RATE_HEADCOUNT, ATTAIN_FIGURE_BY_NOTHING, "turnover_rate_headcount 2/5 = 0.4" },
    { ATTAIN_FIGURE_TURNOVER_RATE_FTE, ATTAIN_FIGURE_BY_NOTHING, "turnover_rate_fte 1.5/4.3 = 0.3488" },
    { ATTAIN_FIGURE_AGENCY_RATE_FTE, ATTAIN_FIGURE_BY_NOTHING, "agency_rate_fte 1/5.3 = 0.1887" },
    { ATTAIN_FIGURE_LEVEL_SHARE, ATTAIN_FIGURE_BY_NOTHING,
      "level_share(1) 0.8/4.3 = 0.186; level_share(3) 1.6/4.3 = 0.3721; level_share(4) 0.9/4.3 = 0.2093; "
      "level_share(none) 1/4.3 = 0.2326" },
    { ATTAIN_FIGURE_IN_POST_HEADCOUNT, ATTAIN_FIGURE_BY_TEAM,
      "in_post_headcount[North] = 3; in_post_headcount[South] = 2" },
    { ATTAIN_FIGURE_IN_POST_FTE, ATTAIN_FIGURE_BY_TEAM, "in_post_fte[North] = 2.5; in_post_fte[South] = 1.8" },
    { ATTAIN_FIGURE_IN_POST_FTE, ATTAIN_FIGURE_BY_SERVICE, "in_post_fte[none] = 4.3" },
    { ATTAIN_FIGURE_LEAVERS_HEADCOUNT, ATTAIN_FIGURE_BY_TEAM,
      "leavers_headcount[North] = 1; leavers_headcount[South] = 1" },
    { ATTAIN_FIGURE_IN_POST_HEADCOUNT, ATTAIN_FIGURE_BY_LEVEL,
      "in_post_headcount[1] = 1; in_post_headcount[3] = 2; in_post_headcount[4] = 1; "
      "in_post_headcount[none] = 1" },
    { ATTAIN_FIGURE_LEVEL_SHARE, ATTAIN_FIGURE_BY_LEVEL,
      "level_share(1) 0.8/4.3 = 0.186; level_share(3) 1.6/4.3 = 0.3721; level_share(4) 0.9/4.3 = 0.2093; "
      "level_share(none) 1/4.3 = 0.2326" },
    { ATTAIN_FIGURE_LEVEL_SHARE, ATTAIN_FIGURE_BY_TEAM,
      "level_share[North](3) 1/2.5 = 0.4; level_share[North](4) 0.5/2.5 = 0.2; "
      "level_share[North](none) 1/2.5 = 0.4; "
      "level_share[South](1) 0.8/1.8 = 0.4444; level_share[South](3) 0.6/1.8 = 0.3333; "
      "level_share[South](4) 0.4/1.8 = 0.2222" },
  };
  g_autoptr(GArray) spans = spans_of (council, G_N_ELEMENTS (council));
  AttainFigureBasis basis = basis_of (spans);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainFigureQuestion question = { "2024-09-30", NULL, NULL, cases[i].by };
      g_autoptr(GPtrArray) figures = attain_figure_basis_compute (&basis, &question, &cases[i].id, 1, NULL);
      g_autofree char *told = tell (figures);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static double
value_of (const AttainFigureBasis *basis,
          AttainFigureId           id,
          const char              *as_of,
          const char              *from,
          const char              *to)
{
  AttainFigureQuestion question = { as_of, from, to };
  g_autoptr(GPtrArray) figures = attain_figure_basis_compute (basis, &question, &id, 1, NULL);
  AttainFigure *figure = g_ptr_array_index (figures, 0);

  g_assert_cmpuint (figures->len, ==, 1);
  g_assert_true (figure->is_known);
  return figure->value;
}

/* Whoever is in post at the end was there before, or started and has not left: in every month of two years. */
static void
test_moves_add_up (void)
{
  g_autoptr(GArray) spans = spans_of (council, G_N_ELEMENTS (council));
  AttainFigureBasis basis = basis_of (spans);
  g_autofree char *from = g_strdup ("2023-09-01");

  for (int month = 0; month < 24; month++)
    {
      g_autofree char *before = attain_date_add_days (from, -1);
      g_autofree char *next = attain_date_add_months (from, 1);
      g_autofree char *to = attain_date_add_days (next, -1);

      g_assert_cmpfloat (value_of (&basis, ATTAIN_FIGURE_IN_POST_HEADCOUNT, before, NULL, NULL) +
                         value_of (&basis, ATTAIN_FIGURE_STARTERS_HEADCOUNT, to, from, to) -
                         value_of (&basis, ATTAIN_FIGURE_LEAVERS_HEADCOUNT, to, from, to),
                         ==, value_of (&basis, ATTAIN_FIGURE_IN_POST_HEADCOUNT, to, NULL, NULL));
      g_free (from);
      from = g_steal_pointer (&next);
    }
}

static void
test_period (void)
{
  const struct
  {
    const char *as_of;
    const char *from;
    const char *to;
    const char *told_from;
    const char *told_to;
  } cases[] = {
    { "2024-09-30", NULL, NULL, "2023-10-01", "2024-09-30" },
    { "2024-02-29", NULL, NULL, "2023-03-01", "2024-02-29" },
    { "2024-09-30", "2024-01-01", NULL, "2024-01-01", "2024-09-30" },
    { "2024-09-30", "2023-01-01", "2023-12-31", "2023-01-01", "2023-12-31" },
    { "2024-09-30", NULL, "2023-12-31", "2023-01-01", "2023-12-31" },
    { "2024-09-30", "2024-09-30", "2024-09-30", "2024-09-30", "2024-09-30" },
  };
  g_autoptr(GArray) spans = spans_of (council, G_N_ELEMENTS (council));
  AttainFigureBasis basis = basis_of (spans);
  AttainFigureId ids[] = { ATTAIN_FIGURE_LEAVERS_FTE, ATTAIN_FIGURE_IN_POST_FTE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainFigureQuestion question = { cases[i].as_of, cases[i].from, cases[i].to };
      g_autoptr(GPtrArray) figures = attain_figure_basis_compute (&basis, &question, ids, 2, NULL);
      AttainFigure *leavers = g_ptr_array_index (figures, 0);
      AttainFigure *in_post = g_ptr_array_index (figures, 1);

      g_assert_cmpstr (leavers->from, ==, cases[i].told_from);
      g_assert_cmpstr (leavers->to, ==, cases[i].told_to);
      g_assert_cmpstr (in_post->as_of, ==, cases[i].as_of);
      g_assert_null (in_post->from);
    }
}

static void
test_period_refused (void)
{
  g_autoptr(GArray) spans = spans_of (council, G_N_ELEMENTS (council));
  AttainFigureBasis basis = basis_of (spans);
  AttainFigureQuestion question = { "2024-09-30", "2024-10-01", NULL };
  g_autoptr(GError) error = NULL;

  g_assert_null (attain_figure_basis_compute (&basis, &question, NULL, 0, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "The period from 1 Oct 2024 to 30 Sep 2024 ends before it begins: swap the two days");
}

static void
test_nobody (void)
{
  AttainFigureBasis basis = { NULL };
  AttainFigureQuestion question = { "2024-09-30" };
  g_autoptr(GPtrArray) figures = attain_figure_basis_compute (&basis, &question, NULL, 0, NULL);
  g_autofree char *told = tell (figures);

  g_assert_cmpstr (told, ==,
                   "in_post_headcount = 0; in_post_fte = 0; starters_headcount = 0; starters_fte = 0; "
                   "leavers_headcount = 0; leavers_fte = 0; turnover_rate_headcount 0/0 = unknown; "
                   "turnover_rate_fte 0/0 = unknown; agency_rate_fte 0/0 = unknown; "
                   "agency_cover_fte = 0; agency_above_establishment_fte = 0; "
                   "five_plus_years_share 0/0 = unknown");
}

static void
test_people (void)
{
  const struct { AttainFigurePerson person; const char *registered_on; } rows[] = {
    { { 1, 0, TRUE, { 2, 1 }, 4440, 3000 }, "2019-09-30" },   /* ready; above the entitlement */
    { { 2, 0, TRUE, { 2, 0 }, 444, 444 }, "2019-10-01" },     /* no discussion with a peer */
    { { 4, 0, TRUE, { 0, 0 }, 0, 0 }, "2024-09-01" },         /* registered when renewal was open */
    { { 5, 0, FALSE, { 2, 1 }, 444, 0 }, NULL },              /* not on the register */
    { { 7, 0, TRUE, { 2, 1 }, 4440, 4440 }, "2010-01-01" },   /* has left */
    { { 8, 0, TRUE, { 2, 1 }, 0, 0 }, "2024-10-01" },         /* not registered yet */
  };
  AttainFigurePerson people[G_N_ELEMENTS (rows)];
  g_autoptr(AttainScheme) scheme = attain_scheme_new ();
  const AttainCpdRule rule = { NULL, NULL, NULL, 12, 2, 1, 3, TRUE };
  const AttainFigureId ids[] = {
    ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE, ATTAIN_FIGURE_CPD_DAYS_PER_PERSON, ATTAIN_FIGURE_CPD_ENTITLEMENT_USED,
    ATTAIN_FIGURE_SWE_CPD_READY,
  };
  g_autoptr(GArray) spans = spans_of (council, G_N_ELEMENTS (council));
  AttainFigureBasis basis = basis_of (spans);
  AttainFigureQuestion question = { "2024-09-30" };
  g_autoptr(GPtrArray) figures = NULL;
  g_autofree char *told = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      people[i] = rows[i].person;
      if (rows[i].registered_on != NULL)
        people[i].registered_day = attain_date_to_day (rows[i].registered_on);
    }

  basis.people = people;
  basis.n_people = G_N_ELEMENTS (people);
  scheme->cpd = terms;
  basis.scheme = scheme;
  basis.rule = &rule;
  figures = attain_figure_basis_compute (&basis, &question, ids, G_N_ELEMENTS (ids), NULL);
  told = tell (figures);

  /* Due: 5 and 3 (0.6) and 4 (0.8) and 3 (came back on 1 September: 212 of 365 days) and 4.5 (0.9). */
  g_assert_cmpstr (told, ==,
                   "five_plus_years_share 1/5 = 0.2; cpd_days_per_person 12/5 = 2.4; "
                   "cpd_entitlement_used 6/19.5 = 0.3077; swe_cpd_ready 2/3 = 0.6667");
}

static void
require (AttainScheme *scheme,
         const char   *course,
         int           grace_days,
         const char   *role)
{
  AttainRequiredCourse *required = g_new0 (AttainRequiredCourse, 1);

  required->course = g_strdup (course);
  required->grace_days = grace_days;
  if (role != NULL)
    required->roles = g_strsplit (role, ",", -1);

  g_ptr_array_add (scheme->required_courses, required);
}

/* The second course is for managers only, who the first person is; nothing is known of the other one. */
static void
test_training (void)
{
  const struct { const char *safeguarding; const char *leading; const char *told; } cases[] = {
    { NULL, NULL, "training_in_date 0/3 = 0" },
    { "2024-09-29", NULL, "training_in_date 0/3 = 0" },
    { "2024-09-30", NULL, "training_in_date 1/3 = 0.3333" },
    { "2025-09-30", "2024-08-31", "training_in_date 2/3 = 0.6667" },
    { "2025-09-30", "2024-08-30", "training_in_date 1/3 = 0.3333" },
  };
  const Row rows[] = { { 1, "2019-01-07", NULL, 1.0, P, "North" }, { 4, "2019-01-07", NULL, 1.0, P, "North" } };
  const AttainFigurePerson people[] = { { 1 } };
  const AttainFigureId id = ATTAIN_FIGURE_TRAINING_IN_DATE;
  g_autoptr(GArray) spans = spans_of (rows, G_N_ELEMENTS (rows));
  g_autoptr(AttainScheme) scheme = attain_scheme_new ();
  AttainFigureQuestion question = { "2024-09-30" };
  AttainFigureBasis basis = basis_of (spans);

  g_array_index (spans, AttainPostSpan, 0).role = "Manager";
  scheme->cpd = terms;
  require (scheme, "SAFE", 0, NULL);
  require (scheme, "LEAD", 30, "Manager");
  basis.people = people;
  basis.n_people = G_N_ELEMENTS (people);
  basis.scheme = scheme;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint32 runs_out[] = {
        cases[i].safeguarding != NULL ? attain_date_to_day (cases[i].safeguarding) : 0,
        cases[i].leading != NULL ? attain_date_to_day (cases[i].leading) : 0,
      };
      g_autoptr(GPtrArray) figures = NULL;
      g_autofree char *told = NULL;

      basis.runs_out = runs_out;
      figures = attain_figure_basis_compute (&basis, &question, &id, 1, NULL);
      told = tell (figures);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static AttainScheme *
scheme_of_three (void)
{
  const struct { const char *code; const char *title; double target; } levels[] = {
    { "4", "Advanced", 0.5 }, { "2", "Level two", ATTAIN_NO_TARGET }, { "3", "Experienced", 0 },
  };
  AttainScheme *scheme = attain_scheme_new ();

  scheme->cpd = terms;
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      AttainSchemeLevel *level = attain_scheme_level_new ();

      level->code = g_strdup (levels[i].code);
      level->title = g_strdup (levels[i].title);
      level->target = levels[i].target;
      g_ptr_array_add (scheme->levels, level);
    }

  return scheme;
}

static void
test_scheme (void)
{
  const struct { AttainFigureId id; AttainFigureBy by; const char *told; } cases[] = {
    { ATTAIN_FIGURE_LEVEL_SHARE, ATTAIN_FIGURE_BY_NOTHING,
      "level_share(4) 0.9/4.3 = 0.2093; level_share(2) 0/4.3 = 0; level_share(3) 1.6/4.3 = 0.3721; "
      "level_share(1) 0.8/4.3 = 0.186; level_share(none) 1/4.3 = 0.2326" },
    { ATTAIN_FIGURE_IN_POST_HEADCOUNT, ATTAIN_FIGURE_BY_LEVEL,
      "in_post_headcount[4] = 1; in_post_headcount[3] = 2; in_post_headcount[1] = 1; "
      "in_post_headcount[none] = 1" },
  };
  g_autoptr(GArray) spans = spans_of (council, G_N_ELEMENTS (council));
  g_autoptr(AttainScheme) scheme = scheme_of_three ();
  AttainFigureBasis basis = basis_of (spans);

  basis.scheme = scheme;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainFigureQuestion question = { "2024-09-30", NULL, NULL, cases[i].by };
      g_autoptr(GPtrArray) figures = attain_figure_basis_compute (&basis, &question, &cases[i].id, 1, NULL);
      g_autofree char *told = tell (figures);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_targets (void)
{
  const AttainFigureId id = ATTAIN_FIGURE_LEVEL_SHARE;
  const struct { const char *title; gboolean has_target; double target; } cases[] = {
    { "Share of Advanced", TRUE, 0.5 }, { "Share of Level two", FALSE, 0 },
    { "Share of Experienced", TRUE, 0 }, { "Share of 1", FALSE, 0 }, { "Share without a level", FALSE, 0 },
  };
  g_autoptr(GArray) spans = spans_of (council, G_N_ELEMENTS (council));
  g_autoptr(AttainScheme) scheme = scheme_of_three ();
  g_autoptr(GPtrArray) figures = NULL;
  AttainFigureBasis basis = basis_of (spans);
  AttainFigureQuestion question = { "2024-09-30" };

  basis.scheme = scheme;
  figures = attain_figure_basis_compute (&basis, &question, &id, 1, NULL);
  g_assert_cmpuint (figures->len, ==, G_N_ELEMENTS (cases));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *title = attain_figure_display_title (figure);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpint (figure->has_target, ==, cases[i].has_target);
      g_assert_cmpfloat (figure->target, ==, cases[i].target);
    }
}

static void
test_people_behind (void)
{
  const struct
  {
    AttainFigureId id;
    AttainFigureBy by;
    const char *group;
    const char *level;
    AttainFigurePart part;
    const char *people;
  } cases[] = {
    { ATTAIN_FIGURE_IN_POST_HEADCOUNT, 0, NULL, NULL, ATTAIN_FIGURE_PART_COUNTED, "1 2 4 5 8 " },
    { ATTAIN_FIGURE_IN_POST_FTE, ATTAIN_FIGURE_BY_TEAM, "South", NULL, ATTAIN_FIGURE_PART_COUNTED, "2 4 8 " },
    { ATTAIN_FIGURE_LEAVERS_FTE, 0, NULL, NULL, ATTAIN_FIGURE_PART_COUNTED, "3 5 " },
    { ATTAIN_FIGURE_TURNOVER_RATE_FTE, 0, NULL, NULL, ATTAIN_FIGURE_PART_COUNTED, "3 5 " },
    { ATTAIN_FIGURE_TURNOVER_RATE_FTE, 0, NULL, NULL, ATTAIN_FIGURE_PART_ALL, "1 2 3 4 5 8 " },
    { ATTAIN_FIGURE_TURNOVER_RATE_FTE, 0, NULL, NULL, ATTAIN_FIGURE_PART_REST, "1 2 4 5 8 " },
    { ATTAIN_FIGURE_AGENCY_RATE_FTE, 0, NULL, NULL, ATTAIN_FIGURE_PART_COUNTED, "6 " },
    { ATTAIN_FIGURE_LEVEL_SHARE, 0, NULL, "3", ATTAIN_FIGURE_PART_COUNTED, "1 2 " },
    { ATTAIN_FIGURE_LEVEL_SHARE, 0, NULL, "3", ATTAIN_FIGURE_PART_REST, "4 5 8 " },
    { ATTAIN_FIGURE_LEVEL_SHARE, 0, NULL, NULL, ATTAIN_FIGURE_PART_COUNTED, "5 " },
  };
  g_autoptr(GArray) spans = spans_of (council, G_N_ELEMENTS (council));
  AttainFigureBasis basis = basis_of (spans);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainFigureQuestion question = { "2024-09-30", NULL, NULL, cases[i].by };
      g_autoptr(AttainFigure) figure = attain_figure_new (cases[i].id, 0, 0);
      g_autoptr(GArray) people = NULL;
      g_autoptr(GString) told = g_string_new (NULL);

      figure->group = g_strdup (cases[i].group);
      figure->level = g_strdup (cases[i].level);
      people = attain_figure_basis_list_people (&basis, &question, figure, cases[i].part, NULL);
      for (guint j = 0; j < people->len; j++)
        g_string_append_printf (told, "%" G_GINT64_FORMAT " ", g_array_index (people, gint64, j));

      g_test_message ("%u", i);
      g_assert_cmpstr (told->str, ==, cases[i].people);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-basis/council", test_council);
  g_test_add_func ("/figure-basis/starters-and-leavers-add-up", test_moves_add_up);
  g_test_add_func ("/figure-basis/period", test_period);
  g_test_add_func ("/figure-basis/period-refused", test_period_refused);
  g_test_add_func ("/figure-basis/nobody", test_nobody);
  g_test_add_func ("/figure-basis/people", test_people);
  g_test_add_func ("/figure-basis/training", test_training);
  g_test_add_func ("/figure-basis/levels-of-the-scheme", test_scheme);
  g_test_add_func ("/figure-basis/targets-of-the-scheme", test_targets);
  g_test_add_func ("/figure-basis/people-behind", test_people_behind);

  return g_test_run ();
}
