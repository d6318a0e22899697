/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source.h"

#include "attain-absence.h"
#include "attain-application.h"
#include "attain-caseload.h"
#include "attain-date.h"
#include "attain-establishment.h"
#include "attain-figure-source-private.h"
#include "attain-store-test.h"

static gint64
add_worker (AttainDb       *db,
            const char     *employee_id,
            const char     *registered_on,
            const char     *left_on,
            double          fte,
            AttainContract  contract,
            const char     *level)
{
  g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", employee_id, "given-name", "Ada",
                                                 "family-name", "Okafor", "started-on", "2020-01-06",
                                                 "registered-on", registered_on,
                                                 "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED,
                                                 "left-on", left_on, NULL);
  g_autoptr(AttainPost) post = NULL;
  gint64 id;

  insert_record (db, &attain_person_table, person);
  id = attain_record_get_id (ATTAIN_RECORD (person));
  post = g_object_new (ATTAIN_TYPE_POST, "person-id", id, "from-on", "2020-01-06", "team", "East", "level", level,
                       "fte", fte, "contract", contract, NULL);
  insert_record (db, &attain_post_table, post);
  return id;
}

static void
add_cpd (AttainDb           *db,
         gint64              person_id,
         const char         *day,
         const char         *title,
         AttainCpdAllowance  allowance,
         const char         *peer_reflection)
{
  g_autoptr(AttainCpdEntry) entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", person_id, "occurred-on", day,
                                                  "title", title, "activity", ATTAIN_CPD_ACTIVITY_COURSE,
                                                  "minutes", (gint64) 444, "allowance", allowance,
                                                  "peer-reflection", peer_reflection, NULL);

  insert_record (db, &attain_cpd_table, entry);
}

static void
add_training (AttainDb         *db,
              gint64            person_id,
              const char       *course,
              const char       *held_on,
              const char       *expires_on,
              AttainAttendance  attendance)
{
  g_autoptr(AttainTraining) training = g_object_new (ATTAIN_TYPE_TRAINING, "person-id", person_id,
                                                     "course", course, "held-on", held_on,
                                                     "expires-on", expires_on, "attendance", attendance, NULL);

  insert_record (db, &attain_training_table, training);
}

static void
require (AttainScheme *scheme,
         const char   *course,
         int           renew_months)
{
  AttainRequiredCourse *required = g_new0 (AttainRequiredCourse, 1);

  required->course = g_strdup (course);
  required->title = g_strdup (course);
  required->renew_months = renew_months;
  g_ptr_array_add (scheme->required_courses, required);
}

/* Ada is ready for the regulator, Bea wrote the same piece twice, Cleo has left, Dev is agency. */
static void
fill (AttainDb *db)
{
  gint64 ada = add_worker (db, "E1", "2015-05-01", NULL, 1, ATTAIN_CONTRACT_PERMANENT, "3");
  gint64 bea = add_worker (db, "E2", "2024-05-01", NULL, 0.5, ATTAIN_CONTRACT_PERMANENT, "2");

  add_worker (db, "E3", "2012-05-01", "2026-03-31", 1, ATTAIN_CONTRACT_PERMANENT, "3");
  add_worker (db, "E4", "2012-05-01", NULL, 1, ATTAIN_CONTRACT_AGENCY, "3");
  add_cpd (db, ada, "2026-04-02", "Court skills", ATTAIN_CPD_ALLOWANCE_MANDATORY, NULL);
  add_cpd (db, ada, "2026-01-15", "Hoarding", ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, "We compared notes.");
  add_cpd (db, bea, "2026-04-02", "Court skills", ATTAIN_CPD_ALLOWANCE_NONE, "We compared notes.");
  add_cpd (db, bea, "2026-05-02", "Court skills", ATTAIN_CPD_ALLOWANCE_UNKNOWN, "We compared notes.");
  add_training (db, ada, "SAFE", "2025-07-01", NULL, ATTAIN_ATTENDANCE_ATTENDED);
  add_training (db, ada, "SAFE", "2024-07-01", NULL, ATTAIN_ATTENDANCE_ATTENDED);
  add_training (db, ada, "FIRE", "2026-07-01", NULL, ATTAIN_ATTENDANCE_ATTENDED);
  add_training (db, bea, "SAFE", "2025-07-01", "2026-05-31", ATTAIN_ATTENDANCE_ATTENDED);
  add_training (db, bea, "FIRE", "2010-07-01", NULL, ATTAIN_ATTENDANCE_ATTENDED);
  add_training (db, bea, "FIRE", "2012-07-01", NULL, ATTAIN_ATTENDANCE_ABSENT);
  add_training (db, bea, "MORE", "2026-01-01", NULL, ATTAIN_ATTENDANCE_ATTENDED);
}

