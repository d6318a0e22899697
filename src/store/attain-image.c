/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record, or some fields of it, as a JSON object of texts: what the trail keeps of it. */

#include "attain-image.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "attain-error.h"
#include "attain-json-quote.h"

static void
append_field (GString           *image,
              const AttainField *field,
              AttainRecord      *record)
{
  g_string_append (image, image->len > 1 ? ",\"" : "\"");
  g_string_append (image, field->name);
  g_string_append (image, "\":");

  switch (field->type)
    {
    case ATTAIN_FIELD_TEXT:
    case ATTAIN_FIELD_DATE:
      attain_json_quote (image, attain_field_at (field, record, char *));
      break;
    case ATTAIN_FIELD_INT:
    case ATTAIN_FIELD_REF:
      g_string_append_printf (image, "\"%" G_GINT64_FORMAT "\"", attain_field_at (field, record, gint64));
      break;
    default:
      {
        g_autofree char *text = attain_field_to_text (field, record);

        attain_json_quote (image, text);
      }
    }
}

static void
append_uid (GString      *image,
            AttainRecord *record)
{
  const char *uid = attain_record_get_uid (record);

  g_string_append (image, "\"uid\":");
  attain_json_quote (image, uid != NULL ? uid : "");   /* a damaged row may have none */
}

/**
 * attain_image_write:
 * @image: an empty string
 * @record: a record that has a uid
 *
 * Writes all that is known of the record.
 */
void
attain_image_write (GString      *image,
                    AttainRecord *record)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);

  g_string_append_c (image, '{');
  append_uid (image, record);
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_told (&klass->fields[i]) && attain_field_is_known (&klass->fields[i], record))
      append_field (image, &klass->fields[i], record);
  g_string_append_c (image, '}');
}

static void
append_or_null (GString           *image,
                const AttainField *field,
                AttainRecord      *record)
{
  if (attain_field_is_known (field, record))
    append_field (image, field, record);
  else
    g_string_append_printf (image, "%s\"%s\":null", image->len > 1 ? "," : "", field->name);
}

/**
 * attain_image_write_diff:
 * @before: an empty string
 * @after: an empty string
 * @old: the record as it was
 * @fresh: the record as it is to be
 *
 * Writes the fields that differ, as they were and as they are to be.
 *
 * Returns: whether any differs
 */
gboolean
attain_image_write_diff (GString      *before,
                         GString      *after,
                         AttainRecord *old,
                         AttainRecord *fresh)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (old);

  g_string_append_c (before, '{');
  g_string_append_c (after, '{');
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_told (&klass->fields[i]) && !attain_field_equal (&klass->fields[i], old, fresh))
      {
        append_or_null (before, &klass->fields[i], old);
        append_or_null (after, &klass->fields[i], fresh);
      }
  g_string_append_c (before, '}');
  g_string_append_c (after, '}');

  return after->len > 2;
}

static JsonObject *
parse (JsonParser  *parser,
       const char  *image,
       GError     **error)
{
  JsonNode *root;

  if (!json_parser_load_from_data (parser, image, -1, error))
    return NULL;
  if ((root = json_parser_get_root (parser)) != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return json_node_get_object (root);

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE, _("What the history says of a record is damaged"));
  return NULL;
}

/**
 * attain_image_read:
 * @image: what the functions above have written
 * @record: a record of the same kind that nobody is bound to
 * @error: what is wrong with the image
 *
 * Gives the record the values in the image; what is not in it stays.
 *
 * Returns: whether the image could be read
 */
gboolean
attain_image_read (const char    *image,
                   AttainRecord  *record,
                   GError       **error)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  JsonObject *object = parse (parser, image, error);

  if (object == NULL)
    return FALSE;

  if (json_object_has_member (object, "uid"))
    attain_record_set_uid (record, json_object_get_string_member_with_default (object, "uid", NULL));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AttainField *field = &klass->fields[i];

      if (!json_object_has_member (object, field->name))
        continue;
      if (!attain_field_set_text (field, record, json_object_get_string_member_with_default (object, field->name, NULL),
                                  error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_image_find_difference:
 * @image: what the functions above have written
 * @record: a record of the same kind
 * @differs: (out): the first field whose value is not the one in the image; %NULL for none
 * @error: what is wrong with the image
 *
 * Only the fields in the image count. They are compared as texts, since that is what the trail keeps.
 *
 * Returns: whether the image could be read
 */
gboolean
attain_image_find_difference (const char         *image,
                              AttainRecord       *record,
                              const AttainField **differs,
                              GError            **error)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);
  g_autoptr(AttainRecord) then = attain_record_copy (record);

  *differs = NULL;
  if (!attain_image_read (image, then, error))
    return FALSE;

  for (guint i = 0; i < klass->n_fields && *differs == NULL; i++)
    if (attain_field_is_told (&klass->fields[i]) && !attain_field_equal (&klass->fields[i], then, record))
      {
        g_autofree char *kept = attain_field_to_text (&klass->fields[i], then);
        g_autofree char *now = attain_field_to_text (&klass->fields[i], record);

        if (g_strcmp0 (kept, now) != 0)
          *differs = &klass->fields[i];
      }

  return TRUE;
}
