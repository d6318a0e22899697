/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a route asks for beside what the academy found and what evidence there is. */

#include "attain-application-criteria.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-criterion-answer.h"
#include "attain-date.h"
#include "attain-error.h"
#include "attain-evidence.h"

/**
 * attain_text_count_words:
 * @text: (nullable): a text
 *
 * Returns: how many words it has: what stands between white space
 */
guint
attain_text_count_words (const char *text)
{
  gboolean inside = FALSE;
  guint n = 0;

  for (const char *c = text; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (c));

      n += !is_space && !inside;
      inside = !is_space;
    }

  return n;
}

/**
 * attain_application_case_find_finding:
 * @self: a case
 * @code: the code of a criterion
 *
 * Returns: (transfer none) (nullable): what was found of it
 */
AttainApplicationCriterion *
attain_application_case_find_finding (const AttainApplicationCase *self,
                                      const char                  *code)
{
  for (guint i = 0; i < self->criteria->len; i++)
    {
      AttainApplicationCriterion *finding = g_ptr_array_index (self->criteria, i);

      if (g_strcmp0 (finding->code, code) == 0)
        return finding;
    }

  return NULL;
}

static gboolean
is_coverage (const AttainCriterion *criterion)
{
  return criterion->type == ATTAIN_CRITERION_PCF_DOMAIN_COVERAGE || criterion->type == ATTAIN_CRITERION_KSS_COVERAGE;
}

static gboolean
is_in_date (const AttainCriterion *criterion,
            AttainEvidence        *evidence,
            const char            *on)
{
  int months = criterion->valid_months > 0 ? criterion->valid_months : criterion->within_months;
  g_autofree char *oldest = months > 0 ? attain_date_add_months (on, -months) : NULL;

  return oldest == NULL || strcmp (evidence->held_on, oldest) >= 0;
}

static gboolean
is_within_words (const AttainCriterion *criterion,
                 AttainEvidence        *evidence)
{
  guint n = attain_text_count_words (evidence->body);

  return n >= (guint) criterion->min_words && (criterion->max_words == 0 || n <= (guint) criterion->max_words);
}

/* Each capability of the framework counts once, however much shows it. */
static guint
count_shown (const AttainCriterion *criterion,
             AttainEvidence        *evidence,
             GHashTable            *shown)
{
  g_auto(GStrv) capabilities = g_strsplit (evidence->capabilities != NULL ? evidence->capabilities : "", " ", -1);
  g_autofree char *prefix = g_strconcat (criterion->framework != NULL ? criterion->framework : "", ":", NULL);
  guint n = 0;

  for (guint i = 0; capabilities[i] != NULL; i++)
    if (g_str_has_prefix (capabilities[i], prefix))
      n += g_hash_table_add (shown, g_strdup (capabilities[i]));

  return n;
}

/* Adds what one piece is worth: to the number of pieces, or of capabilities that they show. */
static void
add_piece (const AttainCriterion *criterion,
           AttainEvidence        *evidence,
           const char            *on,
           GHashTable            *shown[4],
           AttainEvidenceTally   *tally)
{
  gboolean accepted = evidence->accepted_on != NULL && strcmp (evidence->accepted_on, on) <= 0;
  gboolean in_date = accepted && is_in_date (criterion, evidence, on);
  gboolean coverage = is_coverage (criterion);

  tally->kept += coverage ? count_shown (criterion, evidence, shown[0]) : 1;
  if (accepted)
    tally->accepted += coverage ? count_shown (criterion, evidence, shown[1]) : 1;
  if (in_date)
    tally->in_date += coverage ? count_shown (criterion, evidence, shown[2]) : 1;
  if (in_date && (coverage || is_within_words (criterion, evidence)))
    tally->within_words += coverage ? count_shown (criterion, evidence, shown[3]) : 1;
}

/**
 * attain_application_case_tally:
 * @self: a case
 * @criterion: a criterion that evidence meets
 * @on: the day
 * @tally: (out): what there is for it; of a framework the capabilities that all its evidence shows
 */
