/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a panel's scores come to, line by line: the mean and how far they are apart, once all are locked. */

#include "attain-agenda-scores.h"

#include <glib/gi18n.h>

#include "attain-application-scores.h"
#include "attain-case-section.h"
#include "attain-display.h"
#include "attain-panel-score.h"

/* The lowest and the highest score of a line among those shown; FALSE for none. */
static gboolean
get_spread (GPtrArray  *scores,
            const char *code,
            gint64     *low,
            gint64     *high)
{
  gboolean any = FALSE;

  for (guint i = 0; i < scores->len; i++)
    {
      AttainPanelScore *score = g_ptr_array_index (scores, i);

      if (g_strcmp0 (score->code, code) != 0)
        continue;
      *low = any ? MIN (*low, score->score) : score->score;
      *high = any ? MAX (*high, score->score) : score->score;
      any = TRUE;
    }

  return any;
}

static void
add_line (GtkWidget              *row,
          const AttainRubricItem *line,
          double                  mean,
          GPtrArray              *scores)
{
  g_autofree char *number = attain_decimal_display (mean, 1);
  g_autofree char *words = NULL;
  gint64 low = 0, high = 0;

  if (get_spread (scores, line->code, &low, &high) && low != high)
    /* Translators: a mean, and the lowest and the highest score */
    words = g_strdup_printf (_("Mean %s, from %d to %d"), number, (int) low, (int) high);
  else
    /* Translators: a mean */
    words = g_strdup_printf (_("Mean %s, all agree"), number);
  attain_case_section_add_row (row, NULL, line->title, words);
}

/**
 * attain_agenda_scores_add:
 * @row: (type AdwExpanderRow): the case on the agenda
 * @open: the case
 * @meeting: the meeting
 *
 * Adds a row for each line of the rubric. While scores are still to come it says so instead; a panel that is over and
 * gave none has no row, nor has one that hears appeals.
 */
void
attain_agenda_scores_add (GtkWidget          *row,
                          AttainOpenCase     *open,
                          AttainPanelMeeting *meeting)
{
  const AttainApplicationCase *facts = attain_open_case_get (open);
  const AttainRubric *rubric = attain_application_case_get_rubric (facts);
  const char *today = attain_open_case_get_today (open);
  g_autofree double *means = NULL;
  g_autofree char *shortfall = NULL;
  g_autoptr(GPtrArray) scores = NULL;

  if (rubric == NULL || meeting->appeal == ATTAIN_YES_NO_YES || facts->application->state < ATTAIN_APPLICATION_IN_PANEL)
    return;
  if (!attain_application_scores_are_locked (facts, meeting, today) ||
      !(means = attain_application_scores_get_means (facts, meeting, today)))
    {
      if (meeting->state == ATTAIN_PANEL_MEETING_STATE_CLOSED)
        return;

      attain_case_section_add_row (row, NULL, _("Scores"),
                                   _("Shown when everybody who may vote has locked theirs, so that nobody is led by"
                                     " another."));
      return;
    }

  scores = attain_application_scores_list (facts, meeting, attain_open_case_get_actor_id (open), today);
  for (guint i = 0; i < rubric->items->len; i++)
    add_line (row, g_ptr_array_index (rubric->items, i), means[i], scores);
  shortfall = attain_rubric_get_shortfall (rubric, means);
  attain_case_section_add_row (row, NULL, _("In sum"), shortfall != NULL ? shortfall
                                                                         : _("The scores reach what the rubric asks"));
}
