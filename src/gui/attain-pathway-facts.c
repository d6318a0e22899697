/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-pathway-facts.h"

#include "attain-application-find.h"
#include "attain-person-table.h"
#include "attain-standing-table.h"

static gboolean
find_person (AttainPathwayFacts    *self,
             AttainDb              *db,
             const AttainQuestion  *question,
             GError               **error)
{
  if (!attain_question_find_person (question, db, &self->person_id, error))
    return FALSE;

  return question->name == NULL || (self->name = attain_person_dup_name (db, self->person_id, error)) != NULL;
}

static gboolean
load_standing (AttainPathwayFacts  *self,
               AttainDb            *db,
               const char          *today,
               GError             **error)
{
  const AttainReferenceSet *reference = self->reference;
  const AttainStandingTerms terms = { reference->scheme, reference->cpd_rules, reference->programmes,
                                      reference->holidays, today };
  g_autoptr(AttainApplication) open = NULL;

  self->standing = attain_standing_table_load (db, &terms, self->person_id, 0, error);
  if (self->standing == NULL || !attain_application_find_open (db, self->person_id, &open, error))
    return FALSE;

  self->open = open != NULL ? g_strdup (open->reference) : NULL;
  return TRUE;
}

/**
 * attain_pathway_facts_job:
 * @db: a connection
 * @question: an #AttainQuestion
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` where nobody has the employee number
 *
 * Returns: (transfer full) (nullable): an #AttainPathwayFacts
 */
gpointer
attain_pathway_facts_job (AttainDb  *db,
                          gpointer   question,
                          GError   **error)
{
  const AttainQuestion *asked = question;
  g_autoptr(AttainPathwayFacts) self = g_new0 (AttainPathwayFacts, 1);

  self->reference = attain_reference_set_ref (asked->reference);
  if (!find_person (self, db, asked, error) ||
      (self->reference->scheme != NULL && !load_standing (self, db, asked->today, error)))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * attain_pathway_facts_free:
 * @facts: (transfer full): an #AttainPathwayFacts
 */
void
attain_pathway_facts_free (gpointer facts)
{
  AttainPathwayFacts *self = facts;

  g_clear_pointer (&self->standing, attain_standing_free);
  attain_reference_set_unref (self->reference);
  g_free (self->name);
  g_free (self->open);
  g_free (self);
}
