/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     attain_gui_init           (void);
void     attain_gui_scroll_to      (GtkColumnView     *view,
                                    guint              position);
void     attain_gui_focus_first    (GtkWidget         *within);
gboolean attain_gui_has_words      (GObject           *object,
                                    const char        *words);
gboolean attain_gui_focus_child    (GtkWidget         *widget,
                                    GtkDirectionType   direction);
void     attain_gui_wrap_button    (GtkButton         *button);
void     attain_gui_hide_when_off  (GtkWidget         *button);
void     attain_gui_let_write      (GtkWidget         *form,
                                    gboolean           write);
int      attain_gui_get_char_width (GtkWidget         *widget);
int      attain_gui_get_growth     (GtkScrolledWindow *scrolled,
                                    int                width);

G_END_DECLS
