/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-enum.h"

G_BEGIN_DECLS

/* The figures, in the order they are given in. */
typedef enum
{
  ATTAIN_FIGURE_IN_POST_HEADCOUNT,
  ATTAIN_FIGURE_IN_POST_FTE,
  ATTAIN_FIGURE_STARTERS_HEADCOUNT,
  ATTAIN_FIGURE_STARTERS_FTE,
  ATTAIN_FIGURE_LEAVERS_HEADCOUNT,
  ATTAIN_FIGURE_LEAVERS_FTE,
  ATTAIN_FIGURE_TURNOVER_RATE_HEADCOUNT,
  ATTAIN_FIGURE_TURNOVER_RATE_FTE,
  ATTAIN_FIGURE_VACANCY_RATE_FTE,
  ATTAIN_FIGURE_AGENCY_RATE_FTE,
  ATTAIN_FIGURE_AGENCY_COVER_FTE,
  ATTAIN_FIGURE_AGENCY_ABOVE_ESTABLISHMENT_FTE,
  ATTAIN_FIGURE_CASELOAD_AVERAGE,
  ATTAIN_FIGURE_ABSENCE_RATE,
  ATTAIN_FIGURE_LEVEL_SHARE,
  ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE,
  ATTAIN_FIGURE_CPD_DAYS_PER_PERSON,
  ATTAIN_FIGURE_CPD_ENTITLEMENT_USED,
  ATTAIN_FIGURE_SWE_CPD_READY,
  ATTAIN_FIGURE_TRAINING_IN_DATE,
  ATTAIN_FIGURE_ASYE_RETENTION,
  ATTAIN_FIGURE_ASYE_RETENTION_12,
  ATTAIN_FIGURE_ASYE_RETENTION_24,
  ATTAIN_FIGURE_ASYE_PASS_RATE,
  ATTAIN_FIGURE_APPLICATIONS_SUBMITTED,
  ATTAIN_FIGURE_APPLICATIONS_PROGRESSED,
  ATTAIN_N_FIGURES,
} AttainFigureId;

typedef enum
{
  ATTAIN_FIGURE_BY_NOTHING,
  ATTAIN_FIGURE_BY_TEAM,
  ATTAIN_FIGURE_BY_SERVICE,
  ATTAIN_FIGURE_BY_LEVEL,
  ATTAIN_FIGURE_BY_COHORT,
  ATTAIN_FIGURE_BY_ROUTE,
} AttainFigureBy;

#define ATTAIN_TYPE_FIGURE_BY (attain_figure_by_get_type ())

GType attain_figure_by_get_type (void);

extern const AttainEnum attain_figure_by_choices;

/**
 * AttainFigureOf:
 * @ATTAIN_FIGURE_OF_POSTS: of the people in post, by their teams, services and levels
 * @ATTAIN_FIGURE_OF_FUNDING: of funded posts, which have teams and services but no levels, and which nobody may hold
 * @ATTAIN_FIGURE_OF_YEARS: of supported years, which have cohorts and neither teams nor levels
 * @ATTAIN_FIGURE_OF_APPLICATIONS: of applications, which have routes and neither teams nor levels
 *
 * What a figure counts.
 */
typedef enum
{
  ATTAIN_FIGURE_OF_POSTS,
  ATTAIN_FIGURE_OF_FUNDING,
  ATTAIN_FIGURE_OF_YEARS,
  ATTAIN_FIGURE_OF_APPLICATIONS,
} AttainFigureOf;

/**
 * AttainFigureDefinition:
 * @name: its name in files and on the command line, which never changes; figures of one name differ in @months
 * @unit: what @name is counted in, for files: "people", "fte", "days", "cases" or "ratio"
 * @title: its name for people, marked with N_()
 * @definition: what is divided by what, or what is counted; marked with N_()
 * @is_rate: whether it is a numerator divided by a denominator, and no plain count
 * @is_of_period: whether it is of a period, and not of a day
 * @of: what it counts
 * @has_months: whether it is of a number of months after something
 * @months: how many; holds only if @has_months
 *
 * What a figure means. A number that nobody can check persuades nobody.
 */
typedef struct
{
  const char     *name;
  const char     *unit;
  const char     *title;
  const char     *definition;
  gboolean        is_rate;
  gboolean        is_of_period;
  AttainFigureOf  of;
  gboolean        has_months;
  int             months;
} AttainFigureDefinition;

/**
 * AttainFigure:
 * @id: which figure
 * @value: its value, not rounded; holds only if @is_known
 * @is_known: %FALSE where the denominator is 0
 * @numerator: of a rate
 * @denominator: of a rate
 * @as_of: the day it is told as of
 * @from: (nullable): the first day of its period
 * @to: (nullable): the last one
 * @by: what it is grouped by
 * @group: (nullable): the team, service, level, cohort or route; NULL for people who have none
 * @level: (nullable): the level's code, of a share of one level
 * @level_title: (nullable): what people call that level
 * @target: what the council's scheme aims at; holds only if @has_target
 * @has_target: whether there is a target
 *
 * A figure that explains itself: attain_figure_get_definition() has the words.
 */
typedef struct
{
  AttainFigureId  id;
  double          value;
  gboolean        is_known;
  double          numerator;
  double          denominator;
  char           *as_of;
  char           *from;
  char           *to;
  AttainFigureBy  by;
  char           *group;
  char           *level;
  char           *level_title;
  double          target;
  gboolean        has_target;
} AttainFigure;

const AttainFigureDefinition *attain_figure_id_get_definition (AttainFigureId      id);
gboolean                      attain_figure_id_can_be_by      (AttainFigureId      id,
                                                               AttainFigureBy      by);
gboolean                      attain_figure_id_parse          (const char         *name,
                                                               AttainFigureId     *id,
                                                               GError            **error);

AttainFigure                 *attain_figure_new               (AttainFigureId      id,
                                                               double              numerator,
                                                               double              denominator);
void                          attain_figure_free              (AttainFigure       *self);
const AttainFigureDefinition *attain_figure_get_definition    (const AttainFigure *self);
char                         *attain_figure_display_title     (const AttainFigure *self);
char                         *attain_figure_display_value     (const AttainFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainFigure, attain_figure_free)

G_END_DECLS
