/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-council.h"

#include "attain-absence.h"
#include "attain-caseload.h"
#include "attain-cpd-entry.h"
#include "attain-date.h"
#include "attain-demo-absences.h"
#include "attain-demo-cases.h"
#include "attain-demo-corpus.h"
#include "attain-demo-courses.h"
#include "attain-demo-diary.h"
#include "attain-demo-funding.h"
#include "attain-demo-ladder.h"
#include "attain-demo-offices.h"
#include "attain-demo-past.h"
#include "attain-demo-portfolio.h"
#include "attain-demo-years.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-post.h"

#define ENTRIES_PER_YEAR 10

struct _AttainDemoCouncil
{
  AttainDemoStaff  *staff;
  AttainDemoLadder *ladder;
  AttainDemoDiary  *diary;
  GArray           *courses;
  GArray           *offices;
  AttainDemoYears  *years;
  AttainDemoPast   *past;
  char             *name;
  char             *as_of;
};

/**
 * attain_demo_council_new:
 * @n_people: how many people its system knows, from 1 to %ATTAIN_DEMO_MOST_PEOPLE: those in post, agency
 *   workers, and those who left
 * @years: how many years are told, from 1 to %ATTAIN_DEMO_MOST_YEARS
 * @seed: what it is drawn from
 * @as_of: the last day of them
 *
 * Returns: (transfer full): the council
 */
AttainDemoCouncil *
attain_demo_council_new (guint       n_people,
                         guint       years,
                         guint64     seed,
                         const char *as_of)
{
  g_autoptr(AttainDemoCorpus) corpus = attain_demo_corpus_load ("council.txt");
  g_autofree char *from = NULL;
  AttainDemoCouncil *self;

  g_return_val_if_fail (n_people > 0 && n_people <= ATTAIN_DEMO_MOST_PEOPLE, NULL);
  g_return_val_if_fail (years > 0 && years <= ATTAIN_DEMO_MOST_YEARS, NULL);

  from = attain_date_add_months (as_of, -12 * (int) years);
  self = g_new0 (AttainDemoCouncil, 1);
  self->name = g_strdup (attain_demo_corpus_get (corpus, "council", "name"));
  self->as_of = g_strdup (as_of);
  self->staff = attain_demo_staff_new (n_people, attain_date_to_day (from), attain_date_to_day (as_of), seed);
  self->courses = attain_demo_courses_new ();
  self->offices = attain_demo_offices_new (self->staff);
  self->years = attain_demo_years_new (self->staff, self->offices);
  self->past = attain_demo_past_new (self->staff, self->offices);
  self->ladder = attain_demo_ladder_new (self->staff);
  self->diary = attain_demo_diary_new (self->staff, self->courses);
  attain_demo_diary_set_n_entries (self->diary, n_people * years * ENTRIES_PER_YEAR);
  return self;
}

void
attain_demo_council_free (AttainDemoCouncil *self)
{
  attain_demo_diary_free (self->diary);
  attain_demo_years_free (self->years);
  attain_demo_past_free (self->past);
  g_array_unref (self->offices);
  attain_demo_ladder_free (self->ladder);
  attain_demo_staff_free (self->staff);
  g_array_unref (self->courses);
  g_free (self->name);
  g_free (self->as_of);
  g_free (self);
}

/**
 * attain_demo_council_get_name:
 * @self: a council
 *
 * Returns: (transfer none): what the council is called, which none in England is
 */
const char *
attain_demo_council_get_name (AttainDemoCouncil *self)
{
  return self->name;
}

/**
 * attain_demo_council_get_as_of:
 * @self: a council
 *
 * Returns: (transfer none): the last day that is told
 */
const char *
attain_demo_council_get_as_of (AttainDemoCouncil *self)
{
  return self->as_of;
}

/**
 * attain_demo_council_get_seed:
 * @self: a council
 *
 * Returns: the number that all of it was drawn from: the same number makes the same council
 */
guint64
attain_demo_council_get_seed (AttainDemoCouncil *self)
{
  return self->staff->seed;
}

/**
 * attain_demo_council_get_n_people:
 * @self: a council
 *
 * Returns: how many people work or have worked there
 */
guint
attain_demo_council_get_n_people (AttainDemoCouncil *self)
{
  return self->staff->n_workers;
}

