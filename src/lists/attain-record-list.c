/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of any length that costs eight bytes a row.
 *
 * The ids are read at once, in order, and with them the first records of those that are new, which
 * are what comes to the screen. Any other record is made empty when a widget first asks for its row,
 * and the records asked for in one turn of the main loop are read in one job and filled in. The
 * list holds no record: what no widget holds is forgotten, and two who ask for a row get the same.
 * When the store tells of a change, the question is asked again and only what differs is told on. */

#include "attain-record-list.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Shared with the store's thread, which may still be at work on it when the next one is asked. */
typedef struct
{
  AttainListFunc list;
  gpointer       filter;
  GDestroyNotify free_filter;
} Question;

struct _AttainRecordList
{
  GObject            parent_instance;

  AttainStore       *store;
  const AttainTable *table;
  AttainListFunc     list;
  char              *as_of;

  GArray            *ids;          /* gint64, one a row */
  GHashTable        *live;         /* id → Slot, for the records that somebody holds */
  GArray            *wanted;       /* ids of records still to be filled in */
  guint              flush_source;
  gboolean           filling;

  Question          *question;     /* the one last asked; NULL before the first */
  GCancellable      *listing;
  char              *problem;
};

typedef struct
{
  AttainRecordList *list;
  gint64            id;
  AttainRecord     *record;        /* not owned */
} Slot;

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What GTK asks for at once, however many of them fit on the screen. */
#define READ_AHEAD 200

/* A list of so many rows takes megabytes to sort. */
#define LONG_LIST 100000

static void want (AttainRecordList *self,
                  gint64            id);

static void
slot_gone_cb (gpointer  data,
              GObject  *where_the_object_was)
{
  Slot *slot = data;

  slot->record = NULL;
  g_hash_table_remove (slot->list->live, &slot->id);
}

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  if (slot->record != NULL)
    g_object_weak_unref (G_OBJECT (slot->record), slot_gone_cb, slot);
  g_free (slot);
}

static void
add_slot (AttainRecordList *self,
          AttainRecord     *record)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->list = self;
  slot->id = attain_record_get_id (record);
  slot->record = record;
  g_object_weak_ref (G_OBJECT (record), slot_gone_cb, slot);
  g_hash_table_insert (self->live, &slot->id, slot);
}

static GType
attain_record_list_get_item_type (GListModel *model)
{
  return ATTAIN_RECORD_LIST (model)->table->record_type ();
}

static guint
attain_record_list_get_n_items (GListModel *model)
{
  return ATTAIN_RECORD_LIST (model)->ids->len;
}

static gpointer
attain_record_list_get_item (GListModel *model,
                             guint       position)
{
  AttainRecordList *self = ATTAIN_RECORD_LIST (model);
  AttainRecord *record;
  Slot *slot;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;

  id = g_array_index (self->ids, gint64, position);
  if ((slot = g_hash_table_lookup (self->live, &id)))
    return g_object_ref (slot->record);

  record = g_object_new (self->table->record_type (), NULL);
  attain_record_set_id (record, id);
  add_slot (self, record);
  want (self, id);

  return record;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = attain_record_list_get_item_type;
  iface->get_n_items = attain_record_list_get_n_items;
  iface->get_item = attain_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AttainRecordList, attain_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
set_problem (AttainRecordList *self,
             const GError     *error)
{
  g_free (self->problem);
  self->problem = error ? g_strdup (error->message) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

/* Filling in */

typedef struct
{
  const AttainTable *table;
  char              *as_of;
  GArray            *ids;
} FillOrder;

static void
fill_order_free (gpointer data)
{
  FillOrder *order = data;

  g_array_unref (order->ids);
  g_free (order->as_of);
  g_free (order);
}

static gpointer
fill_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  FillOrder *order = data;

  return attain_table_load (order->table, db, order->as_of, (gint64 *) (gpointer) order->ids->data, order->ids->len,
                            error);
}

static void
filled_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainRecordList) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = attain_store_finish (ATTAIN_STORE (store), result, &error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      AttainRecord *fresh = g_ptr_array_index (records, i);
      gint64 id = fresh ? attain_record_get_id (fresh) : 0;
      Slot *slot = g_hash_table_lookup (self->live, &id);

      if (slot != NULL)
        attain_record_take (slot->record, fresh);
    }

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_problem (self, error);

  self->filling = FALSE;
  if (self->wanted->len > 0)
    want (self, 0);
}

