/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-list-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ESTABLISHMENT_PAGE (attain_establishment_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainEstablishmentPage, attain_establishment_page, ATTAIN, ESTABLISHMENT_PAGE, AttainListPage)

G_END_DECLS
