/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-list.h"

#include "attain-id-sort.h"
#include "attain-search-sqlite.h"
#include "attain-tables.h"

/* How many ids are the beginning of a list. */
#define BEGINNING 500

/* What each order goes by, and what decides between equals: the columns of an index, which so is walked and not sorted.
 * That of the people is walked person by person. */
static const char *const columns[][6] = {
  [ATTAIN_CPD_ORDER_DAY]       = { "occurred_on", "person_id", "minutes", "allowance", "activity" },
  [ATTAIN_CPD_ORDER_TITLE]     = { "lower(cpd_entry.title)" },
  [ATTAIN_CPD_ORDER_PERSON]    = { "person_id", "occurred_on", "minutes", "allowance", "content_key", "peer_reflected" },
  [ATTAIN_CPD_ORDER_ACTIVITY]  = { "activity", "occurred_on", "person_id", "minutes", "allowance" },
  [ATTAIN_CPD_ORDER_MINUTES]   = { "minutes", "occurred_on", "person_id", "allowance", "activity" },
  [ATTAIN_CPD_ORDER_ALLOWANCE] = { "allowance", "occurred_on", "person_id", "minutes", "activity" },
};

void
attain_cpd_filter_free (AttainCpdFilter *filter)
{
  g_free (filter->team);
  g_free (filter->as_of);
  g_free (filter->from);
  g_free (filter->to);
  g_free (filter->text);
  g_free (filter);
}

static void
append_text (GString         *sql,
             GVariantBuilder *values,
             const char      *condition,
             const char      *value)
{
  if (value == NULL)
    return;

  g_string_append_printf (sql, " AND %s", condition);
  g_variant_builder_add (values, "s", value);
}

static void
append_conditions (GString               *sql,
                   GVariantBuilder       *values,
                   const AttainCpdFilter *filter)
{
  if (filter->person_id != 0)
    {
      g_string_append (sql, " AND person_id = ?");
      g_variant_builder_add (values, "x", filter->person_id);
    }
  if (filter->team != NULL)
    {
      g_string_append (sql, " AND person_id IN (SELECT post.person_id FROM post WHERE post.team = ?"
                            " AND post.from_on <= ? AND (post.to_on IS NULL OR post.to_on >= ?))");
      g_variant_builder_add (values, "s", filter->team);
      g_variant_builder_add (values, "s", filter->as_of);
      g_variant_builder_add (values, "s", filter->as_of);
    }
  append_text (sql, values, "occurred_on >= ?", filter->from);
  append_text (sql, values, "occurred_on <= ?", filter->to);
  if (filter->activity != ATTAIN_CPD_ACTIVITY_UNKNOWN)
    append_text (sql, values, "activity = ?",
                 attain_enum_get_nick (&attain_cpd_activity_choices, filter->activity));
  if (filter->no_allowance)
    g_string_append (sql, " AND allowance IS NULL");
  else if (filter->allowance != ATTAIN_CPD_ALLOWANCE_UNKNOWN)
    append_text (sql, values, "allowance = ?",
                 attain_enum_get_nick (&attain_cpd_allowance_choices, filter->allowance));
}

static gboolean
has_conditions (const AttainCpdFilter *filter)
{
  return filter->person_id != 0 || filter->team != NULL || filter->from != NULL || filter->to != NULL ||
         filter->activity != ATTAIN_CPD_ACTIVITY_UNKNOWN || filter->no_allowance ||
         filter->allowance != ATTAIN_CPD_ALLOWANCE_UNKNOWN;
}

/* The engines disagree on where nothing goes. */
static const char *
get_way (gboolean descending)
{
  return descending ? "DESC NULLS LAST" : "ASC NULLS FIRST";
}

static void
append_order (GString        *sql,
              AttainCpdOrder  order,
              gboolean        descending)
{
  const char *way = get_way (descending);

  g_string_append (sql, " ORDER BY ");
  for (guint i = 0; i < G_N_ELEMENTS (columns[order]) && columns[order][i] != NULL; i++)
    g_string_append_printf (sql, "%s %s, ", columns[order][i], way);
  g_string_append_printf (sql, "id %s", way);
}

static const char *
get_rank (AttainCpdOrder order)
{
  return order == ATTAIN_CPD_ORDER_PERSON ? "(SELECT sort_name FROM person WHERE person.id = person_id)"
                                          : columns[order][0];
}

static GArray *
list_in_order (AttainDb               *db,
               const AttainCpdFilter  *filter,
               guint                   limit,
               GError                **error)
{
  g_auto(GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  g_autoptr(GString) sql = g_string_new ("SELECT id FROM cpd_entry WHERE 1 = 1");

  append_conditions (sql, &values, filter);
  append_order (sql, filter->order, filter->descending);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);
  return attain_db_query_ids (db, sql->str, g_variant_builder_end (&values), error);
}

