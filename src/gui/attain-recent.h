/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void   attain_recent_add     (GSettings  *settings,
                              const char *file);
char **attain_recent_list    (GSettings  *settings);
char  *attain_recent_display (const char *file);

G_END_DECLS
