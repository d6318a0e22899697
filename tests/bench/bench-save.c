/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves as the window makes them, after an import: each a change of its own, kept for good when it is answered. Beside
 * the time that passed stands how long the program had a processor, and what the disk alone takes for as many pages,
 * asked after each save: a machine that others use too is slow in both. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "attain-bench-data.h"
#include "attain-bench.h"
#include "attain-cpd-entry.h"
#include "attain-store.h"

/* What a save writes to the log, and how long that gets: counted in pages. */
enum { SAVES = 12000, SAVE_PAGES = 20, LOG_PAGES = 4100, PAGE_BYTES = 4096 };

typedef struct
{
  GMainLoop   *loop;
  AttainStore *store;
  GArray      *waits;        /* of double, in ms */
  GArray      *works;        /* likewise */
  GArray      *disk_waits;   /* likewise */
  int          plain;        /* a file that is no database */
  guint        n_people;
  guint        n_entries;
  double       start;
  double       work_start;
} Bench;

static const char reflection[] =
  "I had prepared the visit with the family's own words from last time, and left my questions for later. What they"
  " told me about the evenings changed my view of the risk: it was not the shouting but the silence after it that the"
  " children were afraid of. In supervision we looked at what I had missed before, and I wrote the plan again with"
  " the mother beside me. Next time I shall ask about the quiet days first, and I have agreed with my colleague that"
  " we look at two of each other's plans every month.";

static gboolean
log_job (AttainChange  *change,
         gpointer       data,
         GError       **error)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr(AttainCpdEntry) entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", (gint64) n, "occurred-on", "2026-11-20",
                                                  "title", "Visiting on the quiet days", "activity",
                                                  ATTAIN_CPD_ACTIVITY_SUPERVISION, "minutes", (gint64) 60,
                                                  "learning", reflection, NULL);

  return attain_change_insert (change, &attain_cpd_table, entry, error);
}

static gboolean
edit_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  gint64 id = GPOINTER_TO_UINT (data);
  g_autoptr(AttainCpdEntry) entry = attain_table_load_one (&attain_cpd_table, attain_change_get_db (change), id, error);

  if (entry == NULL)
    return FALSE;

  g_object_set (entry, "impact", reflection, NULL);
  return attain_change_update (change, &attain_cpd_table, entry, error);
}

static void
write_plainly (Bench *self)
{
  static const char pages[SAVE_PAGES * PAGE_BYTES];
  off_t place = (off_t) (self->disk_waits->len % (LOG_PAGES / SAVE_PAGES)) * sizeof pages;
  double start = attain_bench_now ();

  attain_bench_must (pwrite (self->plain, pages, sizeof pages, place) == sizeof pages && fdatasync (self->plain) == 0, NULL);
  attain_bench_add_ms (self->disk_waits, attain_bench_now () - start);
}

static void save_next (Bench *self);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Bench *self = user_data;
  g_autoptr(GError) error = NULL;

  attain_bench_must (attain_store_write_finish (self->store, result, &error), &error);
  attain_bench_add_ms (self->waits, attain_bench_now () - self->start);
  attain_bench_add_ms (self->works, attain_bench_get_work () - self->work_start);
  write_plainly (self);
  if (self->waits->len < SAVES)
    save_next (self);
  else
    g_main_loop_quit (self->loop);
}

/* Two new ones, then an old one that is edited. */
static void
save_next (Bench *self)
{
  guint i = self->waits->len;
  gboolean edits = i % 3 == 2;
  guint which = 1 + (i * 7919u) % (edits ? self->n_entries : self->n_people);

  self->start = attain_bench_now ();
  self->work_start = attain_bench_get_work ();
  attain_store_write (self->store, edits ? "Edit CPD" : "Log CPD", NULL, ATTAIN_CHANGE_NORMAL, edits ? edit_job : log_job,
                      GUINT_TO_POINTER (which), NULL, NULL, saved_cb, self);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AttainBenchData) data = NULL;
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GArray) waits = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) works = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) disk_waits = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *file = NULL;
  g_autofree char *plain = NULL;
  Bench self = { loop, NULL, waits, works, disk_waits };

  attain_bench_begin ("saves after an import");
  data = attain_bench_data_get ();
  file = attain_bench_data_copy (data, data->full, "save.attain");
  plain = attain_bench_data_path (data, "plain");
  self.plain = g_open (plain, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  self.n_people = data->n_people;
  self.n_entries = data->n_entries;
  self.store = attain_store_new (file);
  attain_store_set_actor (self.store, "Bench");

  save_next (&self);
  g_main_loop_run (loop);
  attain_bench_tell ("saves", waits->len, "", 0);
  attain_bench_tell ("a save, median", attain_bench_percentile (waits, 0.5), "ms", 0);
  attain_bench_tell ("a save, 99th percentile", attain_bench_percentile (waits, 0.99), "ms", 5);
  attain_bench_tell ("a save, worst", attain_bench_percentile (waits, 1), "ms", 100);
  attain_bench_tell ("a save, 99th percentile, processor", attain_bench_percentile (works, 0.99), "ms", 0);
  attain_bench_tell ("a save, worst, processor", attain_bench_percentile (works, 1), "ms", 0);

  attain_bench_tell ("the disk alone, median", attain_bench_percentile (disk_waits, 0.5), "ms", 0);
  attain_bench_tell ("the disk alone, 99th percentile", attain_bench_percentile (disk_waits, 0.99), "ms", 0);
  attain_bench_tell ("the disk alone, worst", attain_bench_percentile (disk_waits, 1), "ms", 0);

  close (self.plain);
  g_unlink (plain);
  attain_store_stop (self.store);
  g_object_unref (self.store);
  attain_bench_remove (file);
  return 0;
}
