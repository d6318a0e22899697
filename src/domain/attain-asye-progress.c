/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-progress.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

G_DEFINE_ENUM_TYPE (AttainAsyeRole, attain_asye_role,
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_ROLE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_ROLE_WORKER, "worker"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_ROLE_ASSESSOR, "assessor"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_ROLE_LINE_MANAGER, "line_manager"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_ASYE_ROLE_COORDINATOR, "coordinator"))

static const char *const role_labels[] = {
  N_("Not known"),
  N_("Newly qualified worker"),
  N_("Assessor"),
  N_("Line manager"),
  N_("Co-ordinator"),
};

const AttainEnum attain_asye_role_choices = { attain_asye_role_get_type, role_labels };

/* Who brings each kind of evidence about, and who then looks at it. */
static const struct { AttainAsyeRole makes; AttainAsyeRole accepts; } evidence_turns[] = {
  [ATTAIN_EVIDENCE_KIND_UNKNOWN] = { ATTAIN_ASYE_ROLE_WORKER, ATTAIN_ASYE_ROLE_ASSESSOR },
  [ATTAIN_EVIDENCE_KIND_AGREEMENT] = { ATTAIN_ASYE_ROLE_LINE_MANAGER, ATTAIN_ASYE_ROLE_COORDINATOR },
  [ATTAIN_EVIDENCE_KIND_DECLARATION] = { ATTAIN_ASYE_ROLE_WORKER, ATTAIN_ASYE_ROLE_ASSESSOR },
  [ATTAIN_EVIDENCE_KIND_FEEDBACK] = { ATTAIN_ASYE_ROLE_WORKER, ATTAIN_ASYE_ROLE_ASSESSOR },
  [ATTAIN_EVIDENCE_KIND_OBSERVATION] = { ATTAIN_ASYE_ROLE_ASSESSOR, ATTAIN_ASYE_ROLE_ASSESSOR },
  [ATTAIN_EVIDENCE_KIND_PDP] = { ATTAIN_ASYE_ROLE_WORKER, ATTAIN_ASYE_ROLE_ASSESSOR },
  [ATTAIN_EVIDENCE_KIND_REFLECTION] = { ATTAIN_ASYE_ROLE_WORKER, ATTAIN_ASYE_ROLE_ASSESSOR },
  [ATTAIN_EVIDENCE_KIND_REPORT] = { ATTAIN_ASYE_ROLE_ASSESSOR, ATTAIN_ASYE_ROLE_COORDINATOR },
  [ATTAIN_EVIDENCE_KIND_SELF_ASSESSMENT] = { ATTAIN_ASYE_ROLE_WORKER, ATTAIN_ASYE_ROLE_ASSESSOR },
  [ATTAIN_EVIDENCE_KIND_WRITTEN_WORK] = { ATTAIN_ASYE_ROLE_WORKER, ATTAIN_ASYE_ROLE_ASSESSOR },
};

/* Sessions are no condition of a pass, and yet nobody may leave them out. */
static gboolean
may_be_left_out (const AttainAsyeItem     *item,
                 const AttainAsyeFindings *findings)
{
  return (!item->needed && item->kind != ATTAIN_ASYE_ITEM_SUPERVISION) ||
         attain_asye_findings_is_explained (findings, item->kind, item->code);
}

static AttainAsyeState
get_state (const AttainAsyeItem     *item,
           const AttainAsyeFindings *findings,
           const char               *on,
           int                       soon_days)
{
  int accepted = 0, there = 0;

  for (gsize i = 0; i < findings->n_done; i++)
    {
      const AttainAsyeDone *done = &findings->done[i];

      if (done->kind != item->kind || !g_str_equal (done->code, item->code) || strcmp (done->done_on, on) > 0)
        continue;

      there++;
      accepted += done->accepted != FALSE;
    }

  return attain_asye_state_find (item->number, accepted, there, attain_date_days_between (on, item->due),
                                 may_be_left_out (item, findings), soon_days);
}

static char *
tell (const AttainAsyeStanding *self,
      const char               *on)
{
  const char *turn = attain_enum_get_label (&attain_asye_role_choices, self->turn);
  g_autofree char *due = attain_date_display (self->item->due);
  int late = attain_date_days_between (self->item->due, on);

  switch (self->state)
    {
    case ATTAIN_ASYE_STATE_DONE:
      return g_strdup_printf (_("%s %d: done"), self->item->title, self->item->number);
    case ATTAIN_ASYE_STATE_EXCUSED:
      return self->item->needed ? g_strdup_printf (_("%s %d: not there, and explained"),
                                                   self->item->title, self->item->number)
                                : g_strdup_printf (_("%s %d: not there; the programme leaves it open"),
                                                   self->item->title, self->item->number);
    case ATTAIN_ASYE_STATE_HANDED_IN:
      return g_strdup_printf (_("%s %d: handed in and not accepted yet. Whose turn it is: %s"),
                              self->item->title, self->item->number, turn);
    case ATTAIN_ASYE_STATE_LATE:
      return g_strdup_printf (ngettext ("%s %d: %d day late, due on %s. Whose turn it is: %s",
                                        "%s %d: %d days late, due on %s. Whose turn it is: %s", late),
                              self->item->title, self->item->number, late, due, turn);
    case ATTAIN_ASYE_STATE_DUE_SOON:
    case ATTAIN_ASYE_STATE_TO_COME:
    case ATTAIN_ASYE_STATE_UNKNOWN:
    default:
      return g_strdup_printf (_("%s %d: due on %s. Whose turn it is: %s"),
                              self->item->title, self->item->number, due, turn);
    }
}

