/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-change.h"

G_BEGIN_DECLS

void     attain_application_write_defaults (AttainApplicationCase         *item,
                                            const AttainApplicationOrder  *order);
gboolean attain_application_write_records  (AttainChange                  *change,
                                            AttainApplicationCase         *item,
                                            const AttainApplicationOrder  *order,
                                            gint64                         person_id,
                                            GError                       **error);

G_END_DECLS
