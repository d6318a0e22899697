/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-cli-output.h"
#include "attain-reference-import.h"

typedef struct
{
  char *actor;
  char *scheme;
} Order;

static gpointer
install_job (AttainDb  *db,
             gpointer   data,
             GError   **error)
{
  Order *order = data;
  g_autoptr(AttainChange) change = attain_change_begin (db, order->actor, _("Install reference data"), NULL,
                                                        ATTAIN_CHANGE_NORMAL, error);

  if (change != NULL && attain_reference_install (change, order->scheme, error))
    attain_change_commit (&change, NULL, error);
  return NULL;
}

static gboolean
create (AttainCli  *cli,
        GError    **error)
{
  if (!(cli->store = attain_store_create (cli->database, error)))
    return FALSE;
  if (cli->actor != NULL)
    attain_store_set_actor (cli->store, cli->actor);

  return TRUE;
}

/* A database that was not filled as it should be is not left for somebody to find. */
static void
remove_database (AttainCli *cli)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  attain_store_stop (cli->store);
  g_clear_object (&cli->store);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (cli->database, endings[i], NULL);

      g_unlink (file);
    }
}

static AttainCliStatus
run_init (AttainCli *cli,
          Order     *order)
{
  g_autoptr(GError) error = NULL;

  if (!create (cli, &error))
    {
      attain_cli_complain ("%s: %s", cli->database, error->message);
      return ATTAIN_CLI_STORAGE;
    }

  order->actor = attain_store_dup_actor (cli->store);
  attain_cli_run (cli, ATTAIN_STORE_WRITER, install_job, order, &error);
  g_free (order->actor);
  if (error != NULL)
    {
      remove_database (cli);
      return attain_cli_fail (error);
    }

  attain_cli_say (cli, _("Made %s"), cli->database);
  return ATTAIN_CLI_DONE;
}

AttainCliStatus
attain_cli_init (AttainCli  *cli,
                 const char *usage,
                 GStrv       args)
{
  g_autofree char *scheme = NULL;
  const GOptionEntry entries[] = {
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &scheme, N_("The council's progression scheme"), N_("CODE") },
    { NULL },
  };
  g_auto(GStrv) rest = g_strdupv (args);
  Order order = { 0 };
  AttainCliStatus status;

  if (!attain_cli_parse (cli, usage, entries, 0, &rest, &status))
    return status;
  if (cli->database == NULL)
    {
      attain_cli_complain (_("say where the new database goes with --database FILE"));
      return ATTAIN_CLI_USAGE;
    }

  order.scheme = scheme;
  return run_init (cli, &order);
}
