/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "attain-front.h"
#include "attain-gui.h"
#include "attain-setting-table.h"
#include "attain-store-test.h"
#include "attain-window.h"

/* The window over a database of its own, with three made-up people, who hold no post, and three activities. */
typedef struct
{
  StoreFixture    store;
  GtkApplication *application;
  GSettings      *settings;
  AttainWindow   *window;
} WindowFixture;

/* The page that is shown. */
static inline AttainPage *
page_of (AttainWindow *window)
{
  return attain_browser_get_page (attain_window_get_browser (window));
}

/* The first mapped widget of a type within another, in the order of the tree. */
static inline GtkWidget *
find_widget (gpointer within,
             GType    type)
{
  if (!gtk_widget_get_mapped (within))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What the widget says by itself, as a label or as a cell of a table; NULL for what says nothing. */
static inline const char *
get_words (gpointer widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (widget);

  return GTK_IS_INSCRIPTION (widget) ? gtk_inscription_get_text (widget) : NULL;
}

/* The label or cell on the screen within @within that says @text. */
static inline GtkWidget *
find_text (gpointer    within,
           const char *text)
{
  if (!gtk_widget_get_mapped (within))
    return NULL;
  if (get_words (within) != NULL && strstr (get_words (within), text) != NULL)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline gboolean
shows (gpointer    within,
       const char *text)
{
  return find_text (within, text) != NULL;
}

/* Whether a sign stands before @words that what they tell of is late. */
static inline gboolean
is_marked_late (GtkWidget *words)
{
  GtkWidget *icon = gtk_widget_get_prev_sibling (words);

  return GTK_IS_IMAGE (icon) && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (icon)), "dialog-warning-symbolic") == 0;
}

/* As a person does, who can press nothing that is insensitive, nor a row that leads nowhere. */
static inline gboolean
press_around (GtkWidget *label)
{
  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_LIST_BOX_ROW (widget))
      {
        return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)) && gtk_widget_activate (widget);
      }
    else if (GTK_IS_BUTTON (widget) && gtk_widget_is_sensitive (widget))
      {
        g_signal_emit_by_name (widget, "clicked");
        return TRUE;
      }

  return FALSE;
}

static inline gboolean
press_within (GtkWidget  *within,
              const char *text)
{
  if (!gtk_widget_get_mapped (within))
    return FALSE;
  if (GTK_IS_LABEL (within) && strstr (gtk_label_get_text (GTK_LABEL (within)), text) && press_around (within))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    if (press_within (child, text))
      return TRUE;

  return FALSE;
}

/* Presses the button or row that says @text. */
static inline void
press (gpointer    within,
       const char *text)
{
  gboolean pressed = press_within (within, text);

  g_assert_true (pressed);
}

/* The innermost row that says @text, of whichever list. */
static inline GtkWidget *
find_row_saying (gpointer    within,
                 const char *text)
{
  if (!shows (within, text))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row_saying (child, text);

      if (found != NULL)
        return found;
    }

  return GTK_IS_LIST_BOX_ROW (within) ? within : NULL;
}

/* Presses the button @button at the end of the row that says @text. */
static inline void
press_in_row (gpointer    within,
              const char *text,
              const char *button)
{
  press (find_row_saying (within, text), button);
}

static inline void
do_action (gpointer    widget,
           const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  g_autoptr(GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action_variant (widget, name, target));
}

static inline void
make_few_records (AttainDb *db)
{
  g_autoptr(AttainPerson) amara = add_person (db, "E001", "Amara", "Okafor");
  g_autoptr(AttainPerson) beth = add_person (db, "E002", "Beth", "Lindqvist");
  g_autoptr(AttainPerson) chris = add_person (db, "E003", "Chris", "Ahmed");
  gint64 amara_id = attain_record_get_id (ATTAIN_RECORD (amara));

  g_object_unref (add_entry (db, amara_id, "2026-03-02", "Court skills day", 360));
  g_object_unref (add_entry (db, amara_id, "2026-05-11", "Reflective supervision", 90));
  g_object_unref (add_entry (db, attain_record_get_id (ATTAIN_RECORD (beth)), "2026-04-20", "Trauma-informed practice",
                             420));
}

/* One application for all tests of a program: GTK knows one at a time. */
static inline GtkApplication *
get_test_application (void)
{
  static GtkApplication *application;
  g_autoptr(GError) error = NULL;

  if (application != NULL)
    return application;

  application = GTK_APPLICATION (adw_application_new ("uk.attain.Attain.Test", G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  attain_gui_init ();
  /* What moves is not what is tested, and a loaded machine stops it at any point. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  return application;
}

/* The program's style sheet, which GTK finds by itself only for an application of its name: for what is measured. */
static inline void
use_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/uk/attain/Attain/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* What a window may be given as its data, to be another than the usual one. */
#define WINDOW_WITHOUT_FILE "without a file"
#define WINDOW_NARROW       "narrow"

static inline void
reset_settings (GSettings *settings)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_auto(GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

static inline void
window_set_up (WindowFixture *fixture,
               gconstpointer  data)
{
  store_set_up (&fixture->store, NULL);
  make_few_records (fixture->store.db);
  g_clear_pointer (&fixture->store.db, attain_db_close);

  fixture->application = get_test_application ();
  fixture->settings = g_settings_new ("uk.attain.Attain");
  reset_settings (fixture->settings);
  if (g_strcmp0 (data, WINDOW_NARROW) == 0)
    g_settings_set_int (fixture->settings, "window-width", 360);
  fixture->window = attain_window_new (fixture->application, fixture->settings);
  if (g_strcmp0 (data, WINDOW_WITHOUT_FILE) == 0)
    attain_window_show_welcome (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  if (g_strcmp0 (data, WINDOW_WITHOUT_FILE) == 0)
    return;

  attain_window_open (fixture->window, fixture->store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL &&
              gtk_widget_get_mapped (GTK_WIDGET (page_of (fixture->window))));
}

/* GTK 4.8 brings a tooltip up half a second after the pointer came, also over a menu that is gone by then, and complains
 * that it is. */
static inline void
forget_tooltip (void)
{
  g_object_set_data (G_OBJECT (gdk_display_get_default ()), "gdk-display-current-tooltip", NULL);
}

static inline void
window_tear_down (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  forget_tooltip ();
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (fixture->window == NULL);
  g_clear_object (&fixture->settings);
  store_tear_down (&fixture->store, NULL);
}

static inline GtkWidget *
find_front (GtkWidget *within)
{
  if (ATTAIN_IS_FRONT (within))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_front (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Opens a file as one that cannot be written. Modes bind nobody who runs tests as root, so that the window is given what
 * it would make of such a file. */
static inline void
show_to_read (AttainWindow *window,
              const char   *file)
{
  g_autoptr(AttainStore) store = attain_store_new_to_read (file);

  g_signal_emit_by_name (find_front (GTK_WIDGET (window)), "founded", store);
}

static inline gboolean
is_at (WindowFixture *fixture,
       const char    *address)
{
  AttainPage *page = page_of (fixture->window);

  return g_strcmp0 (attain_page_get_address (page), address) == 0;
}

/* Goes to an address, and waits until a page of @type is on the screen. */
static inline AttainPage *
open_page (WindowFixture *fixture,
           const char    *address,
           GType          type)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);

  g_assert_true (attain_window_go (fixture->window, address));
  wait_until (G_TYPE_CHECK_INSTANCE_TYPE (attain_browser_get_page (browser), type) &&
              gtk_widget_get_mapped (GTK_WIDGET (attain_browser_get_page (browser))));
  return attain_browser_get_page (browser);
}
