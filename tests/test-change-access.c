/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-access-table.h"
#include "attain-draft.h"
#include "attain-error.h"
#include "attain-undo.h"

#include "attain-access-cast.h"

typedef struct
{
  StoreFixture store;
  Cast         cast;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  store_set_up (&fixture->store, NULL);
  cast_play (fixture->store.db, &fixture->cast);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  store_tear_down (&fixture->store, NULL);
}

/* From now on the connection is that of somebody in the play. */
static void
be (Fixture *fixture,
    Part     part)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAccess) access = attain_access_table_read (fixture->store.db, cast_ids[part], TODAY, &error);

  g_assert_no_error (error);
  attain_db_set_access (fixture->store.db, access);
}

static gpointer
load (Fixture           *fixture,
      const AttainTable *table,
      gint64             id)
{
  g_autoptr(GError) error = NULL;
  gpointer record = attain_table_load_one (table, fixture->store.db, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_denied (gboolean     done,
               GError     **error,
               const char  *sentence)
{
  g_assert_error (*error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED);
  g_assert_cmpstr ((*error)->message, ==, sentence);
  g_assert_false (done);
}

static void
test_roles (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { Part part; AttainRoles roles; } roles[] = {
    { WORKER, ATTAIN_ROLE_SOCIAL_WORKER },
    { MANAGER, ATTAIN_ROLE_SOCIAL_WORKER | ATTAIN_ROLE_LINE_MANAGER | ATTAIN_ROLE_PANEL_MEMBER },
    { ASSESSOR, ATTAIN_ROLE_SOCIAL_WORKER | ATTAIN_ROLE_ASSESSOR },
    { ACADEMY, ATTAIN_ROLE_SOCIAL_WORKER | ATTAIN_ROLE_ACADEMY },
    { CHAIR, ATTAIN_ROLE_SOCIAL_WORKER | ATTAIN_ROLE_PANEL_MEMBER | ATTAIN_ROLE_PANEL_CHAIR },
    { MEMBER, ATTAIN_ROLE_SOCIAL_WORKER | ATTAIN_ROLE_PANEL_MEMBER },
    { HR, ATTAIN_ROLE_SOCIAL_WORKER | ATTAIN_ROLE_HR },
    { OBSERVER, ATTAIN_ROLE_SOCIAL_WORKER | ATTAIN_ROLE_OBSERVER },
    { ADMINISTRATOR, ATTAIN_ROLE_SOCIAL_WORKER | ATTAIN_ROLE_ADMINISTRATOR },
    { BYSTANDER, ATTAIN_ROLE_SOCIAL_WORKER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      be (fixture, roles[i].part);
      g_assert_cmphex (attain_access_get_roles (attain_db_get_access (fixture->store.db)), ==, roles[i].roles);
    }
}

static void
test_nobody_is_refused (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(GError) unknown = NULL;
  g_autoptr(GError) gone = NULL;

  g_assert_null (attain_access_table_read (fixture->store.db, "E404", TODAY, &unknown));
  g_assert_error (unknown, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND);
  g_assert_cmpstr (unknown->message, ==, "Nobody in these records has the employee number “E404”, so nothing can be done"
                                         " as them.");
  g_assert_null (attain_access_table_read (fixture->store.db, cast_ids[LEAVER], TODAY, &gone));
  g_assert_error (gone, ATTAIN_ERROR, ATTAIN_ERROR_DENIED);
  g_assert_cmpstr (gone->message, ==, "Whoever has the employee number “T-LEAVER” has left, so nothing can be done as"
                                      " them.");
}

static void
test_own_and_no_other (Fixture       *fixture,
                       gconstpointer  data)
{
  AttainDb *db = fixture->store.db;
  g_autoptr(AttainCpdEntry) own = NULL;
  g_autoptr(AttainCpdEntry) other = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", fixture->cast.people[NQSW],
                                                  "occurred-on", TODAY, "title", "Not mine", "activity",
                                                  ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 60, NULL);
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) added = NULL;
  g_autoptr(GError) given = NULL;

  be (fixture, WORKER);
  own = add_entry (db, fixture->cast.people[WORKER], TODAY, "Mine", 60);
  change = begin_change (db, "Log CPD");
  assert_denied (attain_change_insert (change, &attain_cpd_table, other, &added), &added,
                 "CPD entry: this is not yours to add. Nothing was saved; ask the academy to.");
  own->person_id = fixture->cast.people[NQSW];
  assert_denied (attain_change_update (change, &attain_cpd_table, own, &given), &given,
                 "CPD entry: this is not yours to change. Nothing was saved; ask the academy to.");
  commit_change (&change);
  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM cpd_entry WHERE title IN ('Mine', 'Not mine')"), ==, 1);
}

/* A line manager reads a person without the date of birth; saving must not take it away. */
static void
test_hidden_stays (Fixture       *fixture,
                   gconstpointer  data)
{
  AttainDb *db = fixture->store.db;
  g_autoptr(AttainApplication) application = load (fixture, &attain_application_table, fixture->cast.in_panel);
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;
  gint64 version;

  be (fixture, MANAGER);
  g_clear_pointer (&application->appeal_statement, g_free);
  attain_field_set_string (&application->manager_statement, "Ready without a doubt");
  change = begin_change (db, "Endorse");
  attain_change_update (change, &attain_application_table, application, &error);
  g_assert_no_error (error);
  commit_change (&change);

  version = attain_record_get_version (ATTAIN_RECORD (application));
  g_clear_object (&application);
  application = load (fixture, &attain_application_table, fixture->cast.in_panel);
  g_assert_cmpint (attain_record_get_version (ATTAIN_RECORD (application)), ==, version);
  g_assert_cmpstr (application->manager_statement, ==, "Ready without a doubt");
  g_assert_cmpstr (application->appeal_statement, ==, "None yet");
}

static gboolean
score (Fixture  *fixture,
       Part      member,
       GError  **error)
{
  g_autoptr(AttainPanelScore) given =
    g_object_new (ATTAIN_TYPE_PANEL_SCORE, "person-id", fixture->cast.people[WORKER], "meeting-id", fixture->cast.meeting,
                  "application-id", fixture->cast.in_panel, "member-id", fixture->cast.people[member], "code", "writing",
                  "score", (gint64) 2, NULL);
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Score");
  gboolean done = attain_change_insert (change, &attain_panel_score_table, given, error);

  if (done)
    commit_change (&change);
  return done;
}

static void
test_scores (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { Part who; Part member; gboolean may; } tries[] = {
    { MEMBER, MEMBER, TRUE },
    { MEMBER, CHAIR, FALSE },
    { RECUSED, RECUSED, FALSE },
    { SECRETARY, SECRETARY, FALSE },
    { MANAGER, MANAGER, FALSE },
    { ADMINISTRATOR, CHAIR, FALSE },
    { ACADEMY, ACADEMY, FALSE },
    { CHAIR, CHAIR, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_autoptr(GError) error = NULL;
      gboolean done;

      g_test_message ("%u", i);
      be (fixture, tries[i].who);
      done = score (fixture, tries[i].member, &error);
      if (tries[i].may)
        g_assert_no_error (error);
      else
        assert_denied (done, &error, "Score: this is not yours to add. Nothing was saved; ask the academy to.");
    }
}

/* Who comes into a relation has its rights at once, and who leaves it loses them. */
static void
test_relations_are_live (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr(GError) before = NULL;
  g_autoptr(GError) after = NULL;

  be (fixture, RECUSED);
  assert_denied (score (fixture, RECUSED, &before), &before,
                 "Score: this is not yours to add. Nothing was saved; ask the academy to.");
  g_assert_true (attain_db_run (fixture->store.db, "UPDATE panel_declaration SET conflict = 'none' WHERE member_id = ?",
                                g_variant_new ("(x)", fixture->cast.people[RECUSED]), NULL));
  score (fixture, RECUSED, &after);
  g_assert_no_error (after);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  AttainDb *db = fixture->store.db;
  g_autoptr(AttainCpdEntry) entry = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) refusal = NULL;
  gint64 change;

  be (fixture, WORKER);
  entry = add_entry (db, fixture->cast.people[WORKER], TODAY, "Taken back", 60);
  change = count_rows (db, "SELECT max(id) FROM change");

  be (fixture, NQSW);
  assert_denied (attain_undo_apply (db, "T-NQSW", change, NULL, &refusal), &refusal,
                 "CPD entry: this is not yours to delete. Nothing was deleted; ask the academy to.");

  be (fixture, WORKER);
  attain_undo_apply (db, "T-WORKER", change, NULL, &error);
  g_assert_no_error (error);
  attain_undo_run (db, "T-WORKER", TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_rows (db, "SELECT count(*) FROM cpd_entry WHERE title = 'Taken back'"), ==, 1);
}

static void
test_drafts_are_ones_own (Fixture       *fixture,
                          gconstpointer  data)
{
  AttainDb *db = fixture->store.db;
  g_autoptr(AttainDraft) other = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) kept = NULL;
  g_autoptr(AttainAccess) keeper = attain_access_new_keeper ();

  be (fixture, WORKER);
  g_assert_true (attain_draft_save (db, "cpd/new", "Half a thought", NULL));
  be (fixture, NQSW);
  g_assert_true (attain_draft_load (db, "cpd/new", &other, NULL));
  g_assert_null (other);
  g_assert_true (attain_draft_save (db, "cpd/new", "Another", NULL));
  all = attain_draft_list (db, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (((AttainDraft *) all->pdata[0])->address, ==, "cpd/new");
  g_assert_cmpstr (((AttainDraft *) all->pdata[0])->body, ==, "Another");
  attain_db_set_access (db, keeper);
  kept = attain_draft_list (db, NULL);
  g_assert_cmpuint (kept->len, ==, 0);
}

typedef struct
{
  gboolean done;
  gint64   n;
  GError  *error;
} Answer;

static gpointer
count_job (AttainDb  *db,
           gpointer   data,
           GError   **error)
{
  gint64 n = 0;

  attain_db_query_int (db, "SELECT count(*) FROM cpd_entry", NULL, &n, error);
  return GINT_TO_POINTER (n);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;

  answer->n = GPOINTER_TO_INT (attain_store_finish (ATTAIN_STORE (source), result, &answer->error));
  answer->done = TRUE;
}

static gboolean
log_job (AttainChange  *change,
         gpointer       data,
         GError       **error)
{
  return attain_change_insert (change, &attain_cpd_table, data, error);
}

static void
logged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;

  attain_store_write_finish (ATTAIN_STORE (source), result, &answer->error);
  answer->done = TRUE;
}

