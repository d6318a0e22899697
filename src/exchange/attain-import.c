/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files go in as a whole or not at all, and trying one out is the same work rolled back at its end. */

#include "attain-import.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-file-place.h"
#include "attain-import-private.h"

/**
 * attain_import_new:
 * @kind: what the file holds
 * @file: the file
 * @actor: who does it
 * @today: the day it is
 *
 * Returns: (transfer full): an import that only tries the file out
 */
AttainImport *
attain_import_new (const AttainKind *kind,
                   GFile            *file,
                   const char       *actor,
                   const char       *today)
{
  AttainImport *self = g_new0 (AttainImport, 1);

  self->kind = kind;
  self->file = g_object_ref (file);
  self->actor = g_strdup (actor);
  self->today = g_strdup (today);
  return self;
}

void
attain_import_free (AttainImport *self)
{
  g_object_unref (self->file);
  g_clear_object (&self->refused_file);
  g_clear_object (&self->progress);
  g_clear_object (&self->cancellable);
  g_free (self->encoding);
  g_free (self->actor);
  g_free (self->today);
  g_free (self);
}

/* Refused rows take the place of whatever is in their file, which must not be what they come from or go to. */
static gboolean
check_refused_file (const AttainImport  *self,
                    AttainDb            *db,
                    GError             **error)
{
  const char *from = g_file_peek_path (self->file), *to = NULL;

  if (self->refused_file != NULL)
    to = g_file_peek_path (self->refused_file);
  if (from != NULL && to != NULL && attain_file_place_is_same (from, to))
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("The refused rows would be written over the file that is imported: choose another name for"
                             " them. Nothing was imported."));
      return FALSE;
    }

  return attain_file_place_check_other (attain_db_get_where (db), to, error);
}

static gboolean
run_pass (const AttainImport  *self,
          AttainDb            *db,
          GHashTable          *late,
          AttainImportPass    *pass,
          GError             **error)
{
  g_autofree char *name = g_file_get_basename (self->file);

  pass->import = self;
  pass->late = late;
  pass->change = attain_change_begin (db, self->actor, _(self->kind->action), name, ATTAIN_CHANGE_BULK, error);
  return pass->change != NULL && attain_import_pass_run (pass, error);
}

static AttainImportSummary *
finish (const AttainImport  *self,
        AttainImportPass    *pass,
        AttainTouched      **touched,
        GError             **error)
{
  if (self->commit && (self->skip_refused || pass->summary->n_refused == 0))
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
          !attain_change_commit (&pass->change, touched, error))
        return NULL;
      pass->summary->committed = TRUE;
    }

  attain_progress_set_fraction (self->progress, 1);
  return g_steal_pointer (&pass->summary);
}

/**
 * attain_import_run:
 * @self: an import
 * @db: a connection that may write
 * @touched: (out) (optional) (nullable): what was touched, if it was committed
 * @error: why the file cannot be read or was not committed; nothing of it was kept then
 *
 * Checks every row; then commits all of it, or -- when rows are refused that are not to be skipped, or it is only
 * tried out -- nothing.
 *
 * Returns: (transfer full) (nullable): what it does, or did
 */
AttainImportSummary *
attain_import_run (const AttainImport  *self,
                   AttainDb            *db,
                   AttainTouched      **touched,
                   GError             **error)
{
  g_autoptr(GHashTable) late = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) attain_refusal_free);
  AttainImportSummary *summary = NULL;
  gboolean again;

  if (!check_refused_file (self, db, error))
    return NULL;
  if (self->kind->reference != ATTAIN_REFERENCE_KIND_UNKNOWN)
    return attain_import_reference_run (self, db, touched, error);

  do
    {
      AttainImportPass pass = { 0 };
      gboolean done = run_pass (self, db, late, &pass, error);

      again = done && pass.n_late > 0;
      if (done && !again)
        summary = finish (self, &pass, touched, error);
      attain_import_pass_clear (&pass);
    }
  while (again);

  return summary;
}
