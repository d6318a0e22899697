/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"
#include "attain-rulebook.h"

G_BEGIN_DECLS

gboolean attain_asye_grant (AttainChange          *change,
                            const AttainRulebook  *rulebook,
                            const AttainScheme    *scheme,
                            gint64                 asye_id,
                            const char            *on,
                            char                 **reference,
                            GError               **error);

G_END_DECLS