/* What was asked for before somebody else came is still answered to whoever asked. */
static void
test_store (Fixture       *fixture,
            gconstpointer  data)
{
  AttainStore *store = attain_store_new (fixture->store.file);
  gint64 n_all = count_rows (fixture->store.db, "SELECT count(*) FROM cpd_entry");
  g_autoptr(AttainAccess) worker = attain_access_table_read (fixture->store.db, cast_ids[WORKER], TODAY, NULL);
  g_autoptr(AttainAccess) keeper = attain_access_new_keeper ();
  AttainCpdEntry *entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", fixture->cast.people[WORKER], "occurred-on",
                                        TODAY, "title", "Mine", "activity", ATTAIN_CPD_ACTIVITY_COURSE, "minutes",
                                        (gint64) 60, NULL);
  Answer answers[3] = { 0 };
  Answer logged = { 0 };

  attain_store_run (store, ATTAIN_STORE_READER, count_job, NULL, NULL, NULL, NULL, counted_cb, &answers[0]);
  attain_store_set_access (store, worker);
  attain_store_run (store, ATTAIN_STORE_READER, count_job, NULL, NULL, NULL, NULL, counted_cb, &answers[1]);
  attain_store_write (store, "Log CPD", NULL, ATTAIN_CHANGE_NORMAL, log_job, entry, g_object_unref, NULL, logged_cb, &logged);
  attain_store_set_access (store, keeper);
  attain_store_run (store, ATTAIN_STORE_READER, count_job, NULL, NULL, NULL, NULL, counted_cb, &answers[2]);
  wait_until (answers[0].done && answers[1].done && answers[2].done && logged.done);

  g_assert_no_error (logged.error);
  /* The other thread may have logged one more by then. */
  g_assert_cmpint (answers[0].n, >=, n_all);
  g_assert_cmpint (answers[0].n, <=, n_all + 1);
  g_assert_cmpint (answers[1].n, >=, 1);
  g_assert_cmpint (answers[1].n, <=, 2);
  g_assert_cmpint (answers[2].n, >=, n_all);
  g_assert_cmpint (count_rows (fixture->store.db, "SELECT count(*) FROM change WHERE actor = 'T-WORKER'"), ==, 1);
  attain_store_stop (store);
  g_object_unref (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/change-access/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("roles-follow", test_roles);
  ADD ("nobody-and-leavers-are-refused", test_nobody_is_refused);
  ADD ("own-and-no-other", test_own_and_no_other);
  ADD ("hidden-fields-stay", test_hidden_stays);
  ADD ("nobody-scores-for-another", test_scores);
  ADD ("relations-are-live", test_relations_are_live);
  ADD ("undo-asks-too", test_undo);
  ADD ("drafts-are-ones-own", test_drafts_are_ones_own);
  ADD ("the-store-works-for-whoever-asked", test_store);

  return g_test_run ();
}
