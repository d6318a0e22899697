/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-guard.h"
#include "attain-application-move.h"
#include "attain-application-state.h"

G_BEGIN_DECLS

#define ATTAIN_ROAD_MAX_GUARDS 9

/**
 * AttainRoadStep:
 * @from: where the application stands
 * @move: what is done
 * @roles: who may do it, any of them
 * @to: where it stands then
 * @waited: whether this is what the application waits for there, and not only something that may be done
 * @guards: what has to be so, up to %ATTAIN_GUARD_NONE
 *
 * A step on the road of an application. There is one at most for a state and a move.
 */
typedef struct
{
  AttainApplicationState from;
  AttainApplicationMove  move;
  AttainApplicationRole  roles;
  AttainApplicationState to;
  gboolean               waited;
  AttainApplicationGuard guards[ATTAIN_ROAD_MAX_GUARDS + 1];
} AttainRoadStep;

/**
 * AttainApplicationChoice:
 * @move: what somebody might do now
 * @reason: (nullable): why they cannot yet, a sentence for people; %NULL when they can
 * @is_moot: whether there is nothing to wait for either: the route knows no such step, or it has been taken
 *
 * A button, and what it says where it cannot be pressed.
 */
typedef struct
{
  AttainApplicationMove  move;
  const char            *reason;
  gboolean               is_moot;
} AttainApplicationChoice;

const AttainRoadStep *attain_application_road_get_steps   (guint                        *n_steps);
const AttainRoadStep *attain_application_road_find        (AttainApplicationState        state,
                                                           AttainApplicationMove         move);
gboolean              attain_application_road_check_actor (AttainApplicationMove         move,
                                                           AttainApplicationRole         roles,
                                                           GError                      **error);
gboolean              attain_application_road_move        (AttainApplicationState       *state,
                                                           AttainApplicationMove         move,
                                                           AttainApplicationRole         roles,
                                                           const AttainApplicationFacts *facts,
                                                           GError                      **error);
GArray               *attain_application_road_list_moves  (AttainApplicationState        state,
                                                           AttainApplicationRole         roles,
                                                           const AttainApplicationFacts *facts);
gboolean              attain_application_road_leads       (AttainApplicationState        from,
                                                           AttainApplicationState        to,
                                                           AttainApplicationRole         roles);
AttainApplicationRole attain_application_road_whose_turn  (AttainApplicationState        state,
                                                           const AttainApplicationFacts *facts);

G_END_DECLS
