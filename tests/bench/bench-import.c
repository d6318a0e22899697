/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The real importer beside the sqlite3 shell: bench-import ATTAINCTL FOLDER-OF-THE-SHELL'S-SQL */

#include "attain-bench-data.h"
#include "attain-bench.h"
#include "attain-import.h"

/* A fault stands in every so many rows of the file of faults. */
enum { FAULT_ROWS = 15000, FAULT_EVERY = 50 };

/* What a council or a region brings along, also where the benchmark has the whole nation at hand. */
enum { IMPORT_ROWS = 500000 };

static const char *attainctl, *scripts;

static gint64
count (const char *file,
       const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_READ, &error);
  gint64 n;

  attain_bench_must (db != NULL && attain_db_query_int (db, sql, NULL, &n, &error), &error);
  return n;
}

/* The search index of the shell's table is Attain's own, over the shell's columns. */
static char *
write_search (AttainBenchData *data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (data->people, ATTAIN_DB_READ, &error);
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GString) sql = NULL;
  char *file = attain_bench_data_path (data, "shell-search.sql");

  attain_bench_must (db != NULL && (cursor = attain_db_query (db, "SELECT sql FROM sqlite_schema WHERE name = 'cpd_search'",
                                                              NULL, &error)) &&
                     attain_cursor_next (cursor, &error), &error);
  sql = g_string_new (attain_cursor_text (cursor, 0));
  g_string_replace (sql, "content = 'cpd_entry', content_rowid = 'id'", "content = 'cpd', content_rowid = 'rowid'", 1);
  g_string_append (sql, ";\n");
  attain_bench_must (g_file_set_contents (file, sql->str, sql->len, &error), &error);
  return file;
}

static AttainBenchRun
run_shell (AttainBenchData *data,
           const char      *csv,
           gboolean         with_triggers)
{
  g_autofree char *db = attain_bench_data_path (data, "shell.db");
  g_autofree char *table = g_strdup_printf (".read %s/shell-table.sql", scripts);
  g_autofree char *triggers = g_strdup_printf (".read %s/shell-triggers.sql", scripts);
  g_autofree char *search_file = write_search (data);
  g_autofree char *search = g_strdup_printf (".read %s", search_file);
  g_autofree char *people = g_strdup_printf ("ATTACH '%s' AS a; INSERT INTO person SELECT employee_id FROM a.person;",
                                             data->people);
  g_autofree char *import = g_strdup_printf (".import --csv --skip 1 %s cpd", csv);
  const char *const plain[] = { "sqlite3", "-bail", db, table, people, NULL };
  const char *const full[] = { "sqlite3", "-bail", db, table, people, search, triggers, NULL };
  const char *const load[] = { "sqlite3", "-bail", db, "PRAGMA foreign_keys = ON", import, NULL };
  AttainBenchRun run = { 0 };

  attain_bench_remove (db);
  if (attain_bench_run (with_triggers ? full : plain).good)
    run = attain_bench_run (load);
  attain_bench_remove (db);
  return run;
}

static AttainBenchRun
run_attain (AttainBenchData *data,
            const char      *csv,
            guint            n_rows)
{
  g_autofree char *db = attain_bench_data_copy (data, data->people, "import.attain");
  const char *const argv[] = { attainctl, "--quiet", "--database", db, "import", "cpd", csv, NULL };
  AttainBenchRun run = attain_bench_run (argv);

  attain_bench_must (run.good && count (db, "SELECT count(*) FROM cpd_entry") == n_rows, NULL);
  attain_bench_remove (db);
  return run;
}

static void
compare (const AttainBenchRun *attain,
         const char           *other,
         const AttainBenchRun *shell,
         double                most)
{
  attain_bench_beside ("import", attain->seconds, "s", other, shell->good ? shell->seconds : 0, most);
  attain_bench_beside ("import, processor", attain->cpu, "s", other, shell->good ? shell->cpu : 0, 0);
}

