/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttainPanelSeat:
 * @person_id: who sits on the panel
 * @present: whether they are at the meeting
 * @votes: whether they have a vote; some sit as advisers
 * @declared: whether they have said if there is a conflict of interest
 * @declared_conflict: whether they said that there is one, as a relative or otherwise
 * @was_manager: whether they were the applicant's line manager when they scored
 * @is_manager: whether they are now
 * @is_assessor: whether they assess or assessed the applicant
 * @sat_before: whether they sat on the panel whose decision is appealed against
 *
 * A member of a panel, in relation to one application.
 */
typedef struct
{
  gint64   person_id;
  gboolean present;
  gboolean votes;
  gboolean declared;
  gboolean declared_conflict;
  gboolean was_manager;
  gboolean is_manager;
  gboolean is_assessor;
  gboolean sat_before;
} AttainPanelSeat;

/**
 * AttainPanelCriterion:
 * @weight: how much it counts beside the others, above 0
 * @min: the lowest score
 * @max: the highest one
 *
 * A line of the rubric that a panel scores by.
 */
typedef struct
{
  double weight;
  double min;
  double max;
} AttainPanelCriterion;

/**
 * AttainPanelScore:
 * @person_id: who scored
 * @criterion: which line of the rubric, from 0
 * @score: the score
 * @locked: whether it is settled
 */
typedef struct
{
  gint64   person_id;
  guint    criterion;
  double   score;
  gboolean locked;
} AttainPanelScore;

const char *attain_panel_seat_get_conflict   (const AttainPanelSeat       *self,
                                              gint64                       applicant_id,
                                              gboolean                     on_appeal);
gboolean    attain_panel_seat_may_vote       (const AttainPanelSeat       *self,
                                              gint64                       applicant_id,
                                              gboolean                     on_appeal);
guint       attain_panel_count_voters        (const AttainPanelSeat       *seats,
                                              gsize                        n_seats,
                                              gint64                       applicant_id,
                                              gboolean                     on_appeal);

gboolean    attain_panel_check_score         (const AttainPanelScore      *score,
                                              const AttainPanelCriterion  *rubric,
                                              gsize                        n_criteria,
                                              GError                     **error);
gboolean    attain_panel_has_all_scores      (const AttainPanelScore      *scores,
                                              gsize                        n_scores,
                                              gint64                       person_id,
                                              gsize                        n_criteria);
gboolean    attain_panel_get_mean            (const AttainPanelScore      *scores,
                                              gsize                        n_scores,
                                              guint                        criterion,
                                              double                      *mean);
gboolean    attain_panel_get_total           (const AttainPanelScore      *scores,
                                              gsize                        n_scores,
                                              const AttainPanelCriterion  *rubric,
                                              gsize                        n_criteria,
                                              double                      *total);

G_END_DECLS
