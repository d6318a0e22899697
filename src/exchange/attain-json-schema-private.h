/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-json-schema.h"

G_BEGIN_DECLS

struct _AttainJsonSchema
{
  JsonNode   *root;
  GHashTable *patterns;   /* its text to GRegex */
};

#define ATTAIN_JSON_SCHEMA_DEFS "#/$defs/"

G_END_DECLS
