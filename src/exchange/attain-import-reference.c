/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-private.h"

#include <glib/gi18n.h>

#include "attain-reference-import.h"
#include "attain-reference-json.h"

static void
count (AttainImportSummary   *summary,
       AttainReferenceEffect  effect)
{
  summary->n_added += effect == ATTAIN_REFERENCE_ADDED;
  summary->n_changed += effect == ATTAIN_REFERENCE_CHANGED;
  summary->n_same += effect == ATTAIN_REFERENCE_SAME;
}

static gboolean
save_documents (AttainChange         *change,
                const AttainImport   *import,
                AttainImportSummary  *summary,
                GError              **error)
{
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) references = NULL;
  gsize length;

  if (!g_file_load_contents (import->file, import->cancellable, &text, &length, NULL, error) ||
      !(references = attain_reference_json_read_all (import->kind->reference, text, length, error)))
    return FALSE;

  for (guint i = 0; i < references->len; i++)
    {
      AttainReferenceEffect effect;

      if (!attain_reference_save (change, g_ptr_array_index (references, i), &effect, error))
        return FALSE;
      count (summary, effect);
    }

  return TRUE;
}

/**
 * attain_import_reference_run:
 * @import: an import of a kind that is JSON
 * @db: a connection that may write
 * @touched: (out) (optional) (nullable): what was touched, if it was committed
 * @error: why not; a fault in the file is named by its JSON pointer
 *
 * Returns: (transfer full) (nullable): what it does, or did
 */
AttainImportSummary *
attain_import_reference_run (const AttainImport  *import,
                             AttainDb            *db,
                             AttainTouched      **touched,
                             GError             **error)
{
  g_autoptr(AttainImportSummary) summary = attain_import_summary_new ();
  g_autofree char *name = g_file_get_basename (import->file);
  g_autoptr(AttainChange) change = attain_change_begin (db, import->actor, _(import->kind->action), name,
                                                        ATTAIN_CHANGE_NORMAL, error);

  if (change == NULL || !save_documents (change, import, summary, error))
    return NULL;

  if (import->commit)
    {
      if (!attain_change_commit (&change, touched, error))
        return NULL;
      summary->committed = TRUE;
    }

  return g_steal_pointer (&summary);
}
