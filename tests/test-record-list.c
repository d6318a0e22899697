/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-record-list.h"

#include "attain-store-test.h"

typedef struct
{
  StoreFixture      base;
  AttainStore      *store;
  AttainRecordList *list;
  gint64            person_id;
  GString          *heard;
} ListFixture;

/* A filter that is there asks for the oldest first. */
static GArray *
list_newest (AttainDb       *db,
             gconstpointer   filter,
             GError        **error)
{
  return attain_db_query_ids (db, filter == NULL ? "SELECT id FROM cpd_entry ORDER BY occurred_on DESC, id DESC"
                                                 : "SELECT id FROM cpd_entry ORDER BY occurred_on, id", NULL, error);
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  GString    *heard)
{
  g_string_append_printf (heard, "%u-%u+%u ", position, n_removed, n_added);
}

static void
list_set_up (ListFixture   *fixture,
             gconstpointer  data)
{
  g_autoptr(AttainPerson) person = NULL;

  store_set_up (&fixture->base, data);
  person = add_person (fixture->base.db, "E1", "Ada", "Okafor");
  fixture->person_id = attain_record_get_id (ATTAIN_RECORD (person));
  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *day = g_strdup_printf ("2026-01-%02u", i * 2);

      g_object_unref (add_entry (fixture->base.db, fixture->person_id, day, day, 60));
    }

  fixture->heard = g_string_new (NULL);
  fixture->store = attain_store_new (fixture->base.file);
  fixture->list = attain_record_list_new (fixture->store, &attain_cpd_table, list_newest, "2026-06-01");
  attain_record_list_show (fixture->list, NULL, NULL);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) == 5);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture->heard);
}

static void
list_tear_down (ListFixture   *fixture,
                gconstpointer  data)
{
  attain_store_stop (fixture->store);
  settle ();
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->store);
  g_string_free (fixture->heard, TRUE);
  store_tear_down (&fixture->base, data);
}

/* What is read with the ids is there for whoever asks, at once and later. */
static void
test_first_rows_are_read_ahead (ListFixture   *fixture,
                                gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(AttainCpdEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->list), 3);

      g_assert_cmpstr (entry->title, ==, "2026-01-04");
      g_assert_cmpstr (entry->person_name, ==, "Ada Okafor");
    }
}

static void
test_two_get_the_same (ListFixture   *fixture,
                       gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  g_autoptr(AttainCpdEntry) same = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);

  g_assert_true (entry == same);
}

enum { N_OLDER = 445 };

static gboolean
add_older_job (AttainChange  *change,
               gpointer       person_id,
               GError       **error)
{
  for (guint i = 1; i <= N_OLDER; i++)
    {
      g_autofree char *title = g_strdup_printf ("Row %u", i);
      g_autoptr(AttainRecord) entry =
        g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", (gint64) GPOINTER_TO_SIZE (person_id), "occurred-on",
                      "2025-01-01", "title", title, "activity", ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 60, NULL);

      if (!attain_change_insert (change, &attain_cpd_table, entry, error))
        return FALSE;
    }

  return TRUE;
}

/* Far from the rows that were read ahead, each gets its own record, whichever were asked for before. */
static void
test_rows_jumped_to (ListFixture   *fixture,
                     gconstpointer  data)
{
  enum { N_ROWS = N_OLDER + 5, FIRST = 205, N_ASKED = 240 };
  static const guint asked_before[] = { 300, FIRST, 430 };
  GListModel *model = G_LIST_MODEL (fixture->list);
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  attain_store_write (fixture->store, "Log CPD", NULL, ATTAIN_CHANGE_NORMAL, add_older_job,
                      GSIZE_TO_POINTER (fixture->person_id), NULL, NULL, NULL, NULL);
  wait_until (g_list_model_get_n_items (model) == N_ROWS);

  for (guint i = 0; i < G_N_ELEMENTS (asked_before); i++)
    g_ptr_array_add (entries, g_list_model_get_item (model, asked_before[i]));
  for (guint i = 0; i < N_ASKED; i++)
    {
      g_autofree char *title = g_strdup_printf ("Row %u", N_ROWS - FIRST - i);
      AttainCpdEntry *entry = g_list_model_get_item (model, FIRST + i);

      g_ptr_array_add (entries, entry);
      g_object_set_data_full (G_OBJECT (entry), "expected", g_steal_pointer (&title), g_free);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      AttainCpdEntry *entry = g_ptr_array_index (entries, i);

      wait_until (entry->title != NULL);
      g_assert_cmpstr (entry->title, ==, g_object_get_data (G_OBJECT (entry), "expected"));
    }
}

