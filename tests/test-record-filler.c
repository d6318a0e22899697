/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records that were made empty are filled in, a few at a turn of the main loop. */

#include "attain-record-filler.h"

#include "attain-store-test.h"

enum { N_RECORDS = 100, FEW = 32 };

typedef struct
{
  StoreFixture        base;
  AttainStore        *store;
  AttainLiveRecords  *live;
  AttainRecordFiller *filler;
  GPtrArray          *held;
  guint               n_filled;
} Fixture;

static void
title_cb (Fixture *fixture)
{
  fixture->n_filled++;
}

static void
hold (Fixture *fixture,
      gint64   id)
{
  AttainRecord *record = ATTAIN_RECORD (attain_cpd_entry_new ());

  attain_record_set_id (record, id);
  g_signal_connect_swapped (record, "notify::title", G_CALLBACK (title_cb), fixture);
  g_ptr_array_add (fixture->held, record);
  attain_live_records_add (fixture->live, record);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(AttainPerson) person = NULL;

  store_set_up (&fixture->base, data);
  person = add_person (fixture->base.db, "E1", "Ada", "Okafor");
  fixture->store = attain_store_new (fixture->base.file);
  fixture->live = attain_live_records_new ();
  fixture->filler = attain_record_filler_new (fixture->store, &attain_cpd_table, fixture->live);
  fixture->held = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_RECORDS; i++)
    {
      g_autoptr(AttainCpdEntry) entry = add_entry (fixture->base.db, attain_record_get_id (ATTAIN_RECORD (person)),
                                                   "2026-01-07", "Invented", 60);

      hold (fixture, attain_record_get_id (ATTAIN_RECORD (entry)));
    }
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  attain_store_stop (fixture->store);
  settle ();
  g_assert_finalize_object (fixture->filler);
  g_ptr_array_unref (fixture->held);
  attain_live_records_unref (fixture->live);
  g_assert_finalize_object (fixture->store);
  store_tear_down (&fixture->base, data);
}

static void
test_few_at_a_turn (Fixture       *fixture,
                    gconstpointer  data)
{
  attain_record_filler_want_all (fixture->filler);
  while (fixture->n_filled < N_RECORDS)
    {
      guint n_before = fixture->n_filled;

      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (fixture->n_filled - n_before, <=, FEW);
    }

  for (guint i = 0; i < N_RECORDS; i++)
    g_assert_cmpstr (((AttainCpdEntry *) g_ptr_array_index (fixture->held, i))->title, ==, "Invented");
}

/* Once all are filled in there is no other turn, which would come after the filler is gone. */
static void
test_no_turn_is_left (Fixture       *fixture,
                      gconstpointer  data)
{
  attain_record_filler_want (fixture->filler, attain_record_get_id (g_ptr_array_index (fixture->held, 0)), 0);
  wait_until (fixture->n_filled == 1);
  g_assert_null (g_main_context_find_source_by_user_data (NULL, fixture->filler));
}

static gboolean
is_filled (Fixture *fixture,
           guint    position)
{
  return ((AttainCpdEntry *) g_ptr_array_index (fixture->held, position))->title != NULL;
}

/* However many are asked for, what is seen comes first. */
static void
test_seen_first (Fixture       *fixture,
                 gconstpointer  data)
{
  enum { SEEN = 60 };

  attain_record_filler_set_seen (fixture->filler, SEEN);
  for (guint i = 0; i < N_RECORDS; i++)
    attain_record_filler_want (fixture->filler, attain_record_get_id (g_ptr_array_index (fixture->held, i)), i);
  wait_until (fixture->n_filled > 0);
  for (guint i = 0; i < FEW; i++)
    g_assert_true (is_filled (fixture, SEEN + i));
  g_assert_false (is_filled (fixture, SEEN - 1));
  wait_until (is_filled (fixture, SEEN - 1));
  g_assert_false (is_filled (fixture, 0));
  wait_until (fixture->n_filled == N_RECORDS);
}

/* As a view that jumps to the rows from a position on. */
static void
jump (Fixture *fixture,
      guint    position)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < N_RECORDS; i++)
    g_array_append_vals (ids, &(gint64) { attain_record_get_id (g_ptr_array_index (fixture->held, i)) }, 1);
  attain_record_filler_expect (fixture->filler, (gint64 *) (gpointer) ids->data, ids->len, position);
  for (guint i = 0; i < N_RECORDS; i++)
    attain_record_filler_want (fixture->filler, g_array_index (ids, gint64, i), position + i);
}

