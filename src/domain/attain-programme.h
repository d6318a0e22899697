/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-enum.h"

G_BEGIN_DECLS

/**
 * AttainEvidenceKind:
 *
 * What a piece of the evidence of a supported year is.
 */
typedef enum
{
  ATTAIN_EVIDENCE_KIND_UNKNOWN,
  ATTAIN_EVIDENCE_KIND_AGREEMENT,
  ATTAIN_EVIDENCE_KIND_DECLARATION,
  ATTAIN_EVIDENCE_KIND_FEEDBACK,
  ATTAIN_EVIDENCE_KIND_OBSERVATION,
  ATTAIN_EVIDENCE_KIND_PDP,
  ATTAIN_EVIDENCE_KIND_REFLECTION,
  ATTAIN_EVIDENCE_KIND_REPORT,
  ATTAIN_EVIDENCE_KIND_SELF_ASSESSMENT,
  ATTAIN_EVIDENCE_KIND_WRITTEN_WORK,
} AttainEvidenceKind;

/**
 * AttainPartTime:
 * @ATTAIN_PART_TIME_UNKNOWN: not published: taken as %ATTAIN_PART_TIME_DIVIDE_BY_FTE, which is common
 * @ATTAIN_PART_TIME_DIVIDE_BY_FTE: a month of full-time work takes 1 / FTE months
 * @ATTAIN_PART_TIME_CALENDAR: hours make no difference
 *
 * How part-time hours stretch a programme.
 */
typedef enum
{
  ATTAIN_PART_TIME_UNKNOWN,
  ATTAIN_PART_TIME_DIVIDE_BY_FTE,
  ATTAIN_PART_TIME_CALENDAR,
} AttainPartTime;

/**
 * AttainProgrammeName:
 * @code: what records name it by
 * @title: what people read
 *
 * A value that a programme allows: a reason for a pause, an outcome.
 */
typedef struct
{
  char *code;
  char *title;
} AttainProgrammeName;

/**
 * AttainProgrammeStage:
 * @code: its code
 * @title: its name
 * @from_month: months after the start that it begins
 * @to_month: months after the start that it ends
 *
 * A part of a programme.
 */
typedef struct
{
  char *code;
  char *title;
  int   from_month;
  int   to_month;
} AttainProgrammeStage;

/**
 * AttainProgrammeReview:
 * @code: its code
 * @title: its name
 * @month: months after the start that it is due, for somebody in full-time work
 * @optional: whether a council may leave it out
 *
 * A meeting that looks at how somebody is doing.
 */
typedef struct
{
  char     *code;
  char     *title;
  int       month;
  gboolean  optional;
} AttainProgrammeReview;

/**
 * AttainProgrammeEvidence:
 * @code: its code
 * @kind: what it is
 * @title: its name
 * @minimum: how many there are at least
 * @due_months: (element-type int): months after the start that they are due, in order
 * @mandatory: whether a pass needs them
 * @by_social_worker: how many of them a registered social worker makes; 0 where nobody asks
 *
 * A kind of evidence that a programme asks for.
 */
typedef struct
{
  char               *code;
  AttainEvidenceKind  kind;
  char               *title;
  int                 minimum;
  GArray             *due_months;
  gboolean            mandatory;
  int                 by_social_worker;
} AttainProgrammeEvidence;

/**
 * AttainProgrammeSupervision:
 * @from_week: the first week, from 1
 * @to_week: the last one
 * @sessions: how many sessions there are in them at least
 * @title: the same in words
 *
 * How often somebody is supervised in a part of the programme.
 */
typedef struct
{
  int   from_week;
  int   to_week;
  int   sessions;
  char *title;
} AttainProgrammeSupervision;

#define ATTAIN_NO_SHARE (-1.0)

