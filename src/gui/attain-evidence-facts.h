/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-context.h"
#include "attain-draft.h"
#include "attain-evidence.h"
#include "attain-person.h"

G_BEGIN_DECLS

/* What the page of a piece of evidence asks the store's thread: "evidence/12", "evidence/new/ASYE/ITEM/CODE". */
typedef struct _AttainEvidenceQuestion AttainEvidenceQuestion;

/**
 * AttainEvidenceFacts:
 * @evidence: as it is kept, or a new one
 * @person: whose it is
 * @by: (nullable): who made it; %NULL where that is nobody on record
 * @draft: (nullable): what was written at the same address and not saved
 * @assessor_id: who assesses the year that it is for; 0 for nobody
 * @held: what whoever looks may do with it
 *
 * What it answers.
 */
typedef struct
{
  AttainEvidence *evidence;
  AttainPerson   *person;
  AttainPerson   *by;
  AttainDraft    *draft;
  gint64          assessor_id;
  AttainHeld      held;
} AttainEvidenceFacts;

AttainEvidenceQuestion *attain_evidence_question_new  (AttainContext           *context,
                                                       const char              *address);
void                    attain_evidence_question_free (AttainEvidenceQuestion  *self);
gpointer                attain_evidence_facts_job     (AttainDb                *db,
                                                       gpointer                 question,
                                                       GError                 **error);
void                    attain_evidence_facts_free    (AttainEvidenceFacts     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainEvidenceFacts, attain_evidence_facts_free)

G_END_DECLS