static const AttainCpdRule rule = { .edition = (char *) "2022", .valid_from = (char *) "2021-12-01",
                                    .year_starts_month = 12, .pieces = 2, .peer_pieces = 1, .renewal_months = 3 };

static AttainScheme *
make_scheme (void)
{
  AttainScheme *scheme = attain_scheme_new ();

  scheme->cpd = (AttainCpdTerms) { .days = 5, .minutes_per_day = 444, .year_starts_month = 4, .round_up_to = 0.5 };
  require (scheme, "SAFE", 12);
  require (scheme, "FIRE", 0);
  return scheme;
}

static void
test_figures (StoreFixture  *fixture,
              gconstpointer  data)
{
  const struct { AttainFigureId id; double numerator; double denominator; double value; } cases[] = {
    { ATTAIN_FIGURE_IN_POST_HEADCOUNT, 0, 0, 2 },
    { ATTAIN_FIGURE_IN_POST_FTE, 0, 0, 1.5 },
    { ATTAIN_FIGURE_LEAVERS_HEADCOUNT, 0, 0, 1 },
    { ATTAIN_FIGURE_AGENCY_RATE_FTE, 1, 2.5, 0.4 },
    { ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE, 1, 2, 0.5 },
    { ATTAIN_FIGURE_CPD_DAYS_PER_PERSON, 3, 2, 1.5 },
    { ATTAIN_FIGURE_CPD_ENTITLEMENT_USED, 1, 7.5, 1 / 7.5 },
    { ATTAIN_FIGURE_SWE_CPD_READY, 1, 2, 0.5 },
    { ATTAIN_FIGURE_TRAINING_IN_DATE, 2, 4, 0.5 },
  };
  g_autoptr(AttainScheme) scheme = make_scheme ();
  const AttainFigureQuestion question = { .as_of = "2026-06-01" };

  fill (fixture->db);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AttainFigureSource) source = NULL;
      g_autoptr(GPtrArray) figures = NULL;
      const AttainFigure *figure;

      source = attain_figure_source_load (fixture->db, scheme, &rule, NULL, &question, &cases[i].id, 1, &error);
      g_assert_no_error (error);
      figures = attain_figure_basis_compute (&source->basis, &question, &cases[i].id, 1, &error);
      g_assert_no_error (error);
      figure = g_ptr_array_index (figures, 0);
      g_assert_cmpfloat_with_epsilon (figure->value, cases[i].value, 1e-9);
      g_assert_cmpfloat_with_epsilon (figure->numerator, cases[i].numerator, 1e-9);
      g_assert_cmpfloat_with_epsilon (figure->denominator, cases[i].denominator, 1e-9);
    }
}

static void
add_post (AttainDb       *db,
          gint64          person_id,
          const char     *from_on,
          const char     *to_on,
          AttainContract  contract)
{
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", person_id, "from-on", from_on,
                                             "to-on", to_on, "team", "West", "fte", 0.6, "contract", contract, NULL);

  insert_record (db, &attain_post_table, post);
}

static gint64
add_mover (AttainDb   *db,
           const char *employee_id,
           const char *left_on)
{
  g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", employee_id, "given-name", "Eve",
                                                 "family-name", "Moss", "started-on", "2018-01-08",
                                                 "left-on", left_on, NULL);

  insert_record (db, &attain_person_table, person);
  return attain_record_get_id (ATTAIN_RECORD (person));
}

