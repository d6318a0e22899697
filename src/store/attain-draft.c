/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drafts are the one thing written that is not a change: an editor keeps one every two seconds, nobody else sees
 * it, and it goes when the record is saved. So it has no history, no version and no undo. */

#include "attain-draft.h"

#include <string.h>

AttainDraft *
attain_draft_new (const char *address,
                  const char *body)
{
  AttainDraft *draft = g_new0 (AttainDraft, 1);

  draft->address = g_strdup (address);
  draft->body = g_strdup (body);
  return draft;
}

void
attain_draft_free (AttainDraft *draft)
{
  g_free (draft->address);
  g_free (draft->body);
  g_free (draft->saved_at);
  g_free (draft);
}

/* Whoever works with rights of their own has drafts of their own, which nobody else comes by at the same address. */
static char *
get_prefix (AttainDb *db)
{
  gint64 person_id = attain_access_get_person_id (attain_db_get_access (db));

  return person_id != 0 ? g_strdup_printf ("@%" G_GINT64_FORMAT "/", person_id) : g_strdup ("");
}

static char *
make_key (AttainDb   *db,
          const char *address)
{
  g_autofree char *prefix = get_prefix (db);

  return g_strconcat (prefix, address, NULL);
}

/**
 * attain_draft_save:
 * @db: a connection that may write
 * @address: what is being written
 * @body: what was written so far
 * @error: what went wrong
 *
 * Keeps the draft in the place of an earlier one at the same address.
 *
 * Returns: whether it is kept, also through a crash
 */
gboolean
attain_draft_save (AttainDb    *db,
                   const char  *address,
                   const char  *body,
                   GError     **error)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *saved_at = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *key = make_key (db, address);

  return attain_db_run (db, "INSERT INTO draft (address, body, saved_at) VALUES (?, ?, ?)"
                        " ON CONFLICT (address) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
                        g_variant_new ("(sss)", key, body, saved_at), error);
}

static GPtrArray *
query (AttainDb    *db,
       const char  *sql,
       GVariant    *parameters,
       GError     **error)
{
  g_autofree char *prefix = get_prefix (db);
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_draft_free);
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, parameters, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainDraft *draft = attain_draft_new (attain_cursor_text (cursor, 0) + strlen (prefix),
                                             attain_cursor_text (cursor, 1));

      draft->saved_at = g_strdup (attain_cursor_text (cursor, 2));
      g_ptr_array_add (drafts, draft);
    }
  if (failure == NULL)
    return g_steal_pointer (&drafts);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * attain_draft_load:
 * @db: a connection
 * @address: what was being written
 * @draft: (out) (transfer full) (nullable): the draft; %NULL when there is none
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_draft_load (AttainDb     *db,
                   const char   *address,
                   AttainDraft **draft,
                   GError      **error)
{
  g_autofree char *key = make_key (db, address);
  g_autoptr(GPtrArray) drafts = query (db, "SELECT address, body, saved_at FROM draft WHERE address = ?",
                                       g_variant_new ("(s)", key), error);

  *draft = drafts != NULL && drafts->len > 0 ? g_ptr_array_steal_index (drafts, 0) : NULL;
  return drafts != NULL;
}

/**
 * attain_draft_drop:
 * @db: a connection
 * @address: of what it is a draft
 * @error: what went wrong
 *
 * For a draft that was saved as a record, or thrown away; one that is not there is no error.
 *
 * Returns: whether there is none any more
 */
gboolean
attain_draft_drop (AttainDb    *db,
                   const char  *address,
                   GError     **error)
{
  g_autofree char *key = make_key (db, address);

  return attain_db_run (db, "DELETE FROM draft WHERE address = ?", g_variant_new ("(s)", key), error);
}

/**
 * attain_draft_list:
 * @db: a connection
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainDraft): what was left unsaved, the newest first
 */
GPtrArray *
attain_draft_list (AttainDb  *db,
                   GError   **error)
{
  g_autofree char *prefix = get_prefix (db);
  g_autofree char *pattern = g_strconcat (prefix, "%", NULL);

  return query (db, "SELECT address, body, saved_at FROM draft WHERE address LIKE ? AND (? <> '' OR address NOT LIKE '@%')"
                    " ORDER BY saved_at DESC, address", g_variant_new ("(ss)", pattern, prefix), error);
}
