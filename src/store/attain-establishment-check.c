/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-establishment-check.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-overlap.h"
#include "attain-tables.h"

/**
 * attain_establishment_check_fits:
 * @db: a connection
 * @id: a line of the establishment
 * @other: (out): the line that it overlaps, the oldest of several; 0 for none
 * @error: says so, in words for the person
 *
 * Returns: whether nothing else is funded for its team, role and grade at the same time
 */
gboolean
attain_establishment_check_fits (AttainDb  *db,
                                 gint64     id,
                                 gint64    *other,
                                 GError   **error)
{
  if (!attain_overlap_find (db, &attain_establishment_table,
                            "other.team = this.team AND other.role = this.role"
                            " AND other.grade IS NOT DISTINCT FROM this.grade", id, other, error))
    return FALSE;
  if (*other == 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("From: two lines of the establishment of one team, role and grade overlap, end the first before the "
                         "second begins, or put both into one"));
  return FALSE;
}

/**
 * attain_establishment_check_lines:
 * @db: a connection
 * @ids: (element-type gint64): the lines of the establishment that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether they fit in with all others
 */
gboolean
attain_establishment_check_lines (AttainDb      *db,
                                  const GArray  *ids,
                                  GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 other;

      if (!attain_establishment_check_fits (db, g_array_index (ids, gint64, i), &other, error))
        return FALSE;
    }

  return TRUE;
}
