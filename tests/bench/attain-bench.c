/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clocks, other programs and the figures' form. A benchmark measures and prints; it refuses nothing, since the
 * machine it runs on is anybody's. */

#include "attain-bench.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

void
attain_bench_begin (const char *title)
{
  setvbuf (stdout, NULL, _IOLBF, 0);
  printf ("# %s\n", title);
}

/* Seconds of a clock that never jumps. */
double
attain_bench_now (void)
{
  return g_get_monotonic_time () / 1e6;
}

/* How long the program has had a processor, in seconds. */
double
attain_bench_get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

/* How long this thread has had a processor, in milliseconds: what others do meanwhile does not count. */
double
attain_bench_get_thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* To times in ms. */
void
attain_bench_add_ms (GArray *times,
                     double  seconds)
{
  double ms = seconds * 1000;

  g_array_append_val (times, ms);
}

/**
 * attain_bench_get_memory:
 * @what: a line of /proc/self/status, such as "VmRSS"
 *
 * Returns: this program's memory in MiB
 */
double
attain_bench_get_memory (const char *what)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || !(line = strstr (status, what)))
    return 0;

  return g_ascii_strtod (line + strlen (what) + 1, NULL) / 1024;
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/**
 * attain_bench_percentile:
 * @values: (element-type double): measured values, which are put in order
 * @part: 0.5 for the median, 1 for the largest
 *
 * Returns: the value that @part of them do not exceed; 0 when there is none
 */
double
attain_bench_percentile (GArray *values,
                         double  part)
{
  if (values->len == 0)
    return 0;

  g_array_sort (values, compare_values);
  return g_array_index (values, double, (guint) (part * (values->len - 1)));
}

/**
 * attain_bench_run:
 * @argv: a program and its arguments
 *
 * Runs a program to its end. What it prints is thrown away; what it complains of is shown.
 *
 * Returns: how it went
 */
AttainBenchRun
attain_bench_run (const char *const *argv)
{
  AttainBenchRun run = { 0 };
  struct rusage usage = { 0 };
  double start = attain_bench_now ();
  g_autoptr(GError) error = NULL;
  int status = -1;
  GPid pid;

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    {
      g_printerr ("%s\n", error->message);
      return run;
    }

  wait4 (pid, &status, 0, &usage);
  run.seconds = attain_bench_now () - start;
  run.cpu = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  run.peak = usage.ru_maxrss / 1024.0;
  run.good = WIFEXITED (status) && WEXITSTATUS (status) == 0;
  return run;
}

/* Ends a benchmark that cannot go on. The place of the error is asked for and not the error, since C may look at it
 * before what fails has set it. */
void
attain_bench_must (gboolean   done,
                   GError   **error)
{
  if (!done)
    g_error ("%s", error != NULL && *error != NULL ? (*error)->message : "the benchmark cannot go on");
}

static const char *
judge (double value,
       double most)
{
  if (most <= 0)
    return "";

  return value <= most ? "  reached" : "  MISSED";
}

/**
 * attain_bench_tell:
 * @what: what was measured
 * @value: the figure
 * @unit: what it counts
 * @most: what it is to be at most; 0 for no limit
 */
void
attain_bench_tell (const char *what,
                   double      value,
                   const char *unit,
                   double      most)
{
  printf ("%-52s %10.2f %s", what, value, unit);
  if (most > 0)
    printf (" (at most %g)%s", most, judge (value, most));
  printf ("\n");
}

/**
 * attain_bench_beside:
 * @what: what was measured
 * @value: the figure
 * @unit: what both count
 * @other: what it is compared with
 * @other_value: its figure in the same run; 0 when it could not be measured
 * @most: how many times the other the figure is to be at most; 0 for no limit
 */
void
attain_bench_beside (const char *what,
                     double      value,
                     const char *unit,
                     const char *other,
                     double      other_value,
                     double      most)
{
  if (other_value <= 0)
    {
      printf ("%-52s %10.2f %s; %s: not here\n", what, value, unit, other);
      return;
    }

  printf ("%-52s %10.2f %s; %s: %.2f %s; ratio %.2f", what, value, unit, other, other_value, unit, value / other_value);
  if (most > 0)
    printf (" (at most %g)%s", most, judge (value / other_value, most));
  printf ("\n");
}
