/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-guard.h"

#include <glib/gi18n.h>

typedef struct
{
  gsize       fact;
  gboolean    wanted;
  const char *reason;
  const char *word;   /* by which a scheme may switch it off; none for what keeps a decision fair and lawful */
} Guard;

G_STATIC_ASSERT (ATTAIN_N_GUARDS <= 64);

#define FACT(member) G_STRUCT_OFFSET (AttainApplicationFacts, member)

/* What each guard asks, and the sentence for people when it is not so. */
static const Guard guards[ATTAIN_N_GUARDS] = {
  [ATTAIN_GUARD_EMPLOYED] = { FACT (has_left), FALSE,
    N_("The applicant has left the council") },
  [ATTAIN_GUARD_REGISTERED] = { FACT (registered), TRUE,
    N_("The applicant is not on the social work register today") },
  [ATTAIN_GUARD_AT_FROM_LEVEL] = { FACT (at_from_level), TRUE,
    N_("The applicant is not at the level that this route starts from"), "from_level" },
  [ATTAIN_GUARD_NO_OTHER_OPEN] = { FACT (has_other_open), FALSE,
    N_("The applicant has another application open: finish or withdraw it first"), "no_other_open" },
  [ATTAIN_GUARD_NO_EMBARGO] = { FACT (in_embargo), FALSE,
    N_("It is too soon after the last decision: the pathway tells the earliest day to apply") },
  [ATTAIN_GUARD_AUTOMATIC] = { FACT (route_is_automatic), TRUE,
    N_("This route is not automatic: it takes an application") },
  [ATTAIN_GUARD_APPLIED_FOR] = { FACT (route_is_automatic), FALSE,
    N_("This route is automatic: nobody applies for it") },
  [ATTAIN_GUARD_NO_VACANCY] = { FACT (takes_vacancy), FALSE,
    N_("Only an appointment to a vacancy leads there: nobody applies for it") },
  [ATTAIN_GUARD_DECLARATION] = { FACT (declaration_signed), TRUE,
    N_("The declaration is not signed yet"), "declaration" },
  [ATTAIN_GUARD_FIELDS] = { FACT (fields_filled), TRUE,
    N_("Something that the form requires is still empty") },
  [ATTAIN_GUARD_STATEMENT] = { FACT (manager_statement), TRUE,
    N_("The line manager's statement is missing"), "manager_statement" },
  [ATTAIN_GUARD_CONFIRMED] = { FACT (manager_confirmed), TRUE,
    N_("Caseload, conduct and capability are not confirmed yet"), "manager_confirmation" },
  [ATTAIN_GUARD_REASON] = { FACT (reason_given), TRUE,
    N_("A reason is missing: write down why") },
  [ATTAIN_GUARD_SCHEME_KEPT] = { FACT (scheme_pinned), TRUE,
    N_("The edition of the scheme that applies is not settled yet") },
  [ATTAIN_GUARD_CRITERIA_SETTLED] = { FACT (criteria_settled), TRUE,
    N_("A criterion is not yet marked as met, not met or waived") },
  [ATTAIN_GUARD_CRITERIA_MET] = { FACT (criterion_unmet), FALSE,
    N_("A criterion is not met: it has to be waived or the application refused") },
  [ATTAIN_GUARD_CRITERION_UNMET] = { FACT (criterion_unmet), TRUE,
    N_("Every criterion is met or waived: there is nothing to refuse the application for") },
  [ATTAIN_GUARD_WAIVERS] = { FACT (waivers_authorised), TRUE,
    N_("A waived criterion lacks the name of who allowed it or the reason") },
  [ATTAIN_GUARD_EVIDENCE] = { FACT (evidence_accepted), TRUE,
    N_("Evidence that the route requires is not accepted yet"), "evidence_accepted" },
  [ATTAIN_GUARD_ANONYMISED] = { FACT (anonymised), TRUE,
    N_("Nobody has confirmed that the evidence is anonymised") },
  [ATTAIN_GUARD_WORDS] = { FACT (words_within_limits), TRUE,
    N_("A text is outside its word limits"), "word_limits" },
  [ATTAIN_GUARD_EVIDENCE_VALID] = { FACT (evidence_in_date), TRUE,
    N_("A piece of evidence is too old for this route"), "evidence_validity" },
  [ATTAIN_GUARD_HAS_PANEL] = { FACT (decided_without_panel), FALSE,
    N_("No panel decides on this route: record the decision itself") },
  [ATTAIN_GUARD_NO_PANEL] = { FACT (decided_without_panel), TRUE,
    N_("A panel decides on this route: set a panel date first") },
  [ATTAIN_GUARD_PANEL_QUORATE] = { FACT (panel_quorate), TRUE,
    N_("Too few members of the panel may vote on this application") },
  [ATTAIN_GUARD_CONFLICTS_CHECKED] = { FACT (conflicts_checked), TRUE,
    N_("The panel's members are not checked for conflicts of interest yet") },
  [ATTAIN_GUARD_PAPERS_SENT] = { FACT (papers_sent), TRUE,
    N_("The papers have not been sent to the panel yet"), "papers_sent" },
  [ATTAIN_GUARD_FRESH_PANEL] = { FACT (panel_is_fresh), TRUE,
    N_("A member of the first panel may not sit on this one") },
  [ATTAIN_GUARD_STAGE1_DUE] = { FACT (stage1_required), TRUE,
    N_("This route has no first panel") },
  [ATTAIN_GUARD_NO_STAGE1] = { FACT (stage1_required), FALSE,
    N_("The first panel has not been heard yet, and this route requires it") },
  [ATTAIN_GUARD_FEEDBACK] = { FACT (stage1_feedback), TRUE,
    N_("The first panel's feedback is not recorded yet") },
  [ATTAIN_GUARD_QUORUM] = { FACT (quorum_present), TRUE,
    N_("No quorum: too few are present who may vote. Seat somebody else, or choose another day") },
  [ATTAIN_GUARD_CONFLICTS_DECLARED] = { FACT (conflicts_declared), TRUE,
    N_("Not every member present has declared whether there is a conflict of interest") },
  [ATTAIN_GUARD_OWN_DECLARED] = { FACT (actor_declared), TRUE,
    N_("Declare first whether you have a conflict of interest") },
  [ATTAIN_GUARD_NOT_RECUSED] = { FACT (actor_recused), FALSE,
    N_("You have a conflict of interest and take no part in this application") },
  [ATTAIN_GUARD_SCORES_OPEN] = { FACT (scores_locked), FALSE,
    N_("The scores are locked") },
  [ATTAIN_GUARD_SCORES_LOCKED] = { FACT (scores_locked), TRUE,
    N_("Not every member's scores are complete and locked") },
  [ATTAIN_GUARD_REASONS] = { FACT (reasons_per_criterion), TRUE,
    N_("A decision needs a reason for each criterion") },
  [ATTAIN_GUARD_DECISION_MET] = { FACT (decision_criterion_unmet), FALSE,
    N_("What the decision itself takes, such as an interview, is not marked as met or waived yet") },
  [ATTAIN_GUARD_DEFERRAL] = { FACT (deferral_excluded), FALSE,
    N_("This route has no deferral") },
  [ATTAIN_GUARD_LETTER_DUE] = { FACT (letter_due), TRUE,
    N_("No decision letter is due: it was sent, or the scheme asks for none") },
  [ATTAIN_GUARD_ACTION_PLAN] = { FACT (action_plan), TRUE,
    N_("A deferral needs an action plan") },
  [ATTAIN_GUARD_REVIEW_DATE] = { FACT (review_date), TRUE,
    N_("A deferral needs a review date") },
  [ATTAIN_GUARD_REVIEWER] = { FACT (reviewer), TRUE,
    N_("A deferral needs somebody who reviews it") },
  [ATTAIN_GUARD_ACTIONS_DONE] = { FACT (actions_signed_off), TRUE,
    N_("Not every action of the plan is evidenced and signed off") },
  [ATTAIN_GUARD_REVIEW_IN_TIME] = { FACT (review_overdue), FALSE,
    N_("The review date has passed"), "review_date" },
  [ATTAIN_GUARD_POST] = { FACT (post_or_budget), TRUE,
    N_("There is no post or budget for it yet"), "post_or_budget" },
  [ATTAIN_GUARD_TERMS] = { FACT (terms_settled), TRUE,
    N_("Grade, pay point or effective date is missing") },
  [ATTAIN_GUARD_DATE_REACHED] = { FACT (effective_date_reached), TRUE,
    N_("The effective date is still to come") },
  [ATTAIN_GUARD_APPEAL_IN_TIME] = { FACT (appeal_window_open), TRUE,
    N_("The time for an appeal is over") },
  [ATTAIN_GUARD_APPEAL_GROUND] = { FACT (appeal_ground), TRUE,
    N_("Choose the ground of the appeal: process, new evidence or discrimination") },
  [ATTAIN_GUARD_APPEAL_OVER] = { FACT (appeal_window_open), FALSE,
    N_("The applicant may still appeal: it is closed when that time is over") },
  [ATTAIN_GUARD_LETTER_SENT] = { FACT (letter_due), FALSE,
    N_("The decision letter is still owed: it is closed when that is recorded as sent") },
  [ATTAIN_GUARD_LAPSE_GROUND] = { FACT (lapse_ground), TRUE,
    N_("Nothing makes it lapse: the applicant is employed and registered and no deadline has passed") },
};