static gboolean
add_job (AttainChange  *change,
         gpointer       data,
         GError       **error)
{
  return attain_change_insert (change, &attain_cpd_table, data, error);
}

static void
test_inserted_row_comes_alone (ListFixture   *fixture,
                               gconstpointer  data)
{
  AttainCpdEntry *entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", fixture->person_id,
                                        "occurred-on", "2026-01-07", "title", "Between",
                                        "activity", ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 60, NULL);

  attain_store_write (fixture->store, "Log CPD", NULL, ATTAIN_CHANGE_NORMAL, add_job, entry, g_object_unref,
                      NULL, NULL, NULL);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) == 6);
  g_assert_cmpstr (fixture->heard->str, ==, "2-0+1 ");
}

static void
title_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  GString    *heard)
{
  g_autoptr(AttainCpdEntry) entry = g_list_model_get_item (model, position);

  g_string_assign (heard, entry->title != NULL ? entry->title : "");
}

static void
test_new_row_comes_filled (ListFixture   *fixture,
                           gconstpointer  data)
{
  AttainCpdEntry *entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", fixture->person_id,
                                        "occurred-on", "2026-01-07", "title", "Between",
                                        "activity", ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 60, NULL);

  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (title_changed_cb), fixture->heard);
  attain_store_write (fixture->store, "Log CPD", NULL, ATTAIN_CHANGE_NORMAL, add_job, entry, g_object_unref,
                      NULL, NULL, NULL);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)) == 6);
  g_assert_cmpstr (fixture->heard->str, ==, "Between");
}

static gboolean
edit_job (AttainChange  *change,
          gpointer       data,
          GError       **error)
{
  g_autoptr(AttainRecord) entry = attain_table_load_one (&attain_cpd_table, attain_change_get_db (change),
                                                         GPOINTER_TO_SIZE (data), error);

  g_object_set (entry, "title", "Renamed", "occurred-on", "2026-01-01", NULL);
  return attain_change_update (change, &attain_cpd_table, entry, error);
}

static void
test_edited_row_keeps_its_object (ListFixture   *fixture,
                                  gconstpointer  data)
{
  g_autoptr(AttainCpdEntry) entry = g_list_model_get_item (G_LIST_MODEL (fixture->list), 0);
  gint64 id = attain_record_list_get_id (fixture->list, 0);
  guint position;

  attain_store_write (fixture->store, "Edit CPD", NULL, ATTAIN_CHANGE_NORMAL, edit_job, GSIZE_TO_POINTER (id), NULL,
                      NULL, NULL, NULL);
  wait_until (g_strcmp0 (entry->title, "Renamed") == 0 && !attain_record_list_is_loading (fixture->list));
  g_assert_true (attain_record_list_find (fixture->list, id, &position));
  g_assert_cmpuint (position, ==, 4);
}

static void
test_newer_question_wins (ListFixture   *fixture,
                          gconstpointer  data)
{
  for (guint i = 0; i < 20; i++)
    attain_record_list_show (fixture->list, NULL, NULL);
  wait_until (!attain_record_list_is_loading (fixture->list));
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 5);
  g_assert_cmpstr (fixture->heard->str, ==, "");
}

static GArray *
list_two_newest (AttainDb       *db,
                 gconstpointer   filter,
                 GError        **error)
{
  GArray *ids = list_newest (db, filter, error);

  if (ids != NULL)
    g_array_set_size (ids, 2);
  return ids;
}

static GArray *
list_none (AttainDb       *db,
           gconstpointer   filter,
           GError        **error)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static GArray *
list_badly (AttainDb       *db,
            gconstpointer   filter,
            GError        **error)
{
  return attain_db_query_ids (db, "SELECT id FROM no_such_table", NULL, error);
}

static void
loading_cb (GListModel *model,
            guint       position,
            guint       n_removed,
            guint       n_added,
            GString    *heard)
{
  g_string_append (heard, attain_record_list_is_loading (ATTAIN_RECORD_LIST (model)) ? "loading " : "there ");
}

