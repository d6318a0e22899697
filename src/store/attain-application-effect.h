/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-change.h"

G_BEGIN_DECLS

gboolean attain_application_effect (AttainChange           *change,
                                    AttainApplicationCase  *item,
                                    GError                **error);

G_END_DECLS
