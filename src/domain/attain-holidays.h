/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainHolidayBasis:
 * @ATTAIN_HOLIDAY_FIXED: the same day of the same month; a weekday after it instead where it falls on a
 *   weekend
 * @ATTAIN_HOLIDAY_EASTER: a number of days from Easter Sunday
 * @ATTAIN_HOLIDAY_WEEKDAY: the first, second … or last of a weekday in a month
 *
 * What decides when a holiday is.
 */
typedef enum
{
  ATTAIN_HOLIDAY_FIXED,
  ATTAIN_HOLIDAY_EASTER,
  ATTAIN_HOLIDAY_WEEKDAY,
} AttainHolidayBasis;

/**
 * AttainHolidayRule:
 * @title: the holiday's name
 * @basis: what decides when it is
 * @month: 1 to 12, for FIXED and WEEKDAY
 * @day: of the month, for FIXED
 * @offset: days from Easter Sunday, for EASTER
 * @weekday: 1 for Monday to 7 for Sunday, for WEEKDAY
 * @nth: which of the month, 1 to 4, or -1 for the last, for WEEKDAY
 *
 * A holiday that comes back every year.
 */
typedef struct
{
  char               *title;
  AttainHolidayBasis  basis;
  int                 month;
  int                 day;
  int                 offset;
  int                 weekday;
  int                 nth;
} AttainHolidayRule;

/**
 * AttainHolidayChange:
 * @title: the holiday's name
 * @from: (nullable): the day that is no holiday that year; %NULL for a holiday more
 * @to: the day that is one instead
 *
 * What was proclaimed for one year only.
 */
typedef struct
{
  char *title;
  char *from;
  char *to;
} AttainHolidayChange;

/**
 * AttainHoliday:
 * @on: the day
 * @title: its name, of the rules it was worked out from
 *
 * A bank holiday of a year.
 */
typedef struct
{
  char       *on;
  const char *title;
} AttainHoliday;

/**
 * AttainHolidays:
 * @rules: (element-type AttainHolidayRule): what comes back every year, in the order of the year
 * @changes: (element-type AttainHolidayChange): what was proclaimed for one year
 *
 * The bank holidays of a country. Nothing changes it after it was read, so threads may share it.
 */
typedef struct
{
  GPtrArray *rules;
  GPtrArray *changes;
} AttainHolidays;

AttainHolidays *attain_holidays_new                (void);
void            attain_holidays_free               (AttainHolidays       *self);
void            attain_holiday_rule_free           (AttainHolidayRule    *self);
void            attain_holiday_change_free         (AttainHolidayChange  *self);

GPtrArray      *attain_holidays_list               (const AttainHolidays *self,
                                                    int                   year);
gboolean        attain_holidays_is_working_day     (const AttainHolidays *self,
                                                    const char           *date);
char           *attain_holidays_add_working_days   (const AttainHolidays *self,
                                                    const char           *date,
                                                    int                   days);
int             attain_holidays_count_working_days (const AttainHolidays *self,
                                                    const char           *from,
                                                    const char           *to);

char           *attain_easter_sunday               (int                   year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainHolidays, attain_holidays_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainHolidayRule, attain_holiday_rule_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainHolidayChange, attain_holiday_change_free)

G_END_DECLS
