/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-words.h"

#include <math.h>

#include <glib/gi18n.h>

#include "attain-display.h"

#define PERCENT 100.0

static gboolean
is_ratio (const AttainFigure *self)
{
  return g_str_equal (attain_figure_get_definition (self)->unit, "ratio");
}

/* By how many percentage points two shares differ as people read them, each rounded. */
static double
points_between (double one,
                double other)
{
  return attain_round_half_up (attain_round_half_up (one * PERCENT, 1) - attain_round_half_up (other * PERCENT, 1), 1);
}

static char *
display_part (const AttainFigure *self,
              double              part)
{
  return attain_decimal_display (part, is_ratio (self) && part != floor (part) ? 1 : 2);
}

/**
 * attain_figure_display_group:
 * @self: a figure of a group
 *
 * Returns: (transfer full): the team, service or level that it is of
 */
char *
attain_figure_display_group (const AttainFigure *self)
{
  if (self->group != NULL)
    return g_strdup (self->group);

  switch (self->by)
    {
    case ATTAIN_FIGURE_BY_TEAM:
      return g_strdup (_("No team"));
    case ATTAIN_FIGURE_BY_SERVICE:
      return g_strdup (_("No service"));
    case ATTAIN_FIGURE_BY_LEVEL:
      return g_strdup (_("No level"));
    case ATTAIN_FIGURE_BY_COHORT:
      return g_strdup (_("No cohort"));
    case ATTAIN_FIGURE_BY_ROUTE:
      return g_strdup (_("No route"));
    case ATTAIN_FIGURE_BY_NOTHING:
    default:
      return g_strdup (_("Everybody"));
    }
}

/**
 * attain_figure_display_time:
 * @self: a figure
 *
 * Returns: (transfer full): the day or the period that it is of
 */
char *
attain_figure_display_time (const AttainFigure *self)
{
  g_autofree char *as_of = attain_date_display (self->as_of);
  g_autofree char *from = attain_date_display (self->from);
  g_autofree char *to = attain_date_display (self->to);

  if (self->from == NULL)
    /* Translators: %s is a day: On 3 Mar 2026 */
    return g_strdup_printf (_("On %s"), as_of);

  /* Translators: a period between two days: 1 Oct 2025 to 30 Sep 2026 */
  return g_strdup_printf (_("%s to %s"), from, to);
}

/**
 * attain_figure_display_sum:
 * @self: a figure
 *
 * Returns: (transfer full) (nullable): its numerator and denominator; %NULL for a plain count
 */
char *
attain_figure_display_sum (const AttainFigure *self)
{
  g_autofree char *numerator = NULL;
  g_autofree char *denominator = NULL;

  if (!attain_figure_get_definition (self)->is_rate)
    return NULL;

  numerator = display_part (self, self->numerator);
  denominator = display_part (self, self->denominator);
  /* Translators: a numerator and a denominator: 38 of 300 */
  return g_strdup_printf (_("%s of %s"), numerator, denominator);
}

/**
 * attain_figure_compare_target:
 * @self: a figure
 *
 * Returns: below 0, 0 or above 0 as its value, rounded, is below, at or above its target; 0 also without one
 */
int
attain_figure_compare_target (const AttainFigure *self)
{
  double points = 0;

  if (self->has_target && self->is_known)
    points = points_between (self->value, self->target);

  return (points > 0) - (points < 0);
}

/**
 * attain_figure_display_gap:
 * @self: a figure
 *
 * Returns: (transfer full) (nullable): how far it is from its target; %NULL without one
 */
char *
attain_figure_display_gap (const AttainFigure *self)
{
  g_autofree char *target = NULL;
  g_autofree char *points = NULL;
  int compared = attain_figure_compare_target (self);

  if (!self->has_target || !self->is_known)
    return NULL;

  target = attain_percent_display (self->target, 0);
  points = attain_decimal_display (fabs (points_between (self->value, self->target)), 1);
  if (compared == 0)
    return g_strdup_printf (_("At its target of %s"), target);
  if (compared > 0)
    return g_strdup_printf (_("%s points above its target of %s"), points, target);

  return g_strdup_printf (_("%s points below its target of %s"), points, target);
}

/**
 * attain_figure_display_change:
 * @self: a figure
 * @before: the same figure a year before
 *
 * Returns: (transfer full) (nullable): how it has moved; %NULL where either is not known
 */
char *
attain_figure_display_change (const AttainFigure *self,
                              const AttainFigure *before)
{
  g_autofree char *now = attain_figure_display_value (self);
  g_autofree char *then = attain_figure_display_value (before);

  if (!self->is_known || !before->is_known)
    return NULL;
  if (g_str_equal (now, then))
    return g_strdup (_("As a year before"));
  if (self->value > before->value)
    return g_strdup_printf (_("Up from %s a year before"), then);

  return g_strdup_printf (_("Down from %s a year before"), then);
}

/**
 * attain_figure_display_text:
 * @self: a figure
 *
 * Returns: (transfer full): all of it as a text that can be pasted into a report and checked there
 */
char *
attain_figure_display_text (const AttainFigure *self)
{
  const char *definition = _(attain_figure_get_definition (self)->definition);
  g_autofree char *title = attain_figure_display_title (self);
  g_autofree char *value = attain_figure_display_value (self);
  g_autofree char *time = attain_figure_display_time (self);
  g_autofree char *sum = attain_figure_display_sum (self);

  if (sum == NULL)
    /* Translators: title, value, time, definition of a figure */
    return g_strdup_printf (_("%s: %s. %s. Counted: %s."), title, value, time, definition);

  /* Translators: title, value, numerator and denominator, time, definition of a figure */
  return g_strdup_printf (_("%s: %s (%s). %s. Computed as: %s."), title, value, sum, time, definition);
}
