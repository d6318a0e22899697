/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-meeting-list.h"

#include "attain-application-find.h"
#include "attain-list-query.h"
#include "attain-meeting-rule.h"

void
attain_meeting_filter_free (AttainMeetingFilter *self)
{
  g_free (self->text);
  g_free (self);
}

/**
 * attain_meeting_list:
 * @db: a connection
 * @data: (type AttainMeetingFilter): which meetings, in what order
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): their ids
 */
GArray *
attain_meeting_list (AttainDb       *db,
                     gconstpointer   data,
                     GError        **error)
{
  static const char *const columns[] = {
    [ATTAIN_MEETING_ORDER_DATE] = "held_on || coalesce (starts_at, '')",
    [ATTAIN_MEETING_ORDER_TITLE] = "title",
    [ATTAIN_MEETING_ORDER_STATE] = "coalesce (state, '')",
  };
  const AttainMeetingFilter *filter = data;
  g_autoptr(AttainListQuery) query = attain_list_query_new ("panel_meeting");

  attain_list_query_words (query, "lower (title || ' ' || coalesce (place, ''))", filter->text);
  if (filter->when == ATTAIN_MEETING_TO_COME)
    attain_list_query_where (query, "coalesce (state, '') <> 'closed'", NULL);
  else if (filter->when == ATTAIN_MEETING_PAST)
    attain_list_query_where (query, "state = 'closed'", NULL);
  if (filter->appeals)
    attain_list_query_where (query, "appeal = 'yes'", NULL);
  attain_list_query_order (query, columns[filter->order], filter->descending);
  return attain_list_query_run (query, db, error);
}

static gboolean
is_heard_by (const AttainRulebook *rulebook,
             AttainApplication    *application,
             AttainPanelMeeting   *meeting)
{
  const AttainScheme *scheme = attain_rulebook_find_scheme (rulebook, application->scheme, application->edition);
  const AttainRoute *route = scheme != NULL ? attain_scheme_find_route (scheme, application->route) : NULL;

  return route != NULL && attain_meeting_rule_check_agenda (meeting, application, route, NULL);
}

/**
 * attain_meeting_list_candidates:
 * @db: a connection
 * @rulebook: what applications are judged by
 * @meeting_id: a meeting
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainApplication): what could be put on its agenda, with the
 *   names of the applicants, those who wait longest first
 */
GPtrArray *
attain_meeting_list_candidates (AttainDb              *db,
                                const AttainRulebook  *rulebook,
                                gint64                 meeting_id,
                                GError               **error)
{
  g_autoptr(AttainPanelMeeting) meeting = attain_table_load_one (&attain_panel_meeting_table, db, meeting_id, error);
  g_autofree char *open_states = attain_application_quote_states (attain_application_state_is_open);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM application WHERE state IN (%s) AND NOT EXISTS (SELECT 1"
                                          " FROM panel_case WHERE meeting_id = ? AND application_id = application.id)"
                                          " ORDER BY state_on, id", open_states);
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) waiting = NULL;

  if (meeting == NULL || !(ids = attain_db_query_ids (db, sql, g_variant_new ("(x)", meeting_id), error)) ||
      !(waiting = attain_table_load (&attain_application_table, db, meeting->held_on,
                                     (const gint64 *) (gpointer) ids->data, ids->len, error)))
    return NULL;

  for (guint i = waiting->len; i > 0; i--)
    if (!is_heard_by (rulebook, g_ptr_array_index (waiting, i - 1), meeting))
      g_ptr_array_remove_index (waiting, i - 1);
  return g_steal_pointer (&waiting);
}

/**
 * attain_meeting_list_that_hear:
 * @db: a connection
 * @rulebook: what applications are judged by
 * @application_id: an application
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainPanelMeeting): the meetings that are not over and on whose agenda
 *   it could be put, the next first
 */
GPtrArray *
attain_meeting_list_that_hear (AttainDb              *db,
                               const AttainRulebook  *rulebook,
                               gint64                 application_id,
                               GError               **error)
{
  g_autoptr(AttainApplication) application = attain_table_load_one (&attain_application_table, db, application_id, error);
  g_autoptr(GPtrArray) meetings = NULL;

  if (application == NULL ||
      !(meetings = attain_table_load_where (&attain_panel_meeting_table, db,
                                            "WHERE coalesce (state, '') <> 'closed' AND NOT EXISTS (SELECT 1 FROM"
                                            " panel_case WHERE meeting_id = panel_meeting.id AND application_id = ?)"
                                            " ORDER BY held_on, coalesce (starts_at, ''), id",
                                            g_variant_new ("(x)", application_id), error)))
    return NULL;

  for (guint i = meetings->len; i > 0; i--)
    if (!is_heard_by (rulebook, application, g_ptr_array_index (meetings, i - 1)))
      g_ptr_array_remove_index (meetings, i - 1);
  return g_steal_pointer (&meetings);
}
