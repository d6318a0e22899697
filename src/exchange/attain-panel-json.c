/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The panels of a scheme, and the rubrics that they score by. */

#include "attain-panel-json.h"

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-read.h"

static gboolean
check_panel (const AttainPanelKind  *self,
             guint                   n,
             GError                **error)
{
  int most = self->members_max > 0 ? self->members_max : G_MAXINT;

  if (most < self->members_min)
    return attain_json_refuse_at (error, _("is less than members_min"), "/panels/%u/members_max", n);
  if (self->quorum > most)
    return attain_json_refuse_at (error, _("is more than members_max"), "/panels/%u/quorum", n);

  return TRUE;
}

static void
read_roles (AttainPanelKind *self,
            JsonObject      *object)
{
  for (guint i = 0; i < attain_json_get_n (object, "roles"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "roles", i);
      AttainPanelRole *role = g_new0 (AttainPanelRole, 1);

      role->role = attain_json_dup_text (entry, "role");
      role->title = attain_json_dup_text (entry, "title");
      role->minimum = json_object_get_int_member (entry, "minimum");
      role->voting = json_object_get_boolean_member (entry, "voting");
      g_ptr_array_add (self->roles, role);
    }
}

static AttainPanelKind *
read_panel (JsonObject *object)
{
  AttainPanelKind *self = attain_panel_kind_new ();

  self->scoring = attain_json_get_choice (object, "scoring", &attain_panel_scoring_choices);
  self->code = attain_json_dup_text (object, "code");
  self->title = attain_json_dup_text (object, "title");
  self->members_min = attain_json_get_int (object, "members_min");
  self->members_max = attain_json_get_int (object, "members_max");
  self->quorum = attain_json_get_int (object, "quorum");
  self->meetings_per_year = attain_json_get_int (object, "meetings_per_year");
  self->papers_working_days = attain_json_get_int (object, "papers_working_days");
  self->conflicts = attain_json_dup_texts (object, "conflicts");
  read_roles (self, object);
  return self;
}

static gboolean
read_scale (AttainRubric  *self,
            JsonObject    *object,
            guint          n,
            GError       **error)
{
  gint64 last = G_MININT64;

  for (guint i = 0; i < attain_json_get_n (object, "scale"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "scale", i);
      AttainRubricScore *score = g_new0 (AttainRubricScore, 1);

      score->score = json_object_get_int_member (entry, "score");
      score->title = attain_json_dup_text (entry, "title");
      g_ptr_array_add (self->scale, score);

      if (score->score <= last)
        return attain_json_refuse_at (error, _("is not above the one before it"), "/rubrics/%u/scale/%u/score", n, i);
      last = score->score;
    }

  return TRUE;
}

static gboolean
read_items (AttainRubric  *self,
            JsonObject    *object,
            guint          n,
            GError       **error)
{
  const AttainRubricScore *highest = g_ptr_array_index (self->scale, self->scale->len - 1);

  for (guint i = 0; i < attain_json_get_n (object, "items"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "items", i);
      AttainRubricItem *item = g_new0 (AttainRubricItem, 1);

      item->code = attain_json_dup_text (entry, "code");
      item->title = attain_json_dup_text (entry, "title");
      item->weight = json_object_get_double_member (entry, "weight");
      item->minimum = attain_json_get_int (entry, "minimum");
      item->capabilities = attain_json_dup_texts (entry, "capabilities");
      g_ptr_array_add (self->items, item);

      if (item->minimum > highest->score)
        return attain_json_refuse_at (error, _("is above the scale"), "/rubrics/%u/items/%u/minimum", n, i);
    }

  return TRUE;
}

static gboolean
read_rubric (AttainRubric  *self,
             JsonObject    *object,
             guint          n,
             GError       **error)
{
  g_autofree char *pointer = g_strdup_printf ("/rubrics/%u", n);

  self->code = attain_json_dup_text (object, "code");
  self->title = attain_json_dup_text (object, "title");
  self->pass_share = json_object_get_double_member_with_default (object, "pass_share", ATTAIN_RUBRIC_NO_PASS);
  return attain_json_check_unique (object, "items", "code", pointer, error) &&
         read_scale (self, object, n, error) &&
         read_items (self, object, n, error);
}

/**
 * attain_panel_json_read:
 * @self: the scheme, which gets its panels and its rubrics
 * @scheme: a document that the schema "scheme" has accepted
 * @error: which panel or rubric contradicts itself, after the JSON pointer of where
 *
 * Returns: whether none does
 */
gboolean
attain_panel_json_read (AttainScheme  *self,
                        JsonObject    *scheme,
                        GError       **error)
{
  if (!attain_json_check_unique (scheme, "panels", "code", "", error) ||
      !attain_json_check_unique (scheme, "rubrics", "code", "", error))
    return FALSE;

  for (guint i = 0; i < attain_json_get_n (scheme, "panels"); i++)
    {
      AttainPanelKind *panel = read_panel (attain_json_get_nth (scheme, "panels", i));

      g_ptr_array_add (self->panels, panel);
      if (!check_panel (panel, i, error))
        return FALSE;
    }

  for (guint i = 0; i < attain_json_get_n (scheme, "rubrics"); i++)
    {
      AttainRubric *rubric = attain_rubric_new ();

      g_ptr_array_add (self->rubrics, rubric);
      if (!read_rubric (rubric, attain_json_get_nth (scheme, "rubrics", i), i, error))
        return FALSE;
    }

  return TRUE;
}
