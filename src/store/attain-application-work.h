/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-application-criterion.h"
#include "attain-change.h"

G_BEGIN_DECLS

const char        *attain_application_work_get_action (AttainApplicationMove          move);
AttainChangeFlags  attain_application_work_get_flags  (AttainApplicationMove          move);
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
gboolean           attain_application_work_take       (AttainChange                  *change,
                                                       AttainApplicationCase         *item,
                                                       const AttainApplicationOrder  *order,
                                                       gboolean                       by_itself,
                                                       GError                       **error);
gboolean           attain_application_work_move       (AttainChange                  *change,
                                                       const AttainRulebook          *rulebook,
                                                       gint64                         application_id,
                                                       const AttainApplicationOrder  *order,
                                                       GError                       **error);
gboolean           attain_application_work_happen     (AttainChange                  *change,
                                                       AttainApplicationCase         *item,
                                                       AttainApplicationMove          what,
                                                       const char                    *on,
                                                       const char                    *reason,
                                                       GError                       **error);

G_END_DECLS
