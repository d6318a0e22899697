/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A benchmark of the window starts itself for each thing it compares, so that none finds what another left behind.
 * A part reports figures by name, and the whole reads them. */

void        attain_bench_part_report (const char *name,
                                      double      value);
void        attain_bench_part_end    (void) G_GNUC_NORETURN;
GHashTable *attain_bench_part_run    (const char *const *argv);
double      attain_bench_part_get    (GHashTable        *figures,
                                      const char        *name);

G_END_DECLS
