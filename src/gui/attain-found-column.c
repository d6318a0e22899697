/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of titles that, while somebody searches, says where their words were found: marked in the
 * title, and below it the part of the text that has them. */

#include "attain-found-column.h"

#include "attain-record.h"
#include "attain-row-menu.h"
#include "attain-row-watch.h"
#include "attain-words.h"

#define EXCERPT_CHARS 90

struct _AttainFoundColumn
{
  GObject             parent_instance;

  const char *const  *fields;     /* the title first, then the texts that are searched */
  AttainWords        *words;
  guint               n_typed;    /* counts what was typed so far */
  GHashTable         *bound;      /* GtkListItem → the number of what it marks, for those on the screen */
};

G_DEFINE_FINAL_TYPE (AttainFoundColumn, attain_found_column, G_TYPE_OBJECT)

static char *
get_text (AttainRecord *record,
          const char   *name)
{
  char *text;

  g_object_get (record, name, &text, NULL);
  return text;
}

static void
add_attribute (PangoAttrList    *attributes,
               PangoAttribute   *attribute,
               const AttainMark *mark)
{
  if (mark != NULL)
    {
      attribute->start_index = mark->from;
      attribute->end_index = mark->to;
    }
  pango_attr_list_insert (attributes, attribute);
}

/* In bold and underlined: what is found must not show by colour alone. */
static PangoAttrList *
mark_words (AttainWords *words,
            const char  *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr(GArray) marks = attain_words_find (words, text);

  for (guint i = 0; i < marks->len; i++)
    {
      const AttainMark *mark = &g_array_index (marks, AttainMark, i);

      add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), mark);
      add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), mark);
    }

  return attributes;
}

/* The part of the first text, other than the title, that has what is looked for. */
static char *
find_excerpt (AttainFoundColumn *self,
              AttainRecord      *record)
{
  char *excerpt = NULL;

  for (guint i = 1; self->fields[i] != NULL && excerpt == NULL; i++)
    {
      g_autofree char *text = get_text (record, self->fields[i]);

      excerpt = attain_words_excerpt (self->words, text, EXCERPT_CHARS);
    }

  return excerpt;
}

/* An inscription, since a label measures all rows anew when its text changes, which makes a long list slow. */
static GtkWidget *
make_line (void)
{
  GtkWidget *line = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (line), 6);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (line), 40);
  return line;
}

/* A title by itself, or above an excerpt: most rows never have two. */
static GtkWidget *
make_cell (gboolean for_search)
{
  GtkWidget *cell;

  if (!for_search)
    return make_line ();

  cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (cell), make_line ());
  gtk_box_append (GTK_BOX (cell), make_line ());
  return cell;
}

static void
show_found (AttainFoundColumn *self,
            AttainRecord      *record,
            const char        *title,
            GtkWidget         *cell)
{
  GtkInscription *title_line = GTK_INSCRIPTION (gtk_widget_get_first_child (cell));
  GtkInscription *excerpt_line = GTK_INSCRIPTION (gtk_widget_get_last_child (cell));
  g_autofree char *excerpt = find_excerpt (self, record);
  g_autoptr(PangoAttrList) title_marks = mark_words (self->words, title != NULL ? title : "");
  g_autoptr(PangoAttrList) excerpt_marks = mark_words (self->words, excerpt != NULL ? excerpt : "");

  add_attribute (excerpt_marks, pango_attr_scale_new (PANGO_SCALE_SMALL), NULL);
  gtk_inscription_set_text (title_line, title);
  gtk_inscription_set_attributes (title_line, title_marks);
  gtk_inscription_set_text (excerpt_line, excerpt);
  gtk_inscription_set_attributes (excerpt_line, excerpt_marks);
  gtk_widget_set_visible (GTK_WIDGET (excerpt_line), excerpt != NULL);
}

static void
show (gpointer     column,
      GtkListItem *item)
{
  AttainFoundColumn *self = column;
  gboolean searches = self->words != NULL;
  AttainRecord *record = gtk_list_item_get_item (item);
  g_autofree char *title = get_text (record, self->fields[0]);
  GtkWidget *cell = gtk_list_item_get_child (item);

  if (cell == NULL || GTK_IS_BOX (cell) != searches)
    {
      cell = make_cell (searches);
      gtk_list_item_set_child (item, cell);
      attain_row_menu_mark (cell, item);
    }

  g_hash_table_insert (self->bound, item, GUINT_TO_POINTER (self->n_typed));
  if (searches)
    show_found (self, record, title, cell);
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), title);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AttainFoundColumn        *self)
{
  /* So that a row is searched through once, not for every text of it. */
  attain_row_watch_add (gtk_list_item_get_item (item), "version", show, self, item);
  show (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AttainFoundColumn        *self)
{
  g_hash_table_remove (self->bound, item);
  attain_row_watch_remove (gtk_list_item_get_item (item), item);
}

static void
attain_found_column_finalize (GObject *object)
{
  AttainFoundColumn *self = ATTAIN_FOUND_COLUMN (object);

  g_clear_pointer (&self->words, attain_words_free);
  g_hash_table_unref (self->bound);

  G_OBJECT_CLASS (attain_found_column_parent_class)->finalize (object);
}

static void
attain_found_column_class_init (AttainFoundColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attain_found_column_finalize;
}

static void
attain_found_column_init (AttainFoundColumn *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
}

/**
 * attain_found_column_new:
 * @column: a column of a table over records
 * @fields: (array zero-terminated=1): the property of the title, then of the texts; static
 *
 * Fills the column in. It must outlive the rows.
 *
 * Returns: (transfer full): what tells the column for what somebody searches
 */
AttainFoundColumn *
attain_found_column_new (GtkColumnViewColumn *column,
                         const char *const   *fields)
{
  AttainFoundColumn *self = g_object_new (ATTAIN_TYPE_FOUND_COLUMN, NULL);
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->fields = fields;
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_column_view_column_set_factory (column, factory);
  return self;
}

/**
 * attain_found_column_set_typed:
 * @self: a column
 * @typed: (nullable): what somebody has typed to search for
 *
 * Rows bound from now on have it marked.
 */
void
attain_found_column_set_typed (AttainFoundColumn *self,
                               const char        *typed)
{
  if (self->words == NULL && typed == NULL)
    return;

  g_clear_pointer (&self->words, attain_words_free);
  self->words = typed != NULL ? attain_words_new (typed) : NULL;
  self->n_typed++;
}

/**
 * attain_found_column_mark:
 * @self: a column
 *
 * Marks what was typed in the rows that were there before and stay. Called when it has been searched for: most
 * rows are not there any more.
 */
void
attain_found_column_mark (AttainFoundColumn *self)
{
  g_autofree gpointer *items = NULL;
  guint n_items;

  items = g_hash_table_get_keys_as_array (self->bound, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (GPOINTER_TO_UINT (g_hash_table_lookup (self->bound, items[i])) != self->n_typed)
      show (self, items[i]);
}
