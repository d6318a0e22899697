/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-board-row.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (AttainAsyeBoardRow, attain_asye_board_row, G_TYPE_OBJECT)

static void
attain_asye_board_row_finalize (GObject *object)
{
  AttainAsyeBoardRow *self = ATTAIN_ASYE_BOARD_ROW (object);

  g_free (self->employee_id);
  g_free (self->name);
  g_free (self->assessor);
  g_free (self->coordinator);
  g_free (self->cohort);
  g_free (self->programme);
  g_free (self->started_on);
  g_free (self->ends_on);
  g_free (self->outcome_on);
  g_free (self->withdrawn_on);
  g_free (self->next);
  g_free (self->next_due);
  for (guint i = 0; i < ATTAIN_ASYE_N_ROLES; i++)
    {
      g_free ((char *) self->items[i].title);
      g_free ((char *) self->items[i].due);
    }
  G_OBJECT_CLASS (attain_asye_board_row_parent_class)->finalize (object);
}

static void
attain_asye_board_row_class_init (AttainAsyeBoardRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_asye_board_row_finalize;
}

static void
attain_asye_board_row_init (AttainAsyeBoardRow *self)
{
}

/**
 * attain_asye_board_row_is_under_way:
 * @self: a row
 *
 * Returns: whether the year goes on, or rests and will
 */
gboolean
attain_asye_board_row_is_under_way (const AttainAsyeBoardRow *self)
{
  return self->status == ATTAIN_ASYE_STATUS_ACTIVE || self->status == ATTAIN_ASYE_STATUS_PAUSED;
}

/**
 * attain_asye_board_row_get_year:
 * @self: a row
 * @year: (out caller-allocates): the year as somebody's day is concerned with it; its texts stay the row's
 */
void
attain_asye_board_row_get_year (const AttainAsyeBoardRow *self,
                                AttainTodayYear          *year)
{
  *year = (AttainTodayYear) {
    self->person_id, self->employee_id, self->name, self->assessor_id, self->coordinator_id, self->line_manager_id,
    self->step, self->turn, self->next_state, self->next, self->next_due, self->days_late,
  };
  memcpy (year->items, self->items, sizeof year->items);
}

/**
 * attain_asye_board_row_waits:
 * @self: a row
 *
 * Returns: whether something in that year is anybody's to do
 */
gboolean
attain_asye_board_row_waits (const AttainAsyeBoardRow *self)
{
  AttainTodayYear year;

  attain_asye_board_row_get_year (self, &year);
  return attain_today_year_waits (&year);
}

/**
 * attain_asye_board_row_waits_for:
 * @self: a row
 * @viewer_id: somebody
 *
 * Returns: whether something in that year is theirs to do
 */
gboolean
attain_asye_board_row_waits_for (const AttainAsyeBoardRow *self,
                                 gint64                    viewer_id)
{
  AttainTodayYear year;

  attain_asye_board_row_get_year (self, &year);
  return attain_today_year_waits_for (&year, viewer_id);
}
