/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-table.h"

#include "attain-id-sort.h"
#include "attain-search-sqlite.h"

/* How many ids are the beginning of a list. */
#define BEGINNING 500

/* Both ways of sorting: by an expression in SQL, or by a number that each row is given in C. */
static const struct { const char *expression; const char *ranked_by; } orders[] = {
  [ATTAIN_CPD_ORDER_DAY]       = { "occurred_on", NULL },
  [ATTAIN_CPD_ORDER_TITLE]     = { "lower(cpd_entry.title)", NULL },
  [ATTAIN_CPD_ORDER_PERSON]    = { "(SELECT sort_name FROM person WHERE person.id = person_id)", "person_id" },
  [ATTAIN_CPD_ORDER_ACTIVITY]  = { "activity", "activity" },
  [ATTAIN_CPD_ORDER_MINUTES]   = { "minutes", "minutes" },
  [ATTAIN_CPD_ORDER_ALLOWANCE] = { "coalesce(allowance, '')", "allowance" },
};

/* Ties end as the index cpd_entry_day does, which so is walked and not sorted. */
#define BY_DAY(way) \
  "occurred_on " way ", person_id " way ", minutes " way ", allowance " way ", activity " way \
  ", id " way

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

/* Of all entries, whoever's. The order of days and that of titles have an index each, which is walked. */
static char *
make_select_all (const AttainCpdFilter *filter)
{
  const char *way = filter->descending ? "DESC" : "ASC";

  if (filter->order == ATTAIN_CPD_ORDER_DAY)
    return g_strdup (filter->descending ? "SELECT id FROM cpd_entry ORDER BY " BY_DAY ("DESC")
                                        : "SELECT id FROM cpd_entry ORDER BY " BY_DAY ("ASC"));

  return g_strdup_printf ("SELECT id FROM cpd_entry ORDER BY %s %s, id %s", orders[filter->order].expression, way, way);
}

/* The ids are always read to the end, so what is filtered is filtered first and sorted then: without
 * MATERIALIZED the planner would walk the whole index of the order to save itself the sort. */
