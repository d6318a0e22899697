/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands that have verbs of their own: the one place that goes through their tables. */

#include "attain-cli-verbs.h"

#include <glib/gi18n.h>

#include "attain-cli-output.h"

static void
print_verbs (const char          *command,
             const char          *usage,
             const AttainCliVerb *verbs,
             guint                n_verbs)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  attainctl %s %s\n\n%s", _("Usage:"), command, usage, _("Verbs:"));
  for (guint i = 0; i < n_verbs; i++)
    g_string_append_printf (text, "\n  %-12s %s", verbs[i].name, _(verbs[i].help));
  g_string_append_printf (text, "\n\n");
  /* Translators: %s is a command: application */
  g_string_append_printf (text, _("“attainctl %s VERB --help” tells more of one."), command);
  g_string_append_c (text, '\n');
  attain_cli_print (text->str);
}

/* Writes what it writes, and then says how things are. */
static AttainCliStatus
do_verb (AttainCliWork       *work,
         const AttainCliVerb *verb)
{
  const char *reason = verb->reason != NULL ? attain_cli_work_get (work, verb->reason) : NULL;
  AttainCliStatus status = ATTAIN_CLI_DONE;

  if (!(verb->write != NULL ? attain_cli_open : attain_cli_open_to_read) (work->cli, &status))
    return status;
  if (verb->write != NULL)
    status = attain_cli_work_write (work, _(verb->action), reason, ATTAIN_CHANGE_NORMAL, verb->write, work);
  if (status == ATTAIN_CLI_DONE && verb->after != NULL)
    verb->after (work);

  return status == ATTAIN_CLI_DONE && verb->ask != NULL ? attain_cli_work_ask (work, verb->ask) : status;
}

static AttainCliStatus
run_verb (AttainCli           *cli,
          const AttainCliVerb *verb,
          GStrv                args)
{
  const char *usage = *verb->usage != '\0' ? _(verb->usage) : "";
  guint n_wanted = verb->n_more > 0 ? ATTAIN_CLI_ANY : verb->n_arguments;
  g_auto(AttainCliWork) work = { 0 };
  AttainCliStatus status;
  guint n;

  if (verb->run != NULL)
    return verb->run (cli, usage, args);
  if (!attain_cli_work_read (&work, cli, usage, verb->options, NULL, n_wanted, args, &status))
    return status;

  n = g_strv_length (work.args) - 1;
  if (n < verb->n_arguments || n > verb->n_arguments + verb->n_more)
    {
      attain_cli_complain (_("write it as: attainctl %s %s"), args[0], usage);
      return ATTAIN_CLI_USAGE;
    }

  return verb->day == 0 || attain_cli_parse_date ("DATE", &work.args[verb->day], &status) ? do_verb (&work, verb) : status;
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
attain_cli_run_verb (AttainCli           *cli,
                     const char          *usage,
                     GStrv                args,
                     const AttainCliVerb *verbs,
                     guint                n_verbs)
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
        cli->help = _(verbs[i].help);
        return run_verb (cli, &verbs[i], rest);
      }

  if (args[1] == NULL)
    attain_cli_complain (_("say what to do; attainctl %s --help lists the verbs"), args[0]);
  else
    attain_cli_complain (_("“%s” has no verb “%s”; attainctl %s --help lists them"), args[0], args[1], args[0]);
  return ATTAIN_CLI_USAGE;
}
