/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups, out and back in. */

#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-backup.h"
#include "attain-cli-output.h"

typedef struct
{
  const char     *file;
  AttainProgress *progress;
} Order;

static gpointer
backup_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  Order *order = data;

  attain_backup_make (db, order->file, FALSE, order->progress, error);
  return NULL;
}

AttainCliStatus
attain_cli_backup (AttainCli  *cli,
                   const char *usage,
                   GStrv       args)
{
  g_auto(GStrv) rest = g_strdupv (args);
  g_autoptr(AttainProgress) progress = attain_progress_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  AttainCliStatus status;
  Order order;

  if (!attain_cli_parse (cli, usage, NULL, 1, &rest, &status) || !attain_cli_open_to_read (cli, &status))
    return status;

  order = (Order) { rest[1], progress };
  attain_cli_run_long (cli, ATTAIN_STORE_READER, backup_job, &order, progress, cancellable, &error);
  if (error != NULL)
    return attain_cli_fail (error);

  attain_cli_say (cli, _("Made %s, opened it and found it whole"), rest[1]);
  return ATTAIN_CLI_DONE;
}

AttainCliStatus
attain_cli_restore (AttainCli  *cli,
                    const char *usage,
                    GStrv       args)
{
  g_auto(GStrv) rest = g_strdupv (args);
  g_autofree char *where = NULL, *kept = NULL;
  g_autoptr(GError) error = NULL;
  AttainCliStatus status;

  if (!attain_cli_parse (cli, usage, NULL, 1, &rest, &status) || !(where = attain_cli_dup_database (cli, &status)) ||
      !attain_cli_may_replace (cli, where, &status))
    return status;
  if (!g_file_test (rest[1], G_FILE_TEST_EXISTS))
    {
      attain_cli_complain (_("There is no file “%s”: look at its name and folder"), rest[1]);
      return ATTAIN_CLI_USAGE;
    }
  if (!(kept = attain_backup_restore (rest[1], where, NULL, NULL, &error)))
    return attain_cli_fail (error);

  if (*kept != '\0')
    attain_cli_say (cli, _("Restored %s; what was there before is kept in %s"), where, kept);
  else
    attain_cli_say (cli, _("Restored %s"), where);
  return ATTAIN_CLI_DONE;
}
