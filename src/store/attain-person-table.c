/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-person-table.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-list-query.h"

static const char on_the_day[] = "post.person_id = person.id AND post.from_on <= ?"
                                 " AND (post.to_on IS NULL OR post.to_on >= ?)";

void
attain_person_filter_free (AttainPersonFilter *self)
{
  g_free (self->as_of);
  g_free (self->text);
  g_free (self->team);
  g_free (self->level);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

/* Who holds on the day a post with this value; anybody where there is none. */
static void
add_post_where (AttainListQuery *query,
                const char      *as_of,
                const char      *column,
                const char      *value)
{
  g_autofree char *condition = g_strdup_printf ("EXISTS (SELECT 1 FROM post WHERE %s AND post.%s = ?)", on_the_day,
                                                column);

  if (value != NULL)
    attain_list_query_where (query, condition, "(sss)", as_of, as_of, value);
}

static void
add_post (AttainListQuery          *query,
          const AttainPersonFilter *filter)
{
  g_autofree char *any = g_strdup_printf ("EXISTS (SELECT 1 FROM post WHERE %s)", on_the_day);

  if (filter->presence == ATTAIN_PERSON_LEFT)
    attain_list_query_where (query, "person.left_on <= ?", "(s)", filter->as_of);
  else if (filter->presence == ATTAIN_PERSON_IN_POST)
    attain_list_query_where (query, any, "(ss)", filter->as_of, filter->as_of);

  add_post_where (query, filter->as_of, "team", filter->team);
  add_post_where (query, filter->as_of, "level", filter->level);
  add_post_where (query, filter->as_of, "contract",
                  attain_enum_get_nick (&attain_contract_choices, filter->contract));
}

/* Ids of our own making, so they may stand in the text; thousands of parameters may not. */
static void
add_ids (AttainListQuery *query,
         GArray          *ids)
{
  g_autoptr(GString) condition = g_string_new ("person.id IN (");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (condition, i > 0 ? ",%" G_GINT64_FORMAT : "%" G_GINT64_FORMAT,
                            g_array_index (ids, gint64, i));
  g_string_append_c (condition, ')');
  attain_list_query_where (query, condition->str, NULL);
}

static void
add_order (AttainListQuery          *query,
           const AttainPersonFilter *filter)
{
  static const char *const fields[] = {
    [ATTAIN_PERSON_ORDER_TEAM]  = "team",
    [ATTAIN_PERSON_ORDER_ROLE]  = "role",
    [ATTAIN_PERSON_ORDER_LEVEL] = "level",
    [ATTAIN_PERSON_ORDER_FTE]   = "fte",
  };

  if (filter->order == ATTAIN_PERSON_ORDER_NAME)
    {
      attain_list_query_order (query, "sort_name", filter->descending);
      return;
    }

  for (const AttainLookup *lookup = attain_person_table.lookups; lookup->field != NULL; lookup++)
    if (g_str_equal (lookup->field, fields[filter->order]))
      attain_list_query_order_as_of (query, lookup->sql, filter->as_of, filter->descending);
}

/**
 * attain_person_list:
 * @db: a connection
 * @data: (type AttainPersonFilter): who, in what order
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): their ids
 */
GArray *
attain_person_list (AttainDb       *db,
                    gconstpointer   data,
                    GError        **error)
{
  const AttainPersonFilter *filter = data;
  g_autoptr(AttainListQuery) query = attain_list_query_new ("person");

  attain_list_query_words (query, "(sort_name || ' ' || lower (employee_id) || ' ' || lower (coalesce (swe_number, '')))",
                           filter->text);
  add_post (query, filter);
  if (filter->ids != NULL)
    add_ids (query, filter->ids);
  add_order (query, filter);
  return attain_list_query_run (query, db, error);
}

/**
 * attain_person_find:
 * @db: a connection
 * @employee_id: an employee number
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when nobody has it
 *
 * Returns: the id of the person, 0 on failure
 */
gint64
attain_person_find (AttainDb    *db,
                    const char  *employee_id,
                    GError     **error)
{
  gint64 id;

  if (!attain_db_query_int (db, "SELECT id FROM person WHERE employee_id = ?", g_variant_new ("(s)", employee_id), &id,
                            error))
    return 0;
  if (id == 0)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND, _("Nobody has this employee number"));

  return id;
}

/**
 * attain_person_dup_name:
 * @db: a connection
 * @id: a person
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when there is no such person
 *
 * Returns: (transfer full) (nullable): their name as people say it
 */
char *
attain_person_dup_name (AttainDb  *db,
                        gint64     id,
                        GError   **error)
{
  g_autoptr(AttainPerson) person = attain_table_load_one (&attain_person_table, db, id, error);

  return person != NULL ? g_strdup (person->display_name) : NULL;
}

/**
 * attain_person_list_teams:
 * @db: a connection
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): every team that a post was ever in, by name
 */
GStrv
attain_person_list_teams (AttainDb  *db,
                          GError   **error)
{
  g_autoptr(GStrvBuilder) teams = g_strv_builder_new ();
  g_autoptr(AttainCursor) cursor = attain_db_query (db, "SELECT DISTINCT team FROM post ORDER BY team", NULL, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    g_strv_builder_add (teams, attain_cursor_text (cursor, 0));
  if (failure == NULL)
    return g_strv_builder_end (teams);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
