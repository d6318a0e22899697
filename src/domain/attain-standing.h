/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-criterion.h"
#include "attain-asye.h"
#include "attain-cpd-rule.h"
#include "attain-employment.h"
#include "attain-evidence.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-scheme.h"

G_BEGIN_DECLS

/**
 * AttainStandingEvidence:
 * @code: (nullable): the criterion that it is for; interned
 * @kind: what it is
 * @source: where it comes from
 * @by_social_worker: whether a registered social worker made it
 * @accepted: whether somebody has accepted it
 * @day: the day it was made
 * @words: how long its text is
 *
 * A piece of evidence, as far as criteria ask for it.
 */
typedef struct
{
  const char           *code;
  AttainEvidenceKind    kind;
  AttainEvidenceSource  source;
  gboolean              by_social_worker;
  gboolean              accepted;
  gint32                day;
  int                   words;
} AttainStandingEvidence;

/**
 * AttainStandingCapability:
 * @capability: "PCF:6"; interned
 * @day: the day of the latest evidence of it
 */
typedef struct
{
  const char *capability;
  gint32      day;
} AttainStandingCapability;

/**
 * AttainStandingCpd:
 * @day: when it was
 * @minutes: how long it took
 */
typedef struct
{
  gint32 day;
  gint64 minutes;
} AttainStandingCpd;

/**
 * AttainStandingFinding:
 * @code: the criterion; interned
 * @state: what somebody found of it
 * @text: (nullable): what shows it, or why it was waived
 * @by: (nullable): who waived it
 * @day: the day they found it; 0 if not known
 *
 * What a person has said of a criterion.
 */
typedef struct
{
  const char           *code;
  AttainCriterionState  state;
  const char           *text;
  const char           *by;
  gint32                day;
} AttainStandingFinding;

/**
 * AttainStandingRefusal:
 * @level: the level that was refused, by whichever route; interned
 * @day: the day of the decision
 */
typedef struct
{
  const char *level;
  gint32      day;
} AttainStandingRefusal;

/* The kinds of records that answer a criterion and that not everybody sees who sees an application. */
#define ATTAIN_STANDING_N_KINDS 6

/**
 * AttainStanding:
 * @scheme: the council's scheme, which stays the caller's
 * @cpd_rule: (nullable): the regulator's rule of the last whole registration year, likewise
 * @day: the day asked for, as all days here of attain_date_to_day()
 * @cpd_year_from: the first day of the last whole registration year; 0 without a rule
 * @cpd_year_to: its last day
 * @application_id: the application that evidence and findings are for; 0 for none
 * @registration: whether the person is registered
 * @registered_day: since when; 0 if not known
 * @qualified_day: since when they are qualified; 0 if not known
 * @has_asye: whether a supported year is on record
 * @asye: how it ended
 * @asye_day: when it ended; 0 while it has not
 * @asye_expected_day: when it is to end; 0 if not known
 * @posts: (array length=n_posts) (nullable): their posts, in order; not after the day they left
 * @n_posts: how many
 * @pcf_level: the level of the Professional Capabilities Framework they are at; 0 if not known
 * @pcf_day: since when
 * @has_cpd: whether their CPD was looked at
 * @cpd_asked: whether the regulator asked them for CPD in the last whole registration year
 * @cpd_last_year: what they wrote down in it
 * @cpd_this_year: what they wrote down since
 * @cpd: (element-type AttainStandingCpd): their CPD, in any order
 * @training_until: (element-type gint32): the last day that each of the scheme's required courses is good for,
 *   in the order of the scheme; 0 for never done
 * @capabilities: (element-type AttainStandingCapability): what they have evidence of, each once
 * @evidence: (element-type AttainStandingEvidence): their evidence
 * @findings: (element-type AttainStandingFinding): what people have said of criteria
 * @endorsed_day: the day that the line manager endorsed; 0 if they did not
 * @stage1_day: the day that the first panel was heard; 0 if it was not
 * @has_open: whether an application of theirs is open
 * @refusals: (element-type AttainStandingRefusal): when levels were refused to them
 * @unseen: (array zero-terminated=1): the kinds of records that whoever asks may not see of them; interned
 *
 * What the records say of one person on a day, as far as routes ask. It is plain and can be filled again
 * for the next person without a new one, so that thousands of people are looked at in one go; whoever has
 * the records of one person fills it with the functions that take records.
 */
