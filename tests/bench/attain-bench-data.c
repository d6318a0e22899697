/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Made once in the build folder, and again when the tables have changed since. */

#include "attain-bench-data.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "attain-bench.h"
#include "attain-demo-fill.h"
#include "attain-export.h"
#include "attain-reference-import.h"
#include "attain-schema.h"

/* Every registered social worker in England, and what they log; a region is a sixth of it. */
enum { NATION_PEOPLE = 100000, NATION_ENTRIES = 3000000, REGIONS = 6 };

#define SEED  2
#define YEARS 5

static AttainDb *
create (const char *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = NULL;

  attain_bench_remove (file);
  db = attain_db_open (file, ATTAIN_DB_CREATE, &error);
  attain_bench_must (db != NULL && attain_schema_update (db, &error), &error);
  return g_steal_pointer (&db);
}

/* What the tables are, as one text. */
static char *
describe_tables (AttainDb *db)
{
  static const char sql[] = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, NULL, &error);

  while (cursor != NULL && attain_cursor_next (cursor, &error))
    g_string_append_printf (text, "%s\n", attain_cursor_text (cursor, 0));
  attain_bench_must (error == NULL, &error);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_current (AttainBenchData *self,
            const char      *file)
{
  g_autofree char *probe = attain_bench_data_path (self, "probe.attain");
  g_autoptr(AttainDb) fresh = create (probe);
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_READ, NULL);
  g_autofree char *wanted = describe_tables (fresh);
  g_autofree char *got = db != NULL ? describe_tables (db) : NULL;

  g_clear_pointer (&fresh, attain_db_close);
  attain_bench_remove (probe);
  return g_strcmp0 (wanted, got) == 0;
}

static void
fill (AttainBenchData *self,
      const char      *file,
      guint            n_entries)
{
  g_autoptr(AttainDb) db = create (file);
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (self->n_people, YEARS, SEED, ATTAIN_BENCH_DAY);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainChange) change = attain_change_begin (db, "Bench", "Make people", NULL, ATTAIN_CHANGE_BULK, &error);

  attain_demo_council_set_n_entries (council, n_entries);
  attain_bench_must (change != NULL && attain_reference_install (change, "example", &error) &&
                     attain_demo_fill (change, council, NULL, &error) &&
                     attain_change_commit (&change, NULL, &error), &error);
}

static void
write_cpd (AttainBenchData *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (self->full, ATTAIN_DB_READ, &error);
  g_autoptr(GFile) file = g_file_new_for_path (self->cpd);
  AttainExport export = { attain_kind_find ("cpd"), &attain_row_format_csv };

  attain_bench_must (db != NULL && attain_export_to_file (&export, db, file, &error), &error);
}

/* The CSV comes last, so that it is there when everything is. */
static void
make (AttainBenchData *self)
{
  double start = attain_bench_now ();

  g_unlink (self->cpd);
  fill (self, self->people, 0);
  fill (self, self->full, self->n_entries);
  write_cpd (self);
  attain_bench_tell ("made the people and their CPD, once", attain_bench_now () - start, "s", 0);
}

/**
 * attain_bench_data_get:
 *
 * Makes them where they are not there yet: a region's, or the nation's when the environment says `ATTAIN_BENCH=nation`.
 *
 * Returns: (transfer full): the people
 */
AttainBenchData *
attain_bench_data_get (void)
{
  AttainBenchData *self = g_new0 (AttainBenchData, 1);
  gboolean nation = g_strcmp0 (g_getenv ("ATTAIN_BENCH"), "nation") == 0;

  self->folder = g_build_filename (g_getenv ("ATTAIN_BENCH_FOLDER"), nation ? "nation" : "region", NULL);
  self->people = attain_bench_data_path (self, "people.attain");
  self->full = attain_bench_data_path (self, "full.attain");
  self->cpd = attain_bench_data_path (self, "cpd.csv");
  self->n_people = NATION_PEOPLE / (nation ? 1 : REGIONS);
  self->n_entries = NATION_ENTRIES / (nation ? 1 : REGIONS);
  attain_bench_must (g_mkdir_with_parents (self->folder, 0755) == 0, NULL);

  if (!g_file_test (self->cpd, G_FILE_TEST_EXISTS) || !is_current (self, self->full))
    make (self);
  return self;
}

void
attain_bench_data_free (AttainBenchData *self)
{
  g_free (self->folder);
  g_free (self->people);
  g_free (self->full);
  g_free (self->cpd);
  g_free (self);
}

/* The path of a file in the folder. */
char *
attain_bench_data_path (AttainBenchData *self,
                        const char      *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* Copies a database that is closed, for a benchmark to write to. */
char *
attain_bench_data_copy (AttainBenchData *self,
                        const char      *from,
                        const char      *name)
{
  char *to = attain_bench_data_path (self, name);
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) copy = g_file_new_for_path (to);
  g_autoptr(GError) error = NULL;

  attain_bench_remove (to);
  attain_bench_must (g_file_copy (source, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error), &error);
  /* Or the first commit that follows would wait for all of it. */
  sync ();
  return to;
}

/* Removes a database and its log. */
void
attain_bench_remove (const char *database)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (database, endings[i], NULL);

      g_unlink (file);
    }
}
