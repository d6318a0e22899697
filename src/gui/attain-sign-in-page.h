/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_SIGN_IN_PAGE (attain_sign_in_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainSignInPage, attain_sign_in_page, ATTAIN, SIGN_IN_PAGE, AdwBin)

void attain_sign_in_page_start (AttainSignInPage *self,
                                AttainStore      *store);

G_END_DECLS
