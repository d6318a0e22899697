/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills in records that were made empty. Those asked for in one turn of the main loop are read in one job, and what
 * was read is shown a few rows at a turn: every row that changes has its cells written anew, and whoever types or
 * scrolls meanwhile comes in between. */

#include "attain-record-filler.h"

/* About what a window has room for, so that most often all that is seen changes at once. */
#define ROWS_A_TURN 32

struct _AttainRecordFiller
{
  GObject            parent_instance;

  AttainStore       *store;
  const AttainTable *table;
  AttainLiveRecords *records;
  char              *as_of;

  GArray            *wanted;       /* ids of records still to be read */
  gboolean           reading;
  GPtrArray         *read;         /* on their way to those who hold them; some may be NULL */
  guint              n_taken;      /* of those */
  guint              source;
};

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

static void
take_some (AttainRecordFiller *self)
{
  guint n_rows = 0;

  while (n_rows < ROWS_A_TURN && self->n_taken < self->read->len)
    n_rows += attain_live_records_take (self->records, g_ptr_array_index (self->read, self->n_taken++));
  if (self->n_taken == self->read->len)
    g_clear_pointer (&self->read, g_ptr_array_unref);
}

static void go_on (AttainRecordFiller *self);

static void
read_cb (GObject      *store,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(AttainRecordFiller) self = user_data;
  g_autoptr(GError) error = NULL;

  self->reading = FALSE;
  self->n_taken = 0;
  self->read = attain_store_finish (ATTAIN_STORE (store), result, &error);
  if (self->read != NULL)
    take_some (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);

  go_on (self);
}

/* What was scrolled past meanwhile is not read. */
static void
read_wanted (AttainRecordFiller *self)
{
  Order *order = g_new0 (Order, 1);

  order->table = self->table;
  order->as_of = g_strdup (self->as_of);
  order->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->wanted->len; i++)
    if (attain_live_records_find (self->records, g_array_index (self->wanted, gint64, i)) != NULL)
      g_array_append_val (order->ids, g_array_index (self->wanted, gint64, i));
  g_array_set_size (self->wanted, 0);

  self->reading = TRUE;
  attain_store_run (self->store, ATTAIN_STORE_READER, read_job, order, order_free, (GDestroyNotify) g_ptr_array_unref,
                    NULL, read_cb, g_object_ref (self));
}

static gboolean
turn_cb (gpointer data)
{
  AttainRecordFiller *self = data;

  self->source = 0;
  if (self->read != NULL)
    take_some (self);
  else
    read_wanted (self);
  go_on (self);

  return G_SOURCE_REMOVE;
}

static void
go_on (AttainRecordFiller *self)
{
  if (self->source == 0 && !self->reading && (self->read != NULL || self->wanted->len > 0))
    self->source = g_idle_add_full (G_PRIORITY_DEFAULT, turn_cb, self, NULL);
}

static void
attain_record_filler_finalize (GObject *object)
{
  AttainRecordFiller *self = ATTAIN_RECORD_FILLER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->read, g_ptr_array_unref);
  g_array_unref (self->wanted);
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
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
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
 * attain_record_filler_want:
 * @self: what fills records in
 * @id: of a record that somebody holds; it is filled in before long
 */
void
attain_record_filler_want (AttainRecordFiller *self,
                           gint64              id)
{
  g_array_append_val (self->wanted, id);
  go_on (self);
}

/* Reads all records anew that somebody holds. */
void
attain_record_filler_want_all (AttainRecordFiller *self)
{
  g_autoptr(GArray) ids = attain_live_records_list_ids (self->records);

  g_array_append_vals (self->wanted, ids->data, ids->len);
  go_on (self);
}
