/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the start of a program to the first window with something in it, as the X server sees it:
 * bench-start ATTAIN EMPTY-WINDOW */

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include "attain-bench-data.h"
#include "attain-bench.h"
#include "attain-demo-fill.h"
#include "attain-reference-import.h"
#include "attain-schema.h"

enum { ROUNDS = 7, PATIENCE_S = 30, SETTLE_MS = 700, LOOK_EVERY_MS = 10, SMALLEST = 200, COLOURS = 4 };

typedef struct
{
  const char        *name;
  const char *const *argv;
  GArray            *painted;    /* of double, in ms: something */
  GArray            *finished;   /* of double, in ms: all of it */
  GArray            *memory;     /* of double, in MiB */
} Program;

/* A window that goes away while it is looked at is no failure. */
static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  return 0;
}

/* A window that shows something has more colours than its background and an edge. */
static gboolean
is_painted (XImage *image)
{
  unsigned long seen[COLOURS];
  guint n_seen = 0;

  for (int y = 2; y < image->height && n_seen < COLOURS; y += 3)
    for (int x = 2; x < image->width && n_seen < COLOURS; x += 3)
      {
        unsigned long pixel = XGetPixel (image, x, y) & 0xffffff;
        guint i = 0;

        while (i < n_seen && seen[i] != pixel)
          i++;
        if (i == n_seen)
          seen[n_seen++] = pixel;
      }

  return n_seen == COLOURS;
}

static guint
get_hash (XImage *image)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (image->data, (gsize) image->height * image->bytes_per_line);

  return g_bytes_hash (bytes);
}

/* A number that tells one picture of the window from another; 0 while there is no window with something in it. */
static guint
look_at (Display *display,
         Window   window)
{
  XWindowAttributes place;
  XImage *image;
  guint hash = 0;

  if (!XGetWindowAttributes (display, window, &place) || place.map_state != IsViewable ||
      place.width < SMALLEST || place.height < SMALLEST ||
      !(image = XGetImage (display, window, 0, 0, place.width, place.height, AllPlanes, ZPixmap)))
    return 0;

  if (is_painted (image))
    hash = MAX (get_hash (image), 1);
  XDestroyImage (image);
  return hash;
}

static guint
look (Display *display)
{
  Window root, parent, *windows = NULL;
  unsigned int n_windows = 0;
  guint hash = 0;

  XQueryTree (display, DefaultRootWindow (display), &root, &parent, &windows, &n_windows);
  for (unsigned int i = 0; i < n_windows && hash == 0; i++)
    hash = look_at (display, windows[i]);
  if (windows != NULL)
    XFree (windows);

  return hash;
}

/* When the window took the look that it keeps. */
static double
wait_for_last_change (Display *display,
                      double   painted)
{
  double last = painted;
  guint shown = 0;

  while (attain_bench_now () - last < SETTLE_MS / 1000.0)
    {
      guint hash = look (display);

      if (hash != shown)
        last = shown != 0 ? attain_bench_now () : painted;
      shown = hash;
      g_usleep (LOOK_EVERY_MS * 1000);
    }

  return last;
}

/* What the program itself holds, MiB. */
static double
get_memory_of (GPid pid)
{
  g_autofree char *file = g_strdup_printf ("/proc/%d/status", (int) pid);
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents (file, &status, NULL, NULL) || !(line = strstr (status, "VmRSS:")))
    return 0;

  return g_ascii_strtod (line + strlen ("VmRSS:"), NULL) / 1024;
}

static void
stop (Display *display,
      GPid     pid)
{
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  while (look (display) != 0)
    g_usleep (20000);
}

