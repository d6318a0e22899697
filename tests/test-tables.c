/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-store-test.h"

/* Besides its fields every table has id, uid and version. */
static guint
count_kept (AttainRecordClass *klass)
{
  guint n = 3;

  for (guint i = 0; i < klass->n_fields; i++)
    n += attain_field_is_kept (&klass->fields[i]);

  return n;
}

static void
test_columns (StoreFixture  *fixture,
              gconstpointer  data)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      g_autofree char *select = attain_table_make_select (tables[i], FALSE);
      g_autofree char *all = g_strdup_printf ("SELECT * FROM %s", tables[i]->name);
      g_autoptr(GError) error = NULL;
      g_autoptr(AttainCursor) told = attain_db_query (fixture->db, select, NULL, &error);
      g_autoptr(AttainCursor) there = NULL;

      g_assert_no_error (error);
      there = attain_db_query (fixture->db, all, NULL, &error);
      g_assert_no_error (error);
      g_test_message ("%s", tables[i]->name);
      g_assert_cmpuint (attain_cursor_n_columns (there), ==, count_kept (attain_table_get_class (tables[i])));
    }
}

static void
test_named_fields (void)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      AttainRecordClass *klass = attain_table_get_class (tables[i]);

      g_test_message ("%s", tables[i]->name);
      g_assert_nonnull (attain_record_class_find (klass, tables[i]->title));
      if (tables[i]->subject != NULL && *tables[i]->subject != '\0')
        g_assert_cmpint (attain_record_class_find (klass, tables[i]->subject)->type, ==, ATTAIN_FIELD_REF);
      g_assert_true (attain_tables_find (tables[i]->name) == tables[i]);
    }
}

/* A reference to a record of a kind that nobody keeps could never be followed. */
static void
test_references (void)
{
  guint n_tables;
  const AttainTable *const *tables = attain_tables_get (&n_tables);

  for (guint i = 0; i < n_tables; i++)
    {
      AttainRecordClass *klass = attain_table_get_class (tables[i]);

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].type == ATTAIN_FIELD_REF)
          {
            g_test_message ("%s.%s", tables[i]->name, klass->fields[j].name);
            g_assert_nonnull (attain_tables_find (klass->fields[j].refers_to));
          }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/tables/every-field-has-its-column-and-every-column-its-field", StoreFixture, NULL, store_set_up,
              test_columns, store_tear_down);
  g_test_add_func ("/tables/title-and-subject-are-fields", test_named_fields);
  g_test_add_func ("/tables/every-reference-leads-to-a-table", test_references);

  return g_test_run ();
}
