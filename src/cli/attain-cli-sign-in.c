/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who somebody is in records that are shared: they say it with --as, and a password shows it. A password is never an
 * argument, which everybody on the machine could read in the list of programs. */

#include "attain-cli-sign-in.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "attain-access-table.h"
#include "attain-account-table.h"
#include "attain-cli-output.h"
#include "attain-local-day.h"
#include "attain-password.h"

#define MOST_BYTES 1024

typedef enum
{
  WAITING,
  TYPED,
  STOPPED,
} Prompt;

static gboolean
typed_cb (int          terminal,
          GIOCondition condition,
          gpointer     data)
{
  Prompt *prompt = data;

  *prompt = TYPED;
  return G_SOURCE_CONTINUE;
}

static gboolean
stopped_cb (gpointer data)
{
  Prompt *prompt = data;

  *prompt = STOPPED;
  return G_SOURCE_CONTINUE;
}

/* Neither shows what is typed, nor is stopped or put to sleep by a key while it does not. */
static void
set_silent (int                   terminal,
            const struct termios *usual)
{
  struct termios silent = *usual;

  silent.c_lflag &= ~(tcflag_t) ECHO;
  silent.c_cc[VQUIT] = _POSIX_VDISABLE;
  silent.c_cc[VSUSP] = _POSIX_VDISABLE;
  tcsetattr (terminal, TCSAFLUSH, &silent);
}

static char *
read_line (int terminal)
{
  char line[MOST_BYTES];
  ssize_t length = read (terminal, line, sizeof line);
  char *text = length > 1 && line[length - 1] == '\n' ? g_strndup (line, length - 1) : NULL;

  explicit_bzero (line, sizeof line);
  return text;
}

/* What ends the program otherwise ends the asking, so that the terminal gets its echo back. */
static char *
read_without_echo (int         terminal,
                   const char *employee_id)
{
  Prompt prompt = WAITING;
  guint sources[] = {
    g_unix_signal_add (SIGHUP, stopped_cb, &prompt),
    g_unix_signal_add (SIGINT, stopped_cb, &prompt),
    g_unix_signal_add (SIGTERM, stopped_cb, &prompt),
    g_unix_fd_add (terminal, G_IO_IN | G_IO_HUP, typed_cb, &prompt),
  };
  struct termios usual;
  char *password = NULL;

  if (tcgetattr (terminal, &usual) == 0)
    {
      set_silent (terminal, &usual);
      dprintf (terminal, _("Password of %s: "), employee_id);
      while (prompt == WAITING)
        g_main_context_iteration (NULL, TRUE);
      if (prompt == TYPED)
        password = read_line (terminal);
      tcsetattr (terminal, TCSAFLUSH, &usual);
    }

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    g_source_remove (sources[i]);
  return password;
}

static char *
ask_password (AttainCli        *cli,
              AttainCliStatus  *status)
{
  int terminal = open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  char *password;

  *status = ATTAIN_CLI_REFUSED;
  if (terminal < 0)
    {
      attain_cli_complain (_("these records are shared, and there is no terminal to ask for the password of %s: use"
                             " --password-file FILE"), cli->actor);
      return NULL;
    }

  password = read_without_echo (terminal, cli->actor);
  dprintf (terminal, "\n");
  close (terminal);
  if (password == NULL)
    attain_cli_complain (_("no password was given, so nothing was done"));
  return password;
}

static void
warn_of_readers (AttainCli *cli)
{
  GStatBuf about;

  if (g_stat (cli->password_file, &about) == 0 && S_ISREG (about.st_mode) && (about.st_mode & (S_IRGRP | S_IROTH)) != 0)
    attain_cli_say (cli, _("Others can read %s: make it yours alone, with chmod 600"), cli->password_file);
}

/* The first line of a file, or of what a password manager says. */
static char *
read_password_file (AttainCli        *cli,
                    AttainCliStatus  *status)
{
  g_autoptr(GError) error = NULL;
  char *text, *password;

  *status = ATTAIN_CLI_USAGE;
  if (!g_file_get_contents (cli->password_file, &text, NULL, &error))
    {
      attain_cli_complain ("--password-file: %s", error->message);
      return NULL;
    }

  password = g_strndup (text, strcspn (text, "\r\n"));
  attain_password_free (text);
  if (*password != '\0')
    {
      warn_of_readers (cli);
      return password;
    }

  attain_cli_complain (_("--password-file: the first line of %s is to be the password, and it is empty"),
                       cli->password_file);
  attain_password_free (password);
  return NULL;
}

typedef struct
{
  const char *employee_id;
  const char *password;
  gboolean    to_read;
} Entrance;

static gpointer
sign_in_job (AttainDb  *db,
             gpointer   data,
             GError   **error)
{
  Entrance *entrance = data;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = attain_local_day_ask ();
  gint64 id;

  if (!(entrance->to_read ? attain_account_table_sign_in_to_read : attain_account_table_sign_in)
       (db, entrance->employee_id, entrance->password, now, &id, error))
    return NULL;

  return attain_access_table_read (db, entrance->employee_id, today, error);
}

/**
 * attain_cli_sign_in:
 * @cli: this run, with shared records open
 * @status: (out): what the run ends with
 *
 * Takes the password from the file that the user names, or asks for it on the terminal.
 *
 * Returns: (transfer full) (nullable): what whoever it is run as may see and do
 */
AttainAccess *
attain_cli_sign_in (AttainCli       *cli,
                    AttainCliStatus *status)
{
  Entrance entrance = { cli->actor, .to_read = attain_store_is_to_read (cli->store) };
  g_autoptr(GError) error = NULL;
  AttainAccess *access;
  char *password;

  if (cli->actor == NULL)
    {
      attain_cli_complain (_("these records are shared: say who you are with --as EMPLOYEE_ID, and sign in with your"
                             " password"));
      *status = ATTAIN_CLI_REFUSED;
      return NULL;
    }
  if (!(password = cli->password_file != NULL ? read_password_file (cli, status) : ask_password (cli, status)))
    return NULL;

  entrance.password = password;
  access = attain_cli_run (cli, entrance.to_read ? ATTAIN_STORE_READER : ATTAIN_STORE_WRITER, sign_in_job, &entrance, &error);
  attain_password_free (password);
  if (access == NULL)
    *status = attain_cli_fail (error);
  else if (entrance.to_read)
    attain_cli_say (cli, _("The file is read-only: its records can be read, and wrong passwords are not counted in it"));
  return access;
}
