/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-application-criterion.h"
#include "attain-change.h"

G_BEGIN_DECLS

char              *attain_application_work_dup_action (AttainApplicationMove          move);
AttainApplication *attain_application_work_start      (AttainChange                  *change,
                                                       const AttainRulebook          *rulebook,
                                                       const AttainScheme            *scheme,
                                                       gint64                         person_id,
                                                       const char                    *route,
                                                       gint64                         actor_id,
                                                       const char                    *on,
                                                       GError                       **error);
AttainApplication *attain_application_work_grant      (AttainChange                  *change,
                                                       const AttainRulebook          *rulebook,
                                                       const AttainScheme            *scheme,
                                                       gint64                         person_id,
                                                       const char                    *route,
                                                       const char                    *on,
                                                       const char                    *reason,
                                                       GError                       **error);
gboolean           attain_application_work_move       (AttainChange                  *change,
                                                       const AttainRulebook          *rulebook,
                                                       gint64                         application_id,
                                                       const AttainApplicationOrder  *order,
                                                       GError                       **error);
gboolean           attain_application_work_find       (AttainChange                  *change,
                                                       const AttainRulebook          *rulebook,
                                                       AttainApplicationCriterion    *finding,
                                                       gint64                         actor_id,
                                                       const char                    *on,
                                                       GError                       **error);
gboolean           attain_application_work_sign_off   (AttainChange                  *change,
                                                       const AttainRulebook          *rulebook,
                                                       gint64                         application_id,
                                                       gint64                         actor_id,
                                                       const char                    *on,
                                                       GError                       **error);
gboolean           attain_application_work_tidy_up    (AttainChange                  *change,
                                                       const AttainRulebook          *rulebook,
                                                       const char                    *on,
                                                       guint                         *n_moved,
                                                       GError                       **error);

G_END_DECLS