/* The index of the titles has nothing that a filter asks for, so what is filtered is filtered first and sorted then:
 * without MATERIALIZED the planner would look up every row in the order of their titles to save itself the sort. */
static GArray *
list_filtered_titles (AttainDb               *db,
                      const AttainCpdFilter  *filter,
                      GError                **error)
{
  g_auto(GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  g_autoptr(GString) sql = g_string_new (NULL);
  const char *way = get_way (filter->descending);

  g_string_append_printf (sql, "WITH hit AS MATERIALIZED (SELECT id, %s AS rank FROM cpd_entry WHERE 1 = 1",
                          get_rank (filter->order));
  append_conditions (sql, &values, filter);
  g_string_append_printf (sql, ") SELECT id FROM hit ORDER BY rank %s, id %s", way, way);
  return attain_db_query_ids (db, sql->str, g_variant_builder_end (&values), error);
}

static GArray *
list_people (AttainDb  *db,
             gboolean   descending,
             GError   **error)
{
  const char *way = get_way (descending);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM person ORDER BY sort_name %s, id %s", way, way);

  return attain_db_query_ids (db, sql, NULL, error);
}

/* Person → place among the people by name. */
static GHashTable *
rank_people (AttainDb  *db,
             GError   **error)
{
  g_autoptr(GArray) ids = list_people (db, FALSE, error);
  GHashTable *ranks;

  if (ids == NULL)
    return NULL;

  ranks = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_insert (ranks, GSIZE_TO_POINTER (g_array_index (ids, gint64, i)), GUINT_TO_POINTER (i));
  return ranks;
}

/* Read person by person, and dealt out by their names: SQL's own sort by these takes several times as long. */
static GArray *
list_by_person (AttainDb               *db,
                const AttainCpdFilter  *filter,
                GError                **error)
{
  g_auto(GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  g_autoptr(AttainIdSort) sort = attain_id_sort_new ();
  g_autoptr(GHashTable) people = rank_people (db, error);
  g_autoptr(GString) sql = g_string_new ("SELECT id, person_id FROM cpd_entry WHERE 1 = 1");
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;
  gint64 person_id = 0;
  guint32 rank = 0;

  if (people == NULL)
    return NULL;

  append_conditions (sql, &values, filter);
  append_order (sql, filter->order, FALSE);
  if (!(cursor = attain_db_query (db, sql->str, g_variant_builder_end (&values), error)))
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    {
      if (person_id != attain_cursor_int (cursor, 1))
        {
          person_id = attain_cursor_int (cursor, 1);
          rank = GPOINTER_TO_UINT (g_hash_table_lookup (people, GSIZE_TO_POINTER (person_id)));
        }
      attain_id_sort_add (sort, attain_cursor_int (cursor, 0), rank);
    }
  if (failure == NULL)
    return attain_id_sort_end (sort, filter->descending);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* Those of the first people by name, as many as it takes. */
static GArray *
begin_by_person (AttainDb               *db,
                 const AttainCpdFilter  *filter,
                 GError                **error)
{
  g_autoptr(GArray) people = list_people (db, filter->descending, error);
  g_autoptr(GArray) beginning = g_array_new (FALSE, FALSE, sizeof (gint64));
  AttainCpdFilter of_person = *filter;

  if (people == NULL)
    return NULL;

  for (guint i = 0; i < people->len && beginning->len < BEGINNING; i++)
    {
      g_autoptr(GArray) ids = NULL;

      of_person.person_id = g_array_index (people, gint64, i);
      if (!(ids = list_in_order (db, &of_person, BEGINNING - beginning->len, error)))
        return NULL;
      g_array_append_vals (beginning, ids->data, ids->len);
    }

  return g_steal_pointer (&beginning);
}

/* Of everybody the newest, since whoever looks through thousands of hits needs another word and not another page. */
static GArray *
list_found (AttainDb               *db,
            const AttainCpdFilter  *filter,
            AttainWords            *words,
            GError                **error)
{
  g_auto(GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  g_autofree char *match = attain_search_sqlite_match (db, attain_cpd_table.search, words, error);
  g_autoptr(GString) sql = g_string_new (NULL);
  const char *way = get_way (filter->descending);

  if (match == NULL)
    return NULL;

  g_string_append_printf (sql, "WITH hit AS MATERIALIZED (SELECT id, occurred_on, %s AS rank FROM cpd_search"
                               " JOIN cpd_entry ON id = cpd_search.rowid WHERE cpd_search MATCH ?",
                          get_rank (filter->order));
  g_variant_builder_add (&values, "s", match);
  append_conditions (sql, &values, filter);
  g_string_append_printf (sql, " ORDER BY cpd_search.rowid DESC LIMIT %d) SELECT id FROM hit"
                               " ORDER BY rank %s, occurred_on %s, id %s", ATTAIN_CPD_SEARCH_LIMIT, way, way, way);
  return attain_db_query_ids (db, sql->str, g_variant_builder_end (&values), error);
}

static void
append_texts (GString *sql)
{
  AttainRecordClass *klass = attain_table_get_class (&attain_cpd_table);

  for (guint i = 0; attain_cpd_table.search_fields[i] != NULL; i++)
    {
      g_string_append (sql, ", ");
      attain_table_append_column (sql, attain_record_class_find (klass, attain_cpd_table.search_fields[i]));
    }
}

static gboolean
are_in_row (AttainWords  *words,
            AttainCursor *cursor)
{
  guint n_texts = attain_cursor_n_columns (cursor) - 1;
  g_autofree const char **texts = g_new (const char *, n_texts);

  for (guint i = 0; i < n_texts; i++)
    texts[i] = attain_cursor_text (cursor, i + 1);
  return attain_words_are_in (words, texts, n_texts);
}

/* Of one person all that fit. Their few entries are read for it: the index would be asked anew for each of them. */
static GArray *
list_found_of_person (AttainDb               *db,
                      const AttainCpdFilter  *filter,
                      AttainWords            *words,
                      GError                **error)
{
  g_auto(GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GString) sql = g_string_new ("SELECT id");
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;

  append_texts (sql);
  g_string_append (sql, " FROM cpd_entry WHERE 1 = 1");
  append_conditions (sql, &values, filter);
  append_order (sql, filter->order, filter->descending);
  if (!(cursor = attain_db_query (db, sql->str, g_variant_builder_end (&values), error)))
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    if (are_in_row (words, cursor))
      g_array_append_vals (ids, &(gint64) { attain_cursor_int (cursor, 0) }, 1);
  if (failure == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * attain_cpd_list:
 * @db: a connection
 * @filter: which entries, and in what order
 * @error: what went wrong
 *
 * A text without a word in it ("*") asks for nothing and is passed over. With a text and nobody
 * named, the newest %ATTAIN_CPD_SEARCH_LIMIT that fit are answered.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids in order
 */
GArray *
attain_cpd_list (AttainDb               *db,
                 const AttainCpdFilter  *filter,
                 GError                **error)
{
  AttainWords *words = filter->text != NULL ? attain_words_new (filter->text) : NULL;
  GArray *ids;

  if (words != NULL && filter->person_id != 0)
    ids = list_found_of_person (db, filter, words, error);
  else if (words != NULL)
    ids = list_found (db, filter, words, error);
  else if (filter->order == ATTAIN_CPD_ORDER_PERSON)
    ids = list_by_person (db, filter, error);
  else if (filter->order == ATTAIN_CPD_ORDER_TITLE && has_conditions (filter))
    ids = list_filtered_titles (db, filter, error);
  else
    ids = list_in_order (db, filter, 0, error);

  g_clear_pointer (&words, attain_words_free);
  return ids;
}

/**
 * attain_cpd_list_beginning:
 * @db: a connection
 * @filter: which entries, and in what order
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the first ids of attain_cpd_list(), more than a window has
 *   room for; none where all of them would have to be looked at for it
 */
GArray *
attain_cpd_list_beginning (AttainDb               *db,
                           const AttainCpdFilter  *filter,
                           GError                **error)
{
  if (filter->text != NULL || has_conditions (filter))
    return g_array_new (FALSE, FALSE, sizeof (gint64));

  return filter->order == ATTAIN_CPD_ORDER_PERSON ? begin_by_person (db, filter, error)
                                                  : list_in_order (db, filter, BEGINNING, error);
}

/**
 * attain_cpd_search:
 * @db: a connection
 * @typed: what somebody typed so far
 * @error: what went wrong
 *
 * Looks through titles and reflections. The last word stands for all that begin like it until a space
 * follows.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the newest entries that have all the words,
 *   the newest first, at most %ATTAIN_CPD_SEARCH_LIMIT; none where no word was typed
 */
GArray *
attain_cpd_search (AttainDb    *db,
                   const char  *typed,
                   GError     **error)
{
  g_autoptr(AttainWords) words = attain_words_new (typed);
  g_autofree char *match = NULL;

  if (words == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!(match = attain_search_sqlite_match (db, attain_cpd_table.search, words, error)))
    return NULL;

  return attain_db_query_ids (db, "SELECT rowid FROM cpd_search WHERE cpd_search MATCH ?"
                                  " ORDER BY rowid DESC LIMIT " G_STRINGIFY (ATTAIN_CPD_SEARCH_LIMIT),
                              g_variant_new ("(s)", match), error);
}
