/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-move.h"
#include "attain-application.h"
#include "attain-decision.h"
#include "attain-panel-declaration.h"

G_BEGIN_DECLS

/**
 * AttainApplicationOrder:
 * @move: what is to be done
 * @actor_id: who does it; 0 for somebody who works for a file without accounts, and may act for anybody
 * @on: the day
 * @version: the version of the application that they saw; 0 when it does not matter
 * @given: (nullable): what they give with it, in the fields of attain_application_move_list_fields()
 * @confirmed: with a submission, that the declaration is signed; when marked as ready, that the evidence is
 *   anonymised
 * @decision: (nullable): a decision's reasons, and a deferral's plan, review and reviewer
 * @reasons: (nullable) (element-type AttainDecisionReason): the reason for each line of the rubric: codes and words
 * @declaration: (nullable): whose it is, the conflict and a note
 * @scores: (nullable) (element-type AttainPanelScore): whose they are, codes, scores and comments
 * @lock: whether the scores are final
 *
 * Something that somebody wants to do with an application, with all that they say to it.
 */
typedef struct
{
  AttainApplicationMove   move;
  gint64                  actor_id;
  char                   *on;
  gint64                  version;
  AttainApplication      *given;
  gboolean                confirmed;
  AttainDecision         *decision;
  GPtrArray              *reasons;
  AttainPanelDeclaration *declaration;
  GPtrArray              *scores;
  gboolean                lock;
} AttainApplicationOrder;

AttainApplicationOrder   *attain_application_order_new        (AttainApplicationMove         move,
                                                               gint64                        actor_id,
                                                               const char                   *on);
void                      attain_application_order_free       (AttainApplicationOrder       *self);
AttainApplication        *attain_application_order_give       (AttainApplicationOrder       *self);
void                      attain_application_order_apply      (const AttainApplicationOrder *self,
                                                               AttainApplication            *application);
AttainApplicationOutcome  attain_application_move_get_outcome (AttainApplicationMove         move);
const char *const        *attain_application_move_list_fields (AttainApplicationMove         move);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainApplicationOrder, attain_application_order_free)

G_END_DECLS