static void
standing_free (AttainAsyeStanding *self)
{
  g_free (self->text);
  g_free (self);
}

static const AttainAsyeStanding *
find_first (const AttainAsyeProgress *self,
            AttainAsyeState           state)
{
  for (guint i = 0; i < self->standings->len; i++)
    {
      const AttainAsyeStanding *standing = g_ptr_array_index (self->standings, i);

      if (standing->state == state)
        return standing;
    }

  return NULL;
}

static void
set_next (AttainAsyeProgress *self)
{
  static const AttainAsyeState order[] = {
    ATTAIN_ASYE_STATE_LATE, ATTAIN_ASYE_STATE_HANDED_IN, ATTAIN_ASYE_STATE_DUE_SOON, ATTAIN_ASYE_STATE_TO_COME,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order) && self->next == NULL; i++)
    self->next = find_first (self, order[i]);

  self->turn = self->next != NULL ? self->next->turn : ATTAIN_ASYE_ROLE_COORDINATOR;
}

static gboolean
is_ready (const AttainAsyeProgress *self,
          gboolean                  is_over)
{
  gboolean needs_any = FALSE;

  for (guint i = 0; i < self->standings->len; i++)
    {
      const AttainAsyeStanding *standing = g_ptr_array_index (self->standings, i);

      if (!standing->item->needed)
        continue;
      if (standing->state != ATTAIN_ASYE_STATE_DONE && standing->state != ATTAIN_ASYE_STATE_EXCUSED)
        return FALSE;
      needs_any = TRUE;
    }

  return needs_any || is_over;
}

/**
 * attain_evidence_item_get_kind:
 * @self: what something is kept for
 * @kind: (out): what that is in a schedule
 *
 * Returns: whether it is for a supported year
 */
gboolean
attain_evidence_item_get_kind (AttainEvidenceItem  self,
                               AttainAsyeItemKind *kind)
{
  switch (self)
    {
    case ATTAIN_EVIDENCE_ITEM_REVIEW:
      *kind = ATTAIN_ASYE_ITEM_REVIEW;
      return TRUE;
    case ATTAIN_EVIDENCE_ITEM_EVIDENCE:
      *kind = ATTAIN_ASYE_ITEM_EVIDENCE;
      return TRUE;
    case ATTAIN_EVIDENCE_ITEM_SUPERVISION:
      *kind = ATTAIN_ASYE_ITEM_SUPERVISION;
      return TRUE;
    case ATTAIN_EVIDENCE_ITEM_CRITERION:
    case ATTAIN_EVIDENCE_ITEM_UNKNOWN:
    default:
      return FALSE;
    }
}

/**
 * attain_asye_state_find:
 * @number: which of its code it is, from 1
 * @accepted: how many of its code are accepted
 * @there: how many of its code are there, accepted or not
 * @days_left: how many days are left until it is due; below 0 after that
 * @may_be_left_out: whether nobody waits for it once its day has passed
 * @soon_days: how many days before its day something is due soon
 *
 * What was accepted stands for the first of its code, and what was handed in for those after them.
 *
 * Returns: how it stands with it
 */
AttainAsyeState
attain_asye_state_find (int      number,
                        int      accepted,
                        int      there,
                        int      days_left,
                        gboolean may_be_left_out,
                        int      soon_days)
{
  if (number <= accepted)
    return ATTAIN_ASYE_STATE_DONE;
  if (number <= there)
    return ATTAIN_ASYE_STATE_HANDED_IN;
  if (days_left < 0)
    return may_be_left_out ? ATTAIN_ASYE_STATE_EXCUSED : ATTAIN_ASYE_STATE_LATE;

  return days_left <= soon_days ? ATTAIN_ASYE_STATE_DUE_SOON : ATTAIN_ASYE_STATE_TO_COME;
}

/**
 * attain_asye_state_get_turn:
 * @self: how it stands with something
 * @kind: what that is
 * @evidence_kind: of evidence, what it is
 *
 * Returns: who has to do something about it; unknown where nobody has
 */
