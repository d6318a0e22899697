/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     attain_calendar_set_up     (GtkCalendar *calendar);
void     attain_calendar_mark       (GtkCalendar *calendar,
                                     const char  *day);
gboolean attain_calendar_is_marking (GtkCalendar *calendar);

G_END_DECLS
