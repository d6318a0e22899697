/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of panels that take other rows. */

#include "attain-panel-check.h"

#include <glib/gi18n.h>

#include "attain-error.h"

/* What somebody scored before they declared stays on record and does not count: only the history tells which came first.
 * What it does not know of came last. */
static const char scored_after_declaring[] =
  "SELECT count(*) FROM panel_score AS score JOIN panel_declaration AS said ON said.meeting_id = score.meeting_id"
  " AND said.application_id = score.application_id AND said.member_id = score.member_id"
  " WHERE score.id = ? AND said.conflict <> 'none'"
  " AND coalesce((SELECT max(change_id) FROM change_row WHERE table_name = 'panel_declaration' AND record_id = said.id), 0)"
  " < coalesce((SELECT min(change_id) FROM change_row WHERE table_name = 'panel_score' AND record_id = score.id),"
  " 9223372036854775807)";

/**
 * attain_panel_check_scores:
 * @db: a connection
 * @ids: (element-type gint64): the scores that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether none was given by a member who had declared a conflict of interest
 */
gboolean
attain_panel_check_scores (AttainDb      *db,
                           const GArray  *ids,
                           GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 broken;

      if (!attain_db_query_int (db, scored_after_declaring, g_variant_new ("(x)", g_array_index (ids, gint64, i)), &broken,
                                error))
        return FALSE;
      if (broken != 0)
        {
          g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                               _("The score is of a member who had declared a conflict of interest"));
          return FALSE;
        }
    }

  return TRUE;
}
