/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-criterion-answer.h"

#include <glib/gi18n.h>

#include "attain-criterion-private.h"
#include "attain-date.h"
#include "attain-display.h"

/**
 * attain_criterion_oldest_day:
 * @day: the day it is, as a number
 * @months: how long something counts; 0 for ever
 *
 * Returns: the first day that is not too old for what has to be of the last @months; 0 where nothing ages
 */
gint32
attain_criterion_oldest_day (gint32 day,
                             int    months)
{
  return months > 0 ? attain_date_shift_months (day, -months) : 0;
}

static gboolean
is_waived (const AttainCriterion       *self,
           const AttainStandingFinding *finding)
{
  return finding->state == ATTAIN_CRITERION_STATE_WAIVED && self->waiver_role != ATTAIN_ROUTE_ACTOR_UNKNOWN &&
         finding->by != NULL && finding->text != NULL;
}

static gboolean
is_stale (const AttainCriterion       *self,
          const AttainStanding        *standing,
          const AttainStandingFinding *finding)
{
  return finding->state == ATTAIN_CRITERION_STATE_MET && finding->day > 0 &&
         finding->day < attain_criterion_oldest_day (standing->day, self->valid_months);
}

/* What a person has said goes before the record, except that nobody can say a record away. */
static gboolean
person_settles (const AttainCriterionAnswer *answer)
{
  switch (answer->finding->state)
    {
    case ATTAIN_CRITERION_STATE_WAIVED:
      return is_waived (answer->criterion, answer->finding);

    case ATTAIN_CRITERION_STATE_NOT_MET:
      return TRUE;

    case ATTAIN_CRITERION_STATE_MET:
      return !answer->stale && (answer->state == ATTAIN_CRITERION_STATE_UNKNOWN ||
                                (answer->state == ATTAIN_CRITERION_STATE_NOT_MET &&
                                 !attain_criterion_record_proves (answer->criterion->type)));

    case ATTAIN_CRITERION_STATE_UNKNOWN:
    default:
      return FALSE;
    }
}

static char *
explain_person (const AttainStandingFinding *finding)
{
  g_autofree char *on = finding->day > 0 ? attain_day_display (finding->day) : g_strdup (_("a day not on record"));
  const char *text = finding->text != NULL ? finding->text : _("no reason is on record");

  if (finding->state == ATTAIN_CRITERION_STATE_WAIVED)
    /* Translators: by whom, on which day, why */
    return g_strdup_printf (_("Waived by %s on %s: %s"), finding->by, on, text);
  if (finding->state == ATTAIN_CRITERION_STATE_NOT_MET)
    return g_strdup_printf (_("Found not to be met on %s: %s"), on, text);

  return finding->text != NULL ? g_strdup_printf (_("Confirmed on %s: %s"), on, text)
                               : g_strdup_printf (_("Confirmed on %s"), on);
}

/* Why what somebody has said does not count. */
static const char *
why_not_counted (const AttainCriterionAnswer *answer)
{
  if (answer->finding == NULL || answer->by_person)
    return NULL;
  if (answer->stale)
    return _("what was confirmed is too old");
  if (answer->finding->state == ATTAIN_CRITERION_STATE_WAIVED &&
      answer->criterion->waiver_role == ATTAIN_ROUTE_ACTOR_UNKNOWN)
    return _("it is marked as waived, which the scheme lets nobody do");
  if (answer->finding->state == ATTAIN_CRITERION_STATE_WAIVED)
    return _("it is marked as waived without who allowed it or why");
  if (answer->finding->state == ATTAIN_CRITERION_STATE_MET && answer->state == ATTAIN_CRITERION_STATE_NOT_MET)
    return _("it is marked as met, against the record");

  return NULL;
}

/**
 * attain_criterion_judge:
 * @self: a criterion of a route
 * @standing: what the records say of somebody on a day
 * @answer: (out caller-allocates): how they stand with it, while @self and @standing last
 *
 * Asks the records first. What a person has found goes before them, except that only a waiver, by somebody
 * the scheme allows to give one, goes before a record that proves that it is not met.
 */
void
attain_criterion_judge (const AttainCriterion *self,
                        const AttainStanding  *standing,
                        AttainCriterionAnswer *answer)
{
  attain_criterion_judge_record (self, standing, answer);
  answer->finding = attain_standing_find_finding (standing, self->code);
  if (answer->finding == NULL)
    return;

  answer->stale = is_stale (self, standing, answer->finding);
  answer->by_person = person_settles (answer);
  if (!answer->by_person)
    return;

  answer->state = answer->finding->state;
  answer->met_day = answer->state != ATTAIN_CRITERION_STATE_NOT_MET ? answer->finding->day : 0;
  answer->record = "application_criterion";
}

/**
 * attain_criterion_is_disproved:
 * @self: a criterion of a route
 * @standing: what the records say of somebody on a day
 * @answer: (out caller-allocates): what they say of it
 *
 * Returns: whether a record proves that it is not met, whatever anybody says
 */
gboolean
attain_criterion_is_disproved (const AttainCriterion *self,
                               const AttainStanding  *standing,
                               AttainCriterionAnswer *answer)
{
  attain_criterion_judge_record (self, standing, answer);
  return answer->state == ATTAIN_CRITERION_STATE_NOT_MET && attain_criterion_record_proves (self->type);
}

/**
 * attain_criterion_answer_is_good:
 * @self: how somebody stands with a criterion
 *
 * Returns: whether it is met or waived
 */
gboolean
attain_criterion_answer_is_good (const AttainCriterionAnswer *self)
{
  return self->state == ATTAIN_CRITERION_STATE_MET || self->state == ATTAIN_CRITERION_STATE_WAIVED;
}

/**
 * attain_criterion_answer_explain:
 * @self: how somebody stands with a criterion
 * @standing: what the records say of them
 *
 * Returns: (transfer full): the same in words, with the record that shows it, or who has to say
 */
char *
attain_criterion_answer_explain (const AttainCriterionAnswer *self,
                                 const AttainStanding        *standing)
{
  g_autofree char *record = NULL;
  const char *but = why_not_counted (self);

  if (self->by_person)
    return explain_person (self->finding);

  record = self->unseen ? g_strdup (_("What shows it is not among the records that you may see"))
                        : attain_criterion_explain_record (self, standing);
  return but != NULL ? g_strdup_printf ("%s; %s", record, but) : g_steal_pointer (&record);
}
