/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window over one file of records: opens it, and shows its pages, or its front where that cannot be done. */

#include "attain-window.h"

#include <glib/gi18n.h>

#include "attain-banner.h"
#include "attain-daily-tidy.h"
#include "attain-file-actions.h"
#include "attain-front.h"
#include "attain-go-actions.h"
#include "attain-menu.h"
#include "attain-notice.h"
#include "attain-recent.h"
#include "attain-undo-actions.h"
#include "attain-who-actions.h"

struct _AttainWindow
{
  AdwApplicationWindow  parent_instance;

  GSettings            *settings;
  AttainStore          *store;
  AttainContext        *context;
  AttainUndoer         *undoer;
  AttainBrowser        *browser;
  char                 *file;
  char                 *place;           /* the address that whoever has other rights now was at; or NULL */
  guint                 showing_source;
  gboolean              closing;         /* waits for what is still to be written */

  AttainFront          *front;
  GtkStack             *stack;
  AttainBanner         *who_banner;
};

enum
{
  PROP_0,
  PROP_SETTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainWindow, attain_window, ADW_TYPE_APPLICATION_WINDOW)

/* Somebody for whom another works is not to be forgotten. Whoever signed in works for themselves. */
static void
show_who (AttainWindow *self)
{
  const char *name = self->context != NULL && !attain_context_is_shared (self->context)
                       ? attain_context_get_person_name (self->context) : NULL;
  /* Translators: the name of a person */
  g_autofree char *words = name != NULL ? g_strdup_printf (_("Working as %s"), name) : NULL;

  if (self->who_banner != NULL)   /* or else the window goes */
    attain_banner_set_title (self->who_banner, words);
}

static void
set_records_shown (AttainWindow *self,
                   gboolean      shown)
{
  attain_go_actions_follow (self, shown ? attain_browser_get_trail (self->browser) : NULL);
  attain_undo_actions_follow (self, self->undoer);
  attain_file_actions_follow (self);
  attain_who_actions_follow (self);
  show_who (self);
}

static void
update_title (AttainWindow *self)
{
  AttainPage *page = self->browser != NULL ? attain_browser_get_page (self->browser) : NULL;
  const char *title = page != NULL ? attain_page_get_title (page) : NULL;
  /* Translators: the title of a window: the page, then the program */
  g_autofree char *both = title != NULL ? g_strdup_printf (_("%s – Attain"), title) : NULL;

  gtk_window_set_title (GTK_WINDOW (self), both != NULL ? both : "Attain");
}

/* Takes the records from the screen. Answers the store, which is still to be closed. */
static AttainStore *
take_store (AttainWindow *self)
{
  g_clear_handle_id (&self->showing_source, g_source_remove);
  if (self->browser != NULL)
    {
      gtk_window_set_focus (GTK_WINDOW (self), NULL);   /* or else GTK 4.8 keeps what had it, and all pages with it */
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->front));
      gtk_stack_remove (self->stack, GTK_WIDGET (self->browser));
      self->browser = NULL;
    }
  g_clear_object (&self->undoer);
  if (self->context != NULL)   /* which may live on for as long as a page does */
    {
      g_signal_handlers_disconnect_by_data (self->context, self);
      attain_context_close (self->context);
    }
  g_clear_object (&self->context);
  set_records_shown (self, FALSE);
  update_title (self);
  return g_steal_pointer (&self->store);
}

static void
close_records (AttainWindow *self)
{
  g_autoptr(AttainStore) store = take_store (self);

  if (store != NULL)
    attain_store_close (store, NULL, NULL);
}

static void
show_problem (AttainWindow *self,
              const GError *error)
{
  close_records (self);
  attain_front_show_problem (self->front, self->file, error);
}

static void
page_changed_cb (AttainWindow *self)
{
  AttainPage *page = attain_browser_get_page (self->browser);

  g_signal_handlers_disconnect_by_func (page, update_title, self);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_title (self);
}

/* The rules of the day have been read, at midnight too. */
static void
reference_changed_cb (AttainWindow  *self,
                      GParamSpec    *pspec,
                      AttainContext *context)
{
  attain_daily_tidy_run (context, self);
}

static void
show_records (AttainWindow *self)
{
  g_autoptr(GMenuModel) menu = NULL;

  self->undoer = attain_undoer_new (self->store);
  menu = attain_menu_new (self->settings, attain_undoer_get_menu (self->undoer));

  self->browser = ATTAIN_BROWSER (attain_browser_new (self->context));
  attain_browser_set_menu (self->browser, menu);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->browser), "records");
  set_records_shown (self, TRUE);
  g_signal_connect_object (self->browser, "notify::page", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->browser));
  attain_recent_add (self->settings, self->file);
  attain_browser_begin (self->browser, self->place);
  g_clear_pointer (&self->place, g_free);

  g_signal_connect_object (self->context, "notify::reference", G_CALLBACK (reference_changed_cb), self,
                           G_CONNECT_SWAPPED);
  attain_daily_tidy_run (self->context, self);
}

