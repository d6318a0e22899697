/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-evidence.h"
#include "attain-reference-set.h"
#include "attain-store.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_EVIDENCE_FORM (attain_evidence_form_get_type ())

/* The fields of a piece of evidence: those that its kind has. */
G_DECLARE_FINAL_TYPE (AttainEvidenceForm, attain_evidence_form, ATTAIN, EVIDENCE_FORM, AdwBin)

void      attain_evidence_form_show        (AttainEvidenceForm *self,
                                            AttainEvidence     *evidence,
                                            const char         *by_employee_id,
                                            AttainReferenceSet *reference,
                                            AttainStore        *store,
                                            const char         *today);
gboolean  attain_evidence_form_apply       (AttainEvidenceForm *self,
                                            AttainEvidence     *evidence);
char     *attain_evidence_form_dup_by      (AttainEvidenceForm *self);
void      attain_evidence_form_set_problem (AttainEvidenceForm *self,
                                            const char         *problem);
char     *attain_evidence_form_write_draft (AttainEvidenceForm *self,
                                            gint64              version);
gboolean  attain_evidence_form_read_draft  (AttainEvidenceForm *self,
                                            const char         *draft,
                                            gint64             *version);
void      attain_evidence_form_start       (AttainEvidenceForm *self);

G_END_DECLS
