/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells who works in the demo council, and what is kept about them: posts, training, absences, CPD. */

#include "attain-demo-council-private.h"

#include "attain-absence.h"
#include "attain-caseload.h"
#include "attain-cpd-entry.h"
#include "attain-date.h"
#include "attain-demo-absences.h"
#include "attain-demo-cases.h"
#include "attain-demo-corpus.h"
#include "attain-demo-courses.h"
#include "attain-demo-funding.h"
#include "attain-demo-offices.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-post.h"

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

  return attain_demo_council_tell_all (self->ladder, self->staff->n_workers, NULL,
                                       (AttainDemoTellFunc) attain_demo_ladder_tell_person, person, func,
                                       user_data, error);
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

  return attain_demo_council_tell_all (self->ladder, self->staff->n_workers,
                                       (AttainDemoCountFunc) attain_demo_ladder_count_posts,
                                       (AttainDemoTellFunc) attain_demo_ladder_tell_post, post, func,
                                       user_data, error);
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

  return attain_demo_council_tell_all (self->ladder, self->staff->n_workers,
                                       (AttainDemoCountFunc) attain_demo_ladder_count_levels,
                                       (AttainDemoTellFunc) attain_demo_ladder_tell_level, level, func,
                                       user_data, error);
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

  return attain_demo_council_tell_all (self->diary, self->staff->n_workers,
                                       (AttainDemoCountFunc) attain_demo_diary_open,
                                       (AttainDemoTellFunc) attain_demo_diary_tell, entry, func, user_data,
                                       error);
}
