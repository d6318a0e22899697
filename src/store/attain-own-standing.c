/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-own-standing.h"

#include "attain-date.h"
#include "attain-tables.h"

/* The role that somebody has on a day decides which courses they need; without a post there are none. */
static gboolean
load_needs (AttainOwnStanding   *self,
            AttainDb            *db,
            gint64               person_id,
            const AttainScheme  *scheme,
            const char          *on,
            GError             **error)
{
  g_autoptr(GPtrArray) posts = attain_table_load_of (&attain_post_table, db, person_id, "from_on", error);
  g_autoptr(GPtrArray) trainings = NULL;
  g_autoptr(GArray) spans = NULL;
  const AttainPostSpan *post;

  if (posts == NULL ||
      !(trainings = attain_table_load_of (&attain_training_table, db, person_id, "id", error)))
    return FALSE;

  spans = attain_post_spans_new (posts, self->cpd->person->left_on);
  post = attain_employment_get_post ((const AttainPostSpan *) (gpointer) spans->data, spans->len,
                                     ATTAIN_WORKFORCE_EMPLOYED, attain_date_to_day (on));
  if (post != NULL)
    self->needs = attain_training_needs_new (scheme->required_courses, post->role, trainings, on);
  return TRUE;
}

/**
 * attain_own_standing_load:
 * @db: a connection
 * @person_id: whose
 * @scheme: (nullable): the council's scheme, which must outlive the answer
 * @rules: (element-type AttainCpdRule): the regulator's rules
 * @on: the day asked for
 * @n_entries: how many of the last entries are wanted
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when there is no such person
 *
 * Returns: (transfer full) (nullable): where the person stands
 */
AttainOwnStanding *
attain_own_standing_load (AttainDb            *db,
                          gint64               person_id,
                          const AttainScheme  *scheme,
                          GPtrArray           *rules,
                          const char          *on,
                          guint                n_entries,
                          GError             **error)
{
  g_autoptr(AttainOwnStanding) self = g_new0 (AttainOwnStanding, 1);
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);

  if (moment == NULL ||
      !(self->cpd = attain_cpd_standing_load (db, person_id, scheme != NULL ? &scheme->cpd : NULL, rules, on, error)) ||
      (scheme != NULL && !load_needs (self, db, person_id, scheme, on, error)) ||
      !(self->entries = attain_table_load_where (&attain_cpd_table, db,
                                                 "WHERE person_id = ? ORDER BY occurred_on DESC, id DESC LIMIT ?",
                                                 g_variant_new ("(xx)", person_id, (gint64) n_entries), error)))
    return NULL;

  return g_steal_pointer (&self);
}

void
attain_own_standing_free (AttainOwnStanding *self)
{
  g_clear_pointer (&self->cpd, attain_cpd_standing_free);
  g_clear_pointer (&self->needs, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}
