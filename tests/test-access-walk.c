/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nobody is told, by any list, count, search, figure, file or line of the history, what is not theirs to see: for each
 * role all questions are asked of the records through that role's rights, and of a copy from which a plain oracle has
 * taken what is hidden. The answers must be the same to the letter. */

#include "attain-access-sqlite.h"
#include "attain-access-table.h"
#include "attain-demo-fill.h"
#include "attain-reference-import.h"

#include <json-glib/json-glib.h>

#include "attain-access-oracle.h"
#include "attain-access-walk-cases.h"

#define N_PEOPLE 24

/* attainctl itself: the argument of the test. */
static char *program;

typedef struct
{
  StoreFixture store;
  Cast         cast;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (N_PEOPLE, 2, 1, TODAY);
  g_autoptr(AttainProgress) progress = attain_progress_new ();
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  store_set_up (&fixture->store, NULL);
  change = begin_change (fixture->store.db, "Install reference data");
  attain_reference_install (change, "example", &error);
  g_assert_no_error (error);
  commit_change (&change);
  attain_demo_make (fixture->store.db, council, "Academy", progress, &error);
  g_assert_no_error (error);
  cast_play (fixture->store.db, &fixture->cast);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  store_tear_down (&fixture->store, NULL);
}

static void
run (AttainDb   *db,
     const char *script)
{
  g_autoptr(GError) error = NULL;

  attain_db_run_script (db, script, &error);
  g_assert_no_error (error);
}

static AttainDb *
open (const char   *file,
      AttainDbMode  mode)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db = attain_db_open (file, mode, &error);

  g_assert_no_error (error);
  return db;
}

/* The same rows in tables without constraints, where anything can be empty. */
static void
loosen (AttainDb *cut)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);
  g_autoptr(GString) script = g_string_new ("PRAGMA foreign_keys = OFF; DROP VIEW history;");

  for (guint i = 0; i < n_tables; i++)
    g_string_append_printf (script, "CREATE TABLE cut AS SELECT * FROM %s; DROP TABLE %s; ALTER TABLE cut RENAME TO %s;",
                            tables[i]->name, tables[i]->name, tables[i]->name);
  g_string_append (script, "CREATE VIEW history AS SELECT id, hash AS uid, 1 AS version, made_at, actor, action, reason,"
                           " undoes, final, n_rows FROM change;"
                           "CREATE INDEX cut_row ON change_row (table_name, record_id)");
  run (cut, script->str);
}

static void
hide_fields (World             *world,
             const AttainTable *table,
             AttainRecord      *record,
             GString           *script)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);
  g_autoptr(GString) columns = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_kept (&klass->fields[i]) && !sees (world, table, record, klass->fields[i].name))
      {
        g_string_append (columns, columns->len > 0 ? ", " : "");
        attain_table_append_column (columns, &klass->fields[i]);
        g_string_append (columns, " = NULL");
      }
  if (columns->len > 0)
    g_string_append_printf (script, "UPDATE %s SET %s WHERE id = %" G_GINT64_FORMAT ";", table->name, columns->str,
                            attain_record_get_id (record));
}

/* What follows from the rows that are left. */
static void
tally (World    *world,
       AttainDb *cut)
{
  GPtrArray *people = rows_of (world, &attain_person_table);
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < n_tables; i++)
    for (guint j = 0; tables[i]->tally != NULL && j < people->len && error == NULL; j++)
      attain_tally_refresh (tables[i]->tally, cut, attain_record_get_id (people->pdata[j]), &error);
  g_assert_no_error (error);
}

static void
cut_rows (World    *world,
          AttainDb *cut)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);
  g_autoptr(GString) script = g_string_new ("BEGIN;");

  for (guint i = 0; i < n_tables; i++)
    for (guint j = 0; j < rows_of (world, tables[i])->len; j++)
      {
        AttainRecord *record = rows_of (world, tables[i])->pdata[j];

        if (sees (world, tables[i], record, NULL))
          hide_fields (world, tables[i], record, script);
        else
          g_string_append_printf (script, "DELETE FROM %s WHERE id = %" G_GINT64_FORMAT ";", tables[i]->name,
                                  attain_record_get_id (record));
      }
  g_string_append (script, "COMMIT; INSERT INTO cpd_search (cpd_search) VALUES ('rebuild')");
  run (cut, script->str);
  tally (world, cut);
}

