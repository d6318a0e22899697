/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all verbs do before and after their work. */

#include <glib/gi18n.h>

#include "attain-cli-output.h"
#include "attain-cli-verbs.h"
#include "attain-error.h"
#include "attain-local-day.h"
#include "attain-person-table.h"

/* Where the values of options are put while they are read. */
typedef struct
{
  char     *text;
  gboolean  is_set;
} Given;

static void
add_entry (GArray                *entries,
           const AttainCliOption *option,
           Given                 *given)
{
  GOptionEntry entry = { option->name, 0, 0, option->value != NULL ? G_OPTION_ARG_STRING : G_OPTION_ARG_NONE,
                         option->value != NULL ? (gpointer) &given->text : (gpointer) &given->is_set, option->help,
                         option->value };

  g_array_append_val (entries, entry);
}

/* Also one that stands alone has a value then, so that it is there. */
static gboolean
take_option (AttainCliWork         *self,
             const AttainCliOption *option,
             Given                 *given,
             AttainCliStatus       *status)
{
  if (g_strcmp0 (option->value, "DATE") == 0 && !attain_cli_parse_date (option->name, &given->text, status))
    return FALSE;

  if (given->text != NULL || given->is_set)
    g_hash_table_insert (self->options, g_strdup (option->name), given->text != NULL ? given->text : g_strdup (""));
  given->text = NULL;
  return TRUE;
}

static guint
count_options (const AttainCliOption *options)
{
  guint n = 0;

  while (options != NULL && options[n].name != NULL)
    n++;

  return n;
}

/* What is kept of a terminal that writes something else would be no text. */
static gboolean
check_text (GStrv            args,
            AttainCliStatus *status)
{
  for (guint i = 1; args[i] != NULL; i++)
    if (!g_utf8_validate (args[i], -1, NULL))
      {
        attain_cli_complain (_("argument %u is not UTF-8 text, so nothing was done with it"), i);
        *status = ATTAIN_CLI_USAGE;
        return FALSE;
      }

  return TRUE;
}

static gboolean
parse (AttainCliWork          *self,
       const char             *usage,
       const AttainCliOption  *options,
       const GOptionEntry     *entries,
       guint                   n_wanted,
       AttainCliStatus        *status)
{
  static const AttainCliOption as_of = { "as-of", N_("The day it is done, instead of today"), N_("DATE") };
  g_autoptr(GArray) all = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  guint n = count_options (options);
  g_autofree Given *given = g_new0 (Given, n + 1);
  gboolean right;

  for (guint i = 0; i < n; i++)
    add_entry (all, &options[i], &given[i]);
  for (guint i = 0; entries != NULL && entries[i].long_name != NULL; i++)
    g_array_append_val (all, entries[i]);
  add_entry (all, &as_of, &given[n]);

  right = attain_cli_parse (self->cli, usage, (const GOptionEntry *) (gpointer) all->data, n_wanted, &self->args, status) &&
          check_text (self->args, status);
  for (guint i = 0; right && i < n; i++)
    right = take_option (self, &options[i], &given[i], status);
  right = right && attain_cli_parse_date ("as-of", &given[n].text, status);
  self->as_of = g_steal_pointer (&given[n].text);
  for (guint i = 0; i < n; i++)
    g_free (given[i].text);
  return right;
}

/**
 * attain_cli_work_read:
 * @self: (out caller-allocates): work
 * @cli: this run
 * @usage: what comes after the verb
 * @options: (nullable): its own options
 * @entries: (nullable): those that it reads itself
 * @n_wanted: how many arguments it takes besides, or ATTAIN_CLI_ANY
 * @args: the verb and its arguments
 * @status: (out): what the run ends with
 *
 * Reads the arguments, with `--as-of` among them. The records are still to be opened.
 *
 * Returns: whether the verb is to be run
 */
gboolean
attain_cli_work_read (AttainCliWork          *self,
                      AttainCli              *cli,
                      const char             *usage,
                      const AttainCliOption  *options,
                      const GOptionEntry     *entries,
                      guint                   n_wanted,
                      GStrv                   args,
                      AttainCliStatus        *status)
{
  *self = (AttainCliWork) { .cli = cli, .args = g_strdupv (args) };
  self->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!parse (self, usage, options, entries, n_wanted, status))
    return FALSE;

  if (self->as_of == NULL)
    self->as_of = attain_local_day_ask ();
  return TRUE;
}

/**
 * attain_cli_work_begin:
 * @self: (out caller-allocates): work
 * @cli: this run
 * @usage: what comes after the verb
 * @options: (nullable): its own options
 * @entries: (nullable): those that it reads itself
 * @n_wanted: how many arguments it takes besides, or ATTAIN_CLI_ANY
 * @args: the verb and its arguments
 * @status: (out): what the run ends with
 *
 * Reads the arguments as attain_cli_work_read() does, and opens the records to be written.
 *
 * Returns: whether the verb is to be run
 */
