/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-file.h"

#include "attain-application-table.h"
#include "attain-error.h"
#include "attain-list-query.h"
#include "attain-panel-case.h"
#include "attain-panel-seat.h"
#include "attain-rights.h"
#include "attain-tables.h"

static gboolean
load_seats (AttainPanelFile  *self,
            AttainDb         *db,
            gint64            meeting_id,
            const char       *on,
            GError          **error)
{
  g_autoptr(GArray) ids = attain_db_query_ids (db, "SELECT id FROM panel_seat WHERE meeting_id = ? ORDER BY id",
                                               g_variant_new ("(x)", meeting_id), error);

  if (ids == NULL)
    return FALSE;

  self->seats = attain_table_load (&attain_panel_seat_table, db, on, (const gint64 *) (gpointer) ids->data, ids->len,
                                   error);
  return self->seats != NULL;
}

static void
case_free (gpointer item)
{
  if (item != NULL)
    attain_application_case_free (item);
}

/* What is kept from whoever looks is not there for them. */
static gboolean
load_case (AttainDb                *db,
           const AttainRulebook    *rulebook,
           gint64                   application_id,
           const char              *on,
           AttainApplicationCase  **item,
           GError                 **error)
{
  g_autoptr(GError) failure = NULL;

  *item = application_id != 0 ? attain_application_case_look (db, rulebook, application_id, on, &failure) : NULL;
  if (failure == NULL || g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
load_cases (AttainPanelFile       *self,
            AttainDb              *db,
            const AttainRulebook  *rulebook,
            const char            *on,
            GError               **error)
{
  self->cases = g_ptr_array_new_with_free_func (case_free);
  for (guint i = 0; i < self->agenda->len; i++)
    {
      AttainPanelCase *place = g_ptr_array_index (self->agenda, i);
      AttainApplicationCase *item;

      if (!load_case (db, rulebook, place->application_id, on, &item, error))
        return FALSE;
      g_ptr_array_add (self->cases, item);
    }

  return TRUE;
}

static gboolean
load_rights (AttainPanelFile  *self,
             AttainDb         *db,
             gint64            meeting_id,
             GError          **error)
{
  g_autoptr(AttainPanelSeat) seat = g_object_new (ATTAIN_TYPE_PANEL_SEAT, "meeting-id", meeting_id, NULL);
  g_autoptr(AttainPanelCase) place = g_object_new (ATTAIN_TYPE_PANEL_CASE, "meeting-id", meeting_id, NULL);

  return attain_rights_hold (db, &attain_panel_meeting_table, self->meeting, &self->meeting_held, error) &&
         attain_rights_hold (db, &attain_panel_seat_table, seat, &self->seat_held, error) &&
         attain_rights_hold (db, &attain_panel_case_table, place, &self->place_held, error);
}

/**
 * attain_panel_file_load:
 * @db: a connection
 * @rulebook: what panels are held by, which must outlive the answer
 * @meeting_id: a meeting
 * @on: the day
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when there is none
 *
 * Cases in which whoever looks takes no part keep their place on the agenda, and nothing else.
 *
 * Returns: (transfer full) (nullable): the meeting with all that belongs to it
 */
AttainPanelFile *
attain_panel_file_load (AttainDb              *db,
                        const AttainRulebook  *rulebook,
                        gint64                 meeting_id,
                        const char            *on,
                        GError               **error)
{
  g_autoptr(AttainPanelFile) self = g_new0 (AttainPanelFile, 1);
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);
  const AttainScheme *scheme = NULL;

  if (moment == NULL ||
      !(self->meeting = attain_table_load_one (&attain_panel_meeting_table, db, meeting_id, error)) ||
      !load_seats (self, db, meeting_id, on, error) ||
      !(self->agenda = attain_table_load_where (&attain_panel_case_table, db,
                                                "WHERE meeting_id = ? ORDER BY position, id",
                                                g_variant_new ("(x)", meeting_id), error)) ||
      !load_cases (self, db, rulebook, on, error) || !load_rights (self, db, meeting_id, error))
    return NULL;

  scheme = attain_rulebook_find_scheme (rulebook, self->meeting->scheme, self->meeting->edition);
  self->kind = scheme != NULL ? attain_scheme_find_panel (scheme, self->meeting->panel) : NULL;
  return g_steal_pointer (&self);
}

void
attain_panel_file_free (AttainPanelFile *self)
{
  g_clear_object (&self->meeting);
  g_clear_pointer (&self->seats, g_ptr_array_unref);
  g_clear_pointer (&self->agenda, g_ptr_array_unref);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_free (self);
}

/**
 * attain_panel_list:
 * @db: a connection
 * @from: (nullable): the first day; %NULL for all
 * @descending: whether the latest comes first
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the meetings of panels, by day: those from @from on, and
 *   those before that are not over
 */
GArray *
attain_panel_list (AttainDb    *db,
                   const char  *from,
                   gboolean     descending,
                   GError     **error)
{
  g_autoptr(AttainListQuery) query = attain_list_query_new ("panel_meeting");

  if (from != NULL)
    attain_list_query_where (query, "(held_on >= ? OR coalesce (state, '') <> 'closed')", "(s)", from);
  attain_list_query_order (query, "held_on", descending);
  return attain_list_query_run (query, db, error);
}

/**
 * attain_panel_list_of:
 * @db: a connection
 * @person_id: somebody
 * @from: the first day
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the meetings from then on at which they sit and that are
 *   not closed, by day, after those that began before and are not over
 */
GArray *
attain_panel_list_of (AttainDb    *db,
                      gint64       person_id,
                      const char  *from,
                      GError     **error)
{
  return attain_db_query_ids (db, "SELECT panel_meeting.id FROM panel_meeting JOIN panel_seat"
                              " ON panel_seat.meeting_id = panel_meeting.id WHERE panel_seat.person_id = ?"
                              " AND (panel_meeting.held_on >= ? OR panel_meeting.state = 'open')"
                              " AND coalesce (panel_meeting.state, '') <> 'closed'"
                              " ORDER BY panel_meeting.held_on, panel_meeting.id",
                              g_variant_new ("(xs)", person_id, from), error);
}
