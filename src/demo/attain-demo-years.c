/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-years.h"

#include <string.h>

#include "attain-date.h"
#include "attain-demo-career.h"
#include "attain-demo-offices.h"
#include "attain-programme-json.h"
#include "attain-reference-bundle.h"

#define YEAR  365
#define MONTH 30

/* How long before the years that are told a supported year may have begun. */
#define EARLIER (2 * YEAR)

/* A year that began later than so long ago cannot have all that it takes. */
#define NEARLY_DONE (9 * MONTH)

struct _AttainDemoYears
{
  AttainDemoStaff *staff;
  GArray          *offices;
  GPtrArray       *programmes;
  GArray          *years;
};

static AttainProgramme *
load_programme (const char *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReference) reference = attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_PROGRAMME, code, &error);
  g_autoptr(JsonNode) node = reference != NULL ? json_from_string (reference->body, &error) : NULL;
  AttainProgramme *programme = node != NULL ? attain_programme_json_read (json_node_get_object (node), &error) : NULL;

  g_assert_no_error (error);
  return programme;
}

/* The programme that was in force for their field of work when they began. */
static const AttainProgramme *
find_programme (AttainDemoYears        *self,
                const AttainDemoWorker *worker)
{
  gboolean is_adults = attain_demo_staff_team (self->staff, worker->team)->is_adults;
  g_autofree char *start = attain_date_from_day (worker->started);

  for (guint p = 0; p < self->programmes->len; p++)
    {
      const AttainProgramme *programme = g_ptr_array_index (self->programmes, p);

      if ((strstr (programme->code, "ADULT") != NULL) == is_adults &&
          attain_programme_check_start (programme, start, NULL))
        return programme;
    }

  return NULL;
}

static gboolean
can_assess (AttainDemoYears  *self,
            AttainDemoCareer *career,
            guint             i,
            gint32            from,
            gint32            until)
{
  const AttainDemoWorker *worker = &self->staff->workers[i];

  if (worker->hired > from || worker->seat != ATTAIN_DEMO_NO_SEAT || worker->away_from != 0 ||
      worker->started > from - YEAR || worker->left < MIN (until, self->staff->as_of))
    return FALSE;

  attain_demo_career_tell (career, self->staff, i);
  return attain_demo_career_level (career, from) >= ATTAIN_DEMO_LEVEL_EXPERIENCED;
}

static int
find_assessor (AttainDemoYears  *self,
               AttainDemoCareer *career,
               AttainDemoYear   *year,
               AttainDemoRandom *random)
{
  guint n = self->staff->n_workers;
  guint first = attain_demo_random_below (random, n);

  for (guint k = 0; k < n; k++)
    if ((first + k) % n != year->worker && can_assess (self, career, (first + k) % n, year->from, year->until))
      return (first + k) % n;

  return ATTAIN_DEMO_NOBODY;
}

/* Somebody who needed longer than a year was away for a while. */
static void
draw_pause (AttainDemoYears  *self,
            AttainDemoYear   *year,
            gint32            passed,
            AttainDemoRandom *random)
{
  gint32 length = passed - year->from - YEAR - 14;

  if (length < 21)
    return;

  year->pause_from = year->from + attain_demo_random_between (random, 3 * MONTH, 8 * MONTH);
  year->pause_to = year->pause_from + length;
  if (year->pause_from > self->staff->as_of || year->pause_from > year->until)
    year->pause_from = 0;
  else if (year->pause_to > self->staff->as_of)
    year->pause_to = ATTAIN_DEMO_OPEN;
}

static void
draw_end (AttainDemoYears        *self,
          AttainDemoYear         *year,
          const AttainDemoCareer *career,
          AttainDemoRandom       *random)
{
  const AttainDemoWorker *worker = career->worker;
  gint32 passed = career->reached[ATTAIN_DEMO_LEVEL_SOCIAL_WORKER];
  gint32 left = worker->away_from != 0 ? worker->away_from - 1 : worker->left;

  year->until = ATTAIN_DEMO_OPEN;
  year->status = ATTAIN_ASYE_STATUS_ACTIVE;
  if (MIN (left, passed) <= self->staff->as_of)
    {
      year->until = MIN (left, passed);
      year->status = left < passed ? ATTAIN_ASYE_STATUS_WITHDRAWN : ATTAIN_ASYE_STATUS_COMPLETED;
      year->outcome = left < passed ? ATTAIN_ASYE_RESULT_UNKNOWN : ATTAIN_ASYE_RESULT_PASS;
    }

  draw_pause (self, year, passed, random);
  if (year->status == ATTAIN_ASYE_STATUS_ACTIVE && year->pause_from != 0 && year->pause_to == ATTAIN_DEMO_OPEN)
    year->status = ATTAIN_ASYE_STATUS_PAUSED;
}

