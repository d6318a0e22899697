/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a row: by the right button, the menu key or Shift+F10. A row of GtkColumnView does not say which
 * one it is, so a cell of it is marked with its list item. */

#include "attain-row-menu.h"

#define KEY "attain-list-item"

static GtkListItem *
find_item (GtkWidget *within)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (within), KEY);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && item == NULL;
       child = gtk_widget_get_next_sibling (child))
    item = find_item (child);

  return item;
}

/* The row that a widget is, or stands in; NULL outside of rows. */
static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *parent = widget != NULL ? gtk_widget_get_parent (widget) : NULL;

  while (parent != NULL && !GTK_IS_LIST_VIEW (parent))
    {
      widget = parent;
      parent = gtk_widget_get_parent (widget);
    }

  return parent != NULL ? widget : NULL;
}

static gboolean
pop_up (GtkWidget          *view,
        GtkWidget          *row,
        const GdkRectangle *place)
{
  GtkPopover *menu = g_object_get_data (G_OBJECT (view), "attain-row-menu");
  GtkListItem *item = row != NULL ? find_item (row) : NULL;

  if (item == NULL)
    return FALSE;

  gtk_selection_model_select_item (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)), gtk_list_item_get_position (item),
                                   TRUE);
  gtk_popover_set_pointing_to (menu, place);
  gtk_popover_popup (menu);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GtkWidget       *view)
{
  GtkWidget *row = find_row (gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT));

  if (pop_up (view, row, &(GdkRectangle) { x, y, 1, 1 }))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
menu_key_cb (GtkWidget *view,
             GVariant  *arguments,
             gpointer   data)
{
  GtkWidget *row = find_row (gtk_root_get_focus (gtk_widget_get_root (view)));
  graphene_rect_t bounds;

  return row != NULL && gtk_widget_compute_bounds (row, view, &bounds) &&
         pop_up (view, row, &(GdkRectangle) { bounds.origin.x + 48, bounds.origin.y, 1, bounds.size.height });
}

static void
destroy_cb (GtkWidget *view)
{
  GtkWidget *menu = g_object_steal_data (G_OBJECT (view), "attain-row-menu");

  if (menu != NULL)
    gtk_widget_unparent (menu);
}

/**
 * attain_row_menu_add:
 * @view: a table whose model is a single selection and whose rows each have a marked cell
 * @menu: its actions are about the row that is selected
 */
void
attain_row_menu_add (GtkColumnView *view,
                     GMenuModel    *menu)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10");

  gtk_widget_set_parent (popover, GTK_WIDGET (view));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (view), "attain-row-menu", popover);
  g_signal_connect (view, "destroy", G_CALLBACK (destroy_cb), NULL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), view, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (gesture));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (menu_key_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}

/**
 * attain_row_menu_mark:
 * @cell: a cell, in the setup of its column
 * @item: the list item it is the child of
 *
 * Lets the row be found by the cell.
 */
void
attain_row_menu_mark (GtkWidget   *cell,
                      GtkListItem *item)
{
  g_object_set_data (G_OBJECT (cell), KEY, item);
}

/**
 * attain_row_menu_focus_row:
 * @view: a table whose rows each have a marked cell
 * @position: a row that is in view
 *
 * Puts the focus on the row. GTK 4.8 has no call for this.
 *
 * Returns: whether it is there now
 */
gboolean
attain_row_menu_focus_row (GtkColumnView *view,
                           guint          position)
{
  GtkWidget *list = gtk_widget_get_first_child (GTK_WIDGET (view));

  while (list != NULL && !GTK_IS_LIST_VIEW (list))
    list = gtk_widget_get_next_sibling (list);
  for (GtkWidget *row = list != NULL ? gtk_widget_get_first_child (list) : NULL; row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkListItem *item = find_item (row);

      if (item != NULL && gtk_list_item_get_position (item) == position)
        return gtk_widget_grab_focus (row);
    }

  return FALSE;
}
