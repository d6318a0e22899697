/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-case-tasks.h"

#include "attain-application-list.h"
#include "attain-panel-file.h"
#include "attain-tables.h"
#include "attain-today-cases.h"

static gboolean
add_meetings (AttainDb    *db,
              gint64       viewer_id,
              const char  *on,
              GPtrArray   *tasks,
              GError     **error)
{
  g_autoptr(GArray) ids = attain_panel_list_of (db, viewer_id, on, error);
  g_autoptr(GPtrArray) meetings = NULL;

  if (ids == NULL ||
      !(meetings = attain_table_load (&attain_panel_meeting_table, db, on, (const gint64 *) (gpointer) ids->data, ids->len,
                                      error)))
    return FALSE;

  attain_today_add_meetings (tasks, meetings, on);
  return TRUE;
}

/**
 * attain_case_tasks_add:
 * @db: a connection
 * @rulebook: what applications are judged by
 * @viewer_id: who looks; 0 for an academy as a whole
 * @on: the day
 * @tasks: (element-type AttainTask): where they go
 * @error: what went wrong
 *
 * What waits of applications and panels: for somebody what is their turn, for an academy what waits for anybody.
 *
 * Returns: whether the questions were answered
 */
gboolean
attain_case_tasks_add (AttainDb              *db,
                       const AttainRulebook  *rulebook,
                       gint64                 viewer_id,
                       const char            *on,
                       GPtrArray             *tasks,
                       GError               **error)
{
  g_autoptr(AttainApplicationFilter) filter = attain_application_filter_new (on);
  g_autoptr(GPtrArray) lines = NULL;

  filter->waits_for = viewer_id;
  if (!(lines = attain_application_list_load (db, rulebook, filter, error)))
    return FALSE;

  attain_today_add_applications (tasks, lines, viewer_id);
  return viewer_id == 0 || add_meetings (db, viewer_id, on, tasks, error);
}
