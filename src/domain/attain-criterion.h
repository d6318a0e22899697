/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-enum.h"

G_BEGIN_DECLS

/**
 * AttainCriterionType:
 *
 * What a route may ask of those who want to go it. The nicks are the words of scheme files.
 */
typedef enum
{
  ATTAIN_CRITERION_UNKNOWN,
  ATTAIN_CRITERION_REGISTRATION_CURRENT,
  ATTAIN_CRITERION_ASYE_PASSED,
  ATTAIN_CRITERION_PROBATION_PASSED,
  ATTAIN_CRITERION_PERMANENT_CONTRACT,
  ATTAIN_CRITERION_MIN_MONTHS_POST_QUALIFIED,
  ATTAIN_CRITERION_MIN_MONTHS_SINCE_ASYE,
  ATTAIN_CRITERION_MIN_MONTHS_AT_LEVEL,
  ATTAIN_CRITERION_MIN_MONTHS_IN_COUNCIL,
  ATTAIN_CRITERION_PCF_LEVEL_EVIDENCED,
  ATTAIN_CRITERION_PCF_DOMAIN_COVERAGE,
  ATTAIN_CRITERION_KSS_COVERAGE,
  ATTAIN_CRITERION_QUALIFICATION_HELD,
  ATTAIN_CRITERION_CREDITS_AT_LEVEL,
  ATTAIN_CRITERION_STUDENTS_SUPERVISED,
  ATTAIN_CRITERION_MENTORED_NQSW,
  ATTAIN_CRITERION_FULL_CASELOAD,
  ATTAIN_CRITERION_STATUTORY_EXPERIENCE,
  ATTAIN_CRITERION_CPD_DAYS,
  ATTAIN_CRITERION_CPD_SWE_COMPLIANT,
  ATTAIN_CRITERION_MANDATORY_TRAINING_IN_DATE,
  ATTAIN_CRITERION_DOCUMENT,
  ATTAIN_CRITERION_OBSERVATION,
  ATTAIN_CRITERION_FEEDBACK,
  ATTAIN_CRITERION_CASE_STUDY,
  ATTAIN_CRITERION_PRESENTATION,
  ATTAIN_CRITERION_INTERVIEW,
  ATTAIN_CRITERION_STAGE1_PANEL,
  ATTAIN_CRITERION_MANAGER_ENDORSEMENT,
  ATTAIN_CRITERION_NO_LIVE_FORMAL_ACTION,
  ATTAIN_CRITERION_APPRAISAL_RATING,
  ATTAIN_CRITERION_FAST_TRACK_APPROVAL,
  ATTAIN_CRITERION_VACANCY_EXISTS,
} AttainCriterionType;

#define ATTAIN_TYPE_CRITERION_TYPE (attain_criterion_type_get_type ())
#define ATTAIN_N_CRITERION_TYPES   (ATTAIN_CRITERION_VACANCY_EXISTS + 1)

GType attain_criterion_type_get_type (void);

extern const AttainEnum attain_criterion_type_choices;

/**
 * AttainCriterionPhase:
 * @ATTAIN_CRITERION_PHASE_APPLY: before somebody applies: it counts for the earliest day that they can
 * @ATTAIN_CRITERION_PHASE_CHECK: by the eligibility check: the line manager's endorsement
 * @ATTAIN_CRITERION_PHASE_EVIDENCE: while evidence is collected
 * @ATTAIN_CRITERION_PHASE_DECISION: when it is decided: an interview
 *
 * By when a criterion is to be met.
 */
typedef enum
{
  ATTAIN_CRITERION_PHASE_APPLY,
  ATTAIN_CRITERION_PHASE_CHECK,
  ATTAIN_CRITERION_PHASE_EVIDENCE,
  ATTAIN_CRITERION_PHASE_DECISION,
} AttainCriterionPhase;

/**
 * AttainRouteActor:
 *
 * Whose turn a stage of a route is, or who may waive one of its criteria.
 */
typedef enum
{
  ATTAIN_ROUTE_ACTOR_UNKNOWN,
  ATTAIN_ROUTE_ACTOR_APPLICANT,
  ATTAIN_ROUTE_ACTOR_LINE_MANAGER,
  ATTAIN_ROUTE_ACTOR_SERVICE_MANAGER,
  ATTAIN_ROUTE_ACTOR_ACADEMY,
  ATTAIN_ROUTE_ACTOR_PANEL_CHAIR,
  ATTAIN_ROUTE_ACTOR_HR,
} AttainRouteActor;

#define ATTAIN_TYPE_ROUTE_ACTOR (attain_route_actor_get_type ())

GType attain_route_actor_get_type (void);

extern const AttainEnum attain_route_actor_choices;

/**
 * AttainCriterion:
 * @code: its code within the route
 * @type: what it asks
 * @title: the same in the council's words
 * @mandatory: whether it must be met; an advisory one is only told
 * @group: (nullable): the code it shares with those of which one is enough; %NULL when it stands alone
 * @waiver_role: who may waive it; unknown where nobody may
 * @valid_months: how old evidence of it may be; 0 where it does not age
 * @months: how many months it asks for
 * @level: (nullable): the level it speaks of: of the scheme, or of the Professional Capabilities Framework
 * @framework: (nullable): the framework whose capabilities are to be covered
 * @count: how many it asks for; 0 where it does not count
 * @of: how many there are; 0 where that is not said
 * @qualification: (nullable): the code of a qualification
 * @kind: (nullable): the kind of document or experience
 * @source: (nullable): where feedback is to come from: people, professionals, colleagues
 * @role: (nullable): who is to have observed: registered_social_worker
 * @within_months: in how many months before the application something must have been
 * @min_words: the least words of a text; 0 for none
 * @max_words: the most words of it; 0 for none
 * @days: how many days of CPD
 * @period_months: in how many months
 * @minutes: how long a presentation is
 *
 * One thing that a route asks for. What a type does not use is 0 or %NULL. Nothing changes it after it
 * was read.
 */
typedef struct
{
  char                *code;
  AttainCriterionType  type;
  char                *title;
  gboolean             mandatory;
  char                *group;
  AttainRouteActor     waiver_role;
  int                  valid_months;
  int                  months;
  char                *level;
  char                *framework;
  int                  count;
  int                  of;
  char                *qualification;
  char                *kind;
  char                *source;
  char                *role;
  int                  within_months;
  int                  min_words;
  int                  max_words;
  double               days;
  int                  period_months;
  int                  minutes;
} AttainCriterion;

AttainCriterion      *attain_criterion_new            (void);
void                  attain_criterion_free           (AttainCriterion     *self);
AttainCriterionPhase  attain_criterion_type_get_phase (AttainCriterionType  type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCriterion, attain_criterion_free)

G_END_DECLS
