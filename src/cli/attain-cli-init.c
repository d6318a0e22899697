/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cli.h"

#include <errno.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-cli-output.h"
#include "attain-demo-fill.h"
#include "attain-local-day.h"
#include "attain-progress.h"
#include "attain-reference-import.h"

/* The scheme that the demo council works by. */
#define DEMO_SCHEME "example"

typedef struct
{
  char           *actor;
  char           *scheme;
  char           *as_of;
  gboolean        demo;
  int             n_people;
  int             years;
  gint64          seed;
  AttainProgress *progress;
} Order;

static gboolean
install (AttainDb  *db,
         Order     *order,
         GError   **error)
{
  g_autoptr(AttainChange) change = attain_change_begin (db, order->actor, _("Install reference data"), NULL,
                                                        ATTAIN_CHANGE_NORMAL, error);

  return change != NULL && attain_reference_install (change, order->scheme, error) &&
         attain_change_commit (&change, NULL, error);
}

static gpointer
init_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Order *order = data;

  if (install (db, order, error) && order->demo)
    {
      g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (order->n_people, order->years, order->seed,
                                                                      order->as_of);

      attain_demo_make (db, council, order->actor, order->progress, error);
    }
  return NULL;
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

      if (g_unlink (file) != 0 && errno != ENOENT)
        attain_cli_complain (_("%s is not filled and could not be removed: %s"), file, g_strerror (errno));
    }
}

static AttainCliStatus
run_init (AttainCli *cli,
          Order     *order)
{
  g_autoptr(AttainProgress) progress = attain_progress_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *actor = NULL;
  g_autoptr(GError) error = NULL;
  AttainCliStatus status;

  if (!attain_cli_create (cli, &status))
    return status;

  actor = attain_store_dup_actor (cli->store);
  order->actor = actor;
  order->progress = progress;
  attain_cli_run_long (cli, ATTAIN_STORE_WRITER, init_job, order, progress, cancellable, &error);
  if (error != NULL)
    {
      remove_database (cli);
      return attain_cli_fail (error);
    }

  attain_cli_say (cli, _("Made %s"), cli->database);
  return ATTAIN_CLI_DONE;
}

/* An option without the council that it is about would do nothing, and somebody would wait for what it says. */
static gboolean
is_of_demo (Order *order)
{
  return order->n_people != ATTAIN_DEMO_PEOPLE || order->years != ATTAIN_DEMO_YEARS || order->seed != ATTAIN_DEMO_SEED;
}

static gboolean
check_order (AttainCli *cli,
             Order     *order)
{
  if (cli->database == NULL)
    attain_cli_complain (_("say where the new database goes with --database FILE"));
  else if (!order->demo && is_of_demo (order))
    attain_cli_complain (_("--people, --years and --seed are of the council that --demo makes: add it, or leave them"
                           " out"));
  else if (order->demo && order->scheme != NULL && !g_str_equal (order->scheme, DEMO_SCHEME))
    attain_cli_complain (_("the demo council works by the scheme “%s”; leave --scheme out"), DEMO_SCHEME);
  else if (order->n_people < 1 || order->n_people > ATTAIN_DEMO_MOST_PEOPLE)
    attain_cli_complain (_("--people must be from 1 to %d"), ATTAIN_DEMO_MOST_PEOPLE);
  else if (order->years < 1 || order->years > 50)
    attain_cli_complain (_("--years must be from 1 to 50"));
  else
    return TRUE;

  return FALSE;
}

AttainCliStatus
attain_cli_init (AttainCli  *cli,
                 const char *usage,
                 GStrv       args)
{
  g_autofree char *scheme = NULL, *as_of = NULL;
  Order order = { .n_people = ATTAIN_DEMO_PEOPLE, .years = ATTAIN_DEMO_YEARS, .seed = ATTAIN_DEMO_SEED };
  const GOptionEntry entries[] = {
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &scheme, N_("The council's progression scheme"), N_("CODE") },
    { "demo", 0, 0, G_OPTION_ARG_NONE, &order.demo, N_("Fill it with a council that does not exist"), NULL },
    { "people", 0, 0, G_OPTION_ARG_INT, &order.n_people, N_("How many people that council has"), N_("N") },
    { "years", 0, 0, G_OPTION_ARG_INT, &order.years, N_("How many years are told of it"), N_("Y") },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &order.seed, N_("Another number makes another council"), N_("S") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_("The last day of those years, instead of today"), N_("DATE") },
    { NULL },
  };
  g_auto(GStrv) rest = g_strdupv (args);
  AttainCliStatus status;

  if (!attain_cli_parse (cli, usage, entries, 0, &rest, &status) || !attain_cli_parse_date ("as-of", &as_of, &status))
    return status;

  order.scheme = scheme;
  order.as_of = as_of;
  if (!check_order (cli, &order))
    return ATTAIN_CLI_USAGE;

  if (order.demo && scheme == NULL)
    order.scheme = scheme = g_strdup (DEMO_SCHEME);
  if (as_of == NULL)
    order.as_of = as_of = attain_local_day_ask ();
  return run_init (cli, &order);
}
