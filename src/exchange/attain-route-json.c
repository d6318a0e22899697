/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-route-json.h"

#include <glib/gi18n.h>

#include "attain-criterion-json.h"
#include "attain-json-pointer.h"
#include "attain-json-read.h"

static gboolean
refuse_unless (gboolean      holds,
               const char   *pointer,
               const char   *name,
               const char   *reason,
               GError      **error)
{
  return holds || attain_json_refuse_at (error, reason, "%s/%s", pointer, name);
}

static gboolean
check_levels (const AttainScheme  *scheme,
              const AttainRoute   *self,
              const char          *pointer,
              GError             **error)
{
  const char *reason = _("is not a level of this scheme");

  return refuse_unless (!g_str_equal (self->from, self->to), pointer, "to",
                        _("leads back to where the route begins"), error) &&
         refuse_unless (attain_scheme_find_level (scheme, self->from) != NULL, pointer, "from", reason, error) &&
         refuse_unless (attain_scheme_find_level (scheme, self->to) != NULL, pointer, "to", reason, error);
}

static gboolean
check_panels (const AttainScheme  *scheme,
              const AttainRoute   *self,
              const char          *pointer,
              GError             **error)
{
  const char *reason = _("is not a panel of this scheme");
  gboolean first = self->decision == ATTAIN_ROUTE_DECISION_PANEL_WITH_STAGE1;

  return refuse_unless (self->panel != NULL || !attain_route_has_panel (self), pointer, "panel",
                        _("is missing: a panel decides this route"), error) &&
         refuse_unless (self->stage1_panel != NULL || !first, pointer, "stage1_panel",
                        _("is missing: another panel comes first on this route"), error) &&
         refuse_unless (self->panel == NULL || attain_scheme_find_panel (scheme, self->panel) != NULL,
                        pointer, "panel", reason, error) &&
         refuse_unless (self->stage1_panel == NULL || attain_scheme_find_panel (scheme, self->stage1_panel) != NULL,
                        pointer, "stage1_panel", reason, error) &&
         refuse_unless (self->rubric == NULL || attain_scheme_find_rubric (scheme, self->rubric) != NULL,
                        pointer, "rubric", _("is not a rubric of this scheme"), error);
}

static void
read_appeal (AttainRoute *self,
             JsonObject  *object)
{
  JsonNode *node = json_object_get_member (object, "appeal");
  JsonObject *appeal = NULL;

  /* That there is none is said by null; what is left out has not been said. */
  self->has_appeal = node == NULL || !JSON_NODE_HOLDS_NULL (node);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  appeal = json_node_get_object (node);
  self->appeal = g_new0 (AttainRouteAppeal, 1);
  self->appeal->window_working_days = json_object_get_int_member (appeal, "window_working_days");
  self->appeal->grounds = attain_json_dup_texts (appeal, "grounds");
  self->appeal->decide_working_days = json_object_get_int_member (appeal, "decide_working_days");
}

static gboolean
read_stages (AttainRoute  *self,
             JsonObject   *object,
             const char   *pointer,
             GError      **error)
{
  if (!attain_json_check_unique (object, "stages", "code", pointer, error))
    return FALSE;

  for (guint i = 0; i < attain_json_get_n (object, "stages"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "stages", i);
      AttainRouteStage *stage = g_new0 (AttainRouteStage, 1);

      stage->kind = attain_json_get_choice (entry, "code", &attain_route_stage_kind_choices);
      stage->title = attain_json_dup_text (entry, "title");
      stage->actor = attain_json_get_choice (entry, "actor", &attain_route_actor_choices);
      stage->working_days = attain_json_get_int (entry, "working_days");
      stage->months = attain_json_get_int (entry, "months");
      stage->on_expiry = attain_json_get_choice (entry, "on_expiry", &attain_route_expiry_choices);
      stage->escalate_to = attain_json_get_choice (entry, "escalate_to", &attain_route_actor_choices);
      g_ptr_array_add (self->stages, stage);

      if (stage->working_days > 0 && stage->months > 0)
        return attain_json_refuse_at (error, _("is there beside working_days: a stage has one limit"),
                                      "%s/stages/%u/months", pointer, i);
      if (stage->on_expiry == ATTAIN_ROUTE_EXPIRY_ESCALATE && stage->escalate_to == ATTAIN_ROUTE_ACTOR_UNKNOWN)
        return attain_json_refuse_at (error, _("is missing: somebody has to be escalated to"),
                                      "%s/stages/%u/escalate_to", pointer, i);
    }

  return TRUE;
}

static void
read_guards_off (AttainRoute *self,
                 JsonObject  *object)
{
  g_auto(GStrv) words = attain_json_dup_texts (object, "guards_off");

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    self->guards_off |= ATTAIN_GUARD_BIT (attain_application_guard_from_word (words[i]));
}

static void
read_terms (AttainRoute *self,
            JsonObject  *object)
{
  self->code = attain_json_dup_text (object, "code");
  self->title = attain_json_dup_text (object, "title");
  self->from = attain_json_dup_text (object, "from");
  self->to = attain_json_dup_text (object, "to");
  self->decision = attain_json_get_choice (object, "decision", &attain_route_decision_choices);
  self->panel = attain_json_dup_text (object, "panel");
  self->stage1_panel = attain_json_dup_text (object, "stage1_panel");
  self->rubric = attain_json_dup_text (object, "rubric");
  self->outcomes = attain_json_dup_texts (object, "outcomes");
  self->reapply_after_months =
    json_object_get_int_member_with_default (object, "reapply_after_months", ATTAIN_ROUTE_NO_EMBARGO);
  self->effective = attain_json_get_choice (object, "effective", &attain_route_effective_choices);
  read_appeal (self, object);
  read_guards_off (self, object);
}

/**
 * attain_route_json_read:
 * @self: the scheme, which has its levels, panels and rubrics and gets its routes
 * @scheme: a document that the schema "scheme" has accepted
 * @error: which route does not fit the rest, after the JSON pointer of where
 *
 * Returns: whether every route begins and ends at a level of the scheme, can be decided, and asks for what
 *   can be judged
 */
gboolean
attain_route_json_read (AttainScheme  *self,
                        JsonObject    *scheme,
                        GError       **error)
{
  if (!attain_json_check_unique (scheme, "routes", "code", "", error))
    return FALSE;

  for (guint i = 0; i < attain_json_get_n (scheme, "routes"); i++)
    {
      JsonObject *object = attain_json_get_nth (scheme, "routes", i);
      g_autofree char *pointer = g_strdup_printf ("/routes/%u", i);
      AttainRoute *route = attain_route_new ();

      g_ptr_array_add (self->routes, route);
      read_terms (route, object);
      if (!check_levels (self, route, pointer, error) || !check_panels (self, route, pointer, error) ||
          !read_stages (route, object, pointer, error) ||
          !attain_criterion_json_read (route->criteria, scheme, object, pointer, error))
        return FALSE;
    }

  return TRUE;
}
