/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-column-memory.h"

#include "attain-sort-probe.h"

/* Dragging an edge tells of every pixel. */
#define WRITE_AFTER_MS 500

/* What a width kept by hand, or by another screen, may be. */
#define MIN_WIDTH 40
#define MAX_WIDTH 1200

struct _AttainColumnMemory
{
  GObject        parent_instance;

  AttainPage    *page;             /* weak */
  GSettings     *settings;
  GtkColumnView *view;             /* weak */
  char          *list;
  GArray        *columns;          /* AttainNamedColumn; its columns are held */
  gboolean       arranging;
  guint          source;
};

G_DEFINE_FINAL_TYPE (AttainColumnMemory, attain_column_memory, G_TYPE_OBJECT)

static void
named_column_clear (gpointer data)
{
  g_clear_object (&((AttainNamedColumn *) data)->column);
}

static gboolean
is_folded (AttainColumnMemory *self)
{
  gboolean folded = FALSE;

  if (self->page != NULL)
    g_object_get (self->page, "folded", &folded, NULL);
  return folded;
}

/* The dictionary @key with what it says of the list replaced, or taken out where @value is NULL. */
static void
write_entry (AttainColumnMemory *self,
             const char         *key,
             GVariant           *value)
{
  g_autoptr(GVariant) held = value != NULL ? g_variant_ref_sink (value) : NULL;
  g_autoptr(GVariant) old = g_settings_get_value (self->settings, key);
  g_autoptr(GVariant) new = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *entry;

  g_variant_builder_init (&builder, g_variant_get_type (old));
  g_variant_iter_init (&iter, old);
  while ((entry = g_variant_iter_next_value (&iter)))
    {
      g_autoptr(GVariant) name = g_variant_get_child_value (entry, 0);

      if (!g_str_equal (g_variant_get_string (name, NULL), self->list))
        g_variant_builder_add_value (&builder, entry);
      g_variant_unref (entry);
    }
  if (held != NULL)
    g_variant_builder_add_value (&builder, g_variant_new_dict_entry (g_variant_new_string (self->list), held));

  new = g_variant_ref_sink (g_variant_builder_end (&builder));
  if (!g_variant_equal (old, new))
    g_settings_set_value (self->settings, key, new);
}

static void
write_widths (AttainColumnMemory *self)
{
  GVariantBuilder widths;
  gboolean any = FALSE;

  g_variant_builder_init (&widths, G_VARIANT_TYPE ("a{si}"));
  for (guint i = 0; i < self->columns->len; i++)
    {
      AttainNamedColumn *named = &g_array_index (self->columns, AttainNamedColumn, i);
      int width = gtk_column_view_column_get_fixed_width (named->column);

      if (width < 0)
        continue;
      g_variant_builder_add (&widths, "{si}", named->name, width);
      any = TRUE;
    }
  if (any)
    write_entry (self, "column-widths", g_variant_builder_end (&widths));
  else
    g_variant_builder_clear (&widths);
}

static gboolean
write_cb (gpointer data)
{
  AttainColumnMemory *self = data;

  self->source = 0;
  write_widths (self);
  return G_SOURCE_REMOVE;
}

static void
resized_cb (AttainColumnMemory *self)
{
  if (!self->arranging && self->source == 0 && !is_folded (self))
    self->source = g_timeout_add (WRITE_AFTER_MS, write_cb, self);
}

/* Where there is little room, columns are as wide as they fit, and nobody's widths are forgotten for it. */
static void
arrange_cb (AttainColumnMemory *self)
{
  g_autoptr(GVariant) lists = g_settings_get_value (self->settings, "column-widths");
  g_autoptr(GVariant) widths = g_variant_lookup_value (lists, self->list, G_VARIANT_TYPE ("a{si}"));
  gboolean folded = is_folded (self);

  if (self->source != 0)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      write_widths (self);
    }
  self->arranging = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      AttainNamedColumn *named = &g_array_index (self->columns, AttainNamedColumn, i);
      int width = -1;

      if (!folded && widths != NULL && g_variant_lookup (widths, named->name, "i", &width))
        width = CLAMP (width, MIN_WIDTH, MAX_WIDTH);
      gtk_column_view_column_set_fixed_width (named->column, width);
    }
  self->arranging = FALSE;
}

static void
sorted_cb (AttainColumnMemory *self)
{
  gboolean descending = FALSE;
  GtkColumnViewColumn *column;

  if (self->arranging || self->view == NULL)
    return;

  column = attain_sort_probe_find (self->view, &descending);
  for (guint i = 0; i < self->columns->len; i++)
    {
      AttainNamedColumn *named = &g_array_index (self->columns, AttainNamedColumn, i);

      if (named->column == column)
        {
          write_entry (self, "sort-orders", g_variant_new ("(sb)", named->name, descending));
          return;
        }
    }
  write_entry (self, "sort-orders", NULL);
}

static void
sort (AttainColumnMemory *self)
{
  g_autoptr(GVariant) lists = g_settings_get_value (self->settings, "sort-orders");
  g_autoptr(GVariant) order = g_variant_lookup_value (lists, self->list, G_VARIANT_TYPE ("(sb)"));
  const char *name;
  gboolean descending;

  if (order == NULL)
    return;

  g_variant_get (order, "(&sb)", &name, &descending);
  for (guint i = 0; i < self->columns->len; i++)
    {
      AttainNamedColumn *named = &g_array_index (self->columns, AttainNamedColumn, i);

      if (g_str_equal (named->name, name))
        gtk_column_view_sort_by_column (self->view, named->column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

static void
attain_column_memory_dispose (GObject *object)
{
  AttainColumnMemory *self = ATTAIN_COLUMN_MEMORY (object);

  if (self->source != 0)
    write_widths (self);
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->view);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->list, g_free);

  G_OBJECT_CLASS (attain_column_memory_parent_class)->dispose (object);
}

static void
attain_column_memory_class_init (AttainColumnMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_column_memory_dispose;
}

static void
attain_column_memory_init (AttainColumnMemory *self)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (AttainNamedColumn));
  g_array_set_clear_func (self->columns, named_column_clear);
}

/**
 * attain_column_memory_new:
 * @page: the page that shows the table
 * @view: the table, whose columns have sort probes
 * @list: what the settings call it: "people"
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 *
 * Arranges the table as it was left, and remembers from now on how wide its columns are made and what it is
 * sorted by.
 *
 * Returns: (transfer full): the memory, to be given up with the page
 */
AttainColumnMemory *
attain_column_memory_new (AttainPage              *page,
                          GtkColumnView           *view,
                          const char              *list,
                          const AttainNamedColumn *columns,
                          guint                    n_columns)
{
  AttainColumnMemory *self = g_object_new (ATTAIN_TYPE_COLUMN_MEMORY, NULL);

  g_set_weak_pointer (&self->page, page);
  g_set_weak_pointer (&self->view, view);
  self->settings = g_object_ref (attain_context_get_settings (attain_page_get_context (page)));
  self->list = g_strdup (list);
  g_array_append_vals (self->columns, columns, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      g_object_ref (columns[i].column);
      g_signal_connect_object (columns[i].column, "notify::fixed-width", G_CALLBACK (resized_cb), self,
                               G_CONNECT_SWAPPED);
    }
  arrange_cb (self);
  sort (self);
  g_signal_connect_object (page, "notify::folded", G_CALLBACK (arrange_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (sorted_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
