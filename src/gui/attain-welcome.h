/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTAIN_TYPE_WELCOME (attain_welcome_get_type ())

G_DECLARE_FINAL_TYPE (AttainWelcome, attain_welcome, ATTAIN, WELCOME, AdwBin)

void attain_welcome_restart (AttainWelcome *self);

G_END_DECLS
