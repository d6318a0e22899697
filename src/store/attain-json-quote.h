/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void attain_json_quote (GString    *json,
                        const char *text);

G_END_DECLS
