/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for a file, by the chooser of the desktop. */

#include "attain-file-choice.h"

typedef struct
{
  GtkFileChooser *chooser;
  gpointer        owner;      /* weak */
  AttainFileFunc  chosen;
} Choice;

static void
response_cb (GtkFileChooserNative *chooser,
             int                   response,
             Choice               *choice)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (choice->chooser);

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && choice->owner != NULL)
    choice->chosen (choice->owner, file);

  g_clear_weak_pointer (&choice->owner);
  g_object_unref (choice->chooser);
  g_free (choice);
}

/**
 * attain_file_choice_new:
 * @widget: (nullable): a widget of the window that asks, or that window
 * @title: what is asked
 * @action: whether a file is opened or written
 * @accept: (nullable): what the button says, with its mnemonic; the desktop's own word where it is %NULL
 *
 * Returns: (transfer none): a chooser, which attain_file_choice_ask() shows and lets go of
 */
GtkFileChooser *
attain_file_choice_new (gpointer              widget,
                        const char           *title,
                        GtkFileChooserAction  action,
                        const char           *accept)
{
  GtkWindow *window = widget != NULL ? GTK_WINDOW (gtk_widget_get_root (widget)) : NULL;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, window, action, accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return GTK_FILE_CHOOSER (chooser);
}

/**
 * attain_file_choice_begin_at:
 * @self: a chooser
 * @path: of a file in the folder that is shown first
 */
void
attain_file_choice_begin_at (GtkFileChooser *self,
                             const char     *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GFile) file = g_file_new_for_path (folder);

  gtk_file_chooser_set_current_folder (self, file, NULL);
}

/**
 * attain_file_choice_add_filter:
 * @self: a chooser
 * @name: what the files are called: "All files"
 * @suffixes: (nullable) (array zero-terminated=1): how their names end, without the dot, small or large; %NULL for all
 */
void
attain_file_choice_add_filter (GtkFileChooser    *self,
                               const char        *name,
                               const char *const *suffixes)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffixes == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  for (guint i = 0; suffixes != NULL && suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (self, filter);
}

/**
 * attain_file_choice_ask:
 * @self: a chooser
 * @owner: a #GObject; nothing is done once it is gone
 * @chosen: (scope async): given @owner and the file; not called where somebody chooses none
 */
void
attain_file_choice_ask (GtkFileChooser *self,
                        gpointer        owner,
                        AttainFileFunc  chosen)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->chooser = self;
  choice->chosen = chosen;
  g_set_weak_pointer (&choice->owner, owner);
  g_signal_connect (self, "response", G_CALLBACK (response_cb), choice);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self));
}
