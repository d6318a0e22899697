/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-pathway-facts.h"

#include "attain-application-find.h"
#include "attain-person-table.h"
#include "attain-standing-table.h"

struct _AttainPathwayQuestion
{
  AttainReferenceSet *reference;
  char               *today;
  char               *employee_id;   /* NULL for one's own */
  gint64              person_id;
};

/**
 * attain_pathway_question_new:
 * @context: where reference data is there
 * @employee_id: (nullable): whose pathway is asked for; %NULL for one's own
 *
 * Returns: (transfer full): what is asked for
 */
AttainPathwayQuestion *
attain_pathway_question_new (AttainContext *context,
                             const char    *employee_id)
{
  AttainPathwayQuestion *self = g_new0 (AttainPathwayQuestion, 1);

  self->reference = attain_reference_set_ref (attain_context_get_reference (context));
  self->today = g_strdup (attain_context_get_today (context));
  self->employee_id = g_strdup (employee_id);
  self->person_id = attain_context_get_person_id (context);
  return self;
}

void
attain_pathway_question_free (gpointer question)
{
  AttainPathwayQuestion *self = question;

  attain_reference_set_unref (self->reference);
  g_free (self->today);
  g_free (self->employee_id);
  g_free (self);
}

static gboolean
find_person (AttainPathwayFacts           *self,
             AttainDb                     *db,
             const AttainPathwayQuestion  *question,
             GError                      **error)
{
  g_autoptr(AttainPerson) person = NULL;

  self->person_id = question->person_id;
  if (question->employee_id == NULL)
    return TRUE;
  if ((self->person_id = attain_person_find (db, question->employee_id, error)) == 0 ||
      !(person = attain_table_load_one (&attain_person_table, db, self->person_id, error)))
    return FALSE;

  self->name = g_strdup (person->display_name);
  return TRUE;
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
 * @question: an #AttainPathwayQuestion
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` where nobody has the employee number
 *
 * Returns: (transfer full) (nullable): an #AttainPathwayFacts
 */
gpointer
attain_pathway_facts_job (AttainDb  *db,
                          gpointer   question,
                          GError   **error)
{
  const AttainPathwayQuestion *asked = question;
  g_autoptr(AttainPathwayFacts) self = g_new0 (AttainPathwayFacts, 1);

  self->reference = attain_reference_set_ref (asked->reference);
  if (!find_person (self, db, asked, error) ||
      (self->reference->scheme != NULL && !load_standing (self, db, asked->today, error)))
    return NULL;

  return g_steal_pointer (&self);
}

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
