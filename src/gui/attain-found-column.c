/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of titles that, while somebody searches, says where their words were found: marked in the
 * title, and below it the part of the text that has them. */

#include "attain-found-column.h"

#include "attain-record.h"
#include "attain-row-menu.h"
#include "attain-words.h"

#define EXCERPT_CHARS 90

struct _AttainFoundColumn
{
  GObject             parent_instance;

  const char *const  *fields;     /* the title first, then the texts that are searched */
  AttainWords        *words;
  GHashTable         *bound;      /* GtkListItem → itself, for those on the screen */
};

G_DEFINE_FINAL_TYPE (AttainFoundColumn, attain_found_column, G_TYPE_OBJECT)

/* In bold and underlined: what is found must not show by colour alone. */
static void
append_marked (GString     *markup,
               AttainWords *words,
               const char  *text)
{
  g_autoptr(GArray) marks = attain_words_find (words, text);
  gsize at = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const AttainMark *mark = &g_array_index (marks, AttainMark, i);
      g_autofree char *before = g_markup_escape_text (text + at, mark->from - at);
      g_autofree char *hit = g_markup_escape_text (text + mark->from, mark->to - mark->from);

      g_string_append_printf (markup, "%s<b><u>%s</u></b>", before, hit);
      at = mark->to;
    }
  if (text[at] != '\0')
    {
      g_autofree char *rest = g_markup_escape_text (text + at, -1);

      g_string_append (markup, rest);
    }
}

static char *
get_text (AttainRecord *record,
          const char   *name)
{
  char *text;

  g_object_get (record, name, &text, NULL);
  return text;
}

static char *
make_markup (AttainFoundColumn *self,
             AttainRecord      *record,
             const char        *title)
{
  GString *markup = g_string_new (NULL);

  append_marked (markup, self->words, title);
  for (guint i = 1; self->fields[i] != NULL; i++)
    {
      g_autofree char *text = get_text (record, self->fields[i]);
      g_autofree char *excerpt = attain_words_excerpt (self->words, text, EXCERPT_CHARS);

      if (excerpt == NULL)
        continue;

      g_string_append (markup, "\n<small>");
      append_marked (markup, self->words, excerpt);
      g_string_append (markup, "</small>");
      break;
    }

  return g_string_free (markup, FALSE);
}

/* A label measures all rows anew when its text changes, which makes a long list slow, but only a label cuts each of
 * two lines off by itself. So it is one while somebody searches, when the rows are few. */
static GtkWidget *
make_cell (gboolean for_search)
{
  GtkWidget *cell;

  if (for_search)
    return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", 12, NULL);

  cell = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), 12);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (cell), 40);
  return cell;
}

static void
show (AttainFoundColumn *self,
      GtkListItem       *item)
{
  gboolean searches = self->words != NULL;
  AttainRecord *record = gtk_list_item_get_item (item);
  g_autofree char *title = get_text (record, self->fields[0]);
  GtkWidget *cell = gtk_list_item_get_child (item);

  if (cell == NULL || GTK_IS_LABEL (cell) != searches)
    {
      cell = make_cell (searches);
      gtk_list_item_set_child (item, cell);
      attain_row_menu_mark (cell, item);
    }

  if (searches)
    {
      g_autofree char *markup = title != NULL ? make_markup (self, record, title) : NULL;

      gtk_label_set_markup (GTK_LABEL (cell), markup != NULL ? markup : "");
    }
  else
    {
      gtk_inscription_set_text (GTK_INSCRIPTION (cell), title);
    }
}

static void
notify_cb (AttainRecord *record,
           GParamSpec   *pspec,
           GtkListItem  *item)
{
  AttainFoundColumn *self = g_object_get_data (G_OBJECT (item), "attain-found-column");

  if (g_str_equal (pspec->name, self->fields[0]) ||
      (self->words != NULL && g_strv_contains (self->fields, pspec->name)))
    show (self, item);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AttainFoundColumn        *self)
{
  g_object_set_data (G_OBJECT (item), "attain-found-column", self);
  g_hash_table_add (self->bound, item);
  g_signal_connect (gtk_list_item_get_item (item), "notify", G_CALLBACK (notify_cb), item);
  show (self, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AttainFoundColumn        *self)
{
  g_hash_table_remove (self->bound, item);
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), notify_cb, item);
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
 * Marks it in the rows that are there.
 */
void
attain_found_column_set_typed (AttainFoundColumn *self,
                               const char        *typed)
{
  GHashTableIter iter;
  gpointer item;

  if (self->words == NULL && typed == NULL)
    return;

  g_clear_pointer (&self->words, attain_words_free);
  self->words = typed != NULL ? attain_words_new (typed) : NULL;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show (self, item);
}
