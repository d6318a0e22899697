/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which records a list is to show. The comparison with what it shows is made in the store's thread too, since over
 * millions of rows it would hold up a frame; and with the ids come the first records of those that are new, which are
 * what comes to the screen. */

#include "attain-list-question.h"

#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* What GTK asks for at once, however many of them fit on the screen. */
#define READ_AHEAD 200

/* A list of so many bytes is not kept on the heap; what a frame is painted on, which is smaller, is. */
#define LONG_LIST (8 * 1024 * 1024)

/* Shared with the store's thread, which may still be at work on it when the next one is asked. */
struct _AttainListQuestion
{
  AttainListFunc list;
  AttainListFunc list_beginning;
  gpointer       filter;
  GDestroyNotify free_filter;
  gboolean       is_asked;
};

typedef struct
{
  AttainListQuestion *question;
  const AttainTable  *table;
  char               *as_of;
  GArray             *shown;
  gboolean            is_first;        /* of this question */
} Inquiry;

static void
clear (gpointer data)
{
  AttainListQuestion *self = data;

  if (self->free_filter)
    self->free_filter (self->filter);
}

static void
inquiry_free (gpointer data)
{
  Inquiry *inquiry = data;

  attain_list_question_unref (inquiry->question);
  g_free (inquiry->as_of);
  g_array_unref (inquiry->shown);
  g_free (inquiry);
}

static void
compare (AttainListAnswer *answer)
{
  const gint64 *old = (gint64 *) (gpointer) answer->shown->data;
  const gint64 *fresh = (gint64 *) (gpointer) answer->found->data;
  guint n_old = answer->shown->len, n_fresh = answer->found->len;
  guint shorter = MIN (n_old, n_fresh);

  while (answer->n_head < shorter && old[answer->n_head] == fresh[answer->n_head])
    answer->n_head++;
  while (answer->n_tail < shorter - answer->n_head &&
         old[n_old - answer->n_tail - 1] == fresh[n_fresh - answer->n_tail - 1])
    answer->n_tail++;
}

/* What a sort or a search took goes back to the system, since the heap would keep it for the next one. */
static void
give_back_memory (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

/* A list that is freed goes back to the system whole. Or else the heap, which learns from what was freed, would hold the
 * next ones in a place that it keeps. */
static void
keep_lists_off_the_heap (void)
{
#ifdef __GLIBC__
  static gsize is_done;

  if (g_once_init_enter (&is_done))
    {
      mallopt (M_MMAP_THRESHOLD, LONG_LIST);
      mallopt (M_TRIM_THRESHOLD, 2 * LONG_LIST);
      g_once_init_leave (&is_done, 1);
    }
#endif
}

static gboolean
begins_with (GArray *ids,
             GArray *beginning)
{
  return beginning->len == 0 || (ids->len >= beginning->len &&
                                 memcmp (ids->data, beginning->data, beginning->len * sizeof (gint64)) == 0);
}

/* The beginning of what was not asked for before comes sooner than all of it. Where it is shown already it would only
 * take away what is below it. */
static GArray *
find (Inquiry   *inquiry,
      AttainDb  *db,
      gboolean  *is_beginning,
      GError   **error)
{
  const AttainListQuestion *question = inquiry->question;
  GArray *beginning = NULL;

  if (inquiry->is_first && question->list_beginning != NULL &&
      !(beginning = question->list_beginning (db, question->filter, error)))
    return NULL;

  *is_beginning = beginning != NULL && !begins_with (inquiry->shown, beginning);
  if (*is_beginning)
    return beginning;

  g_clear_pointer (&beginning, g_array_unref);
  return question->list (db, question->filter, error);
}

static gpointer
list_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Inquiry *inquiry = data;
  gboolean is_beginning;
  g_autoptr(GArray) found = find (inquiry, db, &is_beginning, error);
  g_autoptr(AttainListAnswer) answer = NULL;
  const gint64 *fresh;
  guint n_added;

  if (found == NULL)
    return NULL;

  give_back_memory ();
  answer = g_new0 (AttainListAnswer, 1);
  answer->is_beginning = is_beginning;
  answer->shown = g_array_ref (inquiry->shown);
  answer->found = g_steal_pointer (&found);
  compare (answer);
  fresh = (gint64 *) (gpointer) answer->found->data + answer->n_head;
  n_added = attain_list_answer_count_added (answer);
  answer->records = attain_table_load (inquiry->table, db, inquiry->as_of, fresh, MIN (n_added, READ_AHEAD), error);
  return answer->records != NULL ? g_steal_pointer (&answer) : NULL;
}

