/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean attain_duration_parse   (const char  *text,
                                  gint64       minutes_per_day,
                                  gint64      *minutes,
                                  GError     **error);
double   attain_duration_in_days (gint64       minutes,
                                  gint64       minutes_per_day);

G_END_DECLS
