/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-reference.h"

G_BEGIN_DECLS

JsonNode        *attain_reference_json_open (AttainReferenceKind   kind,
                                             const char           *text,
                                             gssize                length,
                                             GError              **error);
AttainReference *attain_reference_json_read (AttainReferenceKind   kind,
                                             const char           *text,
                                             gssize                length,
                                             GError              **error);

G_END_DECLS
