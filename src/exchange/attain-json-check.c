/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The half of AttainJsonSchema that holds a document against it. */

#include "attain-json-schema-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-field.h"
#include "attain-json-pointer.h"

/* What is being checked, and where in the file it stands. */
typedef struct
{
  const AttainJsonSchema *schema;
  GString                *pointer;
} Check;

static gboolean check_node (Check       *check,
                            JsonObject  *schema,
                            JsonNode    *node,
                            GError     **error);

static const char *const types[] = { "null", "boolean", "integer", "number", "string", "array", "object" };

/* Names of types for people who write files but no programs, in the order of types. */
static const char *const type_labels[] = {
  N_("empty (null)"),
  N_("true or false"),
  N_("a whole number"),
  N_("a number"),
  N_("text in quotes"),
  N_("a list"),
  N_("an object"),
};

static gboolean
node_is (JsonNode   *node,
         const char *type)
{
  GType value_type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (g_str_equal (type, "null"))
    return JSON_NODE_HOLDS_NULL (node);
  if (g_str_equal (type, "array"))
    return JSON_NODE_HOLDS_ARRAY (node);
  if (g_str_equal (type, "object"))
    return JSON_NODE_HOLDS_OBJECT (node);
  if (g_str_equal (type, "boolean"))
    return value_type == G_TYPE_BOOLEAN;
  if (g_str_equal (type, "string"))
    return value_type == G_TYPE_STRING;
  if (g_str_equal (type, "integer"))
    return value_type == G_TYPE_INT64;

  return value_type == G_TYPE_INT64 || value_type == G_TYPE_DOUBLE;
}

static const char *
type_label (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i], type))
      return _(type_labels[i]);

  return type;
}

G_GNUC_PRINTF (3, 4)
static gboolean
refuse (Check      *check,
        GError    **error,
        const char *format,
        ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  attain_json_refuse (error, check->pointer->str, reason);
  return FALSE;
}

static gsize
enter (Check      *check,
       const char *name)
{
  return attain_json_pointer_append (check->pointer, name);
}

static gboolean
check_type (Check       *check,
            JsonNode    *allowed,
            JsonNode    *node,
            GError     **error)
{
  g_autoptr(GString) labels = g_string_new (NULL);
  JsonArray *choices;

  if (JSON_NODE_HOLDS_VALUE (allowed))
    return node_is (node, json_node_get_string (allowed)) ||
           refuse (check, error, _("must be %s"), type_label (json_node_get_string (allowed)));

  choices = json_node_get_array (allowed);
  for (guint i = 0; i < json_array_get_length (choices); i++)
    {
      const char *type = json_array_get_string_element (choices, i);

      if (node_is (node, type))
        return TRUE;
      /* Translators: between the kinds of value that may stand at a place of a file */
      g_string_append_printf (labels, "%s%s", i > 0 ? _(" or ") : "", type_label (type));
    }

  return refuse (check, error, _("must be %s"), labels->str);
}

static gboolean
is_among (JsonArray *choices,
          JsonNode  *node)
{
  for (guint i = 0; i < json_array_get_length (choices); i++)
    if (json_node_equal (json_array_get_element (choices, i), node))
      return TRUE;

  return FALSE;
}

static gboolean
check_enum (Check      *check,
            JsonArray  *choices,
            JsonNode   *node,
            GError    **error)
{
  g_autoptr(GString) texts = NULL;

  if (is_among (choices, node))
    return TRUE;

  texts = g_string_new (NULL);
  for (guint i = 0; i < json_array_get_length (choices); i++)
    {
      g_autofree char *text = json_to_string (json_array_get_element (choices, i), FALSE);

      g_string_append_printf (texts, "%s%s", i > 0 ? ", " : "", text);
    }

  return refuse (check, error, _("must be one of %s"), texts->str);
}

static gboolean
check_string (Check       *check,
              JsonObject  *schema,
              const char  *text,
              GError     **error)
{
  const char *pattern = json_object_get_string_member_with_default (schema, "pattern", NULL);
  gint64 min_length = json_object_get_int_member_with_default (schema, "minLength", 0);

  if (g_utf8_strlen (text, -1) < min_length)
    return refuse (check, error,
                   ngettext ("must have at least %d character", "must have at least %d characters", min_length),
                   (int) min_length);
  if (pattern != NULL && !g_regex_match (g_hash_table_lookup (check->schema->patterns, pattern), text, 0, NULL))
    return refuse (check, error, _("“%s” does not have the shape %s"), text, pattern);
  if (json_object_has_member (schema, "format") && !attain_date_is_valid (text))
    return refuse (check, error, _("“%s” is not a day that exists: write it as 2026-11-30"), text);

  return TRUE;
}

