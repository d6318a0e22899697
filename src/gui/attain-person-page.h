/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reading-page.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PERSON_PAGE (attain_person_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainPersonPage, attain_person_page, ATTAIN, PERSON_PAGE, AttainReadingPage)

G_END_DECLS
