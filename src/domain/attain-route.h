/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-guard.h"
#include "attain-application-move.h"
#include "attain-criterion.h"

G_BEGIN_DECLS

/**
 * AttainRouteDecision:
 * @ATTAIN_ROUTE_DECISION_AUTOMATIC: nobody applies: it follows from a pass or from probation
 * @ATTAIN_ROUTE_DECISION_APPRAISAL: the yearly appraisal decides
 * @ATTAIN_ROUTE_DECISION_PANEL: a panel decides
 * @ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1: another panel is heard first, of young people say
 * @ATTAIN_ROUTE_DECISION_INTERVIEW: an interview decides
 * @ATTAIN_ROUTE_DECISION_VACANCY_ONLY: only an appointment to a vacancy leads there
 *
 * How a route is decided.
 */
typedef enum
{
  ATTAIN_ROUTE_DECISION_UNKNOWN,
  ATTAIN_ROUTE_DECISION_AUTOMATIC,
  ATTAIN_ROUTE_DECISION_APPRAISAL,
  ATTAIN_ROUTE_DECISION_PANEL,
  ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1,
  ATTAIN_ROUTE_DECISION_INTERVIEW,
  ATTAIN_ROUTE_DECISION_VACANCY_ONLY,
} AttainRouteDecision;

#define ATTAIN_TYPE_ROUTE_DECISION (attain_route_decision_get_type ())

GType attain_route_decision_get_type (void);

extern const AttainEnum attain_route_decision_choices;

/**
 * AttainRouteEffective:
 * @ATTAIN_ROUTE_EFFECTIVE_UNKNOWN: the council has not said: human resources set the day
 * @ATTAIN_ROUTE_EFFECTIVE_OUTCOME_DATE: the day of the decision
 * @ATTAIN_ROUTE_EFFECTIVE_PANEL_DATE: the day that the panel met
 * @ATTAIN_ROUTE_EFFECTIVE_NEXT_MONTH: the first of the month after the decision
 * @ATTAIN_ROUTE_EFFECTIVE_SUBMISSION_DATE: back to the day that it was submitted
 *
 * From when on a new level counts.
 */
typedef enum
{
  ATTAIN_ROUTE_EFFECTIVE_UNKNOWN,
  ATTAIN_ROUTE_EFFECTIVE_OUTCOME_DATE,
  ATTAIN_ROUTE_EFFECTIVE_PANEL_DATE,
  ATTAIN_ROUTE_EFFECTIVE_NEXT_MONTH,
  ATTAIN_ROUTE_EFFECTIVE_SUBMISSION_DATE,
} AttainRouteEffective;

#define ATTAIN_TYPE_ROUTE_EFFECTIVE (attain_route_effective_get_type ())

GType attain_route_effective_get_type (void);

extern const AttainEnum attain_route_effective_choices;

/**
 * AttainRouteExpiry:
 * @ATTAIN_ROUTE_EXPIRY_ESCALATE: it goes to somebody above
 * @ATTAIN_ROUTE_EXPIRY_REMIND: whose turn it is gets a reminder
 * @ATTAIN_ROUTE_EXPIRY_LAPSE: the application lapses
 *
 * What happens when the time for a stage is over.
 */
typedef enum
{
  ATTAIN_ROUTE_EXPIRY_UNKNOWN,
  ATTAIN_ROUTE_EXPIRY_ESCALATE,
  ATTAIN_ROUTE_EXPIRY_REMIND,
  ATTAIN_ROUTE_EXPIRY_LAPSE,
} AttainRouteExpiry;

#define ATTAIN_TYPE_ROUTE_EXPIRY (attain_route_expiry_get_type ())

GType attain_route_expiry_get_type (void);

extern const AttainEnum attain_route_expiry_choices;

/**
 * AttainRouteStageKind:
 *
 * A part of the way that a route may give a time limit.
 */
typedef enum
{
  ATTAIN_ROUTE_STAGE_UNKNOWN,
  ATTAIN_ROUTE_STAGE_ENDORSEMENT,
  ATTAIN_ROUTE_STAGE_RETURNED,
  ATTAIN_ROUTE_STAGE_ELIGIBILITY,
  ATTAIN_ROUTE_STAGE_EVIDENCE,
  ATTAIN_ROUTE_STAGE_STAGE1,
  ATTAIN_ROUTE_STAGE_PANEL,
  ATTAIN_ROUTE_STAGE_LETTER,
  ATTAIN_ROUTE_STAGE_DEFERRAL,
  ATTAIN_ROUTE_STAGE_RATIFICATION,
} AttainRouteStageKind;

