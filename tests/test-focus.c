/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the focus is, for whoever works by keyboard alone. */

#include "attain-cpd-entry.h"
#include "attain-focus-place.h"
#include "attain-form-test.h"
#include "attain-notice.h"
#include "attain-sidebar.h"

static GtkWidget *
get_focus (gpointer window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

/* Whether the focus is in the page shown, on something that can be used. */
static gboolean
is_in_page (WindowFixture *fixture)
{
  GtkWidget *focus = get_focus (fixture->window);
  AttainPage *page = page_of (fixture->window);

  return focus != NULL && !GTK_IS_SCROLLED_WINDOW (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (page));
}

static gboolean
is_within (WindowFixture *fixture,
           GType          type)
{
  GtkWidget *focus = get_focus (fixture->window);

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

static GtkEventController *
find_controller (gpointer    widget,
                 GType       type,
                 const char *name)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) &&
          g_strcmp0 (gtk_event_controller_get_name (controller), name) == 0)
        return controller;
    }

  return NULL;
}

/* Whichever of the shortcuts of @widget itself has the trigger. */
static void
press_shortcut (gpointer    widget,
                const char *trigger)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);
      guint n = GTK_IS_SHORTCUT_CONTROLLER (controller) ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint k = 0; k < n; k++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);
          g_autofree char *own = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          done = done || (g_str_equal (own, trigger) &&
                          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL));
        }
    }
  g_assert_true (done);
}

/* As the window is told of a key; what it does not want moves the focus, where it is Tab. */
static void
press_key (gpointer        window,
           guint           keyval,
           GdkModifierType state)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (window, GTK_TYPE_EVENT_CONTROLLER_KEY, "attain-keyboard"), "key-pressed",
                         keyval, 0, state, &handled);
  if (!handled)
    g_signal_emit_by_name (find_controller (window, GTK_TYPE_EVENT_CONTROLLER_KEY, "attain-tab"), "key-pressed", keyval, 0,
                           state, &handled);
}

static GtkWidget *
show_box (GtkWidget **window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*window), box);
  gtk_window_present (GTK_WINDOW (*window));
  return box;
}

static void
test_leaves_a_text (WindowFixture *fixture,
                    gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, NULL);
  GtkWidget *window;
  GtkWidget *box = show_box (&window);
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *text = attain_text_field_new (attain_record_class_find (ATTAIN_RECORD_GET_CLASS (entry), "learning"));
  GtkWidget *after = gtk_button_new_with_label ("After");

  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), after);

  gtk_widget_grab_focus (text);
  g_assert_true (GTK_IS_TEXT_VIEW (get_focus (window)));
  press_key (window, GDK_KEY_Tab, 0);
  g_assert_true (get_focus (window) == after);
  press_key (window, GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_true (GTK_IS_TEXT_VIEW (get_focus (window)));
  press_key (window, GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_true (get_focus (window) == before);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Rows that only inform are not stopped at; what is in them is. The arrows read them all. */
static void
test_tab_goes_past_information (WindowFixture *fixture,
                                gconstpointer  data)
{
  GtkWidget *window;
  GtkWidget *box = show_box (&window);
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *says = adw_action_row_new ();
  GtkWidget *asks = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label ("Change");
  GtkWidget *leads = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, NULL);
  GtkWidget *checks = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_action_row_add_suffix (ADW_ACTION_ROW (asks), button);
  adw_action_row_add_prefix (ADW_ACTION_ROW (checks), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (checks), check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), says);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), asks);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), leads);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), checks);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), group);

  gtk_widget_grab_focus (before);
  press_key (window, GDK_KEY_Tab, 0);
  g_assert_true (get_focus (window) == button);
  press_key (window, GDK_KEY_Tab, 0);
  g_assert_true (get_focus (window) == leads);
  press_key (window, GDK_KEY_Tab, 0);
  g_assert_true (get_focus (window) == check);
  press_key (window, GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_true (get_focus (window) == leads);
  press_key (window, GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_true (get_focus (window) == button);
  press_key (window, GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_true (get_focus (window) == before);
  g_assert_true (gtk_widget_get_focusable (says) && gtk_widget_grab_focus (says));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whoever comes to a page is where something can be done, where that can be seen; or else at its beginning. */
static void
test_first_goes_past_information (WindowFixture *fixture,
                                  gconstpointer  data)
{
  GtkWidget *window;
  GtkWidget *box = show_box (&window);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *says = adw_action_row_new ();
  GtkWidget *asks = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label ("Change");

  adw_action_row_add_suffix (ADW_ACTION_ROW (asks), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), says);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), asks);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), group);
  gtk_widget_set_size_request (scrolled, 300, 400);
  gtk_box_append (GTK_BOX (box), scrolled);
  wait_until (gtk_widget_get_height (box) >= 400);
  attain_gui_focus_first (box);
  g_assert_true (get_focus (window) == button);

  gtk_widget_set_margin_top (asks, 600);
  wait_until (gtk_widget_get_height (group) >= 600);
  attain_gui_focus_first (box);
  g_assert_true (get_focus (window) == says);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled))), ==, 0);

  gtk_widget_set_margin_top (asks, 0);
  gtk_widget_set_visible (asks, FALSE);
  attain_gui_focus_first (box);
  g_assert_true (get_focus (window) == says);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* On one way round, which a popover begins anew. */
