/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-programme-json.h"

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-read.h"

/* Stages and supervision run one after the other: each begins after the one before it has ended. */
static gboolean
check_sequence (JsonObject  *programme,
                const char  *list,
                const char  *first,
                const char  *last,
                gboolean     may_touch,
                GError     **error)
{
  gint64 reached = G_MININT64;

  for (guint i = 0; i < attain_json_get_n (programme, list); i++)
    {
      JsonObject *entry = attain_json_get_nth (programme, list, i);
      gint64 from = json_object_get_int_member (entry, first);
      gint64 to = json_object_get_int_member (entry, last);

      if (from < reached || (from == reached && !may_touch))
        return attain_json_refuse_at (error, _("is before the end of the one above"), "/%s/%u/%s", list, i, first);
      if (to < from)
        return attain_json_refuse_at (error, _("is before its beginning"), "/%s/%u/%s", list, i, last);
      reached = to;
    }

  return TRUE;
}

static gboolean
check_within (JsonObject  *programme,
              GError     **error)
{
  gint64 months = json_object_get_int_member (programme, "months");

  for (guint i = 0; i < attain_json_get_n (programme, "reviews"); i++)
    if (json_object_get_int_member (attain_json_get_nth (programme, "reviews", i), "month") > months)
      return attain_json_refuse_at (error, _("is after the end of the programme"), "/reviews/%u/month", i);

  for (guint i = 0; i < attain_json_get_n (programme, "evidence"); i++)
    {
      JsonArray *due = json_object_get_array_member (attain_json_get_nth (programme, "evidence", i), "due_months");

      for (guint j = 0; j < json_array_get_length (due); j++)
        if (json_array_get_int_element (due, j) > months)
          return attain_json_refuse_at (error, _("is after the end of the programme"),
                                        "/evidence/%u/due_months/%u", i, j);
    }

  return json_object_get_int_member_with_default (programme, "max_months", months) >= months ||
         attain_json_refuse (error, "/max_months", _("is less than months"));
}

/**
 * attain_programme_json_check:
 * @programme: a document that the schema "programme" has accepted
 * @error: what in it contradicts itself, after the JSON pointer of where
 *
 * Returns: whether stages and supervision follow one another and nothing is due after the end
 */
gboolean
attain_programme_json_check (JsonObject  *programme,
                             GError     **error)
{
  return attain_json_check_unique (programme, "stages", "code", "", error) &&
         attain_json_check_unique (programme, "reviews", "code", "", error) &&
         attain_json_check_unique (programme, "evidence", "code", "", error) &&
         check_sequence (programme, "stages", "from_month", "to_month", TRUE, error) &&
         check_sequence (programme, "supervision", "from_week", "to_week", FALSE, error) &&
         check_within (programme, error);
}
