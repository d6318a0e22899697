/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-reference-set.h"

G_BEGIN_DECLS

/**
 * AttainFacts:
 * @as_of: the day for which they were read, yyyy-mm-dd
 * @person_id: whose own record the database is, 0 where it is an academy's
 * @own_employee_id: (nullable): the employee number that was given for the own record
 * @council: (nullable): the council's or employer's name
 * @scheme: (nullable): the code of its scheme
 * @is_own_record: whether it is one person's own record
 * @reference: the scheme, frameworks and rules
 *
 * What holds for a whole database.
 */
typedef struct
{
  char               *as_of;
  gint64              person_id;
  char               *own_employee_id;
  char               *council;
  char               *scheme;
  gboolean            is_own_record;
  AttainReferenceSet *reference;
} AttainFacts;

gpointer attain_facts_job  (AttainDb  *db,
                            gpointer   as_of,
                            GError   **error);
void     attain_facts_free (gpointer   facts);

G_END_DECLS
