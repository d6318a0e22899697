/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes of each step, and whose turn it is then, in a sentence for whoever is about to take it. The road beside
 * this says the same to the machine; its test compares the two. Where the route itself is not like others, so is what
 * comes of a step on it. */

#include "attain-application-sequel.h"

#include <glib/gi18n.h>

static const char *const sequels[ATTAIN_N_MOVES] = {
  [ATTAIN_MOVE_START] = N_("It begins as a draft, which stays with the applicant until it is submitted."),
  [ATTAIN_MOVE_SUBMIT] = N_("It goes to the line manager, who endorses it, or returns it and says why."),
  [ATTAIN_MOVE_ENDORSE] = N_("It goes to the academy, which checks what the route asks for."),
  [ATTAIN_MOVE_RETURN] = N_("It goes back to the applicant, who reads the reason, and can revise it and submit it again."),
  [ATTAIN_MOVE_REVISE] = N_("It is a draft again, which stays with the applicant until it is submitted."),
  [ATTAIN_MOVE_OPEN] = N_("It goes to the applicant, who collects the evidence and marks it as ready."),
  [ATTAIN_MOVE_REFUSE] = N_("It ends here, and nobody has anything more to do; the applicant reads the reason."),
  [ATTAIN_MOVE_READY] = N_("It goes to the academy, which sets a panel date."),
  [ATTAIN_MOVE_SCHEDULE] = N_("It goes to the panel: members declare conflicts of interest, a first panel is heard if the"
                              " route has one, and the chair begins on the day."),
  [ATTAIN_MOVE_HEAR] = N_("It goes to the chair, who begins the panel on the day."),
  [ATTAIN_MOVE_DECLARE] = N_("Whoever manages, assesses or is close to the applicant takes no part in the case, and sees"
                             " neither its papers nor its scores."),
  [ATTAIN_MOVE_CONVENE] = N_("A panel member who may vote scores alone; when all scores are locked, the chair decides."),
  [ATTAIN_MOVE_SCORE] = N_("Nobody else sees these scores before everybody has locked theirs; then the chair decides."),
  [ATTAIN_MOVE_DECIDE_PROGRESS] = N_("It goes to human resources, who ratify it, and to the academy, which writes to the"
                                     " applicant."),
  [ATTAIN_MOVE_DECIDE_DEFER] = N_("It goes to the academy, which writes to the applicant; the applicant resubmits once"
                                  " the actions are signed off."),
  [ATTAIN_MOVE_DECIDE_NOT] = N_("It goes to the academy, which writes to the applicant, who may appeal."),
  [ATTAIN_MOVE_LETTER] = N_("The day is kept on which the applicant had the decision in writing, and it no longer waits"
                            " with the academy."),
  [ATTAIN_MOVE_RESUBMIT] = N_("It goes to the academy, which sets a panel date."),
  [ATTAIN_MOVE_RATIFY] = N_("It stays with human resources until the day from which it counts; on that day the level changes"
                            " by itself."),
  [ATTAIN_MOVE_EFFECT] = N_("The level changes now, and the application is closed once the academy has recorded the decision"
                            " letter."),
  [ATTAIN_MOVE_APPEAL] = N_("It goes to the appeal panel, on which nobody of the first panel sits."),
  [ATTAIN_MOVE_UPHOLD] = N_("It goes to the academy, which puts it before another panel, to be heard anew."),
  [ATTAIN_MOVE_DISMISS] = N_("The decision stands, the application ends here, and nobody has anything more to do."),
  [ATTAIN_MOVE_WITHDRAW] = N_("It ends here, and nobody has anything more to do; the applicant may apply again without having"
                              " to wait."),
};

static const char *const without_panel[ATTAIN_N_MOVES] = {
  [ATTAIN_MOVE_READY] = N_("It goes to the academy, which records what was decided."),
  [ATTAIN_MOVE_RESUBMIT] = N_("It goes to the academy, which records what was decided."),
  [ATTAIN_MOVE_UPHOLD] = N_("It goes to the academy, which records what is decided anew."),
};

static const char *const without_appeal[ATTAIN_N_MOVES] = {
  [ATTAIN_MOVE_DECIDE_NOT] = N_("It goes to the academy, which writes to the applicant. On this route nobody may appeal."),
};

/**
 * attain_application_move_get_sequel:
 * @move: a step that somebody is about to take with an application
 * @route: (nullable): the route that it is on; %NULL where that is not known yet
 *
 * Returns: (transfer none) (nullable): what comes of it and who has it then, in a sentence; %NULL for what only Attain
 *   itself does
 */
const char *
attain_application_move_get_sequel (AttainApplicationMove  move,
                                    const AttainRoute     *route)
{
  const char *sequel;

  g_return_val_if_fail (move < ATTAIN_N_MOVES, NULL);

  sequel = sequels[move];
  if (route != NULL && !attain_route_has_panel (route) && without_panel[move] != NULL)
    sequel = without_panel[move];
  if (route != NULL && !route->has_appeal && without_appeal[move] != NULL)
    sequel = without_appeal[move];
  return sequel != NULL ? _(sequel) : NULL;
}
