/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-field-row.h"
#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PEOPLE_FINDER (attain_people_finder_get_type ())

/* Below a row that takes an employee number: who it belongs to, or whoever has the name that is typed there. */
G_DECLARE_FINAL_TYPE (AttainPeopleFinder, attain_people_finder, ATTAIN, PEOPLE_FINDER, AdwBin)

void attain_people_finder_add (AttainFieldRow *row,
                               AttainStore    *store);

G_END_DECLS
