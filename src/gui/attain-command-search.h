/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

/**
 * AttainCommandQuestion:
 * @text: words of a name, of the reference of an application, of the title or the place of a meeting
 * @today: the day it is
 * @people: whether people are wanted: not of somebody's own record, which has one
 *
 * Which records are wanted by what somebody types.
 */
typedef struct
{
  char     *text;
  char     *today;
  gboolean  people;
} AttainCommandQuestion;

void     attain_command_question_free (gpointer   self);
gpointer attain_command_search_job    (AttainDb  *db,
                                       gpointer   question,
                                       GError   **error);

G_END_DECLS
