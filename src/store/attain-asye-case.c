/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One supported year with everything that belongs to it, and where it stands on a day. */

#include "attain-asye-case.h"

#include <string.h>

#include "attain-asye-gap.h"
#include "attain-asye-table.h"
#include "attain-date.h"
#include "attain-tables.h"

/* Whoever the reader may not see is not there. */
static gboolean
load_person (AttainDb      *db,
             gint64         id,
             AttainPerson **person,
             GError       **error)
{
  g_autoptr(GPtrArray) found = NULL;

  if (id == 0)
    return TRUE;
  if (!(found = attain_table_load (&attain_person_table, db, NULL, &id, 1, error)))
    return FALSE;

  g_set_object (person, g_ptr_array_index (found, 0));
  return TRUE;
}

static gint64
find_line_manager (GPtrArray  *posts,
                   const char *on)
{
  for (guint i = posts->len; i > 0; i--)
    {
      AttainPost *post = g_ptr_array_index (posts, i - 1);

      if (attain_date_is_within (on, post->from_on, post->to_on))
        return post->line_manager_id;
    }

  return 0;
}

static gboolean
load_posts (AttainAsyeCase  *self,
            AttainDb        *db,
            const char      *on,
            GError         **error)
{
  g_autoptr(GPtrArray) posts = attain_table_load_of (&attain_post_table, db, self->asye->person_id, "from_on, id", error);

  if (posts == NULL)
    return FALSE;

  self->spans = attain_post_spans_new (posts, self->person->left_on);
  return load_person (db, find_line_manager (posts, on), &self->line_manager, error);
}

static gboolean
load_parts (AttainAsyeCase  *self,
            AttainDb        *db,
            GError         **error)
{
  gint64 id = attain_record_get_id (ATTAIN_RECORD (self->asye));

  return (self->pauses = attain_asye_list_pauses (db, id, error)) &&
         (self->evidence = attain_table_load_where (&attain_evidence_table, db,
                                                    "WHERE asye_id = ? ORDER BY held_on, id",
                                                    g_variant_new ("(x)", id), error)) &&
         (self->gaps = attain_table_load_where (&attain_asye_gap_table, db, "WHERE asye_id = ? ORDER BY code, item",
                                                g_variant_new ("(x)", id), error));
}

static gboolean
load (AttainAsyeCase  *self,
      AttainDb        *db,
      gint64           asye_id,
      const char      *on,
      GError         **error)
{
  return (self->asye = attain_table_load_one (&attain_asye_table, db, asye_id, error)) &&
         (self->person = attain_table_load_one (&attain_person_table, db, self->asye->person_id, error)) &&
         load_person (db, self->asye->assessor_id, &self->assessor, error) &&
         load_person (db, self->asye->coordinator_id, &self->coordinator, error) &&
         load_posts (self, db, on, error) &&
         load_parts (self, db, error);
}

/* What was returned is not there until it is handed in again. A session that was held is done: nobody accepts it. */
static void
collect_done (AttainAsyeCase *self,
              const char     *on)
{
  for (guint i = 0; i < self->evidence->len; i++)
    {
      AttainEvidence *evidence = g_ptr_array_index (self->evidence, i);
      AttainAsyeDone done = { .code = evidence->code, .done_on = evidence->held_on,
                              .by_social_worker = evidence->by_social_worker == ATTAIN_YES_NO_YES };

      if (evidence->code == NULL || !attain_evidence_item_get_kind (evidence->item, &done.kind) ||
          (evidence->returned_on != NULL && strcmp (evidence->returned_on, on) <= 0))
        continue;

      done.accepted = done.kind == ATTAIN_ASYE_ITEM_SUPERVISION ||
                      (evidence->accepted_on != NULL && strcmp (evidence->accepted_on, on) <= 0);
      g_array_append_val (self->done, done);
    }
}

static void
collect (AttainAsyeCase *self,
         const char     *on)
{
  self->pause_spans = g_array_new (FALSE, FALSE, sizeof (AttainAsyePauseSpan));
  self->done = g_array_new (FALSE, FALSE, sizeof (AttainAsyeDone));
  self->absences = g_array_new (FALSE, FALSE, sizeof (AttainAsyeAbsence));

  for (guint i = 0; i < self->pauses->len; i++)
    {
      AttainAsyePause *pause = g_ptr_array_index (self->pauses, i);
      AttainAsyePauseSpan span = { pause->from_on, pause->to_on, pause->reason };

      g_array_append_val (self->pause_spans, span);
    }
  for (guint i = 0; i < self->gaps->len; i++)
    {
      AttainAsyeGap *gap = g_ptr_array_index (self->gaps, i);
      AttainAsyeAbsence absence = { .code = gap->code, .reason = gap->reason };

      if (attain_evidence_item_get_kind (gap->item, &absence.kind))
        g_array_append_val (self->absences, absence);
    }
  collect_done (self, on);
}

