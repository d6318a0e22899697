/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-change.h"

G_BEGIN_DECLS

gboolean attain_application_write_declare  (AttainChange                  *change,
                                            AttainApplicationCase         *item,
                                            const AttainApplicationOrder  *order,
                                            gint64                         person_id,
                                            GError                       **error);
gboolean attain_application_write_convene  (AttainChange                  *change,
                                            AttainApplicationCase         *item,
                                            const AttainApplicationOrder  *order,
                                            gint64                         person_id,
                                            GError                       **error);
gboolean attain_application_write_scores   (AttainChange                  *change,
                                            AttainApplicationCase         *item,
                                            const AttainApplicationOrder  *order,
                                            gint64                         person_id,
                                            GError                       **error);
gboolean attain_application_write_decision (AttainChange                  *change,
                                            AttainApplicationCase         *item,
                                            const AttainApplicationOrder  *order,
                                            gint64                         person_id,
                                            GError                       **error);

G_END_DECLS
