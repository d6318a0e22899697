/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-employment.h"
#include "attain-programme.h"

G_BEGIN_DECLS

char *attain_asye_time_get_due (const AttainProgramme *programme,
                                const char            *start_on,
                                const AttainPostSpan  *spans,
                                gsize                  n_spans,
                                int                    month,
                                double                *months);

G_END_DECLS
