/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize    attain_json_pointer_append (GString     *pointer,
                                     const char  *name);
gboolean attain_json_refuse         (GError     **error,
                                     const char  *pointer,
                                     const char  *reason);
gboolean attain_json_refuse_at      (GError     **error,
                                     const char  *reason,
                                     const char  *pointer_format,
                                     ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
