/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-enum.h"

G_BEGIN_DECLS

char       *attain_json_dup_text     (JsonObject        *object,
                                      const char        *name);
char      **attain_json_dup_texts    (JsonObject        *object,
                                      const char        *name);
int         attain_json_get_int      (JsonObject        *object,
                                      const char        *name);
int         attain_json_get_choice   (JsonObject        *object,
                                      const char        *name,
                                      const AttainEnum  *choices);
guint       attain_json_get_n        (JsonObject        *object,
                                      const char        *name);
JsonObject *attain_json_get_nth      (JsonObject        *object,
                                      const char        *name,
                                      guint              n);
gboolean    attain_json_has_code     (JsonObject        *object,
                                      const char        *name,
                                      const char        *key,
                                      const char        *code);
gboolean    attain_json_check_unique (JsonObject        *object,
                                      const char        *name,
                                      const char        *key,
                                      const char        *pointer,
                                      GError           **error);

G_END_DECLS
