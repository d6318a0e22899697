/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application.h"
#include "attain-decision.h"
#include "attain-holidays.h"
#include "attain-person.h"
#include "attain-route.h"

G_BEGIN_DECLS

gboolean              attain_application_is_letter_due       (AttainApplication       *application,
                                                              const AttainRoute       *route);
char                 *attain_application_dup_due             (AttainApplication       *application,
                                                              const AttainRoute       *route,
                                                              const AttainHolidays    *holidays,
                                                              AttainDecision          *decision);
AttainApplicationRole attain_application_get_escalation      (AttainApplication       *application,
                                                              const AttainRoute       *route,
                                                              const AttainHolidays    *holidays,
                                                              AttainDecision          *decision,
                                                              const char              *on);
char                 *attain_application_dup_expiry_text     (AttainApplication       *application,
                                                              const AttainRoute       *route,
                                                              const AttainHolidays    *holidays,
                                                              AttainDecision          *decision,
                                                              const char              *on);
gboolean              attain_application_is_appeal_open      (AttainApplication       *application,
                                                              const AttainRoute       *route,
                                                              const AttainHolidays    *holidays,
                                                              const char              *on);
char                 *attain_application_dup_effective       (AttainApplication       *application,
                                                              const AttainRoute       *route,
                                                              const char              *decided_on);
const char           *attain_application_get_lapse_reason    (AttainApplication       *application,
                                                              AttainPerson            *person,
                                                              const AttainRoute       *route,
                                                              const AttainHolidays    *holidays,
                                                              AttainDecision          *decision,
                                                              const char              *on);
const char           *attain_application_get_judged_on       (AttainApplication       *application,
                                                              const char              *on);

G_END_DECLS
