/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-touched.h"

struct _AttainTouched
{
  gatomicrefcount  ref_count;
  gboolean         all;            /* another programme wrote, nobody knows what */
  GHashTable      *tables;         /* AttainTable → GArray of gint64 */
  GHashTable      *people;         /* id as a pointer; a set */
};

G_DEFINE_BOXED_TYPE (AttainTouched, attain_touched, attain_touched_ref, attain_touched_unref)

AttainTouched *
attain_touched_new (void)
{
  AttainTouched *self = g_new0 (AttainTouched, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->tables = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->people = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * attain_touched_new_all:
 *
 * Returns: (transfer full): that anything may have been touched
 */
AttainTouched *
attain_touched_new_all (void)
{
  AttainTouched *self = attain_touched_new ();

  self->all = TRUE;
  return self;
}

AttainTouched *
attain_touched_ref (AttainTouched *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
attain_touched_unref (AttainTouched *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->tables);
  g_hash_table_unref (self->people);
  g_free (self);
}

/**
 * attain_touched_add:
 * @self: what was touched
 * @table: where
 * @id: the record
 * @person_id: whom it is about; 0 for nobody
 */
void
attain_touched_add (AttainTouched     *self,
                    const AttainTable *table,
                    gint64             id,
                    gint64             person_id)
{
  GArray *ids = g_hash_table_lookup (self->tables, table);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->tables, (gpointer) table, ids);
    }
  if (ids->len == 0 || g_array_index (ids, gint64, ids->len - 1) != id)
    g_array_append_val (ids, id);
  if (person_id != 0)
    g_hash_table_add (self->people, GSIZE_TO_POINTER (person_id));
}

/**
 * attain_touched_is_empty:
 * @self: what was touched
 *
 * Returns: whether nothing was, so that nobody needs to read anything anew
 */
gboolean
attain_touched_is_empty (AttainTouched *self)
{
  return !self->all && g_hash_table_size (self->tables) == 0;
}

/**
 * attain_touched_has_table:
 * @self: what was touched
 * @table: a table
 *
 * Returns: whether any row of it was; anything may have been where nobody knows
 */
gboolean
attain_touched_has_table (AttainTouched     *self,
                          const AttainTable *table)
{
  return self->all || g_hash_table_contains (self->tables, table);
}

/**
 * attain_touched_has_record:
 * @self: what was touched
 * @table: a table
 * @id: one of its records
 *
 * Returns: whether that record was, or nobody knows what was
 */
gboolean
attain_touched_has_record (AttainTouched     *self,
                           const AttainTable *table,
                           gint64             id)
{
  GArray *ids = g_hash_table_lookup (self->tables, table);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return self->all;
}

/**
 * attain_touched_has_person:
 * @self: what was touched
 * @person_id: a person
 *
 * Returns: whether anything about that person may have changed
 */
gboolean
attain_touched_has_person (AttainTouched *self,
                           gint64         person_id)
{
  return self->all || g_hash_table_contains (self->people, GSIZE_TO_POINTER (person_id));
}

/**
 * attain_touched_get_ids:
 * @self: what was touched
 * @table: a table
 *
 * Returns: (transfer none) (nullable) (element-type gint64): the rows of it that are known to be touched
 */
GArray *
attain_touched_get_ids (AttainTouched     *self,
                        const AttainTable *table)
{
  return g_hash_table_lookup (self->tables, table);
}
