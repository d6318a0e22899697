/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column that shows one field of the records in a list: the words and the side it is written to follow from
 * the field's type. A cell is an inscription, since a label measures all rows anew when its text changes. */

#include "attain-field-column.h"

#include "attain-row-watch.h"
#include "attain-sort-probe.h"

typedef struct
{
  const AttainField *field;
  guint              width;   /* in characters */
} Column;

static void
column_free (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

static gboolean
is_number (const AttainField *field)
{
  return field->type == ATTAIN_FIELD_INT || field->type == ATTAIN_FIELD_REAL || field->type == ATTAIN_FIELD_MINUTES;
}

/* How many characters a column likes to be wide; one that expands takes what is left. */
static guint
get_width (const AttainField *field)
{
  glong longest = 0;

  switch ((int) field->type)
    {
    case ATTAIN_FIELD_DATE:
      return 11;
    case ATTAIN_FIELD_MINUTES:
      return 10;
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REAL:
      return 6;
    case ATTAIN_FIELD_ENUM:
      for (guint i = 1; i < attain_enum_get_n (field->choices); i++)
        longest = MAX (longest, g_utf8_strlen (attain_enum_get_label (field->choices, i), -1));
      return MIN (longest, 16);
    default:
      return 16;
    }
}

/* Half a day or half a number would be another one. */
static gboolean
must_be_whole (const AttainField *field)
{
  return is_number (field) || field->type == ATTAIN_FIELD_DATE;
}

/* Numbers end where the next column would begin. */
#define AFTER_NUMBER 12

static GtkWidget *
find_label (GtkWidget  *within,
            const char *text)
{
  if (GTK_IS_LABEL (within) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (within)), text) == 0)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A title stands above its numbers. GTK knows no other side for it than where one begins to read. */
static void
align_title (GtkColumnViewColumn *column)
{
  GtkColumnView *view = gtk_column_view_column_get_column_view (column);
  GtkWidget *header = view != NULL ? gtk_widget_get_first_child (GTK_WIDGET (view)) : NULL;
  GtkWidget *label = header != NULL ? find_label (header, gtk_column_view_column_get_title (column)) : NULL;

  if (label != NULL)
    {
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_set_halign (label, GTK_ALIGN_END);
      gtk_widget_set_margin_end (label, AFTER_NUMBER);
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  const Column *column = user_data;
  const AttainField *field = column->field;
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), is_number (field) ? 1 : 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), column->width);
  if (must_be_whole (field))
    gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), column->width);
  if (is_number (field))
    gtk_widget_set_margin_end (cell, AFTER_NUMBER);
  /* In a row of two lines it keeps to one. */
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  if (must_be_whole (field))
    gtk_widget_add_css_class (cell, "numeric");
  gtk_list_item_set_child (item, cell);
}

static void
show (gpointer     field,
      GtkListItem *item)
{
  g_autofree char *text = attain_field_display (field, gtk_list_item_get_item (item));

  /* Assistive technology asks how long the text is, and GTK 4.8 stumbles over none. */
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text != NULL ? text : "");
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  const AttainField *field = user_data;

  attain_row_watch_add (gtk_list_item_get_item (item), field->name, show, user_data, item);
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
 * attain_field_column_set_up:
 * @column: a column of a table over records
 * @record_type: the kind of record
 * @field: the property that the column shows
 * @order: what the list calls the order by it, or -1 where it cannot be sorted by
 *
 * Fills the column in.
 */
void
attain_field_column_set_up (GtkColumnViewColumn *column,
                            GType                record_type,
                            const char          *field,
                            int                  order)
{
  g_autoptr(AttainRecordClass) klass = g_type_class_ref (record_type);
  const AttainField *found = attain_record_class_find (klass, field);
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  Column *shown = g_new (Column, 1);

  shown->field = found;
  shown->width = get_width (found);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), shown, column_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), (gpointer) found);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_factory (column, factory);
  if (is_number (found))
    align_title (column);
  if (order >= 0)
    attain_sort_probe_add (column, order);
}