#define ATTAIN_TYPE_ROUTE_STAGE_KIND (attain_route_stage_kind_get_type ())

GType attain_route_stage_kind_get_type (void);

extern const AttainEnum attain_route_stage_kind_choices;

/**
 * AttainRouteStage:
 * @kind: which part of the way it is
 * @title: the same in the council's words
 * @actor: whose turn it is
 * @working_days: how many working days it may take; 0 where it is not counted in them
 * @months: how many months it may take, likewise
 * @on_expiry: what happens when they are over
 * @escalate_to: whom it then goes to
 *
 * A stage of a route, with its time limit if it has one.
 */
typedef struct
{
  AttainRouteStageKind  kind;
  char                 *title;
  AttainRouteActor      actor;
  int                   working_days;
  int                   months;
  AttainRouteExpiry     on_expiry;
  AttainRouteActor      escalate_to;
} AttainRouteStage;

/**
 * AttainRouteAppeal:
 * @window_working_days: how many working days after the decision somebody may appeal
 * @grounds: (array zero-terminated=1): what an appeal may be based on: process, new_evidence, discrimination
 * @decide_working_days: how many working days the appeal panel has
 *
 * The terms of an appeal.
 */
typedef struct
{
  int    window_working_days;
  char **grounds;
  int    decide_working_days;
} AttainRouteAppeal;

#define ATTAIN_ROUTE_NO_EMBARGO (-1)

/**
 * AttainRoute:
 * @code: its code within the scheme
 * @title: its name
 * @from: the code of the level it starts from
 * @to: the code of the level it leads to
 * @decision: how it is decided
 * @panel: (nullable): the code of the panel that decides it
 * @stage1_panel: (nullable): the code of the panel that is heard first
 * @rubric: (nullable): the code of the rubric that the panel scores by
 * @criteria: (element-type AttainCriterion): what it asks for, in the council's order
 * @stages: (element-type AttainRouteStage): its stages that have terms
 * @outcomes: (nullable) (array zero-terminated=1): how it may be decided: progress, defer, not_progress;
 *   %NULL where the council has not said: any of them
 * @reapply_after_months: how long after a refusal nobody may apply again; %ATTAIN_ROUTE_NO_EMBARGO where the
 *   council has not said
 * @effective: from when on the new level counts
 * @has_appeal: whether somebody may appeal; also where the council has not said
 * @appeal: (nullable): the terms of an appeal; %NULL where the council has not said or there is none
 * @guards_off: the guards that the council does without, as bits of %ATTAIN_GUARD_BIT
 *
 * A way from a level to another. Nothing changes it after it was read, so threads may share it.
 */
typedef struct
{
  char                 *code;
  char                 *title;
  char                 *from;
  char                 *to;
  AttainRouteDecision   decision;
  char                 *panel;
  char                 *stage1_panel;
  char                 *rubric;
  GPtrArray            *criteria;
  GPtrArray            *stages;
  char                **outcomes;
  int                   reapply_after_months;
  AttainRouteEffective  effective;
  gboolean              has_appeal;
  AttainRouteAppeal    *appeal;
  guint64               guards_off;
} AttainRoute;

AttainRoute            *attain_route_new            (void);
void                    attain_route_free           (AttainRoute            *self);
const AttainCriterion  *attain_route_find_criterion (const AttainRoute      *self,
                                                     const char             *code);
const AttainRouteStage *attain_route_find_stage     (const AttainRoute      *self,
                                                     AttainRouteStageKind    kind);
gboolean                attain_route_has_panel      (const AttainRoute      *self);
gboolean                attain_route_allows_ground  (const AttainRoute      *self,
                                                     const char             *ground);
void                    attain_route_set_facts      (const AttainRoute      *self,
                                                     AttainApplicationFacts *facts);

AttainApplicationRole   attain_route_actor_get_role (AttainRouteActor        actor);
void                    attain_route_stage_free     (AttainRouteStage       *self);
void                    attain_route_appeal_free    (AttainRouteAppeal      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainRoute, attain_route_free)

G_END_DECLS