/* From post to post without a gap and with one, up to the day asked for and past it. */
static void
add_movers (AttainDb *db)
{
  static const char *const ends[] = { "2025-03-31", "2026-03-31", "2026-04-30", "2026-05-30", "2026-05-31", "2026-06-01",
                                      "2026-06-02" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (ends); i++)
    {
      const char *end = ends[i / 2];
      g_autofree char *employee_id = g_strdup_printf ("M%u", i);
      g_autofree char *next = attain_date_add_days (end, 1 + i % 2);
      gint64 id = add_mover (db, employee_id, i == 4 ? "2026-05-20" : NULL);

      add_post (db, id, "2018-01-08", end, ATTAIN_CONTRACT_PERMANENT);
      add_post (db, id, next, i % 4 == 1 ? "2026-09-30" : NULL, ATTAIN_CONTRACT_FIXED_TERM);
      add_cpd (db, id, "2026-05-02", "Hoarding", ATTAIN_CPD_ALLOWANCE_MANDATORY, NULL);
    }
}

static const AttainFigure *
find_figure (GPtrArray      *figures,
             AttainFigureId  id)
{
  for (guint i = 0; i < figures->len; i++)
    if (((const AttainFigure *) g_ptr_array_index (figures, i))->id == id)
      return g_ptr_array_index (figures, i);

  return NULL;
}

static GPtrArray *
ask (AttainDb                   *db,
     const AttainScheme         *scheme,
     const AttainFigureQuestion *question,
     const AttainFigureId       *ids)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainFigureSource) source = attain_figure_source_load (db, scheme, &rule, NULL, question, ids, 1, &error);
  GPtrArray *figures;

  g_assert_no_error (error);
  figures = attain_figure_basis_compute (&source->basis, question, ids, 1, &error);
  g_assert_no_error (error);
  return figures;
}

/* What is read for one figure alone is less than what is read for all, and must be enough. */
static void
test_alone (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const AttainFigureQuestion questions[] = {
    { .as_of = "2026-06-01" },
    { .as_of = "2026-06-01", .from = "2025-01-01", .to = "2026-12-31" },
    { .as_of = "2025-06-01", .from = "2026-05-01", .to = "2026-05-31" },
  };
  g_autoptr(AttainScheme) scheme = make_scheme ();

  fill (fixture->db);
  add_movers (fixture->db);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr(GPtrArray) all = ask (fixture->db, scheme, &questions[i], NULL);

      for (AttainFigureId id = 0; id < ATTAIN_N_FIGURES; id++)
        {
          g_autoptr(GPtrArray) alone = ask (fixture->db, scheme, &questions[i], &id);
          const AttainFigure *figure = find_figure (alone, id), *among = find_figure (all, id);

          g_assert_true ((figure != NULL) == (among != NULL));
          if (figure == NULL)
            continue;

          g_assert_cmpfloat (figure->value, ==, among->value);
          g_assert_cmpfloat (figure->numerator, ==, among->numerator);
          g_assert_cmpfloat (figure->denominator, ==, among->denominator);
        }
    }
}

static void
test_empty (StoreFixture  *fixture,
            gconstpointer  data)
{
  const AttainFigureQuestion question = { .as_of = "2026-06-01" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainFigureSource) source = NULL;
  g_autoptr(GPtrArray) figures = NULL;

  source = attain_figure_source_load (fixture->db, NULL, NULL, NULL, &question, NULL, 0, &error);
  g_assert_no_error (error);
  figures = attain_figure_basis_compute (&source->basis, &question, NULL, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < figures->len; i++)
    {
      const AttainFigure *figure = g_ptr_array_index (figures, i);

      if (attain_figure_get_definition (figure)->is_rate)
        g_assert_false (figure->is_known);
      else
        g_assert_cmpfloat (figure->value, ==, 0);
    }
}

