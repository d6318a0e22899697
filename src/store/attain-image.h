/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

void     attain_image_write           (GString            *image,
                                       AttainRecord       *record);
gboolean attain_image_write_diff      (GString            *before,
                                       GString            *after,
                                       AttainRecord       *old,
                                       AttainRecord       *fresh);
gboolean attain_image_read            (const char         *image,
                                       AttainRecord       *record,
                                       GError            **error);
gboolean attain_image_find_difference (const char         *image,
                                       AttainRecord       *record,
                                       const AttainField **differs,
                                       GError            **error);

G_END_DECLS
