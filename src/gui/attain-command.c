/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the command palette: an action, a page, a file, a person, an application or a meeting. */

#include "attain-command.h"

#include <glib/gi18n.h>

#include "attain-actions.h"
#include "attain-display.h"
#include "attain-page-kinds.h"
#include "attain-recent.h"

struct _AttainCommand
{
  GObject  parent_instance;

  char    *title;
  char    *area;
  char    *icon_name;
  char    *keys;
  char    *action;
  char    *page;    /* the page that has the action; NULL for one of the window */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_AREA,
  PROP_ICON_NAME,
  PROP_KEYS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainCommand, attain_command, G_TYPE_OBJECT)

static void
attain_command_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AttainCommand *self = ATTAIN_COMMAND (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_AREA:
      g_value_set_string (value, self->area);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_KEYS:
      g_value_set_string (value, self->keys);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_command_finalize (GObject *object)
{
  AttainCommand *self = ATTAIN_COMMAND (object);

  g_free (self->title);
  g_free (self->area);
  g_free (self->icon_name);
  g_free (self->keys);
  g_free (self->action);
  g_free (self->page);

  G_OBJECT_CLASS (attain_command_parent_class)->finalize (object);
}

static void
attain_command_class_init (AttainCommandClass *klass)
{
  static const char *const names[] = { NULL, "title", "area", "icon-name", "keys" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attain_command_get_property;
  object_class->finalize = attain_command_finalize;

  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_command_init (AttainCommand *self)
{
}

/* The page on the screen, where it has the actions that belong to pages of the name @name. */
static AttainPage *
find_page_with (AttainWindow *window,
                const char   *name)
{
  AttainPage *page = attain_browser_get_page (attain_window_get_browser (window));
  const char *address = page != NULL ? attain_page_get_address (page) : NULL;
  const AttainPageKind *kind = address != NULL ? attain_page_kinds_find (address) : NULL;

  return kind != NULL && attain_page_kind_has_actions_of (kind, name) ? page : NULL;
}

static gboolean
can_do_on_page (AttainWindow       *window,
                const AttainAction *action)
{
  const AttainPageKind *kind = attain_page_kinds_find (action->page);
  AttainPage *page = find_page_with (window, action->page);

  if (page != NULL)
    return attain_page_can_do (page, action->name);

  return action->anywhere && kind != NULL && attain_page_kind_is_for (kind, attain_window_get_context (window)) &&
         attain_action_is_for (action, attain_window_get_context (window));
}

static gboolean
can_do (AttainWindow       *window,
        const AttainAction *action)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;
  GActionGroup *group;

  if (action->page != NULL)
    return can_do_on_page (window, action);
  if (!g_action_parse_detailed_name (action->name, &name, &target, NULL))
    return FALSE;
  if (g_str_has_prefix (name, "win."))
    group = G_ACTION_GROUP (window);
  else if (g_str_has_prefix (name, "app."))
    group = G_ACTION_GROUP (gtk_window_get_application (GTK_WINDOW (window)));
  else
    return TRUE;

  return g_action_group_get_action_enabled (group, name + strlen ("win."));
}

static char *
show_keys (const char *keys)
{
  g_auto(GStrv) each = NULL;
  GdkModifierType modifiers;
  guint key;

  if (keys == NULL)
    return NULL;

  each = g_strsplit (keys, " ", 2);
  return gtk_accelerator_parse (each[0], &key, &modifiers) ? gtk_accelerator_get_label (key, modifiers) : NULL;
}

static void
add (GPtrArray  *commands,
     char       *title,
     const char *area,
     const char *icon_name,
     char       *keys,
     char       *action,
     const char *page)
{
  AttainCommand *command = g_object_new (ATTAIN_TYPE_COMMAND, NULL);

  command->title = title;
  command->area = g_strdup (area);
  command->icon_name = g_strdup (icon_name);
  command->keys = keys;
  command->action = action;
  command->page = g_strdup (page);
  g_ptr_array_add (commands, command);
}

static void
add_pages (GPtrArray    *commands,
           AttainWindow *window)
{
  AttainContext *context = attain_window_get_context (window);
  guint n_kinds;
  const AttainPageKind *kinds = attain_page_kinds_get (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    if (attain_page_kind_has_row (&kinds[i], context))
      add (commands, g_strdup (_(kinds[i].title)), _("Page"), kinds[i].icon_name, NULL,
           g_strdup_printf ("win.go::%s", kinds[i].name), NULL);
}

static void
add_actions (GPtrArray    *commands,
             AttainWindow *window)
{
  guint n_actions;
  const AttainAction *actions = attain_actions_get (&n_actions);

  for (guint i = 0; i < n_actions; i++)
    {
      const AttainPageKind *kind = actions[i].page != NULL ? attain_page_kinds_find (actions[i].page) : NULL;

      if (!can_do (window, &actions[i]))
        continue;

      add (commands, attain_action_get_plain_label (&actions[i]), attain_action_group_get_title (actions[i].group),
           kind != NULL ? kind->icon_name : "system-run-symbolic", show_keys (actions[i].keys),
           g_strdup (actions[i].name), actions[i].page);
    }
}

static void
add_files (GPtrArray    *commands,
           AttainWindow *window)
{
  AttainContext *context = attain_window_get_context (window);
  g_auto(GStrv) files = attain_recent_list (attain_context_get_settings (context));

  for (guint i = 0; files[i] != NULL; i++)
    if (g_strcmp0 (files[i], attain_window_get_file (window)) != 0)
      {
        g_autoptr(GVariant) target = g_variant_ref_sink (g_variant_new_string (files[i]));

        add (commands, attain_recent_display (files[i]), _("File"), "document-open-recent-symbolic", NULL,
             g_action_print_detailed_name ("app.open-file", target), NULL);
      }
}

static AttainCommand *
make_way (const char *title,
          const char *area,
          const char *icon_name,
          const char *mark,
          const char *address)
{
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  g_autoptr(GVariant) target = g_variant_ref_sink (g_variant_new_string (address));

  add (one, g_strdup (title), area, icon_name, g_strdup (mark), g_action_print_detailed_name ("win.go", target), NULL);
  return one->pdata[0];
}

/**
 * attain_command_list:
 * @window: a window that shows records
 *
 * Returns: (transfer full) (element-type AttainCommand): all that can be done in it now
 */
GPtrArray *
attain_command_list (AttainWindow *window)
{
  GPtrArray *commands = g_ptr_array_new_with_free_func (g_object_unref);

  add_pages (commands, window);
  add_actions (commands, window);
  add_files (commands, window);

  return commands;
}

/**
 * attain_command_new_person:
 * @person: somebody in the records
 *
 * Returns: (transfer full): the command that shows them; the employee number tells those of one name apart
 */
AttainCommand *
attain_command_new_person (AttainPerson *person)
{
  g_autofree char *address = g_strconcat ("person/", person->employee_id, NULL);

  return make_way (person->display_name, _("Person"), "avatar-default-symbolic", person->employee_id, address);
}

/**
 * attain_command_new_application:
 * @application: an application, with the name of the applicant as far as it is known to whoever looks
 *
 * Returns: (transfer full): the command that shows it
 */
AttainCommand *
attain_command_new_application (AttainApplication *application)
{
  g_autofree char *address = g_strconcat ("application/", application->reference, NULL);
  const char *name = application->person_name;

  return make_way (name != NULL ? name : application->reference, _("Application"), "mail-attachment-symbolic",
                   application->reference, address);
}

/**
 * attain_command_new_meeting:
 * @meeting: a meeting of a panel
 *
 * Returns: (transfer full): the command that shows it; the day tells those of one title apart
 */
AttainCommand *
attain_command_new_meeting (AttainPanelMeeting *meeting)
{
  g_autofree char *address = g_strdup_printf ("panel/%" G_GINT64_FORMAT, attain_record_get_id (ATTAIN_RECORD (meeting)));
  g_autofree char *day = attain_date_display (meeting->held_on);

  return make_way (meeting->title, _("Panel meeting"), "x-office-calendar-symbolic", day, address);
}

/**
 * attain_command_get_title:
 * @self: a command
 *
 * Returns: (transfer none): what it does, in words for people
 */
const char *
attain_command_get_title (AttainCommand *self)
{
  return self->title;
}

/**
 * attain_command_run:
 * @self: a command
 * @window: where
 *
 * Does it; one of a page's goes there first.
 */
void
attain_command_run (AttainCommand *self,
                    AttainWindow  *window)
{
  g_autofree char *name = NULL;
  g_autoptr(GVariant) target = NULL;

  if (!g_action_parse_detailed_name (self->action, &name, &target, NULL))
    return;

  if (self->page == NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target);
  else if (find_page_with (window, self->page) != NULL || attain_window_go (window, self->page))
    attain_page_do (attain_browser_get_page (attain_window_get_browser (window)), name);
}
