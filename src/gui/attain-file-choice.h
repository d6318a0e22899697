/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Given the file that somebody chose. */
typedef void (*AttainFileFunc) (gpointer owner, GFile *file);

GtkFileChooser *attain_file_choice_new        (gpointer              widget,
                                               const char           *title,
                                               GtkFileChooserAction  action,
                                               const char           *accept);
void            attain_file_choice_begin_at   (GtkFileChooser       *self,
                                               const char           *path);
void            attain_file_choice_add_filter (GtkFileChooser       *self,
                                               const char           *name,
                                               const char *const    *suffixes);
void            attain_file_choice_ask        (GtkFileChooser       *self,
                                               gpointer              owner,
                                               AttainFileFunc        chosen);

G_END_DECLS
