/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-field-row.h"
#include "attain-gui-test.h"
#include "attain-record-dialog.h"

/* The window of a type that is on the screen. */
static inline GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

/* The form that has been opened, once it is on the screen. */
static inline GtkWidget *
get_dialog (void)
{
  wait_until (find_window (ATTAIN_TYPE_RECORD_DIALOG) != NULL);
  return find_window (ATTAIN_TYPE_RECORD_DIALOG);
}

/* The row of a field, also where it is scrolled out of sight. */
static inline AttainFieldRow *
find_row (GtkWidget  *within,
          const char *field)
{
  if (ATTAIN_IS_FIELD_ROW (within) &&
      g_str_equal (attain_field_row_get_field (ATTAIN_FIELD_ROW (within))->name, field))
    return ATTAIN_FIELD_ROW (within);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    {
      AttainFieldRow *found = find_row (child, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline void
type_into (GtkWidget  *dialog,
           const char *field,
           const char *text)
{
  attain_field_row_set_text (find_row (dialog, field), text);
}

/* Does it, and waits until the dialog has gone. */
static inline void
finish_dialog (GtkWidget  *dialog,
               const char *action)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  do_action (dialog, action);
  wait_until (dialog == NULL);
}
