/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-check.h"
#include "attain-cli-output.h"
#include "attain-reference-check.h"

static gpointer
check_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  g_autoptr(AttainCheckReport) report = attain_check_run (db, data, error);
  g_autoptr(GError) failure = NULL;

  if (report == NULL)
    return NULL;

  /* What cannot even be read is a fault like any other. */
  if (!attain_reference_check_stored (db, report, &failure))
    attain_check_report_add (report, ATTAIN_CHECK_FILE, attain_db_get_where (db), failure->message);

  return g_steal_pointer (&report);
}

static void
print_faults (AttainCli               *cli,
              const AttainCheckReport *report)
{
  static const char *const columns[] = { "kind", "where", "fault", NULL };
  AttainCliTable *table = attain_cli_table_new (cli, columns);

  for (guint i = 0; i < report->faults->len; i++)
    {
      const AttainCheckFault *fault = g_ptr_array_index (report->faults, i);

      attain_cli_table_add (table, attain_check_kind_to_text (fault->kind));
      attain_cli_table_add (table, fault->where);
      attain_cli_table_add (table, fault->sentence);
      attain_cli_table_end_row (table);
    }
  attain_cli_table_finish (table);
}

static void
say_sound (AttainCli               *cli,
           const AttainCheckReport *report)
{
  g_autofree char *changes = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " change", "%" G_GINT64_FORMAT " changes",
                                                        report->n_changes), report->n_changes);
  g_autofree char *records = g_strdup_printf (ngettext ("%" G_GINT64_FORMAT " record", "%" G_GINT64_FORMAT " records",
                                                        report->n_records), report->n_records);

  /* Translators: so many changes, so many records */
  attain_cli_say (cli, _("Nothing is wrong: checked were %s and %s"), changes, records);
}

AttainCliStatus
attain_cli_check (AttainCli  *cli,
                  const char *usage,
                  GStrv       args)
{
  g_auto(GStrv) rest = g_strdupv (args);
  g_autoptr(AttainProgress) progress = attain_progress_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(AttainCheckReport) report = NULL;
  g_autoptr(GError) error = NULL;
  AttainCliStatus status;

  if (!attain_cli_parse (cli, usage, NULL, 0, &rest, &status) || !attain_cli_open_to_read (cli, &status))
    return status;
  if (!(report = attain_cli_run_long (cli, ATTAIN_STORE_READER, check_job, progress, progress, cancellable, &error)))
    return attain_cli_fail (error);

  if (report->n_faults > 0 || cli->format != NULL)
    print_faults (cli, report);
  if (report->n_faults == 0)
    {
      say_sound (cli, report);
      return ATTAIN_CLI_DONE;
    }

  attain_cli_complain (ngettext ("%u fault was found; restore a backup that was made before it",
                                 "%u faults were found; restore a backup that was made before them",
                                 report->n_faults), report->n_faults);
  return ATTAIN_CLI_REFUSED;
}
