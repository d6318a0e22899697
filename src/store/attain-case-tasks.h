/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-rulebook.h"

G_BEGIN_DECLS

gboolean attain_case_tasks_add (AttainDb              *db,
                                const AttainRulebook  *rulebook,
                                gint64                 viewer_id,
                                const char            *on,
                                GPtrArray             *tasks,
                                GError               **error);

G_END_DECLS
