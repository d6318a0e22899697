/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus is when a page comes to the screen: where it was when the page was left, or else where one begins. */

#include "attain-focus-start.h"

#include "attain-focus-place.h"
#include "attain-gui.h"
#include "attain-keyboard.h"

struct _AttainFocusStart
{
  GObject            parent_instance;

  GtkWidget         *page;            /* not held: it holds this */
  AttainSearchPlace *search_place;
  GtkWidget         *content;

  char              *address;         /* what the page showed when it was last given the focus */
  AttainFocusPlace  *left;            /* where it was then; NULL for nowhere in the page */
  GtkWidget         *stack;           /* weak: what the content comes into once it is read */
  GtkWidget         *meanwhile;       /* what has the focus until then, only to be compared */
  gboolean           waiting;
  gulong             layout_id;       /* of the frame clock, until what has come has its place; or 0 */
};

G_DEFINE_FINAL_TYPE (AttainFocusStart, attain_focus_start, G_TYPE_OBJECT)

static GtkWidget *
get_focus (AttainFocusStart *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* What scrolls takes the focus itself where there is nothing in it that does: so far, or at all. */
static gboolean
is_on_something (AttainFocusStart *self)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL && gtk_widget_get_mapped (focus) && !GTK_IS_SCROLLED_WINDOW (focus) &&
         (gtk_widget_is_ancestor (focus, self->content) ||
          gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_place)));
}

static GtkWidget *
find_stack (GtkWidget *within)
{
  GtkWidget *found = GTK_IS_STACK (within) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_stack (child);

  return found;
}

/* A page that is still being read, or is empty, has nothing but its header bar that takes the focus. */
static void
wait_for_content (AttainFocusStart *self)
{
  GtkWidget *stack = find_stack (self->content);

  self->meanwhile = get_focus (self);
  self->waiting = TRUE;
  if (stack == NULL || self->stack != NULL)
    return;

  g_set_weak_pointer (&self->stack, stack);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (attain_focus_start_content_came), self,
                           G_CONNECT_SWAPPED);
}

/* On a page that is new, a row that has nothing to say yet. */
static gboolean
is_before_content (AttainFocusStart *self)
{
  return gtk_widget_get_height (self->content) == 0 && attain_keyboard_only_informs (get_focus (self));
}

/* What was read before may have been left further down. */
static void
scroll_up (GtkWidget *within)
{
  if (GTK_IS_SCROLLED_WINDOW (within) && GTK_IS_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (within))))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (within)), 0);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    scroll_up (child);
}

/* Whether what has the focus is seen where the content begins, or, of what is long, how it begins. */
static gboolean
is_near_top (AttainFocusStart *self)
{
  GtkWidget *focus = get_focus (self);
  GtkWidget *viewport = gtk_widget_get_ancestor (focus, GTK_TYPE_VIEWPORT);
  graphene_rect_t place;
  double room;

  if (viewport == NULL || !gtk_widget_is_ancestor (viewport, self->content) ||
      !gtk_widget_compute_bounds (focus, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &place))
    return TRUE;

  room = gtk_widget_get_height (viewport);
  return place.origin.y + MIN (place.size.height, room / 2) <= room;
}

/* What is to be done next, if the page says so. */
static GtkWidget *
find_main_button (GtkWidget *within)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (within))
    return NULL;
  if (GTK_IS_BUTTON (within) && gtk_widget_has_css_class (within, "suggested-action") &&
      gtk_widget_is_sensitive (within))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_main_button (child);

  return found;
}

/* Whoever comes to a page reads it from its top: where nothing there takes the focus, it stays above the content.
 * FALSE where nothing in the content does. */
static gboolean
focus_content (AttainFocusStart *self)
{
  GtkWidget *button = find_main_button (self->content);

  if (button == NULL || !gtk_widget_grab_focus (button) || !is_near_top (self))
    attain_gui_focus_first (self->content);
  if (!is_on_something (self))
    return FALSE;

  if (!is_near_top (self))
    attain_gui_focus_first (self->page);
  scroll_up (self->content);
  return TRUE;
}

static void
begin (AttainFocusStart *self)
{
  if (attain_search_place_take_focus (self->search_place) || (focus_content (self) && !is_before_content (self)))
    return;

  if (!is_on_something (self))
    attain_gui_focus_first (self->page);
  wait_for_content (self);
}