/* The image without what is hidden of the record; answers whether anything was, and leaves NULL where nothing stays. */
static char *
cut_image (World             *world,
           const AttainTable *table,
           AttainRecord      *record,
           const char        *image,
           gboolean          *had)
{
  g_autoptr(JsonNode) root = image != NULL ? json_from_string (image, NULL) : NULL;
  AttainRecordClass *klass = attain_table_get_class (table);

  if (root == NULL)
    return NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    if (json_object_has_member (json_node_get_object (root), klass->fields[i].name) &&
        !sees (world, table, record, klass->fields[i].name))
      {
        json_object_remove_member (json_node_get_object (root), klass->fields[i].name);
        *had = TRUE;
      }

  return json_to_string (root, FALSE);
}

static AttainRecord *
record_of (World             *world,
           const AttainTable *table,
           gint64             id)
{
  for (guint i = 0; i < rows_of (world, table)->len; i++)
    if (attain_record_get_id (rows_of (world, table)->pdata[i]) == id)
      return rows_of (world, table)->pdata[i];

  return NULL;
}

static void
cut_row (World        *world,
         AttainDb     *cut,
         AttainCursor *row)
{
  gint64 id = attain_cursor_int (row, 0);
  const AttainTable *table = attain_tables_find (attain_cursor_text (row, 1));
  AttainRecord *record = record_of (world, table, attain_cursor_int (row, 2));
  gboolean stays, had = FALSE;
  g_autofree char *before = NULL, *after = NULL;

  if (record == NULL)
    {
      stays = sees_lost (world, table, attain_cursor_int (row, 3));
    }
  else if ((stays = sees (world, table, record, NULL)))
    {
      before = cut_image (world, table, record, attain_cursor_text (row, 4), &had);
      after = cut_image (world, table, record, attain_cursor_text (row, 5), &had);
      stays = !(g_strcmp0 (before, "{}") == 0 && g_strcmp0 (after, "{}") == 0);
    }

  if (!stays)
    attain_db_run (cut, "DELETE FROM change_row WHERE id = ?", g_variant_new ("(x)", id), NULL);
  else if (had)
    attain_db_run (cut, "UPDATE change_row SET before = ?, after = ? WHERE id = ?",
                   g_variant_new ("(msmsx)", before, after, id), NULL);
  if (stays && record != NULL && attain_record_class_find (ATTAIN_RECORD_GET_CLASS (record), "person-id") != NULL &&
      !sees (world, table, record, "person-id"))
    attain_db_run (cut, "UPDATE change_row SET person_id = NULL WHERE id = ?", g_variant_new ("(x)", id), NULL);
}

static void
cut_history (World      *world,
             AttainDb   *cut,
             const char *me)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCursor) row =
    attain_db_query (world->db, "SELECT id, table_name, record_id, person_id, before, after FROM change_row", NULL, &error);
  gboolean done;

  run (cut, "BEGIN");
  while (attain_cursor_next (row, &error))
    cut_row (world, cut, row);
  g_assert_no_error (error);
  done = attain_db_run (cut, "DELETE FROM change WHERE actor <> ? AND id NOT IN (SELECT change_id FROM change_row)",
                        g_variant_new ("(s)", me), &error);
  g_assert_no_error (error);
  g_assert_true (done);
  run (cut, "UPDATE change SET n_rows = (SELECT count(*) FROM change_row WHERE change_id = change.id); COMMIT");
}

