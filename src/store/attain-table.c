/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads any kind of record by its table of fields. */

#include "attain-table.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

/* id, uid and version come before the fields. */
#define N_KEYS 3

static void
unref_if_any (gpointer object)
{
  g_clear_object (&object);
}

/**
 * attain_table_get_class:
 * @self: a table
 *
 * The classes of records are static and never unloaded.
 *
 * Returns: (transfer none): the class of its records
 */
AttainRecordClass *
attain_table_get_class (const AttainTable *self)
{
  gpointer klass = g_type_class_peek_static (self->record_type ());

  return klass != NULL ? klass : g_type_class_ref (self->record_type ());
}

/**
 * attain_table_append_column:
 * @sql: a statement in the making
 * @field: a field, whose column is called as the property, with _ for -
 */
void
attain_table_append_column (GString           *sql,
                            const AttainField *field)
{
  for (const char *c = field->name; *c != '\0'; c++)
    g_string_append_c (sql, *c == '-' ? '_' : *c);
}

static const AttainLookup *
find_lookup (const AttainTable *self,
             const AttainField *field)
{
  for (const AttainLookup *lookup = self->lookups; lookup != NULL && lookup->field != NULL; lookup++)
    if (g_str_equal (lookup->field, field->name))
      return lookup;

  return NULL;
}

/**
 * attain_table_get_subject:
 * @self: a table
 * @record: one of its records
 *
 * Returns: the id of the person whom the record is about; 0 where a table is about nobody
 */
gint64
attain_table_get_subject (const AttainTable *self,
                          AttainRecord      *record)
{
  gint64 person_id;

  if (self->subject == NULL)
    return 0;
  if (*self->subject == '\0')
    return attain_record_get_id (record);

  g_object_get (record, self->subject, &person_id, NULL);
  return person_id;
}

/**
 * attain_table_make_select:
 * @self: a table
 * @with_lookups: whether what is looked up in other tables is wanted too
 *
 * Returns: (transfer full): "SELECT … FROM …" in the order that attain_table_read_row() reads
 */
char *
attain_table_make_select (const AttainTable *self,
                          gboolean           with_lookups)
{
  AttainRecordClass *klass = attain_table_get_class (self);
  GString *sql = g_string_new ("SELECT id, uid, version");

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AttainLookup *lookup = find_lookup (self, &klass->fields[i]);

      g_string_append (sql, ", ");
      if (attain_field_is_kept (&klass->fields[i]))
        attain_table_append_column (sql, &klass->fields[i]);
      else
        g_string_append (sql, with_lookups && lookup != NULL ? lookup->sql : "NULL");
    }
  g_string_append_printf (sql, " FROM %s", self->name);

  return g_string_free (sql, FALSE);
}

static void
read_field (AttainRecord      *record,
            const AttainField *field,
            AttainCursor      *cursor,
            guint              column)
{
  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      g_free (attain_field_at (field, record, char *));
      attain_field_at (field, record, char *) = g_strdup (attain_cursor_text (cursor, column));
      break;
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
      attain_field_at (field, record, gint64) = attain_cursor_int (cursor, column);
      break;
    case ATTAIN_FIELD_MINUTES:
      attain_field_at (field, record, gint64) =
        attain_cursor_is_null (cursor, column) ? ATTAIN_UNKNOWN_MINUTES : attain_cursor_int (cursor, column);
      break;
    case ATTAIN_FIELD_REAL:
      attain_field_at (field, record, double) = attain_cursor_real (cursor, column);
      break;
    case ATTAIN_FIELD_ENUM:
      attain_enum_parse (field->choices, attain_cursor_text (cursor, column), &attain_field_at (field, record, int));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * attain_table_read_row:
 * @self: a table
 * @cursor: a cursor on a row of attain_table_make_select()
 * @record: a record that nobody is bound to
 *
 * Gives the record the values of the row.
 */
void
attain_table_read_row (const AttainTable *self,
                       AttainCursor      *cursor,
                       AttainRecord      *record)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);

  attain_record_set_id (record, attain_cursor_int (cursor, 0));
  attain_record_set_uid (record, attain_cursor_text (cursor, 1));
  attain_record_set_version (record, attain_cursor_int (cursor, 2));
  for (guint i = 0; i < klass->n_fields; i++)
    read_field (record, &klass->fields[i], cursor, N_KEYS + i);
}

/**
 * attain_table_bind_field:
 * @cursor: a cursor
 * @parameter: which of its parameters, from 0
 * @field: a field
 * @record: a record, which keeps the text until the cursor is rewound
 *
 * Binds the value as the column of the field keeps it; NULL where it is not known.
 */