/* What came may be that it is still being read: then what has the focus keeps it, and what comes after is waited for. */
static void
take_content (AttainFocusStart *self)
{
  self->waiting = get_focus (self) == self->meanwhile ||
                  (is_on_something (self) && attain_keyboard_only_informs (get_focus (self)));
  if (self->waiting || !is_on_something (self))
    scroll_up (self->content);
  if (!self->waiting)
    return;

  self->waiting = !focus_content (self);
  if (!self->waiting)
    return;

  attain_gui_focus_first (self->page);
  self->meanwhile = get_focus (self);
}

/* The window, which asked for it before, has given everything its place by now. */
static void
laid_out_cb (AttainFocusStart *self,
             GdkFrameClock    *clock)
{
  g_clear_signal_handler (&self->layout_id, clock);
  if (self->waiting)
    take_content (self);
}

static void
attain_focus_start_dispose (GObject *object)
{
  AttainFocusStart *self = ATTAIN_FOCUS_START (object);

  g_clear_pointer (&self->left, attain_focus_place_free);
  g_clear_weak_pointer (&self->stack);

  G_OBJECT_CLASS (attain_focus_start_parent_class)->dispose (object);
}

static void
attain_focus_start_finalize (GObject *object)
{
  g_free (ATTAIN_FOCUS_START (object)->address);

  G_OBJECT_CLASS (attain_focus_start_parent_class)->finalize (object);
}

static void
attain_focus_start_class_init (AttainFocusStartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attain_focus_start_dispose;
  G_OBJECT_CLASS (klass)->finalize = attain_focus_start_finalize;
}

static void
attain_focus_start_init (AttainFocusStart *self)
{
}

/**
 * attain_focus_start_new:
 * @page: a page, which outlives this
 * @search_place: where one types to search it
 * @content: the rest of it
 *
 * Returns: (transfer full): what gives the page the focus
 */
AttainFocusStart *
attain_focus_start_new (GtkWidget         *page,
                        AttainSearchPlace *search_place,
                        GtkWidget         *content)
{
  AttainFocusStart *self = g_object_new (ATTAIN_TYPE_FOCUS_START, NULL);

  self->page = page;
  self->search_place = search_place;
  self->content = content;
  return self;
}

/**
 * attain_focus_start_leave:
 * @self: what gives the page the focus
 *
 * Keeps where the focus is, before the page goes from the screen. What has it may be made anew until the page is back.
 */
void
attain_focus_start_leave (AttainFocusStart *self)
{
  self->waiting = FALSE;
  g_clear_pointer (&self->left, attain_focus_place_free);
  self->left = attain_focus_place_find (self->page);
}

/**
 * attain_focus_start_take:
 * @self: what gives the page the focus
 * @address: what the page shows
 *
 * Puts the focus where it was when @address was left, or else where one begins: where one types to search, or on the
 * first thing of the content, as soon as that is read.
 */
void
attain_focus_start_take (AttainFocusStart *self,
                         const char       *address)
{
  gboolean is_back = g_strcmp0 (self->address, address) == 0;
  g_autoptr(AttainFocusPlace) left = g_steal_pointer (&self->left);
  char *copy = g_strdup (address);

  g_free (self->address);
  self->address = copy;
  self->waiting = FALSE;
  if (gtk_widget_get_root (self->page) == NULL)
    return;

  if (is_back)
    attain_focus_place_come_back (left);
  if (!is_back || !is_on_something (self))
    begin (self);
}

/**
 * attain_focus_start_content_came:
 * @self: what gives the page the focus
 *
 * To be called when the content of a page has been read, where it does not come into a stack. The focus goes by where
 * things are, so that it is put there once they have their places. Whoever has gone elsewhere in the meantime stays
 * there.
 */
void
attain_focus_start_content_came (AttainFocusStart *self)
{
  GdkFrameClock *clock;

  if (!self->waiting || !gtk_widget_get_mapped (self->page))
    return;

  clock = gtk_widget_get_frame_clock (self->page);
  if (self->layout_id != 0)
    return;

  self->layout_id = g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out_cb), self, G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}