static guint
count_stops_in (GtkWidget *popover,
                GtkWidget *row)
{
  GtkWidget *first = NULL;
  GtkWidget *focus = NULL;
  guint n = 0;

  while (gtk_widget_child_focus (popover, GTK_DIR_TAB_FORWARD) &&
         (focus = get_focus (gtk_widget_get_root (popover))) != first)
    {
      if (first == NULL)
        first = focus;
      n += focus == row || gtk_widget_is_ancestor (focus, row);
    }
  return n;
}

/* In a menu, which has a Tab of its own. */
static void
test_switch_is_one_stop (WindowFixture *fixture,
                         gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (open_page (fixture, "applications", ATTAIN_TYPE_PAGE));
  GtkMenuButton *filter = GTK_MENU_BUTTON (gtk_widget_get_ancestor (find_text (page, "Filter"), GTK_TYPE_MENU_BUTTON));
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (filter));
  GtkWidget *row;

  gtk_menu_button_popup (filter);
  wait_until (find_widget (popover, GTK_TYPE_SWITCH) != NULL);
  row = gtk_widget_get_ancestor (find_widget (popover, GTK_TYPE_SWITCH), ADW_TYPE_ACTION_ROW);
  gtk_root_set_focus (gtk_widget_get_root (popover), NULL);
  g_assert_cmpuint (count_stops_in (popover, row), ==, 1);
  gtk_menu_button_popdown (filter);
  settle ();
}

static void
press_calendar (GtkWidget *calendar,
                guint      keyval)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (calendar, GTK_TYPE_EVENT_CONTROLLER_KEY, "attain-calendar"), "key-pressed",
                         keyval, 0, 0, &handled);
  g_assert_true (handled);
}

/* GTK's arrows begin at the corner of the month, and say nothing. */
static void
test_calendar_begins_at_its_day (WindowFixture *fixture,
                                 gconstpointer  data)
{
  g_autofree char *chosen = NULL;
  GtkWidget *row;
  GtkWidget *calendar;

  attain_window_go (fixture->window, "cpd-entry/1");
  wait_until ((row = (GtkWidget *) find_row (GTK_WIDGET (fixture->window), "occurred-on")) && gtk_widget_get_mapped (row) &&
              shows (fixture->window, "Amara Okafor"));
  attain_field_row_set_text (ATTAIN_FIELD_ROW (row), "2026-11-20");
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_widget (row, GTK_TYPE_MENU_BUTTON)));
  wait_until ((calendar = find_widget (row, GTK_TYPE_CALENDAR)) && gtk_widget_get_mapped (calendar));
  press_calendar (calendar, GDK_KEY_Up);
  press_calendar (calendar, GDK_KEY_Left);
  press_calendar (calendar, GDK_KEY_Page_Up);
  g_assert_cmpstr (attain_field_row_get_text (ATTAIN_FIELD_ROW (row)), ==, "20 Nov 2026");
  gtk_test_accessible_assert_property (calendar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Monday 12 October 2026");
  press_calendar (calendar, GDK_KEY_Return);
  g_assert_cmpstr (attain_field_row_get_text (ATTAIN_FIELD_ROW (row)), ==, "12 Oct 2026");
  g_assert_cmpstr ((chosen = attain_field_row_dup_text (ATTAIN_FIELD_ROW (row))), ==, "2026-10-12");
}

