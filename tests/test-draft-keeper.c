/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-draft-keeper.h"

#include "attain-gui-test.h"
#include "attain-page.h"

static char *
write_something (GtkWidget *owner)
{
  return g_strdup ("Half a thought");
}

static void
run_script (WindowFixture *fixture,
            const char    *script)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);

  g_assert_no_error (error);
  attain_db_run_script (db, script, &error);
  g_assert_no_error (error);
}

static void
keep (AttainDraftKeeper *keeper)
{
  attain_draft_keeper_touch (keeper);
  attain_draft_keeper_keep (keeper);
  wait_until (attain_draft_keeper_get_thread (keeper) == ATTAIN_STORE_READER);
}

static guint
count_dialogs (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *at = windows; at != NULL; at = at->next)
    n += ADW_IS_MESSAGE_DIALOG (at->data);
  return n;
}

/* Whoever writes on is told once that it cannot be kept, and once more after it could be kept in between. */
static void
test_told_once (WindowFixture *fixture,
                gconstpointer  data)
{
  static const char fail[] =
    "CREATE TRIGGER no_room BEFORE INSERT ON draft BEGIN SELECT RAISE (ABORT, 'no room'); END";
  AttainPage *page = attain_browser_get_page (attain_window_get_browser (fixture->window));
  g_autoptr(AttainDraftKeeper) keeper = attain_draft_keeper_new (GTK_WIDGET (page), attain_page_get_store (page),
                                                                 write_something);

  attain_draft_keeper_begin (keeper, "cpd/new");
  run_script (fixture, fail);
  keep (keeper);
  g_assert_cmpuint (count_dialogs (), ==, 1);
  keep (keeper);
  keep (keeper);
  g_assert_cmpuint (count_dialogs (), ==, 1);

  run_script (fixture, "DROP TRIGGER no_room");
  keep (keeper);
  run_script (fixture, fail);
  keep (keeper);
  g_assert_cmpuint (count_dialogs (), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/draft-keeper/told-once", WindowFixture, NULL, window_set_up, test_told_once, window_tear_down);
  return g_test_run ();
}
