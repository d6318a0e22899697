/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-list-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PEOPLE_PAGE (attain_people_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainPeoplePage, attain_people_page, ATTAIN, PEOPLE_PAGE, AttainListPage)

G_END_DECLS
