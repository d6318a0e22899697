/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-holidays-json.h"

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-read.h"

static const struct
{
  const char         *word;
  AttainHolidayBasis  basis;
  const char         *needs[3];
} bases[] = {
  { "fixed", ATTAIN_HOLIDAY_FIXED, { "month", "day" } },
  { "easter", ATTAIN_HOLIDAY_EASTER, { "offset" } },
  { "weekday", ATTAIN_HOLIDAY_WEEKDAY, { "month", "weekday", "nth" } },
};

static gboolean
read_rule (AttainHolidays  *self,
           JsonObject      *entry,
           GError         **error)
{
  g_autoptr(AttainHolidayRule) rule = g_new0 (AttainHolidayRule, 1);
  const char *word = json_object_get_string_member (entry, "basis");
  guint b = 0;

  while (!g_str_equal (bases[b].word, word))
    b++;
  for (guint i = 0; i < G_N_ELEMENTS (bases[b].needs) && bases[b].needs[i] != NULL; i++)
    if (!json_object_has_member (entry, bases[b].needs[i]))
      return attain_json_refuse_at (error, _("is missing"), "/rules/%u/%s", self->rules->len, bases[b].needs[i]);

  rule->title = attain_json_dup_text (entry, "title");
  rule->basis = bases[b].basis;
  rule->month = json_object_get_int_member_with_default (entry, "month", 0);
  rule->day = json_object_get_int_member_with_default (entry, "day", 0);
  rule->offset = json_object_get_int_member_with_default (entry, "offset", 0);
  rule->weekday = json_object_get_int_member_with_default (entry, "weekday", 0);
  rule->nth = json_object_get_int_member_with_default (entry, "nth", 0);

  /* A holiday of 29 February would not come back every year; 2001 had none. */
  if (rule->basis == ATTAIN_HOLIDAY_FIXED && !g_date_valid_dmy (rule->day, rule->month, 2001))
    return attain_json_refuse_at (error, _("is not a day of that month every year"),
                                  "/rules/%u/day", self->rules->len);

  g_ptr_array_add (self->rules, g_steal_pointer (&rule));
  return TRUE;
}

static void
read_change (AttainHolidays *self,
             JsonObject     *entry)
{
  AttainHolidayChange *change = g_new0 (AttainHolidayChange, 1);

  change->title = attain_json_dup_text (entry, "title");
  change->from = attain_json_dup_text (entry, "from");
  change->to = attain_json_dup_text (entry, "to");
  g_ptr_array_add (self->changes, change);
}

/**
 * attain_holidays_json_read:
 * @object: a document that the schema "bank-holidays" has accepted
 * @error: what in it is not enough to work a holiday out, after the JSON pointer of where
 *
 * Returns: (transfer full) (nullable): the bank holidays
 */
AttainHolidays *
attain_holidays_json_read (JsonObject  *object,
                           GError     **error)
{
  g_autoptr(AttainHolidays) self = attain_holidays_new ();

  for (guint i = 0; i < attain_json_get_n (object, "rules"); i++)
    if (!read_rule (self, attain_json_get_nth (object, "rules", i), error))
      return NULL;
  for (guint i = 0; i < attain_json_get_n (object, "changes"); i++)
    read_change (self, attain_json_get_nth (object, "changes", i));

  return g_steal_pointer (&self);
}
