/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of a supported year: who is on it, who assesses it, when it rests. What belongs to it is in
 * attain-asye-portfolio.c, how it ends in attain-asye-ending.c. */

#include "attain-asye-work.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-asye-check.h"
#include "attain-asye-guard.h"
#include "attain-change-access.h"
#include "attain-date.h"
#include "attain-display.h"
#include "attain-error.h"

static gboolean
set_edition (const AttainAsyeDesk  *desk,
             AttainAsye            *asye,
             GError               **error)
{
  const AttainProgramme *programme = attain_programme_choose (desk->programmes, asye->programme, asye->edition,
                                                              asye->started_on, error);

  if (programme == NULL)
    return FALSE;

  g_object_set (asye, "edition", programme->edition, NULL);
  return TRUE;
}

static gboolean
check_worker (AttainChange  *change,
              AttainAsye    *asye,
              GError       **error)
{
  g_autoptr(AttainPerson) worker = attain_table_load_one (&attain_person_table, attain_change_get_db (change),
                                                          asye->person_id, error);
  g_autofree char *left = NULL;

  if (worker == NULL)
    return FALSE;

  left = attain_date_display (worker->left_on);
  if (attain_person_has_left (worker, asye->started_on))
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The worker left on %s: a year begins before that"), left);
  else if (worker->registration_status != ATTAIN_REGISTRATION_STATUS_REGISTERED)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The worker is not known to be registered with Social Work England: record the registration "
                           "first"));
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_assessor (AttainChange          *change,
                const AttainAsyeDesk  *desk,
                AttainAsye            *asye,
                gint64                 assessor_id,
                GError               **error)
{
  const char *on = strcmp (asye->started_on, desk->on) > 0 ? asye->started_on : desk->on;
  g_autoptr(AttainPerson) assessor = NULL;

  if (assessor_id == 0)
    return TRUE;
  if (!(assessor = attain_table_load_one (&attain_person_table, attain_change_get_db (change), assessor_id, error)))
    return FALSE;

  return attain_asye_assessor_check (asye->person_id, assessor_id, assessor->left_on, on, error);
}

/**
 * attain_asye_work_enrol:
 * @change: a change
 * @desk: what is to hand
 * @asye: a new year: whose, which programme and cohort, from when, with whom
 * @error: why not, for people
 *
 * The edition in force on the first day is kept with the year, whatever comes after it. Whether it is theirs to begin is
 * asked first: why not would tell them of the worker.
 *
 * Returns: whether the year has begun
 */
gboolean
attain_asye_work_enrol (AttainChange          *change,
                        const AttainAsyeDesk  *desk,
                        AttainAsye            *asye,
                        GError               **error)
{
  if (asye->status == ATTAIN_ASYE_STATUS_UNKNOWN)
    g_object_set (asye, "status", ATTAIN_ASYE_STATUS_ACTIVE, NULL);

  return attain_record_check (ATTAIN_RECORD (asye), error) &&
         attain_change_access_check (attain_change_get_db (change), &attain_asye_table, NULL, ATTAIN_RECORD (asye), FALSE,
                                     error) &&
         check_worker (change, asye, error) &&
         set_edition (desk, asye, error) &&
         check_assessor (change, desk, asye, asye->assessor_id, error) &&
         attain_asye_check_alone (attain_change_get_db (change), asye, error) &&
         attain_change_insert (change, &attain_asye_table, asye, error);
}

/**
 * attain_asye_work_assign:
 * @change: a change
 * @desk: what is to hand
 * @asye_id: a year
 * @assessor_id: who is to assess it from now on
 * @error: why not, for people
 *
 * Returns: whether they are its assessor
 */
gboolean
attain_asye_work_assign (AttainChange          *change,
                         const AttainAsyeDesk  *desk,
                         gint64                 asye_id,
                         gint64                 assessor_id,
                         GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, asye_id, error);

  if (year == NULL || !check_assessor (change, desk, year->asye, assessor_id, error))
    return FALSE;

  g_object_set (year->asye, "assessor-id", assessor_id, NULL);
  return attain_change_update (change, &attain_asye_table, year->asye, error);
}

static gboolean
save_status (AttainChange          *change,
             const AttainAsyeDesk  *desk,
             gint64                 asye_id,
             GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, asye_id, error);

  if (year == NULL)
    return FALSE;

  g_object_set (year->asye, "status", year->status, NULL);
  return attain_change_update (change, &attain_asye_table, year->asye, error);
}

