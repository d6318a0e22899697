/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-asye-board.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_INTAKE_CARD (attain_intake_card_get_type ())

/* A cohort in numbers, to be clicked for its people. */
G_DECLARE_FINAL_TYPE (AttainIntakeCard, attain_intake_card, ATTAIN, INTAKE_CARD, GtkButton)

GtkWidget  *attain_intake_card_new        (const AttainAsyeIntake *intake);
const char *attain_intake_card_get_cohort (AttainIntakeCard       *self);

G_END_DECLS
