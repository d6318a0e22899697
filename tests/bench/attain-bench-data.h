/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

#define ATTAIN_BENCH_DAY "2026-11-21"

/**
 * AttainBenchData:
 * @folder: where the files are, and where a benchmark may put its own
 * @people: a database with everybody and their posts, levels and training
 * @full: the same with everybody's CPD
 * @cpd: that CPD as CSV
 * @n_people: how many people there are
 * @n_entries: how many pieces of CPD
 *
 * What benchmarks work on: made-up people in the numbers of a region, or of the nation.
 */
typedef struct
{
  char  *folder;
  char  *people;
  char  *full;
  char  *cpd;
  guint  n_people;
  guint  n_entries;
} AttainBenchData;

AttainBenchData *attain_bench_data_get      (void);
void             attain_bench_data_free     (AttainBenchData *self);
char            *attain_bench_data_path     (AttainBenchData *self,
                                             const char      *name);
char            *attain_bench_data_copy     (AttainBenchData *self,
                                             const char      *from,
                                             const char      *name);
void             attain_bench_remove        (const char      *database);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainBenchData, attain_bench_data_free)

G_END_DECLS
