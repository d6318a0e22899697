/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each move of an application writes besides where it then stands. */

#include "attain-application-write.h"

#include "attain-application-effect.h"
#include "attain-application-findings.h"
#include "attain-application-time.h"
#include "attain-application-write-panel.h"

typedef gboolean (*Writer) (AttainChange                  *change,
                            AttainApplicationCase         *item,
                            const AttainApplicationOrder  *order,
                            gint64                         person_id,
                            GError                       **error);

static gboolean
write_endorse (AttainChange                  *change,
               AttainApplicationCase         *item,
               const AttainApplicationOrder  *order,
               gint64                         person_id,
               GError                       **error)
{
  item->application->manager_id = person_id;
  return TRUE;
}

/* What was signed and confirmed was so for the text as it was. */
static gboolean
write_revise (AttainChange                  *change,
              AttainApplicationCase         *item,
              const AttainApplicationOrder  *order,
              gint64                         person_id,
              GError                       **error)
{
  AttainApplication *application = item->application;

  attain_field_set_string (&application->declared_on, NULL);
  attain_field_set_string (&application->manager_statement, NULL);
  application->caseload_confirmed = ATTAIN_YES_NO_UNKNOWN;
  application->conduct_confirmed = ATTAIN_YES_NO_UNKNOWN;
  application->capability_confirmed = ATTAIN_YES_NO_UNKNOWN;
  return TRUE;
}

/* Whether somebody is eligible is decided once, by what the records show on the day. */
static gboolean
write_checked (AttainChange                  *change,
               AttainApplicationCase         *item,
               const AttainApplicationOrder  *order,
               gint64                         person_id,
               GError                       **error)
{
  return attain_application_findings_keep (change, item, order->move == ATTAIN_MOVE_REFUSE, order->on, error);
}

static gboolean
write_schedule (AttainChange                  *change,
                AttainApplicationCase         *item,
                const AttainApplicationOrder  *order,
                gint64                         person_id,
                GError                       **error)
{
  AttainPanelMeeting *meeting = attain_application_case_get_meeting (item);

  item->application->meeting_id = attain_record_get_id (ATTAIN_RECORD (meeting));
  attain_field_set_string (&item->application->panel_on, meeting->held_on);
  return TRUE;
}

static gboolean
write_effect (AttainChange                  *change,
              AttainApplicationCase         *item,
              const AttainApplicationOrder  *order,
              gint64                         person_id,
              GError                       **error)
{
  return attain_application_effect (change, item, error);
}

/* Another panel date has to be set; the decision stays on record, and is no longer what holds. */
static gboolean
write_begin_again (AttainChange                  *change,
                   AttainApplicationCase         *item,
                   const AttainApplicationOrder  *order,
                   gint64                         person_id,
                   GError                       **error)
{
  AttainApplication *application = item->application;

  application->meeting_id = 0;
  attain_field_set_string (&application->panel_on, NULL);
  application->outcome = ATTAIN_APPLICATION_OUTCOME_UNKNOWN;
  attain_field_set_string (&application->outcome_on, NULL);
  attain_field_set_string (&application->letter_on, NULL);
  return TRUE;
}

#define AT(member) G_STRUCT_OFFSET (AttainApplication, member)

/* As which day of the application the day of a move is kept. */
static const gsize days[ATTAIN_N_MOVES] = {
  [ATTAIN_MOVE_SUBMIT] = AT (submitted_on),
  [ATTAIN_MOVE_ENDORSE] = AT (endorsed_on),
  [ATTAIN_MOVE_HEAR] = AT (stage1_on),
  [ATTAIN_MOVE_LETTER] = AT (letter_on),
  [ATTAIN_MOVE_RATIFY] = AT (ratified_on),
  [ATTAIN_MOVE_APPEAL] = AT (appealed_on),
};

static const Writer writers[ATTAIN_N_MOVES] = {
  [ATTAIN_MOVE_ENDORSE] = write_endorse,
  [ATTAIN_MOVE_REVISE] = write_revise,
  [ATTAIN_MOVE_OPEN] = write_checked,
  [ATTAIN_MOVE_REFUSE] = write_checked,
  [ATTAIN_MOVE_SCHEDULE] = write_schedule,
  [ATTAIN_MOVE_DECLARE] = attain_application_write_declare,
  [ATTAIN_MOVE_CONVENE] = attain_application_write_convene,
  [ATTAIN_MOVE_SCORE] = attain_application_write_scores,
  [ATTAIN_MOVE_DECIDE_PROGRESS] = attain_application_write_decision,
  [ATTAIN_MOVE_DECIDE_DEFER] = attain_application_write_decision,
  [ATTAIN_MOVE_DECIDE_NOT] = attain_application_write_decision,
  [ATTAIN_MOVE_RESUBMIT] = write_begin_again,
  [ATTAIN_MOVE_EFFECT] = write_effect,
  [ATTAIN_MOVE_UPHOLD] = write_begin_again,
};

/**
 * attain_application_write_defaults:
 * @item: a case
 * @order: what is to be done with it, already applied
 *
 * Fills in what the scheme says and nobody has to: at ratification the level's grade and the effective date.
 */
void
attain_application_write_defaults (AttainApplicationCase        *item,
                                   const AttainApplicationOrder *order)
{
  AttainApplication *application = item->application;
  const AttainSchemeLevel *level = item->scheme != NULL
                                   ? attain_scheme_find_level (item->scheme, application->to_level) : NULL;

  if (order->move != ATTAIN_MOVE_RATIFY && order->move != ATTAIN_MOVE_GRANT)
    return;

  if (application->grade == NULL && level != NULL)
    application->grade = g_strdup (level->grade);
  if (application->effective_on == NULL)
    application->effective_on = attain_application_dup_effective (application, item->route,
                                                                  application->outcome_on != NULL
                                                                  ? application->outcome_on : order->on);
}

/**
 * attain_application_write_records:
 * @change: a change
 * @item: the case, whose application is written afterwards
 * @order: what is done with it
 * @person_id: who does it, or for whom; 0 for nobody
 * @error: which rule refuses
 *
 * Returns: whether all that the move writes besides the application itself was written
 */
gboolean
attain_application_write_records (AttainChange                  *change,
                                  AttainApplicationCase         *item,
                                  const AttainApplicationOrder  *order,
                                  gint64                         person_id,
                                  GError                       **error)
{
  Writer writer = writers[order->move];

  if (days[order->move] != 0)
    attain_field_set_string ((char **) G_STRUCT_MEMBER_P (item->application, days[order->move]), order->on);
  return writer == NULL || writer (change, item, order, person_id, error);
}