static AttainRecordList *
show_new (ListFixture    *fixture,
          AttainListFunc  list,
          AttainListFunc  list_beginning)
{
  AttainRecordList *made = attain_record_list_new (fixture->store, &attain_cpd_table, list, "2026-06-01");

  attain_record_list_set_list_beginning (made, list_beginning);
  g_signal_connect (made, "items-changed", G_CALLBACK (items_changed_cb), fixture->heard);
  g_signal_connect (made, "items-changed", G_CALLBACK (loading_cb), fixture->heard);
  attain_record_list_show (made, NULL, NULL);
  wait_until (!attain_record_list_is_loading (made));
  return made;
}

static void
test_beginning_comes_first (ListFixture   *fixture,
                            gconstpointer  data)
{
  g_autoptr(AttainRecordList) list = show_new (fixture, list_newest, list_two_newest);

  g_assert_cmpstr (fixture->heard->str, ==, "0-0+2 loading 2-0+3 there ");
  attain_record_list_show (list, NULL, NULL);
  wait_until (!attain_record_list_is_loading (list));
  g_assert_cmpstr (fixture->heard->str, ==, "0-0+2 loading 2-0+3 there ");
}

/* But what changes in it comes alone: its beginning would take away what is below. */
static void
test_newly_sorted_begins_first (ListFixture   *fixture,
                                gconstpointer  data)
{
  static const gboolean oldest_first = TRUE;
  g_autoptr(AttainRecordList) list = show_new (fixture, list_newest, list_two_newest);

  g_string_truncate (fixture->heard, 0);
  attain_record_list_show (list, (gpointer) &oldest_first, NULL);
  wait_until (!attain_record_list_is_loading (list));
  g_assert_cmpstr (fixture->heard->str, ==, "0-5+0 loading 0-0+2 loading 2-0+3 there ");

  g_string_truncate (fixture->heard, 0);
  g_signal_handlers_disconnect_by_func (fixture->list, items_changed_cb, fixture->heard);
  attain_store_write (fixture->store, "Log CPD", NULL, ATTAIN_CHANGE_NORMAL, add_job,
                      g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", fixture->person_id, "occurred-on", "2026-01-01",
                                    "title", "First", "activity", ATTAIN_CPD_ACTIVITY_COURSE, "minutes", (gint64) 60,
                                    NULL),
                      g_object_unref, NULL, NULL, NULL);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 6);
  g_assert_cmpstr (fixture->heard->str, ==, "0-0+1 there ");
}

static void
test_no_beginning (ListFixture   *fixture,
                   gconstpointer  data)
{
  g_autoptr(AttainRecordList) list = show_new (fixture, list_newest, list_none);

  g_assert_cmpstr (fixture->heard->str, ==, "0-0+5 there ");
}

/* What is there stays. */
static void
test_rest_cannot_be_read (ListFixture   *fixture,
                          gconstpointer  data)
{
  g_autoptr(AttainRecordList) list = show_new (fixture, list_badly, list_two_newest);
  g_autofree char *problem = NULL;

  g_object_get (list, "problem", &problem, NULL);
  g_assert_nonnull (problem);
  g_assert_cmpstr (fixture->heard->str, ==, "0-0+2 loading ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/record-list/" name, ListFixture, NULL, list_set_up, function, list_tear_down)
  ADD ("first-rows-are-read-ahead", test_first_rows_are_read_ahead);
  ADD ("two-get-the-same", test_two_get_the_same);
  ADD ("rows-jumped-to", test_rows_jumped_to);
  ADD ("inserted-row-comes-alone", test_inserted_row_comes_alone);
  ADD ("edited-row-keeps-its-object", test_edited_row_keeps_its_object);
  ADD ("new-row-comes-filled", test_new_row_comes_filled);
  ADD ("newer-question-wins", test_newer_question_wins);
  ADD ("beginning-comes-first", test_beginning_comes_first);
  ADD ("newly-sorted-begins-first", test_newly_sorted_begins_first);
  ADD ("beginning-takes-as-long", test_no_beginning);
  ADD ("rest-cannot-be-read", test_rest_cannot_be_read);

  return g_test_run ();
}
