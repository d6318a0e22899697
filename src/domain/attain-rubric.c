/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-rubric.h"

#include <glib/gi18n.h>

#include "attain-display.h"
#include "attain-error.h"

/* Shares and means are binary fractions: what is short by less is not short. */
#define HAIR 1e-9

static int
get_bound (const AttainRubric *self,
           gboolean            highest)
{
  const AttainRubricScore *score = g_ptr_array_index (self->scale, highest ? self->scale->len - 1 : 0);

  return score->score;
}

AttainRubric *
attain_rubric_new (void)
{
  AttainRubric *self = g_new0 (AttainRubric, 1);

  self->scale = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_rubric_score_free);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_rubric_item_free);
  self->pass_share = ATTAIN_RUBRIC_NO_PASS;
  return self;
}

void
attain_rubric_free (AttainRubric *self)
{
  g_free (self->code);
  g_free (self->title);
  g_ptr_array_unref (self->scale);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* A scale of 0, 2 and 4 has no 3. */
static gboolean
is_on_scale (const AttainRubric *self,
             double              score)
{
  for (guint i = 0; i < self->scale->len; i++)
    {
      const AttainRubricScore *allowed = g_ptr_array_index (self->scale, i);

      if (allowed->score == score)
        return TRUE;
    }

  return FALSE;
}

/**
 * attain_rubric_find_item:
 * @self: a rubric
 * @code: (nullable): a code
 * @position: (out) (optional): which of the lines it is
 *
 * Returns: whether the rubric has a line of that code
 */
gboolean
attain_rubric_find_item (const AttainRubric *self,
                         const char         *code,
                         guint              *position)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const AttainRubricItem *item = g_ptr_array_index (self->items, i);

      if (g_strcmp0 (item->code, code) != 0)
        continue;
      if (position != NULL)
        *position = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * attain_rubric_check_score:
 * @self: a rubric
 * @code: (nullable): the code of a line
 * @score: what somebody wants to give it
 * @error: return location for an error
 *
 * Returns: whether the rubric has the line and allows the score; with %ATTAIN_ERROR_INVALID if not
 */
gboolean
attain_rubric_check_score (const AttainRubric  *self,
                           const char          *code,
                           double               score,
                           GError             **error)
{
  g_autofree char *text = NULL;

  if (!attain_rubric_find_item (self, code, NULL))
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The rubric has no such criterion"));
      return FALSE;
    }

  if (is_on_scale (self, score))
    return TRUE;

  text = attain_decimal_display (score, 2);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("%s is not a score of this rubric: choose one of its scale, from %d to %d"), text,
               get_bound (self, FALSE), get_bound (self, TRUE));
  return FALSE;
}

/**
 * attain_rubric_get_share:
 * @self: a rubric
 * @means: (array): the mean score of each line, in the order of the rubric
 *
 * Returns: what the scores come to by the weights, as a share of the way from the lowest to the highest
 *   total, 0 to 1
 */
double
attain_rubric_get_share (const AttainRubric *self,
                         const double       *means)
{
  double lowest = get_bound (self, FALSE);
  double span = get_bound (self, TRUE) - lowest;
  double sum = 0;
  double weights = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const AttainRubricItem *item = g_ptr_array_index (self->items, i);

      sum += (means[i] - lowest) * item->weight;
      weights += item->weight;
    }

  return weights > 0 && span > 0 ? sum / weights / span : 0;
}

/**
 * attain_rubric_get_shortfall:
 * @self: a rubric
 * @means: (array): the mean score of each line, in the order of the rubric
 *
 * Scores inform a panel and do not decide for it: this is what it sees beside them.
 *
 * Returns: (transfer full) (nullable): what the scores fall short of, a sentence for people; %NULL if of nothing
 */
char *
attain_rubric_get_shortfall (const AttainRubric *self,
                             const double       *means)
{
  double share = attain_rubric_get_share (self, means);
  g_autofree char *reached = attain_percent_display (share, 0);
  g_autofree char *wanted = attain_percent_display (self->pass_share, 0);

  for (guint i = 0; i < self->items->len; i++)
    {
      const AttainRubricItem *item = g_ptr_array_index (self->items, i);
      g_autofree char *mean = attain_decimal_display (means[i], 2);

      if (means[i] + HAIR < item->minimum)
        return g_strdup_printf (_("“%s” has %s and takes at least %d"), item->title, mean, item->minimum);
    }

  if (share + HAIR < self->pass_share)
    return g_strdup_printf (_("The scores come to %s and the rubric takes %s"), reached, wanted);

  return NULL;
}

void
attain_rubric_score_free (AttainRubricScore *self)
{
  g_free (self->title);
  g_free (self);
}

void
attain_rubric_item_free (AttainRubricItem *self)
{
  g_free (self->code);
  g_free (self->title);
  g_strfreev (self->capabilities);
  g_free (self);
}
