/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-known-words.h"

/* Nobody chooses among more. */
#define N_MOST 1000

static void
known_word_free (gpointer data)
{
  AttainKnownWord *known = data;

  g_free (known->word);
  g_free (known->about);
  g_free (known);
}

static char *
write_question (const AttainTable *table,
                const char        *field,
                const char        *about)
{
  AttainRecordClass *klass = attain_table_get_class (table);
  g_autoptr(GString) word = g_string_new (NULL);
  g_autoptr(GString) more = g_string_new (about != NULL ? "max(" : "NULL");

  attain_table_append_column (word, attain_record_class_find (klass, field));
  if (about != NULL)
    {
      attain_table_append_column (more, attain_record_class_find (klass, about));
      g_string_append_c (more, ')');
    }

  return g_strdup_printf ("SELECT %s, %s FROM %s WHERE %s IS NOT NULL GROUP BY %s ORDER BY count(*) DESC, %s LIMIT %d",
                          word->str, more->str, table->name, word->str, word->str, word->str, N_MOST);
}

/**
 * attain_known_words_read:
 * @db: a connection
 * @table: a table
 * @field: a field of text
 * @about: (nullable): another, which tells more of what is in the first
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainKnownWord): what its records have in the field, the most
 *   frequent first
 */
GPtrArray *
attain_known_words_read (AttainDb           *db,
                         const AttainTable  *table,
                         const char         *field,
                         const char         *about,
                         GError            **error)
{
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (known_word_free);
  g_autofree char *sql = write_question (table, field, about);
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, NULL, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainKnownWord *known = g_new0 (AttainKnownWord, 1);

      known->word = g_strdup (attain_cursor_text (cursor, 0));
      known->about = g_strdup (attain_cursor_text (cursor, 1));
      g_ptr_array_add (words, known);
    }
  if (failure == NULL)
    return g_steal_pointer (&words);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
