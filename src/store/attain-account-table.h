/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"

G_BEGIN_DECLS

gboolean attain_account_table_is_shared       (AttainDb      *db,
                                               gboolean      *shared,
                                               GError       **error);
gboolean attain_account_table_set_password    (AttainChange  *change,
                                               gint64         person_id,
                                               const char    *password,
                                               const char    *on,
                                               GError       **error);
gboolean attain_account_table_share           (AttainChange  *change,
                                               gint64         person_id,
                                               const char    *password,
                                               const char    *on,
                                               GError       **error);
gboolean attain_account_table_sign_in         (AttainDb      *db,
                                               const char    *employee_id,
                                               const char    *password,
                                               GDateTime     *now,
                                               gint64        *person_id,
                                               GError       **error);
gboolean attain_account_table_sign_in_to_read (AttainDb      *db,
                                               const char    *employee_id,
                                               const char    *password,
                                               GDateTime     *now,
                                               gint64        *person_id,
                                               GError       **error);

G_END_DECLS
