/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "attain-portfolio.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_EVIDENCE_LIST (attain_evidence_list_get_type ())

/* All pieces of a portfolio, the newest first, each a click from where it is read and written. */
G_DECLARE_FINAL_TYPE (AttainEvidenceList, attain_evidence_list, ATTAIN, EVIDENCE_LIST, AdwBin)

void attain_evidence_list_show (AttainEvidenceList    *self,
                                const AttainPortfolio *portfolio);

G_END_DECLS
