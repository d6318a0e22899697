/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who works in a window: whoever keeps the file, somebody else for a while, or whoever signs in. */

#include "attain-account-table.h"
#include "attain-case-dialog.h"
#include "attain-notice.h"
#include "attain-page-kinds.h"
#include "attain-person-chooser.h"
#include "attain-sign-in-page.h"

#include "attain-gui-test.h"

static GtkWidget *
find_toplevel (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;

  return NULL;
}

static gboolean
is_enabled (WindowFixture *fixture,
            const char    *name)
{
  return g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (fixture->window), name));
}

static gint64
get_person (WindowFixture *fixture)
{
  AttainContext *context = attain_window_get_context (fixture->window);

  return context != NULL && attain_window_get_browser (fixture->window) != NULL
           ? attain_access_get_person_id (attain_context_get_access (context)) : -1;
}

/* In post today, so that the chooser offers them. */
static void
employ (WindowFixture *fixture,
        gint64         person_id)
{
  AttainDb *db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, NULL);
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", person_id, "from-on", "2020-01-06",
                                             "team", "Rowan", "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, NULL);

  insert_record (db, &attain_post_table, post);
  attain_db_close (db);
}

static void
work_as_amara (WindowFixture *fixture)
{
  GtkWidget *chooser;

  employ (fixture, 1);
  do_action (fixture->window, "win.work-as");
  chooser = find_toplevel (ATTAIN_TYPE_PERSON_CHOOSER);
  g_assert_nonnull (chooser);
  wait_until (shows (chooser, "Amara Okafor"));
  press (chooser, "Amara Okafor");
  wait_until (get_person (fixture) == 1);
}

static void
test_work_as (WindowFixture *fixture,
              gconstpointer  data)
{
  g_assert_false (is_enabled (fixture, "stop-working-as"));
  g_assert_false (is_enabled (fixture, "sign-out"));
  attain_notice_tell_done (fixture->window, "Something of the keeper’s");
  g_assert_true (shows (fixture->window, "Something of the keeper’s"));
  work_as_amara (fixture);
  g_assert_false (shows (fixture->window, "Something of the keeper’s"));

  wait_until (shows (fixture->window, "Working as Amara Okafor"));
  g_assert_false (attain_page_kind_has_row (attain_page_kinds_find ("dashboard"),
                                            attain_window_get_context (fixture->window)));
  g_assert_false (is_enabled (fixture, "back-up"));
  g_assert_null (strstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), "Amara"));

  do_action (fixture->window, "win.stop-working-as");
  wait_until (get_person (fixture) == 0);
  wait_until (!shows (fixture->window, "Working as"));
  g_assert_true (is_enabled (fixture, "back-up"));
}

static void
let_amara_manage (WindowFixture *fixture)
{
  AttainDb *db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, NULL);
  g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "person-id", (gint64) 2, "from-on", "2020-01-06",
                                             "team", "Rowan", "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT,
                                             "line-manager-id", (gint64) 1, NULL);
  g_autoptr(AttainTouched) touched = attain_touched_new_all ();

  insert_record (db, &attain_post_table, post);
  attain_db_close (db);
  attain_store_tell (attain_context_get_store (attain_window_get_context (fixture->window)), touched);
}

/* A line manager of one person is more than they were, and sees so at once, where they are. */
static void
test_new_role (WindowFixture *fixture,
               gconstpointer  data)
{
  work_as_amara (fixture);
  g_assert_true (attain_window_go (fixture->window, "person/E001"));
  let_amara_manage (fixture);

  wait_until (get_person (fixture) == 1 &&
              attain_page_kind_has_row (attain_page_kinds_find ("people"), attain_window_get_context (fixture->window)));
  g_assert_cmpstr (attain_page_get_address (page_of (fixture->window)), ==, "person/E001");
}

static gpointer
answer_job (AttainDb  *db,
            gpointer   data,
            GError   **error)
{
  return GINT_TO_POINTER (TRUE);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(gboolean *) user_data = attain_store_finish (ATTAIN_STORE (source), result, NULL) != NULL;
}

/* What a page of theirs may keep alive has no say in the rights of whoever works after them. */
static void
test_new_role_after_they_left (WindowFixture *fixture,
                               gconstpointer  data)
{
  g_autoptr(AttainContext) theirs = NULL;
  g_autoptr(AttainAccess) keeper = attain_access_new_keeper ();
  g_autoptr(AttainAccess) now = NULL;
  AttainStore *store;
  gboolean answered = FALSE;

  work_as_amara (fixture);
  theirs = g_object_ref (attain_window_get_context (fixture->window));
  attain_window_enter (fixture->window, keeper);
  wait_until (get_person (fixture) == 0);
  let_amara_manage (fixture);
  store = attain_context_get_store (theirs);
  attain_store_run (store, ATTAIN_STORE_READER, answer_job, NULL, NULL, NULL, NULL, answered_cb, &answered);
  wait_until (answered);

  now = attain_store_ref_access (store);
  g_assert_cmpint (attain_access_get_person_id (now), ==, 0);
  g_assert_cmpint (get_person (fixture), ==, 0);
}