static gboolean
start (Display *display,
       Program *program,
       gboolean counts)
{
  double began = attain_bench_now (), painted, finished, memory;
  GPid pid;

  if (!g_spawn_async (NULL, (char **) program->argv, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, NULL))
    return FALSE;

  while (look (display) == 0 && attain_bench_now () - began < PATIENCE_S)
    g_usleep (1000);
  painted = attain_bench_now ();
  finished = (wait_for_last_change (display, painted) - began) * 1000;
  painted = (painted - began) * 1000;
  memory = get_memory_of (pid);
  if (counts)
    {
      g_array_append_val (program->painted, painted);
      g_array_append_val (program->finished, finished);
      g_array_append_val (program->memory, memory);
    }
  stop (display, pid);
  return TRUE;
}

static char *
make_council (AttainBenchData *data)
{
  char *file = attain_bench_data_path (data, "council.attain");
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (ATTAIN_DEMO_PEOPLE, ATTAIN_DEMO_YEARS, ATTAIN_DEMO_SEED,
                                                                  ATTAIN_BENCH_DAY);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(AttainChange) change = NULL;

  attain_bench_remove (file);
  db = attain_db_open (file, ATTAIN_DB_CREATE, &error);
  attain_bench_must (db != NULL && attain_schema_update (db, &error) &&
                     (change = attain_change_begin (db, "Bench", "Make people", NULL, ATTAIN_CHANGE_BULK, &error)) &&
                     attain_reference_install (change, "example", &error) &&
                     attain_change_commit (&change, NULL, &error) &&
                     attain_demo_make (db, council, "Bench", NULL, &error), &error);
  return file;
}

static double
get_median (GArray *values)
{
  return attain_bench_percentile (values, 0.5);
}

static void
tell (Program *attain,
      Program *empty,
      Program *browser)
{
  attain_bench_beside ("start to the first painted window", get_median (attain->painted), "ms", empty->name,
                       get_median (empty->painted), 1.6);
  attain_bench_beside ("start to the first painted window", get_median (attain->painted), "ms", browser->name,
                       get_median (browser->painted), 1);
  attain_bench_beside ("start to the last change of the picture", get_median (attain->finished), "ms", empty->name,
                       get_median (empty->finished), 0);
  attain_bench_beside ("start to the last change of the picture", get_median (attain->finished), "ms", browser->name,
                       get_median (browser->finished), 0);
  attain_bench_beside ("memory after the start", get_median (attain->memory), "MiB", empty->name,
                       get_median (empty->memory), 0);
  attain_bench_beside ("memory after the start", get_median (attain->memory), "MiB", browser->name,
                       get_median (browser->memory), 0);
  attain_bench_tell ("memory after the start", get_median (attain->memory), "MiB", 100);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AttainBenchData) data = NULL;
  g_autofree char *council = NULL;
  Display *display;

  attain_bench_begin ("start with the demo council");
  attain_bench_must (argc == 3, NULL);
  data = attain_bench_data_get ();
  council = make_council (data);
  display = XOpenDisplay (NULL);
  attain_bench_must (display != NULL, NULL);
  XSetErrorHandler (ignore_error);

  {
    const char *const attain_argv[] = { argv[1], council, NULL };
    const char *const empty_argv[] = { argv[2], NULL };
    const char *const browser_argv[] = { "sqlitebrowser", council, NULL };
    Program programs[] = {
      { "Attain", attain_argv },
      { "empty AdwApplicationWindow", empty_argv },
      { "sqlitebrowser", browser_argv },
    };

    for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
      {
        programs[i].painted = g_array_new (FALSE, FALSE, sizeof (double));
        programs[i].finished = g_array_new (FALSE, FALSE, sizeof (double));
        programs[i].memory = g_array_new (FALSE, FALSE, sizeof (double));
      }
    /* In turn, so that what else the machine does meets all; the first round only warms them up. */
    for (guint round = 0; round <= ROUNDS; round++)
      for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
        start (display, &programs[i], round > 0);
    tell (&programs[0], &programs[1], &programs[2]);
    for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
      {
        g_array_unref (programs[i].painted);
        g_array_unref (programs[i].finished);
        g_array_unref (programs[i].memory);
      }
  }

  XCloseDisplay (display);
  return 0;
}