static void
add_application (AttainDb                 *db,
                 gint64                    person_id,
                 const char               *reference,
                 const char               *route,
                 const char               *submitted_on,
                 AttainApplicationOutcome  outcome,
                 const char               *outcome_on)
{
  g_autoptr(AttainApplication) application =
    g_object_new (ATTAIN_TYPE_APPLICATION, "person-id", person_id, "reference", reference, "scheme", "example", "route",
                  route, "state", ATTAIN_APPLICATION_CLOSED, "submitted-on", submitted_on, "outcome", outcome,
                  "outcome-on", outcome_on, NULL);

  insert_record (db, &attain_application_table, application);
}

/* What was handed in and what led on in the year that ends on the day; what was granted was never handed in. */
static void
test_applications (StoreFixture  *fixture,
                   gconstpointer  data)
{
  static const AttainFigureId ids[] = { ATTAIN_FIGURE_APPLICATIONS_SUBMITTED, ATTAIN_FIGURE_APPLICATIONS_PROGRESSED };
  const AttainFigureQuestion question = { .as_of = "2026-03-31", .from = "2025-04-01", .to = "2026-03-31",
                                          .by = ATTAIN_FIGURE_BY_ROUTE };
  const struct { const char *group; AttainFigureId id; double value; } wanted[] = {
    { "advanced", ATTAIN_FIGURE_APPLICATIONS_SUBMITTED, 2 },
    { "after-asye", ATTAIN_FIGURE_APPLICATIONS_PROGRESSED, 1 },
    { "advanced", ATTAIN_FIGURE_APPLICATIONS_PROGRESSED, 1 },
  };
  gint64 id = add_worker (fixture->db, "E1", NULL, NULL, 1, ATTAIN_CONTRACT_PERMANENT, "3");
  g_autoptr(AttainFigureSource) source = NULL;
  g_autoptr(GPtrArray) figures = NULL;
  g_autoptr(GError) error = NULL;

  add_application (fixture->db, id, "A", "advanced", "2025-03-31", ATTAIN_APPLICATION_OUTCOME_PROGRESS, "2025-05-01");
  add_application (fixture->db, id, "B", "advanced", "2025-06-01", ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS, "2025-09-01");
  add_application (fixture->db, id, "C", "advanced", "2026-03-31", ATTAIN_APPLICATION_OUTCOME_PROGRESS, "2026-04-01");
  add_application (fixture->db, id, "D", "after-asye", NULL, ATTAIN_APPLICATION_OUTCOME_PROGRESS, "2025-04-01");

  source = attain_figure_source_load (fixture->db, NULL, NULL, NULL, &question, ids, G_N_ELEMENTS (ids), &error);
  g_assert_no_error (error);
  figures = attain_figure_basis_compute (&source->basis, &question, ids, G_N_ELEMENTS (ids), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      double value = 0;

      for (guint j = 0; j < figures->len; j++)
        {
          const AttainFigure *figure = g_ptr_array_index (figures, j);

          if (figure->id == wanted[i].id && g_strcmp0 (figure->group, wanted[i].group) == 0)
            value = figure->value;
        }
      g_assert_cmpfloat (value, ==, wanted[i].value);
    }
}

static void
count_cases (AttainDb   *db,
             gint64      person_id,
             const char *on,
             gint64      cases)
{
  g_autoptr(AttainCaseload) count = g_object_new (ATTAIN_TYPE_CASELOAD, "person-id", person_id, "counted-on", on,
                                                  "cases", cases, NULL);

  insert_record (db, &attain_caseload_table, count);
}

static void
be_away (AttainDb   *db,
         gint64      person_id,
         const char *from_on,
         const char *to_on,
         double      days)
{
  g_autoptr(AttainAbsence) absence = g_object_new (ATTAIN_TYPE_ABSENCE, "person-id", person_id, "from-on", from_on,
                                                   "to-on", to_on, "days", days, NULL);

  insert_record (db, &attain_absence_table, absence);
}

