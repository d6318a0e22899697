/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-application-order.h"
#include "attain-application-road.h"
#include "attain-application.h"
#include "attain-panel-meeting.h"
#include "attain-panel-rules.h"
#include "attain-person.h"
#include "attain-rulebook.h"
#include "attain-standing.h"

G_BEGIN_DECLS

/**
 * AttainApplicationCase:
 * @application: the application
 * @person: the applicant
 * @scheme: (nullable): the edition of the scheme that it began under; %NULL where the file does not hold it
 * @route: (nullable): its route; %NULL likewise
 * @holidays: the bank holidays
 * @standing: (nullable): how the applicant stands on the day that the case is looked at for; %NULL where the file
 *   does not hold the scheme, or where nobody has asked
 * @posts: (element-type AttainPost): the applicant's posts, the oldest first
 * @others: (element-type AttainApplication): the applicant's other applications, the oldest first
 * @criteria: (element-type AttainApplicationCriterion): what was found of the route's criteria
 * @evidence: (element-type AttainEvidence): what is kept for it, the oldest first
 * @steps: (element-type AttainApplicationStep): how it came here, the first step first
 * @meetings: (element-type AttainPanelMeeting): the meetings whose agenda it is or was on, the oldest first
 * @agenda: (element-type AttainPanelCase): its place on each of them, in the same order
 * @seats: (element-type AttainPanelSeat): who sits or sat at them
 * @declarations: (element-type AttainPanelDeclaration): what they said of conflicts of interest with the applicant
 * @scores: (element-type AttainPanelScore): what they gave it; show attain_application_scores_list() instead
 * @decisions: (element-type AttainDecision): how it was decided, the oldest first
 * @reasons: (element-type AttainDecisionReason): the reasons of the decisions
 * @appointments: (element-type AttainAppointment): what everybody is or was appointed to
 * @assessor_ids: (element-type gint64): who assesses or assessed the applicant
 * @names: (element-type gint64 utf8): the names of all people that the records of the case speak of
 * @held: which lines of the table of rights hold for the application and whoever looks; 0 where nobody has asked
 * @criterion_held: the same for what would be found of its criteria
 * @evidence_held: the same for what would be kept as evidence for it
 *
 * An application with all that belongs to it, as of one moment.
 */
typedef struct
{
  AttainApplication    *application;
  AttainPerson         *person;
  const AttainScheme   *scheme;
  const AttainRoute    *route;
  const AttainHolidays *holidays;
  AttainStanding       *standing;
  GPtrArray            *posts;
  GPtrArray            *others;
  GPtrArray            *criteria;
  GPtrArray            *evidence;
  GPtrArray            *steps;
  GPtrArray            *meetings;
  GPtrArray            *agenda;
  GPtrArray            *seats;
  GPtrArray            *declarations;
  GPtrArray            *scores;
  GPtrArray            *decisions;
  GPtrArray            *reasons;
  GPtrArray            *appointments;
  GArray               *assessor_ids;
  GHashTable           *names;
  AttainHeld            held;
  AttainHeld            criterion_held;
  AttainHeld            evidence_held;
} AttainApplicationCase;

AttainApplicationCase  *attain_application_case_new              (void);
void                    attain_application_case_free             (AttainApplicationCase        *self);
const char             *attain_application_case_get_name         (const AttainApplicationCase  *self,
                                                                  gint64                        person_id);
gint64                  attain_application_case_get_manager      (const AttainApplicationCase  *self,
                                                                  const char                   *on);

AttainApplicationRole   attain_application_case_get_roles        (const AttainApplicationCase  *self,
                                                                  gint64                        actor_id,
                                                                  const char                   *on);
gboolean                attain_application_case_acts_as          (const AttainApplicationCase  *self,
                                                                  gint64                        actor_id,
                                                                  const char                   *on,
                                                                  AttainApplicationRole         roles);
void                    attain_application_case_get_facts        (const AttainApplicationCase  *self,
                                                                  gint64                        actor_id,
                                                                  const char                   *on,
                                                                  const AttainApplicationOrder *order,
                                                                  AttainApplicationFacts       *facts);
GArray                 *attain_application_case_list_moves       (const AttainApplicationCase  *self,
                                                                  gint64                        actor_id,
                                                                  const char                   *on);
AttainApplicationRole   attain_application_case_whose_turn       (const AttainApplicationCase  *self,
                                                                  const char                   *on);
gboolean                attain_application_case_has_to_declare   (const AttainApplicationCase  *self,
                                                                  gint64                        member_id,
                                                                  const char                   *on);
gboolean                attain_application_case_is_turn_of       (const AttainApplicationCase  *self,
                                                                  gint64                        actor_id,
                                                                  const char                   *on);
gboolean                attain_application_case_calls            (const AttainApplicationCase  *self,
                                                                  gint64                        member_id,
                                                                  const char                   *on);

AttainDecision         *attain_application_case_get_decision     (const AttainApplicationCase  *self);
AttainPanelMeeting     *attain_application_case_get_meeting      (const AttainApplicationCase  *self);
GArray                 *attain_application_case_list_voters      (const AttainApplicationCase  *self,
                                                                  AttainPanelMeeting           *meeting,
                                                                  const char                   *on);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainApplicationCase, attain_application_case_free)

G_END_DECLS
