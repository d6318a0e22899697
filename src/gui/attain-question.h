/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"

G_BEGIN_DECLS

/**
 * AttainQuestion:
 * @reference: the reference data that it is answered by
 * @today: the day asked for
 * @roles: of whoever works in the session
 * @own_id: that person; 0 for nobody
 * @name: (nullable): what is asked for as an address tells it: an employee number, or the reference of an application;
 *   %NULL where the page is one's own
 * @id: the record that is asked for, where its page knows it; else 0
 *
 * What the job that answers a page is given, with nothing in it that a widget holds.
 */
typedef struct
{
  AttainReferenceSet *reference;
  char               *today;
  AttainRoles         roles;
  gint64              own_id;
  char               *name;
  gint64              id;
} AttainQuestion;

AttainQuestion *attain_question_new         (AttainContext         *context,
                                             const char            *name,
                                             gint64                 id);
void            attain_question_free        (gpointer               question);
gboolean        attain_question_find_person (const AttainQuestion  *self,
                                             AttainDb              *db,
                                             gint64                *person_id,
                                             GError               **error);

G_END_DECLS
