/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-walk.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"
#include "attain-duration.h"
#include "attain-error.h"
#include "attain-figure-absences.h"
#include "attain-figure-applications.h"
#include "attain-figure-vacancies.h"
#include "attain-figure-years.h"

#define FIVE_YEARS 60

G_STATIC_ASSERT (ATTAIN_N_FIGURES <= 32);

static void
set_days (AttainFigureWalk *self,
          const char       *as_of)
{
  const AttainFigureBasis *basis = self->basis;
  g_autofree char *five_years_ago = attain_date_add_months (as_of, -FIVE_YEARS);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  self->as_of_day = attain_date_to_day (as_of);
  self->from_day = attain_date_to_day (self->from);
  self->to_day = attain_date_to_day (self->to);
  self->five_years_day = attain_date_to_day (five_years_ago);

  if (basis->holidays != NULL)
    self->n_working_days = attain_holidays_count_working_days (basis->holidays, self->from, self->to);

  if (basis->scheme != NULL)
    {
      attain_cpd_terms_get_year (&basis->scheme->cpd, as_of, &from, &to);
      self->year_from_day = attain_date_to_day (from);
      self->year_to_day = attain_date_to_day (to);
    }

  if (basis->rule != NULL)
    {
      g_autofree char *renewal_from = NULL;

      g_clear_pointer (&from, g_free);
      g_clear_pointer (&to, g_free);
      attain_cpd_rule_get_year (basis->rule, as_of, &from, &to, &renewal_from);
      self->renewal_day = attain_date_to_day (renewal_from);
    }
}

static gboolean
is_wanted (const AttainFigureWalk *self,
           AttainFigureId          id)
{
  return (self->wanted & (1u << id)) != 0;
}

static void
add (AttainFigureWalk     *self,
     AttainFigureId        id,
     const AttainPostSpan *post,
     double                numerator,
     double                denominator)
{
  if (is_wanted (self, id))
    self->visit (id, post, numerator, denominator, self->user_data);
}

/* Adds the full-time equivalent of the posts of a day, each in its own group. */
static void
add_fte (AttainFigureWalk *self,
         AttainFigureId    id,
         AttainWorkforce   workforce,
         gint32            day,
         gboolean          in_numerator,
         gboolean          in_denominator)
{
  if (!is_wanted (self, id))
    return;

  for (gsize i = 0; i < self->n_spans; i++)
    {
      const AttainPostSpan *span = &self->spans[i];

      if (attain_post_span_covers (span, day) && attain_post_span_is_of (span, workforce))
        add (self, id, span, in_numerator ? span->fte : 0, in_denominator ? span->fte : 0);
    }
}

static const AttainPostSpan *
post_on (AttainFigureWalk *self,
         gint32            day)
{
  return attain_employment_get_post (self->spans, self->n_spans, ATTAIN_WORKFORCE_EMPLOYED, day);
}

static void
add_cpd (AttainFigureWalk     *self,
         const AttainPostSpan *post)
{
  const AttainCpdTerms *terms = NULL;

  if (self->basis->scheme == NULL)
    return;

  terms = &self->basis->scheme->cpd;
  add (self, ATTAIN_FIGURE_CPD_DAYS_PER_PERSON, post,
       attain_duration_in_days (self->person->cpd_minutes, terms->minutes_per_day), 1);

  if (is_wanted (self, ATTAIN_FIGURE_CPD_ENTITLEMENT_USED))
    {
      double due = attain_cpd_terms_get_due (terms, self->spans, self->n_spans,
                                             self->year_from_day, self->year_to_day);
      double used = attain_duration_in_days (self->person->used_minutes, terms->minutes_per_day);

      add (self, ATTAIN_FIGURE_CPD_ENTITLEMENT_USED, post, MIN (used, due), due);
    }
}

static void
add_renewal (AttainFigureWalk     *self,
             const AttainPostSpan *post)
{
  const AttainCpdRule *rule = self->basis->rule;
  const AttainFigurePerson *person = self->person;

  if (rule == NULL || !person->is_registered || person->registered_day > self->as_of_day)
    return;

  add (self, ATTAIN_FIGURE_SWE_CPD_READY, post,
       (rule->exempts_new && person->registered_day >= self->renewal_day) ||
       attain_cpd_rule_is_met (rule, &person->found), 1);
}

/* Whoever the basis knows nothing of has done none of the courses. */
static void
add_training (AttainFigureWalk     *self,
              const AttainPostSpan *post)
{
  const AttainFigureBasis *basis = self->basis;
  GPtrArray *courses = basis->scheme != NULL ? basis->scheme->required_courses : NULL;
  const gint32 *runs_out = NULL;
  int required = 0, in_date = 0;

  if (courses == NULL || basis->runs_out == NULL || !is_wanted (self, ATTAIN_FIGURE_TRAINING_IN_DATE))
    return;

  if (self->person->person_id != 0)
    runs_out = basis->runs_out + (self->person - basis->people) * courses->len;

  for (guint i = 0; i < courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (courses, i);

      if (!attain_required_course_is_for (course, post->role))
        continue;

      required++;
      if (runs_out != NULL &&
          attain_training_state_is_in_date (attain_required_course_get_state (course, runs_out[i], self->as_of_day)))
        in_date++;
    }

  add (self, ATTAIN_FIGURE_TRAINING_IN_DATE, post, in_date, required);
}

