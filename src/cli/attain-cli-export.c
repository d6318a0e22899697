/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-cli-output.h"
#include "attain-error.h"
#include "attain-export.h"

typedef struct
{
  AttainExport  export;
  GFile        *file;   /* NULL for standard output */
} Order;

static gpointer
export_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  Order *order = data;

  if (order->file != NULL)
    {
      attain_export_to_file (&order->export, db, order->file, error);
      return NULL;
    }

  attain_export_to_stream (&order->export, db, attain_cli_get_output (), error);
  return NULL;
}

/* Reference data is no table. */
static gboolean
check_reference (AttainCli        *cli,
                 const AttainKind *kind,
                 AttainCliStatus  *status)
{
  if (kind->reference == ATTAIN_REFERENCE_KIND_UNKNOWN || cli->format == NULL || g_str_equal (cli->format, "json"))
    return TRUE;

  attain_cli_complain (_("a %s is written as json alone, not as %s"), kind->name, cli->format);
  *status = ATTAIN_CLI_USAGE;
  return FALSE;
}

static const AttainRowFormat *
find_format (AttainCli       *cli,
             AttainCliStatus *status)
{
  static const AttainRowFormat *const formats[] = {
    &attain_row_format_csv, &attain_row_format_json, &attain_row_format_xlsx,
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i]->name, cli->format != NULL ? cli->format : "csv"))
      return formats[i];

  attain_cli_complain (_("an export is csv, json or xlsx, not %s"), cli->format);
  *status = ATTAIN_CLI_USAGE;
  return NULL;
}

static AttainCliStatus
run_export (AttainCli *cli,
            Order     *order)
{
  g_autoptr(AttainProgress) progress = attain_progress_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  AttainCliStatus status;

  if (!attain_cli_open_to_read (cli, &status))
    return status;

  order->export.progress = progress;
  order->export.cancellable = cancellable;
  attain_cli_run_long (cli, ATTAIN_STORE_READER, export_job, order, progress, cancellable, &error);
  if (error == NULL)
    return ATTAIN_CLI_DONE;

  if (order->file != NULL && error->domain != ATTAIN_ERROR)
    g_prefix_error (&error, "%s ", _("Nothing was exported, and no file was replaced."));
  return attain_cli_fail (error);
}

AttainCliStatus
attain_cli_export (AttainCli  *cli,
                   const char *usage,
                   GStrv       args)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Where to, instead of standard output"), N_("FILE") },
    { NULL },
  };
  g_auto(GStrv) rest = g_strdupv (args);
  g_autoptr(GFile) file = NULL;
  Order order = { 0 };
  AttainCliStatus status;

  if (!attain_cli_parse_kind (cli, usage, entries, 1, &rest, &order.export.kind, &status) ||
      !check_reference (cli, order.export.kind, &status))
    return status;
  if (!(order.export.format = find_format (cli, &status)))
    return status;

  file = output != NULL ? g_file_new_for_commandline_arg (output) : NULL;
  order.file = file;
  return run_export (cli, &order);
}
