/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is offered to somebody, and what a panel keeps from its own. */

#include "attain-rights.h"

#include "attain-access-sqlite.h"
#include "attain-access-table.h"
#include "attain-check.h"
#include "attain-panel-file.h"

#include "attain-access-cast.h"

typedef struct
{
  StoreFixture  store;
  Cast          cast;
  AttainDb     *reader;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  store_set_up (&fixture->store, NULL);
  cast_play (fixture->store.db, &fixture->cast);
  fixture->reader = attain_db_open (fixture->store.file, ATTAIN_DB_READ, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  attain_db_close (fixture->reader);
  store_tear_down (&fixture->store, NULL);
}

/* From now on the reader is cut to what somebody in the play may see. */
static void
look_as (Fixture *fixture,
         Part     part)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAccess) access = attain_access_table_read (fixture->store.db, cast_ids[part], TODAY, &error);

  g_assert_no_error (error);
  attain_access_sqlite_shadow (fixture->reader, access, &error);
  g_assert_no_error (error);
}

static void
test_about_somebody (Fixture       *fixture,
                     gconstpointer  data)
{
  static const struct { Part who; Part whose; const AttainTable *table; AttainMay may; gboolean yes; } cases[] = {
    { WORKER, WORKER, &attain_cpd_table, ATTAIN_MAY_ADD, TRUE },
    { WORKER, NQSW, &attain_cpd_table, ATTAIN_MAY_SEE, FALSE },
    { MANAGER, WORKER, &attain_cpd_table, ATTAIN_MAY_SEE, TRUE },
    { MANAGER, WORKER, &attain_cpd_table, ATTAIN_MAY_ADD, FALSE },
    { MANAGER, BYSTANDER, &attain_cpd_table, ATTAIN_MAY_SEE, FALSE },
    { ACADEMY, WORKER, &attain_cpd_table, ATTAIN_MAY_ADD, TRUE },
    { HR, WORKER, &attain_post_table, ATTAIN_MAY_ADD, TRUE },
    { HR, WORKER, &attain_cpd_table, ATTAIN_MAY_SEE, FALSE },
    { WORKER, WORKER, &attain_post_table, ATTAIN_MAY_CHANGE, FALSE },
    { WORKER, WORKER, &attain_person_table, ATTAIN_MAY_CHANGE, TRUE },
    { WORKER, BYSTANDER, &attain_person_table, ATTAIN_MAY_CHANGE, FALSE },
    { BYSTANDER, WORKER, &attain_post_table, ATTAIN_MAY_SEE, FALSE },
    { ADMINISTRATOR, WORKER, &attain_account_table, ATTAIN_MAY_ADD, TRUE },
    { ACADEMY, WORKER, &attain_account_table, ATTAIN_MAY_ADD, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AttainRights) rights = NULL;

      g_test_message ("%u", i);
      look_as (fixture, cases[i].who);
      rights = attain_rights_read (fixture->reader, fixture->cast.people[cases[i].whose], &error);
      g_assert_no_error (error);
      g_assert_cmpint (attain_rights_may (rights, cases[i].table, cases[i].may), ==, cases[i].yes);
    }
}

/* Whoever keeps the file has every line, and nobody asks the database. */
static void
test_keeper (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainRights) rights = attain_rights_read (fixture->reader, fixture->cast.people[WORKER], &error);

  g_assert_no_error (error);
  g_assert_true (attain_rights_may (rights, &attain_person_table, ATTAIN_MAY_DELETE));
}