/* Another person begins at the beginning, and is not told what somebody else has just done. */
static void
remember_place (AttainWindow *self,
                AttainAccess *access)
{
  gint64 person_id = self->context != NULL ? attain_access_get_person_id (attain_context_get_access (self->context)) : 0;

  g_clear_pointer (&self->place, g_free);
  if (self->browser != NULL && attain_access_get_person_id (access) == person_id)
    self->place = g_strdup (attain_trail_get_address (attain_browser_get_trail (self->browser)));
  else
    attain_notice_clear (self);
}

static void
context_failed_cb (AttainWindow *self,
                   const GError *error)
{
  attain_notice_show_error (self, _("A change to the settings or reference data cannot be used"), error);
}

/* Of a shared file nothing is read until somebody has signed in. */
static void
show_sign_in (AttainWindow *self)
{
  g_autoptr(AttainAccess) nobody = attain_access_new_nobody ();

  attain_store_set_access (self->store, nobody);
  attain_window_enable (self, "restore", FALSE);
  attain_front_show_sign_in (self->front, self->store);
  attain_recent_add (self->settings, self->file);
}

/* Who has other rights now sees other pages; who has none any more sees none. */
static void
access_changed_cb (AttainWindow *self)
{
  g_autoptr(AttainAccess) access = attain_access_ref (attain_context_get_access (self->context));
  g_autoptr(AttainAccess) keeper = attain_access_new_keeper ();

  attain_window_enter (self, attain_access_get_person_id (access) != 0 ? access : keeper);
}

static gboolean
show_records_cb (gpointer data)
{
  AttainWindow *self = data;

  self->showing_source = 0;
  show_records (self);
  return G_SOURCE_REMOVE;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainContext) context = attain_context_open_finish (result, &error);

  if (self->store != ATTAIN_STORE (source))   /* another file was opened meanwhile */
    return;

  attain_front_rest (self->front);
  if (context == NULL)
    {
      show_problem (self, error);
      return;
    }

  if (attain_context_is_shared (context) && attain_access_get_person_id (attain_context_get_access (context)) == 0)
    {
      show_sign_in (self);
      return;
    }

  self->context = g_steal_pointer (&context);
  g_signal_connect_object (self->context, "failed", G_CALLBACK (context_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::access", G_CALLBACK (access_changed_cb), self, G_CONNECT_SWAPPED);
  attain_store_watch (self->store);
  /* A window that has just come to the screen is painted first. */
  self->showing_source = g_idle_add_full (GDK_PRIORITY_REDRAW + 1, show_records_cb, self, NULL);
}

static void
read_records (AttainWindow *self)
{
  attain_context_open (self->store, self->settings, opened_cb, g_object_ref (self));
}

static void
take_up (AttainWindow *self,
         AttainStore  *store)
{
  self->store = g_object_ref (store);
  attain_front_show_opening (self->front);
}

typedef struct
{
  AttainWindow *window;
  AttainStore  *store;
} Opening;

static void
closed_to_open_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Opening *opening = user_data;

  if (opening->window->store == opening->store)   /* or else another file was opened */
    read_records (opening->window);
  g_object_unref (opening->window);
  g_object_unref (opening->store);
  g_free (opening);
}

/* A file that is opened once more has first what is still on its way into it: a draft, a change. */
static void
use_store (AttainWindow *self,
           AttainStore  *store)
{
  g_autoptr(AttainStore) before = take_store (self);
  const char *where = attain_store_get_where (store);
  gboolean again = before != NULL && g_str_equal (attain_store_get_where (before), where);

  g_free (self->file);
  self->file = g_strdup (where);
  take_up (self, store);
  if (again)
    {
      Opening *opening = g_new (Opening, 1);

      *opening = (Opening) { g_object_ref (self), g_object_ref (store) };
      attain_store_close (before, closed_to_open_cb, opening);
      return;
    }

  if (before != NULL)
    attain_store_close (before, NULL, NULL);
  read_records (self);
}

static void
try_again_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  AttainWindow *self = data;
  g_autofree char *file = g_strdup (self->file);

  if (file != NULL)
    attain_window_open (self, file);
}

static void
start_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  attain_window_show_welcome (data);
}

typedef struct
{
  AttainWindow *window;
  char         *backup;
} Restoring;

static void
closed_to_restore_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  Restoring *restoring = user_data;

  if (restoring->window->file != NULL && restoring->window->store == NULL)   /* or else another file was opened */
    attain_front_restore (restoring->window->front, restoring->window->file, restoring->backup);
  g_object_unref (restoring->window);
  g_free (restoring->backup);
  g_free (restoring);
}

static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(AttainWindow) self = user_data;

  gtk_window_destroy (GTK_WINDOW (self));
}

