/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of any length that costs eight bytes a row.
 *
 * The ids are read at once, in order (of a long list that is new, or newly sorted, the first ones before the others), and
 * with them the first records of those that are new, which are what comes to the screen. Any other record is made empty
 * when a widget first asks for its row, and filled in before long. The list holds no other record than those first ones:
 * what no widget holds is forgotten. When the store tells of a change, the question is asked again and only what differs
 * is told on. */

#include "attain-record-list.h"

#include "attain-live-records.h"
#include "attain-record-filler.h"

/* As many rows as GTK makes around the one that somebody jumps to, and asks for from the first to the last. */
#define ROWS_MADE 205

struct _AttainRecordList
{
  GObject             parent_instance;

  AttainStore        *store;
  const AttainTable  *table;
  AttainListFunc      list;
  AttainListFunc      list_beginning;   /* NULL for none */
  char               *as_of;

  GArray             *ids;         /* gint64, one a row */
  AttainLiveRecords  *live;
  AttainRecordFiller *filler;
  GPtrArray          *ahead;       /* read with the ids; a view asks for them one frame after another */

  AttainListQuestion *question;    /* the one last asked; NULL before the first */
  GCancellable       *listing;
  char               *problem;
};

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

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

static AttainRecord *
find_held (AttainRecordList *self,
           guint             position)
{
  return attain_live_records_find (self->live, g_array_index (self->ids, gint64, position));
}

/* Whoever asks for a row far from all that are held has jumped there, and asks for the next ones now. Scrolling asks
 * for the few rows beside those it has. */
static void
expect_run (AttainRecordList *self,
            guint             position)
{
  guint end = MIN (position + ROWS_MADE, self->ids->len);
  guint n = 1;

  if (position > 0 && find_held (self, position - 1) != NULL)
    return;

  while (position + n < end && find_held (self, position + n) == NULL)
    n++;
  if (position + n == end)
    attain_record_filler_expect (self->filler, &g_array_index (self->ids, gint64, position), n, position);
}

static gpointer
attain_record_list_get_item (GListModel *model,
                             guint       position)
{
  AttainRecordList *self = ATTAIN_RECORD_LIST (model);
  AttainRecord *record;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;

  id = g_array_index (self->ids, gint64, position);
  if ((record = attain_live_records_find (self->live, id)) != NULL)
    return g_object_ref (record);

  expect_run (self, position);
  record = g_object_new (self->table->record_type (), NULL);
  attain_record_set_id (record, id);
  attain_live_records_add (self->live, record);
  attain_record_filler_want (self->filler, id, position);

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

static void
take_records (AttainRecordList *self,
              AttainListAnswer *answer)
{
  g_clear_pointer (&self->ahead, g_ptr_array_unref);
  self->ahead = g_ptr_array_ref (answer->records);
  for (guint i = 0; i < answer->records->len; i++)
    {
      AttainRecord *fresh = g_ptr_array_index (answer->records, i);

      if (fresh != NULL && !attain_live_records_take (self->live, fresh))
        attain_live_records_add (self->live, fresh);
    }
}

/* Tells of the span that differs and no more, so that an entry added or removed moves neither the
 * selection nor the scroll. What goes and what comes are told apart: told together, GTK looks for
 * the rows it lost among those that came, and would make every one of them to look at it. */
static void
take_ids (AttainRecordList *self,
          AttainListAnswer *answer)
{
  guint n_removed = attain_list_answer_count_removed (answer);
  guint n_added = attain_list_answer_count_added (answer);

  if (n_removed > 0)
    {
      g_array_unref (self->ids);
      self->ids = attain_list_answer_dup_stay (answer);
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

static void send (AttainRecordList *self);

static gboolean
is_wanted (AttainRecordList *self,
           GAsyncResult     *result)
{
  return g_task_get_cancellable (G_TASK (result)) == self->listing;
}

static void
listed_cb (GObject      *store,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainRecordList) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainListAnswer) answer = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (!is_wanted (self, result))
    return;                        /* another question was asked since */

  if (answer != NULL && answer->is_beginning)
    {
      take_ids (self, answer);
      if (is_wanted (self, result))
        send (self);
      return;
    }

  g_clear_object (&self->listing);
  set_problem (self, error);
  if (answer != NULL)
    take_ids (self, answer);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
send (AttainRecordList *self)
{
  attain_list_question_ask (self->question, self->store, self->table, self->as_of, self->ids, self->listing, listed_cb,
                            g_object_ref (self));
}

static void
ask (AttainRecordList *self)
{
  if (self->listing != NULL)
    g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  send (self);
}

static void
changed_cb (AttainStore      *store,
            AttainTouched    *touched,
            AttainRecordList *self)
{
  if (self->question == NULL)
    return;

  /* What the list looks up may lie in any table, so the rows on the screen are always read again. */
  attain_record_filler_want_all (self->filler);
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

  g_clear_object (&self->listing);
  g_clear_pointer (&self->question, attain_list_question_unref);
  g_clear_pointer (&self->ahead, g_ptr_array_unref);
  g_object_unref (self->filler);
  attain_live_records_unref (self->live);
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
  self->live = attain_live_records_new ();
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
  self->filler = attain_record_filler_new (store, table, self->live);
  attain_record_filler_set_as_of (self->filler, as_of);
  g_signal_connect_object (self->filler, "failed", G_CALLBACK (set_problem), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, 0);
  return self;
}

/**
 * attain_record_list_set_list_beginning:
 * @self: a list
 * @list_beginning: answers the first ids sooner than all of them, or none where it cannot
 *
 * What is shown begins with those, and the list stays #AttainRecordList:loading until the others are there. Takes effect
 * with the next attain_record_list_show().
 */
void
attain_record_list_set_list_beginning (AttainRecordList *self,
                                       AttainListFunc    list_beginning)
{
  self->list_beginning = list_beginning;
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
  g_clear_pointer (&self->question, attain_list_question_unref);
  self->question = attain_list_question_new (self->list, self->list_beginning, filter, free_filter);
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
  attain_record_filler_set_as_of (self->filler, as_of);
  attain_record_filler_want_all (self->filler);
}

/**
 * attain_record_list_set_seen:
 * @self: a list
 * @position: the first row that somebody sees; those from there on are filled in before the others
 */
void
attain_record_list_set_seen (AttainRecordList *self,
                             guint             position)
{
  attain_record_filler_set_seen (self->filler, position);
}

/**
 * attain_record_list_get_id:
 * @self: a list
 * @position: a row
 *
 * Makes no record of the row.
 *
 * Returns: its id; 0 beyond the end
 */
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

/**
 * attain_record_list_is_loading:
 * @self: a list
 *
 * Returns: whether a question is on its way to the database, so that an empty list may not be one
 */
gboolean
attain_record_list_is_loading (AttainRecordList *self)
{
  return self->listing != NULL;
}
