/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-board-row.h"

G_BEGIN_DECLS

/**
 * AttainAsyeIntake:
 * @cohort: its name
 * @began_on: the day that the first of them started
 * @n_years: how many are or were in it
 * @n_active: how many are at it
 * @n_paused: how many rest
 * @n_late: for how many what is next is late
 * @n_passed: how many have passed
 * @n_failed: how many have failed
 * @n_withdrawn: how many have withdrawn
 *
 * A cohort in numbers.
 */
typedef struct
{
  char  *cohort;
  char  *began_on;
  guint  n_years;
  guint  n_active;
  guint  n_paused;
  guint  n_late;
  guint  n_passed;
  guint  n_failed;
  guint  n_withdrawn;
} AttainAsyeIntake;

GPtrArray *attain_asye_intake_list (GPtrArray *rows);

G_END_DECLS
