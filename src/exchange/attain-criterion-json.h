/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-criterion.h"

G_BEGIN_DECLS

gboolean attain_criterion_json_read (GPtrArray   *criteria,
                                     JsonObject  *scheme,
                                     JsonObject  *route,
                                     const char  *pointer,
                                     GError     **error);

G_END_DECLS
