/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _AttainPageDeeds AttainPageDeeds;

AttainPageDeeds *attain_page_deeds_new        (GtkWidget       *page);
void             attain_page_deeds_free       (AttainPageDeeds *self);
gboolean         attain_page_deeds_can_do     (AttainPageDeeds *self,
                                               const char      *action);
void             attain_page_deeds_set_can_do (AttainPageDeeds *self,
                                               const char      *action,
                                               gboolean         can_do);
void             attain_page_deeds_do         (AttainPageDeeds *self,
                                               const char      *action);
void             attain_page_deeds_forget     (AttainPageDeeds *self);

G_END_DECLS