typedef struct
{
  const AttainScheme        *scheme;
  const AttainCpdRule       *cpd_rule;
  gint32                     day;
  gint32                     cpd_year_from;
  gint32                     cpd_year_to;

  gint64                     application_id;
  AttainRegistrationStatus   registration;
  gint32                     registered_day;
  gint32                     qualified_day;
  gboolean                   has_asye;
  AttainAsyeResult           asye;
  gint32                     asye_day;
  gint32                     asye_expected_day;
  const AttainPostSpan      *posts;
  gsize                      n_posts;
  int                        pcf_level;
  gint32                     pcf_day;
  gboolean                   has_cpd;
  gboolean                   cpd_asked;
  AttainCpdPieces            cpd_last_year;
  AttainCpdPieces            cpd_this_year;
  GArray                    *cpd;
  GArray                    *training_until;
  GArray                    *capabilities;
  GArray                    *evidence;
  GArray                    *findings;
  gint32                     endorsed_day;
  gint32                     stage1_day;
  gboolean                   has_open;
  GArray                    *refusals;
  const char                *unseen[ATTAIN_STANDING_N_KINDS + 1];

  /*< private >*/
  GArray                    *own_posts;
  GStringChunk              *texts;
} AttainStanding;

AttainStanding       *attain_standing_new            (const AttainScheme         *scheme,
                                                      GPtrArray                  *cpd_rules,
                                                      const char                 *on);
void                  attain_standing_free           (AttainStanding             *self);
void                  attain_standing_clear          (AttainStanding             *self);

void                  attain_standing_set_person     (AttainStanding             *self,
                                                      AttainPerson               *person);
void                  attain_standing_set_posts      (AttainStanding             *self,
                                                      GPtrArray                  *posts,
                                                      const char                 *left_on);
void                  attain_standing_set_cpd        (AttainStanding             *self,
                                                      GPtrArray                  *entries,
                                                      const char                 *registered_on);
void                  attain_standing_add_asye       (AttainStanding             *self,
                                                      AttainAsye                 *asye,
                                                      const char                 *expected_on);
void                  attain_standing_add_pcf_level  (AttainStanding             *self,
                                                      AttainPcfLevel             *level);
void                  attain_standing_add_training   (AttainStanding             *self,
                                                      const char                 *course,
                                                      gint32                      held_day,
                                                      gint32                      expires_day);
void                  attain_standing_add_evidence   (AttainStanding             *self,
                                                      AttainEvidence             *evidence);
void                  attain_standing_add_capability (AttainStanding             *self,
                                                      const char                 *capability,
                                                      gint32                      day);
void                  attain_standing_add_finding    (AttainStanding             *self,
                                                      AttainApplicationCriterion *finding,
                                                      const char                 *waived_by);
void                  attain_standing_add_refusal    (AttainStanding             *self,
                                                      const char                 *level,
                                                      gint32                      day);
void                  attain_standing_hide           (AttainStanding             *self,
                                                      const char                 *kind);
gboolean              attain_standing_hides          (const AttainStanding       *self,
                                                      const char                 *kind);

const AttainPostSpan *attain_standing_get_post       (const AttainStanding       *self);
const char           *attain_standing_get_level      (const AttainStanding       *self,
                                                      gint32                     *since_day);
const AttainStandingFinding *
                      attain_standing_find_finding   (const AttainStanding       *self,
                                                      const char                 *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainStanding, attain_standing_free)

G_END_DECLS
