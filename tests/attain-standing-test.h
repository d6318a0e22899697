/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-date.h"
#include "attain-standing.h"

/* A council with levels 1 to 3, a course for everybody, a day of CPD of 7.5 hours, and a made-up regulator. */

static inline AttainScheme *
standing_test_scheme_new (void)
{
  static const char *const levels[] = { "1", "2", "3" };
  AttainScheme *scheme = attain_scheme_new ();
  AttainRequiredCourse *course = g_new0 (AttainRequiredCourse, 1);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      AttainSchemeLevel *level = attain_scheme_level_new ();

      level->code = g_strdup (levels[i]);
      level->title = g_strdup_printf ("Level %s", levels[i]);
      g_ptr_array_add (scheme->levels, level);
    }

  course->course = g_strdup ("SAFE");
  course->title = g_strdup ("Safeguarding");
  course->renew_months = 36;
  g_ptr_array_add (scheme->required_courses, course);
  scheme->cpd.minutes_per_day = 450;
  return scheme;
}

static inline GPtrArray *
standing_test_rules_new (void)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_cpd_rule_free);
  AttainCpdRule *rule = g_new0 (AttainCpdRule, 1);

  rule->valid_from = g_strdup ("2019-12-01");
  rule->year_starts_month = 12;
  rule->pieces = 2;
  rule->peer_pieces = 1;
  rule->renewal_months = 3;
  rule->exempts_new = TRUE;
  g_ptr_array_add (rules, rule);
  return rules;
}

static inline void
standing_test_add_post (AttainStanding *standing,
                        const char     *from,
                        const char     *to,
                        const char     *level,
                        AttainContract  contract)
{
  static AttainPostSpan spans[8];
  AttainPostSpan *span = &spans[standing->n_posts];

  *span = (AttainPostSpan) {
    .from_day = attain_date_to_day (from),
    .to_day = to != NULL ? attain_date_to_day (to) : ATTAIN_DAY_OPEN,
    .fte = 0.6,
    .contract = contract,
    .level = level,
  };
  standing->posts = spans;
  standing->n_posts++;
}