/* Whoever works as somebody who sees few people may go on as another. */
static void
test_work_as_another (WindowFixture *fixture,
                      gconstpointer  data)
{
  GtkWidget *chooser;

  employ (fixture, 2);
  work_as_amara (fixture);
  do_action (fixture->window, "win.work-as");
  wait_until ((chooser = find_toplevel (ATTAIN_TYPE_PERSON_CHOOSER)) != NULL && shows (chooser, "Beth Lindqvist"));
  press (chooser, "Beth Lindqvist");
  wait_until (get_person (fixture) == 2);
}

static void
share (WindowFixture *fixture)
{
  AttainDb *db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, NULL);
  g_autoptr(AttainChange) change = begin_change (db, "Share the records");
  g_autoptr(GError) error = NULL;

  attain_account_table_share (change, 1, "four words of mine", "2026-01-01", &error);
  g_assert_no_error (error);
  commit_change (&change);
  attain_db_close (db);
}

static GtkEditable *
find_entry (GtkWidget *within,
            GType      type)
{
  GtkWidget *entry = find_widget (within, type);

  g_assert_nonnull (entry);
  return GTK_EDITABLE (entry);
}

static void
sign_in (WindowFixture *fixture,
         const char    *number,
         const char    *password)
{
  GtkWidget *page = find_widget (fixture->window, ATTAIN_TYPE_SIGN_IN_PAGE);

  gtk_editable_set_text (find_entry (page, ADW_TYPE_ENTRY_ROW), number);
  gtk_editable_set_text (find_entry (page, ADW_TYPE_PASSWORD_ENTRY_ROW), password);
  press (page, "Sign in");
}

/* Text twice as large, on a screen as wide as a telephone's. */
static void
test_sign_in_fits (WindowFixture *fixture,
                   gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *page;
  int dpi, width;

  share (fixture);
  attain_window_open (fixture->window, fixture->store.file);
  wait_until ((page = find_widget (fixture->window, ATTAIN_TYPE_SIGN_IN_PAGE)) != NULL);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpint (width, <=, 360);
}

static void
test_sign_in (WindowFixture *fixture,
              gconstpointer  data)
{
  share (fixture);
  attain_window_open (fixture->window, fixture->store.file);
  wait_until (shows (fixture->window, "These records are shared"));
  g_assert_null (attain_window_get_context (fixture->window));
  g_assert_false (shows (fixture->window, "Court skills day"));
  g_assert_false (is_enabled (fixture, "restore"));

  sign_in (fixture, "E001", "four words of yours");
  wait_until (shows (fixture->window, "The employee number or the password is wrong"));

  sign_in (fixture, "E001", "four words of mine");
  wait_until (get_person (fixture) == 1);
  g_assert_true (is_enabled (fixture, "sign-out"));
  g_assert_false (is_enabled (fixture, "work-as") || is_enabled (fixture, "stop-working-as"));
  g_assert_false (shows (fixture->window, "Working as"));

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), !=, "Attain");
  do_action (fixture->window, "win.sign-out");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Attain");
  wait_until (shows (fixture->window, "These records are shared"));
}

/* The password opens a file that cannot be written, in which wrong ones are not counted. */
static void
test_sign_in_to_read (WindowFixture *fixture,
                      gconstpointer  data)
{
  share (fixture);
  show_to_read (fixture->window, fixture->store.file);
  wait_until (shows (fixture->window, "These records are shared"));

  sign_in (fixture, "E001", "four words of yours");
  wait_until (shows (fixture->window, "The employee number or the password is wrong"));

  sign_in (fixture, "E001", "four words of mine");
  wait_until (get_person (fixture) == 1 && shows (fixture->window, "Read-only file: nothing can be changed"));
  g_assert_true (is_enabled (fixture, "sign-out"));
  g_assert_false (is_enabled (fixture, "change-password"));
}

/* Nobody gets further by trying, also not with the right one afterwards. */
static void
test_hundred_times (WindowFixture *fixture,
                    gconstpointer  data)
{
  guint looked_at = 0;

  share (fixture);
  attain_window_open (fixture->window, fixture->store.file);
  wait_until (shows (fixture->window, "These records are shared"));
  for (guint i = 0; i < 100; i++)
    {
      sign_in (fixture, "E001", "four words of yours");
      wait_until (shows (fixture->window, "password is wrong") || shows (fixture->window, "too many wrong passwords"));
      looked_at += shows (fixture->window, "password is wrong");
    }
  g_assert_cmpuint (looked_at, >=, 5);
  g_assert_cmpuint (looked_at, <=, 11);

  sign_in (fixture, "E001", "four words of mine");
  wait_until (shows (fixture->window, "too many wrong passwords"));
  g_assert_null (attain_window_get_context (fixture->window));
  g_assert_false (shows (fixture->window, "Court skills day"));
}