/**
 * attain_demo_council_get_n_entries:
 * @self: a council
 *
 * Returns: how many entries of CPD they make; 0 where nobody is there to make one
 */
guint
attain_demo_council_get_n_entries (AttainDemoCouncil *self)
{
  return attain_demo_diary_get_n_entries (self->diary);
}

/**
 * attain_demo_council_set_n_entries:
 * @self: a council
 * @n_entries: how many pieces of CPD its people logged, all together; ten a year for each at first
 */
void
attain_demo_council_set_n_entries (AttainDemoCouncil *self,
                                   guint              n_entries)
{
  attain_demo_diary_set_n_entries (self->diary, n_entries);
}

/* What knows the records by number: how many @owner has, and one of them. */
typedef guint (*CountFunc) (gpointer teller, guint owner);
typedef void  (*TellFunc)  (gpointer teller, guint k, gpointer record);

/* Those of each owner, or one of each where nothing counts them. */
static gboolean
tell_all (gpointer         teller,
          guint            n_owners,
          CountFunc        count,
          TellFunc         tell,
          gpointer         record,
          AttainDemoFunc   func,
          gpointer         user_data,
          GError         **error)
{
  for (guint i = 0; i < n_owners; i++)
    {
      guint n = count != NULL ? count (teller, i) : 1;

      for (guint k = 0; k < n; k++)
        {
          attain_record_clear (record);
          tell (teller, count != NULL ? k : i, record);
          if (!func (record, user_data, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * attain_demo_council_each_person:
 * @self: a council
 * @func: is given each AttainPerson, by their first day here
 * @user_data: for @func
 * @error: what @func says
 *
 * The first of them is number 1: posts, levels, training and CPD name people by these numbers.
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_person (AttainDemoCouncil  *self,
                                 AttainDemoFunc      func,
                                 gpointer            user_data,
                                 GError            **error)
{
  g_autoptr(AttainPerson) person = attain_person_new ();

  return tell_all (self->ladder, self->staff->n_workers, NULL, (TellFunc) attain_demo_ladder_tell_person,
                   person, func, user_data, error);
}

/**
 * attain_demo_council_each_post:
 * @self: a council
 * @func: is given each AttainPost, by person and first day
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_post (AttainDemoCouncil  *self,
                               AttainDemoFunc      func,
                               gpointer            user_data,
                               GError            **error)
{
  g_autoptr(AttainPost) post = attain_post_new ();

  return tell_all (self->ladder, self->staff->n_workers, (CountFunc) attain_demo_ladder_count_posts,
                   (TellFunc) attain_demo_ladder_tell_post, post, func, user_data, error);
}

/**
 * attain_demo_council_each_level:
 * @self: a council
 * @func: is given each AttainPcfLevel, by person and day
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_level (AttainDemoCouncil  *self,
                                AttainDemoFunc      func,
                                gpointer            user_data,
                                GError            **error)
{
  g_autoptr(AttainPcfLevel) level = attain_pcf_level_new ();

  return tell_all (self->ladder, self->staff->n_workers, (CountFunc) attain_demo_ladder_count_levels,
                   (TellFunc) attain_demo_ladder_tell_level, level, func, user_data, error);
}

static void
tell_training (const AttainDemoPlace *place,
               guint                  i,
               AttainTraining        *training)
{
  gint32 ends = attain_demo_place_ends (place);

  training->person_id = i + 1;
  training->course = g_strdup (place->course->code);
  training->title = g_strdup (place->course->title);
  training->held_on = attain_date_from_day (place->on);
  training->minutes = place->course->minutes;
  training->attendance = place->attendance;
  if (ends != ATTAIN_DEMO_OPEN)
    training->expires_on = attain_date_from_day (ends);
}

/**
 * attain_demo_council_each_training:
 * @self: a council
 * @func: is given each AttainTraining, by person and day
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_training (AttainDemoCouncil  *self,
                                   AttainDemoFunc      func,
                                   gpointer            user_data,
                                   GError            **error)
{
  g_autoptr(AttainTraining) training = attain_training_new ();
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (AttainDemoPlace));

  for (guint i = 0; i < self->staff->n_workers; i++)
    {
      attain_demo_courses_tell (self->courses, self->staff, i, places);
      for (guint k = 0; k < places->len; k++)
        {
          attain_record_clear (ATTAIN_RECORD (training));
          tell_training (&g_array_index (places, AttainDemoPlace, k), i, training);
          if (!func (ATTAIN_RECORD (training), user_data, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * attain_demo_council_each_line:
 * @self: a council
 * @func: is given each AttainEstablishment, by year
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_line (AttainDemoCouncil  *self,
                               AttainDemoFunc      func,
                               gpointer            user_data,
                               GError            **error)
{
  g_autoptr(GPtrArray) lines = attain_demo_funding_list (self->staff, self->ladder);

  for (guint i = 0; i < lines->len; i++)
    if (!func (g_ptr_array_index (lines, i), user_data, error))
      return FALSE;

  return TRUE;
}

static void
tell_absence (const AttainDemoAbsence *told,
              guint                    i,
              AttainAbsence           *absence)
{
  absence->person_id = i + 1;
  absence->from_on = attain_date_from_day (told->from);
  absence->to_on = told->to != ATTAIN_DEMO_OPEN ? attain_date_from_day (told->to) : NULL;
  absence->days = told->days;
  absence->reason = g_strdup (told->reason);
}

/**
 * attain_demo_council_each_absence:
 * @self: a council
 * @func: is given each AttainAbsence, by person and day
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_absence (AttainDemoCouncil  *self,
                                  AttainDemoFunc      func,
                                  gpointer            user_data,
                                  GError            **error)
{
  g_autoptr(AttainDemoCorpus) corpus = attain_demo_corpus_load ("council.txt");
  GPtrArray *reasons = attain_demo_corpus_get_all (corpus, "absence", "reason");
  g_autoptr(AttainAbsence) absence = attain_absence_new ();
  g_autoptr(GArray) absences = g_array_new (FALSE, FALSE, sizeof (AttainDemoAbsence));

  for (guint i = 0; i < self->staff->n_workers; i++)
    {
      attain_demo_absences_tell (self->staff, i, reasons, absences);
      for (guint k = 0; k < absences->len; k++)
        {
          attain_record_clear (ATTAIN_RECORD (absence));
          tell_absence (&g_array_index (absences, AttainDemoAbsence, k), i, absence);
          if (!func (ATTAIN_RECORD (absence), user_data, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
each_count (AttainDemoCouncil  *self,
            AttainDemoCareer   *career,
            AttainDemoFunc      func,
            gpointer            user_data,
            GError            **error)
{
  g_autoptr(AttainCaseload) caseload = attain_caseload_new ();
  g_autoptr(GArray) cases = g_array_new (FALSE, FALSE, sizeof (AttainDemoCases));

  for (guint i = 0; i < self->staff->n_workers; i++)
    {
      attain_demo_cases_tell (self->staff, career, i, cases);
      for (guint k = cases->len; k > 0; k--)
        {
          const AttainDemoCases *count = &g_array_index (cases, AttainDemoCases, k - 1);

          attain_record_clear (ATTAIN_RECORD (caseload));
          caseload->person_id = i + 1;
          caseload->counted_on = attain_date_from_day (count->on);
          caseload->cases = count->n;
          if (!func (ATTAIN_RECORD (caseload), user_data, error))
            return FALSE;
        }
    }

  return TRUE;
}

/**
 * attain_demo_council_each_caseload:
 * @self: a council
 * @func: is given each AttainCaseload, by person and day
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_caseload (AttainDemoCouncil  *self,
                                   AttainDemoFunc      func,
                                   gpointer            user_data,
                                   GError            **error)
{
  AttainDemoCareer career;
  gboolean all;

  attain_demo_career_init (&career);
  all = each_count (self, &career, func, user_data, error);
  attain_demo_career_clear (&career);
  return all;
}

/**
 * attain_demo_council_each_appointment:
 * @self: a council
 * @func: is given each AttainAppointment
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_appointment (AttainDemoCouncil  *self,
                                      AttainDemoFunc      func,
                                      gpointer            user_data,
                                      GError            **error)
{
  g_autoptr(AttainAppointment) appointment = attain_appointment_new ();

  for (guint k = 0; k < self->offices->len; k++)
    {
      const AttainDemoOffice *office = &g_array_index (self->offices, AttainDemoOffice, k);

      attain_record_clear (ATTAIN_RECORD (appointment));
      appointment->person_id = office->worker + 1;
      appointment->role = office->role;
      appointment->from_on = attain_date_from_day (office->from);
      if (!func (ATTAIN_RECORD (appointment), user_data, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_demo_council_each_year:
 * @self: a council
 * @func: is given each AttainAsye, by the first day
 * @user_data: for @func
 * @error: what @func says
 *
 * The first of them is number 1: pauses and evidence name the years by these numbers.
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_year (AttainDemoCouncil  *self,
                               AttainDemoFunc      func,
                               gpointer            user_data,
                               GError            **error)
{
  g_autoptr(AttainAsye) year = attain_asye_new ();

  return tell_all (self->years, attain_demo_years_get_n (self->years), NULL, (TellFunc) attain_demo_years_tell,
                   year, func, user_data, error);
}

/**
 * attain_demo_council_each_pause:
 * @self: a council
 * @func: is given each AttainAsyePause, by year
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_pause (AttainDemoCouncil  *self,
                                AttainDemoFunc      func,
                                gpointer            user_data,
                                GError            **error)
{
  g_autoptr(AttainAsyePause) pause = attain_asye_pause_new ();

  for (guint k = 0; k < attain_demo_years_get_n (self->years); k++)
    {
      attain_record_clear (ATTAIN_RECORD (pause));
      if (attain_demo_years_tell_pause (self->years, k, pause) && !func (ATTAIN_RECORD (pause), user_data, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_demo_council_each_evidence:
 * @self: a council
 * @func: is given each AttainEvidence, by year and the day it was due
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_evidence (AttainDemoCouncil  *self,
                                   AttainDemoFunc      func,
                                   gpointer            user_data,
                                   GError            **error)
{
  AttainDemoPortfolio *portfolio = attain_demo_portfolio_new (self->staff, self->years);
  g_autoptr(AttainEvidence) evidence = attain_evidence_new ();
  gboolean going_on = TRUE;

  for (guint k = 0; going_on && k < attain_demo_years_get_n (self->years); k++)
    {
      guint n = attain_demo_portfolio_count (portfolio, k);

      for (guint i = 0; going_on && i < n; i++)
        {
          attain_record_clear (ATTAIN_RECORD (evidence));
          going_on = !attain_demo_portfolio_tell (portfolio, i, evidence) ||
                     func (ATTAIN_RECORD (evidence), user_data, error);
        }
    }

  attain_demo_portfolio_free (portfolio);
  return going_on;
}

/**
 * attain_demo_council_each_application:
 * @self: a council
 * @func: is given each AttainApplication that is over
 * @user_data: for @func
 * @error: what @func says
 *
 * The first of them is number 1: steps name the applications by these numbers.
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_application (AttainDemoCouncil  *self,
                                      AttainDemoFunc      func,
                                      gpointer            user_data,
                                      GError            **error)
{
  g_autoptr(AttainApplication) application = attain_application_new ();

  return tell_all (self->past, attain_demo_past_get_n (self->past), NULL, (TellFunc) attain_demo_past_tell,
                   application, func, user_data, error);
}

/**
 * attain_demo_council_each_step:
 * @self: a council
 * @func: is given each AttainApplicationStep, by application and day
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_step (AttainDemoCouncil  *self,
                               AttainDemoFunc      func,
                               gpointer            user_data,
                               GError            **error)
{
  g_autoptr(AttainApplicationStep) step = attain_application_step_new ();

  return tell_all (self->past, attain_demo_past_get_n (self->past), (CountFunc) attain_demo_past_count,
                   (TellFunc) attain_demo_past_tell_step, step, func, user_data, error);
}

/**
 * attain_demo_council_each_entry:
 * @self: a council
 * @func: is given each AttainCpdEntry, by person and day
 * @user_data: for @func
 * @error: what @func says
 *
 * Returns: whether @func had them all
 */
gboolean
attain_demo_council_each_entry (AttainDemoCouncil  *self,
                                AttainDemoFunc      func,
                                gpointer            user_data,
                                GError            **error)
{
  g_autoptr(AttainCpdEntry) entry = attain_cpd_entry_new ();

  return tell_all (self->diary, self->staff->n_workers, (CountFunc) attain_demo_diary_open,
                   (TellFunc) attain_demo_diary_tell, entry, func, user_data, error);
}