/* Goes from the screen at once, and from memory when the last change is in the file. */
static gboolean
attain_window_close_request (GtkWindow *window)
{
  AttainWindow *self = ATTAIN_WINDOW (window);
  g_autoptr(AttainStore) store = NULL;

  if (self->closing || (self->browser != NULL && !attain_browser_can_close (self->browser)))
    return TRUE;
  if (self->store == NULL)
    return GTK_WINDOW_CLASS (attain_window_parent_class)->close_request (window);

  GTK_WINDOW_CLASS (attain_window_parent_class)->close_request (window);
  self->closing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  store = take_store (self);
  attain_store_close (store, closed_cb, g_object_ref (self));
  return TRUE;
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

  G_OBJECT_CLASS (attain_window_parent_class)->constructed (object);

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
attain_window_dispose (GObject *object)
{
  AttainWindow *self = ATTAIN_WINDOW (object);

  /* Whoever destroys a window that was not closed waits for what is to be written. */
  if (self->store != NULL)
    {
      g_autoptr(AttainStore) store = take_store (self);

      attain_store_stop (store);
    }
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->place, g_free);
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
  GTK_WINDOW_CLASS (klass)->close_request = attain_window_close_request;

  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/uk/attain/Attain/ui/attain-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AttainWindow, front);
  gtk_widget_class_bind_template_child (widget_class, AttainWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AttainWindow, who_banner);
  gtk_widget_class_bind_template_callback (widget_class, use_store);
  gtk_widget_class_bind_template_callback (widget_class, attain_window_enter);
}

static void
attain_window_init (AttainWindow *self)
{
  static const GActionEntry entries[] = {
    { "try-again", try_again_action },
    { "start", start_action },
  };

  g_type_ensure (ATTAIN_TYPE_BANNER);
  g_type_ensure (ATTAIN_TYPE_FRONT);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  attain_file_actions_add (self);
  attain_go_actions_add (self);
  attain_undo_actions_add (self);
  attain_who_actions_add (self);
  attain_file_actions_follow (self);
  attain_who_actions_follow (self);
}

/**
 * attain_window_new:
 * @application: the program
 * @settings: how this user likes the window
 *
 * Returns: (transfer none): a window that shows nothing yet: attain_window_open() or attain_window_show_welcome()
 *   comes next
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
 * Closes the file that is open, and shows the pages of @file, to be read alone where it cannot be written, or why it
 * cannot be opened.
 */
void
attain_window_open (AttainWindow *self,
                    const char   *file)
{
  g_autoptr(AttainStore) store = attain_store_new_as_allowed (file);

  use_store (self, store);
}

/**
 * attain_window_enter:
 * @self: a window that shows a file
 * @access: who works in it from now on; whoever keeps it, to stop working as somebody or to sign out
 *
 * Takes what was shown from the screen and reads it anew with their rights. Does nothing where somebody wants to stay
 * with what they are writing.
 */
void
attain_window_enter (AttainWindow *self,
                     AttainAccess *access)
{
  g_autoptr(AttainStore) store = NULL;

  if (self->store == NULL || (self->browser != NULL && !attain_browser_can_close (self->browser)))
    return;

  remember_place (self, access);
  store = take_store (self);
  attain_store_set_access (store, access);
  take_up (self, store);
  read_records (self);
}

/**
 * attain_window_restore:
 * @self: a window that shows a file, or why it cannot be opened
 * @backup: the path of a backup
 *
 * Closes the file, puts a copy of @backup in its place, and opens that. What was there is kept beside it.
 */
void
attain_window_restore (AttainWindow *self,
                       const char   *backup)
{
  g_autoptr(AttainStore) store = NULL;
  Restoring *restoring;

  if (self->browser != NULL && !attain_browser_can_close (self->browser))
    return;
  if ((store = take_store (self)) == NULL)
    {
      attain_front_restore (self->front, self->file, backup);
      return;
    }

  restoring = g_new0 (Restoring, 1);
  restoring->window = g_object_ref (self);
  restoring->backup = g_strdup (backup);
  attain_front_show_opening (self->front);
  attain_store_close (store, closed_to_restore_cb, restoring);
}

/**
 * attain_window_show_welcome:
 * @self: a window
 *
 * Closes the file that is open, and offers the ways to begin.
 */
void
attain_window_show_welcome (AttainWindow *self)
{
  close_records (self);
  g_clear_pointer (&self->file, g_free);
  attain_front_show_welcome (self->front);
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

/**
 * attain_window_get_context:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what is open; %NULL while no records are shown
 */
AttainContext *
attain_window_get_context (AttainWindow *self)
{
  return self->context;
}

/**
 * attain_window_get_undoer:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what undoes changes; %NULL while no records are shown
 */
AttainUndoer *
attain_window_get_undoer (AttainWindow *self)
{
  return self->undoer;
}

/**
 * attain_window_get_browser:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what shows the pages; %NULL while no records are shown
 */
AttainBrowser *
attain_window_get_browser (AttainWindow *self)
{
  return self->browser;
}

/**
 * attain_window_enable:
 * @self: a window
 * @name: one of its actions, without "win."
 * @enabled: whether it can be used now
 */
void
attain_window_enable (AttainWindow *self,
                      const char   *name,
                      gboolean      enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
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