static void
assert_same (const char *one,
             const char *other)
{
  g_auto(GStrv) lines = g_strsplit (one, "\n", -1);
  g_auto(GStrv) others = g_strsplit (other, "\n", -1);

  for (guint i = 0; lines[i] != NULL && others[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, others[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (others));
}

static char *
ask_everything (AttainDb   *db,
                const Cast *cast,
                gint64      me)
{
  GString *told = g_string_new (NULL);

  walk (db, told, cast);
  walk_cases (db, told, cast, me);
  return g_string_free (told, FALSE);
}

static AttainAccess *
read_access (Fixture *fixture,
             Part     part)
{
  g_autoptr(GError) error = NULL;
  AttainAccess *access = attain_access_table_read (fixture->store.db, cast_ids[part], TODAY, &error);

  g_assert_no_error (error);
  return access;
}

/* A copy from which everything is taken that is hidden from somebody. */
static AttainDb *
open_without (Fixture    *fixture,
              Part        part,
              const char *file)
{
  World *world = make_world (fixture->store.db, fixture->cast.people[part]);
  g_autoptr(GError) error = NULL;
  AttainDb *cut;

  attain_db_copy (fixture->store.db, file, NULL, NULL, &error);
  g_assert_no_error (error);
  cut = open (file, ATTAIN_DB_WRITE);
  loosen (cut);
  cut_rows (world, cut);
  cut_history (world, cut, cast_ids[part]);
  free_world (world);
  return cut;
}

static char *
run_attainctl (const char *file,
               const char *employee_id,
               const char *arguments)
{
  g_autofree char *line = g_strdup_printf ("'%s' --database '%s' --format csv %s %s %s", program, file,
                                           employee_id != NULL ? "--as" : "", employee_id != NULL ? employee_id : "",
                                           arguments);
  g_autoptr(GError) error = NULL;
  g_autofree char *out = NULL, *err = NULL;
  int wait_status;

  g_spawn_command_line_sync (line, &out, &err, &wait_status, &error);
  g_assert_no_error (error);
  return g_strdup_printf ("%d\n%s%s", wait_status, out, err);
}

/* Whatever attainctl lists or shows, run as somebody, it says of their part of the records alone. What depends on who
 * asks is asked of that part by them as well. */
static void
compare_attainctl (Fixture    *fixture,
                   Part        part,
                   const char *cut)
{
  static const struct { const char *arguments; gboolean by_them; } questions[] = {
    { "asye list", TRUE },
    { "asye show T-NQSW", FALSE },
    { "asye show T-BYSTANDER", FALSE },
    { "application list --all", FALSE },
    { "application list --mine", TRUE },
    { "application show T-1", TRUE },
    { "application show T-2", TRUE },
    { "application show T-3", TRUE },
    { "panel list --all", TRUE },
    { "panel show 1", FALSE },
    { "pathway T-WORKER", TRUE },
    { "show person T-NQSW", FALSE },
    { "search made", FALSE },
    { "figures --by cohort", FALSE },
    { "audit", FALSE },
    { "audit --person T-WORKER", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *seen = run_attainctl (fixture->store.file, cast_ids[part], questions[i].arguments);
      g_autofree char *without = run_attainctl (cut, questions[i].by_them ? cast_ids[part] : NULL, questions[i].arguments);

      g_test_message ("%s", questions[i].arguments);
      assert_same (seen, without);
    }
}

static void
test_same_as_without (Fixture       *fixture,
                      gconstpointer  data)
{
  Part part = GPOINTER_TO_UINT (data);
  g_autoptr(AttainAccess) access = read_access (fixture, part);
  g_autofree char *file = g_build_filename (fixture->store.folder, "cut.attain", NULL);
  g_autofree char *seen = NULL, *without = NULL;
  gint64 me = fixture->cast.people[part];
  AttainDb *cut = open_without (fixture, part, file);
  g_autoptr(GError) error = NULL;
  AttainDb *reader;

  attain_db_set_access (cut, access);   /* pathways say what their reader may not see at all */
  without = ask_everything (cut, &fixture->cast, me);
  attain_db_close (cut);

  reader = open (fixture->store.file, ATTAIN_DB_READ);
  attain_access_sqlite_shadow (reader, access, &error);
  g_assert_no_error (error);
  seen = ask_everything (reader, &fixture->cast, me);
  attain_db_close (reader);

  assert_same (seen, without);
  g_assert_cmpint (strstr (seen, CHAIR_SAYS) != NULL, ==, part == CHAIR);
  g_assert_cmpint (strstr (seen, MEMBER_SAYS) != NULL, ==, part == MEMBER);
  compare_attainctl (fixture, part, file);
}

static void
put_lock (AttainDb *db,
          gint64    id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainRecord) score = attain_table_load_one (&attain_panel_score_table, db, id, &error);
  g_autoptr(AttainChange) change = begin_change (db, "Score application");

  g_assert_no_error (error);
  g_object_set (score, "locked", ATTAIN_YES_NO_YES, NULL);
  attain_change_update (change, &attain_panel_score_table, score, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

/* How many scores of the open panel somebody reads, among the records and in the history. */
static gint64
count_scores_read (Fixture *fixture,
                   Part     part)
{
  g_autoptr(AttainAccess) access = read_access (fixture, part);
  AttainDb *reader = open (fixture->store.file, ATTAIN_DB_READ);
  g_autoptr(GError) error = NULL;
  gint64 n, n_told;

  attain_access_sqlite_shadow (reader, access, &error);
  g_assert_no_error (error);
  n = count_rows (reader, "SELECT count(*) FROM panel_score WHERE score IS NOT NULL AND comment LIKE 'Remark of%'");
  n_told = count_rows (reader, "SELECT count(DISTINCT record_id) FROM change_row WHERE table_name = 'panel_score'"
                               " AND after LIKE '%Remark of%' AND after LIKE '%\"score\":%'");
  attain_db_close (reader);
  g_assert_cmpint (n_told, ==, n);
  return n;
}

/* Nobody but their giver reads scores until the last who takes part has locked; a manager in a seat is not waited
 * for. Then the panel, the academy and whoever looks after the file do, and nobody else before it is decided. */
static void
test_scores_open_together (Fixture       *fixture,
                           gconstpointer  data)
{
  static const guint before[N_CAST] = { [CHAIR] = 1, [MEMBER] = 1 };
  static const guint after[N_CAST] = { [CHAIR] = 2, [MEMBER] = 2, [ACADEMY] = 2, [ADMINISTRATOR] = 2 };
  gint64 open_score = count_rows (fixture->store.db, "SELECT id FROM panel_score WHERE comment = '" MEMBER_SAYS "'");

  for (guint part = 0; part < N_CAST; part++)
    if (part != LEAVER)
      {
        g_test_message ("%s", cast_ids[part]);
        g_assert_cmpint (count_scores_read (fixture, part), ==, before[part]);
      }

  put_lock (fixture->store.db, open_score);
  for (guint part = 0; part < N_CAST; part++)
    if (part != LEAVER)
      {
        g_test_message ("%s, after the last lock", cast_ids[part]);
        g_assert_cmpint (count_scores_read (fixture, part), ==, after[part]);
      }
}

/* Every table stands behind a view, or all of it is seen by lines of the table of rights. */
static void
test_nothing_forgotten (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr(AttainAccess) nobody = attain_access_new_nobody ();
  AttainDb *reader = open (fixture->store.file, ATTAIN_DB_READ);
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainCursor) cursor = NULL;

  attain_access_sqlite_shadow (reader, nobody, &error);
  g_assert_no_error (error);
  cursor = attain_db_query (reader, "SELECT name FROM main.sqlite_schema WHERE type IN ('table', 'view')"
                                    " AND name NOT LIKE 'cpd\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'"
                                    " AND name NOT IN ('attain_schema', 'draft')", NULL, &error);
  g_assert_no_error (error);
  while (attain_cursor_next (cursor, &error))
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", attain_cursor_text (cursor, 0));

      g_test_message ("%s", attain_cursor_text (cursor, 0));
      g_assert_cmpint (count_rows (reader, sql), ==, 0);
    }
  g_assert_no_error (error);
  g_clear_pointer (&cursor, attain_cursor_free);
  attain_db_close (reader);
}

/* What a line of the table of rights says of a table that is not there, or a field, would hold for nothing. */
static void
test_words_are_fields (Fixture       *fixture,
                       gconstpointer  data)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      guint n_grants;
      const AttainGrant *grants = attain_access_get_grants (tables[i]->name, &n_grants);

      g_assert_cmpuint (n_grants, >, 0);
      for (guint j = 0; j < 2 * n_grants; j++)
        {
          const char *told = j % 2 == 0 ? grants[j / 2].only : grants[j / 2].but;
          g_auto(GStrv) words = g_strsplit (told != NULL ? told : "", " ", -1);

          for (guint w = 0; words[w] != NULL; w++)
            if (*words[w] != '\0' && attain_record_class_find (attain_table_get_class (tables[i]), words[w]) == NULL)
              g_error ("%s has no field %s", tables[i]->name, words[w]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);
  g_setenv ("ATTAIN_TODAY", TODAY, TRUE);

  for (guint i = 0; i < N_CAST; i++)
    if (i != LEAVER)
      {
        g_autofree char *role = g_ascii_strdown (cast_ids[i] + 2, -1);
        g_autofree char *path = g_strconcat ("/access-walk/sees-the-same-as-without/", role, NULL);

        g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_same_as_without, tear_down);
      }
  g_test_add ("/access-walk/scores-open-together", Fixture, NULL, set_up, test_scores_open_together, tear_down);
  g_test_add ("/access-walk/no-table-is-forgotten", Fixture, NULL, set_up, test_nothing_forgotten, tear_down);
  g_test_add ("/access-walk/every-word-is-a-field", Fixture, NULL, set_up, test_words_are_fields, tear_down);

  status = g_test_run ();
  g_free (program);
  return status;
}
