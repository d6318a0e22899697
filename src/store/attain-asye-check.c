/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of a supported year that take other rows: one year at a time, pauses that do not overlap, and nothing
 * of somebody else's or from before it in it. */

#include "attain-asye-check.h"

#include <glib/gi18n.h>

#include "attain-asye-guard.h"
#include "attain-display.h"
#include "attain-error.h"
#include "attain-tables.h"

static const char last_day[] = "9999-12-31";

/* A year lasts until its outcome; one that was withdrawn stands in nobody's way. */
static gboolean
find_other_year (AttainDb    *db,
                 AttainAsye  *asye,
                 char       **began,
                 GError     **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db,
                     "SELECT started_on FROM asye WHERE person_id = ? AND id <> ? AND coalesce(status, '') <> 'withdrawn'"
                     " AND (outcome_on IS NULL OR outcome_on >= ?) AND started_on <= ?"
                     " ORDER BY started_on, id LIMIT 1",
                     g_variant_new ("(xxss)", asye->person_id, attain_record_get_id (ATTAIN_RECORD (asye)),
                                    asye->started_on, asye->outcome_on != NULL ? asye->outcome_on : last_day), error);
  g_autoptr(GError) failure = NULL;

  *began = NULL;
  if (cursor == NULL)
    return FALSE;
  if (attain_cursor_next (cursor, &failure))
    *began = g_strdup (attain_cursor_text (cursor, 0));
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_asye_check_alone:
 * @db: a connection
 * @asye: a year, kept or to be kept
 * @error: which other year is in its way, in words for the person
 *
 * Returns: whether its person is in no other year at the same time
 */
gboolean
attain_asye_check_alone (AttainDb    *db,
                         AttainAsye  *asye,
                         GError     **error)
{
  g_autofree char *began = NULL;
  g_autofree char *shown = NULL;

  if (asye->status == ATTAIN_ASYE_STATUS_WITHDRAWN)
    return TRUE;
  if (!find_other_year (db, asye, &began, error))
    return FALSE;
  if (began == NULL)
    return TRUE;

  shown = attain_date_display (began);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
               _("Another year of this person, begun on %s, is open at that time: it ends before the next begins"), shown);
  return FALSE;
}

static gboolean
check_one (AttainDb    *db,
           gint64       id,
           const char  *sql,
           const char  *refusal,
           GError     **error)
{
  gint64 broken;

  if (!attain_db_query_int (db, sql, g_variant_new ("(x)", id), &broken, error))
    return FALSE;
  if (broken == 0)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, refusal);
  return FALSE;
}

/**
 * attain_asye_check_years:
 * @db: a connection
 * @ids: (element-type gint64): the years that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether nobody is in two years at once
 */
gboolean
attain_asye_check_years (AttainDb      *db,
                         const GArray  *ids,
                         GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr(AttainAsye) asye = attain_table_load_one (&attain_asye_table, db, g_array_index (ids, gint64, i), error);

      if (asye == NULL || !attain_asye_check_alone (db, asye, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_asye_check_pauses:
 * @db: a connection
 * @ids: (element-type gint64): the pauses that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether no two pauses of a year overlap, and each is within its own year
 */
gboolean
attain_asye_check_pauses (AttainDb      *db,
                          const GArray  *ids,
                          GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!check_one (db, id,
                      "SELECT count(*) FROM asye_pause AS pause JOIN asye ON asye.id = pause.asye_id"
                      " WHERE pause.id = ? AND asye.person_id <> pause.person_id",
                      _("The pause is of another person’s year"), error) ||
          !check_one (db, id,
                      "SELECT count(*) FROM asye_pause AS pause JOIN asye ON asye.id = pause.asye_id"
                      " WHERE pause.id = ? AND pause.from_on < asye.started_on",
                      _("The pause begins before the year does"), error) ||
          !check_one (db, id,
                      "SELECT count(*) FROM asye_pause AS pause JOIN asye_pause AS other"
                      " ON other.asye_id = pause.asye_id AND other.id <> pause.id"
                      " AND (other.to_on IS NULL OR other.to_on >= pause.from_on)"
                      " AND (pause.to_on IS NULL OR other.from_on <= pause.to_on) WHERE pause.id = ?",
                      _("Two pauses of one year overlap: change one of them"), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_asye_check_gaps:
 * @db: a connection
 * @ids: (element-type gint64): the explanations that a change has written
 * @error: which rule they break, in words for the person
 *
 * Returns: whether each is of its own person's year
 */
gboolean
attain_asye_check_gaps (AttainDb      *db,
                        const GArray  *ids,
                        GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!check_one (db, g_array_index (ids, gint64, i),
                    "SELECT count(*) FROM asye_gap AS gap JOIN asye ON asye.id = gap.asye_id"
                    " WHERE gap.id = ? AND asye.person_id <> gap.person_id",
                    _("The explanation is of another person’s year"), error))
      return FALSE;

  return TRUE;
}

static gboolean
check_piece (AttainDb  *db,
             gint64     id,
             GError   **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT asye.person_id = evidence.person_id, evidence.held_on, asye.started_on"
                         " FROM evidence JOIN asye ON asye.id = evidence.asye_id WHERE evidence.id = ?",
                     g_variant_new ("(x)", id), error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;
  if (!attain_cursor_next (cursor, &failure))
    {
      if (failure == NULL)
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (attain_cursor_int (cursor, 0) != 0)
    return attain_cursor_is_null (cursor, 1) ||
           attain_asye_held_is_in_year (attain_cursor_text (cursor, 1), attain_cursor_text (cursor, 2), error);

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The evidence is for another person’s year"));
  return FALSE;
}

/**
 * attain_asye_check_evidence:
 * @db: a connection
 * @ids: (element-type gint64): the evidence that a change has written
 * @error: which rule it breaks, in words for the person
 *
 * Returns: whether each piece that is for a year is of its own person's, and not from before it
 */
gboolean
attain_asye_check_evidence (AttainDb      *db,
                            const GArray  *ids,
                            GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!check_piece (db, g_array_index (ids, gint64, i), error))
      return FALSE;

  return TRUE;
}