static gboolean
check_pause (const AttainAsyeCase  *year,
             AttainAsyePause       *pause,
             GError               **error)
{
  const AttainAsyePauseSpan span = { pause->from_on, pause->to_on, pause->reason };
  g_autoptr(GArray) others = g_array_new (FALSE, FALSE, sizeof (AttainAsyePauseSpan));

  for (guint i = 0; i < year->pauses->len; i++)
    {
      AttainAsyePause *other = g_ptr_array_index (year->pauses, i);
      const AttainAsyePauseSpan other_span = { other->from_on, other->to_on, other->reason };

      if (attain_record_get_id (ATTAIN_RECORD (other)) != attain_record_get_id (ATTAIN_RECORD (pause)))
        g_array_append_val (others, other_span);
    }

  return attain_asye_pause_span_check (&span, year->programme, year->asye->started_on,
                                       (const AttainAsyePauseSpan *) (gpointer) others->data, others->len, error);
}

/**
 * attain_asye_work_pause:
 * @change: a change
 * @desk: what is to hand
 * @pause: a pause, new or changed, of a year
 * @error: why not, for people
 *
 * Everybody concerned agrees a pause (Dorset Council, ASYE policy): who has, is written down with it.
 *
 * Returns: whether it is agreed
 */
gboolean
attain_asye_work_pause (AttainChange          *change,
                        const AttainAsyeDesk  *desk,
                        AttainAsyePause       *pause,
                        GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, pause->asye_id, error);

  if (year == NULL || !attain_asye_desk_has_programme (year, error))
    return FALSE;

  g_object_set (pause, "person-id", year->asye->person_id, NULL);
  return attain_record_check (ATTAIN_RECORD (pause), error) &&
         check_pause (year, pause, error) &&
         attain_asye_desk_check_words (pause->agreed_by, _("A pause is agreed by everybody concerned: say who has agreed"),
                                       error) &&
         attain_change_save (change, &attain_asye_pause_table, pause, error) &&
         save_status (change, desk, pause->asye_id, error);
}

static AttainAsyePause *
find_pause (const AttainAsyeCase *year,
            const char           *on)
{
  for (guint i = year->pauses->len; i > 0; i--)
    {
      AttainAsyePause *pause = g_ptr_array_index (year->pauses, i - 1);

      if (pause->to_on == NULL || attain_date_is_within (on, pause->from_on, pause->to_on))
        return pause;
    }

  return NULL;
}

/**
 * attain_asye_work_resume:
 * @change: a change
 * @desk: what is to hand
 * @asye_id: a year
 * @last_day: the last day of the pause
 * @error: why not, for people
 *
 * Ends the pause that is open, or covers the day that it is.
 *
 * Returns: whether the year goes on
 */
gboolean
attain_asye_work_resume (AttainChange          *change,
                         const AttainAsyeDesk  *desk,
                         gint64                 asye_id,
                         const char            *last_day,
                         GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, asye_id, error);
  AttainAsyePause *pause = year != NULL ? find_pause (year, desk->on) : NULL;

  if (year == NULL)
    return FALSE;
  if (pause == NULL && year->status != ATTAIN_ASYE_STATUS_PAUSED)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The year is not paused: there is nothing to end"));
      return FALSE;
    }
  if (pause == NULL)
    {
      g_object_set (year->asye, "status", ATTAIN_ASYE_STATUS_ACTIVE, NULL);
      return attain_change_update (change, &attain_asye_table, year->asye, error);
    }

  g_object_set (pause, "to-on", last_day, NULL);
  return (year->programme == NULL || check_pause (year, pause, error)) &&
         attain_change_update (change, &attain_asye_pause_table, pause, error) &&
         save_status (change, desk, asye_id, error);
}

/**
 * attain_asye_work_withdraw:
 * @change: a change
 * @desk: what is to hand
 * @asye_id: a year
 * @withdrawn_on: (nullable): the day on which they did
 * @reason: why, in somebody's words
 * @error: why not, for people
 *
 * Returns: whether they have withdrawn
 */
gboolean
attain_asye_work_withdraw (AttainChange          *change,
                           const AttainAsyeDesk  *desk,
                           gint64                 asye_id,
                           const char            *withdrawn_on,
                           const char            *reason,
                           GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_desk_open (desk, change, asye_id, error);

  if (year == NULL || !attain_asye_desk_check_words (reason, _("Say why they withdraw from the year"), error) ||
      !attain_asye_desk_check_words (withdrawn_on, _("Withdrawn on: say on which day"), error) ||
      !attain_asye_withdrawal_check (withdrawn_on, year->asye->started_on, desk->on, error))
    return FALSE;

  g_object_set (year->asye, "status", ATTAIN_ASYE_STATUS_WITHDRAWN, "withdrawn-on", withdrawn_on,
                "outcome-reason", reason, NULL);
  return attain_change_update (change, &attain_asye_table, year->asye, error);
}
