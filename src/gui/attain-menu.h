/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GMenuModel *attain_menu_new (GSettings  *settings,
                             GMenuModel *undo);

G_END_DECLS
