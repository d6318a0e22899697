/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_ABSENCE (attain_absence_get_type ())

G_DECLARE_FINAL_TYPE (AttainAbsence, attain_absence, ATTAIN, ABSENCE, AttainRecord)

/**
 * AttainAbsence:
 *
 * A time in which somebody was away from work, both days included, and how many of their working days it has cost.
 * Those of one person do not overlap. Why they were away is about their health, and is kept from most who see that
 * they were.
 */
struct _AttainAbsence
{
  AttainRecord  parent_instance;

  gint64        person_id;
  char         *from_on;  /* the first day */
  char         *to_on;    /* the last day; NULL while it lasts */
  double        days;     /* working days lost, so far while it lasts */
  char         *reason;
  char         *person_name;
};

AttainAbsence *attain_absence_new            (void);

gboolean       attain_absence_check_employed (const char  *from_on,
                                              const char  *started_on,
                                              const char  *left_on,
                                              GError     **error);

G_END_DECLS