static void
fund (AttainDb   *db,
      const char *role,
      double      fte,
      const char *from_on,
      const char *to_on)
{
  g_autoptr(AttainEstablishment) line = g_object_new (ATTAIN_TYPE_ESTABLISHMENT, "team", "East", "role", role,
                                                      "fte", fte, "from-on", from_on, "to-on", to_on, NULL);

  insert_record (db, &attain_establishment_table, line);
}

/* Ada's first count is too old, her last too late; Bea's is a year old to the day. Absence before and after the
 * period is not of it. */
static void
fill_workforce (AttainDb *db)
{
  gint64 ada = add_worker (db, "E1", NULL, NULL, 1, ATTAIN_CONTRACT_PERMANENT, "3");
  gint64 bea = add_worker (db, "E2", NULL, NULL, 0.5, ATTAIN_CONTRACT_PERMANENT, "2");
  gint64 dev = add_worker (db, "E4", NULL, NULL, 1, ATTAIN_CONTRACT_AGENCY, "3");
  gint64 eve = add_worker (db, "E5", NULL, NULL, 1, ATTAIN_CONTRACT_PERMANENT, "3");

  count_cases (db, ada, "2025-05-01", 30);
  count_cases (db, ada, "2026-04-30", 16);
  count_cases (db, ada, "2026-06-02", 3);
  count_cases (db, bea, "2025-06-02", 8);
  count_cases (db, dev, "2026-04-30", 11);
  count_cases (db, eve, "2026-03-31", 20);
  count_cases (db, eve, "2026-04-30", 0);
  be_away (db, ada, "2025-05-26", "2025-06-01", 5);
  be_away (db, ada, "2025-06-02", "2025-06-06", 5);
  be_away (db, bea, "2026-05-25", NULL, 4);
  be_away (db, dev, "2026-05-25", NULL, 4);
  be_away (db, eve, "2026-06-02", "2026-06-30", 20);
  fund (db, "Social worker", 3.5, "2025-04-01", NULL);
  fund (db, "Social worker", 9, "2024-04-01", "2025-03-31");
  fund (db, "Manager", 1, "2026-06-01", NULL);
}

static void
test_workforce (StoreFixture  *fixture,
                gconstpointer  data)
{
  const struct { AttainFigureId id; double numerator; double denominator; double value; } cases[] = {
    { ATTAIN_FIGURE_VACANCY_RATE_FTE, 2, 4.5, 2 / 4.5 },
    { ATTAIN_FIGURE_AGENCY_COVER_FTE, 0, 0, 0 },
    { ATTAIN_FIGURE_AGENCY_ABOVE_ESTABLISHMENT_FTE, 0, 0, 1 },
    { ATTAIN_FIGURE_CASELOAD_AVERAGE, 35, 2.5, 14 },
    { ATTAIN_FIGURE_ABSENCE_RATE, 9, 2.5 * 261, 9 / (2.5 * 261) },
  };
  const AttainFigureQuestion question = { .as_of = "2026-06-01" };
  g_autoptr(AttainHolidays) holidays = attain_holidays_new ();

  fill_workforce (fixture->db);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AttainFigureSource) source =
        attain_figure_source_load (fixture->db, NULL, NULL, holidays, &question, &cases[i].id, 1, &error);
      g_autoptr(GPtrArray) figures = NULL;
      const AttainFigure *figure;

      g_assert_no_error (error);
      figures = attain_figure_basis_compute (&source->basis, &question, &cases[i].id, 1, &error);
      g_assert_cmpuint (figures->len, ==, 1);
      figure = g_ptr_array_index (figures, 0);
      g_test_message ("%s", attain_figure_get_definition (figure)->name);
      g_assert_cmpfloat_with_epsilon (figure->numerator, cases[i].numerator, 1e-9);
      g_assert_cmpfloat_with_epsilon (figure->denominator, cases[i].denominator, 1e-9);
      g_assert_cmpfloat_with_epsilon (figure->value, cases[i].value, 1e-9);
    }
}

