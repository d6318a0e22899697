/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-evidence.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ASYE_GAP (attain_asye_gap_get_type ())

G_DECLARE_FINAL_TYPE (AttainAsyeGap, attain_asye_gap, ATTAIN, ASYE_GAP, AttainRecord)

/**
 * AttainAsyeGap:
 *
 * Why something that a pass takes is not there. A review and a piece of evidence may have one code, so the kind of item
 * is kept with it.
 */
struct _AttainAsyeGap
{
  AttainRecord        parent_instance;

  gint64              person_id;
  gint64              asye_id;
  AttainEvidenceItem  item;
  char               *code;  /* a code of the programme */
  char               *reason;
};

G_END_DECLS