/* What is on its way when it is asked for is not read another time. */
static void
test_expected_once (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  jump (fixture, 1000);
  wait_until (fixture->n_filled > 0);
  attain_db_run (fixture->base.db, "UPDATE cpd_entry SET title = 'Read again'", NULL, &error);
  g_assert_no_error (error);
  wait_until (fixture->n_filled == N_RECORDS);
  settle ();
  for (guint i = 0; i < N_RECORDS; i++)
    g_assert_cmpstr (((AttainCpdEntry *) g_ptr_array_index (fixture->held, i))->title, ==, "Invented");
}

/* Whoever goes to a row sees it at the lower edge of the view on the way down, and at the upper edge on the way up. */
static void
test_nearer_edge_first (Fixture       *fixture,
                        gconstpointer  data)
{
  gboolean down = GPOINTER_TO_INT (data);

  attain_record_filler_set_seen (fixture->filler, down ? 7 : 5000);
  jump (fixture, 1000);
  wait_until (fixture->n_filled > 0);
  for (guint i = 0; i < FEW; i++)
    g_assert_true (is_filled (fixture, down ? N_RECORDS - 1 - i : i));
  g_assert_false (is_filled (fixture, down ? 0 : N_RECORDS - 1));
  wait_until (fixture->n_filled == N_RECORDS);
}

/* A view that is scrolled while it jumps has the rows first that are seen by then. */
static void
test_seen_meanwhile (Fixture       *fixture,
                     gconstpointer  data)
{
  jump (fixture, 1000);
  attain_record_filler_set_seen (fixture->filler, 1050);
  wait_until (fixture->n_filled > 0);
  for (guint i = 0; i < FEW; i++)
    g_assert_true (is_filled (fixture, 50 + i));
  wait_until (fixture->n_filled == N_RECORDS);
}

/* What is asked for while others are filled in has its turn after them. */
static void
test_more_meanwhile (Fixture       *fixture,
                     gconstpointer  data)
{
  for (guint i = 0; i < N_RECORDS; i++)
    {
      attain_record_filler_want (fixture->filler, attain_record_get_id (g_ptr_array_index (fixture->held, i)), i);
      g_main_context_iteration (NULL, FALSE);
    }
  wait_until (fixture->n_filled == N_RECORDS);
}

/* A row that was scrolled past before it was read is no more. */
static void
test_nobody_holds_it (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GArray) ids = NULL;

  attain_record_filler_want_all (fixture->filler);
  g_ptr_array_set_size (fixture->held, 1);
  wait_until (fixture->n_filled == 1);
  settle ();
  g_assert_cmpuint (fixture->n_filled, ==, 1);
  ids = attain_live_records_list_ids (fixture->live);
  g_assert_cmpuint (ids->len, ==, 1);
}

static void
failed_cb (AttainRecordFiller *filler,
           const GError       *error,
           GString            *heard)
{
  g_string_append (heard, error->message);
}

static void
test_says_why_not (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GString) heard = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  attain_db_run (fixture->base.db, "ALTER TABLE cpd_entry RENAME TO gone", NULL, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->filler, "failed", G_CALLBACK (failed_cb), heard);
  attain_record_filler_want_all (fixture->filler);
  wait_until (heard->len > 0);
  g_assert_cmpuint (fixture->n_filled, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/record-filler/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("few-at-a-turn", test_few_at_a_turn);
  ADD ("no-turn-is-left", test_no_turn_is_left);
  ADD ("seen-first", test_seen_first);
  ADD ("expected-once", test_expected_once);
  g_test_add ("/record-filler/last-first-downwards", Fixture, GINT_TO_POINTER (TRUE), set_up, test_nearer_edge_first,
              tear_down);
  g_test_add ("/record-filler/first-first-upwards", Fixture, GINT_TO_POINTER (FALSE), set_up, test_nearer_edge_first,
              tear_down);
  ADD ("seen-meanwhile", test_seen_meanwhile);
  ADD ("more-meanwhile", test_more_meanwhile);
  ADD ("nobody-holds-it", test_nobody_holds_it);
  ADD ("says-why-not", test_says_why_not);

  return g_test_run ();
}
