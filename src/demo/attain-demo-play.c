/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applications that are under way on the last day that the demo council tells of, at every point of their road. Each
 * came there by the steps that everybody takes, through the same door. What is at its end came there on that very day:
 * it is closed the day after. */

#include "attain-demo-play.h"

#include "attain-demo-cast.h"
#include "attain-demo-draft.h"
#include "attain-demo-hearing.h"

static const AttainDemoPart parts[] = {
  { "advanced", ATTAIN_APPLICATION_DECIDED_PROGRESS, 110, ATTAIN_DEMO_SITTING_HELD },
  { "advanced", ATTAIN_APPLICATION_DECIDED_DEFER, 108, ATTAIN_DEMO_SITTING_HELD },
  { "advanced", ATTAIN_APPLICATION_DECIDED_NOT, 104, ATTAIN_DEMO_SITTING_TODAY },
  { "advanced", ATTAIN_APPLICATION_RATIFIED, 112, ATTAIN_DEMO_SITTING_HELD },
  { "advanced", ATTAIN_APPLICATION_APPEAL_LODGED, 101, ATTAIN_DEMO_SITTING_HELD },
  { "advanced", ATTAIN_APPLICATION_APPEAL_UPHELD, 115, ATTAIN_DEMO_SITTING_HELD },
  { "advanced", ATTAIN_APPLICATION_APPEAL_DISMISSED, 109, ATTAIN_DEMO_SITTING_HELD },
  { "expert", ATTAIN_APPLICATION_EFFECTIVE, 145, ATTAIN_DEMO_SITTING_EARLIER },
  { "expert", ATTAIN_APPLICATION_DECIDED_PROGRESS, 118, ATTAIN_DEMO_SITTING_HELD },
  { "advanced", ATTAIN_APPLICATION_IN_PANEL, 96, ATTAIN_DEMO_SITTING_TODAY },
  { "advanced", ATTAIN_APPLICATION_IN_PANEL, 93, ATTAIN_DEMO_SITTING_TODAY },
  { "advanced", ATTAIN_APPLICATION_SCHEDULED, 88, ATTAIN_DEMO_SITTING_TODAY },
  { "advanced", ATTAIN_APPLICATION_SCHEDULED, 71, ATTAIN_DEMO_SITTING_COMING },
  { "expert", ATTAIN_APPLICATION_STAGE1_DONE, 84, ATTAIN_DEMO_SITTING_TODAY },
  { "expert", ATTAIN_APPLICATION_SCHEDULED, 66, ATTAIN_DEMO_SITTING_COMING },
  { "advanced", ATTAIN_APPLICATION_READY, 58, ATTAIN_DEMO_SITTING_COMING },
  { "advanced", ATTAIN_APPLICATION_EVIDENCE_OPEN, 47, ATTAIN_DEMO_SITTING_COMING },
  { "experienced", ATTAIN_APPLICATION_EVIDENCE_OPEN, 40, ATTAIN_DEMO_SITTING_COMING },
  { "experienced", ATTAIN_APPLICATION_READY, 45, ATTAIN_DEMO_SITTING_COMING },
  { "experienced", ATTAIN_APPLICATION_ELIGIBILITY_CHECK, 21, ATTAIN_DEMO_SITTING_COMING },
  { "advanced", ATTAIN_APPLICATION_ELIGIBILITY_CHECK, 30, ATTAIN_DEMO_SITTING_COMING },
  { "experienced", ATTAIN_APPLICATION_INELIGIBLE, 17, ATTAIN_DEMO_SITTING_COMING },
  { "advanced", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, 29, ATTAIN_DEMO_SITTING_COMING },
  { "experienced", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, 12, ATTAIN_DEMO_SITTING_COMING },
  { "advanced", ATTAIN_APPLICATION_RETURNED, 36, ATTAIN_DEMO_SITTING_COMING },
  { "advanced", ATTAIN_APPLICATION_DRAFT, 17, ATTAIN_DEMO_SITTING_COMING },
  { "experienced", ATTAIN_APPLICATION_DRAFT, 5, ATTAIN_DEMO_SITTING_COMING },
  { "advanced", ATTAIN_APPLICATION_WITHDRAWN, 10, ATTAIN_DEMO_SITTING_COMING },
  { "advanced", ATTAIN_APPLICATION_LAPSED, 205, ATTAIN_DEMO_SITTING_COMING },
};

static gboolean
comes_to_panel (const AttainDemoRole *role)
{
  AttainApplicationState state = role->part->state;

  return role->application_id != 0 &&
         ((state >= ATTAIN_APPLICATION_SCHEDULED && state <= ATTAIN_APPLICATION_EFFECTIVE) ||
          (state >= ATTAIN_APPLICATION_APPEAL_LODGED && state <= ATTAIN_APPLICATION_APPEAL_DISMISSED));
}

static gboolean
play_all (AttainDemoStage  *self,
          GError          **error)
{
  AttainDemoRole roles[G_N_ELEMENTS (parts)];

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!attain_demo_cast_choose (self, &parts[i], &roles[i], error) ||
        (roles[i].applicant_id != 0 && !attain_demo_draft_play (self, &roles[i], error)) ||
        (roles[i].applicant_id != 0 && parts[i].state == ATTAIN_APPLICATION_LAPSED &&
         !attain_demo_draft_let_lapse (self, &roles[i], error)))
      return FALSE;

  if (!attain_demo_hearing_prepare (self, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (comes_to_panel (&roles[i]) && !attain_demo_hearing_play (self, &roles[i], error))
      return FALSE;

  return attain_demo_hearing_close (self, error);
}

/**
 * attain_demo_play:
 * @db: a connection that may write, to a database with the demo council
 * @reference: its reference data
 * @seed: what it is drawn from
 * @as_of: the last day
 * @error: what went wrong
 *
 * A council whose scheme is not the example, or that is too small for its panels, has no applications under way.
 *
 * Returns: whether all was played
 */
gboolean
attain_demo_play (AttainDb                  *db,
                  const AttainReferenceSet  *reference,
                  guint64                    seed,
                  const char                *as_of,
                  GError                   **error)
{
  g_autoptr(AttainDemoWords) words = attain_demo_words_new ("cases.txt");
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (gint64));
  AttainDemoStage stage = {
    .db = db,
    .reference = reference,
    .as_of = as_of,
    .orders = { words, attain_demo_random_init (seed, G_GUINT64_CONSTANT (0xb00000000)) },
    .candidates = candidates,
  };
  gboolean enough;

  if (reference->scheme == NULL || !g_str_equal (reference->scheme->code, "example"))
    return TRUE;

  return attain_demo_cast_find_people (&stage, &enough, error) && (!enough || play_all (&stage, error));
}
