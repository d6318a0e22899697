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
  if (attain_cursor_next (cursor, &failure))
    return attain_absence_check_employed (attain_cursor_text (cursor, 0), attain_cursor_text (cursor, 1),
                                          attain_cursor_text (cursor, 2), error);
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
                       _("Two absences of one person overlap: end the first before the second begins"));
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
