/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board is small enough to be read whole, so that its filter needs no query. */

#include "attain-asye-board-filter.h"

#include <string.h>

static gboolean
is_shown (const AttainAsyeBoardRow *row,
          AttainAsyeBoardShow       show)
{
  switch (show)
    {
    case ATTAIN_ASYE_BOARD_UNDER_WAY:
      return attain_asye_board_row_is_under_way (row);
    case ATTAIN_ASYE_BOARD_LATE:
      return attain_asye_board_row_is_under_way (row) && row->days_late > 0;
    case ATTAIN_ASYE_BOARD_OVER:
      return !attain_asye_board_row_is_under_way (row);
    case ATTAIN_ASYE_BOARD_ALL:
    default:
      return TRUE;
    }
}

static gboolean
has_words (const AttainAsyeBoardRow  *row,
           char                     **words)
{
  g_autofree char *text = g_strjoin (" ", row->name, row->employee_id, row->cohort,
                                     row->assessor != NULL ? row->assessor : "", NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

void
attain_asye_board_filter_free (AttainAsyeBoardFilter *self)
{
  g_free (self->cohort);
  g_free (self->assessor);
  g_strfreev (self->words);
  g_free (self);
}

/**
 * attain_asye_board_filter_set_text:
 * @self: a filter
 * @text: what somebody has typed: beginnings or other parts of words, in any order and case
 */
void
attain_asye_board_filter_set_text (AttainAsyeBoardFilter *self,
                                   const char            *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_strfreev (self->words);
  self->words = g_strsplit_set (folded, " \t\n", -1);
}

/**
 * attain_asye_board_filter_matches:
 * @self: a filter
 * @row: a row
 *
 * Returns: whether somebody wants to see it
 */
gboolean
attain_asye_board_filter_matches (const AttainAsyeBoardFilter *self,
                                  const AttainAsyeBoardRow    *row)
{
  return is_shown (row, self->show) &&
         (self->cohort == NULL || g_str_equal (row->cohort, self->cohort)) &&
         (self->assessor == NULL || g_strcmp0 (row->assessor, self->assessor) == 0) &&
         (self->turn == ATTAIN_ASYE_ROLE_UNKNOWN || row->turn == self->turn) &&
         (self->waits_for == 0 || attain_asye_board_row_waits_for (row, self->waits_for)) &&
         (self->words == NULL || has_words (row, self->words));
}