static void
add_year (AttainDemoYears  *self,
          AttainDemoCareer *career,
          guint             i)
{
  const AttainDemoWorker *worker = &self->staff->workers[i];
  AttainDemoRandom random = attain_demo_random_init (self->staff->seed, G_GUINT64_CONSTANT (0x800000000) + i);
  AttainDemoYear year = { i, find_programme (self, worker), worker->started };

  if (year.programme == NULL)
    return;

  attain_demo_career_tell (career, self->staff, i);
  draw_end (self, &year, career, &random);
  year.keenness = attain_demo_random_chance (&random, 25) ? 70 : 97;
  year.assessor = find_assessor (self, career, &year, &random);
  year.coordinator = attain_demo_offices_find (self->offices, ATTAIN_APPOINTMENT_ROLE_ACADEMY,
                                               attain_demo_staff_team (self->staff, worker->team)->is_adults);
  g_array_append_val (self->years, year);
}

/* The years in which most is to be seen end or stand still in the ways that chance has left out. */
static void
show_every_status (AttainDemoYears *self)
{
  AttainDemoYear *longest = NULL, *paused = NULL;

  for (guint k = 0; k < self->years->len; k++)
    {
      AttainDemoYear *year = &g_array_index (self->years, AttainDemoYear, k);

      if (year->status == ATTAIN_ASYE_STATUS_WITHDRAWN &&
          (longest == NULL || year->until - year->from > longest->until - longest->from))
        longest = year;
      if (year->status == ATTAIN_ASYE_STATUS_ACTIVE && year->pause_from == 0 &&
          year->from < self->staff->as_of - 5 * MONTH)
        paused = year;
    }

  if (longest != NULL)
    {
      longest->status = ATTAIN_ASYE_STATUS_COMPLETED;
      longest->outcome = ATTAIN_ASYE_RESULT_FAIL;
    }
  if (paused != NULL)
    {
      paused->status = ATTAIN_ASYE_STATUS_PAUSED;
      paused->pause_from = self->staff->as_of - MONTH;
      paused->pause_to = ATTAIN_DEMO_OPEN;
    }
}

/* Of those under way that go their way, the one that began last, or the first if it can be nearly done. */
static AttainDemoYear *
find_active (AttainDemoYears *self,
             gboolean         first)
{
  AttainDemoYear *found = NULL;

  for (guint k = 0; k < self->years->len; k++)
    {
      AttainDemoYear *year = &g_array_index (self->years, AttainDemoYear, k);

      if (year->status == ATTAIN_ASYE_STATUS_ACTIVE && year->step == ATTAIN_ASYE_STEP_NONE &&
          year->assessor != ATTAIN_DEMO_NOBODY && (!first || year->from <= self->staff->as_of - NEARLY_DONE) &&
          (found == NULL || (first ? year->from < found->from : year->from > found->from)))
        found = year;
    }

  return found;
}

/* The last comers wait for an assessor; those who began first are where the assessor, and then others, have to decide. */
static void
show_every_step (AttainDemoYears *self)
{
  static const AttainAsyeStep ends[] = {
    ATTAIN_ASYE_STEP_CONCLUDE, ATTAIN_ASYE_STEP_MODERATE, ATTAIN_ASYE_STEP_RECOMMEND, ATTAIN_ASYE_STEP_ASSESSOR,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      AttainDemoYear *year = find_active (self, ends[i] != ATTAIN_ASYE_STEP_ASSESSOR);

      if (year == NULL)
        return;
      year->step = ends[i];
      if (year->step == ATTAIN_ASYE_STEP_ASSESSOR)
        year->assessor = ATTAIN_DEMO_NOBODY;
    }
}

/**
 * attain_demo_years_new:
 * @staff: the staff, which must outlive it
 * @offices: (element-type AttainDemoOffice): who was appointed to what, likewise
 *
 * Returns: (transfer full): their supported years, by the first day here
 */
AttainDemoYears *
attain_demo_years_new (AttainDemoStaff *staff,
                       GArray          *offices)
{
  static const char *const codes[] = { "ASYE-CHILD-2015", "ASYE-CHILD-2022", "ASYE-ADULT-2015", "ASYE-ADULT-2022" };
  AttainDemoYears *self = g_new0 (AttainDemoYears, 1);
  AttainDemoCareer career = { 0 };

  self->staff = staff;
  self->offices = offices;
  self->programmes = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_free);
  for (guint p = 0; p < G_N_ELEMENTS (codes); p++)
    g_ptr_array_add (self->programmes, load_programme (codes[p]));
  self->years = g_array_new (FALSE, FALSE, sizeof (AttainDemoYear));

  attain_demo_career_init (&career);
  for (guint i = 0; i < staff->n_workers; i++)
    if (staff->workers[i].was_newly_qualified && staff->workers[i].hired <= staff->workers[i].started &&
        staff->workers[i].started > staff->from - EARLIER && staff->workers[i].started <= staff->as_of)
      add_year (self, &career, i);
  attain_demo_career_clear (&career);
  show_every_status (self);
  show_every_step (self);

  return self;
}

