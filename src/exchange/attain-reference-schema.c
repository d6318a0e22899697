/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-reference-schema.h"

#include <gio/gio.h>

#include "attain-data-resources.h"

static AttainJsonSchema *
load (const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_strdup_printf ("/uk/attain/Attain/data/json-schema/%s.schema.json", name);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (attain_data_get_resource (), path,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  AttainJsonSchema *schema = NULL;

  if (bytes != NULL)
    schema = attain_json_schema_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  if (schema == NULL)
    g_error ("The schema %s that Attain was built with is broken: %s", name, error->message);

  return schema;
}

/**
 * attain_reference_schema_get:
 * @name: the name of one of Attain's own schemas: "framework"
 *
 * May be called in any thread.
 *
 * Returns: (transfer none): the schema
 */
const AttainJsonSchema *
attain_reference_schema_get (const char *name)
{
  static GMutex mutex;
  static GHashTable *schemas;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);
  AttainJsonSchema *schema;

  if (schemas == NULL)
    schemas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) attain_json_schema_free);

  schema = g_hash_table_lookup (schemas, name);
  if (schema == NULL)
    {
      schema = load (name);
      g_hash_table_insert (schemas, g_strdup (name), schema);
    }

  return schema;
}