void
attain_application_case_tally (const AttainApplicationCase *self,
                               const AttainCriterion       *criterion,
                               const char                  *on,
                               AttainEvidenceTally         *tally)
{
  GHashTable *shown[4];

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    shown[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  *tally = (AttainEvidenceTally) { MAX (criterion->count, 1) };
  for (guint i = 0; i < self->evidence->len; i++)
    {
      AttainEvidence *evidence = g_ptr_array_index (self->evidence, i);

      if (is_coverage (criterion) || g_strcmp0 (evidence->code, criterion->code) == 0)
        add_piece (criterion, evidence, on, shown, tally);
    }

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_hash_table_unref (shown[i]);
}

/* What is true of one criterion, or of one of those of which one is enough. */
typedef struct
{
  gboolean settled;
  gboolean met;
  gboolean accepted;
  gboolean in_date;
  gboolean within_words;
} Finding;

/* What the application itself tells of its way needs nobody to find it. */
static AttainCriterionState
get_own_state (const AttainApplicationCase *self,
               const AttainCriterion       *criterion)
{
  if ((criterion->type == ATTAIN_CRITERION_MANAGER_ENDORSEMENT && self->application->endorsed_on != NULL) ||
      (criterion->type == ATTAIN_CRITERION_STAGE1_PANEL && self->application->stage1_on != NULL))
    return ATTAIN_CRITERION_STATE_MET;

  return ATTAIN_CRITERION_STATE_UNKNOWN;
}

static void
look_at (const AttainApplicationCase *self,
         const AttainCriterion       *criterion,
         const char                  *on,
         Finding                     *found)
{
  AttainApplicationCriterion *finding = attain_application_case_find_finding (self, criterion->code);
  AttainCriterionState state = finding != NULL ? finding->state : get_own_state (self, criterion);
  gboolean refused = state == ATTAIN_CRITERION_STATE_NOT_MET;
  AttainEvidenceTally tally;

  found->settled = state != ATTAIN_CRITERION_STATE_UNKNOWN;
  found->met = state == ATTAIN_CRITERION_STATE_WAIVED || state == ATTAIN_CRITERION_STATE_MET;
  attain_application_case_tally (self, criterion, on, &tally);
  found->accepted = found->met || (!refused && tally.accepted >= tally.wanted);
  found->in_date = found->met || tally.in_date >= tally.wanted;
  found->within_words = found->met || tally.within_words >= tally.wanted;
}

/* Of criteria in a group one is enough, so each is as good as the best of them; an unsettled one may stay so. */
static void
look_at_group (const AttainApplicationCase *self,
               const AttainCriterion       *criterion,
               const char                  *on,
               Finding                     *found)
{
  look_at (self, criterion, on, found);
  for (guint i = 0; criterion->group != NULL && i < self->route->criteria->len; i++)
    {
      const AttainCriterion *other = g_ptr_array_index (self->route->criteria, i);
      Finding alternative;

      if (g_strcmp0 (other->group, criterion->group) != 0)
        continue;
      look_at (self, other, on, &alternative);
      found->met |= alternative.met;
      found->settled |= alternative.met;
      found->accepted |= alternative.accepted;
      found->in_date |= alternative.in_date;
      found->within_words |= alternative.within_words;
    }
}

/* What a case has of its applicant: the person and the posts. */
static gboolean
is_answered (const AttainCriterionAnswer *answer)
{
  return g_strcmp0 (answer->record, "person") == 0 || g_strcmp0 (answer->record, "post") == 0;
}

/**
 * attain_application_case_check_met:
 * @self: a case
 * @criterion: a criterion of its route
 * @on: the day
 * @error: what the record says against it
 *
 * Nobody can find met what a registration or a post proves not to be: the record is mended, or the criterion waived.
 *
 * Returns: whether somebody may find it met; with %ATTAIN_ERROR_INVALID if not
 */
gboolean
attain_application_case_check_met (const AttainApplicationCase  *self,
                                   const AttainCriterion        *criterion,
                                   const char                   *on,
                                   GError                      **error)
{
  g_autoptr(GPtrArray) no_rules = g_ptr_array_new ();
  g_autoptr(AttainStanding) standing = attain_standing_new (self->scheme, no_rules, on);
  g_autofree char *text = NULL;
  AttainCriterionAnswer answer;

  attain_standing_set_person (standing, self->person);
  attain_standing_set_posts (standing, self->posts, self->person->left_on);
  attain_criterion_judge (criterion, standing, &answer);
  if (answer.state != ATTAIN_CRITERION_STATE_NOT_MET || !is_answered (&answer))
    return TRUE;

  text = attain_criterion_answer_explain (&answer, standing);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("The record says otherwise. %s. Correct the record, or have the criterion waived"), text);
  return FALSE;
}

static gboolean
are_waivers_authorised (const AttainApplicationCase *self)
{
  for (guint i = 0; i < self->criteria->len; i++)
    {
      AttainApplicationCriterion *finding = g_ptr_array_index (self->criteria, i);

      if (finding->state == ATTAIN_CRITERION_STATE_WAIVED && (finding->waived_by_id == 0 || finding->reason == NULL))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_application_criteria_add_facts:
 * @self: a case
 * @on: the day
 * @facts: what is true of it; on return also of its criteria and evidence
 *
 * Advisory criteria are told, and stop nobody.
 */
void
attain_application_criteria_add_facts (const AttainApplicationCase *self,
                                       const char                  *on,
                                       AttainApplicationFacts      *facts)
{
  facts->criteria_settled = facts->evidence_accepted = self->route != NULL;
  facts->words_within_limits = facts->evidence_in_date = TRUE;
  facts->waivers_authorised = are_waivers_authorised (self);
  facts->anonymised = self->application->anonymised_on != NULL;

  for (guint i = 0; self->route != NULL && i < self->route->criteria->len; i++)
    {
      const AttainCriterion *criterion = g_ptr_array_index (self->route->criteria, i);
      AttainCriterionPhase phase = attain_criterion_type_get_phase (criterion->type);
      Finding found;

      if (!criterion->mandatory)
        continue;

      look_at_group (self, criterion, on, &found);
      if (phase == ATTAIN_CRITERION_PHASE_DECISION)
        {
          facts->decision_criterion_unmet |= !found.met;
        }
      else if (phase == ATTAIN_CRITERION_PHASE_EVIDENCE)
        {
          facts->evidence_accepted &= found.accepted;
          facts->evidence_in_date &= found.in_date || !found.accepted;
          facts->words_within_limits &= found.within_words || !found.in_date;
        }
      else
        {
          facts->criteria_settled &= found.settled;
          facts->criterion_unmet |= found.settled && !found.met;
        }
    }
}
