/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-asye-table.h"
#include "attain-cli-asye.h"
#include "attain-cli-output.h"
#include "attain-cli-walk.h"
#include "attain-cpd-standing.h"
#include "attain-kind.h"
#include "attain-local-day.h"
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

/* The record of one person on its way out. */
typedef struct
{
  AttainDb      *db;
  gint64         person_id;
  AttainCliWalk *out;
} Walk;

static void
add_record (Walk         *walk,
            const char   *name,
            GArray       *columns,
            AttainRecord *record)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const AttainKindColumn *column = &g_array_index (columns, AttainKindColumn, i);

      if (!column->of_post)
        attain_cli_walk_add_field (walk->out, name, column->name, column->field, record);
    }
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
  attain_cli_walk_begin_array (walk->out, kind->name);
  attain_table_key_seek (key, like);
  while (attain_table_key_next (key, record, &failure))
    {
      g_autofree char *name = g_strdup_printf ("%s %u", kind->name, ++n);

      attain_cli_walk_begin_object (walk->out, NULL);
      add_record (walk, name, columns, record);
      attain_cli_walk_end_object (walk->out);
    }
  attain_cli_walk_end_array (walk->out);
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

  attain_cli_walk_add (walk->out, record, name, g_ascii_formatd (text, sizeof text, "%.10g", value + 0.0), TRUE);
}

static void
add_entitlement (Walk                       *walk,
                 const AttainCpdEntitlement *entitlement)
{
  static const char name[] = "entitlement";

  if (entitlement == NULL)
    return;

  attain_cli_walk_begin_object (walk->out, name);
  attain_cli_walk_add (walk->out, name, "year_from", entitlement->year_from, FALSE);
  attain_cli_walk_add (walk->out, name, "year_to", entitlement->year_to, FALSE);
  add_double (walk, name, "days_due", entitlement->due);
  add_double (walk, name, "days_used", entitlement->used);
  add_double (walk, name, "days_left", entitlement->left);
  attain_cli_walk_end_object (walk->out);
}

static void
add_readiness (Walk                     *walk,
               const AttainCpdReadiness *readiness)
{
  static const char name[] = "regulator";

  if (readiness == NULL)
    return;

  attain_cli_walk_begin_object (walk->out, name);
  attain_cli_walk_add (walk->out, name, "year_from", readiness->year_from, FALSE);
  attain_cli_walk_add (walk->out, name, "year_to", readiness->year_to, FALSE);
  add_double (walk, name, "pieces", readiness->found.pieces);
  add_double (walk, name, "peer_pieces", readiness->found.peer_pieces);
  add_double (walk, name, "missing_pieces", readiness->missing_pieces);
  add_double (walk, name, "missing_peer_pieces", readiness->missing_peer_pieces);
  attain_cli_walk_add (walk->out, name, "ready", readiness->ready ? "yes" : "no", FALSE);
  attain_cli_walk_end_object (walk->out);
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
add_year (Walk        *walk,
          const char  *as_of,
          GError     **error)
{
  g_autoptr(AttainReferenceSet) set = NULL;
  g_autoptr(AttainAsyeCase) year = NULL;
  gint64 id;

  if (!attain_asye_find (walk->db, walk->person_id, &id, error))
    return FALSE;
  if (id == 0)
    return TRUE;
  if (!(set = attain_reference_set_load (walk->db, as_of, error)) ||
      !(year = attain_asye_case_load (walk->db, id, set->programmes, set->holidays, as_of, error)))
    return FALSE;

  attain_cli_walk_begin_object (walk->out, "year");
  attain_cli_asye_add_standing (walk->out, "year", year);
  attain_cli_walk_end_object (walk->out);
  return TRUE;
}

static gboolean
add_person (Walk        *walk,
            const char  *as_of,
            GError     **error)
{
  static const char *const kinds[] = { "posts", "pcf-levels", "training", "cpd", "caseload", "absence", "asye",
                                       "asye-pauses", "evidence", "applications", "appointments" };
  g_autoptr(AttainRecord) person = attain_table_load_one (&attain_person_table, walk->db, walk->person_id, error);
  g_autoptr(GArray) columns = attain_kind_list_columns (attain_kind_find ("people"));

  if (person == NULL)
    return FALSE;

  attain_cli_walk_begin_object (walk->out, "person");
  add_record (walk, "person", columns, person);
  attain_cli_walk_end_object (walk->out);
  if (!add_standing (walk, as_of, error) || !add_year (walk, as_of, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!add_records (walk, attain_kind_find (kinds[i]), error))
      return FALSE;

  return TRUE;
}

static gpointer
show_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Order *order = data;
  g_autoptr(AttainPersonKeys) people = attain_person_keys_load (db, error);
  Walk walk = { db };

  if (people == NULL || !(walk.person_id = attain_person_find (db, order->employee_id, error)))
    return NULL;

  walk.out = attain_cli_walk_new (order->cli, people);
  attain_cli_walk_finish (walk.out, add_person (&walk, order->as_of, error));
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
  if (!attain_cli_open_to_read (cli, &status))
    return status;

  if (as_of == NULL)
    as_of = attain_local_day_ask ();
  order.employee_id = rest[2];
  order.as_of = as_of;
  attain_cli_run (cli, ATTAIN_STORE_READER, show_job, &order, &error);
  return error != NULL ? attain_cli_fail (error) : ATTAIN_CLI_DONE;
}
