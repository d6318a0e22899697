/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a list that somebody holds, by their ids: two who ask for one get the same, and what nobody holds any
 * more is forgotten. */

#include "attain-live-records.h"

struct _AttainLiveRecords
{
  GHashTable *slots;               /* id → Slot */
};

typedef struct
{
  AttainLiveRecords *records;
  gint64             id;
  AttainRecord      *record;       /* not owned */
} Slot;

static void
slot_gone_cb (gpointer  data,
              GObject  *where_the_object_was)
{
  Slot *slot = data;

  slot->record = NULL;
  g_hash_table_remove (slot->records->slots, &slot->id);
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
clear (gpointer data)
{
  AttainLiveRecords *self = data;

  g_hash_table_unref (self->slots);
}

/**
 * attain_live_records_new:
 *
 * Of the main thread, as are the records.
 *
 * Returns: (transfer full): a set that holds none yet
 */
AttainLiveRecords *
attain_live_records_new (void)
{
  AttainLiveRecords *self = g_rc_box_new0 (AttainLiveRecords);

  self->slots = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, slot_free);
  return self;
}

AttainLiveRecords *
attain_live_records_ref (AttainLiveRecords *self)
{
  return g_rc_box_acquire (self);
}

void
attain_live_records_unref (AttainLiveRecords *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * attain_live_records_add:
 * @self: what is held
 * @record: a record with its id, of which there is none yet; somebody else holds it
 */
void
attain_live_records_add (AttainLiveRecords *self,
                         AttainRecord      *record)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->records = self;
  slot->id = attain_record_get_id (record);
  slot->record = record;
  g_object_weak_ref (G_OBJECT (record), slot_gone_cb, slot);
  g_hash_table_insert (self->slots, &slot->id, slot);
}

/**
 * attain_live_records_find:
 * @self: what is held
 * @id: of a record
 *
 * Returns: (transfer none) (nullable): the record, if somebody holds it
 */
AttainRecord *
attain_live_records_find (AttainLiveRecords *self,
                          gint64             id)
{
  Slot *slot = g_hash_table_lookup (self->slots, &id);

  return slot != NULL ? slot->record : NULL;
}

/**
 * attain_live_records_take:
 * @self: what is held
 * @fresh: (nullable): a record as just read; %NULL for one that is no more
 *
 * Gives the record that is held the values of @fresh.
 *
 * Returns: whether somebody holds it
 */
gboolean
attain_live_records_take (AttainLiveRecords *self,
                          AttainRecord      *fresh)
{
  AttainRecord *held = fresh != NULL ? attain_live_records_find (self, attain_record_get_id (fresh)) : NULL;

  if (held != NULL && held != fresh)
    attain_record_take (held, fresh);

  return held != NULL;
}

/**
 * attain_live_records_list_ids:
 * @self: what is held
 *
 * Returns: (transfer full) (element-type gint64): the ids of all that are held, in no order
 */
GArray *
attain_live_records_list_ids (AttainLiveRecords *self)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), g_hash_table_size (self->slots));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);

  return ids;
}
