/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli-walk.h"

#include "attain-cli-output.h"

struct _AttainCliWalk
{
  AttainPersonKeys *people;
  JsonBuilder      *builder;   /* or */
  AttainCliTable   *table;
};

/**
 * attain_cli_walk_new:
 * @cli: this run
 * @people: by what files name people
 *
 * Returns: (transfer full): a walk, freed by attain_cli_walk_finish()
 */
AttainCliWalk *
attain_cli_walk_new (AttainCli        *cli,
                     AttainPersonKeys *people)
{
  static const char *const columns[] = { "record", "column", "value", NULL };
  AttainCliWalk *self = g_new0 (AttainCliWalk, 1);

  self->people = people;
  if (g_strcmp0 (cli->format, "json") == 0)
    self->builder = json_builder_begin_object (json_builder_new ());
  else
    self->table = attain_cli_table_new (cli, columns);
  return self;
}

/**
 * attain_cli_walk_finish:
 * @self: (transfer full): a walk
 * @print: whether it came to its end: half a JSON object is of no use to anybody
 */
void
attain_cli_walk_finish (AttainCliWalk *self,
                        gboolean       print)
{
  if (self->builder != NULL && print)
    {
      g_autoptr(JsonNode) root = NULL;

      json_builder_end_object (self->builder);
      root = json_builder_get_root (self->builder);
      attain_cli_print_json (root);
    }
  g_clear_object (&self->builder);
  g_clear_pointer (&self->table, attain_cli_table_finish);
  g_free (self);
}

/**
 * attain_cli_walk_begin_object:
 * @self: a walk
 * @name: (nullable): what it is called; %NULL in an array
 *
 * Rows have no objects: there the names of the records tell them apart.
 */
void
attain_cli_walk_begin_object (AttainCliWalk *self,
                              const char    *name)
{
  if (self->builder == NULL)
    return;

  if (name != NULL)
    json_builder_set_member_name (self->builder, name);
  json_builder_begin_object (self->builder);
}

/**
 * attain_cli_walk_end_object:
 * @self: a walk
 *
 * Belongs to the last attain_cli_walk_begin_object() that was not ended.
 */
void
attain_cli_walk_end_object (AttainCliWalk *self)
{
  if (self->builder != NULL)
    json_builder_end_object (self->builder);
}

/**
 * attain_cli_walk_begin_array:
 * @self: a walk
 * @name: what it is called
 *
 * What follows are objects without names.
 */
void
attain_cli_walk_begin_array (AttainCliWalk *self,
                             const char    *name)
{
  if (self->builder == NULL)
    return;

  json_builder_set_member_name (self->builder, name);
  json_builder_begin_array (self->builder);
}

/**
 * attain_cli_walk_end_array:
 * @self: a walk
 *
 * Belongs to attain_cli_walk_begin_array().
 */
void
attain_cli_walk_end_array (AttainCliWalk *self)
{
  if (self->builder != NULL)
    json_builder_end_array (self->builder);
}

/* Numbers of records are whole, and JSON writes them so: they are what commands take. */
static void
add_number (JsonBuilder *builder,
            const char  *text)
{
  gint64 whole;

  if (g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &whole, NULL))
    json_builder_add_int_value (builder, whole);
  else
    json_builder_add_double_value (builder, g_ascii_strtod (text, NULL));
}

/**
 * attain_cli_walk_add:
 * @self: a walk
 * @record: what rows call the record: "cpd 3"
 * @name: the column
 * @value: (nullable): its value; %NULL or "" where nothing is known, which rows leave out
 * @is_number: whether JSON writes it as a number
 */
void
attain_cli_walk_add (AttainCliWalk *self,
                     const char    *record,
                     const char    *name,
                     const char    *value,
                     gboolean       is_number)
{
  gboolean is_known = value != NULL && *value != '\0';

  if (self->builder != NULL)
    {
      json_builder_set_member_name (self->builder, name);
      if (!is_known)
        json_builder_add_null_value (self->builder);
      else if (is_number)
        add_number (self->builder, value);
      else
        json_builder_add_string_value (self->builder, value);
    }
  else if (is_known)
    {
      attain_cli_table_add (self->table, record);
      attain_cli_table_add (self->table, name);
      attain_cli_table_add (self->table, value);
      attain_cli_table_end_row (self->table);
    }
}

static char *
dup_value (AttainCliWalk     *self,
           const AttainField *field,
           AttainRecord      *record)
{
  if (field->type == ATTAIN_FIELD_REF && g_strcmp0 (field->refers_to, "person") == 0 &&
      attain_field_is_known (field, record))
    return g_strdup (attain_person_keys_get_employee_id (self->people, attain_field_at (field, record, gint64)));
  if (field->type == ATTAIN_FIELD_REF)
    return attain_field_is_known (field, record)
           ? g_strdup_printf ("%" G_GINT64_FORMAT, attain_field_at (field, record, gint64)) : NULL;

  return attain_field_to_text (field, record);
}

/**
 * attain_cli_walk_add_field:
 * @self: a walk
 * @name: what rows call the record: "cpd 3"
 * @column: what the field is called
 * @field: the field
 * @record: the record
 *
 * People are named by their employee numbers, other records by the numbers that commands take.
 */
void
attain_cli_walk_add_field (AttainCliWalk     *self,
                           const char        *name,
                           const char        *column,
                           const AttainField *field,
                           AttainRecord      *record)
{
  g_autofree char *value = dup_value (self, field, record);

  attain_cli_walk_add (self, name, column, value,
                       field->type == ATTAIN_FIELD_INT || field->type == ATTAIN_FIELD_MINUTES ||
                       field->type == ATTAIN_FIELD_REAL);
}

static void
add_record (AttainCliWalk *self,
            const char    *name,
            AttainRecord  *record)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, attain_record_get_id (record));

  attain_cli_walk_add (self, name, "id", id, TRUE);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AttainField *field = &klass->fields[i];

      if (attain_field_is_told (field))
        attain_cli_walk_add_field (self, name, attain_field_get_column (field), field, record);
    }
}

/**
 * attain_cli_walk_add_records:
 * @self: a walk
 * @name: what they are: "steps"
 * @records: (element-type AttainRecord): records
 *
 * All that is kept of each, and the number by which commands name it.
 */
void
attain_cli_walk_add_records (AttainCliWalk *self,
                             const char    *name,
                             GPtrArray     *records)
{
  attain_cli_walk_begin_array (self, name);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, i + 1);

      attain_cli_walk_begin_object (self, NULL);
      add_record (self, numbered, g_ptr_array_index (records, i));
      attain_cli_walk_end_object (self);
    }
  attain_cli_walk_end_array (self);
}
