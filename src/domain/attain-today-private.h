/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-today.h"

G_BEGIN_DECLS

gboolean      attain_today_is_half_over        (const char *from,
                                                const char *to,
                                                const char *on);
AttainUrgency attain_today_get_renewal_urgency (gboolean    open,
                                                int         days_left);

G_END_DECLS
