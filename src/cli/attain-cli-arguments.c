/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The options that stand everywhere, and those of one command. */

#include "attain-cli.h"

#include <glib/gi18n.h>

#include "attain-cli-output.h"
#include "attain-date.h"

/* An export has files of its own. */
static gboolean
is_export (const char *command)
{
  return g_strcmp0 (command, "export") == 0;
}

static GOptionContext *
make_context (AttainCli          *cli,
              const char         *command,
              const char         *usage,
              const GOptionEntry *entries)
{
  const GOptionEntry everywhere[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &cli->database, N_("The records to work on"), N_("FILE") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &cli->actor, N_("Whose rights hold, and who makes the changes"),
      N_("EMPLOYEE_ID") },
    { "password-file", 0, 0, G_OPTION_ARG_FILENAME, &cli->password_file,
      N_("Where their password is, if the records are shared; asked for otherwise"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &cli->format,
      is_export (command) ? N_("How the file is written: csv, json or xlsx")
                          : N_("How results are written: table, json or csv"),
      N_("FORMAT") },
    { "quiet", 0, 0, G_OPTION_ARG_NONE, &cli->quiet, N_("Say nothing but results and errors"), NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (usage);
  GOptionGroup *group = g_option_group_new ("attainctl", "", "", NULL, NULL);

  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_group_add_entries (group, entries);
  g_option_group_add_entries (group, everywhere);
  g_option_context_set_main_group (context, group);
  g_option_context_set_help_enabled (context, FALSE);
  return context;
}

static void
add_help (GOptionContext *context,
          gboolean       *wanted)
{
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, wanted, N_("Show this help"), NULL },
    { NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static gboolean
parse (GOptionContext   *context,
       GStrv            *args,
       AttainCliStatus  *status)
{
  g_autoptr(GError) error = NULL;
  gboolean help = FALSE;

  add_help (context, &help);
  if (!g_option_context_parse_strv (context, args, &error))
    {
      attain_cli_complain (_("%s (%s --help shows how)"), error->message, g_get_prgname ());
      *status = ATTAIN_CLI_USAGE;
      return FALSE;
    }
  if (!help)
    return TRUE;

  {
    g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

    attain_cli_print (text);
  }
  *status = ATTAIN_CLI_DONE;
  return FALSE;
}

static gboolean
check_format (AttainCli       *cli,
              const char      *command,
              AttainCliStatus *status)
{
  static const char *const formats[] = { "table", "json", "csv", NULL };

  if (cli->format == NULL || g_strv_contains (formats, cli->format) || is_export (command))
    return TRUE;

  attain_cli_complain (_("“%s” is not a format: use table, json or csv"), cli->format);
  *status = ATTAIN_CLI_USAGE;
  return FALSE;
}

/**
 * attain_cli_parse_global:
 * @cli: this run
 * @summary: what comes after the options in the help
 * @args: (inout): the program's arguments; on return the command and its own
 * @status: (out): what the run ends with
 *
 * Returns: whether a command is to be run
 */
gboolean
attain_cli_parse_global (AttainCli       *cli,
                         const char      *summary,
                         GStrv           *args,
                         AttainCliStatus *status)
{
  gboolean version = FALSE;
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_("Show name and version"), NULL },
    { NULL },
  };
  g_autoptr(GOptionContext) context = make_context (cli, NULL, _("COMMAND …"), entries);

  g_option_context_set_description (context, summary);
  g_option_context_set_strict_posix (context, TRUE);
  if (!parse (context, args, status))
    return FALSE;
  if (!version)
    return TRUE;

  attain_cli_print ("attainctl " ATTAIN_VERSION "\n");
  *status = ATTAIN_CLI_DONE;
  return FALSE;
}

/**
 * attain_cli_parse:
 * @cli: this run
 * @usage: what comes after the command's name
 * @entries: (nullable): the command's own options
 * @n_wanted: how many arguments it takes besides, or ATTAIN_CLI_ANY
 * @args: (inout): the command and its arguments; on return without options
 * @status: (out): what the run ends with
 *
 * Returns: whether the command is to be run
 */
gboolean
attain_cli_parse (AttainCli           *cli,
                  const char          *usage,
                  const GOptionEntry  *entries,
                  guint                n_wanted,
                  GStrv               *args,
                  AttainCliStatus     *status)
{
  g_autofree char *name = g_strdup ((*args)[0]);
  g_autofree char *prgname = g_strdup_printf ("attainctl %s", name);
  g_autoptr(GOptionContext) context = make_context (cli, name, usage, entries);

  g_set_prgname (prgname);
  if (cli->help != NULL)
    g_option_context_set_summary (context, cli->help);
  if (!parse (context, args, status) || !check_format (cli, name, status))
    return FALSE;
  if (n_wanted == ATTAIN_CLI_ANY || g_strv_length (*args) == n_wanted + 1)
    return TRUE;

  attain_cli_complain (_("write it as: attainctl %s %s"), name, usage);
  *status = ATTAIN_CLI_USAGE;
  return FALSE;
}

/**
 * attain_cli_parse_kind:
 * @cli: this run
 * @usage: what comes after the command's name
 * @entries: the command's own options
 * @n_wanted: how many arguments it takes besides, the first of them the kind
 * @args: (inout): the command and its arguments; on return without options
 * @kind: (out): the kind of file that is meant
 * @status: (out): what the run ends with
 *
 * For a command about files of some kind: its help and its complaint tell the kinds that there are.
 *
 * Returns: whether the command is to be run
 */
gboolean
attain_cli_parse_kind (AttainCli           *cli,
                       const char          *usage,
                       const GOptionEntry  *entries,
                       guint                n_wanted,
                       GStrv               *args,
                       const AttainKind   **kind,
                       AttainCliStatus     *status)
{
  g_autofree char *names = attain_kind_list_names ();
  g_autofree char *help = g_strdup_printf (_("%s\n\nKinds: %s"), cli->help, names);
  gboolean parsed;

  cli->help = help;
  parsed = attain_cli_parse (cli, usage, entries, n_wanted, args, status);
  cli->help = NULL;
  if (!parsed)
    return FALSE;
  if ((*kind = attain_kind_find ((*args)[1])) != NULL)
    return TRUE;

  attain_cli_complain (_("“%s” is not a kind of file; there are %s"), (*args)[1], names);
  *status = ATTAIN_CLI_USAGE;
  return FALSE;
}

/**
 * attain_cli_parse_date:
 * @option: the name of the option that @date is of; in capitals, of the argument
 * @date: (inout) (nullable): a day as people write it; on return yyyy-mm-dd
 * @status: (out): what the run ends with
 *
 * Returns: whether it is a day, or none was given
 */
gboolean
attain_cli_parse_date (const char       *option,
                       char            **date,
                       AttainCliStatus  *status)
{
  g_autoptr(GError) error = NULL;
  char *day;

  if (*date == NULL)
    return TRUE;

  if (!(day = attain_date_parse (*date, &error)))
    {
      attain_cli_complain ("%s%s: %s", g_ascii_isupper (*option) ? "" : "--", option, error->message);
      *status = ATTAIN_CLI_USAGE;
      return FALSE;
    }
  g_free (*date);
  *date = day;
  return TRUE;
}

/**
 * attain_cli_refuse:
 * @error: where to say so
 * @format: which argument cannot be read, and how it is written
 *
 * For a word that is understood only once the records are open. The run ends with wrong usage, as it does for one
 * that is seen to be wrong before.
 *
 * Returns: %FALSE, so that a check can end in it
 */
gboolean
attain_cli_refuse (GError     **error,
                   const char  *format,
                   ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, sentence);
  return FALSE;
}

/**
 * attain_cli_parse_number:
 * @word: an argument that names a record by its number
 * @number: (out): the number, from 1
 * @error: that it is none
 *
 * Returns: whether the whole word is a number, so that a slip of the finger names no other record
 */
gboolean
attain_cli_parse_number (const char  *word,
                         gint64      *number,
                         GError     **error)
{
  return g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, number, NULL) ||
         attain_cli_refuse (error, _("“%s” is not a number: “list” and “show” tell the numbers that there are"), word);
}

/**
 * attain_cli_read_text:
 * @value: a text, or @ and the name of a file that has it
 * @error: why the file cannot be read as text
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
attain_cli_read_text (const char  *value,
                      GError     **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (*value != '@')
    return g_strdup (value);
  if (!g_file_get_contents (value + 1, &text, &length, error))
    return NULL;
  if (g_utf8_validate_len (text, length, NULL))
    return g_steal_pointer (&text);

  attain_cli_refuse (error, _("%s is not UTF-8 text, so nothing was kept of it: save it as UTF-8"), value + 1);
  return NULL;
}
