/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"

G_BEGIN_DECLS

void attain_password_dialog_present (gpointer       parent,
                                     AttainContext *context);

G_END_DECLS
