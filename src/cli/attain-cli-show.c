/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-cli-output.h"
#include "attain-cpd-standing.h"
#include "attain-kind.h"
#include "attain-person-keys.h"
#include "attain-person-table.h"
#include "attain-reference-set.h"
#include "attain-table-key.h"

typedef struct
{
  AttainCli  *cli;
  const char *employee_id;
  char       *as_of;
} Order;

/* The record of one person on its way out: as JSON, or as rows of record, column and value. */
typedef struct
{
  AttainDb         *db;
  AttainPersonKeys *people;
  gint64            person_id;
  JsonBuilder      *builder;
  AttainCliTable   *table;
} Walk;

static char *
dup_value (Walk              *walk,
           const AttainField *field,
           AttainRecord      *record)
{
  if (field->type == ATTAIN_FIELD_REF && attain_field_is_known (field, record))
    return g_strdup (attain_person_keys_get_employee_id (walk->people, attain_field_at (field, record, gint64)));

  return attain_field_to_text (field, record);
}

static void
add_value (Walk       *walk,
           const char *record,
           const char *name,
           const char *value,
           gboolean    is_number)
{
  if (walk->builder != NULL)
    {
      json_builder_set_member_name (walk->builder, name);
      if (value == NULL)
        json_builder_add_null_value (walk->builder);
      else if (is_number)
        json_builder_add_double_value (walk->builder, g_ascii_strtod (value, NULL));
      else
        json_builder_add_string_value (walk->builder, value);
    }
  else if (value != NULL)
    {
      attain_cli_table_add (walk->table, record);
      attain_cli_table_add (walk->table, name);
      attain_cli_table_add (walk->table, value);
      attain_cli_table_end_row (walk->table);
    }
}

static void
add_record (Walk         *walk,
            const char   *name,
            GArray       *columns,
            AttainRecord *record)
{
  if (walk->builder != NULL)
    json_builder_begin_object (walk->builder);
  for (guint i = 0; i < columns->len; i++)
    {
      const AttainKindColumn *column = &g_array_index (columns, AttainKindColumn, i);
      AttainFieldType type = column->field->type;
      g_autofree char *value = column->of_post ? NULL : dup_value (walk, column->field, record);

      if (!column->of_post)
        add_value (walk, name, column->name, value,
                   type == ATTAIN_FIELD_INT || type == ATTAIN_FIELD_MINUTES || type == ATTAIN_FIELD_REAL);
    }
  if (walk->builder != NULL)
    json_builder_end_object (walk->builder);
}

static void
begin (Walk       *walk,
       const char *name,
       gboolean    is_array)
{
  if (walk->builder == NULL)
    return;

  json_builder_set_member_name (walk->builder, name);
  if (is_array)
    json_builder_begin_array (walk->builder);
}

