/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-standing.h"

#include <string.h>

#include "attain-date.h"

/* The registration year before the one that the day falls in, by the rule that was in force at its end. */
static void
set_cpd_year (AttainStanding *self,
              GPtrArray      *cpd_rules,
              const char     *on)
{
  const AttainCpdRule *now = attain_cpd_rule_for_date (cpd_rules, on);
  g_autofree char *from = NULL, *to = NULL, *last = NULL, *last_from = NULL, *last_to = NULL;

  if (now == NULL)
    return;

  attain_cpd_rule_get_year (now, on, &from, &to, NULL);
  last = attain_date_add_days (from, -1);
  self->cpd_rule = attain_cpd_rule_for_date (cpd_rules, last);
  if (self->cpd_rule == NULL)
    return;

  attain_cpd_rule_get_year (self->cpd_rule, last, &last_from, &last_to, NULL);
  self->cpd_year_from = attain_date_to_day (last_from);
  self->cpd_year_to = attain_date_to_day (last_to);
}

/**
 * attain_standing_new:
 * @scheme: the council's scheme, which must outlive it
 * @cpd_rules: (element-type AttainCpdRule): the regulator's rules, likewise
 * @on: the day asked for
 *
 * Returns: (transfer full): an empty standing, of nobody yet
 */
AttainStanding *
attain_standing_new (const AttainScheme *scheme,
                     GPtrArray          *cpd_rules,
                     const char         *on)
{
  AttainStanding *self = g_new0 (AttainStanding, 1);

  self->scheme = scheme;
  self->day = attain_date_to_day (on);
  self->cpd = g_array_new (FALSE, FALSE, sizeof (AttainStandingCpd));
  self->training_until = g_array_new (FALSE, TRUE, sizeof (gint32));
  self->capabilities = g_array_new (FALSE, FALSE, sizeof (AttainStandingCapability));
  self->evidence = g_array_new (FALSE, FALSE, sizeof (AttainStandingEvidence));
  self->findings = g_array_new (FALSE, FALSE, sizeof (AttainStandingFinding));
  self->refusals = g_array_new (FALSE, FALSE, sizeof (AttainStandingRefusal));
  self->texts = g_string_chunk_new (1024);
  set_cpd_year (self, cpd_rules, on);
  attain_standing_clear (self);
  return self;
}

void
attain_standing_free (AttainStanding *self)
{
  g_array_unref (self->cpd);
  g_array_unref (self->training_until);
  g_array_unref (self->capabilities);
  g_array_unref (self->evidence);
  g_array_unref (self->findings);
  g_array_unref (self->refusals);
  g_clear_pointer (&self->own_posts, g_array_unref);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * attain_standing_clear:
 * @self: a standing
 *
 * Forgets the person, so that it can be filled for another one.
 */
void
attain_standing_clear (AttainStanding *self)
{
  memset (&self->application_id, 0,
          G_STRUCT_OFFSET (AttainStanding, cpd) - G_STRUCT_OFFSET (AttainStanding, application_id));
  g_array_set_size (self->cpd, 0);
  g_array_set_size (self->training_until, 0);
  g_array_set_size (self->training_until, self->scheme->required_courses->len);
  g_array_set_size (self->capabilities, 0);
  g_array_set_size (self->evidence, 0);
  g_array_set_size (self->findings, 0);
  g_array_set_size (self->refusals, 0);
  self->endorsed_day = 0;
  self->stage1_day = 0;
  self->has_open = FALSE;
  memset (self->unseen, 0, sizeof self->unseen);
  g_clear_pointer (&self->own_posts, g_array_unref);
  g_string_chunk_clear (self->texts);
}

/**
 * attain_standing_hide:
 * @self: a standing
 * @kind: a kind of record: "cpd_entry"
 *
 * Tells that whoever asks may not see records of that kind, so that nothing follows from there being none.
 */
void
attain_standing_hide (AttainStanding *self,
                      const char     *kind)
{
  guint n = 0;

  while (self->unseen[n] != NULL)
    n++;

  g_return_if_fail (n < ATTAIN_STANDING_N_KINDS);

  self->unseen[n] = g_intern_string (kind);
}

/**
 * attain_standing_hides:
 * @self: a standing
 * @kind: (nullable): a kind of record
 *
 * Returns: whether whoever asks may not see records of that kind
 */
gboolean
attain_standing_hides (const AttainStanding *self,
                       const char           *kind)
{
  for (guint i = 0; self->unseen[i] != NULL; i++)
    if (g_strcmp0 (self->unseen[i], kind) == 0)
      return TRUE;

  return FALSE;
}

/**
 * attain_standing_get_post:
 * @self: a standing
 *
 * Returns: (transfer none) (nullable): the post that counts on the day, of the council's own people
 */
const AttainPostSpan *
attain_standing_get_post (const AttainStanding *self)
{
  return attain_employment_get_post (self->posts, self->n_posts, ATTAIN_WORKFORCE_EMPLOYED, self->day);
}

/**
 * attain_standing_get_level:
 * @self: a standing
 * @since_day: (out) (optional): since when without a day between, in whatever posts; 0 where they have no level
 *
 * Returns: (transfer none) (nullable): the council's level of the post that counts on the day
 */
const char *
attain_standing_get_level (const AttainStanding *self,
                           gint32               *since_day)
{
  const AttainPostSpan *post = attain_standing_get_post (self);
  const char *level = post != NULL ? post->level : NULL;
  gint32 since = 0;

  while (post != NULL && level != NULL && g_strcmp0 (post->level, level) == 0)
    {
      since = post->from_day;
      post = attain_employment_get_post (self->posts, self->n_posts, ATTAIN_WORKFORCE_EMPLOYED, since - 1);
    }

  if (since_day != NULL)
    *since_day = since;
  return level;
}

/**
 * attain_standing_find_finding:
 * @self: a standing
 * @code: the code of a criterion
 *
 * Returns: (transfer none) (nullable): what somebody said of it
 */
const AttainStandingFinding *
attain_standing_find_finding (const AttainStanding *self,
                              const char           *code)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const AttainStandingFinding *finding = &g_array_index (self->findings, AttainStandingFinding, i);

      if (strcmp (finding->code, code) == 0)
        return finding;
    }

  return NULL;
}
