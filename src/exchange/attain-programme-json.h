/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-programme.h"

G_BEGIN_DECLS

gboolean         attain_programme_json_check (JsonObject  *programme,
                                              GError     **error);
AttainProgramme *attain_programme_json_read  (JsonObject  *object,
                                              GError     **error);

G_END_DECLS
