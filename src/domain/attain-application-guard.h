/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainApplicationFacts:
 *
 * What is true of an application, of who acts on it and of its panel, at the moment that somebody wants
 * to move it. Whoever asks fills it in from the records; nothing here is stored. A fact left out is %FALSE.
 * What the route says of itself comes from attain_route_set_facts(), and with it which guards the council
 * has switched off.
 */
typedef struct
{
  gboolean has_left;
  gboolean registered;
  gboolean at_from_level;
  gboolean has_other_open;
  gboolean in_embargo;
  gboolean route_is_automatic;
  gboolean takes_vacancy;
  gboolean declaration_signed;
  gboolean fields_filled;
  gboolean manager_statement;
  gboolean manager_confirmed;
  gboolean reason_given;
  gboolean scheme_pinned;
  gboolean criteria_settled;
  gboolean criterion_unmet;
  gboolean waivers_authorised;
  gboolean evidence_accepted;
  gboolean anonymised;
  gboolean words_within_limits;
  gboolean evidence_in_date;
  gboolean decided_without_panel;
  gboolean panel_quorate;
  gboolean conflicts_checked;
  gboolean papers_sent;
  gboolean panel_is_fresh;
  gboolean stage1_required;
  gboolean stage1_feedback;
  gboolean quorum_present;
  gboolean conflicts_declared;
  gboolean actor_declared;
  gboolean actor_recused;
  gboolean scores_locked;
  gboolean reasons_per_criterion;
  gboolean decision_criterion_unmet;
  gboolean deferral_excluded;
  gboolean letter_due;
  gboolean action_plan;
  gboolean review_date;
  gboolean reviewer;
  gboolean actions_signed_off;
  gboolean review_overdue;
  gboolean post_or_budget;
  gboolean terms_settled;
  gboolean effective_date_reached;
  gboolean appeal_window_open;
  gboolean appeal_ground;
  gboolean lapse_ground;
  guint64  guards_off;
} AttainApplicationFacts;

/**
 * AttainApplicationGuard:
 *
 * A condition that a move may have. Each is one fact that has to be true, or one that must not be.
 */
typedef enum
{
  ATTAIN_GUARD_NONE,
  ATTAIN_GUARD_EMPLOYED,
  ATTAIN_GUARD_REGISTERED,
  ATTAIN_GUARD_AT_FROM_LEVEL,
  ATTAIN_GUARD_NO_OTHER_OPEN,
  ATTAIN_GUARD_NO_EMBARGO,
  ATTAIN_GUARD_AUTOMATIC,
  ATTAIN_GUARD_APPLIED_FOR,
  ATTAIN_GUARD_NO_VACANCY,
  ATTAIN_GUARD_DECLARATION,
  ATTAIN_GUARD_FIELDS,
  ATTAIN_GUARD_STATEMENT,
  ATTAIN_GUARD_CONFIRMED,
  ATTAIN_GUARD_REASON,
  ATTAIN_GUARD_SCHEME_KEPT,
  ATTAIN_GUARD_CRITERIA_SETTLED,
  ATTAIN_GUARD_CRITERIA_MET,
  ATTAIN_GUARD_CRITERION_UNMET,
  ATTAIN_GUARD_WAIVERS,
  ATTAIN_GUARD_EVIDENCE,
  ATTAIN_GUARD_ANONYMISED,
  ATTAIN_GUARD_WORDS,
  ATTAIN_GUARD_EVIDENCE_VALID,
  ATTAIN_GUARD_HAS_PANEL,
  ATTAIN_GUARD_NO_PANEL,
  ATTAIN_GUARD_PANEL_QUORATE,
  ATTAIN_GUARD_CONFLICTS_CHECKED,
  ATTAIN_GUARD_PAPERS_SENT,
  ATTAIN_GUARD_FRESH_PANEL,
  ATTAIN_GUARD_STAGE1_DUE,
  ATTAIN_GUARD_NO_STAGE1,
  ATTAIN_GUARD_FEEDBACK,
  ATTAIN_GUARD_QUORUM,
  ATTAIN_GUARD_CONFLICTS_DECLARED,
  ATTAIN_GUARD_OWN_DECLARED,
  ATTAIN_GUARD_NOT_RECUSED,
  ATTAIN_GUARD_SCORES_OPEN,
  ATTAIN_GUARD_SCORES_LOCKED,
  ATTAIN_GUARD_REASONS,
  ATTAIN_GUARD_DECISION_MET,
  ATTAIN_GUARD_DEFERRAL,
  ATTAIN_GUARD_LETTER_DUE,
  ATTAIN_GUARD_ACTION_PLAN,
  ATTAIN_GUARD_REVIEW_DATE,
  ATTAIN_GUARD_REVIEWER,
  ATTAIN_GUARD_ACTIONS_DONE,
  ATTAIN_GUARD_REVIEW_IN_TIME,
  ATTAIN_GUARD_POST,
  ATTAIN_GUARD_TERMS,
  ATTAIN_GUARD_DATE_REACHED,
  ATTAIN_GUARD_APPEAL_IN_TIME,
  ATTAIN_GUARD_APPEAL_GROUND,
  ATTAIN_GUARD_APPEAL_OVER,
  ATTAIN_GUARD_LETTER_SENT,
  ATTAIN_GUARD_LAPSE_GROUND,
} AttainApplicationGuard;

#define ATTAIN_N_GUARDS         (ATTAIN_GUARD_LAPSE_GROUND + 1)
#define ATTAIN_GUARD_BIT(guard) (G_GUINT64_CONSTANT (1) << (guard))

gboolean               attain_application_guard_is_met     (AttainApplicationGuard        guard,
                                                            const AttainApplicationFacts *facts);
void                   attain_application_guard_set        (AttainApplicationGuard        guard,
                                                            AttainApplicationFacts       *facts,
                                                            gboolean                      met);
const char            *attain_application_guard_get_reason (AttainApplicationGuard        guard);
const char            *attain_application_guard_get_word   (AttainApplicationGuard        guard);
AttainApplicationGuard attain_application_guard_from_word  (const char                   *word);

G_END_DECLS
