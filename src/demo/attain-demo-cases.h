/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-career.h"

G_BEGIN_DECLS

/**
 * AttainDemoCases:
 * @on: the day on which cases were counted
 * @n: how many somebody held
 *
 * Somebody's cases on a day.
 */
typedef struct
{
  gint32 on;
  guint  n;
} AttainDemoCases;

void attain_demo_cases_tell (AttainDemoStaff  *staff,
                             AttainDemoCareer *career,
                             guint             i,
                             GArray           *cases);

G_END_DECLS
