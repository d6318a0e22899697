/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-standing.h"

#include "attain-cpd-table.h"

static gboolean
load_entitlement (AttainCpdStanding     *self,
                  AttainDb              *db,
                  const AttainCpdTerms  *terms,
                  const char            *on,
                  GError               **error)
{
  gint64 id = attain_record_get_id (ATTAIN_RECORD (self->person));
  g_autoptr(GPtrArray) posts = NULL;
  g_autofree char *from = NULL, *to = NULL;
  AttainCpdUse use;

  attain_cpd_terms_get_year (terms, on, &from, &to);
  if (!(posts = attain_table_load_of (&attain_post_table, db, id, "id", error)) ||
      !attain_cpd_sum_year (db, id, from, on, &use, error))
    return FALSE;

  self->entitlement = attain_cpd_entitlement_new (terms, posts, self->person->left_on, &use, on);
  return TRUE;
}

static gboolean
load_readiness (AttainCpdStanding    *self,
                AttainDb             *db,
                const AttainCpdRule  *rule,
                const char           *on,
                GError              **error)
{
  g_autoptr(GPtrArray) entries = NULL;
  g_autofree char *from = NULL, *to = NULL;

  attain_cpd_rule_get_year (rule, on, &from, &to, NULL);
  entries = attain_cpd_load_year (db, attain_record_get_id (ATTAIN_RECORD (self->person)), from, to, error);
  if (entries == NULL)
    return FALSE;

  self->readiness = attain_cpd_readiness_new (rule, self->person->registered_on, entries, on);
  return TRUE;
}

/**
 * attain_cpd_standing_load:
 * @db: a connection
 * @person_id: whose
 * @terms: (nullable): what the council grants
 * @rules: (element-type AttainCpdRule): the regulator's rules
 * @on: the day asked for
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when there is no such person
 *
 * Returns: (transfer full) (nullable): where the person stands
 */
AttainCpdStanding *
attain_cpd_standing_load (AttainDb              *db,
                          gint64                 person_id,
                          const AttainCpdTerms  *terms,
                          GPtrArray             *rules,
                          const char            *on,
                          GError               **error)
{
  g_autoptr(AttainCpdStanding) self = g_new0 (AttainCpdStanding, 1);
  const AttainCpdRule *rule = attain_cpd_rule_for_date (rules, on);

  if (!(self->person = attain_table_load_one (&attain_person_table, db, person_id, error)) ||
      (terms != NULL && !load_entitlement (self, db, terms, on, error)) ||
      (rule != NULL && !load_readiness (self, db, rule, on, error)))
    return NULL;

  return g_steal_pointer (&self);
}

void
attain_cpd_standing_free (AttainCpdStanding *self)
{
  g_clear_object (&self->person);
  g_clear_pointer (&self->entitlement, attain_cpd_entitlement_free);
  g_clear_pointer (&self->readiness, attain_cpd_readiness_free);
  g_free (self);
}