static void
type_passwords (GtkWidget  *dialog,
                const char *old,
                const char *fresh,
                const char *again)
{
  const char *const texts[] = { old, fresh, again };
  GtkWidget *row = gtk_widget_get_ancestor (find_widget (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW), GTK_TYPE_LIST_BOX);
  GtkWidget *eye = find_widget (gtk_widget_get_last_child (row), GTK_TYPE_BUTTON);
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (row); child; child = gtk_widget_get_next_sibling (child))
    gtk_editable_set_text (GTK_EDITABLE (child), texts[n++]);
  g_assert_cmpuint (n, ==, 3);
  gtk_test_accessible_assert_property (eye, GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_widget_get_tooltip_text (eye));
  g_signal_emit_by_name (find_widget (gtk_widget_get_last_child (row), GTK_TYPE_TEXT), "activate");   /* by Enter */
}

static void
test_change_password (WindowFixture *fixture,
                      gconstpointer  data)
{
  GtkWidget *dialog;

  g_assert_false (is_enabled (fixture, "change-password"));
  share (fixture);
  attain_window_open (fixture->window, fixture->store.file);
  wait_until (shows (fixture->window, "These records are shared"));
  sign_in (fixture, "E001", "four words of mine");
  wait_until (get_person (fixture) == 1);

  do_action (fixture->window, "win.change-password");
  wait_until ((dialog = find_toplevel (ATTAIN_TYPE_CASE_DIALOG)) != NULL &&
              find_widget (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW) != NULL);
  type_passwords (dialog, "four words of mine", "too short", "too short");
  wait_until (shows (dialog, "The password is too short"));
  type_passwords (dialog, "four words of mine", "another four words", "another five words");
  wait_until (shows (dialog, "The new password was not typed the same twice."));
  type_passwords (dialog, "four words of yours", "another four words", "another four words");
  wait_until (shows (dialog, "The old password is wrong. It stays as it was."));
  type_passwords (dialog, "four words of mine", "another four words", "another four words");
  wait_until (find_toplevel (ATTAIN_TYPE_CASE_DIALOG) == NULL);

  do_action (fixture->window, "win.sign-out");
  wait_until (shows (fixture->window, "These records are shared"));
  sign_in (fixture, "E001", "four words of mine");
  wait_until (shows (fixture->window, "The employee number or the password is wrong"));
  sign_in (fixture, "E001", "another four words");
  wait_until (get_person (fixture) == 1);
}

static void
type_twice (GtkWidget  *dialog,
            const char *password,
            const char *again)
{
  GtkWidget *first = find_widget (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (first), password);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_next_sibling (first)), again);
  do_action (dialog, "dialog.done");
}

/* What was typed stays where it is refused, on a narrow screen as well. */
static void
test_share (WindowFixture *fixture,
            gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "settings", ATTAIN_TYPE_PAGE);
  GtkWidget *chooser;
  GtkWidget *dialog;

  employ (fixture, 2);
  wait_until (shows (page, "Share…"));
  press (page, "Share…");
  wait_until ((chooser = find_toplevel (ATTAIN_TYPE_PERSON_CHOOSER)) != NULL && shows (chooser, "Beth Lindqvist"));
  press (chooser, "Beth Lindqvist");
  wait_until ((dialog = find_toplevel (ATTAIN_TYPE_CASE_DIALOG)) != NULL &&
              shows (dialog, "A password for Beth Lindqvist"));
  type_twice (dialog, "four words of mine", "four words of yours");
  wait_until (shows (dialog, "The password was not typed the same twice."));
  type_twice (dialog, "too short", "too short");
  wait_until (shows (dialog, "The password is too short"));
  type_twice (dialog, "four words of mine", "four words of mine");
  wait_until (find_toplevel (ATTAIN_TYPE_CASE_DIALOG) == NULL);
  wait_until (shows (fixture->window, "These records are shared"));
  sign_in (fixture, "E002", "four words of mine");
  wait_until (get_person (fixture) == 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/who/" path, WindowFixture, NULL, window_set_up, func, window_tear_down)
  ADD ("works-as-somebody", test_work_as);
  ADD ("works-as-another", test_work_as_another);
  ADD ("new-role-shows", test_new_role);
  ADD ("new-role-after-they-left", test_new_role_after_they_left);
  ADD ("signs-in-and-out", test_sign_in);
  ADD ("sign-in-fits-a-narrow-screen", test_sign_in_fits);
  ADD ("signs-in-to-read", test_sign_in_to_read);
  ADD ("wrong-a-hundred-times", test_hundred_times);
  ADD ("changes-their-password", test_change_password);
  ADD ("shares", test_share);

  return g_test_run ();
}
