/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Values as people read them, by the user's language and locale. */

char   *attain_date_display    (const char *date);
char   *attain_date_read       (const char *text,
                                GError    **error);
char   *attain_day_display     (gint32      day);
char   *attain_instant_display (const char *instant);
char   *attain_hours_display   (gint64      minutes);
char   *attain_days_display    (double      days);
char   *attain_decimal_display (double      value,
                                int         places);
char   *attain_late_display    (int         days);
char   *attain_number_display  (double      value);
char   *attain_percent_display (double      ratio,
                                int         places);
char   *attain_text_capitalise (const char *text);
double  attain_round_half_up   (double      value,
                                int         places);

G_END_DECLS
