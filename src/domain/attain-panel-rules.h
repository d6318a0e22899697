/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The role of whoever leads a meeting, among those of a panel. */
#define ATTAIN_PANEL_CHAIR "chair"

/**
 * AttainPanelVoter:
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
} AttainPanelVoter;

const char *attain_panel_voter_get_conflict (const AttainPanelVoter *self,
                                             gint64                  applicant_id,
                                             gboolean                on_appeal);
gboolean    attain_panel_voter_may_vote     (const AttainPanelVoter *self,
                                             gint64                  applicant_id,
                                             gboolean                on_appeal);
guint       attain_panel_count_voters       (const AttainPanelVoter *voters,
                                             gsize                   n_voters,
                                             gint64                  applicant_id,
                                             gboolean                on_appeal);

G_END_DECLS
