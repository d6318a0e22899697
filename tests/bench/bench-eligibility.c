/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether five thousand people could apply for a route: the rules alone, over people made up on the spot, and with
 * the reading of their records, beside counting the rows that it reads. */

#include "attain-bench-data.h"
#include "attain-bench.h"
#include "attain-demo-fill.h"
#include "attain-eligibility.h"
#include "attain-reference-import.h"
#include "attain-reference-set.h"
#include "attain-schema.h"
#include "attain-standing-scan.h"

enum { N_PEOPLE = 5000, N_ENTRIES = 30 * N_PEOPLE, ROUNDS = 5, MOST_MS = 300 };

#define ROUTE "advanced"

static void
make (const char *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (N_PEOPLE, 5, 2, ATTAIN_BENCH_DAY);
  g_autoptr(AttainChange) change = NULL;

  attain_bench_remove (file);
  attain_demo_council_set_n_entries (council, N_ENTRIES);
  db = attain_db_open (file, ATTAIN_DB_CREATE, &error);
  attain_bench_must (db != NULL && attain_schema_update (db, &error) &&
                     (change = attain_change_begin (db, "Bench", "Make people", NULL, ATTAIN_CHANGE_BULK, &error)) &&
                     attain_reference_install (change, "example", &error) &&
                     attain_demo_fill (change, council, NULL, &error) &&
                     attain_change_commit (&change, NULL, &error), &error);
}

/* Two posts, a year of CPD, all courses and half of a portfolio; every seventh is at the route's level too short. */
static void
make_up (AttainStanding *standing,
         AttainPostSpan *posts,
         guint           n)
{
  attain_standing_clear (standing);
  standing->registration = ATTAIN_REGISTRATION_STATUS_REGISTERED;
  standing->qualified_day = standing->day - 1000 - n % 2000;
  standing->has_asye = standing->has_cpd = standing->cpd_asked = TRUE;
  standing->asye = ATTAIN_ASYE_RESULT_PASS;
  standing->cpd_last_year = (AttainCpdPieces) { n % 4, n % 3, 0 };
  posts[0] = (AttainPostSpan) { .from_day = standing->day - 1500, .to_day = standing->day - 701, .fte = 1,
                                .contract = ATTAIN_CONTRACT_PERMANENT, .level = "2" };
  posts[1] = (AttainPostSpan) { .from_day = standing->day - 700 + (n % 7 == 0 ? 300 : 0), .to_day = ATTAIN_DAY_OPEN,
                                .fte = 0.6, .contract = ATTAIN_CONTRACT_PERMANENT, .level = "3" };
  standing->posts = posts;
  standing->n_posts = 2;

  for (guint i = 0; i < standing->scheme->required_courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (standing->scheme->required_courses, i);

      attain_standing_add_training (standing, course->course, standing->day - (n * 37 + i) % 1200, 0);
    }

  for (guint i = 0; i < 12; i++)
    {
      const AttainStandingCpd cpd = { standing->day - 30 * i, 225 };

      g_array_append_val (standing->cpd, cpd);
    }
}

static double
time_rules (AttainReferenceSet *reference,
            const AttainRoute  *route)
{
  g_autoptr(AttainStanding) standing = attain_standing_new (reference->scheme, reference->cpd_rules, ATTAIN_BENCH_DAY);
  double start = attain_bench_now ();
  AttainPostSpan posts[2];
  guint n_asked = 0;

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      AttainEligibility eligibility;

      make_up (standing, posts, i);
      attain_eligibility_judge (route, standing, &eligibility);
      n_asked += eligibility.n_asked;
    }

  attain_bench_must (n_asked > N_PEOPLE, NULL);
  return (attain_bench_now () - start) * 1000;
}

typedef struct
{
  const AttainRoute *route;
  guint              n_people;
  guint              n_at_level;
} Tally;

static void
count_person (gint64                person_id,
              const AttainStanding *standing,
              gpointer              user_data)
{
  Tally *tally = user_data;
  AttainEligibility eligibility;

  attain_eligibility_judge (tally->route, standing, &eligibility);
  tally->n_people++;
  tally->n_at_level += eligibility.at_from_level;
}

static double
time_everybody (AttainDb           *db,
                AttainReferenceSet *reference,
                const AttainRoute  *route)
{
  const AttainStandingTerms terms = { reference->scheme, reference->cpd_rules, reference->programmes,
                                      reference->holidays, ATTAIN_BENCH_DAY };
  Tally tally = { route };
  double start = attain_bench_now ();
  g_autoptr(GError) error = NULL;

  attain_bench_must (attain_standing_scan (db, &terms, count_person, &tally, &error) && tally.n_people > 0 &&
                     tally.n_at_level > 0, &error);
  return (attain_bench_now () - start) * 1000;
}

static double
time_counts (AttainDb *db)
{
  static const char sql[] = "SELECT (SELECT count(*) FROM person) + (SELECT count(*) FROM post)"
                            " + (SELECT count(*) FROM training) + (SELECT count(*) FROM cpd_entry)";
  double start = attain_bench_now ();
  g_autoptr(GError) error = NULL;
  gint64 n_rows;

  attain_bench_must (attain_db_query_int (db, sql, NULL, &n_rows, &error), &error);
  return (attain_bench_now () - start) * 1000;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *file = g_build_filename (g_getenv ("ATTAIN_BENCH_FOLDER"), "eligibility.attain", NULL);
  g_autoptr(GArray) rules = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) everybody = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) counts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(AttainReferenceSet) reference = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(GError) error = NULL;
  const AttainRoute *route = NULL;

  attain_bench_begin ("eligibility");
  make (file);
  db = attain_db_open (file, ATTAIN_DB_READ, &error);
  attain_bench_must (db != NULL && (reference = attain_reference_set_load (db, ATTAIN_BENCH_DAY, &error)), &error);
  route = attain_scheme_find_route (reference->scheme, ROUTE);
  attain_bench_must (route != NULL, NULL);

  for (guint i = 0; i < ROUNDS; i++)
    {
      double values[] = { time_rules (reference, route), time_everybody (db, reference, route), time_counts (db) };

      g_array_append_val (rules, values[0]);
      g_array_append_val (everybody, values[1]);
      g_array_append_val (counts, values[2]);
    }

  attain_bench_tell ("people asked for", N_PEOPLE, "", 0);
  attain_bench_tell ("the rules alone, median of five", attain_bench_percentile (rules, 0.5), "ms", MOST_MS / 5);
  attain_bench_beside ("with their records, median of five", attain_bench_percentile (everybody, 0.5), "ms",
                       "counting those", attain_bench_percentile (counts, 0.5), MOST_MS);
  attain_bench_tell ("the slowest, the first one", attain_bench_percentile (everybody, 1), "ms", 0);
  attain_bench_remove (file);
  return 0;
}
