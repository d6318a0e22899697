/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which header was clicked? GTK 4.8 will not say, but the view's sorter asks the column that leads: give
 * each column a sorter of its own that notes being asked, have two objects compared, and see which one
 * was, and which way its answer was turned. */

#include "attain-sort-probe.h"

typedef struct
{
  int              order;
  gboolean         asked;
  GCompareDataFunc compare;     /* NULL where the database sorts */
  gpointer         user_data;
} Probe;

static int
compare_cb (gconstpointer one,
            gconstpointer other,
            gpointer      data)
{
  Probe *probe = data;

  probe->asked = TRUE;

  return probe->compare != NULL && G_OBJECT_TYPE (one) != G_TYPE_OBJECT
           ? probe->compare (one, other, probe->user_data) : -1;
}

static Probe *
get_probe (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "attain-sort-probe");
}

/* Rows that were sorted have asked as well. */
static void
forget (GListModel *columns)
{
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      Probe *probe = get_probe (column);

      if (probe != NULL)
        probe->asked = FALSE;
    }
}

/**
 * attain_sort_probe_add:
 * @column: a column
 * @order: what the database calls its order
 *
 * Makes the header of @column one to click.
 */
void
attain_sort_probe_add (GtkColumnViewColumn *column,
                       int                  order)
{
  attain_sort_probe_add_compare (column, order, NULL, NULL);
}

/**
 * attain_sort_probe_add_compare:
 * @column: a column of a table whose rows are all there, and sorted where they are shown
 * @order: what its order is called
 * @compare: (nullable): which of two rows comes first
 * @user_data: for @compare; outlives the column
 *
 * As attain_sort_probe_add(), with the sorting besides.
 */
void
attain_sort_probe_add_compare (GtkColumnViewColumn *column,
                               int                  order,
                               GCompareDataFunc     compare,
                               gpointer             user_data)
{
  Probe *probe = g_new0 (Probe, 1);
  g_autoptr(GtkCustomSorter) sorter = gtk_custom_sorter_new (compare_cb, probe, NULL);

  probe->order = order;
  probe->compare = compare;
  probe->user_data = user_data;
  g_object_set_data_full (G_OBJECT (column), "attain-sort-probe", probe, g_free);
  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
}

/**
 * attain_sort_probe_find:
 * @view: a table whose columns have probes
 * @descending: (out): whether its header was clicked twice
 *
 * Returns: (transfer none) (nullable): the column whose header was clicked last; %NULL when none was
 */
GtkColumnViewColumn *
attain_sort_probe_find (GtkColumnView *view,
                        gboolean      *descending)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr(GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr(GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  GtkColumnViewColumn *found = NULL;
  GtkOrdering answer;

  forget (columns);
  answer = gtk_sorter_compare (gtk_column_view_get_sorter (view), one, other);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      Probe *probe = get_probe (column);

      if (probe == NULL || !probe->asked)
        continue;

      *descending = answer == GTK_ORDERING_LARGER;
      found = column;
    }

  return found;
}

/**
 * attain_sort_probe_get:
 * @view: a table whose columns have probes
 * @order: (out): of which the header was clicked last
 * @descending: (out): whether it was clicked twice
 *
 * Returns: whether a header was clicked at all
 */
gboolean
attain_sort_probe_get (GtkColumnView *view,
                       int           *order,
                       gboolean      *descending)
{
  GtkColumnViewColumn *column = attain_sort_probe_find (view, descending);

  if (column == NULL)
    return FALSE;

  *order = get_probe (column)->order;
  return TRUE;
}
