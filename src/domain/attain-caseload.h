/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_CASELOAD (attain_caseload_get_type ())

G_DECLARE_FINAL_TYPE (AttainCaseload, attain_caseload, ATTAIN, CASELOAD, AttainRecord)

/**
 * AttainCaseload:
 *
 * How many cases somebody held on a day on which they were counted.
 */
struct _AttainCaseload
{
  AttainRecord  parent_instance;

  gint64        person_id;
  char         *counted_on;
  gint64        cases;
  char         *person_name;
};

AttainCaseload *attain_caseload_new (void);

G_END_DECLS
