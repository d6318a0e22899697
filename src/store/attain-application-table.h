/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-change.h"

G_BEGIN_DECLS

AttainApplicationCase *attain_application_case_load  (AttainDb              *db,
                                                      const AttainRulebook  *rulebook,
                                                      gint64                 application_id,
                                                      const char            *on,
                                                      GError               **error);
AttainApplicationCase *attain_application_case_look  (AttainDb              *db,
                                                      const AttainRulebook  *rulebook,
                                                      gint64                 application_id,
                                                      const char            *on,
                                                      GError               **error);
AttainApplicationCase *attain_application_case_read  (AttainChange          *change,
                                                      const AttainRulebook  *rulebook,
                                                      gint64                 application_id,
                                                      const char            *on,
                                                      GError               **error);
AttainApplicationCase *attain_application_case_begin (AttainChange          *change,
                                                      const AttainRulebook  *rulebook,
                                                      AttainApplication     *application,
                                                      const char            *on,
                                                      GError               **error);

G_END_DECLS
