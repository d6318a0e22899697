/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cuts a reading connection to what somebody may see: temporary views of the same names stand before the tables, so
 * that every question, also one that is yet to be written, is answered as if the rest were not there. */

#include "attain-access-sqlite.h"

#include "attain-access-clause.h"
#include "attain-access-relation.h"
#include "attain-tables.h"

/* What is shadowed beside the tables of records. */
static const char *const others[] = { "account_secret", "sign_in_try", "change_row", "change", "history" };

static const char change_view[] =
  "CREATE TEMP VIEW change AS SELECT c.id, c.made_at, c.actor, c.action, c.reason, c.undoes, c.final,"
  " (SELECT count(*) FROM change_row AS r WHERE r.change_id = c.id) AS n_rows, c.hash FROM main.change AS c"
  " WHERE c.actor = '%s' OR EXISTS (SELECT 1 FROM change_row AS r WHERE r.change_id = c.id);\n"
  "CREATE TEMP VIEW history AS SELECT id, hash AS uid, 1 AS version, made_at, actor, action, reason, undoes, final,"
  " n_rows FROM change;\n";

static const char search_view[] =
  "CREATE TEMP VIEW %s AS SELECT f.rowid AS rowid, f.%s AS %s FROM main.%s AS f"
  " WHERE f.rowid IN (SELECT id FROM %s);\n";

/* Under the name of what it is made from, since it is seen where that is. */
static const char tally_view[] =
  "CREATE TEMP VIEW %s AS %sSELECT %s.person_id, %s.marks FROM main.%s AS %s WHERE %s;\n";

static void
append_table_view (GString           *script,
                   AttainAccess      *access,
                   const AttainTable *table)
{
  AttainRecordClass *klass = attain_table_get_class (table);
  g_autofree char *define = attain_access_relation_define (access);
  g_autofree char *row = attain_access_clause_sight (access, table, NULL);

  g_string_append_printf (script, "CREATE TEMP VIEW %s AS %sSELECT %s.id, %s.uid, %s.version", table->name, define,
                          table->name, table->name, table->name);
  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_kept (&klass->fields[i]))
      {
        g_autofree char *sight = attain_access_clause_sight (access, table, klass->fields[i].name);
        g_autoptr(GString) column = g_string_new (NULL);

        attain_table_append_column (column, &klass->fields[i]);
        if (g_str_equal (sight, row))
          g_string_append_printf (script, ", %s.%s", table->name, column->str);
        else
          g_string_append_printf (script, ", CASE WHEN %s THEN %s.%s END AS %s", sight, table->name, column->str,
                                  column->str);
      }
  g_string_append_printf (script, " FROM main.%s WHERE %s;\n", table->name, row);
}

/* The rights over CPD and training take nothing of a record but whose it is, so they hold for a person's tally as a
 * whole. */
static void
append_tally_view (GString           *script,
                   AttainAccess      *access,
                   const AttainTable *table)
{
  g_autofree char *define = attain_access_relation_define (access);
  g_autofree char *row = attain_access_clause_sight (access, table, NULL);

  g_string_append_printf (script, tally_view, table->tally->table, define, table->name, table->name, table->tally->table,
                          table->name, row);
}

/* An image of a row without what is hidden in the row as it is now. A patch takes out what it says is null; fields that
 * are seen on the same condition share one. */
