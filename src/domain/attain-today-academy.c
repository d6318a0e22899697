/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What waits today for an academy, in everybody's records. */

#include "attain-today-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

/* An academy's day, as it is found out person by person. */
typedef struct
{
  const AttainFigureBasis *basis;
  gint32                   day;
  gboolean                 renewal_open;
  int                      renewal_days_left;
  guint                    n_renewal_agency;   /* of those who lack what renewal takes */
  gint32                   renewal_day;
  char                    *renewal_to;
  gboolean                 half_year_over;
  gint32                   year_from_day;
  gint32                   year_to_day;
  char                    *year_to;
  gint32                   next_runs_out;
  GArray                  *people[ATTAIN_N_TASKS];
} Academy;

static void
academy_init (Academy                 *self,
              const AttainFigureBasis *basis,
              const char              *on)
{
  *self = (Academy) { .basis = basis, .day = attain_date_to_day (on), .next_runs_out = ATTAIN_TRAINING_FOR_EVER };
  for (guint i = 0; i < ATTAIN_N_TASKS; i++)
    self->people[i] = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (basis->rule != NULL)
    {
      g_autofree char *from = NULL;
      g_autofree char *renewal_from = NULL;

      attain_cpd_rule_get_year (basis->rule, on, &from, &self->renewal_to, &renewal_from);
      self->renewal_open = strcmp (on, renewal_from) >= 0;
      self->renewal_days_left = attain_date_days_between (on, self->renewal_to) + 1;
      self->renewal_day = attain_date_to_day (renewal_from);
    }

  if (basis->scheme != NULL && basis->scheme->cpd.days > 0)
    {
      g_autofree char *from = NULL;

      attain_cpd_terms_get_year (&basis->scheme->cpd, on, &from, &self->year_to);
      self->half_year_over = attain_today_is_half_over (from, self->year_to, on);
      self->year_from_day = attain_date_to_day (from);
      self->year_to_day = attain_date_to_day (self->year_to);
    }
}

static void
academy_clear (Academy *self)
{
  for (guint i = 0; i < ATTAIN_N_TASKS; i++)
    g_array_unref (self->people[i]);
  g_free (self->renewal_to);
  g_free (self->year_to);
}

static void
add_training (Academy                  *self,
              const AttainFigurePerson *person,
              const AttainPostSpan     *post)
{
  const AttainFigureBasis *basis = self->basis;
  GPtrArray *courses = basis->scheme != NULL ? basis->scheme->required_courses : NULL;
  gboolean missing = FALSE, soon = FALSE;

  for (guint i = 0; courses != NULL && basis->runs_out != NULL && i < courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (courses, i);
      gint32 runs_out = basis->runs_out[(gsize) (person - basis->people) * courses->len + i];
      AttainTrainingState state = attain_required_course_get_state (course, runs_out, self->day);

      if (!attain_required_course_is_for (course, post->role))
        continue;

      missing |= !attain_training_state_is_in_date (state);
      soon |= state == ATTAIN_TRAINING_STATE_SOON;
      if (state == ATTAIN_TRAINING_STATE_SOON)
        self->next_runs_out = MIN (self->next_runs_out, MAX (runs_out, self->day));
    }

  if (missing)
    g_array_append_val (self->people[ATTAIN_TASK_TRAINING], person->person_id);
  if (soon)
    g_array_append_val (self->people[ATTAIN_TASK_TRAINING_SOON], person->person_id);
}

/* Agency workers practise too, so they are on the register; their training and CPD days are their agency's. */
static void
add_person (Academy                  *self,
            const AttainFigurePerson *person,
            const AttainPostSpan     *spans,
            gsize                     n_spans)
{
  const AttainFigureBasis *basis = self->basis;
  gboolean employed = attain_employment_in_post (spans, n_spans, ATTAIN_WORKFORCE_EMPLOYED, self->day);

  if (!employed && !attain_employment_in_post (spans, n_spans, ATTAIN_WORKFORCE_AGENCY, self->day))
    return;

  if (!person->is_registered)
    g_array_append_val (self->people[ATTAIN_TASK_REGISTRATION], person->person_id);
  else if (self->renewal_open && !attain_cpd_rule_is_met (basis->rule, &person->found) &&
           !(basis->rule->exempts_new && person->registered_day >= self->renewal_day))
    {
      g_array_append_val (self->people[ATTAIN_TASK_RENEWAL], person->person_id);
      self->n_renewal_agency += !employed;
    }

  if (!employed)
    return;

  add_training (self, person,
                attain_employment_get_post (spans, n_spans, ATTAIN_WORKFORCE_EMPLOYED, self->day));
  if (self->half_year_over && person->used_minutes == 0 &&
      attain_cpd_terms_get_due (&basis->scheme->cpd, spans, n_spans, self->year_from_day, self->year_to_day) > 0)
    g_array_append_val (self->people[ATTAIN_TASK_CPD_DAYS], person->person_id);
}

static void
walk (Academy *self)
{
  const AttainFigureBasis *basis = self->basis;
  gsize n_spans = 0, at = 0;

  for (gsize i = 0; i < basis->n_spans; i += n_spans)
    {
      const AttainPostSpan *spans = basis->spans + i;

      n_spans = attain_employment_count (spans, basis->n_spans - i);
      while (at < basis->n_people && basis->people[at].person_id < spans->person_id)
        at++;
      if (at < basis->n_people && basis->people[at].person_id == spans->person_id)
        add_person (self, &basis->people[at], spans, n_spans);
    }
}

