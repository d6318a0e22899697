/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-framework.h"

G_BEGIN_DECLS

AttainFramework *attain_framework_json_read (JsonObject  *object,
                                             GError     **error);

G_END_DECLS