static gboolean
check_number (Check       *check,
              JsonObject  *schema,
              double       number,
              GError     **error)
{
  double minimum = json_object_get_double_member_with_default (schema, "minimum", -G_MAXDOUBLE);
  double maximum = json_object_get_double_member_with_default (schema, "maximum", G_MAXDOUBLE);
  g_autofree char *least = attain_decimal_to_text (minimum);
  g_autofree char *most = attain_decimal_to_text (maximum);

  if (!(number >= minimum))
    return refuse (check, error, _("must be at least %s"), least);
  if (!(number <= maximum))
    return refuse (check, error, _("must be at most %s"), most);

  return TRUE;
}

static gboolean
check_array (Check       *check,
             JsonObject  *schema,
             JsonArray   *array,
             GError     **error)
{
  guint length = json_array_get_length (array);
  gint64 min_items = json_object_get_int_member_with_default (schema, "minItems", 0);
  gboolean unique = json_object_get_boolean_member_with_default (schema, "uniqueItems", FALSE);
  g_autoptr(GHashTable) seen = g_hash_table_new ((GHashFunc) json_node_hash, (GEqualFunc) json_node_equal);

  if (length < min_items)
    return refuse (check, error,
                   ngettext ("must have at least %d entry", "must have at least %d entries", min_items),
                   (int) min_items);

  for (guint i = 0; i < length; i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      g_autofree char *at = g_strdup_printf ("%u", i);
      gsize outside = enter (check, at);

      if (unique && !g_hash_table_add (seen, item))
        return refuse (check, error, _("is there twice"));
      if (json_object_has_member (schema, "items") &&
          !check_node (check, json_object_get_object_member (schema, "items"), item, error))
        return FALSE;
      g_string_truncate (check->pointer, outside);
    }

  return TRUE;
}

static gboolean
check_required (Check       *check,
                JsonArray   *required,
                JsonObject  *object,
                GError     **error)
{
  for (guint i = 0; i < json_array_get_length (required); i++)
    {
      const char *name = json_array_get_string_element (required, i);

      if (json_object_has_member (object, name))
        continue;

      enter (check, name);
      return refuse (check, error, _("is missing"));
    }

  return TRUE;
}

static gboolean
check_object (Check       *check,
              JsonObject  *schema,
              JsonObject  *object,
              GError     **error)
{
  JsonObject *properties = NULL;
  gboolean open = json_object_get_boolean_member_with_default (schema, "additionalProperties", TRUE);
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  if (json_object_has_member (schema, "properties"))
    properties = json_object_get_object_member (schema, "properties");
  if (json_object_has_member (schema, "required") &&
      !check_required (check, json_object_get_array_member (schema, "required"), object, error))
    return FALSE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      gsize outside = enter (check, name);

      if (properties != NULL && json_object_has_member (properties, name))
        {
          if (!check_node (check, json_object_get_object_member (properties, name), member, error))
            return FALSE;
        }
      else if (!open)
        return refuse (check, error, _("is not a name that belongs here"));
      g_string_truncate (check->pointer, outside);
    }

  return TRUE;
}

static JsonObject *
resolve (const AttainJsonSchema *self,
         const char             *ref)
{
  JsonObject *defs = json_object_get_object_member (json_node_get_object (self->root), "$defs");

  return json_object_get_object_member (defs, ref + strlen (ATTAIN_JSON_SCHEMA_DEFS));
}

static gboolean
check_node (Check       *check,
            JsonObject  *schema,
            JsonNode    *node,
            GError     **error)
{
  const char *ref = json_object_get_string_member_with_default (schema, "$ref", NULL);

  if (ref != NULL && !check_node (check, resolve (check->schema, ref), node, error))
    return FALSE;
  if (json_object_has_member (schema, "type") &&
      !check_type (check, json_object_get_member (schema, "type"), node, error))
    return FALSE;
  if (json_object_has_member (schema, "const") &&
      !json_node_equal (json_object_get_member (schema, "const"), node))
    {
      g_autofree char *text = json_to_string (json_object_get_member (schema, "const"), FALSE);

      return refuse (check, error, _("must be %s"), text);
    }
  if (json_object_has_member (schema, "enum") &&
      !check_enum (check, json_object_get_array_member (schema, "enum"), node, error))
    return FALSE;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return check_object (check, schema, json_node_get_object (node), error);
  if (JSON_NODE_HOLDS_ARRAY (node))
    return check_array (check, schema, json_node_get_array (node), error);
  if (node_is (node, "string"))
    return check_string (check, schema, json_node_get_string (node), error);
  if (node_is (node, "number"))
    return check_number (check, schema, json_node_get_double (node), error);

  return TRUE;
}

/**
 * attain_json_schema_check:
 * @self: a schema
 * @node: a document
 * @error: what is wrong, after the JSON pointer of where: "/levels/2/code: is missing"
 *
 * Returns: whether the document is as the schema says
 */
gboolean
attain_json_schema_check (const AttainJsonSchema  *self,
                          JsonNode                *node,
                          GError                 **error)
{
  g_autoptr(GString) pointer = g_string_new (NULL);
  Check check = { .schema = self, .pointer = pointer };

  return check_node (&check, json_node_get_object (self->root), node, error);
}
