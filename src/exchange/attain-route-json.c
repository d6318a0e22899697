/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a scheme's routes, panels and rubrics must agree on among themselves, beyond what the schema can
 * say. */

#include "attain-route-json.h"

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-read.h"

/* What a criterion takes to be judged, by its type. */
static const struct
{
  const char *type;
  const char *needs[2];
} criteria[] = {
  { "min_months_post_qualified", { "months" } },
  { "min_months_since_asye", { "months" } },
  { "min_months_at_level", { "months", "level" } },
  { "min_months_in_council", { "months" } },
  { "pcf_level_evidenced", { "level" } },
  { "pcf_domain_coverage", { "framework", "count" } },
  { "kss_coverage", { "framework", "count" } },
  { "qualification_held", { "qualification" } },
  { "credits_at_level", { "count", "level" } },
  { "students_supervised", { "count" } },
  { "statutory_experience", { "kind" } },
  { "cpd_days", { "days", "period_months" } },
  { "document", { "kind", "count" } },
  { "observation", { "count" } },
  { "feedback", { "source", "count" } },
};

static gboolean
check_needs (JsonObject  *criterion,
             const char  *pointer,
             GError     **error)
{
  const char *type = json_object_get_string_member (criterion, "type");

  for (guint i = 0; i < G_N_ELEMENTS (criteria); i++)
    for (guint j = 0; j < G_N_ELEMENTS (criteria[i].needs); j++)
      if (g_str_equal (criteria[i].type, type) && criteria[i].needs[j] != NULL &&
          !json_object_has_member (criterion, criteria[i].needs[j]))
        {
          g_autofree char *reason = g_strdup_printf (_("is missing, which “%s” needs"), type);

          return attain_json_refuse_at (error, reason, "%s/%s", pointer, criteria[i].needs[j]);
        }

  return TRUE;
}

static gboolean
check_criterion (JsonObject  *scheme,
                 JsonObject  *criterion,
                 const char  *pointer,
                 GError     **error)
{
  const char *type = json_object_get_string_member (criterion, "type");
  const char *level = json_object_get_string_member_with_default (criterion, "level", NULL);
  gint64 min_words = json_object_get_int_member_with_default (criterion, "min_words", 0);
  gint64 max_words = json_object_get_int_member_with_default (criterion, "max_words", G_MAXINT64);

  if (!check_needs (criterion, pointer, error))
    return FALSE;
  if (g_str_equal (type, "min_months_at_level") && !attain_json_has_code (scheme, "levels", "code", level))
    return attain_json_refuse_at (error, _("is not a level of this scheme"), "%s/level", pointer);
  if (min_words > max_words)
    return attain_json_refuse_at (error, _("is less than min_words"), "%s/max_words", pointer);

  return TRUE;
}

static gboolean
check_criteria (JsonObject  *scheme,
                JsonObject  *route,
                const char  *pointer,
                GError     **error)
{
  if (!attain_json_check_unique (route, "criteria", "code", pointer, error))
    return FALSE;

  for (guint i = 0; i < attain_json_get_n (route, "criteria"); i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/criteria/%u", pointer, i);

      if (!check_criterion (scheme, attain_json_get_nth (route, "criteria", i), at, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_link (JsonObject  *scheme,
            const char  *list,
            JsonObject  *route,
            const char  *name,
            const char  *pointer,
            const char  *reason,
            GError     **error)
{
  const char *code = json_object_get_string_member_with_default (route, name, NULL);

  return code == NULL || attain_json_has_code (scheme, list, "code", code) ||
         attain_json_refuse_at (error, reason, "%s/%s", pointer, name);
}

static gboolean
has_text (JsonObject *object,
          const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL) != NULL;
}

static gboolean
check_route (JsonObject  *scheme,
             JsonObject  *route,
             const char  *pointer,
             GError     **error)
{
  const char *decision = json_object_get_string_member (route, "decision");

  if (g_str_equal (json_object_get_string_member (route, "from"), json_object_get_string_member (route, "to")))
    return attain_json_refuse_at (error, _("leads back to where the route begins"), "%s/to", pointer);
  if (g_str_has_prefix (decision, "panel") && !has_text (route, "panel"))
    return attain_json_refuse_at (error, _("is missing: a panel decides this route"), "%s/panel", pointer);
  if (g_str_equal (decision, "panel_with_stage1") && !has_text (route, "stage1_panel"))
    return attain_json_refuse_at (error, _("is missing: another panel comes first on this route"),
                                  "%s/stage1_panel", pointer);

  return check_link (scheme, "levels", route, "from", pointer, _("is not a level of this scheme"), error) &&
         check_link (scheme, "levels", route, "to", pointer, _("is not a level of this scheme"), error) &&
         check_link (scheme, "panels", route, "panel", pointer, _("is not a panel of this scheme"), error) &&
         check_link (scheme, "panels", route, "stage1_panel", pointer, _("is not a panel of this scheme"), error) &&
         check_link (scheme, "rubrics", route, "rubric", pointer, _("is not a rubric of this scheme"), error) &&
         attain_json_check_unique (route, "stages", "code", pointer, error) &&
         check_criteria (scheme, route, pointer, error);
}

static gboolean
check_panel (JsonObject  *panel,
             guint        n,
             GError     **error)
{
  gint64 least = json_object_get_int_member_with_default (panel, "members_min", 0);
  gint64 most = json_object_get_int_member_with_default (panel, "members_max", G_MAXINT64);

  if (most < least)
    return attain_json_refuse_at (error, _("is less than members_min"), "/panels/%u/members_max", n);
  if (json_object_get_int_member_with_default (panel, "quorum", 0) > most)
    return attain_json_refuse_at (error, _("is more than members_max"), "/panels/%u/quorum", n);

  return TRUE;
}

static gboolean
check_target_group (JsonObject  *scheme,
                    guint        n,
                    GError     **error)
{
  JsonArray *levels = json_object_get_array_member (attain_json_get_nth (scheme, "target_groups", n), "levels");

  for (guint i = 0; i < json_array_get_length (levels); i++)
    if (!attain_json_has_code (scheme, "levels", "code", json_array_get_string_element (levels, i)))
      return attain_json_refuse_at (error, _("is not a level of this scheme"),
                                    "/target_groups/%u/levels/%u", n, i);

  return TRUE;
}

/**
 * attain_route_json_check:
 * @scheme: a document that the schema "scheme" has accepted
 * @error: which route, panel or rubric does not fit the rest, after the JSON pointer of where
 *
 * Returns: whether every route begins and ends at a level of the scheme, can be decided, and asks for what
 *   can be judged
 */
gboolean
attain_route_json_check (JsonObject  *scheme,
                         GError     **error)
{
  if (!attain_json_check_unique (scheme, "routes", "code", "", error) ||
      !attain_json_check_unique (scheme, "panels", "code", "", error) ||
      !attain_json_check_unique (scheme, "rubrics", "code", "", error))
    return FALSE;

  for (guint i = 0; i < attain_json_get_n (scheme, "panels"); i++)
    if (!check_panel (attain_json_get_nth (scheme, "panels", i), i, error))
      return FALSE;

  for (guint i = 0; i < attain_json_get_n (scheme, "target_groups"); i++)
    if (!check_target_group (scheme, i, error))
      return FALSE;

  for (guint i = 0; i < attain_json_get_n (scheme, "routes"); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/routes/%u", i);

      if (!check_route (scheme, attain_json_get_nth (scheme, "routes", i), pointer, error))
        return FALSE;
    }

  return TRUE;
}
