/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-order.h"
#include "attain-cli.h"
#include "attain-reference-set.h"

G_BEGIN_DECLS

/**
 * AttainCliOption:
 * @name: the word after --
 * @help: what it says, marked with N_()
 * @value: (nullable): what follows it, marked with N_(); %NULL for one that stands alone. What follows as a DATE is
 *   read as one
 *
 * An option of a verb.
 */
typedef struct
{
  const char *name;
  const char *help;
  const char *value;
} AttainCliOption;

/**
 * AttainCliVerb:
 * @name: the word
 * @usage: what comes after it, marked with N_()
 * @help: what it does, marked with N_()
 * @n_arguments: how many arguments it needs besides its options
 * @n_more: how many more it takes
 * @day: which of them is a day; 0 for none
 * @options: (nullable): its own options, the last without a name
 * @action: (nullable): of one that writes, what the history calls it, marked with N_()
 * @reason: (nullable): the option that tells the history why
 * @write: (nullable): what it writes; its data are the work
 * @after: (nullable): what follows once it is written
 * @ask: (nullable): prints the answer, also after something was written; its data are the work. One that only asks
 *   can be asked of a file that is read-only as well
 * @run: (nullable): does all of it, in the place of the others
 *
 * Something that is done in a workflow. A workflow is a table of them.
 */
typedef struct _AttainCliVerb AttainCliVerb;

/**
 * AttainCliWork:
 * @cli: this run
 * @args: the verb and its arguments, without options
 * @options: (element-type utf8 utf8): the values of the options that were given
 * @as_of: the day it is done
 * @set: (nullable): the reference data, for the day
 * @known: (nullable): the capabilities that it has
 * @actor_id: who does it; 0 for somebody who works for a file without accounts
 * @id: what was worked on, for the answer
 * @answer: (nullable): the reference of the application that was worked on
 * @n_moved: how many applications it has moved on of itself
 *
 * A verb of a workflow in the doing.
 */
typedef struct
{
  AttainCli          *cli;
  GStrv               args;
  GHashTable         *options;
  char               *as_of;
  AttainReferenceSet *set;
  GHashTable         *known;
  gint64              actor_id;
  gint64              id;
  char               *answer;
  guint               n_moved;
} AttainCliWork;

struct _AttainCliVerb
{
  const char            *name;
  const char            *usage;
  const char            *help;
  guint                  n_arguments;
  guint                  n_more;
  guint                  day;
  const AttainCliOption *options;
  const char            *action;
  const char            *reason;
  AttainWriteJob         write;
  void                 (*after) (AttainCliWork *work);
  AttainJob              ask;
  AttainCliStatus      (*run) (AttainCli *cli, const char *usage, GStrv args);
};

/* attain-cli-verbs.c */
AttainCliStatus  attain_cli_run_verb         (AttainCli               *cli,
                                              const char              *usage,
                                              GStrv                    args,
                                              const AttainCliVerb     *verbs,
                                              guint                    n_verbs);

/* attain-cli-work.c */
gboolean         attain_cli_work_read        (AttainCliWork           *self,
                                              AttainCli               *cli,
                                              const char              *usage,
                                              const AttainCliOption   *options,
                                              const GOptionEntry      *entries,
                                              guint                    n_wanted,
                                              GStrv                    args,
                                              AttainCliStatus         *status);
gboolean         attain_cli_work_begin       (AttainCliWork           *self,
                                              AttainCli               *cli,
                                              const char              *usage,
                                              const AttainCliOption   *options,
                                              const GOptionEntry      *entries,
                                              guint                    n_wanted,
                                              GStrv                    args,
                                              AttainCliStatus         *status);
const char      *attain_cli_work_get         (AttainCliWork           *self,
                                              const char              *option);
gboolean         attain_cli_work_has         (AttainCliWork           *self,
                                              const char              *option);
const char      *attain_cli_work_get_day     (AttainCliWork           *self,
                                              const char              *option);
AttainCliStatus  attain_cli_work_ask         (AttainCliWork           *self,
                                              AttainJob                job);
AttainCliStatus  attain_cli_work_write       (AttainCliWork           *self,
                                              const char              *action,
                                              const char              *reason,
                                              AttainChangeFlags        flags,
                                              AttainWriteJob           job,
                                              gpointer                 data);
gboolean         attain_cli_work_prepare     (AttainCliWork           *self,
                                              AttainDb                *db,
                                              GError                 **error);
gboolean         attain_cli_work_has_scheme  (AttainCliWork           *self,
                                              GError                 **error);
gboolean         attain_cli_work_find_person (AttainCliWork           *self,
                                              AttainDb                *db,
                                              const char              *employee_id,
                                              gint64                  *id,
                                              GError                 **error);
void             attain_cli_work_clear       (AttainCliWork           *self);

/* attain-cli-move.c */
AttainCliStatus  attain_cli_move             (AttainCli               *cli,
                                              const char              *usage,
                                              GStrv                    args);

/* attain-cli-case.c */
AttainCliStatus  attain_cli_case_list        (AttainCli               *cli,
                                              const char              *usage,
                                              GStrv                    args);
gpointer         attain_cli_case_show_job    (AttainDb                *db,
                                              gpointer                 work,
                                              GError                 **error);
gpointer         attain_cli_case_answer_job  (AttainDb                *db,
                                              gpointer                 work,
                                              GError                 **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttainCliWork, attain_cli_work_clear)

G_END_DECLS
