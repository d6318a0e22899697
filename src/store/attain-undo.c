/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo is a new change that does the opposite of another, redo one that does the opposite of an undo. All is
 * read from the trail, so both work after a restart, and nothing is ever taken out of the history. */

#include "attain-undo.h"

#include <glib/gi18n.h>

#include "attain-change.h"
#include "attain-error.h"
#include "attain-image.h"

#define IS_UNDONE(change) \
  "EXISTS (SELECT 1 FROM change AS undo WHERE undo.undoes = " change ".id" \
  " AND NOT EXISTS (SELECT 1 FROM change AS redo WHERE redo.undoes = undo.id))"

static const char next_undo[] =
  "SELECT id FROM change WHERE actor = ? AND undoes IS NULL AND final = 0 AND NOT " IS_UNDONE ("change")
  " ORDER BY id DESC LIMIT 1";

/* The last thing undone comes first; whoever has done something new since has nothing to do again. */
static const char next_redo[] =
  "SELECT change.id FROM change JOIN change AS original ON original.id = change.undoes AND original.undoes IS NULL"
  " WHERE change.actor = ? AND NOT EXISTS (SELECT 1 FROM change AS redo WHERE redo.undoes = change.id)"
  " AND NOT EXISTS (SELECT 1 FROM change AS newer WHERE newer.actor = change.actor AND newer.undoes IS NULL"
  " AND newer.id > change.id) ORDER BY change.id DESC LIMIT 1";

static gboolean
find_next (AttainDb    *db,
           const char  *actor,
           gboolean     redo,
           gint64      *change_id,
           GError     **error)
{
  return attain_db_query_int (db, redo ? next_redo : next_undo, g_variant_new ("(s)", actor), change_id, error);
}

/**
 * attain_undo_peek:
 * @db: a connection
 * @actor: who wants to undo
 * @redo: whether to do again instead
 * @info: (out) (transfer full) (nullable): the change that would be undone, or done again; %NULL for none
 * @error: what went wrong
 *
 * For the words of the menu: "Undo Log CPD".
 *
 * Returns: whether the question was answered
 */
gboolean
attain_undo_peek (AttainDb          *db,
                  const char        *actor,
                  gboolean           redo,
                  AttainChangeInfo **info,
                  GError           **error)
{
  gint64 id;

  *info = NULL;
  if (!find_next (db, actor, redo, &id, error))
    return FALSE;
  if (id == 0)
    return TRUE;

  *info = attain_change_info_load (db, id, error);
  if (*info != NULL && redo)
    {
      id = (*info)->undoes;
      g_object_unref (*info);
      *info = attain_change_info_load (db, id, error);
    }

  return *info != NULL;
}

/* The messages name no person: they may be logged, and whoever reads one sees the record beside it. */
static gboolean
refuse_moved (const AttainTable  *table,
              const AttainField  *field,
              GError            **error)
{
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT, _("%s: “%s” has been changed since, so nothing was undone."),
               _(attain_table_get_class (table)->label), _(field->label));
  return FALSE;
}

static gboolean
refuse_gone (const AttainTable  *table,
             GError            **error)
{
  g_clear_error (error);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT, _("%s: it has been deleted since, so nothing was undone."),
               _(attain_table_get_class (table)->label));
  return FALSE;
}

/* The record as it is now, if it still is as the change to be undone has left it. */
static AttainRecord *
load_unmoved (AttainChange       *change,
              const AttainTable  *table,
              gint64              record_id,
              const char         *after,
              GError            **error)
{
  g_autoptr(AttainRecord) record = attain_table_load_one (table, attain_change_get_db (change), record_id, error);
  const AttainField *moved;

  if (record == NULL)
    {
      if (error != NULL && g_error_matches (*error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND))
        refuse_gone (table, error);
      return NULL;
    }
  if (!attain_image_find_difference (after, record, &moved, error))
    return NULL;
  if (moved == NULL)
    return g_steal_pointer (&record);

  refuse_moved (table, moved, error);
  return NULL;
}

static gboolean
take_away (AttainChange       *change,
           const AttainTable  *table,
           gint64              record_id,
           const char         *after,
           GError            **error)
{
  g_autoptr(AttainRecord) record = load_unmoved (change, table, record_id, after, error);
  g_autoptr(GError) failure = NULL;

  if (record == NULL)
    return FALSE;
  if (attain_change_delete (change, table, record, &failure))
    return TRUE;

  if (g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_INVALID))
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT,
                 _("%s: other records belong to it by now, so nothing was undone."),
                 _(attain_table_get_class (table)->label));
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
bring_back (AttainChange       *change,
            const AttainTable  *table,
            gint64              record_id,
            gint64              version,
            const char         *before,
            GError            **error)
{
  g_autoptr(AttainRecord) record = g_object_new (table->record_type (), NULL);

  if (!attain_image_read (before, record, error))
    return FALSE;

  attain_record_set_id (record, record_id);
  attain_record_set_version (record, version);
  if (attain_change_insert (change, table, record, error))
    return TRUE;

  /* Translators: a kind of record; the reason follows */
  g_prefix_error (error, _("%s: it could not be brought back: "), _(attain_table_get_class (table)->label));
  return FALSE;
}

