/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-page.h"
#include "attain-trail.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_BROWSER (attain_browser_get_type ())

G_DECLARE_FINAL_TYPE (AttainBrowser, attain_browser, ATTAIN, BROWSER, AdwBin)

GtkWidget   *attain_browser_new            (AttainContext *context);
void         attain_browser_set_menu       (AttainBrowser *self,
                                            GMenuModel    *menu);
AttainTrail *attain_browser_get_trail      (AttainBrowser *self);
AttainPage  *attain_browser_get_page       (AttainBrowser *self);
void         attain_browser_begin          (AttainBrowser *self,
                                            const char    *place);
gboolean     attain_browser_go             (AttainBrowser *self,
                                            const char    *address);
void         attain_browser_go_instead     (AttainBrowser *self,
                                            const char    *address);
void         attain_browser_back           (AttainBrowser *self);
void         attain_browser_forward        (AttainBrowser *self);
void         attain_browser_show_menu      (AttainBrowser *self);
gboolean     attain_browser_show_page      (AttainBrowser *self);
void         attain_browser_show_sidebar   (AttainBrowser *self);
void         attain_browser_toggle_sidebar (AttainBrowser *self);
gboolean     attain_browser_can_close      (AttainBrowser *self);

G_END_DECLS
