/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-form-draft.h"

#include <json-glib/json-glib.h>

#include "attain-form-row.h"

/**
 * attain_form_draft_write:
 * @rows: the rows of a form
 * @picker: its capabilities
 * @check: (nullable): what is ticked beside them
 * @version: the version of the record that is being written over
 *
 * Returns: (transfer full): what stands in the form, right or wrong
 */
char *
attain_form_draft_write (GPtrArray              *rows,
                         AttainCapabilityPicker *picker,
                         GtkCheckButton         *check,
                         gint64                  version)
{
  g_autoptr(JsonNode) root = json_node_alloc ();
  g_autofree char *capabilities = attain_capability_picker_dup_text (picker);
  JsonObject *draft = json_object_new ();

  json_object_set_int_member (draft, "version", version);
  json_object_set_string_member (draft, "capabilities", capabilities);
  if (check != NULL)
    json_object_set_boolean_member (draft, "ticked", gtk_check_button_get_active (check));
  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      g_autofree char *text = attain_form_row_dup_text (row);

      json_object_set_string_member (draft, attain_form_row_get_field (row)->name, text);
    }

  json_node_init_object (root, draft);
  json_object_unref (draft);
  return json_to_string (root, FALSE);
}

/**
 * attain_form_draft_read:
 * @draft: what attain_form_draft_write() wrote
 * @rows: the rows of the form
 * @picker: its capabilities
 * @check: (nullable): what is ticked beside them
 * @version: (out): the version of the record that it was written over
 *
 * Puts it back into the form.
 *
 * Returns: whether it was such a draft
 */
gboolean
attain_form_draft_read (const char             *draft,
                        GPtrArray              *rows,
                        AttainCapabilityPicker *picker,
                        GtkCheckButton         *check,
                        gint64                 *version)
{
  g_autoptr(JsonNode) root = json_from_string (draft, NULL);
  JsonObject *object;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  object = json_node_get_object (root);
  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      const char *name = attain_form_row_get_field (row)->name;

      attain_form_row_set_text (row, json_object_get_string_member_with_default (object, name, ""));
    }
  attain_capability_picker_set_text (picker, json_object_get_string_member_with_default (object, "capabilities", ""));
  if (check != NULL)
    gtk_check_button_set_active (check, json_object_get_boolean_member_with_default (object, "ticked", FALSE));
  *version = json_object_get_int_member_with_default (object, "version", 0);
  return TRUE;
}
