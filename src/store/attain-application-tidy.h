/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"
#include "attain-rulebook.h"

G_BEGIN_DECLS

gboolean attain_application_tidy_up (AttainChange          *change,
                                     const AttainRulebook  *rulebook,
                                     const char            *on,
                                     guint                 *n_moved,
                                     GError               **error);

G_END_DECLS
