/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-facts.h"

#include "attain-person-table.h"
#include "attain-rights.h"
#include "attain-tables.h"

static gboolean
load_person (AttainCpdFacts        *self,
             AttainDb              *db,
             const AttainQuestion  *question,
             GError               **error)
{
  const AttainScheme *scheme = question->reference->scheme;

  if (!attain_question_find_person (question, db, &self->person_id, error))
    return FALSE;
  if (self->person_id == 0)
    return TRUE;

  self->standing = attain_cpd_standing_load (db, self->person_id, scheme != NULL ? &scheme->cpd : NULL,
                                             question->reference->cpd_rules, question->today, error);
  return self->standing != NULL;
}

/* Of everybody's: what may be done with anybody's. */
static gboolean
load_rights (AttainCpdFacts  *self,
             AttainDb        *db,
             GError         **error)
{
  g_autoptr(AttainCpdEntry) probe = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", self->person_id, NULL);

  return attain_rights_hold (db, &attain_cpd_table, probe, &self->held, error);
}

/**
 * attain_cpd_facts_job:
 * @db: a connection
 * @question: an #AttainQuestion
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` where nobody has the employee number
 *
 * Returns: (transfer full) (nullable): #AttainCpdFacts of somebody
 */
gpointer
attain_cpd_facts_job (AttainDb  *db,
                      gpointer   question,
                      GError   **error)
{
  g_autoptr(AttainCpdFacts) self = g_new0 (AttainCpdFacts, 1);

  return load_person (self, db, question, error) && load_rights (self, db, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * attain_cpd_facts_all_job:
 * @db: a connection
 * @unused: %NULL
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): #AttainCpdFacts of everybody
 */
gpointer
attain_cpd_facts_all_job (AttainDb  *db,
                          gpointer   unused,
                          GError   **error)
{
  g_autoptr(AttainCpdFacts) self = g_new0 (AttainCpdFacts, 1);

  self->teams = attain_person_list_teams (db, error);
  return self->teams != NULL && load_rights (self, db, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * attain_cpd_facts_free:
 * @facts: (transfer full): #AttainCpdFacts
 */
void
attain_cpd_facts_free (gpointer facts)
{
  AttainCpdFacts *self = facts;

  g_clear_pointer (&self->standing, attain_cpd_standing_free);
  g_strfreev (self->teams);
  g_free (self);
}
