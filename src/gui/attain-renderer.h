/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean attain_renderer_has_gpu (const char *devices);
void     attain_renderer_choose  (const char *devices);

G_END_DECLS
