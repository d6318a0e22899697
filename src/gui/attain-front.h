/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_FRONT (attain_front_get_type ())

G_DECLARE_FINAL_TYPE (AttainFront, attain_front, ATTAIN, FRONT, AdwBin)

void attain_front_show_opening (AttainFront  *self);
void attain_front_rest         (AttainFront  *self);
void attain_front_show_problem (AttainFront  *self,
                                const char   *file,
                                const GError *error);
void attain_front_show_sign_in (AttainFront  *self,
                                AttainStore  *store);
void attain_front_show_welcome (AttainFront  *self);
void attain_front_restore      (AttainFront  *self,
                                const char   *file,
                                const char   *backup);

G_END_DECLS
