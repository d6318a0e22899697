/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void attain_today_add_applications (GPtrArray  *tasks,
                                    GPtrArray  *lines,
                                    gint64      viewer_id);
void attain_today_add_meetings     (GPtrArray  *tasks,
                                    GPtrArray  *meetings,
                                    const char *on);

G_END_DECLS
