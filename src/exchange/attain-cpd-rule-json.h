/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "attain-cpd-rule.h"

G_BEGIN_DECLS

GPtrArray *attain_cpd_rule_json_read (JsonObject  *object,
                                      GError     **error);

G_END_DECLS
