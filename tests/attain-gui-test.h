/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "attain-gui.h"
#include "attain-setting-table.h"
#include "attain-store-test.h"
#include "attain-window.h"

/* The window over a database of its own, with three made-up people and three activities in it. */
typedef struct
{
  StoreFixture    store;
  GtkApplication *application;
  GSettings      *settings;
  AttainWindow   *window;
} WindowFixture;

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

/* The label on the screen within @within that says @text. */
static inline GtkWidget *
find_text (gpointer    within,
           const char *text)
{
  if (!gtk_widget_get_mapped (within))
    return NULL;
  if (GTK_IS_LABEL (within) && strstr (gtk_label_get_text (within), text) != NULL)
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

/* Presses what the words stand on: the button or row around them. */
static inline void
press (gpointer    within,
       const char *text)
{
  GtkWidget *widget = find_text (within, text);

  g_assert_nonnull (widget);
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_LIST_BOX_ROW (widget))
      {
        GtkWidget *list_box = gtk_widget_get_parent (widget);

        g_signal_emit_by_name (list_box, "row-activated", widget);
        return;
      }
    else if (GTK_IS_BUTTON (widget))
      {
        g_signal_emit_by_name (widget, "clicked");
        return;
      }
  g_assert_not_reached ();
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
  g_object_unref (add_entry (db, attain_record_get_id (ATTAIN_RECORD (beth)), "2026-04-20", "Trauma-informed practice", 420));
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
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  return application;
}

/* With @data, a window without a file. */
static inline void
window_set_up (WindowFixture *fixture,
               gconstpointer  data)
{
  store_set_up (&fixture->store, NULL);
  make_few_records (fixture->store.db);
  g_clear_pointer (&fixture->store.db, attain_db_close);

  fixture->application = get_test_application ();
  fixture->settings = g_settings_new ("uk.attain.Attain");
  for (guint i = 0; i < 4; i++)
    g_settings_reset (fixture->settings, ((const char *[]) { "last-page", "last-database", "recent-files",
                                                             "sidebar-visible" })[i]);
  fixture->window = attain_window_new (fixture->application, fixture->settings);
  gtk_window_present (GTK_WINDOW (fixture->window));
  if (data != NULL)
    return;

  attain_window_open (fixture->window, fixture->store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL &&
              gtk_widget_get_mapped (GTK_WIDGET (attain_browser_get_page (attain_window_get_browser (fixture->window)))));
}

static inline void
window_tear_down (WindowFixture *fixture,
                  gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (fixture->window == NULL);
  g_clear_object (&fixture->settings);
  store_tear_down (&fixture->store, NULL);
}
