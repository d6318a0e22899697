/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint attain_fuzzy_score (const char *text,
                          const char *query);

G_END_DECLS
