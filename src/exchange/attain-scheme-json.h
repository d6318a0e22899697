/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-scheme.h"

G_BEGIN_DECLS

AttainScheme *attain_scheme_json_read (JsonObject  *object,
                                       GError     **error);

G_END_DECLS
