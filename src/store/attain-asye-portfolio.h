/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-asye-desk.h"

G_BEGIN_DECLS

gboolean attain_asye_portfolio_keep    (AttainChange          *change,
                                        const AttainAsyeDesk  *desk,
                                        AttainEvidence        *evidence,
                                        GError               **error);
gboolean attain_asye_portfolio_accept  (AttainChange          *change,
                                        const AttainAsyeDesk  *desk,
                                        gint64                 evidence_id,
                                        const char            *comment,
                                        GError               **error);
gboolean attain_asye_portfolio_return  (AttainChange          *change,
                                        const AttainAsyeDesk  *desk,
                                        gint64                 evidence_id,
                                        const char            *comment,
                                        GError               **error);
gboolean attain_asye_portfolio_explain (AttainChange          *change,
                                        const AttainAsyeDesk  *desk,
                                        gint64                 asye_id,
                                        AttainEvidenceItem     item,
                                        const char            *code,
                                        const char            *reason,
                                        GError               **error);

G_END_DECLS
