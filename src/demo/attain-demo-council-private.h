/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-council.h"
#include "attain-demo-diary.h"
#include "attain-demo-ladder.h"
#include "attain-demo-past.h"
#include "attain-demo-years.h"

G_BEGIN_DECLS

struct _AttainDemoCouncil
{
  AttainDemoStaff  *staff;
  AttainDemoLadder *ladder;
  AttainDemoDiary  *diary;
  GArray           *courses;
  GArray           *offices;
  AttainDemoYears  *years;
  AttainDemoPast   *past;
  char             *name;
  char             *as_of;
};

/* How many records an owner has, and one of them; or one by its own number, where each has one. */
typedef guint (*AttainDemoCountFunc) (gpointer teller, guint owner);
typedef void  (*AttainDemoTellFunc)  (gpointer teller, guint k, gpointer record);

gboolean attain_demo_council_tell_all (gpointer              teller,
                                       guint                 n_owners,
                                       AttainDemoCountFunc   count,
                                       AttainDemoTellFunc    tell,
                                       gpointer              record,
                                       AttainDemoFunc        func,
                                       gpointer              user_data,
                                       GError              **error);

G_END_DECLS