gboolean
attain_cli_work_begin (AttainCliWork          *self,
                       AttainCli              *cli,
                       const char             *usage,
                       const AttainCliOption  *options,
                       const GOptionEntry     *entries,
                       guint                   n_wanted,
                       GStrv                   args,
                       AttainCliStatus        *status)
{
  return attain_cli_work_read (self, cli, usage, options, entries, n_wanted, args, status) &&
         attain_cli_open (cli, status);
}

/**
 * attain_cli_work_get:
 * @self: work
 * @option: an option of the verb
 *
 * Returns: (transfer none) (nullable): what was given with it; "" for one that stands alone, %NULL where it was
 *   not given
 */
const char *
attain_cli_work_get (AttainCliWork *self,
                     const char    *option)
{
  return g_hash_table_lookup (self->options, option);
}

/**
 * attain_cli_work_has:
 * @self: work
 * @option: an option of the verb
 *
 * Returns: whether it was given, be it with nothing
 */
gboolean
attain_cli_work_has (AttainCliWork *self,
                     const char    *option)
{
  return g_hash_table_contains (self->options, option);
}

/**
 * attain_cli_work_get_day:
 * @self: work
 * @option: an option of the verb
 *
 * Returns: (transfer none): the day that was given, or the one on which it is done
 */
const char *
attain_cli_work_get_day (AttainCliWork *self,
                         const char    *option)
{
  const char *day = attain_cli_work_get (self, option);

  return day != NULL ? day : self->as_of;
}

/**
 * attain_cli_work_prepare:
 * @self: work
 * @db: a connection
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when nobody is who it is to be done as
 *
 * Returns: whether the reference data is there, and who does it is known
 */
gboolean
attain_cli_work_prepare (AttainCliWork  *self,
                         AttainDb       *db,
                         GError        **error)
{
  if (self->set == NULL && !(self->set = attain_reference_set_load (db, self->as_of, error)))
    return FALSE;

  return attain_cli_work_find_person (self, db, self->cli->actor, &self->actor_id, error);
}

/**
 * attain_cli_work_has_scheme:
 * @self: work that is prepared
 * @error: what went wrong
 *
 * Routes and panels are the scheme's.
 *
 * Returns: whether the council has chosen one
 */
gboolean
attain_cli_work_has_scheme (AttainCliWork  *self,
                            GError        **error)
{
  if (self->set->scheme != NULL)
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("These records have no scheme: choose the council's first"));
  return FALSE;
}

/**
 * attain_cli_work_find_person:
 * @self: work
 * @db: a connection
 * @employee_id: (nullable): somebody
 * @id: (out): who that is; 0 for nobody
 * @error: that nobody has that number, or what went wrong
 *
 * Returns: whether that is known
 */
gboolean
attain_cli_work_find_person (AttainCliWork  *self,
                             AttainDb       *db,
                             const char     *employee_id,
                             gint64         *id,
                             GError        **error)
{
  *id = employee_id != NULL ? attain_person_find (db, employee_id, error) : 0;
  return employee_id == NULL || *id != 0;
}

/**
 * attain_cli_work_ask:
 * @self: work
 * @job: a question, which prints its answer; its data are the work
 *
 * Returns: what the run ends with
 */
AttainCliStatus
attain_cli_work_ask (AttainCliWork *self,
                     AttainJob      job)
{
  g_autoptr(GError) error = NULL;

  attain_cli_run (self->cli, ATTAIN_STORE_READER, job, self, &error);
  return error != NULL ? attain_cli_fail (error) : ATTAIN_CLI_DONE;
}

/**
 * attain_cli_work_write:
 * @self: work
 * @action: what the history calls it
 * @reason: (nullable): why
 * @flags: what is special about it
 * @job: what is written
 * @data: for @job
 *
 * Returns: what the run ends with
 */
AttainCliStatus
attain_cli_work_write (AttainCliWork     *self,
                       const char        *action,
                       const char        *reason,
                       AttainChangeFlags  flags,
                       AttainWriteJob     job,
                       gpointer           data)
{
  g_autoptr(GError) error = NULL;

  return attain_cli_write (self->cli, action, reason, flags, job, data, &error) ? ATTAIN_CLI_DONE : attain_cli_fail (error);
}

void
attain_cli_work_clear (AttainCliWork *self)
{
  g_clear_pointer (&self->args, g_strfreev);
  g_clear_pointer (&self->options, g_hash_table_unref);
  g_clear_pointer (&self->as_of, g_free);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->set, attain_reference_set_unref);
  g_clear_pointer (&self->answer, g_free);
}
