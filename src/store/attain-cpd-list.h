/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entry.h"
#include "attain-db.h"

G_BEGIN_DECLS

/* The most entries that a search over everybody answers. */
#define ATTAIN_CPD_SEARCH_LIMIT 100

typedef enum
{
  ATTAIN_CPD_ORDER_DAY,
  ATTAIN_CPD_ORDER_TITLE,
  ATTAIN_CPD_ORDER_PERSON,
  ATTAIN_CPD_ORDER_ACTIVITY,
  ATTAIN_CPD_ORDER_MINUTES,
  ATTAIN_CPD_ORDER_ALLOWANCE,
} AttainCpdOrder;

/**
 * AttainCpdFilter:
 * @person_id: whose; 0 for everybody's
 * @team: (nullable): only of people who are in this team on @as_of
 * @as_of: (nullable): the day that @team is asked for
 * @from: (nullable): the first day
 * @to: (nullable): the last day
 * @activity: what kind; 0 for any
 * @allowance: from which allowance; 0 for any
 * @no_allowance: only those that nobody has said the allowance of yet
 * @text: (nullable): what somebody typed to search for
 * @order: what they are sorted by
 * @descending: whether from the last to the first
 *
 * Which entries are wanted, and in what order.
 */
typedef struct
{
  gint64              person_id;
  char               *team;
  char               *as_of;
  char               *from;
  char               *to;
  AttainCpdActivity   activity;
  AttainCpdAllowance  allowance;
  gboolean            no_allowance;
  char               *text;
  AttainCpdOrder      order;
  gboolean            descending;
} AttainCpdFilter;

void    attain_cpd_filter_free    (AttainCpdFilter        *filter);

GArray *attain_cpd_list           (AttainDb               *db,
                                   const AttainCpdFilter  *filter,
                                   GError                **error);
GArray *attain_cpd_list_beginning (AttainDb               *db,
                                   const AttainCpdFilter  *filter,
                                   GError                **error);
GArray *attain_cpd_search         (AttainDb               *db,
                                   const char             *typed,
                                   GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCpdFilter, attain_cpd_filter_free)

G_END_DECLS
