/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column that says something of a record which no one field of it says: how long it has waited, whose turn it is. */

#include "attain-text-column.h"

#include "attain-due-cell.h"
#include "attain-sort-probe.h"

typedef struct
{
  char                 *signal;
  guint                 n_chars;
  AttainTextColumnFunc  func;
  AttainTextColumnDue   due;        /* or NULL */
  gpointer              user_data;
} Column;

static void
column_free (gpointer  data,
             GClosure *closure)
{
  Column *column = data;

  g_free (column->signal);
  g_free (column);
}

static const Column *
get_column (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "attain-column");
}

static GtkWidget *
make_cell (const Column *column)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), column->n_chars);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  return cell;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  const Column *column = user_data;

  gtk_list_item_set_child (item, column->due != NULL ? attain_due_cell_new (column->n_chars) : make_cell (column));
  g_object_set_data (G_OBJECT (item), "attain-column", user_data);
}

static void
show (AttainRecord *record,
      GParamSpec   *pspec,
      GtkListItem  *item)
{
  const Column *column = get_column (item);
  g_autofree char *text = column->func (record, column->user_data);

  if (column->due != NULL)
    {
      attain_due_cell_show (gtk_list_item_get_child (item), column->due (record, column->user_data), text);
      return;
    }

  /* Assistive technology asks how long the text is, and GTK 4.8 stumbles over none. */
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text != NULL ? text : "");
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  const Column *column = user_data;
  AttainRecord *record = gtk_list_item_get_item (item);

  g_signal_connect (record, column->signal, G_CALLBACK (show), item);
  show (record, NULL, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show, item);
}

/**
 * attain_text_column_set_up:
 * @column: a column of a table over records
 * @watched: (nullable): the field with which what it says changes; %NULL for several
 * @n_chars: how many characters it likes to be wide
 * @func: what it says of a record, also of one that is not read yet
 * @user_data: for @func; outlives the column
 * @order: what the list calls the order by it, or -1 where it cannot be sorted by
 *
 * Fills the column in.
 */
void
attain_text_column_set_up (GtkColumnViewColumn  *column,
                           const char           *watched,
                           guint                 n_chars,
                           AttainTextColumnFunc  func,
                           gpointer              user_data,
                           int                   order)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  Column *data = g_new0 (Column, 1);

  data->signal = watched != NULL ? g_strconcat ("notify::", watched, NULL) : g_strdup ("notify");
  data->n_chars = n_chars;
  data->func = func;
  data->user_data = user_data;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), data, column_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), data);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), data);
  gtk_column_view_column_set_factory (column, factory);
  g_object_set_data (G_OBJECT (column), "attain-column", data);       /* which the factory keeps */
  if (order >= 0)
    attain_sort_probe_add (column, order);
}

/**
 * attain_text_column_mark_due:
 * @column: a column that says by when something is to be done, and how that stands
 * @due: answers the same for a record, with what @column was set up with
 *
 * Shows it by a sign too, as the board of supported years does. To be called before a row is shown.
 */
void
attain_text_column_mark_due (GtkColumnViewColumn *column,
                             AttainTextColumnDue  due)
{
  Column *data = g_object_get_data (G_OBJECT (column), "attain-column");

  g_return_if_fail (data != NULL);

  data->due = due;
}
