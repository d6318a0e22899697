/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_APP (attain_app_get_type ())

G_DECLARE_FINAL_TYPE (AttainApp, attain_app, ATTAIN, APP, AdwApplication)

AttainApp *attain_app_new (void);

G_END_DECLS