/* What people get wrong: how a line of the file becomes one that must be refused. */
static char *
spoil (const char *line,
       guint       kind)
{
  g_auto(GStrv) fields = g_strsplit (line, ",", 3);

  switch (kind % 6)
    {
    case 0:
      return g_strdup_printf ("NOBODY,%s,%s", fields[1], fields[2]);
    case 1:
      return g_strdup_printf ("%s,2024-02-30,%s", fields[0], fields[2]);
    case 2:
      return g_strdup_printf ("%s,2099-01-01,%s", fields[0], fields[2]);
    case 3:
      return g_strdup_printf ("%s,%s,Planted,dancing,1,,,,,,,,,", fields[0], fields[1]);
    case 4:
      return g_strdup_printf ("%s,%s,Planted,course,25,,,,,,,,,", fields[0], fields[1]);
    default:
      return g_strdup_printf ("%s,%s,,course,1,,,,,,,,,", fields[0], fields[1]);
    }
}

/* Takes the beginning of the CSV, whose rows are a line each, and where @planted is given plants faults there and
 * tells it their lines. */
static char *
write_beginning (AttainBenchData *data,
                 guint            n_rows,
                 GHashTable      *planted)
{
  char *to = attain_bench_data_path (data, "beginning.csv");
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) from = g_file_new_for_path (data->cpd);
  g_autoptr(GFileInputStream) stream = g_file_read (from, NULL, &error);
  g_autoptr(GDataInputStream) lines = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  attain_bench_must (stream != NULL, &error);
  lines = g_data_input_stream_new (G_INPUT_STREAM (stream));
  for (guint n = 1; n <= n_rows + 1; n++)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, &error);
      g_autofree char *spoilt = NULL;

      attain_bench_must (line != NULL, &error);
      if (planted != NULL && n > 1 && n % FAULT_EVERY == 0)
        {
          spoilt = spoil (line, g_hash_table_size (planted));
          g_hash_table_add (planted, GUINT_TO_POINTER (n));
        }
      g_string_append_printf (text, "%s\n", spoilt != NULL ? spoilt : line);
    }
  attain_bench_must (g_file_set_contents (to, text->str, text->len, &error), &error);
  return to;
}

static void
bench_import (AttainBenchData *data)
{
  guint n_rows = MIN (data->n_entries, IMPORT_ROWS);
  g_autofree char *csv = write_beginning (data, n_rows, NULL);
  AttainBenchRun plain = run_shell (data, csv, FALSE);
  AttainBenchRun attain = run_attain (data, csv, n_rows);
  AttainBenchRun triggers = run_shell (data, csv, TRUE);

  attain_bench_tell ("rows of CPD", n_rows, "", 0);
  compare (&attain, "sqlite3 .import, no search or trail", &plain, 4);
  compare (&attain, "sqlite3 .import, triggers for both", &triggers, 0.25);
  attain_bench_tell ("peak memory of the import", attain.peak, "MiB", 260);
}

static AttainImport *
make_import (const char *csv)
{
  g_autoptr(GFile) file = g_file_new_for_path (csv);
  AttainImport *import = attain_import_new (attain_kind_find ("cpd"), file, "Bench", ATTAIN_BENCH_DAY);

  import->cancellable = g_cancellable_new ();
  return import;
}

static void
bench_faults (AttainBenchData *data)
{
  g_autoptr(GHashTable) planted = g_hash_table_new (NULL, NULL);
  g_autofree char *csv = write_beginning (data, FAULT_ROWS, planted);
  g_autofree char *file = attain_bench_data_copy (data, data->people, "faults.attain");
  g_autoptr(AttainImport) import = make_import (csv);
  g_autoptr(AttainImportSummary) summary = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_WRITE, &error);
  guint n_found = 0;

  attain_bench_must (db != NULL && (summary = attain_import_run (import, db, NULL, &error)), &error);
  for (guint i = 0; i < summary->refusals->len; i++)
    {
      const AttainRefusal *refusal = g_ptr_array_index (summary->refusals, i);

      n_found += g_hash_table_contains (planted, GUINT_TO_POINTER (refusal->line));
    }
  attain_bench_tell ("faults planted", g_hash_table_size (planted), "rows", 0);
  attain_bench_tell ("faults that were not refused by their line", g_hash_table_size (planted) - n_found, "rows", 0);
  attain_bench_tell ("good rows that were refused", summary->n_refused - n_found, "rows", 0);
  g_clear_pointer (&db, attain_db_close);
  attain_bench_remove (file);
}

