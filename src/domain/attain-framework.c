/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-framework.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-error.h"

AttainFramework *
attain_framework_new (void)
{
  AttainFramework *self = g_new0 (AttainFramework, 1);

  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_framework_level_free);
  self->capabilities = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_capability_free);
  return self;
}

void
attain_framework_free (AttainFramework *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->edition);
  g_free (self->valid_from);
  g_free (self->valid_to);
  g_free (self->licence);
  g_ptr_array_unref (self->levels);
  g_ptr_array_unref (self->capabilities);
  g_free (self);
}

/**
 * attain_framework_find_capability:
 * @self: a framework
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the capability or heading of that code
 */
const AttainCapability *
attain_framework_find_capability (const AttainFramework *self,
                                  const char            *code)
{
  for (guint i = 0; i < self->capabilities->len; i++)
    {
      const AttainCapability *capability = g_ptr_array_index (self->capabilities, i);

      if (g_strcmp0 (capability->code, code) == 0)
        return capability;
    }

  return NULL;
}

/**
 * attain_framework_find_level:
 * @self: a framework
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the level of that code
 */
const AttainFrameworkLevel *
attain_framework_find_level (const AttainFramework *self,
                             const char            *code)
{
  for (guint i = 0; i < self->levels->len; i++)
    {
      const AttainFrameworkLevel *level = g_ptr_array_index (self->levels, i);

      if (g_strcmp0 (level->code, code) == 0)
        return level;
    }

  return NULL;
}

/**
 * attain_framework_check_level:
 * @self: a framework
 * @code: (nullable): what somebody says that a level is called
 * @error: that it has none of that code, and which it has
 *
 * Criteria compare levels, and one that is none would be below or above all others.
 *
 * Returns: whether it has; of a framework without levels nobody knows
 */
gboolean
attain_framework_check_level (const AttainFramework  *self,
                              const char             *code,
                              GError                **error)
{
  g_autoptr(GString) codes = g_string_new (NULL);

  if (self->levels->len == 0 || attain_framework_find_level (self, code) != NULL)
    return TRUE;

  for (guint i = 0; i < self->levels->len; i++)
    g_string_append_printf (codes, i > 0 ? ", %s" : "%s",
                            ((const AttainFrameworkLevel *) g_ptr_array_index (self->levels, i))->code);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Level: “%s” is not a level of %s; there are %s"),
               code != NULL ? code : "", self->title, codes->str);
  return FALSE;
}

/**
 * attain_framework_is_heading:
 * @self: a framework
 * @code: a code
 *
 * Returns: whether other capabilities are part of it, so that evidence is for those and not for it
 */
gboolean
attain_framework_is_heading (const AttainFramework *self,
                             const char            *code)
{
  for (guint i = 0; i < self->capabilities->len; i++)
    {
      const AttainCapability *capability = g_ptr_array_index (self->capabilities, i);

      if (g_strcmp0 (capability->parent, code) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * attain_framework_is_in_force:
 * @self: a framework
 * @as_of: a valid day
 *
 * Returns: whether it applies on the day, so that it is offered for new records
 */
gboolean
attain_framework_is_in_force (const AttainFramework *self,
                              const char            *as_of)
{
  return attain_date_is_within (as_of, self->valid_from, self->valid_to);
}

AttainCapability *
attain_capability_new (void)
{
  return g_new0 (AttainCapability, 1);
}

void
attain_capability_free (AttainCapability *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->parent);
  g_free (self->note);
  g_free (self);
}

/**
 * attain_capability_get_label:
 * @self: a capability
 *
 * Returns: (transfer full): what lists show it as: its code and its published name, or what it is about
 *   where no name is published
 */
char *
attain_capability_get_label (const AttainCapability *self)
{
  const char *words = self->title != NULL ? self->title : self->note;

  return words != NULL ? g_strdup_printf ("%s %s", self->code, words) : g_strdup (self->code);
}

AttainFrameworkLevel *
attain_framework_level_new (void)
{
  return g_new0 (AttainFrameworkLevel, 1);
}

void
attain_framework_level_free (AttainFrameworkLevel *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self);
}
