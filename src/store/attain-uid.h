/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* With the NUL at its end. */
#define ATTAIN_UID_SIZE 37

void attain_uid_make (char *uid);

G_END_DECLS