typedef struct
{
  GCancellable *cancellable;
  double        after;
  double        at;
} Canceller;

static gpointer
cancel_later (gpointer data)
{
  Canceller *canceller = data;

  g_usleep (canceller->after * 1e6);
  canceller->at = attain_bench_now ();
  g_cancellable_cancel (canceller->cancellable);
  return NULL;
}

/* How long it took to stop, or to say that it is @kept, since it had been committed. */
static double
cancel_after (const char *csv,
              AttainDb   *db,
              double      seconds,
              gboolean   *kept)
{
  g_autoptr(AttainImport) import = make_import (csv);
  Canceller canceller = { import->cancellable, seconds };
  g_autoptr(GThread) thread = g_thread_new ("canceller", cancel_later, &canceller);
  g_autoptr(AttainImportSummary) summary = NULL;
  g_autoptr(GError) error = NULL;
  double end;

  import->commit = TRUE;
  attain_db_set_cancellable (db, import->cancellable);
  summary = attain_import_run (import, db, NULL, &error);
  end = attain_bench_now ();
  attain_db_set_cancellable (db, NULL);
  g_thread_join (g_steal_pointer (&thread));
  if (summary == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_error ("%s", error->message);
  *kept = summary != NULL;
  return end - canceller.at;
}

/* How long it takes when nobody cancels it; what the program does afterwards, when it closes the file, is none of it. */
static double
time_import (AttainBenchData *data)
{
  g_autofree char *file = attain_bench_data_copy (data, data->people, "cancel.attain");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainImport) import = make_import (data->cpd);
  g_autoptr(AttainImportSummary) summary = NULL;
  double start = attain_bench_now (), end;

  import->commit = TRUE;
  attain_bench_must (db != NULL && (summary = attain_import_run (import, db, NULL, &error)), &error);
  end = attain_bench_now ();
  g_clear_pointer (&db, attain_db_close);
  attain_bench_remove (file);
  return end - start;
}

static gint64
count_left (AttainDb *db)
{
  g_autoptr(GError) error = NULL;
  gint64 n_left;

  attain_bench_must (attain_db_query_int (db, "SELECT (SELECT count(*) FROM cpd_entry) + (SELECT count(*) FROM change_row"
                                          " WHERE table_name = 'cpd_entry')", NULL, &n_left, &error), &error);
  return n_left;
}

/* At moments when it reads, when it indexes, when it is written out and when it has just been kept. */
static void
bench_cancel (AttainBenchData *data)
{
  static const double moments[] = { 0.05, 0.2, 0.4, 0.55, 0.7, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.96, 0.98 };
  double seconds = time_import (data);
  g_autofree char *file = attain_bench_data_copy (data, data->people, "cancel.attain");
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (file, ATTAIN_DB_WRITE, &error);
  double worst = 0, waited = 0;
  gboolean kept = FALSE;
  gint64 n_left = 0;
  guint n_cancelled = 0;

  attain_bench_must (db != NULL, &error);
  for (; n_cancelled < G_N_ELEMENTS (moments); n_cancelled++)
    {
      waited = cancel_after (data->cpd, db, moments[n_cancelled] * seconds, &kept);
      if (kept)
        break;

      worst = MAX (worst, waited);
      n_left += count_left (db);
    }
  attain_bench_tell ("imports cancelled, before they were committed", n_cancelled, "", 0);
  attain_bench_tell ("the worst wait", worst * 1000, "ms", 100);
  if (kept)
    attain_bench_tell ("the wait of the one that came too late, and is kept", waited * 1000, "ms", 100);
  attain_bench_tell ("rows that a cancelled import left behind", n_left, "rows", 0);
  g_clear_pointer (&db, attain_db_close);
  attain_bench_remove (file);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AttainBenchData) data = NULL;

  attain_bench_begin ("import");
  attain_bench_must (argc == 3, NULL);
  attainctl = argv[1];
  scripts = argv[2];
  data = attain_bench_data_get ();

  bench_import (data);
  bench_faults (data);
  bench_cancel (data);
  return 0;
}
