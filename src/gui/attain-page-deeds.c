/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which actions of a page can be used now, and the one that waits until it can. GTK cannot be asked. */

#include "attain-page-deeds.h"

struct _AttainPageDeeds
{
  GtkWidget  *page;       /* which has it, and is not held */
  GHashTable *disabled;   /* the actions that cannot be used now */
  char       *wanted;     /* one of them, to be done as soon as it can; or NULL */
};

/**
 * attain_page_deeds_new:
 * @page: a page, which has what is made and outlives it
 *
 * Returns: (transfer full): that all of its actions can be used
 */
AttainPageDeeds *
attain_page_deeds_new (GtkWidget *page)
{
  AttainPageDeeds *self = g_new0 (AttainPageDeeds, 1);

  self->page = page;
  self->disabled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
attain_page_deeds_free (AttainPageDeeds *self)
{
  g_hash_table_unref (self->disabled);
  g_free (self->wanted);
  g_free (self);
}

/**
 * attain_page_deeds_can_do:
 * @self: the actions of a page
 * @action: one of them
 *
 * Returns: whether it can be used now
 */
gboolean
attain_page_deeds_can_do (AttainPageDeeds *self,
                          const char      *action)
{
  return !g_hash_table_contains (self->disabled, action);
}

/**
 * attain_page_deeds_set_can_do:
 * @self: the actions of a page
 * @action: one of them
 * @can_do: whether it can be used now
 *
 * Does it, where it waited for that on a page that is on the screen.
 */
void
attain_page_deeds_set_can_do (AttainPageDeeds *self,
                              const char      *action,
                              gboolean         can_do)
{
  if (can_do)
    g_hash_table_remove (self->disabled, action);
  else
    g_hash_table_add (self->disabled, g_strdup (action));
  gtk_widget_action_set_enabled (self->page, action, can_do);
  if (can_do && g_strcmp0 (self->wanted, action) == 0 && gtk_widget_get_mapped (self->page))
    attain_page_deeds_do (self, action);
}

/**
 * attain_page_deeds_do:
 * @self: the actions of a page
 * @action: one of them, without a target
 *
 * Does it now, or as soon as it can be used; in place of what waited before.
 */
void
attain_page_deeds_do (AttainPageDeeds *self,
                      const char      *action)
{
  g_autofree char *name = g_strdup (action);

  attain_page_deeds_forget (self);
  if (attain_page_deeds_can_do (self, name))
    gtk_widget_activate_action (self->page, name, NULL);
  else
    self->wanted = g_steal_pointer (&name);
}

/**
 * attain_page_deeds_forget:
 * @self: the actions of a page
 *
 * Nothing waits any more.
 */
void
attain_page_deeds_forget (AttainPageDeeds *self)
{
  g_clear_pointer (&self->wanted, g_free);
}
