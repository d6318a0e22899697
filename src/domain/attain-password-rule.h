/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATTAIN_PASSWORD_MIN 12
#define ATTAIN_PASSWORD_MAX 1000

/* Wrong passwords are forgotten when there was none for so long. */
#define ATTAIN_PASSWORD_FORGET_HOURS 24

gboolean attain_password_rule_check    (const char  *password,
                                        const char  *employee_id,
                                        GError     **error);
int      attain_password_rule_get_wait (gint64       n_failed);

G_END_DECLS
