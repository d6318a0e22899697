/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-step.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"

static const struct { AttainAsyeRole turn; const char *text; } steps[] = {
  [ATTAIN_ASYE_STEP_NONE] = { ATTAIN_ASYE_ROLE_UNKNOWN, N_("Nothing is left to do") },
  [ATTAIN_ASYE_STEP_ASSESSOR] = { ATTAIN_ASYE_ROLE_COORDINATOR, N_("Find an assessor: there is none, or they left") },
  [ATTAIN_ASYE_STEP_PAUSE] = { ATTAIN_ASYE_ROLE_COORDINATOR, N_("Paused: end the pause when the year goes on") },
  [ATTAIN_ASYE_STEP_ITEM] = { ATTAIN_ASYE_ROLE_UNKNOWN, N_("Do what is due next") },
  [ATTAIN_ASYE_STEP_RECOMMEND] = { ATTAIN_ASYE_ROLE_ASSESSOR, N_("Recommend a pass or a fail") },
  [ATTAIN_ASYE_STEP_MODERATE] = { ATTAIN_ASYE_ROLE_COORDINATOR, N_("Moderate the assessor’s recommendation") },
  [ATTAIN_ASYE_STEP_CONCLUDE] = { ATTAIN_ASYE_ROLE_COORDINATOR, N_("Decide: a pass or a fail") },
};

static AttainAsyeStep
find_step (const AttainAsyePosition *self)
{
  if (self->status == ATTAIN_ASYE_STATUS_COMPLETED || self->status == ATTAIN_ASYE_STATUS_WITHDRAWN)
    return ATTAIN_ASYE_STEP_NONE;
  if (self->status == ATTAIN_ASYE_STATUS_PAUSED)
    return ATTAIN_ASYE_STEP_PAUSE;
  if (self->is_recommended)
    return self->is_moderated ? ATTAIN_ASYE_STEP_CONCLUDE : ATTAIN_ASYE_STEP_MODERATE;
  if (!self->has_assessor)
    return ATTAIN_ASYE_STEP_ASSESSOR;
  if (self->is_ready)
    return ATTAIN_ASYE_STEP_RECOMMEND;

  return self->turn != ATTAIN_ASYE_ROLE_UNKNOWN ? ATTAIN_ASYE_STEP_ITEM : ATTAIN_ASYE_STEP_NONE;
}

/**
 * attain_asye_position_get_step:
 * @self: where a supported year stands
 * @turn: (out): whose turn it is; unknown where it is nobody's
 *
 * Returns: what it waits for
 */
AttainAsyeStep
attain_asye_position_get_step (const AttainAsyePosition *self,
                               AttainAsyeRole           *turn)
{
  AttainAsyeStep step = find_step (self);

  *turn = step == ATTAIN_ASYE_STEP_ITEM ? self->turn : steps[step].turn;
  return step;
}

/**
 * attain_asye_step_display:
 * @self: a step
 *
 * Returns: (transfer none): what there is to do; of an item its own text tells more
 */
const char *
attain_asye_step_display (AttainAsyeStep self)
{
  return _(steps[self].text);
}

/**
 * attain_asye_status_get_on:
 * @self: where a year stands as it was written down
 * @ended_on: (nullable): the day of its outcome, or of the withdrawal from it
 * @pauses: (array length=n_pauses) (nullable): its pauses
 * @n_pauses: how many
 * @on: the day asked for
 *
 * A pause begins and ends on its days, and an end holds from its own, whatever was written down when. A year
 * that is down as paused without any day rests until somebody says otherwise.
 *
 * Returns: where the year stands on that day
 */
AttainAsyeStatus
attain_asye_status_get_on (AttainAsyeStatus           self,
                           const char                *ended_on,
                           const AttainAsyePauseSpan *pauses,
                           gsize                      n_pauses,
                           const char                *on)
{
  if ((self == ATTAIN_ASYE_STATUS_WITHDRAWN || self == ATTAIN_ASYE_STATUS_COMPLETED) &&
      (ended_on == NULL || strcmp (ended_on, on) <= 0))
    return self;

  for (gsize i = 0; i < n_pauses; i++)
    if (attain_date_is_within (on, pauses[i].from_on, pauses[i].to_on))
      return ATTAIN_ASYE_STATUS_PAUSED;

  return self == ATTAIN_ASYE_STATUS_PAUSED && n_pauses == 0 ? ATTAIN_ASYE_STATUS_PAUSED
                                                                    : ATTAIN_ASYE_STATUS_ACTIVE;
}
