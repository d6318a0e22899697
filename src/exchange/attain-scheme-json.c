/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-scheme-json.h"

#include <math.h>

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-read.h"
#include "attain-panel-json.h"
#include "attain-route-json.h"

static gboolean
read_levels (AttainScheme  *self,
             JsonObject    *object,
             GError       **error)
{
  double targets = 0;

  for (guint i = 0; i < attain_json_get_n (object, "levels"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "levels", i);
      AttainSchemeLevel *level = attain_scheme_level_new ();

      level->code = attain_json_dup_text (entry, "code");
      level->title = attain_json_dup_text (entry, "title");
      level->grade = attain_json_dup_text (entry, "grade");
      level->pcf_level = attain_json_dup_text (entry, "pcf_level");
      level->target = json_object_get_double_member_with_default (entry, "target", ATTAIN_NO_TARGET);
      g_ptr_array_add (self->levels, level);

      targets += MAX (level->target, 0);
      /* Shares are written in decimals, which do not add up to 1 to the last bit. */
      if (targets > 1.000001)
        return attain_json_refuse_at (error, _("brings the targets to more than the whole"), "/levels/%u/target", i);
    }

  return TRUE;
}

static gboolean
check_target_groups (const AttainScheme  *self,
                     JsonObject          *object,
                     GError             **error)
{
  for (guint n = 0; n < attain_json_get_n (object, "target_groups"); n++)
    {
      JsonArray *levels = json_object_get_array_member (attain_json_get_nth (object, "target_groups", n), "levels");

      for (guint i = 0; i < json_array_get_length (levels); i++)
        if (attain_scheme_find_level (self, json_array_get_string_element (levels, i)) == NULL)
          return attain_json_refuse_at (error, _("is not a level of this scheme"), "/target_groups/%u/levels/%u", n, i);
    }

  return TRUE;
}

static gboolean
read_cpd (AttainScheme  *self,
          JsonObject    *object,
          GError       **error)
{
  JsonObject *cpd = json_object_get_object_member (object, "cpd");

  self->cpd.days = json_object_get_double_member_with_default (cpd, "days", 0);
  self->cpd.minutes_per_day = lround (json_object_get_double_member (cpd, "hours_per_day") * 60);
  self->cpd.year_starts_month = json_object_get_int_member (cpd, "year_starts_month");
  self->cpd.round_up_to = json_object_get_double_member (cpd, "round_up_to");
  self->cpd.mandatory_days = json_object_get_double_member_with_default (cpd, "mandatory_days", 0);

  return self->cpd.mandatory_days <= self->cpd.days ||
         attain_json_refuse (error, "/cpd/mandatory_days", _("is more than the days granted"));
}

static void
read_courses (AttainScheme *self,
              JsonObject   *object)
{
  for (guint i = 0; i < attain_json_get_n (object, "required_training"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "required_training", i);
      AttainRequiredCourse *course = g_new0 (AttainRequiredCourse, 1);

      course->course = attain_json_dup_text (entry, "course");
      course->title = attain_json_dup_text (entry, "title");
      course->renew_months = json_object_get_int_member (entry, "renew_months");
      course->grace_days = json_object_get_int_member_with_default (entry, "grace_days", 0);
      course->roles = attain_json_dup_texts (entry, "roles");
      g_ptr_array_add (self->required_courses, course);
    }
}

/**
 * attain_scheme_json_read:
 * @object: a document that the schema "scheme" has accepted
 * @error: what in it contradicts itself, after the JSON pointer of where
 *
 * Returns: (transfer full) (nullable): the scheme
 */
AttainScheme *
attain_scheme_json_read (JsonObject  *object,
                         GError     **error)
{
  g_autoptr(AttainScheme) self = attain_scheme_new ();

  if (!attain_json_check_unique (object, "levels", "code", "", error) ||
      !attain_json_check_unique (object, "required_training", "course", "", error))
    return NULL;

  self->code = attain_json_dup_text (object, "code");
  self->title = attain_json_dup_text (object, "title");
  self->council = attain_json_dup_text (object, "council");
  self->edition = attain_json_dup_text (object, "version");
  self->valid_from = attain_json_dup_text (object, "valid_from");
  self->valid_to = attain_json_dup_text (object, "valid_to");
  if (!read_levels (self, object, error) || !check_target_groups (self, object, error) ||
      !read_cpd (self, object, error))
    return NULL;

  read_courses (self, object);
  if (!attain_panel_json_read (self, object, error) || !attain_route_json_read (self, object, error))
    return NULL;

  return g_steal_pointer (&self);
}
