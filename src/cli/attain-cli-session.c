/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens the records and runs jobs on them, so that a progress is seen and Ctrl+C is heard meanwhile. */

#include "attain-cli.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "attain-access-table.h"
#include "attain-account-table.h"
#include "attain-cli-output.h"
#include "attain-cli-sign-in.h"
#include "attain-error.h"
#include "attain-local-day.h"

/* Work that is done by then needs no progress. */
#define PATIENCE_MS 500

static char *
dup_last_database (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettings) settings = NULL;
  g_autofree char *last = NULL;

  if (source == NULL || !(schema = g_settings_schema_source_lookup (source, ATTAIN_APPLICATION_ID, TRUE)))
    return NULL;

  settings = g_settings_new_full (schema, NULL, NULL);
  last = g_settings_get_string (settings, "last-database");
  return *last != '\0' ? g_steal_pointer (&last) : NULL;
}

/**
 * attain_cli_dup_database:
 * @cli: this run
 * @status: (out): what the run ends with
 *
 * Returns: (transfer full) (nullable): where the records are: as the user said, or those the window opened last
 */
char *
attain_cli_dup_database (AttainCli       *cli,
                         AttainCliStatus *status)
{
  char *where = cli->database != NULL ? g_strdup (cli->database) : dup_last_database ();

  if (where == NULL)
    {
      attain_cli_complain (_("say which records are meant with --database FILE: the window has not opened any yet"));
      *status = ATTAIN_CLI_USAGE;
    }
  return where;
}

/* Why the file cannot be opened is heard before any work on it begins. */
static gpointer
open_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  return NULL;
}

static gboolean
try_open (AttainCli    *cli,
          AttainStore  *store,
          GError      **error)
{
  g_autoptr(GError) failure = NULL;

  cli->store = store;
  if (cli->actor != NULL)
    attain_store_set_actor (store, cli->actor);
  attain_cli_run (cli, ATTAIN_STORE_READER, open_job, NULL, &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_prefixed_error (error, g_steal_pointer (&failure), "%s: ", attain_store_get_where (store));
  return FALSE;
}

static gboolean
open_store (AttainCli       *cli,
            AttainStore     *store,
            AttainCliStatus *status)
{
  g_autoptr(GError) error = NULL;

  if (try_open (cli, store, &error))
    return TRUE;

  attain_cli_complain ("%s", error->message);
  *status = ATTAIN_CLI_STORAGE;
  return FALSE;
}

typedef struct
{
  const char *employee_id;
  const char *today;
} Who;

static gpointer
access_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  Who *who = data;

  return attain_access_table_read (db, who->employee_id, who->today, error);
}

static gpointer
shared_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  attain_account_table_is_shared (db, data, error);
  return NULL;
}

/* Nobody signs in to a file without accounts, so there the number alone says who it is run as. */
static AttainAccess *
read_access (AttainCli        *cli,
             AttainCliStatus  *status)
{
  g_autofree char *today = attain_local_day_ask ();
  Who who = { cli->actor, today };
  g_autoptr(GError) error = NULL;
  AttainAccess *access = attain_cli_run (cli, ATTAIN_STORE_READER, access_job, &who, &error);

  if (access == NULL)
    *status = attain_cli_fail (error);
  return access;
}

/* From here on the run sees and does what whoever it is run as may, and nothing else. */
static gboolean
enter (AttainCli       *cli,
       AttainCliStatus *status)
{
  g_autoptr(AttainAccess) access = NULL;
  g_autoptr(GError) error = NULL;
  gboolean shared = TRUE;

  attain_cli_run (cli, ATTAIN_STORE_READER, shared_job, &shared, &error);
  if (error != NULL)
    {
      *status = attain_cli_fail (error);
      return FALSE;
    }
  if (!shared && cli->actor == NULL)
    return TRUE;
  if (!(access = shared ? attain_cli_sign_in (cli, status) : read_access (cli, status)))
    return FALSE;

  attain_store_set_access (cli->store, access);
  return TRUE;
}

/**
 * attain_cli_open:
 * @cli: this run
 * @status: (out): what the run ends with
 *
 * Returns: whether the records are open
 */
gboolean
attain_cli_open (AttainCli       *cli,
                 AttainCliStatus *status)
{
  g_autofree char *where = attain_cli_dup_database (cli, status);

  return where != NULL && open_store (cli, attain_store_new (where), status) && enter (cli, status);
}

/**
 * attain_cli_open_to_read:
 * @cli: this run
 * @status: (out): what the run ends with
 *
 * For a command that changes nothing, which can be asked of a file that is read-only as well.
 *
 * Returns: whether the records are open
 */
gboolean
attain_cli_open_to_read (AttainCli       *cli,
                         AttainCliStatus *status)
{
  g_autofree char *where = attain_cli_dup_database (cli, status);

  return where != NULL && open_store (cli, attain_store_new_as_allowed (where), status) && enter (cli, status);
}

static gboolean
check_replace (AttainCli        *cli,
               AttainCliStatus  *status)
{
  g_autoptr(AttainAccess) access = attain_store_ref_access (cli->store);
  g_autoptr(GError) error = NULL;

  if (attain_access_check_all (access, &error))
    return TRUE;

  *status = attain_cli_fail (error);
  return FALSE;
}

