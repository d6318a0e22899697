/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills in records that were made empty. Those asked for in one turn of the main loop are read in one job; rows that are
 * sure to be asked for next are read at once, while the view still makes the cells for them, so that the first frame has
 * them. Every row that changes has its cells written and drawn anew, and a view asks for many more than are seen: so
 * what is seen is filled in at once, and the others a few at a turn when nothing is to be painted. */

#include "attain-record-filler.h"

/* About what a window has room for. */
#define ROWS_A_TURN 32

struct _AttainRecordFiller
{
  GObject            parent_instance;

  AttainStore       *store;
  const AttainTable *table;
  AttainLiveRecords *records;
  char              *as_of;

  guint              seen;         /* the position of the first row that is seen */
  GArray            *wanted;       /* Want; still to be read */
  guint              read_source;
  GArray            *reading;      /* Want; on their way; NULL when none are */
  GQueue             read;         /* AttainRecord, on their way to those who hold them */
  guint              take_source;
};

typedef struct
{
  gint64        id;
  guint         position;
  AttainRecord *record;            /* as read; not owned */
} Want;

/* Of a record that is not asked for by its row. */
#define NO_POSITION G_MAXUINT

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttainRecordFiller, attain_record_filler, G_TYPE_OBJECT)

/* What is asked of the store's thread. */
typedef struct
{
  const AttainTable *table;
  char              *as_of;
  GArray            *ids;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_array_unref (order->ids);
  g_free (order->as_of);
  g_free (order);
}

static gpointer
read_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  Order *order = data;

  return attain_table_load (order->table, db, order->as_of, (gint64 *) (gpointer) order->ids->data, order->ids->len,
                            error);
}

/* Returns: whether some are left for another turn */
static gboolean
take_some (AttainRecordFiller *self)
{
  for (guint n_rows = 0; n_rows < ROWS_A_TURN && !g_queue_is_empty (&self->read);)
    {
      g_autoptr(AttainRecord) record = g_queue_pop_head (&self->read);

      n_rows += attain_live_records_take (self->records, record);
    }

  return !g_queue_is_empty (&self->read);
}

static gboolean
take_some_cb (gpointer data)
{
  AttainRecordFiller *self = data;

  if (take_some (self))
    return G_SOURCE_CONTINUE;

  self->take_source = 0;
  return G_SOURCE_REMOVE;
}

/* The first row that is seen. Where none of a run of rows is yet, the view is on its way to one that comes to its
 * nearer edge: to the last ones downwards, to the first ones upwards. */
static guint
find_seen (AttainRecordFiller *self,
           GArray             *wants)
{
  guint first = g_array_index (wants, Want, 0).position;
  guint last = g_array_index (wants, Want, wants->len - 1).position;

  if (last == NO_POSITION || last - first + 1 != wants->len || (first <= self->seen && self->seen <= last))
    return self->seen;

  return self->seen < first ? last - MIN (ROWS_A_TURN - 1, last - first) : first;
}

/* From the first row that is seen downwards, then from there upwards. */
static int
compare_wants (gconstpointer a,
               gconstpointer b,
               gpointer      seen)
{
  guint one = ((const Want *) a)->position;
  guint other = ((const Want *) b)->position;

  if ((one < GPOINTER_TO_UINT (seen)) != (other < GPOINTER_TO_UINT (seen)))
    return one < GPOINTER_TO_UINT (seen) ? 1 : -1;

  return one < GPOINTER_TO_UINT (seen) ? (one < other) - (one > other) : (one > other) - (one < other);
}

/* What was asked for last is where somebody looks. */
static void
take (AttainRecordFiller *self,
      GArray             *wants,
      GPtrArray          *records)
{
  for (guint i = 0; i < records->len; i++)
    g_array_index (wants, Want, i).record = g_ptr_array_index (records, i);
  g_array_sort_with_data (wants, compare_wants, GUINT_TO_POINTER (find_seen (self, wants)));
  for (guint i = wants->len; i > 0; i--)
    if (g_array_index (wants, Want, i - 1).record != NULL)
      g_queue_push_head (&self->read, g_object_ref (g_array_index (wants, Want, i - 1).record));

  if (take_some (self) && self->take_source == 0)
    self->take_source = g_idle_add (take_some_cb, self);
}

static void read_before_long (AttainRecordFiller *self);

static void
read_cb (GObject      *store,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(AttainRecordFiller) self = user_data;
  g_autoptr(GArray) wants = g_steal_pointer (&self->reading);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = attain_store_finish (ATTAIN_STORE (store), result, &error);

  if (records != NULL)
    take (self, wants, records);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);

  read_before_long (self);
}

static void
read_now (AttainRecordFiller *self,
          GArray             *wants)
{
  Order *order = g_new0 (Order, 1);

  order->table = self->table;
  order->as_of = g_strdup (self->as_of);
  order->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), wants->len);
  for (guint i = 0; i < wants->len; i++)
    g_array_append_val (order->ids, g_array_index (wants, Want, i).id);

  self->reading = wants;
  attain_store_run (self->store, ATTAIN_STORE_READER, read_job, order, order_free, (GDestroyNotify) g_ptr_array_unref,
                    NULL, read_cb, g_object_ref (self));
}