void
attain_table_bind_field (AttainCursor      *cursor,
                         guint              parameter,
                         const AttainField *field,
                         AttainRecord      *record)
{
  if (!attain_field_is_known (field, record))
    {
      attain_cursor_bind_null (cursor, parameter);
      return;
    }

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      {
        const char *text = attain_field_at (field, record, char *);

        attain_cursor_bind_text (cursor, parameter, text, strlen (text));
        break;
      }
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
    case ATTAIN_FIELD_MINUTES:
      attain_cursor_bind_int (cursor, parameter, attain_field_at (field, record, gint64));
      break;
    case ATTAIN_FIELD_REAL:
      attain_cursor_bind_real (cursor, parameter, attain_field_at (field, record, double));
      break;
    case ATTAIN_FIELD_ENUM:
      {
        const char *nick = attain_enum_get_nick (field->choices, attain_field_at (field, record, int));

        attain_cursor_bind_text (cursor, parameter, nick, strlen (nick));
        break;
      }
    default:
      g_assert_not_reached ();
    }
}

static guint
count_days_asked (const char *sql)
{
  guint n = 0;

  for (; *sql != '\0'; sql++)
    n += *sql == '?';

  return n;
}

/**
 * attain_table_load:
 * @self: a table
 * @db: a connection
 * @as_of: (nullable): the day for which other tables are looked up; %NULL to look nothing up
 * @ids: (array length=n_ids): which
 * @n_ids: how many
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainRecord): the records in the order asked for,
 *   with %NULL for one that is gone
 */
GPtrArray *
attain_table_load (const AttainTable  *self,
                   AttainDb           *db,
                   const char         *as_of,
                   const gint64       *ids,
                   guint               n_ids,
                   GError            **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (unref_if_any);
  g_autofree char *select = attain_table_make_select (self, as_of != NULL);
  guint n_days = count_days_asked (select);
  g_autofree char *sql = g_strconcat (select, " WHERE id = ?", NULL);
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, NULL, error);

  if (cursor == NULL)
    return NULL;

  for (guint n = 0; n < n_ids; n++)
    {
      g_autoptr(GError) failure = NULL;
      AttainRecord *record = NULL;

      for (guint i = 0; i < n_days; i++)
        attain_cursor_bind_text (cursor, i, as_of, -1);
      attain_cursor_bind_int (cursor, n_days, ids[n]);
      if (attain_cursor_next (cursor, &failure))
        {
          record = g_object_new (self->record_type (), NULL);
          attain_table_read_row (self, cursor, record);
        }
      else if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      g_ptr_array_add (records, record);
      attain_cursor_rewind (cursor);
    }

  return g_steal_pointer (&records);
}

/**
 * attain_table_load_one:
 * @self: a table
 * @db: a connection
 * @id: which
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when the record is gone
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
attain_table_load_one (const AttainTable  *self,
                       AttainDb           *db,
                       gint64              id,
                       GError            **error)
{
  g_autoptr(GPtrArray) records = attain_table_load (self, db, NULL, &id, 1, error);

  if (records == NULL)
    return NULL;
  if (g_ptr_array_index (records, 0) != NULL)
    return g_object_ref (g_ptr_array_index (records, 0));

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
                       _("There is no such record: it was deleted, or never made"));
  return NULL;
}

/**
 * attain_table_load_where:
 * @self: a table
 * @db: a connection
 * @where: what comes after FROM: "WHERE person_id = ? ORDER BY from_on"
 * @parameters: (nullable): as for attain_db_query()
 * @error: what went wrong
 *
 * For the few records of one person or thing; long lists load by id.
 *
 * Returns: (transfer full) (nullable) (element-type AttainRecord): the records
 */
GPtrArray *
attain_table_load_where (const AttainTable  *self,
                         AttainDb           *db,
                         const char         *where,
                         GVariant           *parameters,
                         GError            **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *select = attain_table_make_select (self, FALSE);
  g_autofree char *sql = g_strconcat (select, " ", where, NULL);
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, parameters, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return NULL;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainRecord *record = g_object_new (self->record_type (), NULL);

      attain_table_read_row (self, cursor, record);
      g_ptr_array_add (records, record);
    }
  if (failure == NULL)
    return g_steal_pointer (&records);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * attain_table_load_of:
 * @self: a table of what belongs to people
 * @db: a connection
 * @person_id: somebody
 * @order: the columns that they are sorted by: "from_on DESC, id DESC"
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainRecord): that person's records
 */
GPtrArray *
attain_table_load_of (const AttainTable  *self,
                      AttainDb           *db,
                      gint64              person_id,
                      const char         *order,
                      GError            **error)
{
  g_autofree char *where = g_strdup_printf ("WHERE person_id = ? ORDER BY %s", order);

  return attain_table_load_where (self, db, where, g_variant_new ("(x)", person_id), error);
}
