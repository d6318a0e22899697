/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-search-sqlite.h"

/* What is new is kept in memory until it is so much, and then written out as one more piece of the index: the fewer
 * pieces, the less they must be merged later. */
#define NORMAL_BYTES (1024 * 1024)
#define LOAD_BYTES   (96 * 1024 * 1024)

/* More large pieces than these are merged by the load that leaves them: every search looks into each. The small ones
 * that saves have left are merged soon. */
#define MOST_PIECES  12
#define LARGE_PAGES 256

/* The lengths of which the index keeps every beginning of a word beside the words. */
#define SHORTEST_PREFIX 2
#define LONGEST_PREFIX  3

/* What begins in more ways than these is left to the index. */
#define MOST_SPELLINGS 200

/* Merging so many pages takes some ten milliseconds. */
#define TIDY_PAGES 200

static gboolean
command (AttainDb    *db,
         const char  *index,
         const char  *name,
         gint64       value,
         GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s, rank) VALUES (?, ?)", index, index);

  return attain_db_run (db, sql, g_variant_new ("(sx)", name, value), error);
}

/* Walks from word to word: what is asked for next is the first that is longer than the last one was. */
static GPtrArray *
list_spellings (AttainDb    *db,
                const char  *index,
                const char  *beginning,
                GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT term FROM %s_word WHERE term >= ? ORDER BY term LIMIT 1", index);
  g_autoptr(GPtrArray) spellings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, NULL, error);
  g_autofree char *from = g_strdup (beginning);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return NULL;

  while (spellings->len < MOST_SPELLINGS)
    {
      const char *word;

      attain_cursor_bind_text (cursor, 0, from, -1);
      if (!attain_cursor_next (cursor, &failure))
        break;
      word = attain_cursor_text (cursor, 0);
      if (!g_str_has_prefix (word, beginning))
        break;

      g_ptr_array_add (spellings, g_strdup (word));
      g_free (from);
      from = g_strconcat (word, "\001", NULL);
      attain_cursor_rewind (cursor);
    }
  if (failure == NULL)
    return g_steal_pointer (&spellings);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
has_index_of_its_own (const char *beginning)
{
  glong length = g_utf8_strlen (beginning, -1);

  return length >= SHORTEST_PREFIX && length <= LONGEST_PREFIX;
}

/* What FTS5 makes of a beginning by itself is all rows of all those words, merged before the first is answered. Words
 * that are written out are each read from the newest row on, and no further than is asked. */
static gboolean
append_beginning (GString     *match,
                  AttainDb    *db,
                  const char  *index,
                  const char  *beginning,
                  GError     **error)
{
  g_autoptr(GPtrArray) spellings = NULL;

  if (!has_index_of_its_own (beginning) && !(spellings = list_spellings (db, index, beginning, error)))
    return FALSE;

  if (spellings == NULL || spellings->len == MOST_SPELLINGS)
    {
      g_string_append_printf (match, "\"%s\" *", beginning);
      return TRUE;
    }

  g_string_append_printf (match, "(\"%s\"", beginning);
  for (guint i = 0; i < spellings->len; i++)
    g_string_append_printf (match, " OR \"%s\"", (char *) g_ptr_array_index (spellings, i));
  g_string_append_c (match, ')');
  return TRUE;
}

/**
 * attain_search_sqlite_match:
 * @db: a connection
 * @index: a full-text index
 * @words: what is looked for
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): the same for FTS5's MATCH: every word must be there. A word has letters and
 *   digits only, so the quotes need no escaping and keep AND, OR, NOT and NEAR words like any other.
 */
char *
attain_search_sqlite_match (AttainDb     *db,
                            const char   *index,
                            AttainWords  *words,
                            GError      **error)
{
  g_autoptr(GString) match = g_string_new (NULL);

  for (guint i = 0; i < attain_words_get_n (words); i++)
    {
      gboolean is_beginning;
      const char *word = attain_words_get (words, i, &is_beginning);

      if (i > 0)
        g_string_append (match, " AND ");
      if (!is_beginning)
        g_string_append_printf (match, "\"%s\"", word);
      else if (!append_beginning (match, db, index, word, error))
        return NULL;
    }

  return g_strdup (match->str);
}

/**
 * attain_search_sqlite_begin_load:
 * @db: a connection, within a transaction
 * @index: a full-text index
 * @error: what went wrong
 *
 * Gives the index more memory, for many rows that come in one after another.
 *
 * Returns: whether it was done
 */
gboolean
attain_search_sqlite_begin_load (AttainDb    *db,
                                 const char  *index,
                                 GError     **error)
{
  return command (db, index, "hashsize", LOAD_BYTES, error);
}

/**
 * attain_search_sqlite_end_piece:
 * @db: a connection, within a transaction
 * @error: what went wrong
 *
 * Has what is in memory written out: that is what a savepoint does.
 *
 * Returns: whether it was done
 */
gboolean
attain_search_sqlite_end_piece (AttainDb  *db,
                                GError   **error)
{
  return attain_db_run_script (db, "SAVEPOINT piece; RELEASE piece", error);
}

/**
 * attain_search_sqlite_set_apart:
 * @db: a connection, within a transaction
 * @index: a full-text index
 * @error: what went wrong
 *
 * Moves all pieces, as they are, to a level above those that saves will add: then no save has to merge them. Only a
 * page of them is merged at once; tidying does the rest.
 *
 * Returns: whether it was done
 */
gboolean
attain_search_sqlite_set_apart (AttainDb    *db,
                                const char  *index,
                                GError     **error)
{
  return command (db, index, "merge", -1, error);
}

static gboolean
count_large_pieces (AttainDb    *db,
                    const char  *index,
                    gint64      *n_pieces,
                    GError     **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM (SELECT segid FROM %s_idx GROUP BY segid"
                                          " HAVING count(*) > ?)", index);

  return attain_db_query_int (db, sql, g_variant_new ("(x)", (gint64) LARGE_PAGES), n_pieces, error);
}

/**
 * attain_search_sqlite_end_load:
 * @db: a connection, within the transaction that began the load, which has ended a piece since
 * @index: a full-text index
 * @error: what went wrong
 *
 * Gives the memory back and sets apart what was loaded. What makes too many pieces for a search to be quick becomes one
 * here and now.
 *
 * Returns: whether it was done
 */
gboolean
attain_search_sqlite_end_load (AttainDb    *db,
                               const char  *index,
                               GError     **error)
{
  g_autofree char *optimize = g_strdup_printf ("INSERT INTO %s (%s) VALUES ('optimize')", index, index);
  gint64 n_pieces;

  if (!command (db, index, "hashsize", NORMAL_BYTES, error) || !count_large_pieces (db, index, &n_pieces, error))
    return FALSE;

  return n_pieces > MOST_PIECES ? attain_db_run (db, optimize, NULL, error)
                                : attain_search_sqlite_set_apart (db, index, error);
}

/**
 * attain_search_sqlite_tidy:
 * @db: a connection that may write, outside of any transaction
 * @index: a full-text index
 * @more: (out): whether there is more to do
 * @error: what went wrong
 *
 * Merges a few pages of the pieces that the index is made of.
 *
 * Returns: whether it was done
 */
gboolean
attain_search_sqlite_tidy (AttainDb    *db,
                           const char  *index,
                           gboolean    *more,
                           GError     **error)
{
  gint64 before = attain_db_get_n_written (db);

  if (!command (db, index, "merge", TIDY_PAGES, error))
    return FALSE;

  /* The command itself counts as one row. */
  *more = attain_db_get_n_written (db) - before > 1;
  return TRUE;
}
