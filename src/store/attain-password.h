/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *attain_password_seal    (const char  *password,
                                   GError     **error);
gboolean  attain_password_matches (const char  *sealed,
                                   const char  *password);
gboolean  attain_password_is_weak (const char  *sealed);
void      attain_password_free    (char        *password);

G_END_DECLS
