/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean attain_route_json_check (JsonObject  *scheme,
                                  GError     **error);

G_END_DECLS
