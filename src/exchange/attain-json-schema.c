/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The half of AttainJsonSchema that reads one and makes sure that all it asks for can be checked. */

#include "attain-json-schema.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-json-pointer.h"
#include "attain-json-schema-private.h"
#include "attain-json-text.h"

static gboolean prepare (AttainJsonSchema  *self,
                         GString           *pointer,
                         JsonNode          *node,
                         GError           **error);

static gboolean
is_anything (JsonNode *node)
{
  return TRUE;
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_flag (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
}

static gboolean
is_whole_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

static gboolean
is_number (JsonNode *node)
{
  return is_whole_number (node) || (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static gboolean
is_list (JsonNode *node)
{
  return JSON_NODE_HOLDS_ARRAY (node);
}

static gboolean
is_texts (JsonNode *node)
{
  JsonArray *texts = is_list (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; texts != NULL && i < json_array_get_length (texts); i++)
    if (!is_text (json_array_get_element (texts, i)))
      return FALSE;

  return texts != NULL;
}

static gboolean
is_text_or_texts (JsonNode *node)
{
  return is_text (node) || is_texts (node);
}

static gboolean
is_object (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node);
}

/* What Attain can check, and what has to stand there. */
static const struct
{
  const char *name;
  gboolean  (*fits) (JsonNode *node);
} keywords[] = {
  { "$comment", is_text },
  { "$defs", is_object },
  { "$id", is_text },
  { "$ref", is_text },
  { "$schema", is_text },
  { "additionalProperties", is_flag },
  { "const", is_anything },
  { "description", is_text },
  { "enum", is_list },
  { "format", is_text },
  { "items", is_object },
  { "maximum", is_number },
  { "minItems", is_whole_number },
  { "minLength", is_whole_number },
  { "minimum", is_number },
  { "pattern", is_text },
  { "properties", is_object },
  { "required", is_texts },
  { "title", is_text },
  { "type", is_text_or_texts },
  { "uniqueItems", is_flag },
};

static gboolean
prepare_each (AttainJsonSchema  *self,
              GString           *pointer,
              JsonNode          *schemas,
              GError           **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *schema;

  json_object_iter_init_ordered (&iter, json_node_get_object (schemas));
  while (json_object_iter_next_ordered (&iter, &name, &schema))
    {
      gsize outside = attain_json_pointer_append (pointer, name);

      if (!prepare (self, pointer, schema, error))
        return FALSE;
      g_string_truncate (pointer, outside);
    }

  return TRUE;
}

static gboolean
prepare_pattern (AttainJsonSchema  *self,
                 GString           *pointer,
                 const char        *pattern,
                 GError           **error)
{
  GRegex *regex = g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_DOLLAR_ENDONLY, 0, NULL);

  if (regex == NULL)
    return attain_json_refuse (error, pointer->str, _("is not a regular expression"));

  g_hash_table_replace (self->patterns, g_strdup (pattern), regex);
  return TRUE;
}

static gboolean
prepare_ref (AttainJsonSchema  *self,
             GString           *pointer,
             const char        *ref,
             GError           **error)
{
  JsonObject *root = json_node_get_object (self->root);

  if (g_str_has_prefix (ref, ATTAIN_JSON_SCHEMA_DEFS) && json_object_has_member (root, "$defs") &&
      json_object_has_member (json_object_get_object_member (root, "$defs"),
                              ref + strlen (ATTAIN_JSON_SCHEMA_DEFS)))
    return TRUE;

  return attain_json_refuse (error, pointer->str, _("refers to nothing in this schema"));
}

static gboolean
prepare_keyword (AttainJsonSchema  *self,
                 GString           *pointer,
                 const char        *keyword,
                 JsonNode          *value,
                 GError           **error)
{
  guint k = 0;

  while (k < G_N_ELEMENTS (keywords) && !g_str_equal (keywords[k].name, keyword))
    k++;
  if (k == G_N_ELEMENTS (keywords))
    return attain_json_refuse (error, pointer->str, _("is not a keyword that Attain can check"));
  if (!keywords[k].fits (value))
    return attain_json_refuse (error, pointer->str, _("is not what this keyword takes"));

  if (g_str_equal (keyword, "properties") || g_str_equal (keyword, "$defs"))
    return prepare_each (self, pointer, value, error);
  if (g_str_equal (keyword, "items"))
    return prepare (self, pointer, value, error);
  if (g_str_equal (keyword, "pattern"))
    return prepare_pattern (self, pointer, json_node_get_string (value), error);
  if (g_str_equal (keyword, "$ref"))
    return prepare_ref (self, pointer, json_node_get_string (value), error);
  if (g_str_equal (keyword, "format") && g_strcmp0 (json_node_get_string (value), "date") != 0)
    return attain_json_refuse (error, pointer->str, _("is not a format that Attain can check"));

  return TRUE;
}

static gboolean
prepare (AttainJsonSchema  *self,
         GString           *pointer,
         JsonNode          *node,
         GError           **error)
{
  JsonObjectIter iter;
  const char *keyword;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return attain_json_refuse (error, pointer->str, _("must be a schema"));

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &keyword, &value))
    {
      gsize outside = attain_json_pointer_append (pointer, keyword);

      if (!prepare_keyword (self, pointer, keyword, value, error))
        return FALSE;
      g_string_truncate (pointer, outside);
    }

  return TRUE;
}

/**
 * attain_json_schema_new:
 * @text: a JSON Schema
 * @length: how many bytes, or -1 to its NUL
 * @error: what in it is wrong, or more than Attain can check
 *
 * Returns: (transfer full) (nullable): the schema
 */
AttainJsonSchema *
attain_json_schema_new (const char  *text,
                        gssize       length,
                        GError     **error)
{
  g_autoptr(AttainJsonSchema) self = g_new0 (AttainJsonSchema, 1);
  g_autoptr(GString) pointer = g_string_new (NULL);

  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_regex_unref);
  self->root = attain_json_text_parse (text, length, error);
  if (self->root == NULL || !prepare (self, pointer, self->root, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * attain_json_schema_free:
 * @self: (transfer full): a schema
 */
void
attain_json_schema_free (AttainJsonSchema *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_hash_table_unref (self->patterns);
  g_free (self);
}
