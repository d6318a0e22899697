/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-context.h"
#include "attain-figure-basis.h"
#include "attain-figure-period.h"

G_BEGIN_DECLS

/* How many years a trend goes back, with the last one. */
#define ATTAIN_FIGURE_TREND_YEARS 5

/**
 * AttainFigureQuery:
 * @reference: the scheme and the rules
 * @as_of: the day asked for
 * @from: the first day of the period
 * @to: its last day
 * @by: what to group by
 * @figure: (nullable): whose people are asked for
 * @part: which of them
 *
 * What the dashboard asks, for a job to take along.
 */
typedef struct
{
  AttainReferenceSet *reference;
  char               *as_of;
  char               *from;
  char               *to;
  AttainFigureBy      by;
  AttainFigure       *figure;
  AttainFigurePart    part;
} AttainFigureQuery;

/**
 * AttainFigureAnswers:
 * @figures: (element-type AttainFigure): of everybody
 * @groups: (nullable) (element-type AttainFigure): of each group, where there are any
 * @has_posts: whether there is anybody to count
 */
typedef struct
{
  GPtrArray *figures;
  GPtrArray *groups;
  gboolean   has_posts;
} AttainFigureAnswers;

const AttainFigure *attain_figures_find      (GPtrArray           *figures,
                                              AttainFigureId       id,
                                              const char          *level);

AttainFigureQuery *attain_figure_query_new    (AttainContext       *context,
                                               const char          *as_of,
                                               AttainFigurePeriod   period,
                                               AttainFigureBy       by);
void               attain_figure_query_ask_people (AttainFigureQuery  *self,
                                                   const AttainFigure *figure,
                                                   AttainFigurePart    part);
void               attain_figure_query_free   (AttainFigureQuery   *self);
void               attain_figure_answers_free (AttainFigureAnswers *self);

/* Jobs, whose data is an AttainFigureQuery. */
gpointer           attain_figure_answers_job  (AttainDb            *db,
                                               gpointer             query,
                                               GError             **error);
gpointer           attain_figure_trend_job    (AttainDb            *db,
                                               gpointer             query,
                                               GError             **error);
gpointer           attain_figure_people_job   (AttainDb            *db,
                                               gpointer             query,
                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainFigureQuery, attain_figure_query_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainFigureAnswers, attain_figure_answers_free)

G_END_DECLS
