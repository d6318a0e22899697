/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"

G_BEGIN_DECLS

/* People half a year into a programme, in so many cohorts, with so many pieces of evidence each. */
enum { ATTAIN_BENCH_YEARS = 2000, ATTAIN_BENCH_INTAKES = 8, ATTAIN_BENCH_PIECES = 30 };

/* Applications that are open, of the first of those people. */
enum { ATTAIN_BENCH_APPLICATIONS = 500 };

void attain_bench_years_make (const char *file);

G_END_DECLS