static gboolean
flush_cb (gpointer data)
{
  AttainRecordList *self = data;
  FillOrder *order;

  self->flush_source = 0;
  if (self->filling)
    return G_SOURCE_REMOVE;

  order = g_new0 (FillOrder, 1);
  order->table = self->table;
  order->as_of = g_strdup (self->as_of);
  order->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->wanted->len; i++)
    if (g_hash_table_contains (self->live, &g_array_index (self->wanted, gint64, i)))
      g_array_append_val (order->ids, g_array_index (self->wanted, gint64, i));
  g_array_set_size (self->wanted, 0);

  self->filling = TRUE;
  attain_store_run (self->store, ATTAIN_STORE_READER, fill_job, order, fill_order_free,
                    (GDestroyNotify) g_ptr_array_unref, NULL, filled_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* With an id of 0, only sees that what is wanted already will be read. */
static void
want (AttainRecordList *self,
      gint64            id)
{
  if (id != 0)
    g_array_append_val (self->wanted, id);
  if (self->flush_source == 0)
    self->flush_source = g_idle_add_full (G_PRIORITY_DEFAULT, flush_cb, self, NULL);
}

static void
want_live (AttainRecordList *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    want (self, *(gint64 *) id);
}

/* Listing: the comparison with what is shown is made in the store's thread too, since over millions
 * of rows it would hold up a frame. */

typedef struct
{
  Question          *question;
  const AttainTable *table;
  char              *as_of;
  GArray            *shown;        /* what the list held when it was asked */
} Inquiry;

typedef struct
{
  GArray    *shown;
  GArray    *found;
  GPtrArray *records;              /* the first of those that are new; some may be NULL */
  guint      n_head;               /* how many at the beginning are the same */
  guint      n_tail;
} Answer;

static void
question_clear (gpointer data)
{
  Question *question = data;

  if (question->free_filter)
    question->free_filter (question->filter);
}

static void
question_unref (Question *question)
{
  g_atomic_rc_box_release_full (question, question_clear);
}

static void
inquiry_free (gpointer data)
{
  Inquiry *inquiry = data;

  question_unref (inquiry->question);
  g_free (inquiry->as_of);
  g_array_unref (inquiry->shown);
  g_free (inquiry);
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_array_unref (answer->shown);
  g_array_unref (answer->found);
  g_clear_pointer (&answer->records, g_ptr_array_unref);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static guint
count_added (const Answer *answer)
{
  return answer->found->len - answer->n_head - answer->n_tail;
}

static void
compare (Answer *answer)
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

/* What the sort of a long list took goes back to the system, since the heap would keep it for the next one. */
static void
give_back_memory (const GArray *found)
{
#ifdef __GLIBC__
  if (found->len >= LONG_LIST)
    malloc_trim (0);
#endif
}

static gpointer
list_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Inquiry *inquiry = data;
  g_autoptr(GArray) found = inquiry->question->list (db, inquiry->question->filter, error);
  g_autoptr(Answer) answer = NULL;
  const gint64 *fresh;

  if (found == NULL)
    return NULL;

  give_back_memory (found);
  answer = g_new0 (Answer, 1);
  answer->shown = g_array_ref (inquiry->shown);
  answer->found = g_steal_pointer (&found);
  compare (answer);
  fresh = (gint64 *) (gpointer) answer->found->data + answer->n_head;
  answer->records = attain_table_load (inquiry->table, db, inquiry->as_of, fresh, MIN (count_added (answer), READ_AHEAD),
                                       error);
  return answer->records != NULL ? g_steal_pointer (&answer) : NULL;
}

/* The ids that stay: the new ones without those that came. */
static GArray *
without_new (Answer *answer,
             guint   n_added)
{
  GArray *stay;

  if (n_added == 0)
    return g_array_ref (answer->found);

  stay = g_array_sized_new (FALSE, FALSE, sizeof (gint64), answer->n_head + answer->n_tail);
  g_array_append_vals (stay, answer->found->data, answer->n_head);
  g_array_append_vals (stay, (gint64 *) (gpointer) answer->found->data + answer->n_head + n_added, answer->n_tail);
  return stay;
}

/* They are held by @answer until the rows that are told of hold them. */
static void
take_records (AttainRecordList *self,
              Answer           *answer)
{
  for (guint i = 0; i < answer->records->len; i++)
    {
      AttainRecord *fresh = g_ptr_array_index (answer->records, i);
      gint64 id = fresh != NULL ? attain_record_get_id (fresh) : 0;
      Slot *slot = g_hash_table_lookup (self->live, &id);

      if (slot != NULL)
        attain_record_take (slot->record, fresh);
      else if (fresh != NULL)
        add_slot (self, fresh);
    }
}

/* Tells of the span that differs and no more, so that an entry added or removed moves neither the
 * selection nor the scroll. What goes and what comes are told apart: told together, GTK looks for
 * the rows it lost among those that came, and would make every one of them to look at it. */
static void
take_ids (AttainRecordList *self,
          Answer           *answer)
{
  guint n_removed = answer->shown->len - answer->n_head - answer->n_tail;
  guint n_added = count_added (answer);

  if (n_removed > 0)
    {
      g_array_unref (self->ids);
      self->ids = without_new (answer, n_added);
      g_list_model_items_changed (G_LIST_MODEL (self), answer->n_head, n_removed, 0);
    }
  if (n_added > 0)
    {
      g_array_unref (self->ids);
      self->ids = g_array_ref (answer->found);
      take_records (self, answer);
      g_list_model_items_changed (G_LIST_MODEL (self), answer->n_head, 0, n_added);
    }
}

static void
listed_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainRecordList) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(Answer) answer = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->listing)
    return;                        /* another question was asked since */

  g_clear_object (&self->listing);
  set_problem (self, error);
  if (answer != NULL)
    take_ids (self, answer);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