static char *
write_image (AttainAccess      *access,
             const AttainTable *table,
             const char        *image)
{
  AttainRecordClass *klass = attain_table_get_class (table);
  g_autofree char *row = attain_access_clause_sight (access, table, NULL);
  g_autoptr(GHashTable) patches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GString) sql = g_string_new (image);
  GHashTableIter iter;
  const char *sight, *fields;

  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_told (&klass->fields[i]))
      {
        char *seen = attain_access_clause_sight (access, table, klass->fields[i].name);
        const char *alike = g_hash_table_lookup (patches, seen);

        g_hash_table_insert (patches, seen, g_strdup_printf ("%s%s\"%s\":null", alike != NULL ? alike : "",
                                                             alike != NULL ? "," : "", klass->fields[i].name));
      }

  g_hash_table_remove (patches, row);
  g_hash_table_iter_init (&iter, patches);
  while (g_hash_table_iter_next (&iter, (gpointer *) &sight, (gpointer *) &fields))
    {
      g_string_prepend (sql, "json_patch(");
      g_string_append_printf (sql, ", CASE WHEN %s THEN '{}' ELSE '{%s}' END)", sight, fields);
    }

  return g_strdup (sql->str);
}

/* What was kept about somebody and is gone they may still read, as far as it was always theirs to read. */
static gboolean
keeps_lost (AttainAccess      *access,
            const AttainTable *table)
{
  guint n_grants;
  const AttainGrant *grants = attain_access_get_grants (table->name, &n_grants);

  for (guint i = 0; i < n_grants; i++)
    if ((grants[i].who & ATTAIN_STANDING_SELF) != 0 && grants[i].when == ATTAIN_WHEN_ALWAYS &&
        (grants[i].may & ATTAIN_MAY_SEE) != 0 && grants[i].only == NULL && grants[i].but == NULL)
      return attain_access_can_hold (access, ATTAIN_STANDING_SELF);

  return FALSE;
}

/* The parts of the view of the trail. */
typedef struct
{
  GString *rows;
  GString *persons;
  GString *befores;
  GString *afters;
} Trail;

/* Whom a record is about, where that is seen of it. */
static void
append_person (Trail             *trail,
               AttainAccess      *access,
               const AttainTable *table,
               const char        *row)
{
  g_autofree char *person = NULL;

  if (table->subject == NULL || *table->subject == '\0')
    return;

  person = attain_access_clause_sight (access, table, table->subject);
  if (!g_str_equal (person, row))
    g_string_append_printf (trail->persons, " WHEN '%s' THEN (SELECT r.person_id FROM main.%s WHERE %s.id = r.record_id"
                            " AND (%s))", table->name, table->name, table->name, person);
}

/* What may be seen of a record may be seen of its past. */
static void
append_past (Trail             *trail,
             AttainAccess      *access,
             const AttainTable *table)
{
  const char *name = table->name;
  g_autofree char *row = attain_access_clause_sight (access, table, NULL);
  g_autofree char *before = write_image (access, table, "r.before");
  g_autofree char *after = write_image (access, table, "r.after");

  append_person (trail, access, table, row);

  g_string_append_printf (trail->rows, " WHEN '%s' THEN EXISTS (SELECT 1 FROM main.%s WHERE %s.id = r.record_id AND (%s))", name,
                          name, name, row);
  if (keeps_lost (access, table))
    g_string_append_printf (trail->rows, " OR (r.person_id = %" G_GINT64_FORMAT
                            " AND NOT EXISTS (SELECT 1 FROM main.%s WHERE %s.id = r.record_id))",
                            attain_access_get_person_id (access), name, name);
  if (g_str_equal (before, "r.before"))
    return;

  g_string_append_printf (trail->befores, " WHEN '%s' THEN coalesce((SELECT %s FROM main.%s WHERE %s.id = r.record_id), r.before)",
                          name, before, name, name);
  g_string_append_printf (trail->afters, " WHEN '%s' THEN coalesce((SELECT %s FROM main.%s WHERE %s.id = r.record_id), r.after)",
                          name, after, name, name);
}

