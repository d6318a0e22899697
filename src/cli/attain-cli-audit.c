/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-audit.h"
#include "attain-cli-output.h"
#include "attain-person-table.h"

/* An import has hundreds of thousands of rows: they are read so many at a time. */
#define ROWS_AT_A_TIME 500

typedef struct
{
  AttainCli         *cli;
  char              *person;
  AttainAuditFilter  filter;
} Order;

static const char *
name_step (AttainAuditStep step)
{
  switch (step)
    {
    case ATTAIN_AUDIT_ADDED:
      return "added";
    case ATTAIN_AUDIT_DELETED:
      return "deleted";
    default:
      return "changed";
    }
}

static void
add_row (AttainCliTable         *table,
         AttainChangeInfo       *change,
         const AttainAuditRow   *row,
         const AttainAuditField *field)
{
  attain_cli_table_add_int (table, attain_record_get_id (ATTAIN_RECORD (change)));
  attain_cli_table_add (table, change->made_at);
  attain_cli_table_add (table, change->actor);
  attain_cli_table_add (table, change->action);
  attain_cli_table_add (table, change->reason);
  attain_cli_table_add (table, row->kind);
  attain_cli_table_add (table, row->title);
  attain_cli_table_add (table, row->person);
  attain_cli_table_add (table, name_step (row->step));
  attain_cli_table_add (table, field != NULL ? field->label : NULL);
  attain_cli_table_add (table, field != NULL ? field->from : NULL);
  attain_cli_table_add (table, field != NULL ? field->to : NULL);
  attain_cli_table_end_row (table);
}

static void
add_rows (AttainCliTable   *table,
          AttainChangeInfo *change,
          GPtrArray        *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const AttainAuditRow *row = g_ptr_array_index (rows, i);

      for (guint f = 0; f < row->fields->len; f++)
        add_row (table, change, row, g_ptr_array_index (row->fields, f));
      if (row->fields->len == 0)
        add_row (table, change, row, NULL);
    }
}

static gboolean
add_change (AttainCliTable           *table,
            AttainDb                 *db,
            gint64                    change_id,
            const AttainAuditFilter  *filter,
            GError                  **error)
{
  g_autoptr(AttainChangeInfo) change = attain_change_info_load (db, change_id, error);
  gint64 after = 0;
  guint n_rows;

  if (change == NULL)
    return FALSE;

  do
    {
      g_autoptr(GPtrArray) rows = attain_audit_read (db, change_id, filter, after, ROWS_AT_A_TIME, error);

      if (rows == NULL)
        return FALSE;
      add_rows (table, change, rows);
      n_rows = rows->len;
      if (n_rows > 0)
        after = ((const AttainAuditRow *) g_ptr_array_index (rows, n_rows - 1))->id;
    }
  while (n_rows == ROWS_AT_A_TIME);

  return TRUE;
}

static gboolean
find_person (Order     *order,
             AttainDb  *db,
             GError   **error)
{
  if (order->person != NULL)
    order->filter.person_id = attain_person_find (db, order->person, error);

  return order->person == NULL || order->filter.person_id != 0;
}

static gpointer
audit_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  static const char *const columns[] = {
    "change", "made_at", "actor", "action", "reason", "record", "title", "person", "step", "field", "from", "to",
    NULL,
  };
  Order *order = data;
  g_autoptr(GArray) changes = NULL;
  AttainCliTable *table;

  if (!find_person (order, db, error) || !(changes = attain_audit_list (db, &order->filter, error)))
    return NULL;

  table = attain_cli_table_new (order->cli, columns);
  for (guint i = 0; i < changes->len; i++)
    if (!add_change (table, db, g_array_index (changes, gint64, i), &order->filter, error))
      break;
  attain_cli_table_finish (table);

  return NULL;
}

AttainCliStatus
attain_cli_audit (AttainCli  *cli,
                  const char *usage,
                  GStrv       args)
{
  g_autofree char *person = NULL, *since = NULL;
  const GOptionEntry entries[] = {
    { "person", 0, 0, G_OPTION_ARG_STRING, &person, N_("Only what is kept about them"), N_("EMPLOYEE_ID") },
    { "since", 0, 0, G_OPTION_ARG_STRING, &since, N_("Only from this day on"), N_("DATE") },
    { NULL },
  };
  g_auto(GStrv) rest = g_strdupv (args);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  Order order = { cli };
  AttainCliStatus status;

  if (!attain_cli_parse (cli, usage, entries, 0, &rest, &status) ||
      !attain_cli_parse_date ("since", &since, &status) || !attain_cli_open_to_read (cli, &status))
    return status;

  order.person = person;
  order.filter.since = since;
  order.filter.as_files = cli->format != NULL && !g_str_equal (cli->format, "table");
  attain_cli_run_long (cli, ATTAIN_STORE_READER, audit_job, &order, NULL, cancellable, &error);
  return error != NULL ? attain_cli_fail (error) : ATTAIN_CLI_DONE;
}
