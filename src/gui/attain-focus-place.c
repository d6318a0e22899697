/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page shows is made anew when its records change, and GTK forgets the focus of what has gone: whoever works by
 * keyboard would begin at the top of the window after each thing that they do. */

#include "attain-focus-place.h"

struct _AttainFocusPlace
{
  GPtrArray *widgets;       /* what had the focus, and all around it, the innermost first */
  char      *words;         /* what that said */
  char      *row;           /* what the row around it said first; NULL without one */
};

static const char *
get_first_words (GtkWidget *widget)
{
  const char *words = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && words == NULL;
       child = gtk_widget_get_next_sibling (child))
    words = get_first_words (child);

  return words;
}

static const char *
get_row_words (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return row != NULL ? get_first_words (row) : NULL;
}

/* Whether the focus can be there again. */
static gboolean
is_there (GtkWidget *widget)
{
  return gtk_widget_get_root (widget) != NULL && gtk_widget_get_child_visible (widget) && gtk_widget_is_visible (widget);
}

/* What says the same in a row that says the same, or where @any is, whatever takes the focus in that row. */
static GtkWidget *
find_same (AttainFocusPlace *self,
           GtkWidget        *within,
           gboolean          any)
{
  if (!gtk_widget_get_visible (within))
    return NULL;
  if (gtk_widget_get_focusable (within) && gtk_widget_is_sensitive (within) &&
      g_strcmp0 (get_row_words (within), self->row) == 0 &&
      (any || g_strcmp0 (get_first_words (within), self->words) == 0))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_same (self, child, any);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * attain_focus_place_find:
 * @within: what is about to be made anew
 *
 * Returns: (transfer full) (nullable): where the focus is in it; %NULL where it is elsewhere
 */
AttainFocusPlace *
attain_focus_place_find (GtkWidget *within)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  AttainFocusPlace *self;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, within))
    return NULL;

  self = g_new0 (AttainFocusPlace, 1);
  self->widgets = g_ptr_array_new_with_free_func (g_object_unref);
  self->words = g_strdup (get_first_words (focus));
  self->row = g_strdup (get_row_words (focus));
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (self->widgets, g_object_ref (widget));
  return self;
}

/**
 * attain_focus_place_return:
 * @self: (nullable): where the focus was before
 *
 * Puts it on what says the same as what had it; or else near to that: into its row, or into what was around it.
 */
void
attain_focus_place_return (AttainFocusPlace *self)
{
  if (self == NULL || is_there (g_ptr_array_index (self->widgets, 0)))
    return;

  for (guint i = 1; i < self->widgets->len; i++)
    {
      GtkWidget *around = g_ptr_array_index (self->widgets, i);
      GtkWidget *same;

      if (!is_there (around))
        continue;
      same = find_same (self, around, FALSE);
      if (same == NULL && self->row != NULL)
        same = find_same (self, around, TRUE);
      if ((same != NULL && gtk_widget_grab_focus (same)) || gtk_widget_child_focus (around, GTK_DIR_TAB_FORWARD))
        return;
    }
}

void
attain_focus_place_free (AttainFocusPlace *self)
{
  g_ptr_array_unref (self->widgets);
  g_free (self->words);
  g_free (self->row);
  g_free (self);
}
