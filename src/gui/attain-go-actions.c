/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions by which one finds one's way in the window. */

#include "attain-go-actions.h"

#include "attain-page-kinds.h"
#include "attain-palette.h"

/* The buttons at the thumb, as X and Wayland number them. */
#define MOUSE_BACK    8
#define MOUSE_FORWARD 9

static void
trail_moved_cb (AttainWindow *window,
                GParamSpec   *pspec,
                AttainTrail  *trail)
{
  const AttainPageKind *kind = attain_page_kinds_find (attain_trail_get_address (trail));

  attain_window_enable (window, "back", attain_trail_peek (trail, -1) != NULL || kind->parent != NULL);
  attain_window_enable (window, "forward", attain_trail_peek (trail, 1) != NULL);
}

static void
go_action (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  attain_window_go (data, g_variant_get_string (parameter, NULL));
}

static void
go_instead_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  attain_browser_go_instead (attain_window_get_browser (data), g_variant_get_string (parameter, NULL));
}

static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  attain_browser_back (attain_window_get_browser (data));
}

static void
forward_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  attain_browser_forward (attain_window_get_browser (data));
}

static void
show_sidebar_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  attain_browser_show_sidebar (attain_window_get_browser (data));
}

static void
toggle_sidebar_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       data)
{
  attain_browser_toggle_sidebar (attain_window_get_browser (data));
}

static void
menu_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  attain_browser_show_menu (attain_window_get_browser (data));
}

static void
palette_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  gtk_window_present (GTK_WINDOW (attain_palette_new (data)));
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  AttainBrowser *browser = attain_window_get_browser (data);

  attain_browser_show_page (browser);
  attain_page_search (attain_browser_get_page (browser));
}

static void
sort_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  AttainBrowser *browser = attain_window_get_browser (data);

  attain_browser_show_page (browser);
  attain_page_sort (attain_browser_get_page (browser));
}

static void
mouse_pressed_cb (AttainWindow *window,
                  int           n_press,
                  double        x,
                  double        y,
                  GtkGesture   *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != MOUSE_BACK && button != MOUSE_FORWARD)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (window), button == MOUSE_BACK ? "win.back" : "win.forward", NULL);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* Wherever the pointer is: the window is asked before what is in it. */
static void
listen_to_mouse (AttainWindow *window)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (mouse_pressed_cb), window, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (gesture));
}

static const GActionEntry entries[] = {
  { "go", go_action, "s" },
  { "go-instead", go_instead_action, "s" },
  { "back", back_action },
  { "forward", forward_action },
  { "show-sidebar", show_sidebar_action },
  { "toggle-sidebar", toggle_sidebar_action },
  { "menu", menu_action },
  { "palette", palette_action },
  { "search", search_action },
  { "sort", sort_action },
};

/* An action that not every page has goes by what the page on the screen says of itself. */
static void
follow_page (AttainWindow *window,
             const char   *name,
             const char   *property)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), name);
  AttainBrowser *browser = attain_window_get_browser (window);
  GtkExpression *page = gtk_property_expression_new (ATTAIN_TYPE_BROWSER, NULL, "page");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), FALSE);
  gtk_expression_bind (gtk_property_expression_new (ATTAIN_TYPE_PAGE, page, property), action, "enabled", browser);
}

/**
 * attain_go_actions_add:
 * @window: a window
 *
 * Adds the actions, none of which can be used before there are records to look at, and lets the buttons at the thumb
 * of a mouse go back and forward.
 */
void
attain_go_actions_add (AttainWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  listen_to_mouse (window);
  attain_go_actions_follow (window, NULL);
}

/**
 * attain_go_actions_follow:
 * @window: a window
 * @trail: (nullable): where one has been in its records; %NULL while it shows none
 */
void
attain_go_actions_follow (AttainWindow *window,
                          AttainTrail  *trail)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    attain_window_enable (window, entries[i].name, trail != NULL);
  attain_window_enable (window, "back", FALSE);
  attain_window_enable (window, "forward", FALSE);
  if (trail == NULL)
    return;

  g_signal_connect_object (trail, "notify", G_CALLBACK (trail_moved_cb), window, G_CONNECT_SWAPPED);
  follow_page (window, "search", "can-search");
  follow_page (window, "sort", "can-sort");
}
