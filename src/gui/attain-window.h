/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-browser.h"
#include "attain-undoer.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_WINDOW (attain_window_get_type ())

G_DECLARE_FINAL_TYPE (AttainWindow, attain_window, ATTAIN, WINDOW, AdwApplicationWindow)

AttainWindow  *attain_window_new          (GtkApplication *application,
                                           GSettings      *settings);
void           attain_window_open         (AttainWindow   *self,
                                           const char     *file);
void           attain_window_enter        (AttainWindow   *self,
                                           AttainAccess   *access);
void           attain_window_restore      (AttainWindow   *self,
                                           const char     *backup);
void           attain_window_show_welcome (AttainWindow   *self);
const char    *attain_window_get_file     (AttainWindow   *self);
AttainContext *attain_window_get_context  (AttainWindow   *self);
AttainBrowser *attain_window_get_browser  (AttainWindow   *self);
AttainUndoer  *attain_window_get_undoer   (AttainWindow   *self);
void           attain_window_enable       (AttainWindow   *self,
                                           const char     *name,
                                           gboolean        enabled);
gboolean       attain_window_go           (AttainWindow   *self,
                                           const char     *address);

G_END_DECLS
