/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "attain-db.h"

G_BEGIN_DECLS

gboolean    attain_file_place_check        (const char    *file,
                                            AttainDbMode   mode,
                                            GError       **error);
const char *attain_file_place_name_network (guint64        filesystem);

G_END_DECLS
