/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page shows is made anew when its records change, and GTK forgets the focus of what has gone: whoever works by
 * keyboard would begin at the top of the window after each thing that they do. */

#include "attain-focus-place.h"

#include "attain-focus-sight.h"

struct _AttainFocusPlace
{
  GPtrArray *widgets;       /* of GWeakRef: what had the focus, and all around it, the innermost first */
  GType      type;          /* of what had it */
  char      *words;         /* what that said */
  char      *row;           /* what the row around it said first; NULL without one */
  char      *outer_row;     /* likewise of the row around that, which can be opened */
  GtkWidget *within;        /* where it is looked for: one of @widgets, which is asked whether it is still there */
  guint      row_number;    /* of the rows in there; counted from 0 */
  int        cursor;        /* where one was writing; -1 for nowhere */
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

static const char *
get_outer_row_words (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return row != NULL && gtk_widget_get_parent (row) != NULL ? get_row_words (gtk_widget_get_parent (row)) : NULL;
}

/* Whether the focus can be there again. */
static gboolean
is_there (GtkWidget *widget)
{
  return gtk_widget_get_root (widget) != NULL && gtk_widget_get_child_visible (widget) && gtk_widget_is_visible (widget);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* A page may keep its place while it is away, and must not keep itself alive by it. */
static void
add_widget (AttainFocusPlace *self,
            GtkWidget        *widget)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, widget);
  g_ptr_array_add (self->widgets, ref);
}

/* NULL for what the focus cannot be in again. */
static GtkWidget *
get_widget (AttainFocusPlace *self,
            guint             i)
{
  g_autoptr(GtkWidget) widget = g_weak_ref_get (g_ptr_array_index (self->widgets, i));

  return widget != NULL && is_there (widget) ? widget : NULL;
}

/* What says the same in a row that says the same, or where @any is, whatever takes the focus in that row. */
static GtkWidget *
find_same (AttainFocusPlace *self,
           GtkWidget        *within,
           gboolean          any)
{
  if (!gtk_widget_get_visible (within) || !gtk_widget_get_child_visible (within))
    return NULL;
  if (gtk_widget_get_focusable (within) && gtk_widget_is_sensitive (within) &&
      g_strcmp0 (get_row_words (within), self->row) == 0 &&
      g_strcmp0 (get_outer_row_words (within), self->outer_row) == 0 &&
      (any || (G_OBJECT_TYPE (within) == self->type &&
               g_strcmp0 (get_first_words (within), self->words) == 0)))
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

static void
collect_rows (GtkWidget *within,
              GPtrArray *rows)
{
  if (!gtk_widget_get_visible (within) || !gtk_widget_get_child_visible (within))
    return;
  if (GTK_IS_LIST_BOX_ROW (within))
    g_ptr_array_add (rows, within);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_rows (child, rows);
}

static int
get_cursor (GtkWidget *widget)
{
  int cursor = -1;

  if (GTK_IS_TEXT_VIEW (widget))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "cursor-position", &cursor, NULL);

  return cursor;
}

static gboolean
put_on (AttainFocusPlace *self,
        GtkWidget        *widget)
{
  if (self->cursor >= 0 && GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      GtkTextIter at;

      gtk_text_buffer_get_iter_at_offset (buffer, &at, self->cursor);
      gtk_text_buffer_place_cursor (buffer, &at);
    }

  /* What is selected is replaced by the next key. */
  return GTK_IS_TEXT (widget) ? gtk_text_grab_focus_without_selecting (GTK_TEXT (widget))
                              : gtk_widget_grab_focus (widget);
}

/* In the order in which things were put there: GTK goes by where they are, and what is new is nowhere yet. */
static gboolean
put_on_first (GtkWidget *within)
{
  if (!gtk_widget_get_visible (within) || !gtk_widget_get_child_visible (within) || !gtk_widget_is_sensitive (within))
    return FALSE;
  if (gtk_widget_get_focusable (within) && !GTK_IS_SCROLLED_WINDOW (within) && gtk_widget_grab_focus (within))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (put_on_first (child))
      return TRUE;

  return FALSE;
}