static void
add_in_post (AttainFigureWalk *self)
{
  const AttainPostSpan *post = post_on (self, self->as_of_day);
  const AttainFigurePerson *person = self->person;
  gint32 day = self->as_of_day;

  add (self, ATTAIN_FIGURE_IN_POST_HEADCOUNT, post, 1, 0);
  add_fte (self, ATTAIN_FIGURE_IN_POST_FTE, ATTAIN_WORKFORCE_EMPLOYED, day, TRUE, FALSE);
  add_fte (self, ATTAIN_FIGURE_AGENCY_RATE_FTE, ATTAIN_WORKFORCE_EMPLOYED, day, FALSE, TRUE);
  if (self->is_funded)
    add_fte (self, ATTAIN_FIGURE_VACANCY_RATE_FTE, ATTAIN_WORKFORCE_EMPLOYED, day, FALSE, TRUE);
  add_fte (self, ATTAIN_FIGURE_LEVEL_SHARE, ATTAIN_WORKFORCE_EMPLOYED, day, TRUE, TRUE);

  add (self, ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE, post,
       person->registered_day > 0 && person->registered_day <= self->five_years_day, 1);
  add_training (self, post);
  add_cpd (self, post);
  add_renewal (self, post);
}

/* Adds a day on which somebody started or left. */
static void
add_move (AttainFigureWalk *self,
          AttainFigureId    headcount,
          AttainFigureId    fte,
          gint32            day)
{
  add (self, headcount, post_on (self, day), 1, 0);
  add_fte (self, fte, ATTAIN_WORKFORCE_EMPLOYED, day, TRUE, FALSE);
}

/* Adds the working days of the period, as many as the people at its end would have had in all of it. */
static void
add_workdays (AttainFigureWalk *self)
{
  for (gsize i = 0; i < self->n_spans && is_wanted (self, ATTAIN_FIGURE_ABSENCE_RATE); i++)
    {
      const AttainPostSpan *span = &self->spans[i];

      if (attain_post_span_covers (span, self->to_day) && attain_post_span_is_of (span, ATTAIN_WORKFORCE_EMPLOYED))
        add (self, ATTAIN_FIGURE_ABSENCE_RATE, span, 0, span->fte * self->n_working_days);
    }
}

/* Adds the days lost, in the group of the post that somebody was absent from. */
static void
add_absences (AttainFigureWalk *self)
{
  for (gsize i = 0; i < self->n_absences && is_wanted (self, ATTAIN_FIGURE_ABSENCE_RATE); i++)
    {
      const AttainFigureAbsence *absence = &self->absences[i];
      const AttainPostSpan *post = post_on (self, MAX (absence->from_day, self->from_day));
      double lost = attain_figure_absence_get_lost (absence, self->from_day, self->to_day);

      if (post != NULL && lost > 0)
        add (self, ATTAIN_FIGURE_ABSENCE_RATE, post, lost, 0);
    }
}

/* Whoever is not at work on the day holds no cases, whatever was counted before. */
static void
add_cases (AttainFigureWalk *self)
{
  const AttainPostSpan *post = NULL;
  double fte = 0;

  if (self->count == NULL || self->count->cases == 0)
    return;

  for (AttainWorkforce workforce = ATTAIN_WORKFORCE_EMPLOYED; workforce <= ATTAIN_WORKFORCE_AGENCY; workforce++)
    {
      if (!attain_employment_in_post (self->spans, self->n_spans, workforce, self->as_of_day))
        continue;

      fte += attain_employment_get_fte (self->spans, self->n_spans, workforce, self->as_of_day);
      if (post == NULL)
        post = attain_employment_get_post (self->spans, self->n_spans, workforce, self->as_of_day);
    }
  if (post != NULL)
    add (self, ATTAIN_FIGURE_CASELOAD_AVERAGE, post, self->count->cases, fte);
}

static void
add_agency (AttainFigureWalk *self)
{
  if (!attain_employment_in_post (self->spans, self->n_spans, ATTAIN_WORKFORCE_AGENCY, self->as_of_day))
    return;

  add_fte (self, ATTAIN_FIGURE_AGENCY_RATE_FTE, ATTAIN_WORKFORCE_AGENCY, self->as_of_day, TRUE, TRUE);
  for (gsize i = 0; i < self->n_spans; i++)
    {
      const AttainPostSpan *span = &self->spans[i];

      if (attain_post_span_covers (span, self->as_of_day) && attain_post_span_is_of (span, ATTAIN_WORKFORCE_AGENCY))
        add (self, span->covers_vacancy == ATTAIN_YES_NO_YES ? ATTAIN_FIGURE_AGENCY_COVER_FTE
                                                             : ATTAIN_FIGURE_AGENCY_ABOVE_ESTABLISHMENT_FTE,
             span, span->fte, 0);
    }
}

