/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access-table.h"
#include "attain-application-test.h"
#include "attain-gui-test.h"

/* The window over the council of attain-application-test.h, whose application has come to some state. */
typedef struct
{
  CaseFixture   cases;
  GSettings    *settings;
  AttainWindow *window;
} ProgressionFixture;

static inline void
choose_scheme (AttainDb *db)
{
  g_autoptr(AttainChange) change = begin_change (db, "Choose a scheme");
  g_autoptr(GError) error = NULL;

  attain_setting_table_set (change, ATTAIN_SETTING_SCHEME, "example", &error);
  g_assert_no_error (error);
  commit_change (&change);
}

/* The state is given as the test's data; NULL for no application at all. */
static inline void
progression_set_up (ProgressionFixture *fixture,
                    gconstpointer       state)
{
  GtkApplication *application = get_test_application ();

  case_set_up (&fixture->cases, NULL);
  choose_scheme (fixture->cases.store.db);
  if (state != NULL)
    bring_to (&fixture->cases, (AttainApplicationState) GPOINTER_TO_INT (state));

  fixture->settings = g_settings_new ("uk.attain.Attain");
  reset_settings (fixture->settings);
  fixture->window = attain_window_new (application, fixture->settings);
  gtk_window_present (GTK_WINDOW (fixture->window));
  attain_window_open (fixture->window, fixture->cases.store.file);
  wait_until (attain_window_get_browser (fixture->window) != NULL &&
              gtk_widget_get_mapped (GTK_WIDGET (page_of (fixture->window))));
}

static inline void
progression_tear_down (ProgressionFixture *fixture,
                       gconstpointer       state)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (fixture->window == NULL);
  g_clear_object (&fixture->settings);
  case_tear_down (&fixture->cases, NULL);
}

/* From now on the window is worked in by them, with their rights. */
static inline void
enter_as (ProgressionFixture *fixture,
          const char         *employee_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAccess) access = attain_access_table_read (fixture->cases.store.db, employee_id, TODAY, &error);

  g_assert_no_error (error);
  attain_window_enter (fixture->window, access);
  wait_until (attain_window_get_browser (fixture->window) != NULL && page_of (fixture->window) != NULL);
}

/* The page at @address, once @text is on it. */
static inline AttainPage *
go_to (ProgressionFixture *fixture,
       const char         *address,
       const char         *text)
{
  AttainBrowser *browser = attain_window_get_browser (fixture->window);

  g_assert_true (attain_window_go (fixture->window, address));
  wait_until (shows (attain_browser_get_page (browser), text));
  return attain_browser_get_page (browser);
}
