/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board of two thousand people half a year into a programme, beside counting their rows and evidence. */

#include "attain-asye-board.h"
#include "attain-bench-data.h"
#include "attain-bench-years.h"
#include "attain-bench.h"
#include "attain-reference-set.h"

enum { ROUNDS = 5 };

/* What is left of 150 ms after the click is for the window to paint. */
enum { MOST_MS = 100 };

static double
time_board (AttainDb           *db,
            AttainReferenceSet *reference)
{
  double start = attain_bench_now ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAsyeBoard) board = attain_asye_board_load (db, NULL, reference->programmes, reference->holidays,
                                                             ATTAIN_BENCH_DAY, &error);

  attain_bench_must (board != NULL && board->rows->len == ATTAIN_BENCH_YEARS && board->intakes->len == ATTAIN_BENCH_INTAKES, &error);
  return (attain_bench_now () - start) * 1000;
}

static double
time_counts (AttainDb *db)
{
  double start = attain_bench_now ();
  g_autoptr(GError) error = NULL;
  gint64 n_years, n_pieces;

  attain_bench_must (attain_db_query_int (db, "SELECT count(*) FROM asye", NULL, &n_years, &error) &&
                     attain_db_query_int (db, "SELECT count(*) FROM evidence WHERE asye_id IS NOT NULL", NULL, &n_pieces,
                                          &error) && n_pieces == ATTAIN_BENCH_YEARS * ATTAIN_BENCH_PIECES, &error);
  return (attain_bench_now () - start) * 1000;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *file = g_build_filename (g_getenv ("ATTAIN_BENCH_FOLDER"), "board.attain", NULL);
  g_autoptr(GArray) boards = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) counts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(AttainReferenceSet) reference = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(GError) error = NULL;

  attain_bench_begin ("board");
  attain_bench_years_make (file);
  db = attain_db_open (file, ATTAIN_DB_READ, &error);
  attain_bench_must (db != NULL && (reference = attain_reference_set_load (db, ATTAIN_BENCH_DAY, &error)), &error);
  for (guint i = 0; i < ROUNDS; i++)
    {
      double board = time_board (db, reference), count = time_counts (db);

      g_array_append_val (boards, board);
      g_array_append_val (counts, count);
    }

  attain_bench_tell ("people on the board", ATTAIN_BENCH_YEARS, "", 0);
  attain_bench_beside ("the board, median of five", attain_bench_percentile (boards, 0.5), "ms",
                       "counting years and evidence", attain_bench_percentile (counts, 0.5), 0);
  attain_bench_tell ("the slowest, the first one", attain_bench_percentile (boards, 1), "ms", MOST_MS);
  attain_bench_remove (file);
  return 0;
}
