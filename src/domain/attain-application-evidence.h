/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application.h"
#include "attain-evidence.h"
#include "attain-route.h"

G_BEGIN_DECLS

gboolean           attain_application_evidence_check    (const AttainApplication  *application,
                                                         const AttainRoute        *route,
                                                         const char               *code,
                                                         GError                  **error);
AttainEvidenceKind attain_application_evidence_get_kind (const AttainRoute        *route,
                                                         const char               *code);

G_END_DECLS
