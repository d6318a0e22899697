/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"
#include "attain-rulebook.h"

G_BEGIN_DECLS

GArray  *attain_application_tidy_find (AttainDb              *db,
                                       const AttainRulebook  *rulebook,
                                       const char            *on,
                                       GError               **error);
gboolean attain_application_tidy_up   (AttainChange          *change,
                                       const AttainRulebook  *rulebook,
                                       GArray                *ids,
                                       const char            *on,
                                       guint                 *n_moved,
                                       GError               **error);

G_END_DECLS