static gboolean
add_records (Walk             *walk,
             const AttainKind *kind,
             GError          **error)
{
  static const char *const names[] = { "person-id", NULL };
  g_autoptr(AttainTableKey) key = attain_table_key_new (walk->db, kind->table, names, error);
  g_autoptr(GArray) columns = attain_kind_list_columns (kind);
  g_autoptr(AttainRecord) like = NULL;
  g_autoptr(AttainRecord) record = NULL;
  g_autoptr(GError) failure = NULL;
  guint n = 0;

  if (key == NULL)
    return FALSE;

  like = g_object_new (kind->table->record_type (), "person-id", walk->person_id, NULL);
  record = g_object_new (kind->table->record_type (), NULL);
  begin (walk, kind->name, TRUE);
  attain_table_key_seek (key, like);
  while (attain_table_key_next (key, record, &failure))
    {
      g_autofree char *name = g_strdup_printf ("%s %u", kind->name, ++n);

      add_record (walk, name, columns, record);
    }
  if (walk->builder != NULL)
    json_builder_end_array (walk->builder);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
add_double (Walk       *walk,
            const char *record,
            const char *name,
            double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  add_value (walk, record, name, g_ascii_formatd (text, sizeof text, "%.10g", value + 0.0), TRUE);
}

static void
add_entitlement (Walk                       *walk,
                 const AttainCpdEntitlement *entitlement)
{
  static const char name[] = "entitlement";

  if (entitlement == NULL)
    return;

  begin (walk, name, FALSE);
  if (walk->builder != NULL)
    json_builder_begin_object (walk->builder);
  add_value (walk, name, "year_from", entitlement->year_from, FALSE);
  add_value (walk, name, "year_to", entitlement->year_to, FALSE);
  add_double (walk, name, "days_due", entitlement->due);
  add_double (walk, name, "days_used", entitlement->used);
  add_double (walk, name, "days_left", entitlement->left);
  if (walk->builder != NULL)
    json_builder_end_object (walk->builder);
}

static void
add_readiness (Walk                     *walk,
               const AttainCpdReadiness *readiness)
{
  static const char name[] = "regulator";

  if (readiness == NULL)
    return;

  begin (walk, name, FALSE);
  if (walk->builder != NULL)
    json_builder_begin_object (walk->builder);
  add_value (walk, name, "year_from", readiness->year_from, FALSE);
  add_value (walk, name, "year_to", readiness->year_to, FALSE);
  add_double (walk, name, "pieces", readiness->found.pieces);
  add_double (walk, name, "peer_pieces", readiness->found.peer_pieces);
  add_double (walk, name, "missing_pieces", readiness->missing_pieces);
  add_double (walk, name, "missing_peer_pieces", readiness->missing_peer_pieces);
  add_value (walk, name, "ready", readiness->ready ? "yes" : "no", FALSE);
  if (walk->builder != NULL)
    json_builder_end_object (walk->builder);
}

static gboolean
add_standing (Walk        *walk,
              const char  *as_of,
              GError     **error)
{
  g_autoptr(AttainReferenceSet) set = attain_reference_set_load (walk->db, as_of, error);
  g_autoptr(AttainCpdStanding) standing = NULL;

  if (set == NULL)
    return FALSE;

  standing = attain_cpd_standing_load (walk->db, walk->person_id, set->scheme != NULL ? &set->scheme->cpd : NULL,
                                       set->cpd_rules, as_of, error);
  if (standing == NULL)
    return FALSE;

  add_entitlement (walk, standing->entitlement);
  add_readiness (walk, standing->readiness);
  return TRUE;
}

static gboolean
add_person (Walk        *walk,
            const char  *as_of,
            GError     **error)
{
  static const char *const kinds[] = { "posts", "pcf-levels", "training", "cpd" };
  g_autoptr(AttainRecord) person = attain_table_load_one (&attain_person_table, walk->db, walk->person_id, error);
  g_autoptr(GArray) columns = attain_kind_list_columns (attain_kind_find ("people"));

  if (person == NULL)
    return FALSE;

  begin (walk, "person", FALSE);
  add_record (walk, "person", columns, person);
  if (!add_standing (walk, as_of, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!add_records (walk, attain_kind_find (kinds[i]), error))
      return FALSE;

  return TRUE;
}

static void
print_person (Walk      *walk,
              Order     *order,
              GError   **error)
{
  static const char *const columns[] = { "record", "column", "value", NULL };

  if (g_strcmp0 (order->cli->format, "json") == 0)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();

      walk->builder = json_builder_begin_object (builder);
      if (add_person (walk, order->as_of, error))
        {
          g_autoptr(JsonNode) root = NULL;

          json_builder_end_object (builder);
          root = json_builder_get_root (builder);
          attain_cli_print_json (root);
        }
      return;
    }

  walk->table = attain_cli_table_new (order->cli, columns);
  add_person (walk, order->as_of, error);
  attain_cli_table_finish (walk->table);
}

static gpointer
show_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Order *order = data;
  g_autoptr(AttainPersonKeys) people = attain_person_keys_load (db, error);
  Walk walk = { db, people };

  if (people == NULL || !(walk.person_id = attain_person_find (db, order->employee_id, error)))
    return NULL;

  print_person (&walk, order, error);
  return NULL;
}

AttainCliStatus
attain_cli_show (AttainCli  *cli,
                 const char *usage,
                 GStrv       args)
{
  g_autofree char *as_of = NULL;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The day asked for, instead of today"), N_("DATE") },
    { NULL },
  };
  g_auto(GStrv) rest = g_strdupv (args);
  g_autoptr(GError) error = NULL;
  Order order = { cli };
  AttainCliStatus status;

  if (!attain_cli_parse (cli, usage, entries, 2, &rest, &status) || !attain_cli_parse_date ("as-of", &as_of, &status))
    return status;
  if (!g_str_equal (rest[1], "person"))
    {
      attain_cli_complain (_("“%s” cannot be shown; write it as: attainctl show person EMPLOYEE_ID"), rest[1]);
      return ATTAIN_CLI_USAGE;
    }
  if (!attain_cli_open (cli, &status))
    return status;

  if (as_of == NULL)
    as_of = attain_cli_dup_today ();
  order.employee_id = rest[2];
  order.as_of = as_of;
  attain_cli_run (cli, ATTAIN_STORE_READER, show_job, &order, &error);
  return error != NULL ? attain_cli_fail (error) : ATTAIN_CLI_DONE;
}
