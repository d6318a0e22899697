/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-kind.h"
#include "attain-progress.h"
#include "attain-store.h"

G_BEGIN_DECLS

/**
 * AttainCliStatus:
 * @ATTAIN_CLI_DONE: done
 * @ATTAIN_CLI_REFUSED: the data did not allow it
 * @ATTAIN_CLI_USAGE: wrong usage
 * @ATTAIN_CLI_STORAGE: the database could not be opened, read or written
 *
 * What attainctl ends with. Scripts rely on these numbers.
 */
typedef enum
{
  ATTAIN_CLI_DONE,
  ATTAIN_CLI_REFUSED,
  ATTAIN_CLI_USAGE,
  ATTAIN_CLI_STORAGE,
} AttainCliStatus;

/**
 * AttainCli:
 * @database: (nullable): where the records are, as the user said
 * @actor: (nullable): who makes the changes, as the user said
 * @password_file: (nullable): where their password is, as the user said
 * @format: (nullable): how results are written, as the user said
 * @quiet: whether only results and errors are wanted
 * @help: (nullable): what the command or verb does, once it is known
 * @store: (nullable): the records, once a command has opened them
 *
 * One run of attainctl.
 */
typedef struct
{
  char        *database;
  char        *actor;
  char        *password_file;
  char        *format;
  gboolean     quiet;
  const char  *help;
  AttainStore *store;
} AttainCli;

/**
 * AttainCliCommand:
 * @name: the word
 * @usage: what comes after it
 * @help: what it does, marked with N_()
 * @run: does it; @args begin with the command's name
 */
typedef struct
{
  const char        *name;
  const char        *usage;
  const char        *help;
  AttainCliStatus  (*run) (AttainCli *cli, const char *usage, GStrv args);
} AttainCliCommand;

/* As many arguments as anybody likes. */
#define ATTAIN_CLI_ANY G_MAXUINT

/* attain-cli-arguments.c */
gboolean         attain_cli_parse          (AttainCli           *cli,
                                            const char          *usage,
                                            const GOptionEntry  *entries,
                                            guint                n_wanted,
                                            GStrv               *args,
                                            AttainCliStatus     *status);
gboolean         attain_cli_parse_global   (AttainCli           *cli,
                                            const char          *summary,
                                            GStrv               *args,
                                            AttainCliStatus     *status);
gboolean         attain_cli_parse_date     (const char          *option,
                                            char               **date,
                                            AttainCliStatus     *status);
gboolean         attain_cli_parse_number   (const char          *word,
                                            gint64              *number,
                                            GError             **error);
gboolean         attain_cli_parse_kind     (AttainCli           *cli,
                                            const char          *usage,
                                            const GOptionEntry  *entries,
                                            guint                n_wanted,
                                            GStrv               *args,
                                            const AttainKind   **kind,
                                            AttainCliStatus     *status);
char            *attain_cli_read_text      (const char          *value,
                                            GError             **error);
gboolean         attain_cli_refuse         (GError             **error,
                                            const char          *format,
                                            ...) G_GNUC_PRINTF (2, 3);

/* attain-cli-session.c */
char            *attain_cli_dup_database   (AttainCli           *cli,
                                            AttainCliStatus     *status);
gboolean         attain_cli_open           (AttainCli           *cli,
                                            AttainCliStatus     *status);
gboolean         attain_cli_open_to_read   (AttainCli           *cli,
                                            AttainCliStatus     *status);
gboolean         attain_cli_may_replace    (AttainCli           *cli,
                                            const char          *where,
                                            AttainCliStatus     *status);
gboolean         attain_cli_create         (AttainCli           *cli,
                                            AttainCliStatus     *status);
gpointer         attain_cli_run            (AttainCli           *cli,
                                            AttainStoreThread    thread,
                                            AttainJob            job,
                                            gpointer             data,
                                            GError             **error);
gpointer         attain_cli_run_long       (AttainCli           *cli,
                                            AttainStoreThread    thread,
                                            AttainJob            job,
                                            gpointer             data,
                                            AttainProgress      *progress,
                                            GCancellable        *cancellable,
                                            GError             **error);

gboolean         attain_cli_write          (AttainCli           *cli,
                                            const char          *action,
                                            const char          *reason,
                                            AttainChangeFlags    flags,
                                            AttainWriteJob       job,
                                            gpointer             data,
                                            GError             **error);

/* The commands, each in the file of its name; to restore is in that of backup. */
AttainCliStatus  attain_cli_application    (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_asye           (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_audit          (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_backup         (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_check          (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_export         (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_figures        (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_import         (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_init           (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_panel          (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_pathway        (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_restore        (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_search         (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);
AttainCliStatus  attain_cli_show           (AttainCli           *cli,
                                            const char          *usage,
                                            GStrv                args);

G_END_DECLS
