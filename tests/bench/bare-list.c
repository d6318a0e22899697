/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that shows rows of a database: an array of ids, and a row read when the view asks for it. */

#include "bare-list.h"

#include "attain-bench.h"

/* The view asks for a row more than once. */
enum { N_KEPT = 1024 };

struct _BareRow
{
  GObject parent_instance;
  char   *texts[BARE_N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (BareRow, bare_row, G_TYPE_OBJECT)

struct _BareList
{
  GObject       parent_instance;
  AttainDb     *db;
  AttainCursor *cursor;
  GArray       *ids;
  BareRow      *kept[N_KEPT];
  guint         positions[N_KEPT];
};

static BareRow *
read_row (BareList *self,
          gint64    id)
{
  BareRow *row = g_object_new (BARE_TYPE_ROW, NULL);
  g_autoptr(GError) error = NULL;

  attain_cursor_rewind (self->cursor);
  attain_cursor_bind_int (self->cursor, 0, id);
  attain_bench_must (attain_cursor_next (self->cursor, &error), &error);
  for (guint i = 0; i < BARE_N_COLUMNS; i++)
    row->texts[i] = g_strdup (attain_cursor_text (self->cursor, i));
  return row;
}

static GType
bare_list_get_item_type (GListModel *model)
{
  return BARE_TYPE_ROW;
}

static guint
bare_list_get_n_items (GListModel *model)
{
  return BARE_LIST (model)->ids->len;
}

static gpointer
bare_list_get_item (GListModel *model,
                    guint       position)
{
  BareList *self = BARE_LIST (model);
  guint place = position % N_KEPT;

  if (position >= self->ids->len)
    return NULL;
  if (self->kept[place] == NULL || self->positions[place] != position)
    {
      g_clear_object (&self->kept[place]);
      self->kept[place] = read_row (self, g_array_index (self->ids, gint64, position));
      self->positions[place] = position;
    }

  return g_object_ref (self->kept[place]);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = bare_list_get_item_type;
  iface->get_n_items = bare_list_get_n_items;
  iface->get_item = bare_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BareList, bare_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
bare_row_finalize (GObject *object)
{
  for (guint i = 0; i < BARE_N_COLUMNS; i++)
    g_free (BARE_ROW (object)->texts[i]);

  G_OBJECT_CLASS (bare_row_parent_class)->finalize (object);
}

static void
bare_row_class_init (BareRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bare_row_finalize;
}

static void
bare_row_init (BareRow *self)
{
}

static void
bare_list_finalize (GObject *object)
{
  BareList *self = BARE_LIST (object);

  for (guint i = 0; i < N_KEPT; i++)
    g_clear_object (&self->kept[i]);
  g_clear_pointer (&self->cursor, attain_cursor_free);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (bare_list_parent_class)->finalize (object);
}

static void
bare_list_class_init (BareListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bare_list_finalize;
}

static void
bare_list_init (BareList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* Over everybody's CPD; @db must outlive it. */
BareList *
bare_list_new (AttainDb *db)
{
  static const char sql[] =
    "SELECT occurred_on, title, display_name, activity, minutes, allowance"
    " FROM cpd_entry JOIN person ON person.id = person_id WHERE cpd_entry.id = ?";
  BareList *self = g_object_new (BARE_TYPE_LIST, NULL);
  g_autoptr(GError) error = NULL;

  self->db = db;
  self->cursor = attain_db_query (db, sql, NULL, &error);
  attain_bench_must (self->cursor != NULL, &error);
  return self;
}

/* Shows other rows: @ids is the list's from now on. */
void
bare_list_take_ids (BareList *self,
                    GArray   *ids)
{
  guint n_gone = self->ids->len;

  for (guint i = 0; i < N_KEPT; i++)
    g_clear_object (&self->kept[i]);
  g_array_unref (self->ids);
  self->ids = ids;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_gone, ids->len);
}

const char *
bare_row_get_text (BareRow *self,
                   guint    column)
{
  return self->texts[column] != NULL ? self->texts[column] : "";
}