static gboolean
return_to_same (AttainFocusPlace *self)
{
  gboolean outermost = FALSE;

  for (guint i = 1; i < self->widgets->len && !outermost; i++)
    {
      GtkWidget *around = get_widget (self, i);
      GtkWidget *same = around != NULL ? find_same (self, around, FALSE) : NULL;

      if (same == NULL && self->row != NULL && around != NULL)
        same = find_same (self, around, TRUE);
      if (same != NULL && put_on (self, same))
        return TRUE;
      outermost = around != NULL && around == self->within;
    }

  return FALSE;
}

/* The row that has come to where the one was that has gone: the next, or else the nearest before. */
static gboolean
return_to_next_row (AttainFocusPlace *self)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 1; i < self->widgets->len && self->row != NULL; i++)
    if (get_widget (self, i) != NULL && get_widget (self, i) == self->within)
      collect_rows (self->within, rows);

  for (guint i = MIN (self->row_number + 1, rows->len); i > 0; i--)
    if (gtk_widget_child_focus (g_ptr_array_index (rows, i - 1), GTK_DIR_TAB_FORWARD))
      return TRUE;

  return FALSE;
}

static gboolean
return_around (AttainFocusPlace *self)
{
  for (guint i = 1; i < self->widgets->len; i++)
    {
      GtkWidget *around = get_widget (self, i);

      if (around != NULL && put_on_first (around))
        return TRUE;
    }

  return FALSE;
}

static void
show_focus (AttainFocusPlace *self)
{
  GtkWidget *around = NULL;

  for (guint i = 1; i < self->widgets->len && around == NULL; i++)
    around = get_widget (self, i);
  if (around != NULL && gtk_root_get_focus (gtk_widget_get_root (around)) != NULL)
    attain_focus_sight_bring (gtk_root_get_focus (gtk_widget_get_root (around)));
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

  return attain_focus_place_of (root != NULL ? gtk_root_get_focus (root) : NULL, within);
}

/**
 * attain_focus_place_of:
 * @focus: (nullable): what has the focus, or had it just now
 * @within: where one comes back to
 *
 * Returns: (transfer full) (nullable): the place of @focus in there; %NULL where it is elsewhere
 */
AttainFocusPlace *
attain_focus_place_of (GtkWidget *focus,
                       GtkWidget *within)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  AttainFocusPlace *self;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, within))
    return NULL;

  self = g_new0 (AttainFocusPlace, 1);
  self->widgets = g_ptr_array_new_with_free_func (weak_ref_free);
  self->type = G_OBJECT_TYPE (focus);
  self->words = g_strdup (get_first_words (focus));
  self->row = g_strdup (get_row_words (focus));
  self->outer_row = g_strdup (get_outer_row_words (focus));
  self->within = within;
  collect_rows (within, rows);
  g_ptr_array_find (rows, gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW), &self->row_number);
  self->cursor = get_cursor (focus);
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    add_widget (self, widget);
  return self;
}

/**
 * attain_focus_place_return:
 * @self: (nullable): where the focus was before
 *
 * Where what had the focus has gone, puts it on what says the same; or else near to that: into its row, the row that has
 * come in its place, or what was around it. It is scrolled to where it is seen.
 */
void
attain_focus_place_return (AttainFocusPlace *self)
{
  if (self == NULL || get_widget (self, 0) != NULL)
    return;

  if (return_to_same (self) || return_to_next_row (self) || return_around (self))
    show_focus (self);
}

/**
 * attain_focus_place_come_back:
 * @self: (nullable): where the focus was before
 *
 * Puts it there, from wherever it is now; or, where that has gone, as attain_focus_place_return() does.
 */
void
attain_focus_place_come_back (AttainFocusPlace *self)
{
  GtkWidget *widget = self != NULL ? get_widget (self, 0) : NULL;

  if (widget == NULL)
    attain_focus_place_return (self);
  else if (!gtk_widget_is_focus (widget))
    put_on (self, widget);
}

void
attain_focus_place_free (AttainFocusPlace *self)
{
  g_ptr_array_unref (self->widgets);
  g_free (self->words);
  g_free (self->row);
  g_free (self->outer_row);
  g_free (self);
}