/**
 * attain_cli_may_replace:
 * @cli: this run, with no records open
 * @where: a file, which need not be there
 * @status: (out): what the run ends with
 *
 * For a command that puts others in the place of all records. A file that cannot be opened may be why somebody does
 * that, and nobody in it can be asked for their rights; but then it is done as nobody in it.
 *
 * Returns: whether whoever it is run as may; the file is closed again
 */
gboolean
attain_cli_may_replace (AttainCli       *cli,
                        const char      *where,
                        AttainCliStatus *status)
{
  g_autoptr(GError) error = NULL;
  gboolean may;

  if (!g_file_test (where, G_FILE_TEST_EXISTS))
    return TRUE;

  if (try_open (cli, attain_store_new (where), &error))
    may = enter (cli, status) && check_replace (cli, status);
  else if ((may = cli->actor == NULL && !g_error_matches (error, ATTAIN_ERROR, ATTAIN_ERROR_BUSY)))
    attain_cli_say (cli, "%s", error->message);
  else
    *status = attain_cli_fail (error);

  attain_store_stop (cli->store);
  g_clear_object (&cli->store);
  return may;
}

/**
 * attain_cli_create:
 * @cli: this run, which says where
 * @status: (out): what the run ends with
 *
 * Returns: whether there is a new database, and it is open
 */
gboolean
attain_cli_create (AttainCli       *cli,
                   AttainCliStatus *status)
{
  return open_store (cli, attain_store_new_empty (cli->database), status);
}

typedef struct
{
  AttainStore    *store;
  AttainProgress *progress;
  GCancellable   *cancellable;
  gboolean        done;
  gpointer        result;
  GError         *error;
} Run;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Run *run = data;

  run->result = attain_store_finish (run->store, result, &run->error);
  run->done = TRUE;
}

static gboolean
interrupt_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_CONTINUE;
}

static gboolean
progress_cb (gpointer data)
{
  Run *run = data;

  attain_cli_show_progress (attain_progress_get_fraction (run->progress));
  return G_SOURCE_CONTINUE;
}

/**
 * attain_cli_run_long:
 * @cli: this run, with its records open
 * @thread: where the job runs
 * @job: the job
 * @data: for @job
 * @progress: (nullable): what the job moves; people see it after half a second
 * @cancellable: (nullable): stops the job, also when the user presses Ctrl+C
 * @error: what went wrong
 *
 * Returns: (nullable): what the job answers
 */
gpointer
attain_cli_run_long (AttainCli          *cli,
                     AttainStoreThread   thread,
                     AttainJob           job,
                     gpointer            data,
                     AttainProgress     *progress,
                     GCancellable       *cancellable,
                     GError            **error)
{
  Run run = { cli->store, progress, cancellable };
  guint interrupt = cancellable != NULL ? g_unix_signal_add (SIGINT, interrupt_cb, cancellable) : 0;
  guint show = 0;

  if (progress != NULL && !cli->quiet && attain_cli_is_terminal ())
    show = g_timeout_add (PATIENCE_MS, progress_cb, &run);
  attain_store_run (cli->store, thread, job, data, NULL, NULL, cancellable, done_cb, &run);
  while (!run.done)
    g_main_context_iteration (NULL, TRUE);
  g_clear_handle_id (&show, g_source_remove);
  g_clear_handle_id (&interrupt, g_source_remove);
  attain_cli_hide_progress ();

  if (run.error != NULL)
    g_propagate_error (error, run.error);
  return run.result;
}

/**
 * attain_cli_run:
 * @cli: this run
 * @thread: where the job runs
 * @job: the job
 * @data: for @job
 * @error: what went wrong
 *
 * attain_cli_run_long() for work that nobody waits for, and nobody can stop.
 *
 * Returns: (nullable): what the job answers
 */
gpointer
attain_cli_run (AttainCli          *cli,
                AttainStoreThread   thread,
                AttainJob           job,
                gpointer            data,
                GError            **error)
{
  return attain_cli_run_long (cli, thread, job, data, NULL, NULL, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Run *run = data;

  attain_store_write_finish (run->store, result, &run->error);
  run->done = TRUE;
}

/**
 * attain_cli_write:
 * @cli: this run, with its records open
 * @action: what the history calls it
 * @reason: (nullable): why
 * @flags: what is special about it
 * @job: what is written
 * @data: for @job
 * @error: what went wrong; nothing was written then
 *
 * Returns: whether it was written
 */
gboolean
attain_cli_write (AttainCli          *cli,
                  const char         *action,
                  const char         *reason,
                  AttainChangeFlags   flags,
                  AttainWriteJob      job,
                  gpointer            data,
                  GError            **error)
{
  Run run = { cli->store };

  attain_store_write (cli->store, action, reason, flags, job, data, NULL, NULL, written_cb, &run);
  while (!run.done)
    g_main_context_iteration (NULL, TRUE);

  if (run.error == NULL)
    return TRUE;

  g_propagate_error (error, run.error);
  return FALSE;
}