/* As the button of a form that is being saved, and then cannot be. */
static void
test_button_that_was_off (WindowFixture *fixture,
                          gconstpointer  data)
{
  GtkWidget *window;
  GtkWidget *box = show_box (&window);
  GtkWidget *save = gtk_button_new_with_label ("Save");
  GtkWidget *other = gtk_button_new_with_label ("Other");

  gtk_box_append (GTK_BOX (box), other);
  gtk_box_append (GTK_BOX (box), save);
  gtk_widget_grab_focus (save);
  gtk_widget_set_sensitive (save, FALSE);
  g_assert_null (get_focus (window));
  gtk_widget_set_sensitive (save, TRUE);
  g_assert_true (get_focus (window) == save);

  gtk_widget_set_sensitive (save, FALSE);
  gtk_widget_grab_focus (other);
  gtk_widget_set_sensitive (save, TRUE);
  g_assert_true (get_focus (window) == other);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
fill (GtkListBox *list,
      const char *words)
{
  g_auto(GStrv) rows = g_strsplit (words, " ", -1);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      gtk_list_box_append (list, gtk_label_new (rows[i]));
      gtk_widget_set_sensitive (gtk_widget_get_last_child (GTK_WIDGET (list)), !g_str_equal (rows[i], "off"));
    }
}

/* A list made anew: what said the same has the focus, or what has come to its place. */
static void
test_list_made_anew (WindowFixture *fixture,
                     gconstpointer  data)
{
  static const struct
  {
    const char *before;
    int         at;
    const char *after;
    const char *found;
  } cases[] = {
    { "one two three", 1, "none one two three", "two" },
    { "one two three", 1, "one three", "three" },
    { "one two three", 2, "one two", "two" },
    { "one", 0, "other", "other" },
    { "one two three", 1, "one off off three", "one" },
  };
  GtkWidget *window;
  GtkWidget *box = show_box (&window);
  GtkWidget *list = gtk_list_box_new ();

  gtk_box_append (GTK_BOX (box), list);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainFocusPlace) place = NULL;

      fill (GTK_LIST_BOX (list), cases[i].before);
      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), cases[i].at)));
      place = attain_focus_place_find (box);
      fill (GTK_LIST_BOX (list), cases[i].after);
      attain_focus_place_return (place);
      g_assert_true (GTK_IS_LIST_BOX_ROW (get_focus (window)));
      g_assert_true (shows (get_focus (window), cases[i].found));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A case on an agenda: a row that opens, with somebody's row in it. */
static void
add_case (GtkWidget  *group,
          const char *title,
          gboolean    expanded,
          const char *button)
{
  GtkWidget *item = adw_expander_row_new ();
  GtkWidget *member = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (item), title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (member), "Robin Member");
  if (button != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (member), gtk_button_new_with_label (button));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (item), member);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (item), expanded);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), item);
}

static GtkWidget *
make_agenda (GtkWidget  *bin,
             const char *button)
{
  GtkWidget *group = adw_preferences_group_new ();

  add_case (group, "Closed case", FALSE, NULL);
  add_case (group, "Other case", TRUE, NULL);
  add_case (group, "Case", TRUE, button);
  adw_bin_set_child (ADW_BIN (bin), group);
  return group;
}

