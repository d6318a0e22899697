/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-list-query.h"

#include "attain-person.h"

struct _AttainListQuery
{
  char      *table;
  GString   *conditions;
  char      *order;
  gboolean   descending;
  GPtrArray *order_values;       /* of '?' in the order, which stands before the conditions */
  GPtrArray *values;
};

/* The LIKE pattern, with ! to escape, of texts that contain what somebody typed. */
static char *
make_pattern (const char *text)
{
  GString *pattern = g_string_new ("%");

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '%' || *c == '_' || *c == '!')
        g_string_append_c (pattern, '!');
      g_string_append_c (pattern, *c);
    }
  g_string_append_c (pattern, '%');

  return g_string_free (pattern, FALSE);
}

/**
 * attain_list_query_new:
 * @table: the table whose ids are asked for
 *
 * Returns: (transfer full): a question for all rows in the order of their ids
 */
AttainListQuery *
attain_list_query_new (const char *table)
{
  AttainListQuery *self = g_new0 (AttainListQuery, 1);

  self->table = g_strdup (table);
  self->conditions = g_string_new (NULL);
  self->order = g_strdup ("id");
  self->order_values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  return self;
}

void
attain_list_query_free (AttainListQuery *self)
{
  g_free (self->table);
  g_string_free (self->conditions, TRUE);
  g_free (self->order);
  g_ptr_array_unref (self->order_values);
  g_ptr_array_unref (self->values);
  g_free (self);
}

static void
take_values (GPtrArray *values,
             GVariant  *tuple)
{
  g_autoptr(GVariant) sunk = g_variant_ref_sink (tuple);

  for (gsize i = 0; i < g_variant_n_children (sunk); i++)
    g_ptr_array_add (values, g_variant_get_child_value (sunk, i));
}

/**
 * attain_list_query_where:
 * @self: a question
 * @condition: SQL over the row, its parameters written ?
 * @format: (nullable): the GVariant tuple of the parameters, as in "(sx)"
 * @...: their values
 *
 * Only rows for which this too is true.
 */
void
attain_list_query_where (AttainListQuery *self,
                         const char      *condition,
                         const char      *format,
                         ...)
{
  va_list arguments;

  g_string_append_printf (self->conditions, " AND (%s)", condition);
  if (format == NULL)
    return;

  va_start (arguments, format);
  take_values (self->values, g_variant_new_va (format, NULL, &arguments));
  va_end (arguments);
}

/**
 * attain_list_query_words:
 * @self: a question
 * @column: a column of folded text
 * @text: (nullable): what somebody typed
 *
 * Only rows whose column contains every word of it, in any order and case and without accents.
 */
void
attain_list_query_words (AttainListQuery *self,
                         const char      *column,
                         const char      *text)
{
  g_autofree char *folded = text != NULL ? attain_name_fold (text) : NULL;
  g_auto(GStrv) words = folded != NULL ? g_strsplit_set (folded, " \t", -1) : NULL;
  g_autofree char *condition = g_strdup_printf ("%s LIKE ? ESCAPE '!'", column);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (*words[i] != '\0')
      {
        g_autofree char *pattern = make_pattern (words[i]);

        attain_list_query_where (self, condition, "(s)", pattern);
      }
}

/**
 * attain_list_query_order:
 * @self: a question
 * @expression: what the rows are ordered by, then by id
 * @descending: whether the greatest comes first
 *
 * What is not known comes last, whichever way.
 */
void
attain_list_query_order (AttainListQuery *self,
                         const char      *expression,
                         gboolean         descending)
{
  g_free (self->order);
  self->order = g_strdup (expression);
  self->descending = descending;
}

/**
 * attain_list_query_order_as_of:
 * @self: a query
 * @expression: SQL with a ? wherever the day is asked for
 * @as_of: the day
 * @descending: whether the last comes first
 *
 * attain_list_query_order() by an expression that looks other tables up.
 */
void
attain_list_query_order_as_of (AttainListQuery *self,
                               const char      *expression,
                               const char      *as_of,
                               gboolean         descending)
{
  attain_list_query_order (self, expression, descending);
  for (const char *c = expression; *c != '\0'; c++)
    if (*c == '?')
      g_ptr_array_add (self->order_values, g_variant_ref_sink (g_variant_new_string (as_of)));
}

/**
 * attain_list_query_run:
 * @self: a question
 * @db: a connection
 * @error: what went wrong
 *
 * The ids are always read to the end, so rows are filtered first and what is left is sorted; left to
 * itself the engine walks the whole index of the order to save the sort. Without a condition the
 * index gives the order.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids in order
 */
GArray *
attain_list_query_run (AttainListQuery  *self,
                       AttainDb         *db,
                       GError          **error)
{
  g_auto(GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  const char *way = self->descending ? "DESC" : "ASC";
  g_autofree char *sql = NULL;

  if (self->conditions->len == 0 && self->order_values->len == 0)
    sql = g_strdup_printf ("SELECT id FROM %s ORDER BY %s %s, id %s", self->table, self->order, way, way);
  else
    sql = g_strdup_printf ("WITH hit AS MATERIALIZED (SELECT id, %s AS rank FROM %s WHERE 1 = 1%s)"
                           " SELECT id FROM hit ORDER BY rank %s NULLS LAST, id %s",
                           self->order, self->table, self->conditions->str, way, way);

  for (guint i = 0; i < self->order_values->len; i++)
    g_variant_builder_add_value (&values, g_ptr_array_index (self->order_values, i));
  for (guint i = 0; i < self->values->len; i++)
    g_variant_builder_add_value (&values, g_ptr_array_index (self->values, i));
  return attain_db_query_ids (db, sql, g_variant_builder_end (&values), error);
}
