/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of an absence that take its person's other absences and their time here. */

#include "attain-absence-check.h"

#include <glib/gi18n.h>

#include "attain-absence.h"
#include "attain-error.h"
#include "attain-overlap.h"
#include "attain-tables.h"

static gboolean
check_employed (AttainDb  *db,
                gint64     id,
                GError   **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT absence.from_on, person.started_on, person.left_on FROM absence"
                         " JOIN person ON person.id = absence.person_id WHERE absence.id = ?",
                     g_variant_new ("(x)", id), error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;
  if (attain_cursor_next (cursor, &failure) &&
      !attain_absence_check_employed (attain_cursor_text (cursor, 0), attain_cursor_text (cursor, 1),
                                      attain_cursor_text (cursor, 2), error))
    {
      g_prefix_error (error, "%s: ", _("From"));
      return FALSE;
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_absence_check_fits:
 * @db: a connection
 * @id: an absence
 * @other: (out): the absence that it overlaps, the oldest of several; 0 for none
 * @error: says what it does not fit in with, in words for the person
 *
 * Returns: whether its person worked here when it began, and was not absent already
 */
gboolean
attain_absence_check_fits (AttainDb  *db,
                           gint64     id,
                           gint64    *other,
                           GError   **error)
{
  *other = 0;
  if (!check_employed (db, id, error) ||
      !attain_overlap_find (db, &attain_absence_table, "other.person_id = this.person_id", id, other, error))
    return FALSE;
  if (*other == 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("From: two absences of one person overlap, end the first before the second begins"));
  return FALSE;
}

/**
 * attain_absence_check_absences:
 * @db: a connection
 * @ids: (element-type gint64): the absences that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether they fit in with all others
 */
gboolean
attain_absence_check_absences (AttainDb      *db,
                               const GArray  *ids,
                               GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 other;

      if (!attain_absence_check_fits (db, g_array_index (ids, gint64, i), &other, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether the first and the last absence that a row of two days tells of are between two others. */
static gboolean
check_span (AttainCursor  *cursor,
            const char    *started_on,
            const char    *left_on,
            GError       **error)
{
  return attain_cursor_is_null (cursor, 0) ||
         (attain_absence_check_employed (attain_cursor_text (cursor, 0), started_on, left_on, error) &&
          attain_absence_check_employed (attain_cursor_text (cursor, 1), started_on, left_on, error));
}

/**
 * attain_absence_check_person:
 * @db: a connection
 * @person_id: somebody
 * @started_on: (nullable): the day that they are to have started
 * @left_on: (nullable): the day that they are to have left
 * @error: which absence is in the way, in words for the person
 *
 * Returns: whether all absences of theirs that are kept began between the two
 */
gboolean
attain_absence_check_person (AttainDb    *db,
                             gint64       person_id,
                             const char  *started_on,
                             const char  *left_on,
                             GError     **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT min(from_on), max(from_on) FROM absence WHERE person_id = ?",
                     g_variant_new ("(x)", person_id), error);

  return cursor != NULL && attain_cursor_next (cursor, error) &&
         (started_on == NULL || check_span (cursor, started_on, left_on, error));
}

/**
 * attain_absence_check_people:
 * @db: a connection
 * @ids: (element-type gint64): the people that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether all their absences began while they were here
 */
gboolean
attain_absence_check_people (AttainDb      *db,
                             const GArray  *ids,
                             GError       **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT min(absence.from_on), max(absence.from_on), person.started_on, person.left_on"
                         " FROM person JOIN absence ON absence.person_id = person.id WHERE person.id = ?"
                         " GROUP BY person.id", NULL, error);

  for (guint i = 0; cursor != NULL && i < ids->len; i++)
    {
      g_autoptr(GError) failure = NULL;

      attain_cursor_bind_int (cursor, 0, g_array_index (ids, gint64, i));
      if (attain_cursor_next (cursor, &failure) &&
          !check_span (cursor, attain_cursor_text (cursor, 2), attain_cursor_text (cursor, 3), error))
        return FALSE;
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      attain_cursor_rewind (cursor);
    }

  return cursor != NULL;
}