/* Posts as an index has them, the open ones first: "1.5" is the post of person 1 from day 5 on. */
static const struct { const char *read, *sorted; } span_cases[] = {
  { "", "" },
  { "1.5", "1.5" },
  { "1.5 2.1 3.9", "1.5 2.1 3.9" },
  { "2.1 3.9 1.5", "1.5 2.1 3.9" },
  { "3.9 2.1 1.5", "1.5 2.1 3.9" },
  { "1.5 3.9 3.2 1.1 4.4 2.6", "1.1 1.5 2.6 3.2 3.9 4.4" },
  { "2.5 4.5 1.5 1.3 5.5 5.4", "1.3 1.5 2.5 4.5 5.4 5.5" },
};

static void
test_sorts_spans (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (span_cases); i++)
    {
      g_auto(GStrv) words = g_strsplit (span_cases[i].read, " ", -1);
      g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
      g_autoptr(GString) told = g_string_new (NULL);

      for (guint k = 0; words[k] != NULL; k++)
        {
          AttainPostSpan span = { .person_id = words[k][0] - '0', .from_day = words[k][2] - '0' };

          g_array_append_val (spans, span);
        }
      attain_figure_load_sort_spans (spans);
      for (guint k = 0; k < spans->len; k++)
        {
          const AttainPostSpan *span = &g_array_index (spans, AttainPostSpan, k);

          g_string_append_printf (told, "%s%d.%d", k > 0 ? " " : "", (int) span->person_id, span->from_day);
        }
      g_assert_cmpstr (told->str, ==, span_cases[i].sorted);
    }
}

/* A post that goes on is over when its person left, and one that began later never was. */
static void
test_cuts_spans (StoreFixture  *fixture,
                 gconstpointer  data)
{
  gint64 ada = add_worker (fixture->db, "E1", NULL, NULL, 1, ATTAIN_CONTRACT_PERMANENT, NULL);
  gint64 bea = add_worker (fixture->db, "E2", NULL, "2025-06-30", 1, ATTAIN_CONTRACT_PERMANENT, NULL);
  gint64 cy = add_worker (fixture->db, "E3", NULL, NULL, 1, ATTAIN_CONTRACT_PERMANENT, NULL);
  gint32 last = attain_date_to_day ("2025-06-30");
  const AttainPostSpan read[] = {
    { .person_id = ada, .from_day = 10, .to_day = ATTAIN_DAY_OPEN },
    { .person_id = bea, .from_day = 10, .to_day = 20 },
    { .person_id = bea, .from_day = last, .to_day = ATTAIN_DAY_OPEN },
    { .person_id = bea, .from_day = last + 1, .to_day = ATTAIN_DAY_OPEN },
    { .person_id = cy, .from_day = 10, .to_day = ATTAIN_DAY_OPEN },
  };
  const struct { gint64 person_id; gint32 to_day; } cut[] = {
    { ada, ATTAIN_DAY_OPEN }, { bea, 20 }, { bea, last }, { cy, ATTAIN_DAY_OPEN },
  };
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  g_autoptr(GError) error = NULL;

  g_array_append_vals (spans, read, G_N_ELEMENTS (read));
  attain_figure_load_cut_spans (spans, fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (cut));
  for (guint i = 0; i < spans->len; i++)
    {
      g_assert_cmpint (g_array_index (spans, AttainPostSpan, i).person_id, ==, cut[i].person_id);
      g_assert_cmpint (g_array_index (spans, AttainPostSpan, i).to_day, ==, cut[i].to_day);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/figure-source/" name, StoreFixture, NULL, store_set_up, function, store_tear_down)
  ADD ("figures-of-a-small-council", test_figures);
  ADD ("alone-as-among-all", test_alone);
  ADD ("empty-database-has-no-rates", test_empty);
  ADD ("workforce-of-a-small-council", test_workforce);
  ADD ("applications-by-route", test_applications);
  ADD ("posts-end-when-their-people-leave", test_cuts_spans);
  g_test_add_func ("/figure-source/posts-are-put-in-order", test_sorts_spans);

  return g_test_run ();
}
