/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-scheme.h"

G_BEGIN_DECLS

gboolean attain_route_json_read (AttainScheme  *self,
                                 JsonObject    *scheme,
                                 GError       **error);

G_END_DECLS