/* What was scrolled past meanwhile is not read. */
static gboolean
read_wanted_cb (gpointer data)
{
  AttainRecordFiller *self = data;
  GArray *wants = g_array_new (FALSE, FALSE, sizeof (Want));

  for (guint i = 0; i < self->wanted->len; i++)
    if (attain_live_records_find (self->records, g_array_index (self->wanted, Want, i).id) != NULL)
      g_array_append_val (wants, g_array_index (self->wanted, Want, i));
  g_array_set_size (self->wanted, 0);

  self->read_source = 0;
  if (wants->len > 0)
    read_now (self, wants);
  else
    g_array_unref (wants);
  return G_SOURCE_REMOVE;
}

static void
read_before_long (AttainRecordFiller *self)
{
  if (self->read_source == 0 && self->reading == NULL && self->wanted->len > 0)
    self->read_source = g_idle_add_full (G_PRIORITY_DEFAULT, read_wanted_cb, self, NULL);
}

/* In a run of rows a place follows from the first one's. */
static gboolean
is_on_its_way (AttainRecordFiller *self,
               gint64              id,
               guint               position)
{
  guint place;

  if (self->reading == NULL || position == NO_POSITION)
    return FALSE;

  place = position - g_array_index (self->reading, Want, 0).position;
  return place < self->reading->len && g_array_index (self->reading, Want, place).id == id &&
         g_array_index (self->reading, Want, place).position == position;
}

static void
attain_record_filler_finalize (GObject *object)
{
  AttainRecordFiller *self = ATTAIN_RECORD_FILLER (object);

  g_clear_handle_id (&self->read_source, g_source_remove);
  g_clear_handle_id (&self->take_source, g_source_remove);
  g_queue_clear_full (&self->read, g_object_unref);
  g_array_unref (self->wanted);
  g_clear_pointer (&self->reading, g_array_unref);
  attain_live_records_unref (self->records);
  g_object_unref (self->store);
  g_free (self->as_of);

  G_OBJECT_CLASS (attain_record_filler_parent_class)->finalize (object);
}

static void
attain_record_filler_class_init (AttainRecordFillerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_record_filler_finalize;

  /**
   * AttainRecordFiller::failed:
   * @self: what fills records in
   * @error: why the database did not answer
   */
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", ATTAIN_TYPE_RECORD_FILLER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_ERROR);
}

static void
attain_record_filler_init (AttainRecordFiller *self)
{
  self->wanted = g_array_new (FALSE, FALSE, sizeof (Want));
}

/**
 * attain_record_filler_new:
 * @store: who reads the database
 * @table: where the records are kept
 * @records: those that somebody holds
 *
 * Returns: (transfer full): what fills them in
 */
AttainRecordFiller *
attain_record_filler_new (AttainStore       *store,
                          const AttainTable *table,
                          AttainLiveRecords *records)
{
  AttainRecordFiller *self = g_object_new (ATTAIN_TYPE_RECORD_FILLER, NULL);

  self->store = g_object_ref (store);
  self->table = table;
  self->records = attain_live_records_ref (records);
  return self;
}

/**
 * attain_record_filler_set_as_of:
 * @self: what fills records in
 * @as_of: (nullable): the day for which other tables are looked up from now on
 */
void
attain_record_filler_set_as_of (AttainRecordFiller *self,
                                const char         *as_of)
{
  g_free (self->as_of);
  self->as_of = g_strdup (as_of);
}

/**
 * attain_record_filler_set_seen:
 * @self: what fills records in
 * @position: the first row that somebody sees: it and those after it come first from now on
 */
void
attain_record_filler_set_seen (AttainRecordFiller *self,
                               guint               position)
{
  self->seen = position;
}

/**
 * attain_record_filler_want:
 * @self: what fills records in
 * @id: of a record that somebody holds; it is filled in before long
 * @position: of its row
 */
void
attain_record_filler_want (AttainRecordFiller *self,
                           gint64              id,
                           guint               position)
{
  const Want want = { id, position, NULL };

  if (is_on_its_way (self, id, position))
    return;

  g_array_append_val (self->wanted, want);
  read_before_long (self);
}

/**
 * attain_record_filler_expect:
 * @self: what fills records in
 * @ids: (array length=n_ids): of rows that a view is about to ask for one after another
 * @n_ids: how many, at least one
 * @position: of the first
 *
 * Reads them at once. Those that are not asked for after all are forgotten.
 */
void
attain_record_filler_expect (AttainRecordFiller *self,
                             const gint64       *ids,
                             guint               n_ids,
                             guint               position)
{
  GArray *wants;

  if (self->reading != NULL || self->read_source != 0)
    return;

  wants = g_array_sized_new (FALSE, FALSE, sizeof (Want), n_ids);
  for (guint i = 0; i < n_ids; i++)
    g_array_append_vals (wants, &(Want) { ids[i], position + i, NULL }, 1);
  read_now (self, wants);
}

/**
 * attain_record_filler_want_all:
 * @self: what fills records in
 *
 * Reads all records anew that somebody holds, wherever their rows are.
 */
void
attain_record_filler_want_all (AttainRecordFiller *self)
{
  g_autoptr(GArray) ids = attain_live_records_list_ids (self->records);

  for (guint i = 0; i < ids->len; i++)
    attain_record_filler_want (self, g_array_index (ids, gint64, i), NO_POSITION);
}
