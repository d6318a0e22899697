/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-window.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PREFERENCES (attain_preferences_get_type ())

G_DECLARE_FINAL_TYPE (AttainPreferences, attain_preferences, ATTAIN, PREFERENCES, AdwPreferencesWindow)

GtkWidget *attain_preferences_new (GtkWindow *parent,
                                   GSettings *settings);

G_END_DECLS