ask (AttainRecordList *self)
{
  Inquiry *inquiry = g_new0 (Inquiry, 1);

  if (self->listing != NULL)
    g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);

  inquiry->question = g_atomic_rc_box_acquire (self->question);
  inquiry->table = self->table;
  inquiry->as_of = g_strdup (self->as_of);
  inquiry->shown = g_array_ref (self->ids);
  attain_store_run (self->store, ATTAIN_STORE_READER, list_job, inquiry, inquiry_free, answer_free, self->listing,
                    listed_cb, g_object_ref (self));
}

static void
changed_cb (AttainStore      *store,
            AttainTouched    *touched,
            AttainRecordList *self)
{
  if (self->question == NULL)
    return;

  /* What the list looks up may lie in any table, so the rows on the screen are always read again. */
  want_live (self);
  if (attain_touched_has_table (touched, self->table) || self->table->lookups != NULL)
    ask (self);
}

static void
attain_record_list_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AttainRecordList *self = ATTAIN_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->listing != NULL);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_record_list_finalize (GObject *object)
{
  AttainRecordList *self = ATTAIN_RECORD_LIST (object);

  g_clear_handle_id (&self->flush_source, g_source_remove);
  g_clear_object (&self->listing);
  g_clear_pointer (&self->question, question_unref);
  g_hash_table_unref (self->live);
  g_array_unref (self->wanted);
  g_array_unref (self->ids);
  g_object_unref (self->store);
  g_free (self->as_of);
  g_free (self->problem);

  G_OBJECT_CLASS (attain_record_list_parent_class)->finalize (object);
}

static void
attain_record_list_class_init (AttainRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attain_record_list_get_property;
  object_class->finalize = attain_record_list_finalize;

  /**
   * AttainRecordList:loading:
   *
   * Whether a question is on its way to the database.
   */
  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * AttainRecordList:problem:
   *
   * Why the database did not answer, in words for the person; %NULL when it did.
   */
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_record_list_init (AttainRecordList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->live = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, slot_free);
}

/**
 * attain_record_list_new:
 * @store: who reads the database
 * @table: where the records are kept
 * @list: answers their ids
 * @as_of: (nullable): the day for which other tables are looked up
 *
 * Returns: (transfer full): an empty list, until attain_record_list_show()
 */
AttainRecordList *
attain_record_list_new (AttainStore       *store,
                        const AttainTable *table,
                        AttainListFunc     list,
                        const char        *as_of)
{
  AttainRecordList *self = g_object_new (ATTAIN_TYPE_RECORD_LIST, NULL);

  self->store = g_object_ref (store);
  self->table = table;
  self->list = list;
  self->as_of = g_strdup (as_of);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, 0);
  return self;
}

/**
 * attain_record_list_show:
 * @self: a list
 * @filter: (transfer full): which records, in what order
 * @free_filter: frees @filter
 *
 * Asks the database. What is shown stays until the answer is here; an earlier question still under
 * way is dropped.
 */
void
attain_record_list_show (AttainRecordList *self,
                         gpointer          filter,
                         GDestroyNotify    free_filter)
{
  g_clear_pointer (&self->question, question_unref);
  self->question = g_atomic_rc_box_new0 (Question);
  self->question->list = self->list;
  self->question->filter = filter;
  self->question->free_filter = free_filter;
  ask (self);
}

/**
 * attain_record_list_set_as_of:
 * @self: a list
 * @as_of: the day for which other tables are looked up from now on
 *
 * Takes effect with the next question.
 */
void
attain_record_list_set_as_of (AttainRecordList *self,
                              const char       *as_of)
{
  if (g_strcmp0 (self->as_of, as_of) == 0)
    return;

  g_free (self->as_of);
  self->as_of = g_strdup (as_of);
  want_live (self);
}

/* The id of the row at a place, without making a record of it; 0 beyond the end. */
gint64
attain_record_list_get_id (AttainRecordList *self,
                           guint             position)
{
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

/**
 * attain_record_list_find:
 * @self: a list
 * @id: a record
 * @position: (out): its place
 *
 * Returns: whether it is in the list
 */
gboolean
attain_record_list_find (AttainRecordList *self,
                         gint64            id,
                         guint            *position)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

gboolean
attain_record_list_is_loading (AttainRecordList *self)
{
  return self->listing != NULL;
}
