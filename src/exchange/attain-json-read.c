/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads from a document that its schema has accepted, where a member that is missing and one that is null
 * say the same. */

#include "attain-json-read.h"

#include <glib/gi18n.h>

#include "attain-json-pointer.h"

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * attain_json_dup_text:
 * @object: an object
 * @name: the name of a text
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
attain_json_dup_text (JsonObject *object,
                      const char *name)
{
  return g_strdup (json_object_get_string_member_with_default (object, name, NULL));
}

/**
 * attain_json_dup_texts:
 * @object: an object
 * @name: the name of a list of texts
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the texts
 */
char **
attain_json_dup_texts (JsonObject *object,
                       const char *name)
{
  JsonArray *array = get_array (object, name);
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_strv_builder_add (texts, json_array_get_string_element (array, i));
  return g_strv_builder_end (texts);
}

/**
 * attain_json_get_int:
 * @object: an object
 * @name: the name of a whole number
 *
 * Returns: the number; 0 where there is none
 */
int
attain_json_get_int (JsonObject *object,
                     const char *name)
{
  return json_object_get_int_member_with_default (object, name, 0);
}

/**
 * attain_json_get_choice:
 * @object: an object
 * @name: the name of a word
 * @choices: what it may be
 *
 * Returns: the value of the word; 0 where there is none
 */
int
attain_json_get_choice (JsonObject       *object,
                        const char       *name,
                        const AttainEnum *choices)
{
  int value = 0;

  attain_enum_parse (choices, json_object_get_string_member_with_default (object, name, NULL), &value);
  return value;
}

/**
 * attain_json_get_n:
 * @object: an object
 * @name: the name of a list
 *
 * Returns: how many entries the list has
 */
guint
attain_json_get_n (JsonObject *object,
                   const char *name)
{
  JsonArray *array = get_array (object, name);

  return array != NULL ? json_array_get_length (array) : 0;
}

/**
 * attain_json_get_nth:
 * @object: an object
 * @name: the name of a list of objects
 * @n: which of them, below attain_json_get_n()
 *
 * Returns: (transfer none): that entry
 */
JsonObject *
attain_json_get_nth (JsonObject *object,
                     const char *name,
                     guint       n)
{
  return json_array_get_object_element (get_array (object, name), n);
}

/**
 * attain_json_has_code:
 * @object: an object
 * @name: the name of a list of objects
 * @key: the member that tells them apart
 * @code: (nullable): a value of it
 *
 * Returns: whether one of the entries has it
 */
gboolean
attain_json_has_code (JsonObject *object,
                      const char *name,
                      const char *key,
                      const char *code)
{
  for (guint i = 0; i < attain_json_get_n (object, name); i++)
    if (g_strcmp0 (json_object_get_string_member (attain_json_get_nth (object, name, i), key), code) == 0)
      return TRUE;

  return FALSE;
}

/**
 * attain_json_check_unique:
 * @object: an object
 * @name: the name of a list of objects
 * @key: the member that tells them apart
 * @pointer: the JSON pointer of @object
 * @error: which entry repeats another
 *
 * Returns: whether no two entries have the same value
 */
gboolean
attain_json_check_unique (JsonObject  *object,
                          const char  *name,
                          const char  *key,
                          const char  *pointer,
                          GError     **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < attain_json_get_n (object, name); i++)
    {
      const char *value = json_object_get_string_member (attain_json_get_nth (object, name, i), key);
      g_autofree char *reason = NULL;

      if (g_hash_table_add (seen, (gpointer) value))
        continue;

      reason = g_strdup_printf (_("“%s” is there twice"), value);
      return attain_json_refuse_at (error, reason, "%s/%s/%u/%s", pointer, name, i, key);
    }

  return TRUE;
}
