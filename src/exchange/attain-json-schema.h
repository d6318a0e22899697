/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * AttainJsonSchema:
 *
 * A JSON Schema (draft 2020-12) as far as reference data needs it: `type`, `properties`, `required`,
 * `additionalProperties: false`, `items`, `enum`, `const`, `pattern`, `minimum`, `maximum`, `minLength`,
 * `minItems`, `uniqueItems`, `format: date` and `$ref` to `#/$defs/…`. A schema that asks for more is
 * refused, so that none promises what is not checked. Nothing changes it after it was made, so threads may
 * share it.
 */
typedef struct _AttainJsonSchema AttainJsonSchema;

AttainJsonSchema *attain_json_schema_new   (const char              *text,
                                            gssize                   length,
                                            GError                 **error);
void              attain_json_schema_free  (AttainJsonSchema        *self);
gboolean          attain_json_schema_check (const AttainJsonSchema  *self,
                                            JsonNode                *node,
                                            GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainJsonSchema, attain_json_schema_free)

G_END_DECLS
