/* SPDX-License-Identifier: GPL-3.0-or-later */

/* By what a table is sorted, from a menu: GTK 4.8 lets nobody reach the heads of columns by keyboard, and where there is
 * little room most columns are away, heads and all. */

#include "attain-sort-button.h"

#include <glib/gi18n.h>

#include "attain-sort-probe.h"

struct _AttainSortButton
{
  AdwBin              parent_instance;

  GtkMenuButton      *button;
  GSimpleActionGroup *actions;
  GtkColumnView      *view;       /* weak */
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AttainSortButton, attain_sort_button, ADW_TYPE_BIN)

/* (transfer full) */
static GtkColumnViewColumn *
get_column (AttainSortButton *self,
            int               number)
{
  return self->view != NULL && number >= 0
         ? g_list_model_get_item (gtk_column_view_get_columns (self->view), (guint) number) : NULL;
}

static void
set_state (AttainSortButton *self,
           const char       *name,
           GVariant         *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

/* What the table is sorted by now, be it by its heads. */
static void
show_order (AttainSortButton *self)
{
  gboolean descending = FALSE;
  GtkColumnViewColumn *sorted = attain_sort_probe_find (self->view, &descending);
  GAction *turned = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "descending");
  int found = -1;

  for (int i = 0; sorted != NULL && found < 0; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = get_column (self, i);

      if (column == sorted)
        found = i;
    }
  set_state (self, "by", g_variant_new_int32 (found));
  set_state (self, "descending", g_variant_new_boolean (descending));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (turned), found >= 0);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       data)
{
  AttainSortButton *self = data;
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) columns = g_menu_new ();
  g_autoptr(GMenu) directions = g_menu_new ();
  GtkColumnViewColumn *column;

  if (self->view == NULL)
    return;

  for (int i = 0; (column = get_column (self, i)) != NULL; i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (gtk_column_view_column_get_title (column), NULL);

      g_menu_item_set_action_and_target (item, "sort.by", "i", i);
      if (gtk_column_view_column_get_sorter (column) != NULL)
        g_menu_append_item (columns, item);
      g_object_unref (column);
    }
  g_menu_append (directions, _("Ascending"), "sort.descending(false)");
  g_menu_append (directions, _("Descending"), "sort.descending(true)");
  g_menu_append_section (menu, _("Sort by"), G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (directions));
  show_order (self);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
sort (AttainSortButton *self,
      int               number,
      gboolean          descending)
{
  g_autoptr(GtkColumnViewColumn) column = get_column (self, number);

  if (column == NULL)
    return;

  gtk_column_view_sort_by_column (self->view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  show_order (self);
}

static void
by_action (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  sort (data, g_variant_get_int32 (parameter), FALSE);
}

static void
descending_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  AttainSortButton *self = data;
  g_autoptr(GVariant) by = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), "by");

  sort (self, g_variant_get_int32 (by), g_variant_get_boolean (parameter));
}

static void
attain_sort_button_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      attain_sort_button_set_view (ATTAIN_SORT_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attain_sort_button_dispose (GObject *object)
{
  AttainSortButton *self = ATTAIN_SORT_BUTTON (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (attain_sort_button_parent_class)->dispose (object);
}

static void
attain_sort_button_class_init (AttainSortButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = attain_sort_button_set_property;
  object_class->dispose = attain_sort_button_dispose;

  /* The table that is sorted. */
  properties[PROP_VIEW] =
    g_param_spec_object ("view", NULL, NULL, GTK_TYPE_COLUMN_VIEW, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attain_sort_button_init (AttainSortButton *self)
{
  static const GActionEntry entries[] = {
    { "by", by_action, "i", "-1" },
    { "descending", descending_action, "b", "false" },
  };
  GtkWidget *button = gtk_menu_button_new ();

  self->button = GTK_MENU_BUTTON (button);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sort", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_icon_name (self->button, "view-sort-ascending-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, create_menu_cb, self, NULL);
  gtk_widget_set_tooltip_text (button, _("Sort by"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sort by"), -1);
  adw_bin_set_child (ADW_BIN (self), button);
}

/**
 * attain_sort_button_set_view:
 * @self: the button
 * @view: (nullable): a table; those of its columns are offered that have sort probes
 */
void
attain_sort_button_set_view (AttainSortButton *self,
                             GtkColumnView    *view)
{
  g_set_weak_pointer (&self->view, view);
}

/**
 * attain_sort_button_open:
 * @self: the button
 *
 * Shows the menu, as a click on the button does.
 */
void
attain_sort_button_open (AttainSortButton *self)
{
  gtk_menu_button_popup (self->button);
}
