/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-reference.h"

G_BEGIN_DECLS

JsonNode        *attain_reference_json_open           (AttainReferenceKind   kind,
                                                       const char           *text,
                                                       gssize                length,
                                                       GError              **error);
AttainReference *attain_reference_json_read           (AttainReferenceKind   kind,
                                                       const char           *text,
                                                       gssize                length,
                                                       GError              **error);
GPtrArray       *attain_reference_json_read_all       (AttainReferenceKind   kind,
                                                       const char           *text,
                                                       gssize                length,
                                                       GError              **error);
char            *attain_reference_json_write          (GPtrArray            *references);
gboolean         attain_reference_json_equal          (const char           *one,
                                                       const char           *other);
gboolean         attain_reference_json_same_for_cases (const char           *one,
                                                       const char           *other);

G_END_DECLS
