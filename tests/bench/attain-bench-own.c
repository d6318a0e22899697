/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE   /* what is loaded where, and a timer for one thread, are Linux's */

#include "attain-bench-own.h"

#include <execinfo.h>
#include <link.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "attain-bench.h"

enum { MOST_FRAMES = 256, MOST_RANGES = 32, EVERY_NS = 500000 };

/* From one look to the next. Where the thread seems to have worked for longer, somebody else had the processor: on a
 * virtual machine that counts as the thread's. */
#define MOST_MS (4 * EVERY_NS / 1e6)

/* The frames of the signal itself: the handler, and what called it. */
enum { N_HANDLER = 2 };

typedef struct
{
  guintptr from, to;
} Range;

static const char *const neutral[] = { "libc.so", "libm.so", "ld-linux", "libgcc_s", "libglib-2.0", "libgobject-2.0",
                                       "libgio-2.0", "libgmodule-2.0", "libffi", "libsqlite3", "linux-vdso" };

static struct
{
  Range           program;
  Range           neutral[MOST_RANGES];
  guint           n_neutral;
  int             n_base;        /* frames below the main loop */
  double          looked;        /* when it looked last, in the thread's processor time, ms */
  volatile double own;
} watch;

static gboolean
is_within (const Range *range,
           guintptr     address)
{
  return range->from <= address && address < range->to;
}

static gboolean
is_neutral (guintptr address)
{
  for (guint i = 0; i < watch.n_neutral; i++)
    if (is_within (&watch.neutral[i], address))
      return TRUE;

  return FALSE;
}

static gboolean
is_own (void *const *frames,
        int          n_frames)
{
  for (int i = N_HANDLER; i < n_frames - watch.n_base; i++)
    if (is_within (&watch.program, (guintptr) frames[i]))
      return TRUE;
    else if (!is_neutral ((guintptr) frames[i]))
      return FALSE;

  return FALSE;
}

/* How long it looks itself is nobody's. */
static void
look_cb (int number)
{
  double now = attain_bench_get_thread_ms ();
  void *frames[MOST_FRAMES];
  int n_frames = backtrace (frames, MOST_FRAMES);

  if (is_own (frames, n_frames))
    watch.own += MIN (now - watch.looked, MOST_MS);
  watch.looked = attain_bench_get_thread_ms ();
}

static int
add_ranges_cb (struct dl_phdr_info *info,
               gsize                size,
               void                *data)
{
  Range range = { UINTPTR_MAX, 0 };
  gboolean counts = FALSE;

  for (guint i = 0; i < info->dlpi_phnum; i++)
    if (info->dlpi_phdr[i].p_type == PT_LOAD)
      {
        range.from = MIN (range.from, info->dlpi_addr + info->dlpi_phdr[i].p_vaddr);
        range.to = MAX (range.to, info->dlpi_addr + info->dlpi_phdr[i].p_vaddr + info->dlpi_phdr[i].p_memsz);
      }
  if (is_within (&range, (guintptr) add_ranges_cb))
    watch.program = range;
  for (guint i = 0; i < G_N_ELEMENTS (neutral); i++)
    counts |= strstr (info->dlpi_name, neutral[i]) != NULL;
  if (counts && watch.n_neutral < MOST_RANGES)
    watch.neutral[watch.n_neutral++] = range;

  return 0;
}

/* Begins to look at the thread that calls it. */
void
attain_bench_own_watch (void)
{
  struct sigaction action = { .sa_handler = look_cb, .sa_flags = SA_RESTART };
  struct sigevent event = { .sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGRTMIN };
  struct itimerspec every = { { 0, EVERY_NS }, { 0, EVERY_NS } };
  void *frames[MOST_FRAMES];
  timer_t timer;

  dl_iterate_phdr (add_ranges_cb, NULL);
  /* The first call loads what it needs, which a handler cannot. */
  backtrace (frames, MOST_FRAMES);
  watch.looked = attain_bench_get_thread_ms ();
  event._sigev_un._tid = gettid ();
  attain_bench_must (sigaction (SIGRTMIN, &action, NULL) == 0 && timer_create (CLOCK_MONOTONIC, &event, &timer) == 0 &&
                     timer_settime (timer, 0, &every, NULL) == 0, NULL);
}

/* What calls this and turns the main loop next is the benchmark's, as is what called it. */
G_NO_INLINE void
attain_bench_own_set_base (void)
{
  void *frames[MOST_FRAMES];

  watch.n_base = backtrace (frames, MOST_FRAMES) - 1;
}

/* The program's own since it was asked last, ms. */
double
attain_bench_own_take (void)
{
  double own = watch.own;

  watch.own = 0;
  return own;
}
