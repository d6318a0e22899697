/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window over one file of records: opens it, says so where that cannot be done, and shows its pages. */

#include "attain-window.h"

#include <glib/gi18n.h>

struct _AttainWindow
{
  AdwApplicationWindow  parent_instance;

  GSettings            *settings;
  AttainStore          *store;
  AttainContext        *context;
  AttainBrowser        *browser;
  char                 *file;

  AdwStatusPage        *problem_page;
  GtkStack             *stack;
  AdwToastOverlay      *toast_overlay;
};

enum
{
  PROP_0,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainWindow, attain_window, ADW_TYPE_APPLICATION_WINDOW)

static void
enable (AttainWindow *self,
        const char   *name,
        gboolean      enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
close_file (AttainWindow *self)
{
  if (self->browser != NULL)
    {
      gtk_stack_remove (self->stack, GTK_WIDGET (self->browser));
      self->browser = NULL;
    }
  g_clear_object (&self->context);
  if (self->store != NULL)
    attain_store_stop (self->store);
  g_clear_object (&self->store);
  g_clear_pointer (&self->file, g_free);
}

static void
show_problem (AttainWindow *self,
              const GError *error)
{
  adw_status_page_set_description (self->problem_page, error->message);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
trail_moved_cb (AttainWindow *self)
{
  AttainTrail *trail;
  const char *address;
  const AttainPage *page;

  if (self->browser == NULL)
    return;

  trail = attain_browser_get_trail (self->browser);
  address = attain_trail_get_address (trail);
  page = attain_browser_get_page (self->browser);
  enable (self, "back", attain_trail_peek (trail, -1) != NULL || (page != NULL && strchr (address, '/') != NULL));
  enable (self, "forward", attain_trail_peek (trail, 1) != NULL);
}

static void
show_records (AttainWindow *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-page");

  self->browser = ATTAIN_BROWSER (attain_browser_new (self->context));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->browser), "records");
  g_signal_connect_object (attain_browser_get_trail (self->browser), "notify", G_CALLBACK (trail_moved_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->browser));
  enable (self, "go", TRUE);
  if (!attain_browser_go (self->browser, last))
    attain_browser_go (self->browser, "settings");
}

static void
context_loaded_cb (AttainWindow *self)
{
  if (self->browser == NULL && attain_context_is_loaded (self->context))
    show_records (self);
}

static gpointer
open_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  return db;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  attain_store_finish (ATTAIN_STORE (source), result, &error);
  if (self->store != ATTAIN_STORE (source))
    return;

  if (error != NULL)
    {
      show_problem (self, error);
      return;
    }

  attain_store_watch (self->store);
  self->context = attain_context_new (self->store, self->settings);
  g_signal_connect_object (self->context, "notify::loaded", G_CALLBACK (context_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  context_loaded_cb (self);
}

static void
go_action (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  attain_window_go (data, g_variant_get_string (parameter, NULL));
}

static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  AttainWindow *self = data;

  attain_browser_back (self->browser);
}

static void
forward_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  AttainWindow *self = data;

  attain_browser_forward (self->browser);
}

static void
show_sidebar_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  AttainWindow *self = data;

  if (self->browser != NULL)
    attain_browser_show_sidebar (self->browser);
}

static void
attain_window_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  AttainWindow *self = ATTAIN_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_window_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  AttainWindow *self = ATTAIN_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_window_constructed (GObject *object)
{
  AttainWindow *self = ATTAIN_WINDOW (object);
  g_autoptr(GAction) sidebar = NULL;

  G_OBJECT_CLASS (attain_window_parent_class)->constructed (object);

  sidebar = g_settings_create_action (self->settings, "sidebar-visible");
  g_action_map_add_action (G_ACTION_MAP (self), sidebar);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
attain_window_dispose (GObject *object)
{
  AttainWindow *self = ATTAIN_WINDOW (object);

  if (self->stack != NULL)
    close_file (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTAIN_TYPE_WINDOW);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (attain_window_parent_class)->dispose (object);
}

static void
attain_window_class_init (AttainWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attain_window_get_property;
  object_class->set_property = attain_window_set_property;
  object_class->constructed = attain_window_constructed;
  object_class->dispose = attain_window_dispose;

  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, AttainWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainWindow, toast_overlay);
}

static void
attain_window_init (AttainWindow *self)
{
  static const GActionEntry entries[] = {
    { "go", go_action, "s" },
    { "back", back_action },
    { "forward", forward_action },
    { "show-sidebar", show_sidebar_action },
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  enable (self, "go", FALSE);
  enable (self, "back", FALSE);
  enable (self, "forward", FALSE);
}

/**
 * attain_window_new:
 * @application: the program
 * @settings: how this user likes the window
 *
 * Returns: (transfer none): a window that has no file open
 */
AttainWindow *
attain_window_new (GtkApplication *application,
                   GSettings      *settings)
{
  return g_object_new (ATTAIN_TYPE_WINDOW, "application", application, "settings", settings, NULL);
}

/**
 * attain_window_open:
 * @self: a window
 * @file: the path of a file
 *
 * Closes the file that is open, and shows the pages of @file, or why it cannot be opened.
 */
void
attain_window_open (AttainWindow *self,
                    const char   *file)
{
  close_file (self);
  self->file = g_strdup (file);
  self->store = attain_store_new (file);
  attain_store_run (self->store, ATTAIN_STORE_READER, open_job, NULL, NULL, NULL, NULL, opened_cb,
                    g_object_ref (self));
}

/**
 * attain_window_get_file:
 * @self: a window
 *
 * Returns: (nullable): the path of the file that the window shows, or could not open
 */
const char *
attain_window_get_file (AttainWindow *self)
{
  return self->file;
}

AttainContext *
attain_window_get_context (AttainWindow *self)
{
  return self->context;
}

AttainBrowser *
attain_window_get_browser (AttainWindow *self)
{
  return self->browser;
}

/**
 * attain_window_go:
 * @self: a window
 * @address: "people", "person/E123"; the action `win.go` does the same
 *
 * Returns: whether it is shown now
 */
gboolean
attain_window_go (AttainWindow *self,
                  const char   *address)
{
  return self->browser != NULL && attain_browser_go (self->browser, address);
}

/**
 * attain_window_add_toast:
 * @widget: (type GtkWidget): the window, or any widget in it
 * @toast: (transfer full): what to say
 */
void
attain_window_add_toast (gpointer  widget,
                         AdwToast *toast)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (ATTAIN_IS_WINDOW (root))
    adw_toast_overlay_add_toast (ATTAIN_WINDOW (root)->toast_overlay, toast);
  else
    g_object_unref (toast);
}

/**
 * attain_window_tell_done:
 * @widget: (type GtkWidget): the window, or any widget in it
 * @what: what was done, as a sentence without its full stop: "Activity logged"
 *
 * Says that a change was made, with a button to undo it.
 */
void
attain_window_tell_done (gpointer    widget,
                         const char *what)
{
  AdwToast *toast = adw_toast_new (what);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  attain_window_add_toast (widget, toast);
}

/**
 * attain_window_show_error:
 * @widget: (type GtkWidget): the window, or any widget in it
 * @heading: what did not happen: "The activity was not saved"
 * @error: why
 *
 * Says so, until it is read. Says nothing when it was the person who stopped it.
 */
void
attain_window_show_error (gpointer      widget,
                          const char   *heading,
                          const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, error->message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