/* Nothing is told of a change of hidden fields alone. */
static void
append_trail_view (GString      *script,
                   AttainAccess *access)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);
  g_autofree char *define = attain_access_relation_define (access);
  g_autoptr(GString) rows = g_string_new ("CASE r.table_name");
  g_autoptr(GString) persons = g_string_new ("CASE r.table_name WHEN '' THEN NULL");
  g_autoptr(GString) befores = g_string_new ("CASE r.table_name WHEN '' THEN NULL");
  g_autoptr(GString) afters = g_string_new ("CASE r.table_name WHEN '' THEN NULL");
  Trail trail = { rows, persons, befores, afters };

  for (guint i = 0; i < n_tables; i++)
    if (attain_access_clause_sees_whole (access, tables[i]))
      g_string_append_printf (rows, " WHEN '%s' THEN 1", tables[i]->name);
    else
      append_past (&trail, access, tables[i]);
  g_string_append (rows, " ELSE 0 END");
  g_string_append (persons, " ELSE r.person_id END");
  g_string_append (befores, " ELSE r.before END");
  g_string_append (afters, " ELSE r.after END");

  g_string_append_printf (script, "CREATE TEMP VIEW change_row AS %sSELECT r.id, r.change_id, r.table_name, r.record_id,"
                          " %s AS person_id, r.version, %s AS before, %s AS after FROM main.change_row AS r WHERE %s"
                          " AND NOT (%s IS '{}' AND %s IS '{}');\n", define, persons->str, befores->str, afters->str,
                          rows->str, befores->str, afters->str);
}

static char *
quote (const char *text)
{
  g_autoptr(GString) quoted = g_string_new (text);

  g_string_replace (quoted, "'", "''", 0);
  return g_strdup (quoted->str);
}

static void
append_views (GString      *script,
              AttainAccess *access)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);
  const char *actor = attain_access_get_employee_id (access);
  g_autofree char *quoted = quote (actor != NULL ? actor : "");

  for (guint i = 0; i < n_tables; i++)
    if (!attain_access_clause_sees_whole (access, tables[i]))
      {
        append_table_view (script, access, tables[i]);
        if (tables[i]->search != NULL)
          g_string_append_printf (script, search_view, tables[i]->search, tables[i]->search, tables[i]->search,
                                  tables[i]->search, tables[i]->name);
        if (tables[i]->tally != NULL)
          append_tally_view (script, access, tables[i]);
      }
  append_trail_view (script, access);
  g_string_append_printf (script, change_view, quoted);
  g_string_append (script, "CREATE TEMP VIEW account_secret AS SELECT * FROM main.account_secret WHERE 0;\n"
                           "CREATE TEMP VIEW sign_in_try AS SELECT * FROM main.sign_in_try WHERE 0;\n");
}

/**
 * attain_access_sqlite_shadow:
 * @db: a connection that only reads
 * @access: who looks through it from now on
 * @error: what went wrong; the connection must not be used then
 *
 * Takes away the views of whoever looked before. Nothing stands before a table of which all is seen.
 *
 * Returns: whether the connection shows what @access allows and no more
 */
gboolean
attain_access_sqlite_shadow (AttainDb      *db,
                             AttainAccess  *access,
                             GError       **error)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);
  g_autoptr(GString) script = g_string_new ("PRAGMA query_only = OFF;\nBEGIN;\n");

  for (guint i = 0; i < n_tables; i++)
    {
      g_string_append_printf (script, "DROP VIEW IF EXISTS temp.%s;\n", tables[i]->name);
      if (tables[i]->search != NULL)
        g_string_append_printf (script, "DROP VIEW IF EXISTS temp.%s;\n", tables[i]->search);
      if (tables[i]->tally != NULL)
        g_string_append_printf (script, "DROP VIEW IF EXISTS temp.%s;\n", tables[i]->tally->table);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_string_append_printf (script, "DROP VIEW IF EXISTS temp.%s;\n", others[i]);
  if (!attain_access_sees_all (access))
    append_views (script, access);
  g_string_append (script, "COMMIT;\nPRAGMA query_only = ON");

  if (!attain_db_run_script (db, script->str, error))
    return FALSE;

  attain_db_set_access (db, access);
  return TRUE;
}
