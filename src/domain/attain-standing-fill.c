/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills a standing from the records of one person. */

#include "attain-standing.h"

#include <string.h>

#include "attain-capabilities.h"
#include "attain-date.h"
#include "attain-words.h"

static gint32
day_of (const char *date)
{
  return date != NULL ? attain_date_to_day (date) : 0;
}

static const char *
keep (AttainStanding *self,
      const char     *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/**
 * attain_standing_set_person:
 * @self: a standing
 * @person: whose it is
 */
void
attain_standing_set_person (AttainStanding *self,
                            AttainPerson   *person)
{
  self->registration = person->registration_status;
  self->registered_day = day_of (person->registered_on);
  self->qualified_day = day_of (person->qualified_on);
}

/**
 * attain_standing_set_posts:
 * @self: a standing
 * @posts: (element-type AttainPost): the person's posts, in any order
 * @left_on: (nullable): their last day, as far as it is known
 */
void
attain_standing_set_posts (AttainStanding *self,
                           GPtrArray      *posts,
                           const char     *left_on)
{
  g_clear_pointer (&self->own_posts, g_array_unref);
  self->own_posts = attain_post_spans_new (posts, left_on);
  self->posts = (const AttainPostSpan *) self->own_posts->data;
  self->n_posts = self->own_posts->len;
}

static void
count_pieces (AttainStanding *self,
              GPtrArray      *entries,
              const char     *registered_on)
{
  g_autofree char *from = attain_date_from_day (self->cpd_year_from);
  g_autofree char *to = attain_date_from_day (self->cpd_year_to);
  g_autofree char *next = attain_date_from_day (self->cpd_year_to + 1);
  g_autofree char *on = attain_date_from_day (self->day);
  g_autofree char *year_from = NULL, *year_to = NULL, *renewal_from = NULL;

  attain_cpd_rule_get_year (self->cpd_rule, to, &year_from, &year_to, &renewal_from);
  self->has_cpd = TRUE;
  self->cpd_asked = attain_cpd_rule_asks (self->cpd_rule, registered_on, renewal_from);
  self->cpd_last_year = attain_cpd_pieces_count (entries, from, to);
  self->cpd_this_year = attain_cpd_pieces_count (entries, next, on);
}

/**
 * attain_standing_set_cpd:
 * @self: a standing
 * @entries: (element-type AttainCpdEntry): the person's CPD, derived
 * @registered_on: (nullable): since when they are registered, as far as it is known
 *
 * Counts what they wrote down, by the regulator's rule and in time, and what of capabilities it shows.
 */
void
attain_standing_set_cpd (AttainStanding *self,
                         GPtrArray      *entries,
                         const char     *registered_on)
{
  if (self->cpd_rule != NULL)
    count_pieces (self, entries, registered_on);

  for (guint i = 0; i < entries->len; i++)
    {
      AttainCpdEntry *entry = g_ptr_array_index (entries, i);
      AttainStandingCpd cpd = { day_of (entry->occurred_on), entry->minutes };
      g_auto(GStrv) capabilities = attain_capabilities_parse (entry->capabilities, NULL);

      if (cpd.day > self->day)
        continue;

      g_array_append_val (self->cpd, cpd);
      for (guint j = 0; capabilities != NULL && capabilities[j] != NULL; j++)
        attain_standing_add_capability (self, capabilities[j], cpd.day);
    }
}

/**
 * attain_standing_add_asye:
 * @self: a standing
 * @asye: a supported year of the person
 * @expected_on: (nullable): when it is to end, by its schedule
 *
 * Of several a pass counts, and else the one that is under way.
 */
void
attain_standing_add_asye (AttainStanding *self,
                          AttainAsye     *asye,
                          const char     *expected_on)
{
  gint32 ended = day_of (asye->outcome_on);
  AttainAsyeResult outcome = ended > 0 && ended <= self->day ? asye->outcome : ATTAIN_ASYE_RESULT_UNKNOWN;

  if (self->asye == ATTAIN_ASYE_RESULT_PASS || day_of (asye->started_on) > self->day ||
      (outcome == ATTAIN_ASYE_RESULT_UNKNOWN && asye->status == ATTAIN_ASYE_STATUS_WITHDRAWN))
    return;

  self->has_asye = TRUE;
  self->asye = outcome;
  self->asye_day = outcome != ATTAIN_ASYE_RESULT_UNKNOWN ? ended : 0;
  self->asye_expected_day = outcome == ATTAIN_ASYE_RESULT_UNKNOWN ? day_of (expected_on) : 0;
}

/**
 * attain_standing_add_pcf_level:
 * @self: a standing
 * @level: a level that the person was assessed at
 *
 * Of several the last one before the day counts.
 */
void
attain_standing_add_pcf_level (AttainStanding *self,
                               AttainPcfLevel *level)
{
  gint32 from = day_of (level->from_on);

  if (from > self->day || from < self->pcf_day || level->level == NULL)
    return;

  self->pcf_level = g_ascii_strtoll (level->level, NULL, 10);
  self->pcf_day = from;
}

/**
 * attain_standing_add_training:
 * @self: a standing
 * @course: the code of a course that the person came to
 * @held_day: when they did
 * @expires_day: when their certificate says that it expires; 0 where it does not say
 *
 * Of several times the one that lasts longest counts.
 */
void
attain_standing_add_training (AttainStanding *self,
                              const char     *course,
                              gint32          held_day,
                              gint32          expires_day)
{
  for (guint i = 0; held_day <= self->day && i < self->scheme->required_courses->len; i++)
    {
      const AttainRequiredCourse *required = g_ptr_array_index (self->scheme->required_courses, i);
      gint32 *until = &g_array_index (self->training_until, gint32, i);

      if (strcmp (required->course, course) == 0)
        *until = MAX (*until, attain_required_course_get_runs_out (required, held_day, expires_day));
    }
}

/**
 * attain_standing_add_evidence:
 * @self: a standing
 * @evidence: a piece of evidence of the person
 *
 * Evidence of a supported year, or of another application, stays with that. What was handed in with the application
 * shows a capability when somebody has accepted it.
 */
void
attain_standing_add_evidence (AttainStanding *self,
                              AttainEvidence *evidence)
{
  AttainStandingEvidence piece = {
    .code = g_intern_string (evidence->item == ATTAIN_EVIDENCE_ITEM_CRITERION ? evidence->code : NULL),
    .kind = evidence->kind,
    .source = evidence->source,
    .by_social_worker = evidence->by_social_worker == ATTAIN_YES_NO_YES,
    .accepted = evidence->accepted_on != NULL && day_of (evidence->accepted_on) <= self->day,
    .day = day_of (evidence->held_on),
    .words = attain_text_count_words (evidence->body),
  };
  g_auto(GStrv) capabilities = NULL;

  if (piece.day > self->day || evidence->asye_id != 0 ||
      (evidence->application_id != 0 && evidence->application_id != self->application_id))
    return;

  g_array_append_val (self->evidence, piece);
  if (evidence->application_id != 0 && !piece.accepted)
    return;

  capabilities = attain_capabilities_parse (evidence->capabilities, NULL);
  for (guint i = 0; capabilities != NULL && capabilities[i] != NULL; i++)
    attain_standing_add_capability (self, capabilities[i], piece.day);
}

/**
 * attain_standing_add_capability:
 * @self: a standing
 * @capability: what there is evidence of: "PCF:6"
 * @day: the day of the evidence
 */
void
attain_standing_add_capability (AttainStanding *self,
                                const char     *capability,
                                gint32          day)
{
  AttainStandingCapability added = { g_intern_string (capability), day };

  for (guint i = 0; i < self->capabilities->len; i++)
    {
      AttainStandingCapability *known = &g_array_index (self->capabilities, AttainStandingCapability, i);

      if (known->capability != added.capability)
        continue;

      known->day = MAX (known->day, day);
      return;
    }

  g_array_append_val (self->capabilities, added);
}

/**
 * attain_standing_add_finding:
 * @self: a standing
 * @finding: what somebody found of a criterion
 * @waived_by: (nullable): the name of who waived it
 */
void
attain_standing_add_finding (AttainStanding             *self,
                             AttainApplicationCriterion *finding,
                             const char                 *waived_by)
{
  const char *text = finding->shown_by;
  AttainStandingFinding found = {
    .code = g_intern_string (finding->code),
    .state = finding->state,
    .by = keep (self, waived_by),
    .day = day_of (finding->checked_on),
  };

  if (text == NULL || finding->state != ATTAIN_CRITERION_STATE_MET)
    text = finding->reason != NULL ? finding->reason : text;

  found.text = keep (self, text);
  g_array_append_val (self->findings, found);
}

/**
 * attain_standing_add_refusal:
 * @self: a standing
 * @level: the code of a level that was refused, by whichever route
 * @day: the day of the decision
 */
void
attain_standing_add_refusal (AttainStanding *self,
                             const char     *level,
                             gint32          day)
{
  AttainStandingRefusal refusal = { g_intern_string (level), day };

  if (day <= self->day)
    g_array_append_val (self->refusals, refusal);
}
