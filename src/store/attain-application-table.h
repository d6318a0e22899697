/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-change.h"

G_BEGIN_DECLS

gint64                 attain_application_find       (AttainDb              *db,
                                                      const char            *reference,
                                                      GError               **error);
gboolean               attain_application_find_open  (AttainDb              *db,
                                                      gint64                 person_id,
                                                      gint64                *application_id,
                                                      GError               **error);
gboolean               attain_application_check_seen (AttainChange          *change,
                                                      AttainApplication     *application,
                                                      GError               **error);
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
