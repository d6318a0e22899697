/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-case.h"
#include "attain-cli-verbs.h"
#include "attain-cli-walk.h"

G_BEGIN_DECLS

/* attain-cli-asye-show.c */
extern const AttainCliOption attain_cli_asye_list_options[];

gpointer         attain_cli_asye_list_job     (AttainDb              *db,
                                               gpointer               work,
                                               GError               **error);
gpointer         attain_cli_asye_answer_job   (AttainDb              *db,
                                               gpointer               work,
                                               GError               **error);
gint64           attain_cli_asye_find         (AttainDb              *db,
                                               const char            *employee_id,
                                               GError               **error);
void             attain_cli_asye_add_standing (AttainCliWalk         *walk,
                                               const char            *record,
                                               const AttainAsyeCase  *year);

G_END_DECLS
