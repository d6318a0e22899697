/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-enum.h"

#include <string.h>

#include <glib/gi18n.h>

/* Static enumeration types are never unloaded, so the class may be kept. */
static GEnumClass *
class_of (const AttainEnum *self)
{
  GType type = self->get_type ();
  GEnumClass *klass = g_type_class_peek_static (type);

  return klass != NULL ? klass : g_type_class_ref (type);
}

/**
 * attain_enum_get_nick:
 * @self: an enumeration
 * @value: one of its values
 *
 * Returns: (nullable): the word in files and in the database, %NULL for unknown
 */
const char *
attain_enum_get_nick (const AttainEnum *self,
                      int               value)
{
  GEnumClass *klass = class_of (self);

  if (value <= 0 || value > klass->maximum)
    return NULL;

  return klass->values[value].value_nick;
}

/**
 * attain_enum_get_label:
 * @self: an enumeration
 * @value: one of its values
 *
 * Returns: the words on the screen, in the user's language
 */
const char *
attain_enum_get_label (const AttainEnum *self,
                       int               value)
{
  if (value < 0 || value > class_of (self)->maximum)
    value = 0;

  return _(self->labels[value]);
}

/* As the database has it, which lists ask of millions of rows. */
static gboolean
is_exactly (const char *one,
            const char *other)
{
  return *one == *other && strcmp (one, other) == 0;
}

static gboolean
is_in_other_letters (const char *one,
                     const char *other)
{
  return g_ascii_strcasecmp (one, other) == 0;
}

static gboolean
find (const GEnumClass  *klass,
      const char        *nick,
      gboolean         (*is_it) (const char *one, const char *other),
      int               *value)
{
  for (guint i = 1; i < klass->n_values; i++)
    if (is_it (klass->values[i].value_nick, nick))
      {
        *value = klass->values[i].value;
        return TRUE;
      }

  return FALSE;
}

/**
 * attain_enum_parse:
 * @self: an enumeration
 * @nick: (nullable): a word as files and the database have it, in any case of letters
 * @value: (out): the value, 0 when there is no word
 *
 * Returns: whether the word is one of the enumeration's
 */
gboolean
attain_enum_parse (const AttainEnum *self,
                   const char       *nick,
                   int              *value)
{
  GEnumClass *klass = class_of (self);

  *value = 0;
  if (nick == NULL || *nick == '\0')
    return TRUE;

  return find (klass, nick, is_exactly, value) || find (klass, nick, is_in_other_letters, value);
}

/**
 * attain_enum_get_n:
 * @self: an enumeration
 *
 * Returns: how many values it has, "unknown" included
 */
guint
attain_enum_get_n (const AttainEnum *self)
{
  return class_of (self)->n_values;
}

/**
 * attain_enum_list_nicks:
 * @self: an enumeration
 *
 * Returns: (transfer full): its words for a message, as in "course, workshop, other"
 */
char *
attain_enum_list_nicks (const AttainEnum *self)
{
  GEnumClass *klass = class_of (self);
  GString *nicks = g_string_new (NULL);

  for (guint i = 1; i < klass->n_values; i++)
    g_string_append_printf (nicks, i > 1 ? ", %s" : "%s", klass->values[i].value_nick);

  return g_string_free (nicks, FALSE);
}
