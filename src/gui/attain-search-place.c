/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one types to search a page, and says by what its list is sorted: away on a page that cannot be searched. */

#include "attain-search-place.h"

#include "attain-sort-button.h"

struct _AttainSearchPlace
{
  AdwBin       parent_instance;

  GtkEditable *entry;   /* within the child; NULL while there is none */
};

G_DEFINE_FINAL_TYPE (AttainSearchPlace, attain_search_place, ADW_TYPE_BIN)

static gpointer
find (GtkWidget *within,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
search_started_cb (GtkSearchEntry *entry)
{
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

static void
attain_search_place_dispose (GObject *object)
{
  ATTAIN_SEARCH_PLACE (object)->entry = NULL;

  G_OBJECT_CLASS (attain_search_place_parent_class)->dispose (object);
}

static void
attain_search_place_class_init (AttainSearchPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_search_place_dispose;
}

static void
attain_search_place_init (AttainSearchPlace *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * attain_search_place_fill:
 * @self: the place
 * @child: an entry, or what has one among other things
 * @page: what is searched; whatever is typed there, and nobody wants, starts a search
 */
void
attain_search_place_fill (AttainSearchPlace *self,
                          GtkWidget         *child,
                          GtkWidget         *page)
{
  adw_bin_set_child (ADW_BIN (self), child);
  self->entry = find (child, GTK_TYPE_EDITABLE);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (!GTK_IS_SEARCH_ENTRY (self->entry))
    return;

  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), page);
  g_signal_connect_object (self->entry, "search-started", G_CALLBACK (search_started_cb), self->entry, 0);
}

/**
 * attain_search_place_show:
 * @self: the place
 * @shown: whether there is something to search
 *
 * Does nothing on a page that cannot be searched at all.
 */
void
attain_search_place_show (AttainSearchPlace *self,
                          gboolean           shown)
{
  gtk_widget_set_visible (GTK_WIDGET (self), shown && self->entry != NULL);
}

/**
 * attain_search_place_take_focus:
 * @self: the place
 *
 * Leaves what is written there unselected: or else the first key would replace it.
 *
 * Returns: whether the focus is there now; not on a page that cannot be searched
 */
gboolean
attain_search_place_take_focus (AttainSearchPlace *self)
{
  return self->entry != NULL &&
         gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (self->entry)));
}

/**
 * attain_search_place_begin:
 * @self: the place
 *
 * Puts the cursor there, to replace what was searched for before.
 *
 * Returns: whether the page can be searched
 */
gboolean
attain_search_place_begin (AttainSearchPlace *self)
{
  if (self->entry == NULL)
    return FALSE;

  gtk_editable_select_region (self->entry, 0, -1);
  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * attain_search_place_can_begin:
 * @self: the place
 *
 * Returns: whether there is anything to search
 */
gboolean
attain_search_place_can_begin (AttainSearchPlace *self)
{
  return self->entry != NULL && gtk_widget_get_visible (GTK_WIDGET (self));
}

/**
 * attain_search_place_can_sort:
 * @self: the place
 *
 * Returns: whether there is a list that can be sorted
 */
gboolean
attain_search_place_can_sort (AttainSearchPlace *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) && find (GTK_WIDGET (self), ATTAIN_TYPE_SORT_BUTTON) != NULL;
}

/**
 * attain_search_place_sort:
 * @self: the place
 *
 * Shows by what the list of the page can be sorted.
 *
 * Returns: whether there is such a list
 */
gboolean
attain_search_place_sort (AttainSearchPlace *self)
{
  if (!attain_search_place_can_sort (self))
    return FALSE;

  attain_sort_button_open (find (GTK_WIDGET (self), ATTAIN_TYPE_SORT_BUTTON));
  return TRUE;
}