/* The same people are in every case: whoever has scored in one is in that one still, and not where nothing is seen. */
static void
test_rows_in_rows_made_anew (WindowFixture *fixture,
                             gconstpointer  data)
{
  GtkWidget *window;
  GtkWidget *box = show_box (&window);
  GtkWidget *bin = adw_bin_new ();
  g_autoptr(AttainFocusPlace) place = NULL;
  GtkWidget *agenda;
  GtkWidget *found;

  gtk_box_append (GTK_BOX (box), bin);
  agenda = make_agenda (bin, "Score");
  wait_until (shows (agenda, "Score"));
  gtk_widget_grab_focus (gtk_widget_get_ancestor (find_text (agenda, "Score"), GTK_TYPE_BUTTON));
  place = attain_focus_place_find (box);
  make_agenda (bin, NULL);
  attain_focus_place_return (place);
  found = get_focus (window);
  g_assert_true (GTK_IS_LIST_BOX_ROW (found) && shows (found, "Robin Member"));
  found = gtk_widget_get_ancestor (gtk_widget_get_parent (found), GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (found)), ==, "Case");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Whoever saves in the middle of a text goes on there. */
static void
test_text_made_anew (WindowFixture *fixture,
                     gconstpointer  data)
{
  GtkWidget *window;
  GtkWidget *box = show_box (&window);
  GtkTextIter at;
  int cursor;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(AttainFocusPlace) place = i > 0 ? attain_focus_place_find (box) : NULL;
      GtkWidget *view = gtk_text_view_new ();
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

      gtk_text_buffer_set_text (buffer, "What I have learnt", -1);
      if (i > 0)
        gtk_box_remove (GTK_BOX (box), gtk_widget_get_first_child (box));
      gtk_box_append (GTK_BOX (box), view);
      if (i > 0)
        {
          attain_focus_place_return (place);
          g_assert_true (get_focus (window) == view);
          g_object_get (buffer, "cursor-position", &cursor, NULL);
          g_assert_cmpint (cursor, ==, 4);
          break;
        }
      gtk_widget_grab_focus (view);
      gtk_text_buffer_get_iter_at_offset (buffer, &at, 4);
      gtk_text_buffer_place_cursor (buffer, &at);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each kind of page, also one that is read first, and one that has nothing to show. */
static void
test_every_page_takes_it (WindowFixture *fixture,
                          gconstpointer  data)
{
  static const char *const addresses[] = {
    "today", "people", "cohorts", "cpd-all", "establishment", "applications", "panels", "dashboard", "settings",
    "person/E001", "person-cpd/E001", "person-pathway/E001", "cpd-entry/1", "cpd-entry/new/1", "history",
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_test_message ("%s", addresses[i]);
      g_assert_true (attain_window_go (fixture->window, addresses[i]));
      wait_until (is_in_page (fixture));
    }
}

/* GTK leaves it on what scrolls the form, which is not there before it is read; from there, Tab would leave the page. */
static void
test_form_that_is_read_first (WindowFixture *fixture,
                              gconstpointer  data)
{
  attain_window_go (fixture->window, "cpd-entry/1");
  wait_until (is_within (fixture, ATTAIN_TYPE_FIELD_ROW));
  press_key (fixture->window, GDK_KEY_Tab, 0);
  g_assert_true (is_within (fixture, ATTAIN_TYPE_FIELD_ROW));
}

/* What one comes back to has it where it was. */
static void
test_where_it_was_left (WindowFixture *fixture,
                        gconstpointer  data)
{
  GtkWidget *left;

  attain_window_go (fixture->window, "settings");
  wait_until (is_in_page (fixture));
  for (guint i = 0; i < 3; i++)
    press_key (fixture->window, GDK_KEY_Tab, 0);
  left = get_focus (fixture->window);
  attain_window_go (fixture->window, "people");
  wait_until (is_in_page (fixture));
  gtk_widget_child_focus (find_widget (fixture->window, ATTAIN_TYPE_SIDEBAR), GTK_DIR_TAB_FORWARD);
  g_assert_false (is_in_page (fixture));
  do_action (fixture->window, "win.back");
  g_assert_true (get_focus (fixture->window) == left);
}

/* A form is not left by choosing somebody, nor by what is wrong in it. */
static void
test_form_keeps_it (WindowFixture *fixture,
                    gconstpointer  data)
{
  GtkWidget *dialog;
  GtkWidget *person;

  attain_window_go (fixture->window, "cohorts");
  wait_until (is_in_page (fixture));
  do_action (page_of (fixture->window), "cohorts.enrol");
  dialog = get_dialog ();
  person = GTK_WIDGET (find_row (dialog, "assessor-id"));
  type_into (dialog, "assessor-id", "Amara");
  wait_until (find_row_saying (person, "Amara Okafor") != NULL);
  gtk_widget_grab_focus (find_row_saying (person, "Amara Okafor"));
  press (person, "Amara Okafor");
  g_assert_nonnull (get_focus (dialog));
  g_assert_true (gtk_widget_is_ancestor (get_focus (dialog), person));
  g_assert_true (GTK_IS_TEXT (get_focus (dialog)));

  do_action (dialog, "dialog.save");
  g_assert_nonnull (get_focus (dialog));
  g_assert_true (gtk_widget_is_ancestor (get_focus (dialog), GTK_WIDGET (find_row (dialog, "programme"))));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (find_window (ATTAIN_TYPE_RECORD_DIALOG) == NULL);
}

/* Tab would go through all rows. */
static void
test_tab_leaves_a_table (WindowFixture *fixture,
                         gconstpointer  data)
{
  GtkWidget *view;

  attain_window_go (fixture->window, "cpd-all");
  wait_until (shows (fixture->window, "Court skills day"));
  view = find_widget (fixture->window, GTK_TYPE_COLUMN_VIEW);
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  g_assert_true (is_within (fixture, GTK_TYPE_COLUMN_VIEW));
  press_key (fixture->window, GDK_KEY_Tab, 0);
  g_assert_nonnull (get_focus (fixture->window));
  g_assert_false (is_within (fixture, GTK_TYPE_COLUMN_VIEW));
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  press_key (fixture->window, GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_nonnull (get_focus (fixture->window));
  g_assert_false (is_within (fixture, GTK_TYPE_COLUMN_VIEW));
  g_assert_true (gtk_widget_get_can_focus (view));
}

/* What was said goes, and does not take the focus with it to the top of the window. */
static void
test_toast_gives_it_back (WindowFixture *fixture,
                          gconstpointer  data)
{
  GtkWidget *before;
  GtkWidget *said;

  attain_window_go (fixture->window, "people");
  wait_until (is_in_page (fixture));
  before = get_focus (fixture->window);
  attain_notice_add_toast (fixture->window, adw_toast_new ("Something was said"));
  wait_until (shows (fixture->window, "Something was said"));
  said = gtk_widget_get_ancestor (find_text (fixture->window, "Something was said"), g_type_from_name ("AdwToastWidget"));
  g_assert_true (gtk_widget_child_focus (said, GTK_DIR_TAB_FORWARD));
  g_assert_false (is_in_page (fixture));
  attain_notice_clear (fixture->window);
  g_assert_true (get_focus (fixture->window) == before);
}

/* GTK would hide it after three seconds, which is what it is told here. */
static void
test_stays_visible (WindowFixture *fixture,
                    gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkWidget *dialog;

  press_key (window, GDK_KEY_Tab, 0);
  gtk_window_set_focus_visible (window, FALSE);
  g_assert_true (gtk_window_get_focus_visible (window));
  dialog = gtk_window_new ();
  gtk_window_set_focus_visible (GTK_WINDOW (dialog), FALSE);
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (dialog)));
  gtk_window_destroy (GTK_WINDOW (dialog));

  g_signal_emit_by_name (find_controller (window, GTK_TYPE_GESTURE_CLICK, "attain-keyboard"), "pressed", 1, 1.0, 1.0);
  g_assert_false (gtk_window_get_focus_visible (window));
  press_key (window, GDK_KEY_Control_L, 0);
  g_assert_false (gtk_window_get_focus_visible (window));
}

