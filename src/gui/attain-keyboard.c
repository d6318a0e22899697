/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK 4.8 lacks for whoever works by keyboard alone, for every window at once.
 *
 * It shows where the focus is only where a key has just moved it, and for three seconds: who looks away, or reads for
 * a while, has lost it. Here it is shown from the first key on until somebody takes the pointer. Its Tab goes through a
 * table row by row, of which there may be a million. Here it leaves the table, whose rows have the arrows. It stops at
 * every row of a list, also at those that only inform. Here it goes on to what can be used, and the arrows go through all
 * rows, so that they can be read. And a button
 * that cannot be pressed while something is saved loses the focus for good. Here it is given back. */

#include "attain-keyboard.h"

#include <adwaita.h>

/* Which of the two whoever sits there used last. They have one pair of hands for all windows. */
static gboolean by_keyboard;

static gboolean
is_modifier (guint keyval)
{
  return (keyval >= GDK_KEY_Shift_L && keyval <= GDK_KEY_Hyper_R) || keyval == GDK_KEY_ISO_Level3_Shift;
}

static gboolean
is_tab (guint           keyval,
        GdkModifierType state)
{
  return (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab) &&
         (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0;
}

/* The table or list that the focus is in; not one of choices, which closes on Tab. */
static GtkWidget *
find_table (GtkWidget *focus)
{
  GtkWidget *table = gtk_widget_get_ancestor (focus, GTK_TYPE_COLUMN_VIEW);

  if (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return NULL;

  return table != NULL ? table : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW);
}

/* Whether there is something else in the row of @focus that takes the focus. */
static gboolean
move_in_row (GtkWidget        *focus,
             GtkDirectionType  direction)
{
  GtkWidget *row = focus;

  while (!GTK_IS_LIST_VIEW (gtk_widget_get_parent (row)))
    row = gtk_widget_get_parent (row);

  return gtk_widget_child_focus (row, direction);
}

static gboolean
leave_table (GtkWindow        *window,
             GtkDirectionType  direction)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *table = focus != NULL ? find_table (focus) : NULL;

  if (table == NULL)
    return FALSE;
  if (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL && move_in_row (focus, direction))
    return TRUE;

  gtk_widget_set_can_focus (table, FALSE);
  g_signal_emit_by_name (window, "move-focus", direction);
  gtk_widget_set_can_focus (table, TRUE);
  return TRUE;
}

/* Nobody else wanted the key. Where there are only rows that inform, the first of them has the focus. */
static gboolean
tab_pressed_cb (GtkWindow       *window,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean backward = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;
  GtkWidget *first = NULL;
  GtkWidget *focus;

  if (!is_tab (keyval, state))
    return GDK_EVENT_PROPAGATE;

  do
    {
      g_signal_emit_by_name (window, "move-focus", backward ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (window);
      if (first == NULL)
        first = focus;
      else if (focus == first)
        break;
    }
  while (focus != NULL && attain_keyboard_only_informs (focus));

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkWindow       *window,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean backward = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;

  if (is_modifier (keyval))
    return GDK_EVENT_PROPAGATE;

  by_keyboard = TRUE;
  gtk_window_set_focus_visible (window, TRUE);
  return is_tab (keyval, state) && leave_table (window, backward ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
}

static void
pointer_pressed_cb (GtkWindow *window)
{
  by_keyboard = FALSE;
  gtk_window_set_focus_visible (window, FALSE);
}

static void
focus_visible_cb (GtkWindow *window)
{
  if (by_keyboard && !gtk_window_get_focus_visible (window))
    gtk_window_set_focus_visible (window, TRUE);
}

static void
flags_changed_cb (GtkWidget     *widget,
                  GtkStateFlags  before,
                  GtkWindow     *window)
{
  if (!gtk_widget_is_sensitive (widget))
    return;

  g_signal_handlers_disconnect_by_func (widget, flags_changed_cb, window);
  if (gtk_window_get_focus (window) == NULL && gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (widget);
}

/* @last is what had the focus before; nothing holds it. */
static void
focus_moved_cb (GtkWindow  *window,
                GParamSpec *pspec,
                GWeakRef   *last)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  g_autoptr(GtkWidget) before = g_weak_ref_get (last);

  if (focus != NULL)
    g_weak_ref_set (last, focus);
  else if (before != NULL && gtk_widget_get_root (before) == GTK_ROOT (window) && !gtk_widget_is_sensitive (before))
    g_signal_connect_object (before, "state-flags-changed", G_CALLBACK (flags_changed_cb), window, 0);
}

static void
weak_ref_free (gpointer data,
               GClosure *closure)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
watch (GtkWindow *window)
{
  GWeakRef *last = g_new0 (GWeakRef, 1);
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkEventController *tab = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_name (key, "attain-keyboard");
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), key);

  gtk_event_controller_set_name (tab, "attain-tab");
  gtk_event_controller_set_propagation_phase (tab, GTK_PHASE_BUBBLE);
  g_signal_connect_object (tab, "key-pressed", G_CALLBACK (tab_pressed_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), tab);

  gtk_event_controller_set_name (GTK_EVENT_CONTROLLER (press), "attain-keyboard");
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pointer_pressed_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (press));

  g_weak_ref_init (last, NULL);
  g_signal_connect_data (window, "notify::focus-widget", G_CALLBACK (focus_moved_cb), last, weak_ref_free, 0);
  g_signal_connect (window, "notify::focus-visible", G_CALLBACK (focus_visible_cb), NULL);
  focus_visible_cb (window);
}

static void
windows_changed_cb (GListModel *windows,
                    guint       position,
                    guint       removed,
                    guint       added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      watch (window);
    }
}

/**
 * attain_keyboard_init:
 *
 * Called once, before the first window is made.
 */
void
attain_keyboard_init (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_changed_cb), NULL);
}

/**
 * attain_keyboard_only_informs:
 * @focus: what has the focus, or may have it
 *
 * Returns: whether it is a row that only says something, or does what something in it does, as a check that can say
 *   whether it is on
 */
gboolean
attain_keyboard_only_informs (GtkWidget *focus)
{
  GtkWidget *list = GTK_IS_LIST_BOX_ROW (focus) ? gtk_widget_get_parent (focus) : NULL;
  GtkWidget *within = ADW_IS_ACTION_ROW (focus) ? adw_action_row_get_activatable_widget (ADW_ACTION_ROW (focus)) : NULL;

  if (!GTK_IS_LIST_BOX (list) || gtk_list_box_get_selection_mode (GTK_LIST_BOX (list)) != GTK_SELECTION_NONE)
    return FALSE;

  return !gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (focus)) ||
         (within != NULL && gtk_widget_get_focusable (within) && gtk_widget_is_sensitive (within));
}
