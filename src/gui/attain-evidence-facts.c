/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-evidence-facts.h"

#include <string.h>

#include "attain-asye-case.h"
#include "attain-asye-guard.h"
#include "attain-rights.h"

struct _AttainEvidenceQuestion
{
  AttainReferenceSet *reference;
  char               *address;
  char               *today;
  gint64              id;               /* 0 for a new one */
  gint64              asye_id;          /* of a new one, and what it is for */
  AttainEvidenceItem  item;
  char               *code;
};

/* Who usually makes it is written in beforehand. */
static AttainEvidence *
make_evidence (AttainDb                      *db,
               const AttainEvidenceQuestion  *question,
               GError                       **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_case_load (db, question->asye_id, question->reference->programmes,
                                                          question->reference->holidays, question->today, error);
  const AttainProgrammeEvidence *piece = NULL;
  AttainPerson *by = NULL;

  if (year == NULL)
    return NULL;

  if (year->programme != NULL && question->item == ATTAIN_EVIDENCE_ITEM_EVIDENCE)
    piece = attain_programme_find_evidence (year->programme, question->code);
  if (question->item == ATTAIN_EVIDENCE_ITEM_SUPERVISION)
    by = year->line_manager;
  else if (question->item == ATTAIN_EVIDENCE_ITEM_REVIEW ||
           (piece != NULL && piece->kind == ATTAIN_EVIDENCE_KIND_OBSERVATION))
    by = year->assessor;

  return g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", year->asye->person_id, "asye-id", question->asye_id, "item",
                       question->item, "code", question->code,
                       "kind", piece != NULL ? piece->kind : ATTAIN_EVIDENCE_KIND_UNKNOWN,
                       "title", attain_asye_item_get_title (year->programme, question->item, question->code),
                       "held-on", question->today,
                       "by-id", by != NULL ? attain_record_get_id (ATTAIN_RECORD (by)) : 0, NULL);
}

static gboolean
load_people (AttainEvidenceFacts  *facts,
             AttainDb             *db,
             GError              **error)
{
  const AttainEvidence *evidence = facts->evidence;
  g_autoptr(AttainAsye) asye = NULL;

  if (!(facts->person = attain_table_load_one (&attain_person_table, db, evidence->person_id, error)))
    return FALSE;
  if (evidence->by_id != 0 && !(facts->by = attain_table_load_one (&attain_person_table, db, evidence->by_id, error)))
    return FALSE;
  if (evidence->asye_id == 0)
    return TRUE;
  if (!(asye = attain_table_load_one (&attain_asye_table, db, evidence->asye_id, error)))
    return FALSE;

  facts->assessor_id = asye->assessor_id;
  return TRUE;
}

/* "12", or "new/ASYE/ITEM/CODE". */
static void
read_address (AttainEvidenceQuestion *question,
              const char             *rest)
{
  g_auto(GStrv) parts = g_strsplit (rest != NULL ? rest : "", "/", 4);
  int item = ATTAIN_EVIDENCE_ITEM_UNKNOWN;

  if (g_strv_length (parts) < 4)
    {
      question->id = rest != NULL ? g_ascii_strtoll (rest, NULL, 10) : 0;
      return;
    }

  question->asye_id = g_ascii_strtoll (parts[1], NULL, 10);
  attain_enum_parse (&attain_evidence_item_choices, parts[2], &item);
  question->item = item;
  question->code = g_strdup (parts[3]);
}

/**
 * attain_evidence_question_new:
 * @context: what is open
 * @address: (nullable): of the page
 *
 * Returns: (transfer full) (nullable): what to ask for it; %NULL while there are no reference data
 */
AttainEvidenceQuestion *
attain_evidence_question_new (AttainContext *context,
                              const char    *address)
{
  const char *slash = address != NULL ? strchr (address, '/') : NULL;
  AttainEvidenceQuestion *self;

  if (slash == NULL || attain_context_get_reference (context) == NULL)
    return NULL;

  self = g_new0 (AttainEvidenceQuestion, 1);
  self->reference = attain_reference_set_ref (attain_context_get_reference (context));
  self->address = g_strdup (address);
  self->today = g_strdup (attain_context_get_today (context));
  read_address (self, slash + 1);
  return self;
}

void
attain_evidence_question_free (AttainEvidenceQuestion *self)
{
  attain_reference_set_unref (self->reference);
  g_free (self->address);
  g_free (self->today);
  g_free (self->code);
  g_free (self);
}

/**
 * attain_evidence_facts_job:
 * @db: the records
 * @question: an #AttainEvidenceQuestion
 * @error: why it cannot be answered
 *
 * For the store's thread.
 *
 * Returns: (transfer full) (nullable): the #AttainEvidenceFacts
 */
gpointer
attain_evidence_facts_job (AttainDb  *db,
                           gpointer   question,
                           GError   **error)
{
  const AttainEvidenceQuestion *asked = question;
  g_autoptr(AttainEvidenceFacts) facts = g_new0 (AttainEvidenceFacts, 1);

  facts->evidence = asked->id != 0 ? attain_table_load_one (&attain_evidence_table, db, asked->id, error)
                                      : make_evidence (db, asked, error);
  if (facts->evidence == NULL || !load_people (facts, db, error) ||
      !attain_rights_hold (db, &attain_evidence_table, facts->evidence, &facts->held, error) ||
      !attain_draft_load (db, asked->address, &facts->draft, error))
    return NULL;

  return g_steal_pointer (&facts);
}

void
attain_evidence_facts_free (AttainEvidenceFacts *self)
{
  g_clear_object (&self->evidence);
  g_clear_object (&self->person);
  g_clear_object (&self->by);
  g_clear_pointer (&self->draft, attain_draft_free);
  g_free (self);
}