static void
test_case_one_takes_no_part_in (Fixture       *fixture,
                                gconstpointer  data)
{
  static const struct { Part who; gboolean is_shown; } cases[] = {
    { CHAIR, TRUE }, { MEMBER, TRUE }, { RECUSED, FALSE }, { SECRETARY, FALSE }, { WORKER, TRUE },
  };
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  AttainRulebook rulebook = { .schemes = none };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AttainPanelFile) file = NULL;

      g_test_message ("%u", i);
      look_as (fixture, cases[i].who);
      file = attain_panel_file_load (fixture->reader, &rulebook, fixture->cast.meeting, TODAY, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (file->agenda->len, ==, 1);
      g_assert_cmpuint (file->cases->len, ==, 1);
      g_assert_cmpint (g_ptr_array_index (file->cases, 0) != NULL, ==, cases[i].is_shown);
    }

  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM panel_case"), ==, 2);
}

/* Of a case in which they take no part a member of the panel reads the place and nothing else, nor in the history. */
static void
test_place_without_a_name (Fixture       *fixture,
                           gconstpointer  data)
{
  look_as (fixture, RECUSED);
  g_assert_cmpint (count_rows (fixture->reader, "SELECT count(*) FROM panel_case WHERE position = 1"), ==, 1);
  g_assert_cmpint (count_rows (fixture->reader, "SELECT count(*) FROM panel_case WHERE person_id IS NOT NULL"
                               " OR application_id IS NOT NULL"), ==, 0);
  g_assert_cmpint (count_rows (fixture->reader, "SELECT count(*) FROM change_row WHERE table_name = 'panel_case'"
                               " AND (person_id IS NOT NULL OR after LIKE '%person%')"), ==, 0);
}

#define OF_OTHERS " FROM panel_score WHERE meeting_id = 1 AND member_id <> %" G_GINT64_FORMAT

static void
assert_blind (Fixture *fixture,
              Part     part)
{
  g_autofree char *scores = g_strdup_printf ("SELECT count(score)" OF_OTHERS, fixture->cast.people[part]);
  g_autofree char *told = g_strdup_printf ("SELECT count(*) FROM change_row WHERE table_name = 'panel_score' AND"
                                           " after LIKE '%%\"score\"%%' AND record_id IN (SELECT id" OF_OTHERS ")",
                                           fixture->cast.people[part]);

  look_as (fixture, part);
  g_assert_cmpint (count_rows (fixture->reader, "SELECT count(*) FROM panel_score WHERE meeting_id = 1"), >=, 2);
  g_assert_cmpint (count_rows (fixture->reader, scores), ==, 0);
  g_assert_cmpint (count_rows (fixture->reader, told), ==, 0);
}

/* Not even whoever looks after the file, with a seat or without; and nobody is led by the chair, nor the chair. */
static void
test_scores_before_they_are_opened (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_assert_cmpint (fixture->cast.meeting, ==, 1);
  assert_blind (fixture, CHAIR);
  assert_blind (fixture, MEMBER);
  assert_blind (fixture, ACADEMY);
  assert_blind (fixture, ADMINISTRATOR);
  cast_seat (fixture->store.db, fixture->cast.meeting, fixture->cast.people[ADMINISTRATOR], "manager");
  assert_blind (fixture, ADMINISTRATOR);
}

/* Checking takes the file as a whole, also where its administrator is kept from seeing it whole. */
static void
test_check_sees_past_it (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(AttainCheckReport) report = NULL;
  g_autoptr(GError) error = NULL;
  gint64 n_changes;

  cast_seat (fixture->store.db, fixture->cast.meeting, fixture->cast.people[ADMINISTRATOR], "manager");
  n_changes = count_rows (fixture->store.db, "SELECT count(*) FROM change");
  look_as (fixture, ADMINISTRATOR);
  report = attain_check_run (fixture->reader, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report->n_changes, ==, n_changes);
  assert_blind (fixture, ADMINISTRATOR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/rights/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("about-somebody", test_about_somebody);
  ADD ("keeper", test_keeper);
  ADD ("case-one-takes-no-part-in", test_case_one_takes_no_part_in);
  ADD ("place-without-a-name", test_place_without_a_name);
  ADD ("scores-before-they-are-opened", test_scores_before_they_are_opened);
  ADD ("check-sees-past-it", test_check_sees_past_it);

  return g_test_run ();
}
