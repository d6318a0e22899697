/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every figure, read from the database and computed: all at once, and each alone. Beside the time that passed stands
 * how long it had a processor, which a busy machine changes less. */

#include "attain-bench-data.h"
#include "attain-bench.h"
#include "attain-figure-source.h"
#include "attain-reference-set.h"

enum { ROUNDS = 5 };

/* The limits are for everybody in the nation. */
enum { MOST_PEOPLE = 100000, MOST_ALL_MS = 2000, MOST_ONE_MS = 150 };

static void
compute_figures (AttainDb             *db,
                 AttainReferenceSet   *reference,
                 const AttainFigureId *ids,
                 gsize                 n_ids)
{
  const AttainFigureQuestion question = { .as_of = ATTAIN_BENCH_DAY };
  const AttainCpdRule *rule = attain_cpd_rule_for_date (reference->cpd_rules, ATTAIN_BENCH_DAY);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainFigureSource) source = attain_figure_source_load (db, reference->scheme, rule, reference->holidays,
                                                                    &question, ids, n_ids, &error);
  g_autoptr(GPtrArray) figures = NULL;

  attain_bench_must (source != NULL &&
                     (figures = attain_figure_basis_compute (&source->basis, &question, ids, n_ids, &error)), &error);
  attain_bench_must (figures->len > 0, NULL);
}

static void
measure (AttainDb             *db,
         AttainReferenceSet   *reference,
         const char           *name,
         const AttainFigureId *ids,
         gsize                 n_ids,
         double                most)
{
  g_autoptr(GArray) passed = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) worked = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *processor = g_strconcat (name, ", processor", NULL);

  for (guint i = 0; i < ROUNDS; i++)
    {
      double start = attain_bench_now (), work = attain_bench_get_work ();

      compute_figures (db, reference, ids, n_ids);
      attain_bench_add_ms (passed, attain_bench_now () - start);
      attain_bench_add_ms (worked, attain_bench_get_work () - work);
    }
  attain_bench_tell (name, attain_bench_percentile (passed, 0.5), "ms", most);
  attain_bench_tell (processor, attain_bench_percentile (worked, 0.5), "ms", 0);
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
  attain_bench_must (db != NULL && (reference = attain_reference_set_load (db, ATTAIN_BENCH_DAY, &error)), &error);
  whole = data->n_people == MOST_PEOPLE;

  attain_bench_tell ("people", data->n_people, "", 0);
  measure (db, reference, "all figures, median of five", NULL, 0, whole ? MOST_ALL_MS : 0);
  for (AttainFigureId id = 0; id < ATTAIN_N_FIGURES; id++)
    measure (db, reference, attain_figure_id_get_definition (id)->name, &id, 1, whole ? MOST_ONE_MS : 0);
  return 0;
}