/* Whoever looks into the menu, and wants nothing from it, goes on where they were. */
static void
test_menu_gives_it_back (WindowFixture *fixture,
                         gconstpointer  data)
{
  GtkWidget *menu;
  GtkWidget *before;

  attain_window_go (fixture->window, "settings");
  wait_until (is_in_page (fixture));
  before = get_focus (fixture->window);
  do_action (fixture->window, "win.menu");
  wait_until ((menu = find_widget (fixture->window, GTK_TYPE_POPOVER_MENU)) != NULL);
  gtk_popover_popdown (GTK_POPOVER (menu));
  wait_until (!gtk_widget_get_mapped (menu) && get_focus (fixture->window) == before);
  g_assert_true (is_in_page (fixture));
}

/* Where there is no room for both: from the page to the sidebar and back, by one key or by two. */
static void
test_folded_sidebar (WindowFixture *fixture,
                     gconstpointer  data)
{
  GtkWidget *before;

  attain_window_go (fixture->window, "settings");
  wait_until (is_in_page (fixture) && !shows (fixture->window, "Academy"));
  before = get_focus (fixture->window);
  for (guint i = 0; i < 2; i++)
    {
      do_action (fixture->window, "win.toggle-sidebar");
      wait_until (shows (fixture->window, "Academy"));
      g_assert_true (is_within (fixture, ATTAIN_TYPE_SIDEBAR));
      if (i == 0)
        do_action (fixture->window, "win.toggle-sidebar");
      else
        press_shortcut (attain_window_get_browser (fixture->window), "Escape");
      wait_until (!shows (fixture->window, "Academy"));
      g_assert_true (get_focus (fixture->window) == before);
    }
}

