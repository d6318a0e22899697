/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-enum.h"

G_BEGIN_DECLS

/**
 * AttainApplicationMove:
 *
 * What may be done with an application. The nicks are the verbs of `attainctl`, the labels those of buttons.
 */
typedef enum
{
  ATTAIN_MOVE_UNKNOWN,
  ATTAIN_MOVE_START,
  ATTAIN_MOVE_GRANT,
  ATTAIN_MOVE_SUBMIT,
  ATTAIN_MOVE_ENDORSE,
  ATTAIN_MOVE_RETURN,
  ATTAIN_MOVE_REVISE,
  ATTAIN_MOVE_CHECK,
  ATTAIN_MOVE_OPEN,
  ATTAIN_MOVE_REFUSE,
  ATTAIN_MOVE_READY,
  ATTAIN_MOVE_SCHEDULE,
  ATTAIN_MOVE_HEAR,
  ATTAIN_MOVE_DECLARE,
  ATTAIN_MOVE_CONVENE,
  ATTAIN_MOVE_SCORE,
  ATTAIN_MOVE_DECIDE_PROGRESS,
  ATTAIN_MOVE_DECIDE_DEFER,
  ATTAIN_MOVE_DECIDE_NOT,
  ATTAIN_MOVE_LETTER,
  ATTAIN_MOVE_RESUBMIT,
  ATTAIN_MOVE_RATIFY,
  ATTAIN_MOVE_EFFECT,
  ATTAIN_MOVE_APPEAL,
  ATTAIN_MOVE_UPHOLD,
  ATTAIN_MOVE_DISMISS,
  ATTAIN_MOVE_WITHDRAW,
  ATTAIN_MOVE_LAPSE,
  ATTAIN_MOVE_CLOSE,
} AttainApplicationMove;

#define ATTAIN_TYPE_APPLICATION_MOVE (attain_application_move_get_type ())
#define ATTAIN_N_MOVES               (ATTAIN_MOVE_CLOSE + 1)

GType attain_application_move_get_type (void);

extern const AttainEnum attain_application_move_choices;

/**
 * AttainApplicationRole:
 * @ATTAIN_ACTOR_APPLICANT: whose application it is
 * @ATTAIN_ACTOR_LINE_MANAGER: the applicant's line manager of the day
 * @ATTAIN_ACTOR_ACADEMY: an officer of the academy
 * @ATTAIN_ACTOR_STAGE1: the first panel, of young people or people with lived experience
 * @ATTAIN_ACTOR_MEMBER: a member of the panel
 * @ATTAIN_ACTOR_CHAIR: who chairs the panel
 * @ATTAIN_ACTOR_HR: human resources or the budget holder
 * @ATTAIN_ACTOR_APPEAL: the appeal panel
 * @ATTAIN_ACTOR_SYSTEM: nobody: what happens of itself
 * @ATTAIN_ACTOR_OFFICE: somebody who works for a file without accounts, and does for everybody what is theirs to do
 *
 * What somebody is to an application. One may be several.
 */
typedef enum /*< flags >*/
{
  ATTAIN_ACTOR_APPLICANT = 1 << 0,
  ATTAIN_ACTOR_LINE_MANAGER = 1 << 1,
  ATTAIN_ACTOR_ACADEMY = 1 << 2,
  ATTAIN_ACTOR_STAGE1 = 1 << 3,
  ATTAIN_ACTOR_MEMBER = 1 << 4,
  ATTAIN_ACTOR_CHAIR = 1 << 5,
  ATTAIN_ACTOR_HR = 1 << 6,
  ATTAIN_ACTOR_APPEAL = 1 << 7,
  ATTAIN_ACTOR_SYSTEM = 1 << 8,
  ATTAIN_ACTOR_OFFICE = 1 << 9,
} AttainApplicationRole;

#define ATTAIN_N_ACTORS 10

char *attain_application_role_list_labels (AttainApplicationRole roles);
char *attain_application_role_list_names  (AttainApplicationRole roles);

G_END_DECLS
