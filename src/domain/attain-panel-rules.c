/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-rules.h"

#include <glib/gi18n.h>

/**
 * attain_panel_voter_get_conflict:
 * @self: a member of the panel
 * @applicant_id: whose application it is
 * @on_appeal: whether the panel hears an appeal
 *
 * Who has a conflict of interest is recused: they neither see the application nor score it, and scores
 * that they gave before do not count. Declaring a conflict is a professional duty (Social Work England,
 * professional standard 2.7).
 *
 * Returns: (nullable): why the member may take no part, a sentence for people; %NULL if they may
 */
const char *
attain_panel_voter_get_conflict (const AttainPanelVoter *self,
                                 gint64                  applicant_id,
                                 gboolean                on_appeal)
{
  if (self->person_id == applicant_id)
    return _("This member is the applicant");
  if (self->is_manager)
    return _("This member is the applicant's line manager");
  if (self->was_manager)
    return _("This member was the applicant's line manager when the panel scored");
  if (self->is_assessor)
    return _("This member is or was the applicant's assessor");
  if (self->declared_conflict)
    return _("This member has declared a conflict of interest");
  if (on_appeal && self->sat_before)
    return _("This member sat on the panel whose decision is appealed against");

  return NULL;
}

/**
 * attain_panel_voter_may_vote:
 * @self: a member of the panel
 * @applicant_id: whose application it is
 * @on_appeal: whether the panel hears an appeal
 *
 * Returns: whether the member counts for the quorum: there, with a vote, and without a conflict of
 *   interest, which they have to have said
 */
gboolean
attain_panel_voter_may_vote (const AttainPanelVoter *self,
                             gint64                  applicant_id,
                             gboolean                on_appeal)
{
  return self->present && self->votes && self->declared &&
         attain_panel_voter_get_conflict (self, applicant_id, on_appeal) == NULL;
}

/**
 * attain_panel_count_voters:
 * @voters: (array length=n_voters): the panel, each person once
 * @n_voters: how many
 * @applicant_id: whose application it is
 * @on_appeal: whether the panel hears an appeal
 *
 * Returns: how many count for the quorum of this application; not the same for each of a meeting
 */
guint
attain_panel_count_voters (const AttainPanelVoter *voters,
                           gsize                   n_voters,
                           gint64                  applicant_id,
                           gboolean                on_appeal)
{
  guint n = 0;

  for (gsize i = 0; i < n_voters; i++)
    if (attain_panel_voter_may_vote (&voters[i], applicant_id, on_appeal))
      n++;

  return n;
}
