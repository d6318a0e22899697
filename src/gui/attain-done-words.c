/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-done-words.h"

#include <glib/gi18n.h>

static const char *const moves[ATTAIN_N_MOVES] = {
  [ATTAIN_MOVE_START] = N_("Application started"),
  [ATTAIN_MOVE_GRANT] = N_("Level granted"),
  [ATTAIN_MOVE_SUBMIT] = N_("Application submitted"),
  [ATTAIN_MOVE_ENDORSE] = N_("Application endorsed"),
  [ATTAIN_MOVE_RETURN] = N_("Application returned"),
  [ATTAIN_MOVE_REVISE] = N_("Application taken up again"),
  [ATTAIN_MOVE_CHECK] = N_("Eligibility checked"),
  [ATTAIN_MOVE_OPEN] = N_("Application opened for evidence"),
  [ATTAIN_MOVE_REFUSE] = N_("Application refused as not eligible"),
  [ATTAIN_MOVE_READY] = N_("Application marked as ready"),
  [ATTAIN_MOVE_SCHEDULE] = N_("Panel date set"),
  [ATTAIN_MOVE_HEAR] = N_("First panel recorded"),
  [ATTAIN_MOVE_DECLARE] = N_("Conflicts of interest declared"),
  [ATTAIN_MOVE_CONVENE] = N_("Panel begun"),
  [ATTAIN_MOVE_SCORE] = N_("Scores saved"),
  [ATTAIN_MOVE_DECIDE_PROGRESS] = N_("Decided: progress"),
  [ATTAIN_MOVE_DECIDE_DEFER] = N_("Decided: defer"),
  [ATTAIN_MOVE_DECIDE_NOT] = N_("Decided: not yet"),
  [ATTAIN_MOVE_LETTER] = N_("Decision letter recorded"),
  [ATTAIN_MOVE_RESUBMIT] = N_("Application resubmitted"),
  [ATTAIN_MOVE_RATIFY] = N_("Decision ratified"),
  [ATTAIN_MOVE_EFFECT] = N_("Decision put into effect"),
  [ATTAIN_MOVE_APPEAL] = N_("Appeal lodged"),
  [ATTAIN_MOVE_UPHOLD] = N_("Appeal upheld"),
  [ATTAIN_MOVE_DISMISS] = N_("Appeal dismissed"),
  [ATTAIN_MOVE_WITHDRAW] = N_("Application withdrawn"),
  [ATTAIN_MOVE_LAPSE] = N_("Application lapsed"),
  [ATTAIN_MOVE_CLOSE] = N_("Application closed"),
};

static const char *const deeds[] = {
  [ATTAIN_MEETING_SEAT] = N_("Member added"),
  [ATTAIN_MEETING_UNSEAT] = N_("Member removed"),
  [ATTAIN_MEETING_PRESENT] = N_("Member noted as present"),
  [ATTAIN_MEETING_ABSENT] = N_("Member noted as absent"),
  [ATTAIN_MEETING_PUT] = N_("Application put on the agenda"),
  [ATTAIN_MEETING_TAKE_OFF] = N_("Application taken off the agenda"),
  [ATTAIN_MEETING_SEND_PAPERS] = N_("Papers marked as sent"),
  [ATTAIN_MEETING_OPEN] = N_("Meeting opened"),
  [ATTAIN_MEETING_CLOSE] = N_("Meeting closed"),
  [ATTAIN_MEETING_POSTPONE] = N_("Meeting moved to another day"),
};

/**
 * attain_done_words_move:
 * @move: a step of an application
 *
 * Returns: (transfer none): what is told once it is taken, translated: "Application endorsed"
 */
const char *
attain_done_words_move (AttainApplicationMove move)
{
  g_return_val_if_fail (move > ATTAIN_MOVE_UNKNOWN && move < ATTAIN_N_MOVES, NULL);

  return _(moves[move]);
}

/**
 * attain_done_words_deed:
 * @deed: something that is done with a panel meeting
 *
 * Returns: (transfer none): what is told once it is done, translated: "Meeting opened"
 */
const char *
attain_done_words_deed (AttainMeetingDeed deed)
{
  g_return_val_if_fail (deed < G_N_ELEMENTS (deeds), NULL);

  return _(deeds[deed]);
}
