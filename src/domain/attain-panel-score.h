/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-post.h"
#include "attain-record.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_PANEL_SCORE (attain_panel_score_get_type ())

G_DECLARE_FINAL_TYPE (AttainPanelScore, attain_panel_score, ATTAIN, PANEL_SCORE, AttainRecord)

/**
 * AttainPanelScore:
 *
 * What a member of a panel gave an application on one line of the rubric. Nobody else sees it until
 * all are locked.
 */
struct _AttainPanelScore
{
  AttainRecord  parent_instance;

  gint64        person_id;
  gint64        meeting_id;
  gint64        application_id;
  gint64        member_id;
  char         *code;
  gint64        score;
  char         *comment;
  AttainYesNo   locked;
  AttainYesNo   was_manager;
};

AttainPanelScore *attain_panel_score_new (void);

G_END_DECLS
