/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-figure-basis.h"

G_BEGIN_DECLS

typedef void (*AttainFigureVisit) (AttainFigureId        id,
                                   const AttainPostSpan *post,
                                   double                numerator,
                                   double                denominator,
                                   gpointer              user_data);

/**
 * AttainFigureWalk:
 * @basis: what figures are computed from
 * @from: the first day of the period
 * @to: its last day
 * @wanted: the figures that are wanted, a bit each
 * @visit: is told what a person's post adds to a figure
 * @user_data: what @visit is given
 *
 * One walk over everybody, in which each person adds to the figures what the rules say. The sum and
 * the people behind it come from the same walk, so that they cannot disagree.
 */
typedef struct
{
  const AttainFigureBasis   *basis;
  char                      *from;
  char                      *to;
  guint32                    wanted;
  AttainFigureVisit          visit;
  gpointer                   user_data;

  /*< private >*/
  gint32                     as_of_day;
  gint32                     from_day;
  gint32                     to_day;
  gint32                     five_years_day;
  gint32                     year_from_day;
  gint32                     year_to_day;
  gint32                     renewal_day;
  const AttainPostSpan      *spans;           /* of the person it has come to */
  gsize                      n_spans;
  const AttainFigurePerson  *person;
  const AttainFigureCount   *count;           /* NULL where their cases are not known */
  const AttainFigureAbsence *absences;
  gsize                      n_absences;
  gboolean                   is_funded;       /* whether anything is known of the establishment on the day */
  int                        n_working_days;  /* of the period */
} AttainFigureWalk;

gboolean attain_figure_walk_init  (AttainFigureWalk            *self,
                                   const AttainFigureBasis     *basis,
                                   const AttainFigureQuestion  *question,
                                   GError                     **error);
void     attain_figure_walk_clear (AttainFigureWalk            *self);
void     attain_figure_walk_run   (AttainFigureWalk            *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttainFigureWalk, attain_figure_walk_clear)

G_END_DECLS
