/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-order.h"
#include "attain-cli.h"
#include "attain-reference-set.h"

G_BEGIN_DECLS

/**
 * AttainCliWork:
 * @cli: this run
 * @args: the verb and its arguments, without options
 * @as_of: (nullable): the day it is done, as the user said
 * @set: (nullable): the reference data, for the day
 * @actor_id: who does it; 0 for somebody who works for a file without accounts
 * @answer: (nullable): what to show when it is done: the reference of an application
 *
 * A verb of a workflow in the doing.
 */
typedef struct
{
  AttainCli          *cli;
  GStrv               args;
  char               *as_of;
  AttainReferenceSet *set;
  gint64              actor_id;
  char               *answer;
} AttainCliWork;

/* attain-cli-verbs.c */
AttainCliStatus  attain_cli_run_verb         (AttainCli               *cli,
                                              const char              *usage,
                                              GStrv                    args,
                                              const AttainCliCommand  *verbs,
                                              guint                    n_verbs);
gboolean         attain_cli_work_begin       (AttainCliWork           *self,
                                              AttainCli               *cli,
                                              const char              *usage,
                                              const GOptionEntry      *entries,
                                              guint                    n_wanted,
                                              GStrv                    args,
                                              AttainCliStatus         *status);
AttainCliStatus  attain_cli_work_ask         (AttainCliWork           *self,
                                              AttainJob                job,
                                              gpointer                 data);
AttainCliStatus  attain_cli_work_write       (AttainCliWork           *self,
                                              const char              *action,
                                              const char              *reason,
                                              AttainChangeFlags        flags,
                                              AttainWriteJob           job,
                                              gpointer                 data);
gboolean         attain_cli_work_prepare     (AttainCliWork           *self,
                                              AttainDb                *db,
                                              GError                 **error);
gint64           attain_cli_work_find_person (AttainCliWork           *self,
                                              AttainDb                *db,
                                              const char              *employee_id,
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
AttainCliStatus  attain_cli_case_show        (AttainCli               *cli,
                                              const char              *usage,
                                              GStrv                    args);
gpointer         attain_cli_case_answer_job  (AttainDb                *db,
                                              gpointer                 work,
                                              GError                 **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttainCliWork, attain_cli_work_clear)

G_END_DECLS
