/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attainctl: the same work from the command line. */

#include "attain-cli.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "attain-cli-output.h"

static const AttainCliCommand commands[] = {
  { "init", N_("[--scheme CODE] [--demo [--people N] [--years Y] [--seed S]] [--as-of DATE]"),
    N_("makes a database"), attain_cli_init },
  { "import", N_("KIND FILE [--dry-run] [--skip-refused] [--refused FILE] [--encoding E]"),
    N_("takes a file in, all of it or nothing"), attain_cli_import },
  { "export", N_("KIND [-o FILE] [--format csv|json|xlsx]"),
    N_("writes all rows of a kind"), attain_cli_export },
  { "show", N_("person EMPLOYEE_ID [--as-of DATE]"),
    N_("tells all that is kept about somebody"), attain_cli_show },
  { "pathway", N_("EMPLOYEE_ID [--route CODE] [--as-of DATE]"),
    N_("tells where somebody stands, and what the next level asks of them"), attain_cli_pathway },
  { "figures", N_("[NAME…] [--as-of DATE] [--from DATE --to DATE] [--by team|service|level|cohort|route]"),
    N_("answers with figures that explain themselves"), attain_cli_figures },
  { "asye", N_("VERB …"),
    N_("runs supported years; --help lists the verbs"), attain_cli_asye },
  { "search", N_("TEXT [--kind KIND] [--limit N]"),
    N_("looks for words in people and CPD"), attain_cli_search },
  { "application", N_("VERB …"),
    N_("moves applications on; --help lists the verbs"), attain_cli_application },
  { "panel", N_("VERB …"),
    N_("prepares and holds panels; --help lists the verbs"), attain_cli_panel },
  { "check", "",
    N_("looks for faults in the file, the history and the records"), attain_cli_check },
  { "backup", N_("FILE"),
    N_("copies the database while others go on working"), attain_cli_backup },
  { "restore", N_("FILE"),
    N_("puts a backup in the place of the database"), attain_cli_restore },
  { "audit", N_("[--person EMPLOYEE_ID] [--since DATE]"),
    N_("tells who changed what, when, from what to what"), attain_cli_audit },
};

static char *
make_summary (void)
{
  GString *summary = g_string_new (_("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (summary, "\n  %-12s %s", commands[i].name, _(commands[i].help));
  g_string_append_printf (summary, "\n\n%s", _("“attainctl COMMAND --help” tells more of one."));

  return g_string_free (summary, FALSE);
}

static AttainCliStatus
run_command (AttainCli *cli,
             GStrv      args)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, args[0]))
      {
        cli->help = _(commands[i].help);
        return commands[i].run (cli, *commands[i].usage != '\0' ? _(commands[i].usage) : "", args);
      }

  attain_cli_complain (_("there is no command “%s”; attainctl --help lists them"), args[0]);
  return ATTAIN_CLI_USAGE;
}

static AttainCliStatus
run (AttainCli *cli,
     GStrv      argv)
{
  g_auto(GStrv) args = g_strdupv (argv);
  g_autofree char *summary = make_summary ();
  g_auto(GStrv) command = NULL;
  AttainCliStatus status;

  if (!attain_cli_parse_global (cli, summary, &args, &status))
    return status;
  if (args[0] == NULL || args[1] == NULL)
    {
      attain_cli_complain (_("say what to do; attainctl --help lists the commands"));
      return ATTAIN_CLI_USAGE;
    }

  command = g_strdupv (args + 1);
  return run_command (cli, command);
}

int
main (int   argc,
      char *argv[])
{
  AttainCli cli = { 0 };
  AttainCliStatus status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ATTAIN_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("attainctl");

  attain_cli_begin ();
  status = attain_cli_end (run (&cli, argv));

  if (cli.store != NULL)
    attain_store_stop (cli.store);
  g_clear_object (&cli.store);
  g_free (cli.database);
  g_free (cli.actor);
  g_free (cli.password_file);
  g_free (cli.format);
  return status;
}
