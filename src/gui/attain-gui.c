/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <adwaita.h>

#include "attain-cpd-entry.h"
#include "attain-keyboard.h"
#include "attain-pcf-level.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-templates.h"
#include "attain-training.h"

/* A table gives back many thousands of small pieces of memory as its rows go. Unless each is put in order as it comes
 * back, the C library does so with all of them at once, and holds up a frame. */
static void
keep_memory_in_order (void)
{
#ifdef __GLIBC__
  mallopt (M_MXFAST, 0);
#endif
}

/**
 * attain_gui_init:
 *
 * Called before the first widget is made: what templates need to find, and the types that they name.
 */
void
attain_gui_init (void)
{
  keep_memory_in_order ();
  adw_init ();
  attain_keyboard_init ();
  g_resources_register (attain_templates_get_resource ());
  g_type_ensure (ATTAIN_TYPE_CPD_ENTRY);
  g_type_ensure (ATTAIN_TYPE_PCF_LEVEL);
  g_type_ensure (ATTAIN_TYPE_PERSON);
  g_type_ensure (ATTAIN_TYPE_POST);
  g_type_ensure (ATTAIN_TYPE_TRAINING);
}

/**
 * attain_gui_scroll_to:
 * @view: a table
 * @position: a row of it
 *
 * Brings the row into view. GTK 4.8 has no call for this, only an action of the list inside the view.
 */
void
attain_gui_scroll_to (GtkColumnView *view,
                      guint          position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

static gboolean
is_in_view (GtkWidget *widget,
            GtkWidget *within)
{
  graphene_rect_t place;

  return gtk_widget_compute_bounds (widget, within, &place) &&
         place.origin.y + place.size.height <= gtk_widget_get_height (within);
}

/* What can be used comes before what only informs, unless one would have to scroll for it. */
static void
pass_information (GtkWidget *within,
                  GtkWidget *first)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *scrolled = gtk_widget_get_ancestor (first, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = scrolled != NULL
                              ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)) : NULL;
  double top = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
  GtkWidget *focus = first;

  while (focus != NULL && attain_keyboard_only_informs (focus) && is_in_view (focus, within))
    focus = gtk_widget_child_focus (within, GTK_DIR_TAB_FORWARD) ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && is_in_view (focus, within))
    return;

  gtk_widget_grab_focus (first);
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, top);
}

/**
 * attain_gui_focus_first:
 * @within: what is on the screen
 *
 * Puts the focus on the first that takes it and can be used, wherever in @within it was before, without selecting what
 * is written there: or else the first key would replace it.
 */
void
attain_gui_focus_first (GtkWidget *within)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* GTK goes on from where the focus is. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, within))
    gtk_root_set_focus (root, NULL);
  gtk_widget_child_focus (within, GTK_DIR_TAB_FORWARD);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && attain_keyboard_only_informs (focus))
    pass_information (within, focus);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && GTK_IS_EDITABLE (focus))
    gtk_editable_select_region (GTK_EDITABLE (focus), -1, -1);
}

/**
 * attain_gui_focus_child:
 * @widget: a widget with one child
 * @direction: where the focus goes
 *
 * The method `focus` of a widget that has a `grab_focus` of its own. GtkWidget's would call that where nothing in the
 * widget comes next, and whoever wants to leave it would stay.
 *
 * Returns: whether the focus is still in it
 */
gboolean
attain_gui_focus_child (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

/**
 * attain_gui_has_words:
 * @object: whatever it is asked for in a template
 * @words: (nullable): what it would say
 *
 * For templates, which bind it as "has_words".
 *
 * Returns: whether there is anything to say
 */
gboolean
attain_gui_has_words (GObject    *object,
                      const char *words)
{
  return words != NULL;
}

/**
 * attain_gui_wrap_button:
 * @button: a button that has a label
 *
 * Lets it be narrower than its words are long, where there is no room for them.
 */
void
attain_gui_wrap_button (GtkButton *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (button));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

/**
 * attain_gui_hide_when_off:
 * @button: a button or row with an action
 *
 * Shows it only while the action can be used, for what nobody waits for to become possible.
 */
void
attain_gui_hide_when_off (GtkWidget *button)
{
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
}

static gboolean
is_chosen_from (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_DROP_DOWN (widget) ||
         GTK_IS_MENU_BUTTON (widget) || ADW_IS_COMBO_ROW (widget);
}

static void
set_writable (GtkWidget *widget,
              gboolean   writable)
{
  if (GTK_IS_EDITABLE (widget))
    gtk_editable_set_editable (GTK_EDITABLE (widget), writable);
  else if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (widget), writable);
  else if (is_chosen_from (widget))
    gtk_widget_set_sensitive (widget, writable);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    set_writable (child, writable);
}

/**
 * attain_gui_let_write:
 * @form: a form
 * @write: whether what stands in it may be changed
 *
 * What may only be read can still be selected and copied, and is not dimmed.
 */
void
attain_gui_let_write (GtkWidget *form,
                      gboolean   write)
{
  static const char *const read_only = "attain-read-only";

  if (!write || g_object_get_data (G_OBJECT (form), read_only) != NULL)
    set_writable (form, write);
  g_object_set_data (G_OBJECT (form), read_only, GINT_TO_POINTER (!write));
}

/**
 * attain_gui_get_char_width:
 * @widget: a widget
 *
 * Returns: how many pixels a character of its text takes on average, at least one
 */
int
attain_gui_get_char_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return MAX (width, 1);
}

/**
 * attain_gui_get_growth:
 * @scrolled: what a dialog scrolls, as high as what is in it where there is room
 * @width: how wide the dialog will be
 *
 * GtkScrolledWindow does not ask how wide it will be: a narrow form would hide its end, though there is room below.
 *
 * Returns: how many pixels the dialog has to be higher than it asks for, so that lines which wrap are seen
 */
int
attain_gui_get_growth (GtkScrolledWindow *scrolled,
                       int                width)
{
  GtkWidget *content = gtk_widget_get_first_child (GTK_WIDGET (scrolled));
  int most = gtk_scrolled_window_get_max_content_height (scrolled);
  int free_height, height;

  gtk_widget_measure (GTK_WIDGET (scrolled), GTK_ORIENTATION_VERTICAL, -1, NULL, &free_height, NULL, NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return MAX (0, MIN (height, most > 0 ? most : G_MAXINT) - free_height);
}