void
attain_demo_years_free (AttainDemoYears *self)
{
  g_ptr_array_unref (self->programmes);
  g_array_unref (self->years);
  g_free (self);
}

/**
 * attain_demo_years_get_n:
 * @self: the years
 *
 * Returns: how many there are
 */
guint
attain_demo_years_get_n (AttainDemoYears *self)
{
  return self->years->len;
}

/**
 * attain_demo_years_get:
 * @self: the years
 * @k: which of them
 *
 * Returns: (transfer none): what was drawn for it
 */
const AttainDemoYear *
attain_demo_years_get (AttainDemoYears *self,
                       guint            k)
{
  return &g_array_index (self->years, AttainDemoYear, k);
}

/* Intakes are in April and October; who comes in between joins the one before. */
static char *
make_cohort (gint32 from)
{
  g_autofree char *date = attain_date_from_day (from);
  int month = attain_date_get_month (date);
  int year = attain_date_get_year (date);

  if (month >= 4 && month < 10)
    return g_strdup_printf ("April %d", year);

  return g_strdup_printf ("October %d", month >= 10 ? year : year - 1);
}

static const char agreed[] =
  "Complete and consistent; the recommendation is supported by the observations and the written work.";

static void
tell_outcome (AttainDemoYears      *self,
              const AttainDemoYear *told,
              AttainAsye           *year)
{
  g_autofree char *until = attain_date_from_day (told->until);

  year->outcome = year->recommendation = told->outcome;
  year->outcome_on = g_strdup (until);
  year->recommended_on = attain_date_add_days (until, -12);
  year->moderated_on = attain_date_add_days (until, -5);
  year->moderation = g_strdup (told->outcome == ATTAIN_ASYE_RESULT_PASS
    ? agreed
    : "The recommendation is supported: concerns were recorded early and support was given.");
  year->outcome_reason = g_strdup (told->outcome == ATTAIN_ASYE_RESULT_PASS
    ? "The evidence shows consistent practice at this level."
    : "Analysis and timely recording were not shown at this level in spite of support.");
}

/* How far the end of a year has come of which nobody has decided yet. */
static void
tell_end (AttainDemoYears      *self,
          const AttainDemoYear *told,
          AttainAsye           *year)
{
  if (told->step == ATTAIN_ASYE_STEP_MODERATE || told->step == ATTAIN_ASYE_STEP_CONCLUDE)
    {
      year->recommendation = ATTAIN_ASYE_RESULT_PASS;
      year->recommended_on = attain_date_from_day (self->staff->as_of - 10);
    }
  if (told->step == ATTAIN_ASYE_STEP_CONCLUDE)
    {
      year->moderated_on = attain_date_from_day (self->staff->as_of - 3);
      year->moderation = g_strdup (agreed);
    }
}

/**
 * attain_demo_years_tell:
 * @self: the years
 * @k: which of them
 * @year: an empty year
 *
 * Fills it in; people are named by their numbers, from 1.
 */
void
attain_demo_years_tell (AttainDemoYears *self,
                        guint            k,
                        AttainAsye      *year)
{
  const AttainDemoYear *told = attain_demo_years_get (self, k);

  year->person_id = told->worker + 1;
  year->programme = g_strdup (told->programme->code);
  year->edition = g_strdup (told->programme->edition);
  year->cohort = make_cohort (told->from);
  year->started_on = attain_date_from_day (told->from);
  year->assessor_id = told->assessor != ATTAIN_DEMO_NOBODY ? told->assessor + 1 : 0;
  year->coordinator_id = told->coordinator != ATTAIN_DEMO_NOBODY ? told->coordinator + 1 : 0;
  year->status = told->status;
  if (told->status == ATTAIN_ASYE_STATUS_WITHDRAWN)
    year->withdrawn_on = attain_date_from_day (told->until);
  if (told->outcome != ATTAIN_ASYE_RESULT_UNKNOWN)
    tell_outcome (self, told, year);
  tell_end (self, told, year);
}

/**
 * attain_demo_years_tell_pause:
 * @self: the years
 * @k: which of them
 * @pause: an empty pause
 *
 * Returns: whether there is one
 */
gboolean
attain_demo_years_tell_pause (AttainDemoYears *self,
                              guint            k,
                              AttainAsyePause *pause)
{
  static const char *const reasons[] = { "sickness", "family_leave", "bereavement" };
  const AttainDemoYear *told = attain_demo_years_get (self, k);

  if (told->pause_from == 0)
    return FALSE;

  pause->person_id = told->worker + 1;
  pause->asye_id = k + 1;
  pause->from_on = attain_date_from_day (told->pause_from);
  pause->to_on = told->pause_to != ATTAIN_DEMO_OPEN ? attain_date_from_day (MIN (told->pause_to, told->until)) : NULL;
  pause->reason = g_strdup (reasons[told->worker % G_N_ELEMENTS (reasons)]);
  pause->agreed_by = g_strdup ("Worker, assessor, line manager and co-ordinator");
  return TRUE;
}