AttainAsyeRole
attain_asye_state_get_turn (AttainAsyeState    self,
                            AttainAsyeItemKind kind,
                            AttainEvidenceKind evidence_kind)
{
  gboolean handed_in = self == ATTAIN_ASYE_STATE_HANDED_IN;

  if (self == ATTAIN_ASYE_STATE_DONE || self == ATTAIN_ASYE_STATE_EXCUSED)
    return ATTAIN_ASYE_ROLE_UNKNOWN;

  switch (kind)
    {
    case ATTAIN_ASYE_ITEM_REVIEW:
      return handed_in ? ATTAIN_ASYE_ROLE_COORDINATOR : ATTAIN_ASYE_ROLE_ASSESSOR;
    case ATTAIN_ASYE_ITEM_SUPERVISION:
      return ATTAIN_ASYE_ROLE_LINE_MANAGER;
    case ATTAIN_ASYE_ITEM_EVIDENCE:
    default:
      return handed_in ? evidence_turns[evidence_kind].accepts : evidence_turns[evidence_kind].makes;
    }
}

/**
 * attain_asye_progress_new:
 * @schedule: what is due when; it must outlive the answer
 * @findings: what there is
 * @on: the day asked for: what came after it is not there yet
 * @soon_days: how many days before its day something is due soon
 *
 * Returns: (transfer full): what is there, what is missing and whose turn it is
 */
AttainAsyeProgress *
attain_asye_progress_new (const AttainAsyeSchedule *schedule,
                          const AttainAsyeFindings *findings,
                          const char               *on,
                          int                       soon_days)
{
  AttainAsyeProgress *self = g_new0 (AttainAsyeProgress, 1);

  self->standings = g_ptr_array_new_with_free_func ((GDestroyNotify) standing_free);
  for (guint i = 0; i < schedule->items->len; i++)
    {
      AttainAsyeStanding *standing = g_new0 (AttainAsyeStanding, 1);

      standing->item = g_ptr_array_index (schedule->items, i);
      standing->state = get_state (standing->item, findings, on, soon_days);
      standing->turn = attain_asye_state_get_turn (standing->state, standing->item->kind, standing->item->evidence_kind);
      standing->text = tell (standing, on);
      self->n[standing->state]++;
      g_ptr_array_add (self->standings, standing);
    }

  set_next (self);
  self->is_ready = is_ready (self, strcmp (on, schedule->end) >= 0);
  return self;
}

/**
 * attain_asye_progress_close:
 * @self: how somebody stands whose year has an outcome, or who has withdrawn from it
 *
 * Nobody waits any more for what is not there, and it does not get any later.
 */
void
attain_asye_progress_close (AttainAsyeProgress *self)
{
  for (guint i = 0; i < self->standings->len; i++)
    {
      AttainAsyeStanding *standing = g_ptr_array_index (self->standings, i);
      gboolean handed_in = standing->state == ATTAIN_ASYE_STATE_HANDED_IN;

      if (standing->state == ATTAIN_ASYE_STATE_DONE || standing->state == ATTAIN_ASYE_STATE_EXCUSED)
        continue;

      self->n[standing->state]--;
      self->n[ATTAIN_ASYE_STATE_EXCUSED]++;
      standing->state = ATTAIN_ASYE_STATE_EXCUSED;
      standing->turn = ATTAIN_ASYE_ROLE_UNKNOWN;
      g_free (standing->text);
      standing->text = g_strdup_printf (handed_in ? _("%s %d: handed in, and not accepted before the year ended")
                                                  : _("%s %d: not there when the year ended"),
                                        standing->item->title, standing->item->number);
    }

  self->next = NULL;
  self->turn = ATTAIN_ASYE_ROLE_UNKNOWN;
}

/**
 * attain_asye_progress_find_turn:
 * @self: how somebody stands
 * @roles: the parts that somebody has in the year, each the bit `1 << role`
 *
 * Returns: (transfer none) (nullable): what waits first of all that is theirs to do; %NULL where all of that has time
 */
const AttainAsyeStanding *
attain_asye_progress_find_turn (const AttainAsyeProgress *self,
                                guint                     roles)
{
  static const AttainAsyeState order[] = {
    ATTAIN_ASYE_STATE_LATE, ATTAIN_ASYE_STATE_HANDED_IN, ATTAIN_ASYE_STATE_DUE_SOON,
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < self->standings->len; j++)
      {
        const AttainAsyeStanding *standing = g_ptr_array_index (self->standings, j);

        if (standing->state == order[i] && (roles & 1u << standing->turn) != 0)
          return standing;
      }

  return NULL;
}

void
attain_asye_progress_free (AttainAsyeProgress *self)
{
  g_ptr_array_unref (self->standings);
  g_free (self);
}

/**
 * attain_asye_findings_is_explained:
 * @self: what there is of a supported year
 * @kind: what the programme asks for
 * @code: its code
 *
 * Returns: whether somebody has said why what is missing of it is not there
 */
gboolean
attain_asye_findings_is_explained (const AttainAsyeFindings *self,
                                   AttainAsyeItemKind        kind,
                                   const char               *code)
{
  for (gsize i = 0; i < self->n_absences; i++)
    if (self->absences[i].kind == kind && g_str_equal (self->absences[i].code, code))
      {
        const char *reason = self->absences[i].reason;
        g_autofree char *words = g_strstrip (g_strdup (reason != NULL ? reason : ""));

        return *words != '\0';
      }

  return FALSE;
}