static void
collect_mnemonics (GMenuModel *menu,
                   GHashTable *seen)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      const char *mark;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label) &&
          (mark = strchr (label, '_')) != NULL)
        {
          g_test_message ("%s", label);
          g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER (g_ascii_tolower (mark[1]))));
        }
      if (section != NULL)
        collect_mnemonics (section, seen);
    }
}

/* One letter does one thing, and does it at once. */
static void
test_mnemonics_differ (WindowFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *button = find_widget (fixture->window, GTK_TYPE_MENU_BUTTON);

  collect_mnemonics (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button)), seen);
  g_assert_cmpuint (g_hash_table_size (seen), >, 10);
}

/* On the page itself the search would take the key. */
static void
test_delete_is_the_tables (WindowFixture *fixture,
                           gconstpointer  data)
{
  GtkWidget *view;

  attain_window_go (fixture->window, "person-cpd/E001");
  wait_until (shows (fixture->window, "Court skills day"));
  view = find_widget (fixture->window, GTK_TYPE_COLUMN_VIEW);
  gtk_selection_model_select_item (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)), 1, TRUE);
  press_shortcut (view, "Delete");
  wait_until (!shows (fixture->window, "Court skills day"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function, data) \
  g_test_add ("/focus/" name, WindowFixture, data, window_set_up, function, window_tear_down)
  ADD ("leaves-a-text", test_leaves_a_text, NULL);
  ADD ("tab-goes-past-information", test_tab_goes_past_information, NULL);
  ADD ("first-goes-past-information", test_first_goes_past_information, NULL);
  ADD ("switch-is-one-stop", test_switch_is_one_stop, NULL);
  ADD ("calendar-begins-at-its-day", test_calendar_begins_at_its_day, NULL);
  ADD ("button-that-was-off", test_button_that_was_off, NULL);
  ADD ("list-made-anew", test_list_made_anew, NULL);
  ADD ("rows-in-rows-made-anew", test_rows_in_rows_made_anew, NULL);
  ADD ("text-made-anew", test_text_made_anew, NULL);
  ADD ("every-page-takes-it", test_every_page_takes_it, NULL);
  ADD ("form-that-is-read-first", test_form_that_is_read_first, NULL);
  ADD ("where-it-was-left", test_where_it_was_left, NULL);
  ADD ("form-keeps-it", test_form_keeps_it, NULL);
  ADD ("tab-leaves-a-table", test_tab_leaves_a_table, NULL);
  ADD ("toast-gives-it-back", test_toast_gives_it_back, NULL);
  ADD ("stays-visible", test_stays_visible, NULL);
  ADD ("menu-gives-it-back", test_menu_gives_it_back, NULL);
  ADD ("menu-gives-it-back-when-folded", test_menu_gives_it_back, WINDOW_NARROW);
  ADD ("folded-sidebar", test_folded_sidebar, WINDOW_NARROW);
  ADD ("mnemonics-differ", test_mnemonics_differ, NULL);
  ADD ("delete-is-the-tables", test_delete_is_the_tables, NULL);

  return g_test_run ();
}