static GArray *
list_in_sql (AttainDb               *db,
             const AttainCpdFilter  *filter,
             GError                **error)
{
  g_auto(GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  g_autoptr(GString) sql = g_string_new (NULL);
  const char *expression = orders[filter->order].expression;
  const char *way = filter->descending ? "DESC" : "ASC";

  if (!has_conditions (filter))
    {
      g_autofree char *select = make_select_all (filter);

      return attain_db_query_ids (db, select, NULL, error);
    }

  g_string_append_printf (sql, "WITH hit AS MATERIALIZED (SELECT id, %s AS rank FROM cpd_entry WHERE 1 = 1",
                          expression);
  append_conditions (sql, &values, filter);
  g_string_append_printf (sql, ") SELECT id FROM hit ORDER BY rank %s, id %s", way, way);
  return attain_db_query_ids (db, sql->str, g_variant_builder_end (&values), error);
}

/* Person → place among the people by name. */
static GHashTable *
rank_people (AttainDb  *db,
             GError   **error)
{
  g_autoptr(GArray) ids = attain_db_query_ids (db, "SELECT id FROM person ORDER BY sort_name, id", NULL, error);
  GHashTable *ranks;

  if (ids == NULL)
    return NULL;

  ranks = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_insert (ranks, GSIZE_TO_POINTER (g_array_index (ids, gint64, i)), GUINT_TO_POINTER (i));
  return ranks;
}

static guint32
rank_of (AttainCursor   *cursor,
         AttainCpdOrder  order,
         GHashTable     *people)
{
  int value = 0;

  if (order == ATTAIN_CPD_ORDER_PERSON)
    return GPOINTER_TO_UINT (g_hash_table_lookup (people, GSIZE_TO_POINTER (attain_cursor_int (cursor, 1))));
  if (order == ATTAIN_CPD_ORDER_ACTIVITY)
    attain_enum_parse (&attain_cpd_activity_choices, attain_cursor_text (cursor, 1), &value);
  else if (order == ATTAIN_CPD_ORDER_ALLOWANCE)
    attain_enum_parse (&attain_cpd_allowance_choices, attain_cursor_text (cursor, 1), &value);
  else
    value = attain_cursor_int (cursor, 1);

  return value;
}

/* Read in the order of days, and dealt out by rank. */
static GArray *
list_by_rank (AttainDb               *db,
              const AttainCpdFilter  *filter,
              GError                **error)
{
  g_auto(GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  g_autoptr(AttainIdSort) sort = attain_id_sort_new ();
  g_autoptr(GHashTable) people = NULL;
  g_autoptr(GString) sql = g_string_new (NULL);
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;

  if (filter->order == ATTAIN_CPD_ORDER_PERSON && !(people = rank_people (db, error)))
    return NULL;

  g_string_append_printf (sql, "SELECT id, %s FROM cpd_entry WHERE 1 = 1", orders[filter->order].ranked_by);
  append_conditions (sql, &values, filter);
  g_string_append (sql, " ORDER BY " BY_DAY ("ASC"));
  if (!(cursor = attain_db_query (db, sql->str, g_variant_builder_end (&values), error)))
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    attain_id_sort_add (sort, attain_cursor_int (cursor, 0), rank_of (cursor, filter->order, people));
  if (failure == NULL)
    return attain_id_sort_end (sort, filter->descending);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* Of one person all that fit, looked up row by row; of everybody the newest, since whoever looks
 * through thousands of hits needs another word and not another page. */
static GArray *
list_found (AttainDb               *db,
            const AttainCpdFilter  *filter,
            AttainWords            *words,
            GError                **error)
{
  g_auto(GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  g_autofree char *match = attain_search_sqlite_match (words);
  g_autoptr(GString) sql = g_string_new (NULL);
  const char *way = filter->descending ? "DESC" : "ASC";

  g_string_append_printf (sql, "WITH hit AS MATERIALIZED (SELECT id, occurred_on, %s AS rank FROM cpd_search"
                               " JOIN cpd_entry ON id = cpd_search.rowid WHERE cpd_search MATCH ?",
                          orders[filter->order].expression);
  g_variant_builder_add (&values, "s", match);
  if (filter->person_id != 0)
    {
      g_string_append (sql, " AND cpd_search.rowid IN (SELECT mine.id FROM cpd_entry mine WHERE mine.person_id = ?)");
      g_variant_builder_add (&values, "x", filter->person_id);
    }
  append_conditions (sql, &values, filter);
  if (filter->person_id == 0)
    g_string_append_printf (sql, " ORDER BY cpd_search.rowid DESC LIMIT %d", ATTAIN_CPD_SEARCH_LIMIT);
  g_string_append_printf (sql, ") SELECT id FROM hit ORDER BY rank %s, occurred_on %s, id %s", way, way, way);
  return attain_db_query_ids (db, sql->str, g_variant_builder_end (&values), error);
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

  if (words != NULL)
    ids = list_found (db, filter, words, error);
  else if (orders[filter->order].ranked_by != NULL)
    ids = list_by_rank (db, filter, error);
  else
    ids = list_in_sql (db, filter, error);

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
  g_autofree char *select = NULL;
  g_autofree char *sql = NULL;

  if (filter->text != NULL || has_conditions (filter) || orders[filter->order].ranked_by != NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));

  select = make_select_all (filter);
  sql = g_strdup_printf ("%s LIMIT %d", select, BEGINNING);
  return attain_db_query_ids (db, sql, NULL, error);
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

  match = attain_search_sqlite_match (words);
  return attain_db_query_ids (db, "SELECT rowid FROM cpd_search WHERE cpd_search MATCH ?"
                                  " ORDER BY rowid DESC LIMIT " G_STRINGIFY (ATTAIN_CPD_SEARCH_LIMIT),
                              g_variant_new ("(s)", match), error);
}

/**
 * attain_cpd_load_year:
 * @db: a connection
 * @person_id: whose
 * @from: the first day
 * @to: the last day
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainCpdEntry): the person's entries of that time
 */
GPtrArray *
attain_cpd_load_year (AttainDb    *db,
                      gint64       person_id,
                      const char  *from,
                      const char  *to,
                      GError     **error)
{
  return attain_table_load_where (&attain_cpd_table, db,
                                  "WHERE person_id = ? AND occurred_on BETWEEN ? AND ? ORDER BY occurred_on, id",
                                  g_variant_new ("(xss)", person_id, from, to), error);
}

/**
 * attain_cpd_sum_year:
 * @db: a connection
 * @person_id: whose
 * @from: the first day
 * @to: the last day
 * @use: (out): the sums
 * @error: what went wrong
 *
 * Returns: whether the sums are known
 */
gboolean
attain_cpd_sum_year (AttainDb      *db,
                     gint64         person_id,
                     const char    *from,
                     const char    *to,
                     AttainCpdUse  *use,
                     GError       **error)
{
  g_autoptr(AttainCpdEntry) sum = attain_cpd_entry_new ();
  g_autoptr(GError) failure = NULL;
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT allowance, sum(minutes) FROM cpd_entry"
                         " WHERE person_id = ? AND occurred_on BETWEEN ? AND ? GROUP BY allowance",
                     g_variant_new ("(xss)", person_id, from, to), error);

  if (cursor == NULL)
    return FALSE;

  *use = (AttainCpdUse) { 0 };
  while (attain_cursor_next (cursor, &failure))
    {
      int allowance = ATTAIN_CPD_ALLOWANCE_UNKNOWN;

      attain_enum_parse (&attain_cpd_allowance_choices, attain_cursor_text (cursor, 0), &allowance);
      sum->allowance = allowance;
      sum->minutes = attain_cursor_int (cursor, 1);
      attain_cpd_use_add (use, sum);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_cpd_find_twin:
 * @db: a connection
 * @entry: an entry, saved or not
 * @twin: (out): another entry of the same person, on the same day and with the same title; 0 for none
 * @error: what went wrong
 *
 * For a question before an activity is logged twice, not for a refusal: two may well be alike.
 *
 * Returns: whether the database answered
 */
gboolean
attain_cpd_find_twin (AttainDb        *db,
                      AttainCpdEntry  *entry,
                      gint64          *twin,
                      GError         **error)
{
  *twin = 0;
  if (entry->occurred_on == NULL || entry->title == NULL)
    return TRUE;

  return attain_db_query_int (db,
                              "SELECT id FROM cpd_entry WHERE person_id = ? AND occurred_on = ?"
                              " AND lower(title) = lower(?) AND id <> ? ORDER BY id LIMIT 1",
                              g_variant_new ("(xssx)", entry->person_id, entry->occurred_on, entry->title,
                                             attain_record_get_id (ATTAIN_RECORD (entry))), twin, error);
}
