/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a meeting of a panel has before it. */

#include "attain-panel-work-private.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-meeting-rule.h"
#include "attain-panel-case.h"

static const AttainRoute *
find_route (const AttainPanelWork *self,
            AttainApplication     *application)
{
  const AttainScheme *scheme = attain_rulebook_find_scheme (self->rulebook, application->scheme, application->edition);

  return scheme != NULL ? attain_scheme_find_route (scheme, application->route) : NULL;
}

/**
 * attain_panel_work_put:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @application_id: an application that is ready, or that an appeal is lodged for
 * @error: why it cannot be
 *
 * Returns: whether it is on the meeting's agenda, at its end
 */
gboolean
attain_panel_work_put (const AttainPanelWork  *self,
                       gint64                  meeting_id,
                       gint64                  application_id,
                       GError                **error)
{
  AttainDb *db = attain_change_get_db (self->change);
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_work_load_meeting (self, meeting_id, FALSE, error);
  g_autoptr(AttainApplication) application = NULL;
  g_autoptr(AttainPanelCase) item = attain_panel_case_new ();
  gint64 there = 0;

  if (meeting == NULL ||
      !(application = attain_table_load_one (&attain_application_table, db, application_id, error)) ||
      !attain_meeting_rule_check_agenda (meeting, application, find_route (self, application), error) ||
      !attain_db_query_int (db, "SELECT count(*) FROM panel_case WHERE meeting_id = ? AND application_id = ?",
                            g_variant_new ("(xx)", meeting_id, application_id), &there, error) ||
      !attain_db_query_int (db, "SELECT coalesce (max (position), 0) + 1 FROM panel_case WHERE meeting_id = ?",
                            g_variant_new ("(x)", meeting_id), &item->position, error))
    return FALSE;
  if (there != 0)
    return attain_error_refuse (error, _("The application is on this agenda already"));

  item->person_id = application->person_id;
  item->meeting_id = meeting_id;
  item->application_id = application_id;
  return attain_change_insert (self->change, &attain_panel_case_table, item, error);
}

/**
 * attain_panel_work_take_off:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @application_id: an application on its agenda
 * @error: why it stays there
 *
 * Returns: whether it is not on the agenda any more
 */
gboolean
attain_panel_work_take_off (const AttainPanelWork  *self,
                            gint64                  meeting_id,
                            gint64                  application_id,
                            GError                **error)
{
  AttainDb *db = attain_change_get_db (self->change);
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_work_load_meeting (self, meeting_id, FALSE, error);
  g_autoptr(GPtrArray) items = NULL;
  gint64 set = 0;

  if (meeting == NULL ||
      !attain_db_query_int (db, "SELECT count(*) FROM application WHERE id = ? AND meeting_id = ?",
                            g_variant_new ("(xx)", application_id, meeting_id), &set, error) ||
      !(items = attain_table_load_where (&attain_panel_case_table, db, "WHERE meeting_id = ? AND application_id = ?",
                                         g_variant_new ("(xx)", meeting_id, application_id), error)))
    return FALSE;
  if (items->len == 0)
    return attain_error_refuse (error, _("The application is not on this agenda"));
  if (set != 0)
    return attain_error_refuse (error, _("The panel date is set: the application stays on the agenda"));

  return attain_change_delete (self->change, &attain_panel_case_table, g_ptr_array_index (items, 0), error);
}

/**
 * attain_panel_work_send_papers:
 * @self: whose work it is
 * @meeting_id: a meeting
 * @error: what went wrong
 *
 * Returns: whether the papers of all that is on the agenda are recorded as sent
 */
gboolean
attain_panel_work_send_papers (const AttainPanelWork  *self,
                               gint64                  meeting_id,
                               GError                **error)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_panel_work_load_meeting (self, meeting_id, FALSE, error);
  g_autoptr(GPtrArray) items = NULL;

  if (meeting == NULL ||
      !(items = attain_table_load_where (&attain_panel_case_table, attain_change_get_db (self->change),
                                         "WHERE meeting_id = ? AND papers_on IS NULL",
                                         g_variant_new ("(x)", meeting_id), error)))
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      AttainPanelCase *item = g_ptr_array_index (items, i);

      attain_field_set_string (&item->papers_on, self->on);
      if (!attain_change_update (self->change, &attain_panel_case_table, item, error))
        return FALSE;
    }

  return TRUE;
}
