/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-store.h"

G_BEGIN_DECLS

/* Answers the ids of the records that pass @filter, in order; runs in the store's thread. */
typedef GArray *(*AttainListFunc) (AttainDb       *db,
                                   gconstpointer   filter,
                                   GError        **error);

/**
 * AttainListAnswer:
 * @shown: (element-type gint64): what was shown when it was asked
 * @found: (element-type gint64): what is to be shown
 * @records: (element-type AttainRecord): the first of those that are new; some may be %NULL
 * @n_head: how many at the beginning are the same
 * @n_tail: how many at the end are the same
 * @is_beginning: whether @found is no more than the beginning of it
 *
 * What the database answered.
 */
typedef struct
{
  GArray    *shown;
  GArray    *found;
  GPtrArray *records;
  guint      n_head;
  guint      n_tail;
  gboolean   is_beginning;
} AttainListAnswer;

typedef struct _AttainListQuestion AttainListQuestion;

AttainListQuestion *attain_list_question_new         (AttainListFunc       list,
                                                      AttainListFunc       list_beginning,
                                                      gpointer             filter,
                                                      GDestroyNotify       free_filter);
void                attain_list_question_unref       (AttainListQuestion  *self);
void                attain_list_question_ask         (AttainListQuestion  *self,
                                                      AttainStore         *store,
                                                      const AttainTable   *table,
                                                      const char          *as_of,
                                                      GArray              *shown,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);

guint               attain_list_answer_count_removed (AttainListAnswer    *self);
guint               attain_list_answer_count_added   (AttainListAnswer    *self);
GArray             *attain_list_answer_dup_stay      (AttainListAnswer    *self);
void                attain_list_answer_free          (AttainListAnswer    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainListAnswer, attain_list_answer_free)

G_END_DECLS