/**
 * attain_application_guard_is_met:
 * @guard: a guard
 * @facts: what is true at the moment
 *
 * Returns: whether it lets pass, or the route's scheme has switched it off
 */
gboolean
attain_application_guard_is_met (AttainApplicationGuard        guard,
                                 const AttainApplicationFacts *facts)
{
  g_return_val_if_fail (guard > ATTAIN_GUARD_NONE && guard < ATTAIN_N_GUARDS, FALSE);

  return (facts->guards_off & ATTAIN_GUARD_BIT (guard)) != 0 ||
         G_STRUCT_MEMBER (gboolean, facts, guards[guard].fact) == guards[guard].wanted;
}

/**
 * attain_application_guard_set:
 * @guard: a guard
 * @facts: the facts to change
 * @met: whether it shall let pass
 *
 * Makes its one fact so that the guard is met or not. Two guards may ask the opposite of one fact.
 */
void
attain_application_guard_set (AttainApplicationGuard  guard,
                              AttainApplicationFacts *facts,
                              gboolean                met)
{
  g_return_if_fail (guard > ATTAIN_GUARD_NONE && guard < ATTAIN_N_GUARDS);

  G_STRUCT_MEMBER (gboolean, facts, guards[guard].fact) = met ? guards[guard].wanted : !guards[guard].wanted;
}

