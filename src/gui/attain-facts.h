/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-db.h"
#include "attain-reference-set.h"

G_BEGIN_DECLS

/**
 * AttainFacts:
 * @as_of: the day for which they were read, yyyy-mm-dd
 * @access: who looks
 * @person_name: (nullable): the name of whoever looks, where they look with rights of their own
 * @is_shared: whether one has to sign in
 * @person_id: who looks, or whose own record the database is; 0 where it is an academy's and whoever keeps it looks
 * @own_employee_id: (nullable): their employee number, or that which was given for the own record
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
  AttainAccess       *access;
  char               *person_name;
  gboolean            is_shared;
  gint64              person_id;
  char               *own_employee_id;
  char               *council;
  char               *scheme;
  gboolean            is_own_record;
  AttainReferenceSet *reference;
} AttainFacts;

gpointer attain_facts_job      (AttainDb  *db,
                                gpointer   as_of,
                                GError   **error);
gboolean attain_facts_find_own (AttainDb  *db,
                                gint64    *person_id,
                                GError   **error);
void     attain_facts_free     (gpointer   facts);

G_END_DECLS
