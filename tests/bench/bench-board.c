/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board of two thousand people half a year into a programme, beside counting their rows and evidence. */

#include <glib/gstdio.h>

#include "attain-asye-board.h"
#include "attain-bench-data.h"
#include "attain-bench.h"
#include "attain-change.h"
#include "attain-evidence.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-reference-import.h"
#include "attain-reference-set.h"
#include "attain-schema.h"

enum { N_PEOPLE = 2000, N_PIECES = 30, N_INTAKES = 8, ROUNDS = 5 };

/* What is left of 150 ms after the click is for the window to paint. */
enum { MOST_MS = 100 };

#define PROGRAMME "ASYE-CHILD-2022"

static const char *const codes[] = { "agreement", "self_assessment", "reflection", "pdp", "observation",
                                     "feedback_people", "feedback_professionals", "written", "interim" };

static void
insert (AttainChange      *change,
        const AttainTable *table,
        gpointer           record)
{
  g_autoptr(GError) error = NULL;

  attain_bench_must (attain_change_insert (change, table, record, &error), &error);
  g_object_unref (record);
}

static gint64
add_person (AttainChange *change,
            guint         n)
{
  g_autofree char *employee_id = g_strdup_printf ("N%05u", n);
  g_autofree char *family_name = g_strdup_printf ("Invented %05u", (n * 7919) % N_PEOPLE);
  AttainPerson *person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", employee_id, "given-name", "Nell",
                                       "family-name", family_name, "started-on", "2024-01-08", NULL);
  gint64 id;

  g_object_ref (person);
  insert (change, &attain_person_table, person);
  id = attain_record_get_id (ATTAIN_RECORD (person));
  g_object_unref (person);
  return id;
}

static void
add_evidence (AttainChange *change,
              gint64        person_id,
              gint64        asye_id,
              guint         n)
{
  gboolean is_session = n % 2 == 0;

  insert (change, &attain_evidence_table,
          g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", person_id, "asye-id", asye_id,
                        "item", is_session ? ATTAIN_EVIDENCE_ITEM_SUPERVISION : ATTAIN_EVIDENCE_ITEM_EVIDENCE,
                        "code", is_session ? ATTAIN_ASYE_SUPERVISION : codes[n / 2 % G_N_ELEMENTS (codes)],
                        "title", "Invented evidence", "held-on", "2026-09-14",
                        "body", "What was seen, what was thought of it, and what is to be done differently the next time.",
                        NULL));
}

/* Every fifth works part-time. */
static void
add_year (AttainChange *change,
          guint         n)
{
  g_autofree char *start = g_strdup_printf ("2026-%02u-06", n % N_INTAKES + 3);
  g_autofree char *cohort = g_strdup_printf ("Intake %u", n % N_INTAKES + 1);
  gint64 person_id = add_person (change, n);
  AttainAsye *asye = g_object_new (ATTAIN_TYPE_ASYE, "person-id", person_id, "programme", PROGRAMME, "edition", "2022",
                                   "cohort", cohort, "started-on", start, "status", ATTAIN_ASYE_STATUS_ACTIVE,
                                   "assessor-id", person_id > 1 ? person_id - 1 : (gint64) 0, NULL);
  gint64 asye_id;

  g_object_ref (asye);
  insert (change, &attain_asye_table, asye);
  asye_id = attain_record_get_id (ATTAIN_RECORD (asye));
  g_object_unref (asye);
  insert (change, &attain_post_table,
          g_object_new (ATTAIN_TYPE_POST, "person-id", person_id, "from-on", "2024-01-08", "team", "Duty",
                        "fte", n % 5 == 0 ? 0.6 : 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, NULL));
  for (guint i = 0; i < N_PIECES; i++)
    add_evidence (change, person_id, asye_id, i);
}

static void
make (const char *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(AttainChange) change = NULL;

  attain_bench_remove (file);
  db = attain_db_open (file, ATTAIN_DB_CREATE, &error);
  attain_bench_must (db != NULL && attain_schema_update (db, &error) &&
                     (change = attain_change_begin (db, "Bench", "Make people", NULL, ATTAIN_CHANGE_BULK, &error)) &&
                     attain_reference_install (change, NULL, &error), &error);
  for (guint i = 0; i < N_PEOPLE; i++)
    add_year (change, i);
  attain_bench_must (attain_change_commit (&change, NULL, &error), &error);
}

static double
time_board (AttainDb           *db,
            AttainReferenceSet *reference)
{
  double start = attain_bench_now ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAsyeBoard) board = attain_asye_board_load (db, NULL, reference->programmes, reference->holidays,
                                                             ATTAIN_BENCH_DAY, &error);

  attain_bench_must (board != NULL && board->rows->len == N_PEOPLE && board->intakes->len == N_INTAKES, &error);
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
                                          &error) && n_pieces == N_PEOPLE * N_PIECES, &error);
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
  make (file);
  db = attain_db_open (file, ATTAIN_DB_READ, &error);
  attain_bench_must (db != NULL && (reference = attain_reference_set_load (db, ATTAIN_BENCH_DAY, &error)), &error);
  for (guint i = 0; i < ROUNDS; i++)
    {
      double board = time_board (db, reference), count = time_counts (db);

      g_array_append_val (boards, board);
      g_array_append_val (counts, count);
    }

  attain_bench_tell ("people on the board", N_PEOPLE, "", 0);
  attain_bench_beside ("the board, median of five", attain_bench_percentile (boards, 0.5), "ms",
                       "counting years and evidence", attain_bench_percentile (counts, 0.5), 0);
  attain_bench_tell ("the slowest, the first one", attain_bench_percentile (boards, 1), "ms", MOST_MS);
  attain_bench_remove (file);
  return 0;
}
