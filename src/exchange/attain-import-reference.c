/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-import-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-reference-import.h"
#include "attain-reference-json.h"

#define BLANKS " \t\r\n"

/* Where the JSON value that begins at @at ends; NULL where it does not. */
static const char *
find_end (const char *at)
{
  gboolean quoted = FALSE;
  guint depth = 0;

  for (; *at != '\0'; at++)
    if (quoted && *at == '\\' && at[1] != '\0')
      at++;
    else if (*at == '"')
      quoted = !quoted;
    else if (!quoted && (*at == '{' || *at == '['))
      depth++;
    else if (!quoted && (*at == '}' || *at == ']') && --depth == 0)
      return at + 1;

  return NULL;
}

/* An export of several documents is an array of them. What is not an array of objects is left whole: who reads it
 * says what is wrong with it. */
static GStrv
split_documents (const char *text)
{
  g_autoptr(GStrvBuilder) documents = g_strv_builder_new ();
  const char *at = text + strspn (text, BLANKS);

  if (*at != '[')
    {
      g_strv_builder_add (documents, text);
      return g_strv_builder_end (documents);
    }

  for (at = at + 1 + strspn (at + 1, BLANKS ","); *at == '{'; at += strspn (at, BLANKS ","))
    {
      const char *end = find_end (at);
      g_autofree char *document = end != NULL ? g_strndup (at, end - at) : g_strdup (at);

      g_strv_builder_add (documents, document);
      at += strlen (document);
    }
  if (*at != ']')
    g_strv_builder_add (documents, at);

  return g_strv_builder_end (documents);
}

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
  g_auto(GStrv) documents = NULL;

  if (!g_file_load_contents (import->file, import->cancellable, &text, NULL, NULL, error))
    return FALSE;

  documents = split_documents (text);
  for (guint i = 0; documents[i] != NULL; i++)
    {
      g_autoptr(AttainReference) reference = NULL;
      AttainReferenceEffect effect;

      reference = attain_reference_json_read (import->kind->reference, documents[i], -1, error);
      if (reference == NULL || !attain_reference_save (change, reference, &effect, error))
        {
          if (documents[1] != NULL)
            g_prefix_error (error, _("Document %u of the file: "), i + 1);
          return FALSE;
        }
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
