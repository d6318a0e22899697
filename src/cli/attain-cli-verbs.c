/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands that have verbs of their own, and what all of these do before and after their work. */

#include "attain-cli-verbs.h"

#include <glib/gi18n.h>

#include "attain-cli-output.h"
#include "attain-person-table.h"

static void
print_verbs (const char             *command,
             const char             *usage,
             const AttainCliCommand *verbs,
             guint                   n_verbs)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  attainctl %s %s\n\n%s", _("Usage:"), command, usage, _("Verbs:"));
  for (guint i = 0; i < n_verbs; i++)
    g_string_append_printf (text, "\n  %-10s %s", verbs[i].name, _(verbs[i].help));
  g_string_append_printf (text, "\n\n");
  /* Translators: %s is a command: application */
  g_string_append_printf (text, _("“attainctl %s VERB --help” tells more of one."), command);
  g_string_append_c (text, '\n');
  attain_cli_print (text->str);
}

/**
 * attain_cli_run_verb:
 * @cli: this run
 * @usage: what comes after the command's name
 * @args: the command, a verb and its arguments
 * @verbs: (array length=n_verbs): the verbs it has
 * @n_verbs: how many
 *
 * Returns: what the run ends with
 */
AttainCliStatus
attain_cli_run_verb (AttainCli              *cli,
                     const char             *usage,
                     GStrv                   args,
                     const AttainCliCommand *verbs,
                     guint                   n_verbs)
{
  if (args[1] != NULL && (g_str_equal (args[1], "--help") || g_str_equal (args[1], "-h")))
    {
      print_verbs (args[0], usage, verbs, n_verbs);
      return ATTAIN_CLI_DONE;
    }

  for (guint i = 0; args[1] != NULL && i < n_verbs; i++)
    if (g_str_equal (verbs[i].name, args[1]))
      {
        g_auto(GStrv) rest = g_strdupv (args + 1);
        char *name = g_strdup_printf ("%s %s", args[0], args[1]);

        g_free (rest[0]);
        rest[0] = name;
        return verbs[i].run (cli, *verbs[i].usage != '\0' ? _(verbs[i].usage) : "", rest);
      }

  if (args[1] == NULL)
    attain_cli_complain (_("say what to do; attainctl %s --help lists the verbs"), args[0]);
  else
    attain_cli_complain (_("“%s” has no verb “%s”; attainctl %s --help lists them"), args[0], args[1], args[0]);
  return ATTAIN_CLI_USAGE;
}

/**
 * attain_cli_work_begin:
 * @self: (out caller-allocates): work
 * @cli: this run
 * @usage: what comes after the verb
 * @entries: (nullable): its own options
 * @n_wanted: how many arguments it takes besides, or ATTAIN_CLI_ANY
 * @args: the verb and its arguments
 * @status: (out): what the run ends with
 *
 * Reads the arguments, with `--as-of` among them, and opens the records.
 *
 * Returns: whether the verb is to be run
 */
gboolean
attain_cli_work_begin (AttainCliWork       *self,
                       AttainCli           *cli,
                       const char          *usage,
                       const GOptionEntry  *entries,
                       guint                n_wanted,
                       GStrv                args,
                       AttainCliStatus     *status)
{
  const GOptionEntry as_of = { "as-of", 0, 0, G_OPTION_ARG_STRING, &self->as_of, N_("The day it is done, instead of today"),
                               N_("DATE") };
  g_autoptr(GArray) all = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  *self = (AttainCliWork) { .cli = cli, .args = g_strdupv (args) };
  for (guint i = 0; entries != NULL && entries[i].long_name != NULL; i++)
    g_array_append_val (all, entries[i]);
  g_array_append_val (all, as_of);
  if (!attain_cli_parse (cli, usage, (const GOptionEntry *) (gpointer) all->data, n_wanted, &self->args, status) ||
      !attain_cli_parse_date ("as-of", &self->as_of, status) || !attain_cli_open (cli, status))
    return FALSE;

  if (self->as_of == NULL)
    self->as_of = attain_cli_dup_today ();
  return TRUE;
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
  if (self->cli->actor != NULL)
    self->actor_id = attain_person_find (db, self->cli->actor, error);

  return self->cli->actor == NULL || self->actor_id != 0;
}

/* Somebody by their employee number; who does it, where none is given. */
gint64
attain_cli_work_find_person (AttainCliWork  *self,
                             AttainDb       *db,
                             const char     *employee_id,
                             GError        **error)
{
  return employee_id != NULL ? attain_person_find (db, employee_id, error) : self->actor_id;
}

/* A question: the job prints its answer. */
AttainCliStatus
attain_cli_work_ask (AttainCliWork *self,
                     AttainJob      job,
                     gpointer       data)
{
  g_autoptr(GError) error = NULL;

  attain_cli_run (self->cli, ATTAIN_STORE_READER, job, data, &error);
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
 * Writes, and then shows the application that the job has left in the answer.
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

  if (!attain_cli_write (self->cli, action, reason, flags, job, data, &error))
    return attain_cli_fail (error);

  return self->answer != NULL ? attain_cli_work_ask (self, attain_cli_case_answer_job, self) : ATTAIN_CLI_DONE;
}

void
attain_cli_work_clear (AttainCliWork *self)
{
  g_clear_pointer (&self->args, g_strfreev);
  g_clear_pointer (&self->as_of, g_free);
  g_clear_pointer (&self->set, attain_reference_set_unref);
  g_clear_pointer (&self->answer, g_free);
}
