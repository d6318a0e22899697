/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AttainBenchRun:
 * @seconds: how long the program took
 * @cpu: how long it had a processor, which a busy machine changes less
 * @peak: the most memory it held, in MiB
 * @good: whether it ended as it should
 *
 * How a program went.
 */
typedef struct
{
  double   seconds;
  double   cpu;
  double   peak;
  gboolean good;
} AttainBenchRun;

void           attain_bench_begin      (const char          *title);
double         attain_bench_now        (void);
double         attain_bench_get_work   (void);
double         attain_bench_get_thread_ms
                                       (void);
void           attain_bench_add_ms     (GArray              *times,
                                        double               seconds);
double         attain_bench_get_memory (const char          *what);
double         attain_bench_percentile (GArray              *values,
                                        double               part);
AttainBenchRun attain_bench_run        (const char *const   *argv);
void           attain_bench_must       (gboolean             done,
                                        GError             **error);

void           attain_bench_tell       (const char          *what,
                                        double               value,
                                        const char          *unit,
                                        double               most);
void           attain_bench_beside     (const char          *what,
                                        double               value,
                                        const char          *unit,
                                        const char          *other,
                                        double               other_value,
                                        double               most);

G_END_DECLS
