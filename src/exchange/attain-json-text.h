/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *attain_json_text_parse     (const char  *text,
                                      gssize       length,
                                      GError     **error);
GStrv     attain_json_text_split     (const char  *text,
                                      gssize       length,
                                      JsonArray   *array);
void      attain_json_text_skip_mark (const char **text,
                                      gssize      *length);

G_END_DECLS
