/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ESTABLISHMENT (attain_establishment_get_type ())

G_DECLARE_FINAL_TYPE (AttainEstablishment, attain_establishment, ATTAIN, ESTABLISHMENT, AttainRecord)

/**
 * AttainEstablishment:
 *
 * What a council pays for: the full-time equivalent of one role and grade in a team, in a dated interval, both days
 * included. Lines of one team, role and grade do not overlap.
 */
struct _AttainEstablishment
{
  AttainRecord  parent_instance;

  char         *team;
  char         *role;
  char         *grade;
  double        fte;
  char         *from_on;  /* the first day */
  char         *to_on;    /* the last day; NULL while it lasts */
};

G_END_DECLS
