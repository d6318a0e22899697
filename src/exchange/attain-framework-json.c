/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-framework-json.h"

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-read.h"

static void
read_levels (AttainFramework *self,
             JsonObject      *object)
{
  for (guint i = 0; i < attain_json_get_n (object, "levels"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "levels", i);
      AttainFrameworkLevel *level = attain_framework_level_new ();

      level->code = attain_json_dup_text (entry, "code");
      level->title = attain_json_dup_text (entry, "title");
      g_ptr_array_add (self->levels, level);
    }
}

static gboolean
read_capabilities (AttainFramework  *self,
                   JsonObject       *object,
                   GError          **error)
{
  for (guint i = 0; i < attain_json_get_n (object, "capabilities"); i++)
    {
      JsonObject *entry = attain_json_get_nth (object, "capabilities", i);
      AttainCapability *capability = attain_capability_new ();

      capability->code = attain_json_dup_text (entry, "code");
      capability->title = attain_json_dup_text (entry, "title");
      capability->parent = attain_json_dup_text (entry, "parent");
      capability->note = attain_json_dup_text (entry, "note");
      capability->verified = json_object_get_boolean_member_with_default (entry, "verified", FALSE);

      if (capability->parent != NULL && attain_framework_find_capability (self, capability->parent) == NULL)
        {
          attain_capability_free (capability);
          return attain_json_refuse_at (error, _("is not the code of a capability above it"),
                                        "/capabilities/%u/parent", i);
        }
      g_ptr_array_add (self->capabilities, capability);
    }

  return TRUE;
}

/**
 * attain_framework_json_read:
 * @object: a document that the schema "framework" has accepted
 * @error: what in it contradicts itself, after the JSON pointer of where
 *
 * Returns: (transfer full) (nullable): the framework
 */
AttainFramework *
attain_framework_json_read (JsonObject  *object,
                            GError     **error)
{
  g_autoptr(AttainFramework) self = attain_framework_new ();

  if (!attain_json_check_unique (object, "levels", "code", "", error) ||
      !attain_json_check_unique (object, "capabilities", "code", "", error))
    return NULL;

  self->code = attain_json_dup_text (object, "code");
  self->title = attain_json_dup_text (object, "title");
  self->publisher = attain_json_dup_text (object, "publisher");
  self->edition = attain_json_dup_text (object, "version");
  self->valid_from = attain_json_dup_text (object, "valid_from");
  self->valid_to = attain_json_dup_text (object, "valid_to");
  self->licence = attain_json_dup_text (object, "licence");
  read_levels (self, object);
  if (!read_capabilities (self, object, error))
    return NULL;

  return g_steal_pointer (&self);
}
