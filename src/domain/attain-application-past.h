/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application.h"
#include "attain-person.h"
#include "attain-route.h"

G_BEGIN_DECLS

AttainApplicationState attain_application_past_infer_state  (const AttainApplication  *self,
                                                             const char               *today);
gboolean               attain_application_past_check_days   (const AttainApplication  *self,
                                                             const char               *today,
                                                             GError                  **error);
gboolean               attain_application_past_settle       (AttainApplication        *self,
                                                             const AttainRoute        *route,
                                                             const char               *today,
                                                             GError                  **error);
gboolean               attain_application_past_check_person (const AttainApplication  *self,
                                                             AttainPerson             *person,
                                                             const char               *today,
                                                             GError                  **error);
gboolean               attain_application_past_match        (AttainApplication        *self,
                                                             const AttainApplication  *kept,
                                                             GError                  **error);

G_END_DECLS