/**
 * AttainProgramme:
 * @code: its code, which tells its editions apart: "ASYE-CHILD-2022"
 * @title: its name
 * @edition: which edition it is
 * @valid_from: (nullable): the first day that somebody may start on it
 * @valid_to: (nullable): the last one; %NULL while there is none
 * @months: how long it takes in full-time work
 * @max_months: after how many months from the start it must be over; 0 where nobody says
 * @part_time: how part-time hours stretch it
 * @standards: (nullable) (array zero-terminated=1): the codes of the frameworks that it is assessed by
 * @stages: (element-type AttainProgrammeStage): its parts, in order
 * @reviews: (element-type AttainProgrammeReview): its meetings
 * @evidence: (element-type AttainProgrammeEvidence): what it asks for
 * @supervision: (element-type AttainProgrammeSupervision): how often somebody is supervised, in order
 * @protected_time_share: the share of the hours kept for it, 0 to 1; %ATTAIN_NO_SHARE where nobody says
 * @workload_share: the share of a confident worker's cases, likewise
 * @has_pauses: whether the rules of its pauses are published
 * @pause_reasons: (element-type AttainProgrammeName): what it may be paused for
 * @refused_reasons: (element-type AttainProgrammeName): what it is never paused for
 * @agreed_by: (nullable) (array zero-terminated=1): who must all agree a pause: worker, assessor,
 *   line_manager, coordinator
 * @outcomes: (element-type AttainProgrammeName): how it may end; deferral and withdrawal are none of them
 *
 * The supported first years in practice. Nothing changes it after it was read, so threads may share it.
 */
typedef struct
{
  char            *code;
  char            *title;
  char            *edition;
  char            *valid_from;
  char            *valid_to;
  int              months;
  int              max_months;
  AttainPartTime   part_time;
  char           **standards;
  GPtrArray       *stages;
  GPtrArray       *reviews;
  GPtrArray       *evidence;
  GPtrArray       *supervision;
  double           protected_time_share;
  double           workload_share;
  gboolean         has_pauses;
  GPtrArray       *pause_reasons;
  GPtrArray       *refused_reasons;
  char           **agreed_by;
  GPtrArray       *outcomes;
} AttainProgramme;

GType                          attain_evidence_kind_get_type (void);
GType                          attain_part_time_get_type     (void);

extern const AttainEnum attain_evidence_kind_choices;
extern const AttainEnum attain_part_time_choices;

AttainProgramme               *attain_programme_new           (void);
const AttainProgramme         *attain_programme_find          (GPtrArray             *programmes,
                                                               const char            *code,
                                                               const char            *edition,
                                                               const char            *start_on);
void                           attain_programme_free          (AttainProgramme       *self);
GPtrArray                     *attain_programme_list_open     (GPtrArray             *programmes,
                                                               const char            *today);
gboolean                       attain_programme_check_start   (const AttainProgramme *self,
                                                               const char            *start_on,
                                                               GError               **error);
const AttainProgramme         *attain_programme_choose        (GPtrArray             *programmes,
                                                               const char            *code,
                                                               const char            *edition,
                                                               const char            *start_on,
                                                               GError               **error);
const AttainProgrammeReview   *attain_programme_find_review   (const AttainProgramme *self,
                                                               const char            *code);
const AttainProgrammeEvidence *attain_programme_find_evidence (const AttainProgramme *self,
                                                               const char            *code);
const AttainProgrammeName     *attain_programme_find_name     (GPtrArray             *names,
                                                               const char            *code);
char                          *attain_programme_get_latest_end (const AttainProgramme *self,
                                                                const char            *start_on);

void                           attain_programme_name_free        (AttainProgrammeName        *self);
void                           attain_programme_stage_free       (AttainProgrammeStage       *self);
void                           attain_programme_review_free      (AttainProgrammeReview      *self);
AttainProgrammeEvidence       *attain_programme_evidence_new     (void);
void                           attain_programme_evidence_free    (AttainProgrammeEvidence    *self);
void                           attain_programme_supervision_free (AttainProgrammeSupervision *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainProgramme, attain_programme_free)

G_END_DECLS
