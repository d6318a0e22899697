/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-editor.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_EVIDENCE_PAGE (attain_evidence_page_get_type ())

G_DECLARE_FINAL_TYPE (AttainEvidencePage, attain_evidence_page, ATTAIN, EVIDENCE_PAGE, AttainEditor)

G_END_DECLS
