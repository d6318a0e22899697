/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-standing-table.h"

G_BEGIN_DECLS

/**
 * AttainStandingFunc:
 * @person_id: whose standing it is
 * @standing: their standing, until the function returns
 * @user_data: the caller's
 */
typedef void (*AttainStandingFunc) (gint64                 person_id,
                                    const AttainStanding  *standing,
                                    gpointer               user_data);

gboolean attain_standing_scan (AttainDb                   *db,
                               const AttainStandingTerms  *terms,
                               AttainStandingFunc          func,
                               gpointer                    user_data,
                               GError                    **error);

G_END_DECLS
