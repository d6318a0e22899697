/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cpd-rule.h"
#include "attain-employment.h"
#include "attain-figure.h"
#include "attain-holidays.h"
#include "attain-scheme.h"

G_BEGIN_DECLS

/**
 * AttainFigurePerson:
 * @person_id: who
 * @registered_day: since when they are registered, of attain_date_to_day(); 0 where it is not known
 * @is_registered: whether they are on the register
 * @found: what they wrote down in the registration year up to the day asked for
 * @cpd_minutes: their CPD in the council's year up to the day asked for, whatever its allowance
 * @used_minutes: as much of it as uses up their entitlement
 *
 * A person as far as figures are concerned. An array of them is in the order of @person_id.
 */
typedef struct
{
  gint64          person_id;
  gint32          registered_day;
  gboolean        is_registered;
  AttainCpdPieces found;
  gint64          cpd_minutes;
  gint64          used_minutes;
} AttainFigurePerson;

/**
 * AttainFigureYear:
 * @person_id: whose supported year it was
 * @ended_day: the day of its outcome, of attain_date_to_day()
 * @passed: whether that was a pass
 * @cohort: its cohort, interned
 * @spans: (array length=n_spans): all posts of that person, in order
 * @n_spans: how many
 *
 * A supported year that has an outcome.
 */
typedef struct
{
  gint64                person_id;
  gint32                ended_day;
  gboolean              passed;
  const char           *cohort;
  const AttainPostSpan *spans;
  gsize                 n_spans;
} AttainFigureYear;

/**
 * AttainFigureApplication:
 * @person_id: whose it is
 * @submitted_day: the day it was handed in, of attain_date_to_day(); 0 if it was not
 * @progressed_day: the day it was decided that it leads to the next level; 0 if that was not
 * @route: what the council calls its route, interned
 *
 * An application for the next level.
 */
typedef struct
{
  gint64      person_id;
  gint32      submitted_day;
  gint32      progressed_day;
  const char *route;
} AttainFigureApplication;

/**
 * AttainFigureFunding:
 * @from_day: the first day, of attain_date_to_day()
 * @to_day: the last day; %ATTAIN_DAY_OPEN while it lasts
 * @fte: how much is funded
 * @team: interned
 *
 * A line of the establishment.
 */
typedef struct
{
  gint32      from_day;
  gint32      to_day;
  double      fte;
  const char *team;
} AttainFigureFunding;

/**
 * AttainFigureCount:
 * @person_id: whose
 * @cases: how many they held when they were last counted
 *
 * Somebody's cases.
 */
typedef struct
{
  gint64 person_id;
  gint64 cases;
} AttainFigureCount;

/**
 * AttainFigureAbsence:
 * @person_id: whose
 * @from_day: the first day, of attain_date_to_day()
 * @to_day: the last day; %ATTAIN_DAY_OPEN while it lasts
 * @days: the working days lost, so far while it lasts
 *
 * A time in which somebody was away from work.
 */
typedef struct
{
  gint64 person_id;
  gint32 from_day;
  gint32 to_day;
  double days;
} AttainFigureAbsence;

/**
 * AttainFigureBasis:
 * @spans: (array length=n_spans): everybody's posts, in order
 * @n_spans: how many
 * @people: (array length=n_people) (nullable): everybody, in order
 * @n_people: how many
 * @runs_out: (nullable): for each of @people the last days that their training in the required
 *   courses of @scheme is good for, in the scheme's order; 0 for one that they never did, or
 *   so long ago that it counts no more
 * @scheme: (nullable): the council's scheme; without it figures of its CPD and training cannot be told
 * @rule: (nullable): what the regulator asks for; without it its figure cannot be told
 * @years: (array length=n_years) (nullable): the supported years with an outcome, in the order of people; %NULL where
 *   none were looked for
 * @n_years: how many
 * @applications: (array length=n_applications) (nullable): the applications that were handed in or granted, in the
 *   order of people; %NULL where none were looked for
 * @n_applications: how many
 * @funded: (array length=n_funded) (nullable): the establishment, of the day at least; %NULL where none is
 *   recorded
 * @n_funded: how many lines
 * @counts: (array length=n_counts) (nullable): the cases of those who were counted, in the order of people;
 *   %NULL where nobody ever was
 * @n_counts: how many
 * @absences: (array length=n_absences) (nullable): the absences that reach into the period, in the order of
 *   people; %NULL where none were ever recorded
 * @n_absences: how many
 * @holidays: (nullable): the bank holidays; without them nothing can be told of working days
 *
 * What figures are computed from. All of it stays the caller's.
 */
typedef struct
{
  const AttainPostSpan     *spans;
  gsize                     n_spans;
  const AttainFigurePerson *people;
  gsize                     n_people;
  const gint32             *runs_out;
  const AttainScheme       *scheme;
  const AttainCpdRule      *rule;
  const AttainFigureYear   *years;
  gsize                     n_years;
  const AttainFigureApplication *applications;
  gsize                     n_applications;
  const AttainFigureFunding *funded;
  gsize                     n_funded;
  const AttainFigureCount  *counts;
  gsize                     n_counts;
  const AttainFigureAbsence *absences;
  gsize                     n_absences;
  const AttainHolidays     *holidays;
} AttainFigureBasis;

/**
 * AttainFigureQuestion:
 * @as_of: the day asked for
 * @from: (nullable): the first day of the period; NULL for the twelve months up to its end
 * @to: (nullable): the last day of the period; NULL for @as_of
 * @by: what to group by
 *
 * What is asked of figures.
 */
typedef struct
{
  const char    *as_of;
  const char    *from;
  const char    *to;
  AttainFigureBy by;
} AttainFigureQuestion;

/**
 * AttainFigurePart:
 * @ATTAIN_FIGURE_PART_COUNTED: those in the numerator, or counted
 * @ATTAIN_FIGURE_PART_ALL: those in the numerator or the denominator
 * @ATTAIN_FIGURE_PART_REST: those in the denominator who do not count in full
 *
 * Which of the people behind a figure.
 */
typedef enum
{
  ATTAIN_FIGURE_PART_COUNTED,
  ATTAIN_FIGURE_PART_ALL,
  ATTAIN_FIGURE_PART_REST,
} AttainFigurePart;

void       attain_figure_question_get_period (const AttainFigureQuestion *question,
                                              char                      **from,
                                              char                      **to);

gboolean   attain_figure_basis_can_tell    (const AttainFigureBasis    *self,
                                            AttainFigureId              id);
GPtrArray *attain_figure_basis_compute     (const AttainFigureBasis    *self,
                                            const AttainFigureQuestion *question,
                                            const AttainFigureId       *ids,
                                            gsize                       n_ids,
                                            GError                    **error);
GArray    *attain_figure_basis_list_people (const AttainFigureBasis    *self,
                                            const AttainFigureQuestion *question,
                                            const AttainFigure         *figure,
                                            AttainFigurePart            part,
                                            GError                    **error);

G_END_DECLS
