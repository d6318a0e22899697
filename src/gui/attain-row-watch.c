/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells the cells of a row what changes in its record. A view makes two hundred rows wherever somebody jumps to, and
 * with a signal connected for each cell of them, connecting took longer than writing the cells: so a record has one for
 * all its cells, which goes with it. */

#include "attain-row-watch.h"

typedef struct
{
  const char     *property;
  AttainCellFunc  show;
  gpointer        column;
  GtkListItem    *item;
} Cell;

static G_DEFINE_QUARK (attain-row-watch, cells)

static void
notify_cb (AttainRecord *record,
           GParamSpec   *pspec,
           GArray       *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = &g_array_index (cells, Cell, i);

      if (g_str_equal (cell->property, pspec->name))
        cell->show (cell->column, cell->item);
    }
}

/**
 * attain_row_watch_add:
 * @record: shown in a row
 * @property: static; what the cell shows of it. "version" stands for all that is read at once.
 * @show: writes the cell
 * @column: for @show; outlives the row
 * @item: the cell, which is bound to @record until attain_row_watch_remove()
 *
 * Has the cell written whenever the property changes.
 */
void
attain_row_watch_add (AttainRecord   *record,
                      const char     *property,
                      AttainCellFunc  show,
                      gpointer        column,
                      GtkListItem    *item)
{
  const Cell cell = { property, show, column, item };
  GArray *cells = g_object_get_qdata (G_OBJECT (record), cells_quark ());

  if (cells == NULL)
    {
      cells = g_array_new (FALSE, FALSE, sizeof (Cell));
      g_object_set_qdata_full (G_OBJECT (record), cells_quark (), cells, (GDestroyNotify) g_array_unref);
      g_signal_connect (record, "notify", G_CALLBACK (notify_cb), cells);
    }
  g_array_append_val (cells, cell);
}

/**
 * attain_row_watch_remove:
 * @record: shown in a row
 * @item: a cell of it that is about to show another
 */
void
attain_row_watch_remove (AttainRecord *record,
                         GtkListItem  *item)
{
  GArray *cells = g_object_get_qdata (G_OBJECT (record), cells_quark ());

  for (guint i = cells != NULL ? cells->len : 0; i > 0; i--)
    if (g_array_index (cells, Cell, i - 1).item == item)
      g_array_remove_index_fast (cells, i - 1);
}
