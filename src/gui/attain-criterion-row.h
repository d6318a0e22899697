/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-pathway.h"

G_BEGIN_DECLS

/**
 * AttainCriterionLook:
 *
 * What a criterion means to whom it is about, in the order that they ask.
 */
typedef enum
{
  ATTAIN_CRITERION_LOOK_MISSING,
  ATTAIN_CRITERION_LOOK_CONFIRM,
  ATTAIN_CRITERION_LOOK_LATER,
  ATTAIN_CRITERION_LOOK_OPTIONAL,
  ATTAIN_CRITERION_LOOK_HIDDEN,
  ATTAIN_CRITERION_LOOK_UNRECORDED,
  ATTAIN_CRITERION_LOOK_MET,
} AttainCriterionLook;

#define ATTAIN_N_CRITERION_LOOKS (ATTAIN_CRITERION_LOOK_MET + 1)

#define ATTAIN_TYPE_CRITERION_ROW (attain_criterion_row_get_type ())

G_DECLARE_FINAL_TYPE (AttainCriterionRow, attain_criterion_row, ATTAIN, CRITERION_ROW, AdwActionRow)

GtkWidget           *attain_criterion_row_new        (const AttainPathwayLine *line,
                                                      AttainCriterionPhase     reached);
GtkWidget           *attain_criterion_row_new_past   (const AttainPathwayLine *line);
GtkWidget           *attain_criterion_row_add_button (AttainCriterionRow      *self,
                                                      const char              *label);

AttainCriterionLook  attain_criterion_look_choose    (const AttainPathwayLine *line,
                                                      AttainCriterionPhase     reached);
const char          *attain_criterion_look_get_title (AttainCriterionLook      look);

G_END_DECLS
