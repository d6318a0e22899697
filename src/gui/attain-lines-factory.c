/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of several lines, for a screen that has no room for what they say side by side: the first is what a row is found
 * by, the others say more of it. */

#include "attain-lines-factory.h"

#include "attain-row-watch.h"

/* What a line likes to be wide; the column that has it expands. */
#define N_CHARS 16

typedef struct
{
  const AttainCellLine *lines;
  guint                 n_lines;
  gpointer              user_data;
} Cells;

static void
cells_free (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  const Cells *cells = user_data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < cells->n_lines; i++)
    {
      GtkWidget *line = attain_due_cell_new (N_CHARS);

      if (i > 0)
        gtk_widget_add_css_class (line, "caption");
      gtk_box_append (GTK_BOX (box), line);
    }
  gtk_list_item_set_child (item, box);
}

static void
show (gpointer     user_data,
      GtkListItem *item)
{
  const Cells *cells = user_data;
  AttainRecord *record = gtk_list_item_get_item (item);
  GtkWidget *line = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  for (guint i = 0; i < cells->n_lines; i++, line = gtk_widget_get_next_sibling (line))
    {
      AttainDue due = cells->lines[i].due != NULL ? cells->lines[i].due (record, cells->user_data) : ATTAIN_DUE_NONE;
      g_autofree char *text = cells->lines[i].func (record, cells->user_data);

      attain_due_cell_show (line, due, text);
      /* Lines of one cell begin at one place. */
      gtk_widget_set_visible (gtk_widget_get_first_child (line), due != ATTAIN_DUE_NONE);
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  attain_row_watch_add (gtk_list_item_get_item (item), "version", show, user_data, item);
  show (user_data, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  attain_row_watch_remove (gtk_list_item_get_item (item), item);
}

/**
 * attain_lines_factory_new:
 * @lines: what the lines say, from the top; outlives the factory
 * @n_lines: how many there are
 * @user_data: for the functions of @lines; outlives the factory
 *
 * Returns: (transfer full): a factory for the cells of a column
 */
GtkListItemFactory *
attain_lines_factory_new (const AttainCellLine *lines,
                          guint                 n_lines,
                          gpointer              user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cells *cells = g_new (Cells, 1);

  *cells = (Cells) { lines, n_lines, user_data };
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), cells, cells_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cells);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), cells);
  return factory;
}

/**
 * attain_lines_factory_put:
 * @self: a factory of cells, of several lines or of one
 * @column: the column that has its cells from now on
 *
 * GTK 4.8 leaves cells as they were made; a column that is away has none.
 */
void
attain_lines_factory_put (GtkListItemFactory  *self,
                          GtkColumnViewColumn *column)
{
  gboolean visible = gtk_column_view_column_get_visible (column);

  if (gtk_column_view_column_get_factory (column) == self)
    return;

  gtk_column_view_column_set_visible (column, FALSE);
  gtk_column_view_column_set_factory (column, self);
  gtk_column_view_column_set_visible (column, visible);
}