static char *
dup_sentence (AttainTaskKind kind,
              guint          n)
{
  switch (kind)
    {
    case ATTAIN_TASK_REGISTRATION:
      return g_strdup_printf (ngettext ("%'u person in post is not known to be registered",
                                        "%'u people in post are not known to be registered", n), n);
    case ATTAIN_TASK_RENEWAL:
      return g_strdup_printf (ngettext ("%'u person has not written down the CPD that renewal takes",
                                        "%'u people have not written down the CPD that renewal takes", n), n);
    case ATTAIN_TASK_TRAINING:
      return g_strdup_printf (ngettext ("%'u person has required training that is out of date or not done",
                                        "%'u people have required training that is out of date or not done", n), n);
    case ATTAIN_TASK_TRAINING_SOON:
      return g_strdup_printf (ngettext ("%'u person has required training that runs out soon",
                                        "%'u people have required training that runs out soon", n), n);
    case ATTAIN_TASK_CPD_DAYS:
    default:
      return g_strdup_printf (ngettext ("%'u person has used none of their CPD days this year",
                                        "%'u people have used none of their CPD days this year", n), n);
    }
}

/* The dashboard's figure has the council's own people alone, so the line says how many it has besides. */
static char *
dup_renewal_detail (const Academy *self,
                    const char    *day)
{
  g_autofree char *closes = g_strdup_printf (ngettext ("Renewal closes on %s: %d day left, counting today",
                                                       "Renewal closes on %s: %d days left, counting today",
                                                       self->renewal_days_left), day, self->renewal_days_left);

  if (self->n_renewal_agency == 0)
    return g_steal_pointer (&closes);

  /* Translators: %s is a sentence on when renewal closes */
  return g_strdup_printf (ngettext ("%s; %'u of them is an agency worker", "%s; %'u of them are agency workers",
                                    self->n_renewal_agency), closes, self->n_renewal_agency);
}

static void
set_due (AttainTask    *task,
         const Academy *academy)
{
  g_autofree char *day = NULL;

  if (task->kind == ATTAIN_TASK_RENEWAL)
    task->due_on = g_strdup (academy->renewal_to);
  else if (task->kind == ATTAIN_TASK_TRAINING_SOON)
    task->due_on = attain_date_from_day (academy->next_runs_out);
  else if (task->kind == ATTAIN_TASK_CPD_DAYS)
    task->due_on = g_strdup (academy->year_to);

  day = attain_date_display (task->due_on);
  if (task->kind == ATTAIN_TASK_REGISTRATION)
    task->detail = g_strdup (_("Lapsed, suspended, removed or not recorded: nobody may practise without"));
  else if (task->kind == ATTAIN_TASK_RENEWAL)
    task->detail = dup_renewal_detail (academy, day);
  else if (task->kind == ATTAIN_TASK_TRAINING_SOON)
    task->detail = g_strdup_printf (ngettext ("Within %d day, the first on %s", "Within %d days, the first on %s",
                                              ATTAIN_TRAINING_SOON_DAYS), ATTAIN_TRAINING_SOON_DAYS, day);
  else if (task->kind == ATTAIN_TASK_CPD_DAYS)
    task->detail = g_strdup_printf (_("Half of the council’s year is over; it ends on %s"), day);
}

static AttainUrgency
get_urgency (AttainTaskKind  kind,
             const Academy  *academy)
{
  if (kind == ATTAIN_TASK_RENEWAL)
    return attain_today_get_renewal_urgency (TRUE, academy->renewal_days_left);

  return kind == ATTAIN_TASK_REGISTRATION || kind == ATTAIN_TASK_TRAINING ? ATTAIN_URGENCY_NOW : ATTAIN_URGENCY_SOON;
}

/**
 * attain_today_list_for_academy:
 * @basis: everybody, their posts, CPD and training as of the day
 * @on: the day
 *
 * Whoever is in post and not known to be registered; who misses CPD while renewal is open; whose required
 * training is out of date, or runs out soon; and who has used no CPD day when half of the council's year is
 * over. What cannot be told without a scheme or a rule is left out.
 *
 * Returns: (transfer full) (element-type AttainTask): what waits, the most pressing first
 */
GPtrArray *
attain_today_list_for_academy (const AttainFigureBasis *basis,
                               const char              *on)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_task_free);
  Academy academy;

  academy_init (&academy, basis, on);
  walk (&academy);
  for (guint kind = 0; kind <= ATTAIN_TASK_CPD_DAYS; kind++)
    if (academy.people[kind]->len > 0)
      {
        AttainTask *task = g_new0 (AttainTask, 1);

        task->kind = kind;
        task->urgency = get_urgency (kind, &academy);
        task->people = g_array_ref (academy.people[kind]);
        task->sentence = dup_sentence (kind, task->people->len);
        set_due (task, &academy);
        g_ptr_array_add (tasks, task);
      }

  academy_clear (&academy);
  attain_today_sort (tasks);
  return tasks;
}
