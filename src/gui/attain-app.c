/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-app.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "attain-actions.h"
#include "attain-file-choice.h"
#include "attain-gui.h"
#include "attain-preferences.h"
#include "attain-shortcuts.h"
#include "attain-window.h"

struct _AttainApp
{
  AdwApplication        parent_instance;

  GSettings            *settings;
};

G_DEFINE_FINAL_TYPE (AttainApp, attain_app, ADW_TYPE_APPLICATION)

static GtkWindow *
get_window (AttainApp *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

/* Shows @file in the window that has it open already, in one that has none open, or in another. */
static void
open_file (AttainApp  *self,
           const char *file)
{
  AttainWindow *window = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ATTAIN_IS_WINDOW (l->data) && g_strcmp0 (attain_window_get_file (l->data), file) == 0)
      {
        gtk_window_present (l->data);
        return;
      }

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL && window == NULL; l = l->next)
    if (ATTAIN_IS_WINDOW (l->data) && attain_window_get_browser (l->data) == NULL)
      window = l->data;
  if (window == NULL)
    window = attain_window_new (GTK_APPLICATION (self), self->settings);

  attain_window_open (window, file);
  gtk_window_present (GTK_WINDOW (window));
}

static void
follow_style_cb (AttainApp *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_application_get_style_manager (ADW_APPLICATION (self)),
                                      schemes[g_settings_get_enum (self->settings, "style")]);
}

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  AttainApp *self = data;
  AttainWindow *window = attain_window_new (GTK_APPLICATION (self), self->settings);

  attain_window_show_welcome (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
file_chosen (gpointer  app,
             GFile    *file)
{
  open_file (app, g_file_peek_path (file));
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  static const char *const records[] = { "attain", NULL };
  GtkFileChooser *chooser = attain_file_choice_new (get_window (data), _("Open records"), GTK_FILE_CHOOSER_ACTION_OPEN,
                                                    NULL);

  attain_file_choice_add_filter (chooser, _("Attain records"), records);
  attain_file_choice_add_filter (chooser, _("All files"), NULL);
  attain_file_choice_ask (chooser, data, file_chosen);
}

static void
open_file_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  open_file (data, g_variant_get_string (parameter, NULL));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  AttainApp *self = data;

  gtk_window_present (GTK_WINDOW (attain_preferences_new (get_window (self), self->settings)));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  gtk_window_present (GTK_WINDOW (attain_shortcuts_new (get_window (data))));
}

static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  gtk_show_uri (get_window (data), "help:attain", GDK_CURRENT_TIME);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  adw_show_about_window (get_window (data),
                         "application-name", "Attain",
                         "application-icon", ATTAIN_APPLICATION_ID,
                         "version", ATTAIN_VERSION,
                         "developer-name", _("The Attain developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("CPD, progression and figures for social work academies"),
                         NULL);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
attain_app_activate (GApplication *application)
{
  AttainApp *self = ATTAIN_APP (application);
  g_autofree char *last = g_settings_get_string (self->settings, "last-database");

  if (get_window (self) != NULL)
    gtk_window_present (get_window (self));
  else if (*last != '\0')
    open_file (self, last);
  else
    new_action (NULL, NULL, self);
}

static void
attain_app_open (GApplication  *application,
                 GFile        **files,
                 int            n_files,
                 const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (ATTAIN_APP (application), g_file_peek_path (files[i]));
}

/* Before there is a display, and where there is none. */
static int
attain_app_handle_local_options (GApplication *application,
                                 GVariantDict *options)
{
  static const char version[] = "attain " ATTAIN_VERSION "\n";
  gssize length = strlen (version);

  if (!g_variant_dict_contains (options, "version"))
    return -1;

  return write (STDOUT_FILENO, version, length) == length ? EXIT_SUCCESS : EXIT_FAILURE;
}

static void
attain_app_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "new", new_action },
    { "open", open_action },
    { "open-file", open_file_action, "s" },
    { "preferences", preferences_action },
    { "shortcuts", shortcuts_action },
    { "help", help_action },
    { "about", about_action },
    { "quit", quit_action },
  };
  AttainApp *self = ATTAIN_APP (application);

  G_APPLICATION_CLASS (attain_app_parent_class)->startup (application);

  attain_gui_init ();
  self->settings = g_settings_new (ATTAIN_APPLICATION_ID);
  g_signal_connect_object (self->settings, "changed::style", G_CALLBACK (follow_style_cb), self, G_CONNECT_SWAPPED);
  follow_style_cb (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  attain_actions_set_keys (GTK_APPLICATION (self));
}

static void
attain_app_finalize (GObject *object)
{
  AttainApp *self = ATTAIN_APP (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (attain_app_parent_class)->finalize (object);
}

static void
attain_app_class_init (AttainAppClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = attain_app_finalize;
  application_class->activate = attain_app_activate;
  application_class->handle_local_options = attain_app_handle_local_options;
  application_class->open = attain_app_open;
  application_class->startup = attain_app_startup;
}

static void
attain_app_init (AttainApp *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 0, 0, G_OPTION_ARG_NONE, _("Show name and version"),
                                 NULL);
}

/**
 * attain_app_new:
 *
 * Returns: (transfer full): the program, which has no window until it is run
 */
AttainApp *
attain_app_new (void)
{
  return g_object_new (ATTAIN_TYPE_APP, "application-id", ATTAIN_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/uk/attain/Attain", NULL);
}
