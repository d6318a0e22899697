/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-tally.h"

#include "attain-date.h"
#include "attain-tally-test.h"
#include "attain-undo.h"

static AttainCpdEntry *
add_cpd (AttainDb           *db,
         gint64              person_id,
         const char         *day,
         gint64              minutes,
         AttainCpdAllowance  allowance,
         const char         *peer_reflection)
{
  AttainCpdEntry *entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", person_id, "occurred-on", day,
                                        "title", "Hoarding", "activity", ATTAIN_CPD_ACTIVITY_COURSE,
                                        "minutes", minutes, "allowance", allowance,
                                        "peer-reflection", peer_reflection, NULL);

  insert_record (db, &attain_cpd_table, entry);
  return entry;
}

static void
tell_cb (gint64               person_id,
         const AttainCpdMark *marks,
         guint                n_marks,
         gpointer             user_data)
{
  for (guint i = 0; i < n_marks; i++)
    {
      g_autofree char *day = attain_date_from_day (marks[i].day);

      g_string_append_printf ((GString *) user_data, "%" G_GINT64_FORMAT " %s %d%s%s\n", person_id, day, marks[i].minutes,
                              marks[i].is_used ? " used" : "", marks[i].peer_reflected ? " peer" : "");
    }
}

static char *
tell (AttainDb   *db,
      const char *from,
      const char *to)
{
  g_autoptr(GString) told = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  attain_cpd_tally_visit (db, from, to, tell_cb, told, &error);
  g_assert_no_error (error);
  return g_strdup (told->str);
}

static void
fill (AttainDb *db)
{
  gint64 ada = add_worker (db, "E1"), bea = add_worker (db, "E2");

  g_object_unref (add_cpd (db, ada, "2026-04-02", 444, ATTAIN_CPD_ALLOWANCE_MANDATORY, NULL));
  g_object_unref (add_cpd (db, ada, "1999-12-31", 1440, ATTAIN_CPD_ALLOWANCE_OWN_CHOICE, "We compared notes."));
  g_object_unref (add_cpd (db, ada, "2026-03-31", 0, ATTAIN_CPD_ALLOWANCE_NONE, "We compared notes."));
  g_object_unref (add_cpd (db, bea, "2024-02-29", 63, ATTAIN_CPD_ALLOWANCE_UNKNOWN, NULL));
}

static void
test_visit (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const struct { const char *from, *to, *told; } cases[] = {
    { "1900-01-01", "2099-12-31", "1 2026-04-02 444 used\n1 2026-03-31 0 peer\n1 1999-12-31 1440 used peer\n"
      "2 2024-02-29 63\n" },
    { "2026-03-31", "2026-03-31", "1 2026-03-31 0 peer\n" },
    { "2024-02-29", "2026-04-01", "1 2026-03-31 0 peer\n2 2024-02-29 63\n" },
    { "2026-04-03", "2026-12-31", "" },
  };

  fill (fixture->db);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = tell (fixture->db, cases[i].from, cases[i].to);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* Also when the entry passes from one person to another, and when the last one goes. */
static void
test_follows (StoreFixture  *fixture,
              gconstpointer  data)
{
  gint64 ada = add_worker (fixture->db, "E1"), bea = add_worker (fixture->db, "E2");
  g_autoptr(AttainCpdEntry) entry = add_cpd (fixture->db, ada, "2026-04-02", 60, ATTAIN_CPD_ALLOWANCE_NONE, NULL);
  g_autofree char *moved = NULL;

  g_object_set (entry, "person-id", bea, "minutes", (gint64) 90, NULL);
  change_record (fixture->db, &attain_cpd_table, entry, attain_change_update);
  moved = tell (fixture->db, "2026-01-01", "2026-12-31");
  g_assert_cmpstr (moved, ==, "2 2026-04-02 90\n");
  g_assert_cmpint (count_tallies (fixture->db, &attain_cpd_tally), ==, 1);

  change_record (fixture->db, &attain_cpd_table, entry, attain_change_delete);
  g_assert_cmpint (count_tallies (fixture->db, &attain_cpd_tally), ==, 0);
  g_assert_cmpuint (count_tally_faults (fixture->db, &attain_cpd_tally), ==, 0);
}

static void
test_undo (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCpdEntry) entry = NULL;
  g_autofree char *told = NULL;
  gint64 last;

  fill (fixture->db);
  entry = attain_table_load_one (&attain_cpd_table, fixture->db, 1, &error);
  change_record (fixture->db, &attain_cpd_table, entry, attain_change_delete);
  last = count_rows (fixture->db, "SELECT max(id) FROM change");
  g_assert_true (attain_undo_apply (fixture->db, "ada", last, NULL, &error));
  g_assert_no_error (error);
  told = tell (fixture->db, "2026-04-01", "2026-12-31");
  g_assert_cmpstr (told, ==, "1 2026-04-02 444 used\n");
  g_assert_cmpuint (count_tally_faults (fixture->db, &attain_cpd_tally), ==, 0);
}

static void
test_step (StoreFixture  *fixture,
           gconstpointer  data)
{
  fill (fixture->db);
  assert_step_writes_the_same (fixture->db, &attain_cpd_tally, 2);
}

#define ADD(name, test) g_test_add ("/cpd-tally/" name, StoreFixture, NULL, store_set_up, test, store_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("days-asked-for", test_visit);
  ADD ("follows-every-change", test_follows);
  ADD ("follows-undo", test_undo);
  ADD ("step-writes-the-same", test_step);

  return g_test_run ();
}
