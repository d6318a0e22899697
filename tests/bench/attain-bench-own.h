/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long this thread is held by the program's own code, and not by the toolkit that calls it or that it calls.
 * Every half millisecond the stack is looked at: from the top, and past what serves both (GLib, libc, SQLite), the
 * first frame tells whose the time was. */

void   attain_bench_own_watch    (void);
void   attain_bench_own_set_base (void);
double attain_bench_own_take     (void);

G_END_DECLS
