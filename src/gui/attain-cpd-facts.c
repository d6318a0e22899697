/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-facts.h"

#include "attain-person-table.h"
#include "attain-rights.h"
#include "attain-tables.h"

struct _AttainCpdQuestion
{
  AttainReferenceSet *reference;     /* NULL for everybody's */
  char               *today;
  char               *employee_id;
  gint64              person_id;
};

/**
 * attain_cpd_question_new_for_all:
 *
 * Returns: (transfer full): what is asked where everybody’s activities are shown
 */
AttainCpdQuestion *
attain_cpd_question_new_for_all (void)
{
  return g_new0 (AttainCpdQuestion, 1);
}

/**
 * attain_cpd_question_new:
 * @context: where reference data is there
 * @employee_id: (nullable): whose facts are asked for; %NULL for one's own
 */
AttainCpdQuestion *
attain_cpd_question_new (AttainContext *context,
                         const char    *employee_id)
{
  AttainCpdQuestion *self = g_new0 (AttainCpdQuestion, 1);

  self->reference = attain_reference_set_ref (attain_context_get_reference (context));
  self->today = g_strdup (attain_context_get_today (context));
  self->employee_id = g_strdup (employee_id);
  self->person_id = attain_context_get_person_id (context);
  return self;
}

void
attain_cpd_question_free (gpointer question)
{
  AttainCpdQuestion *self = question;

  g_clear_pointer (&self->reference, attain_reference_set_unref);
  g_free (self->today);
  g_free (self->employee_id);
  g_free (self);
}

static gboolean
load_person (AttainCpdFacts           *self,
             AttainDb                 *db,
             const AttainCpdQuestion  *question,
             GError                  **error)
{
  const AttainScheme *scheme = question->reference->scheme;

  self->person_id = question->person_id;
  if (question->employee_id != NULL && !(self->person_id = attain_person_find (db, question->employee_id, error)))
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
 * @question: an #AttainCpdQuestion
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` where nobody has the employee number
 *
 * Returns: (transfer full) (nullable): #AttainCpdFacts
 */
gpointer
attain_cpd_facts_job (AttainDb  *db,
                      gpointer   question,
                      GError   **error)
{
  const AttainCpdQuestion *asked = question;
  g_autoptr(AttainCpdFacts) self = g_new0 (AttainCpdFacts, 1);

  if (asked->reference != NULL ? !load_person (self, db, asked, error)
                               : !(self->teams = attain_person_list_teams (db, error)))
    return NULL;

  return load_rights (self, db, error) ? g_steal_pointer (&self) : NULL;
}

void
attain_cpd_facts_free (gpointer facts)
{
  AttainCpdFacts *self = facts;

  g_clear_pointer (&self->standing, attain_cpd_standing_free);
  g_strfreev (self->teams);
  g_free (self);
}
