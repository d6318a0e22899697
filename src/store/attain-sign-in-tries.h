/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

gboolean attain_sign_in_tries_check   (AttainDb    *db,
                                       const char  *employee_id,
                                       GDateTime   *now,
                                       GError     **error);
gboolean attain_sign_in_tries_add     (AttainDb    *db,
                                       const char  *employee_id,
                                       GDateTime   *now,
                                       GError     **error);
gboolean attain_sign_in_tries_forgive (AttainDb    *db,
                                       const char  *employee_id,
                                       GError     **error);

G_END_DECLS
