/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days are text, yyyy-mm-dd, so that they sort and compare as they stand in the database. */

#define ATTAIN_DATE_LENGTH 10

gboolean attain_date_is_valid     (const char *date);
char    *attain_date_parse        (const char *text,
                                   GError    **error);
gint32   attain_date_to_day       (const char *date);
char    *attain_date_from_day     (gint32      day);
gint32   attain_date_shift_months (gint32      day,
                                   int         months);
char    *attain_date_add_days     (const char *date,
                                   int         days);
char    *attain_date_add_months   (const char *date,
                                   int         months);
int      attain_date_days_between (const char *from,
                                   const char *to);
int      attain_date_months_between (const char *from,
                                     const char *to);
int      attain_date_get_year     (const char *date);
int      attain_date_get_month    (const char *date);
int      attain_date_get_weekday  (const char *date);
gboolean attain_date_is_within    (const char *date,
                                   const char *from,
                                   const char *to);
char    *attain_date_year_start   (const char *date,
                                   int         month);

G_END_DECLS
