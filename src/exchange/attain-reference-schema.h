/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-json-schema.h"

G_BEGIN_DECLS

const AttainJsonSchema *attain_reference_schema_get (const char *name);

G_END_DECLS
