/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-entry.h"
#include "attain-employment.h"

G_BEGIN_DECLS

/**
 * AttainCpdTerms:
 * @days: what somebody in full-time work all year is due
 * @minutes_per_day: how long a day is
 * @year_starts_month: the month that the council's year begins with, 1 to 12
 * @round_up_to: the step that what is due is rounded up to: 0.5 for half a day; 0 for none
 * @mandatory_days: how many of @days are for what the council prescribes
 *
 * What a council grants its social workers for continuing professional development. The council's
 * year is its own: the regulator's is in AttainCpdRule.
 */
typedef struct
{
  double days;
  gint64 minutes_per_day;
  int    year_starts_month;
  double round_up_to;
  double mandatory_days;
} AttainCpdTerms;

/**
 * AttainCpdUse:
 * @mandatory: minutes of CPD that the council prescribed
 * @own_choice: minutes of CPD of the person's own choice
 * @unassigned: minutes that nobody has said the allowance of; they use nothing up until somebody does
 *
 * What somebody did in a year. CPD that is not from the allowance is in none of them.
 */
typedef struct
{
  gint64 mandatory;
  gint64 own_choice;
  gint64 unassigned;
} AttainCpdUse;

/**
 * AttainCpdLine:
 * @text: what it says, for people
 * @days: what it comes to; below 0 where it takes away
 *
 * A line of the sum that explains an entitlement.
 */
typedef struct
{
  char  *text;
  double days;
} AttainCpdLine;

/**
 * AttainCpdEntitlement:
 * @year_from: the first day of the council's year
 * @year_to: its last day
 * @due: days that the person is due in that year
 * @due_mandatory: how many of them are for what the council prescribes; the rest is their own choice
 * @used: days used
 * @used_mandatory: how many of them on what the council prescribes
 * @used_own_choice: how many of them on their own choice
 * @unassigned: days whose allowance nobody has said; not in @used
 * @left: days left, never below 0
 * @over: days used above what is due, never below 0
 * @lines: (element-type AttainCpdLine): the sum, line by line
 *
 * What the council owes somebody for CPD in one of its years, and what is left of it.
 */
typedef struct
{
  char      *year_from;
  char      *year_to;
  double     due;
  double     due_mandatory;
  double     used;
  double     used_mandatory;
  double     used_own_choice;
  double     unassigned;
  double     left;
  double     over;
  GPtrArray *lines;
} AttainCpdEntitlement;

void                  attain_cpd_terms_get_year   (const AttainCpdTerms *self,
                                                   const char           *on,
                                                   char                **from,
                                                   char                **to);
double                attain_cpd_terms_get_due    (const AttainCpdTerms *self,
                                                   const AttainPostSpan *spans,
                                                   gsize                 n_spans,
                                                   gint32                year_from,
                                                   gint32                year_to);
void                  attain_cpd_use_add          (AttainCpdUse         *self,
                                                   AttainCpdEntry       *entry);

AttainCpdEntitlement *attain_cpd_entitlement_new  (const AttainCpdTerms *terms,
                                                   GPtrArray            *posts,
                                                   const char           *left_on,
                                                   const AttainCpdUse   *use,
                                                   const char           *on);
void                  attain_cpd_entitlement_free (AttainCpdEntitlement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCpdEntitlement, attain_cpd_entitlement_free)

G_END_DECLS