/**
 * attain_list_question_new:
 * @list: answers the ids
 * @list_beginning: (nullable): answers the first of them, or none where those would take as long
 * @filter: (transfer full): which records, in what order
 * @free_filter: (nullable): frees @filter, in either thread
 *
 * Returns: (transfer full): a question that can be asked more than once
 */
AttainListQuestion *
attain_list_question_new (AttainListFunc list,
                          AttainListFunc list_beginning,
                          gpointer       filter,
                          GDestroyNotify free_filter)
{
  AttainListQuestion *self = g_atomic_rc_box_new0 (AttainListQuestion);

  keep_lists_off_the_heap ();
  self->list = list;
  self->list_beginning = list_beginning;
  self->filter = filter;
  self->free_filter = free_filter;
  return self;
}

void
attain_list_question_unref (AttainListQuestion *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * attain_list_question_ask:
 * @self: a question
 * @store: who reads the database
 * @table: where the records are kept
 * @as_of: (nullable): the day for which other tables are looked up
 * @shown: (element-type gint64): what is shown now; not written to any more
 * @cancellable: (nullable): when nobody wants to know any more
 * @callback: gets from attain_store_finish() an #AttainListAnswer
 * @user_data: for @callback
 *
 * The first time only the beginning may be answered, which #AttainListAnswer says: then it is to be asked again.
 */
void
attain_list_question_ask (AttainListQuestion  *self,
                          AttainStore         *store,
                          const AttainTable   *table,
                          const char          *as_of,
                          GArray              *shown,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Inquiry *inquiry = g_new0 (Inquiry, 1);

  inquiry->question = g_atomic_rc_box_acquire (self);
  inquiry->table = table;
  inquiry->as_of = g_strdup (as_of);
  inquiry->shown = g_array_ref (shown);
  inquiry->is_first = !self->is_asked;
  self->is_asked = TRUE;
  attain_store_run (store, ATTAIN_STORE_READER, list_job, inquiry, inquiry_free,
                    (GDestroyNotify) attain_list_answer_free, cancellable, callback, user_data);
}

/**
 * attain_list_answer_count_removed:
 * @self: an answer
 *
 * Returns: how many ids of what was shown are between those that stay at its head and its tail
 */
guint
attain_list_answer_count_removed (AttainListAnswer *self)
{
  return self->shown->len - self->n_head - self->n_tail;
}

/**
 * attain_list_answer_count_added:
 * @self: an answer
 *
 * Returns: how many ids of what was found are new, in one run
 */
guint
attain_list_answer_count_added (AttainListAnswer *self)
{
  return self->found->len - self->n_head - self->n_tail;
}

/**
 * attain_list_answer_dup_stay:
 * @self: an answer
 *
 * Returns: (transfer full) (element-type gint64): what was found without what is new
 */
GArray *
attain_list_answer_dup_stay (AttainListAnswer *self)
{
  guint n_added = attain_list_answer_count_added (self);
  GArray *stay;

  if (n_added == 0)
    return g_array_ref (self->found);

  stay = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->n_head + self->n_tail);
  g_array_append_vals (stay, self->found->data, self->n_head);
  g_array_append_vals (stay, (gint64 *) (gpointer) self->found->data + self->n_head + n_added, self->n_tail);
  return stay;
}

void
attain_list_answer_free (AttainListAnswer *self)
{
  g_array_unref (self->shown);
  g_array_unref (self->found);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}
