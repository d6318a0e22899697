/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_WRAP_BOX (attain_wrap_box_get_type ())

/* Buttons side by side, each as wide as it is, and in further lines where one line has no room: GtkFlowBox sets them
 * in columns, with gaps where the words are short. */
G_DECLARE_FINAL_TYPE (AttainWrapBox, attain_wrap_box, ATTAIN, WRAP_BOX, GtkWidget)

GtkWidget *attain_wrap_box_new        (void);
void       attain_wrap_box_append     (AttainWrapBox *self,
                                       GtkWidget     *child);
void       attain_wrap_box_prepend    (AttainWrapBox *self,
                                       GtkWidget     *child);
void       attain_wrap_box_set_at_end (AttainWrapBox *self,
                                       gboolean       at_end);

G_END_DECLS
