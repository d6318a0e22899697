/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-application-criterion.h"
#include "attain-change.h"

G_BEGIN_DECLS

gboolean attain_application_findings_save     (AttainChange                *change,
                                               const AttainRulebook        *rulebook,
                                               AttainApplicationCriterion  *finding,
                                               gint64                       actor_id,
                                               const char                  *on,
                                               GError                     **error);
gboolean attain_application_findings_keep     (AttainChange                *change,
                                               AttainApplicationCase       *item,
                                               gboolean                     refused,
                                               const char                  *on,
                                               GError                     **error);
gboolean attain_application_findings_accept   (AttainChange                *change,
                                               const AttainRulebook        *rulebook,
                                               gint64                       application_id,
                                               gint64                       evidence_id,
                                               gint64                       actor_id,
                                               const char                  *on,
                                               GError                     **error);
gboolean attain_application_findings_sign_off (AttainChange                *change,
                                               const AttainRulebook        *rulebook,
                                               gint64                       application_id,
                                               gint64                       actor_id,
                                               const char                  *on,
                                               GError                     **error);

G_END_DECLS
