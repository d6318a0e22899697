/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-access-table.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-error.h"

#define ON_THE_DAY(row) row ".from_on <= who.day AND (" row ".to_on IS NULL OR " row ".to_on >= who.day)"

#define IS_APPOINTED(roles) \
  "EXISTS (SELECT 1 FROM appointment WHERE appointment.person_id = who.id AND appointment.role IN (" roles ")" \
  " AND " ON_THE_DAY ("appointment") ")"

#define SITS(condition) \
  "EXISTS (SELECT 1 FROM panel_seat JOIN panel_meeting ON panel_meeting.id = panel_seat.meeting_id" \
  " WHERE panel_seat.person_id = who.id AND coalesce(panel_meeting.state, 'planned') <> 'closed'" condition ")"

/* In the order of AttainRoles. */
static const char *const questions[] = {
  "EXISTS (SELECT 1 FROM post WHERE post.person_id = who.id AND " ON_THE_DAY ("post") ")",
  "EXISTS (SELECT 1 FROM post WHERE post.line_manager_id = who.id AND " ON_THE_DAY ("post") ")",
  "EXISTS (SELECT 1 FROM asye WHERE who.id IN (asye.assessor_id, asye.coordinator_id) AND asye.outcome IS NULL"
  " AND coalesce(asye.status, 'active') NOT IN ('withdrawn', 'completed'))",
  IS_APPOINTED ("'academy'"),
  IS_APPOINTED ("'panel_member', 'panel_chair'") " OR " SITS (""),
  IS_APPOINTED ("'panel_chair'") " OR " SITS (" AND panel_seat.role = 'chair'"),
  IS_APPOINTED ("'hr'"),
  IS_APPOINTED ("'observer'"),
  IS_APPOINTED ("'administrator'"),
};

static gboolean
find_person (AttainDb    *db,
             const char  *employee_id,
             const char  *as_of,
             gint64      *id,
             GError     **error)
{
  gint64 has_left = 0;

  if (!attain_db_query_int (db, "SELECT id FROM person WHERE employee_id = ?", g_variant_new ("(s)", employee_id), id,
                            error) ||
      !attain_db_query_int (db, "SELECT left_on <= ? FROM person WHERE employee_id = ?",
                            g_variant_new ("(ss)", as_of, employee_id), &has_left, error))
    return FALSE;

  if (*id == 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
                 _("Nobody in these records has the employee number “%s”, so nothing can be done as them."), employee_id);
  else if (has_left != 0)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED,
                 _("Whoever has the employee number “%s” has left, so nothing can be done as them."), employee_id);
  else
    return TRUE;

  return FALSE;
}

/**
 * attain_access_table_read:
 * @db: a connection that no views stand before: rights are read in full or not at all
 * @employee_id: somebody's employee number
 * @as_of: the day
 * @error: %ATTAIN_ERROR_NOT_FOUND for nobody, %ATTAIN_ERROR_DENIED for somebody who has left by then
 *
 * Returns: (transfer full) (nullable): what they may see and do on that day
 */
AttainAccess *
attain_access_table_read (AttainDb    *db,
                          const char  *employee_id,
                          const char  *as_of,
                          GError     **error)
{
  g_autoptr(GString) sql = g_string_new ("WITH who AS (SELECT ? AS id, ? AS day) SELECT ");
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;
  AttainRoles roles = 0;
  gint64 id;

  g_return_val_if_fail (attain_date_is_valid (as_of), NULL);

  if (!find_person (db, employee_id, as_of, &id, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    g_string_append_printf (sql, "%s(%s)", i > 0 ? ", " : "", questions[i]);
  g_string_append (sql, " FROM who");
  if (!(cursor = attain_db_query (db, sql->str, g_variant_new ("(xs)", id, as_of), error)))
    return NULL;

  if (attain_cursor_next (cursor, &failure))
    for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
      if (attain_cursor_int (cursor, i) != 0)
        roles |= 1 << i;
  if (failure == NULL)
    return attain_access_new (id, employee_id, as_of, roles);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * attain_access_table_holds:
 * @db: a connection
 * @person_id: somebody
 * @role: an office
 * @on: the day
 * @holds: (out): whether they are appointed to it on that day
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_access_table_holds (AttainDb               *db,
                           gint64                  person_id,
                           AttainAppointmentRole   role,
                           const char             *on,
                           gboolean               *holds,
                           GError                **error)
{
  const char *nick = attain_enum_get_nick (&attain_appointment_role_choices, role);
  gint64 n = 0;

  if (!attain_db_query_int (db, "SELECT count(*) FROM appointment WHERE person_id = ? AND role = ? AND from_on <= ?"
                            " AND (to_on IS NULL OR to_on >= ?)", g_variant_new ("(xsss)", person_id, nick, on, on), &n,
                            error))
    return FALSE;

  *holds = n > 0;
  return TRUE;
}

/**
 * attain_access_table_list:
 * @db: a connection
 * @role: an office
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): who is or was appointed to it, the first one first
 */
GArray *
attain_access_table_list (AttainDb               *db,
                          AttainAppointmentRole   role,
                          GError                **error)
{
  const char *nick = attain_enum_get_nick (&attain_appointment_role_choices, role);

  return attain_db_query_ids (db, "SELECT person_id FROM appointment WHERE role = ? ORDER BY id",
                              g_variant_new ("(s)", nick), error);
}