static gboolean
put_back (AttainChange       *change,
          const AttainTable  *table,
          gint64              record_id,
          const char         *before,
          const char         *after,
          GError            **error)
{
  g_autoptr(AttainRecord) record = load_unmoved (change, table, record_id, after, error);

  return record != NULL && attain_image_read (before, record, error) &&
         attain_change_update (change, table, record, error);
}

static gboolean
invert_row (AttainChange  *change,
            AttainCursor  *row,
            GError       **error)
{
  const AttainTable *table = attain_tables_find (attain_cursor_text (row, 0));
  gint64 record_id = attain_cursor_int (row, 1);
  const char *before = attain_cursor_text (row, 3), *after = attain_cursor_text (row, 4);

  if (table == NULL)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_TOO_NEW,
                           _("The change was made by a later Attain, so this one cannot undo it."));
      return FALSE;
    }

  if (before == NULL)
    return take_away (change, table, record_id, after, error);
  if (after == NULL)
    return bring_back (change, table, record_id, attain_cursor_int (row, 2), before, error);

  return put_back (change, table, record_id, before, after, error);
}

static gboolean
invert (AttainChange  *change,
        gint64         change_id,
        GError       **error)
{
  g_autoptr(AttainCursor) rows = NULL;
  g_autoptr(GError) failure = NULL;

  rows = attain_db_query (attain_change_get_db (change),
                          "SELECT table_name, record_id, version, before, after FROM change_row"
                          " WHERE change_id = ? ORDER BY id DESC", g_variant_new ("(x)", change_id), error);
  if (rows == NULL)
    return FALSE;

  while (attain_cursor_next (rows, &failure))
    if (!invert_row (change, rows, error))
      return FALSE;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_can_be_inverted (AttainChangeInfo  *info,
                       GError           **error)
{
  if (attain_change_info_can_undo (info) || attain_change_info_can_redo (info))
    return TRUE;

  if (info->final)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("This change is final: it can be followed by another, but not undone."));
  else if (info->undone)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_CONFLICT, _("This change has been undone already."));
  else
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("This change did another again. Undo that one instead."));
  return FALSE;
}

/* "Undo: Log CPD", and for the undoing of that "Redo: Log CPD". */
static gboolean
name_change (AttainChange      *change,
             AttainChangeInfo  *info,
             GError           **error)
{
  g_autoptr(AttainChangeInfo) original = NULL;
  g_autofree char *action = NULL;

  if (info->undoes == 0)
    {
      /* Translators: the name of a change that was undone */
      action = g_strdup_printf (_("Undo: %s"), info->action);
    }
  else
    {
      if (!(original = attain_change_info_load (attain_change_get_db (change), info->undoes, error)))
        return FALSE;
      /* Translators: the name of a change that was undone and is done again */
      action = g_strdup_printf (_("Redo: %s"), original->action);
    }

  attain_change_set_action (change, action);
  attain_change_set_undoes (change, attain_record_get_id (ATTAIN_RECORD (info)));
  return TRUE;
}

/* With a change's id of 0, the one whose turn it is. */
static gboolean
apply (AttainDb       *db,
       const char     *actor,
       gboolean        redo,
       gint64          change_id,
       AttainTouched **touched,
       GError        **error)
{
  g_autoptr(AttainChange) change = attain_change_begin (db, actor, "", NULL, ATTAIN_CHANGE_NORMAL, error);
  g_autoptr(AttainChangeInfo) info = NULL;

  if (change == NULL || (change_id == 0 && !find_next (db, actor, redo, &change_id, error)))
    return FALSE;
  if (change_id == 0)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
                           redo ? _("There is nothing to do again") : _("There is nothing to undo"));
      return FALSE;
    }

  return (info = attain_change_info_load (db, change_id, error)) != NULL &&
         check_can_be_inverted (info, error) &&
         name_change (change, info, error) &&
         invert (change, change_id, error) &&
         attain_change_commit (&change, touched, error);
}

/**
 * attain_undo_run:
 * @db: a connection that may write
 * @actor: who undoes
 * @redo: whether to do again instead
 * @touched: (out) (optional): what was touched
 * @error: why nothing was undone; `ATTAIN_ERROR_CONFLICT` where a record has moved on since
 *
 * Undoes the last change of @actor that is not undone, or does again the last one they undid.
 *
 * Returns: whether it was done
 */
gboolean
attain_undo_run (AttainDb       *db,
                 const char     *actor,
                 gboolean        redo,
                 AttainTouched **touched,
                 GError        **error)
{
  return apply (db, actor, redo, 0, touched, error);
}

/**
 * attain_undo_apply:
 * @db: a connection that may write
 * @actor: who undoes
 * @change_id: a change, or an undoing that is itself to be undone
 * @touched: (out) (optional): what was touched
 * @error: why nothing was undone; `ATTAIN_ERROR_CONFLICT` where a record has moved on since
 *
 * Undoes any one change, wherever it stands in the history.
 *
 * Returns: whether it was done
 */
gboolean
attain_undo_apply (AttainDb       *db,
                   const char     *actor,
                   gint64          change_id,
                   AttainTouched **touched,
                   GError        **error)
{
  g_return_val_if_fail (change_id > 0, FALSE);

  return apply (db, actor, FALSE, change_id, touched, error);
}
