/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application.h"

#include "attain-actions.h"
#include "attain-gui.h"
#include "attain-window.h"

struct _AttainApplication
{
  AdwApplication  parent_instance;

  GSettings      *settings;
};

G_DEFINE_FINAL_TYPE (AttainApplication, attain_application, ADW_TYPE_APPLICATION)

/* The window that shows @file; a new one where there is none. */
static AttainWindow *
ensure_window (AttainApplication *self,
               const char        *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ATTAIN_IS_WINDOW (l->data) && g_strcmp0 (attain_window_get_file (l->data), file) == 0)
      return l->data;

  return attain_window_new (GTK_APPLICATION (self), self->settings);
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
attain_application_activate (GApplication *application)
{
  AttainApplication *self = ATTAIN_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *last = g_settings_get_string (self->settings, "last-database");

  if (window == NULL)
    {
      window = GTK_WINDOW (ensure_window (self, NULL));
      if (*last != '\0')
        attain_window_open (ATTAIN_WINDOW (window), last);
    }
  gtk_window_present (window);
}

static void
attain_application_open (GApplication  *application,
                         GFile        **files,
                         int            n_files,
                         const char    *hint)
{
  AttainApplication *self = ATTAIN_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      const char *file = g_file_peek_path (files[i]);
      AttainWindow *window = ensure_window (self, file);

      if (attain_window_get_file (window) == NULL)
        attain_window_open (window, file);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
attain_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "quit", quit_action },
  };
  AttainApplication *self = ATTAIN_APPLICATION (application);

  G_APPLICATION_CLASS (attain_application_parent_class)->startup (application);

  attain_gui_init ();
  self->settings = g_settings_new (ATTAIN_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  attain_actions_set_keys (GTK_APPLICATION (self));
}

static void
attain_application_finalize (GObject *object)
{
  g_clear_object (&ATTAIN_APPLICATION (object)->settings);

  G_OBJECT_CLASS (attain_application_parent_class)->finalize (object);
}

static void
attain_application_class_init (AttainApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = attain_application_finalize;
  application_class->activate = attain_application_activate;
  application_class->open = attain_application_open;
  application_class->startup = attain_application_startup;
}

static void
attain_application_init (AttainApplication *self)
{
}

AttainApplication *
attain_application_new (void)
{
  return g_object_new (ATTAIN_TYPE_APPLICATION, "application-id", ATTAIN_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/uk/attain/Attain", NULL);
}

GSettings *
attain_application_get_settings (AttainApplication *self)
{
  return self->settings;
}