static void
compute_progress (AttainAsyeCase       *self,
                  const AttainHolidays *holidays,
                  const char           *on)
{
  const AttainAsyeTerms terms = {
    self->programme, self->asye->started_on, (const AttainPostSpan *) (gpointer) self->spans->data, self->spans->len,
    (const AttainAsyePauseSpan *) (gpointer) self->pause_spans->data, self->pause_spans->len, holidays, on,
  };
  AttainAsyeFindings findings;

  attain_asye_case_get_findings (self, &findings);
  self->schedule = attain_asye_schedule_new (&terms);
  self->progress = attain_asye_progress_new (self->schedule, &findings, on, ATTAIN_ASYE_SOON_DAYS);
  if (self->status == ATTAIN_ASYE_STATUS_COMPLETED || self->status == ATTAIN_ASYE_STATUS_WITHDRAWN)
    attain_asye_progress_close (self->progress);
}

static void
set_step (AttainAsyeCase *self,
          const char     *on)
{
  const AttainAsyeStanding *next = self->progress != NULL ? self->progress->next : NULL;
  gboolean has_left = self->assessor != NULL && attain_person_has_left (self->assessor, on);
  const AttainAsyePosition position = {
    .status = self->status,
    .has_assessor = self->asye->assessor_id != 0 && !has_left,
    .is_ready = self->progress != NULL && self->progress->is_ready,
    .is_recommended = self->asye->recommendation != ATTAIN_ASYE_RESULT_UNKNOWN,
    .is_moderated = self->asye->moderated_on != NULL,
    .turn = next != NULL ? next->turn : ATTAIN_ASYE_ROLE_UNKNOWN,
  };

  self->step = attain_asye_position_get_step (&position, &self->turn);
  if (self->step == ATTAIN_ASYE_STEP_ITEM && next->state == ATTAIN_ASYE_STATE_LATE)
    self->days_late = attain_date_days_between (next->item->due, on);
  else if (self->step >= ATTAIN_ASYE_STEP_RECOMMEND && self->schedule != NULL)
    self->days_late = MAX (attain_date_days_between (self->schedule->end, on), 0);
}

/**
 * attain_asye_case_load:
 * @db: a connection
 * @asye_id: which year
 * @programmes: (element-type AttainProgramme): every edition of every programme, which must outlive the answer
 * @holidays: (nullable): the days off, which move what is due
 * @on: the day asked for
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when there is no such year
 *
 * Returns: (transfer full) (nullable): the year as it stands on that day
 */
AttainAsyeCase *
attain_asye_case_load (AttainDb              *db,
                       gint64                 asye_id,
                       GPtrArray             *programmes,
                       const AttainHolidays  *holidays,
                       const char            *on,
                       GError               **error)
{
  g_autoptr(AttainAsyeCase) self = g_new0 (AttainAsyeCase, 1);

  if (!load (self, db, asye_id, on, error))
    return NULL;

  collect (self, on);
  self->status = attain_asye_status_get_on (self->asye->status,
                                            self->asye->outcome_on != NULL ? self->asye->outcome_on
                                                                           : self->asye->withdrawn_on,
                                            (const AttainAsyePauseSpan *) (gpointer) self->pause_spans->data,
                                            self->pause_spans->len, on);
  self->programme = attain_programme_find (programmes, self->asye->programme, self->asye->edition,
                                           self->asye->started_on);
  if (self->programme != NULL)
    compute_progress (self, holidays, on);
  set_step (self, on);
  return g_steal_pointer (&self);
}

/**
 * attain_asye_case_get_findings:
 * @self: a year
 * @findings: (out caller-allocates): what there is of it, good as long as @self
 */
void
attain_asye_case_get_findings (const AttainAsyeCase *self,
                               AttainAsyeFindings   *findings)
{
  *findings = (AttainAsyeFindings) { (const AttainAsyeDone *) (gpointer) self->done->data, self->done->len,
                                     (const AttainAsyeAbsence *) (gpointer) self->absences->data,
                                     self->absences->len };
}

/**
 * attain_asye_case_get_roles:
 * @self: a supported year
 * @person_id: who is asked about; 0 for nobody
 *
 * Returns: the parts that they have in it, each the bit `1 << role`
 */
guint
attain_asye_case_get_roles (const AttainAsyeCase *self,
                            gint64                person_id)
{
  AttainPerson *const cast[ATTAIN_ASYE_N_ROLES] = {
    [ATTAIN_ASYE_ROLE_WORKER] = self->person, [ATTAIN_ASYE_ROLE_ASSESSOR] = self->assessor,
    [ATTAIN_ASYE_ROLE_LINE_MANAGER] = self->line_manager, [ATTAIN_ASYE_ROLE_COORDINATOR] = self->coordinator,
  };
  guint roles = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cast); i++)
    if (person_id != 0 && cast[i] != NULL && attain_record_get_id (ATTAIN_RECORD (cast[i])) == person_id)
      roles |= 1u << i;

  return roles;
}

void
attain_asye_case_free (AttainAsyeCase *self)
{
  g_clear_pointer (&self->progress, attain_asye_progress_free);
  g_clear_pointer (&self->schedule, attain_asye_schedule_free);
  g_clear_object (&self->asye);
  g_clear_object (&self->person);
  g_clear_object (&self->assessor);
  g_clear_object (&self->coordinator);
  g_clear_object (&self->line_manager);
  g_clear_pointer (&self->pauses, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_clear_pointer (&self->gaps, g_ptr_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->pause_spans, g_array_unref);
  g_clear_pointer (&self->done, g_array_unref);
  g_clear_pointer (&self->absences, g_array_unref);
  g_free (self);
}