static void
add_spell (AttainFigureWalk  *self,
           const AttainSpell *spell)
{
  if (spell->from_day <= self->as_of_day && self->as_of_day < spell->to_day)
    add_in_post (self);

  if (spell->from_day <= self->to_day && self->to_day < spell->to_day)
    {
      add (self, ATTAIN_FIGURE_TURNOVER_RATE_HEADCOUNT, post_on (self, self->to_day), 0, 1);
      add_fte (self, ATTAIN_FIGURE_TURNOVER_RATE_FTE, ATTAIN_WORKFORCE_EMPLOYED, self->to_day, FALSE, TRUE);
      add_workdays (self);
    }

  if (self->from_day <= spell->from_day && spell->from_day <= self->to_day)
    add_move (self, ATTAIN_FIGURE_STARTERS_HEADCOUNT, ATTAIN_FIGURE_STARTERS_FTE, spell->from_day);

  if (self->from_day <= spell->to_day && spell->to_day <= self->to_day)
    {
      add_move (self, ATTAIN_FIGURE_LEAVERS_HEADCOUNT, ATTAIN_FIGURE_LEAVERS_FTE, spell->to_day);
      add_move (self, ATTAIN_FIGURE_TURNOVER_RATE_HEADCOUNT, ATTAIN_FIGURE_TURNOVER_RATE_FTE, spell->to_day);
    }
}

static void
add_person (AttainFigureWalk *self)
{
  AttainSpell spell;
  gsize position = 0;

  while (attain_employment_next_spell (self->spans, self->n_spans, ATTAIN_WORKFORCE_EMPLOYED, &position, &spell))
    add_spell (self, &spell);

  add_agency (self);
  add_cases (self);
  add_absences (self);
}

/**
 * attain_figure_walk_init:
 * @self: (out caller-allocates): a walk, for which what is wanted and whom to tell are still to be set
 * @basis: what figures are computed from
 * @question: what is asked
 * @error: why the question has no answer
 *
 * Returns: whether there can be a walk
 */
gboolean
attain_figure_walk_init (AttainFigureWalk            *self,
                         const AttainFigureBasis     *basis,
                         const AttainFigureQuestion  *question,
                         GError                     **error)
{
  *self = (AttainFigureWalk) { .basis = basis };
  attain_figure_question_get_period (question, &self->from, &self->to);
  if (strcmp (self->from, self->to) > 0)
    {
      g_autofree char *from = attain_date_display (self->from);
      g_autofree char *to = attain_date_display (self->to);

      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                   _("The period from %s to %s ends before it begins: swap the two days"), from, to);
      return FALSE;
    }

  set_days (self, question->as_of);
  return TRUE;
}

/**
 * attain_figure_walk_clear:
 * @self: a walk
 *
 * Frees the two days of its period; what it was given stays.
 */
void
attain_figure_walk_clear (AttainFigureWalk *self)
{
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
}

/* Finds what else is known of the person whose posts it has come to. */
static void
take_along (AttainFigureWalk *self,
            gsize            *count,
            gsize            *absence)
{
  const AttainFigureBasis *basis = self->basis;
  gint64 id = self->spans->person_id;

  while (*count < basis->n_counts && basis->counts[*count].person_id < id)
    (*count)++;
  self->count = *count < basis->n_counts && basis->counts[*count].person_id == id ? &basis->counts[*count] : NULL;

  while (*absence < basis->n_absences && basis->absences[*absence].person_id < id)
    (*absence)++;
  self->absences = basis->absences + *absence;
  for (self->n_absences = 0; *absence < basis->n_absences && basis->absences[*absence].person_id == id; (*absence)++)
    self->n_absences++;
}

/**
 * attain_figure_walk_run:
 * @self: a walk
 *
 * Goes through all posts once, in the order of persons, then through what is funded, all supported years and
 * applications, and tells of whatever adds to a wanted figure.
 */
void
attain_figure_walk_run (AttainFigureWalk *self)
{
  const AttainFigureBasis *basis = self->basis;
  const AttainFigurePerson unknown = { 0 };
  gsize at = 0, count = 0, absence = 0;

  self->is_funded = is_wanted (self, ATTAIN_FIGURE_VACANCY_RATE_FTE) &&
                    attain_figure_vacancies_can_tell (basis, self->as_of_day);
  for (gsize i = 0; i < basis->n_spans; i += self->n_spans)
    {
      self->spans = basis->spans + i;
      self->n_spans = attain_employment_count (self->spans, basis->n_spans - i);

      while (at < basis->n_people && basis->people[at].person_id < self->spans->person_id)
        at++;
      self->person = at < basis->n_people && basis->people[at].person_id == self->spans->person_id
                     ? &basis->people[at] : &unknown;
      take_along (self, &count, &absence);
      add_person (self);
    }

  if (self->is_funded)
    attain_figure_vacancies_walk (basis, self->as_of_day, self->visit, self->user_data);
  attain_figure_years_walk (basis, self->as_of_day, self->wanted, self->visit, self->user_data);
  attain_figure_applications_walk (basis, self->from_day, self->to_day, self->wanted, self->visit, self->user_data);
}