/**
 * attain_application_guard_get_reason:
 * @guard: a guard
 *
 * Returns: why nobody passes while it is not met, a sentence for people
 */
const char *
attain_application_guard_get_reason (AttainApplicationGuard guard)
{
  g_return_val_if_fail (guard > ATTAIN_GUARD_NONE && guard < ATTAIN_N_GUARDS, NULL);

  return _(guards[guard].reason);
}

/**
 * attain_application_guard_get_word:
 * @guard: a guard
 *
 * Returns: (nullable): the word by which a scheme may switch it off for a route; %NULL for what no council
 *   may do without: registration, conflicts of interest, a quorum, reasons, an appeal
 */
const char *
attain_application_guard_get_word (AttainApplicationGuard guard)
{
  g_return_val_if_fail (guard > ATTAIN_GUARD_NONE && guard < ATTAIN_N_GUARDS, NULL);

  return guards[guard].word;
}

/**
 * attain_application_guard_from_word:
 * @word: a word of a scheme
 *
 * Returns: the guard that it switches off; %ATTAIN_GUARD_NONE if none
 */
AttainApplicationGuard
attain_application_guard_from_word (const char *word)
{
  for (int guard = ATTAIN_GUARD_NONE + 1; guard < ATTAIN_N_GUARDS; guard++)
    if (guards[guard].word != NULL && g_str_equal (guards[guard].word, word))
      return guard;

  return ATTAIN_GUARD_NONE;
}
