/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every figure, read from the database and computed: all at once, and each alone. */

#include "attain-bench-data.h"
#include "attain-bench.h"
#include "attain-figure-source.h"
#include "attain-reference-set.h"

enum { ROUNDS = 5 };

/* The limits are for everybody in the nation. */
enum { MOST_PEOPLE = 100000, MOST_ALL_MS = 2000, MOST_ONE_MS = 150 };

static double
time_figures (AttainDb             *db,
              AttainReferenceSet   *reference,
              const AttainFigureId *ids,
              gsize                 n_ids)
{
  const AttainFigureQuestion question = { .as_of = ATTAIN_BENCH_DAY };
  const AttainCpdRule *rule = attain_cpd_rule_for_date (reference->cpd_rules, ATTAIN_BENCH_DAY);
  double start = attain_bench_now ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainFigureSource) source = attain_figure_source_load (db, reference->scheme, rule, &question, ids, n_ids,
                                                                    &error);
  g_autoptr(GPtrArray) figures = NULL;

  attain_bench_must (source != NULL &&
                     (figures = attain_figure_basis_compute (&source->basis, &question, ids, n_ids, &error)), error);
  attain_bench_must (figures->len > 0, NULL);
  return (attain_bench_now () - start) * 1000;
}

static double
get_median (AttainDb             *db,
            AttainReferenceSet   *reference,
            const AttainFigureId *ids,
            gsize                 n_ids)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < ROUNDS; i++)
    {
      double ms = time_figures (db, reference, ids, n_ids);

      g_array_append_val (times, ms);
    }

  return attain_bench_percentile (times, 0.5);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(AttainBenchData) data = NULL;
  g_autoptr(AttainReferenceSet) reference = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(GError) error = NULL;
  gboolean whole;

  attain_bench_begin ("figures");
  data = attain_bench_data_get ();
  db = attain_db_open (data->full, ATTAIN_DB_READ, &error);
  attain_bench_must (db != NULL && (reference = attain_reference_set_load (db, ATTAIN_BENCH_DAY, &error)), error);
  whole = data->n_people == MOST_PEOPLE;

  attain_bench_tell ("people", data->n_people, "", 0);
  attain_bench_tell ("all figures, median of five", get_median (db, reference, NULL, 0), "ms", whole ? MOST_ALL_MS : 0);
  for (AttainFigureId id = 0; id < ATTAIN_N_FIGURES; id++)
    attain_bench_tell (attain_figure_id_get_definition (id)->name, get_median (db, reference, &id, 1), "ms",
                       whole ? MOST_ONE_MS : 0);
  return 0;
}
