/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui-test.h"

#include "attain-import-dialog.h"
#include "attain-refusal-view.h"

#define PEOPLE "employee_id,given_name,family_name,started_on"

/* As the records are already. */
#define SAME PEOPLE "\nE001,Amara,Okafor,2020-01-06\nE002,Beth,Lindqvist,2020-01-06\n"

static GtkWidget *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static GtkWidget *
open_dialog (WindowFixture *fixture)
{
  GtkWidget *dialog;

  do_action (fixture->window, "win.import");
  dialog = find_dialog (ATTAIN_TYPE_IMPORT_DIALOG);
  g_assert_nonnull (dialog);
  wait_until (gtk_widget_get_mapped (dialog) && shows (dialog, "Choose a file, or drop it here"));
  return dialog;
}

static GtkWidget *
open_file (WindowFixture *fixture,
           const char    *name,
           const char    *text,
           gssize         length)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr(GFile) file = make_file (fixture->store.folder, name, text, length);

  attain_import_dialog_set_file (ATTAIN_IMPORT_DIALOG (dialog), file);
  return dialog;
}

static void
close_dialog (GtkWidget *dialog)
{
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (dialog == NULL);
}

static gint64
count_people (WindowFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  AttainDb *db = attain_db_open (fixture->store.file, ATTAIN_DB_READ, &error);
  gint64 n;

  g_assert_no_error (error);
  n = count_rows (db, "SELECT count(*) FROM person");
  attain_db_close (db);
  return n;
}

static void
test_good_file (WindowFixture *fixture,
                gconstpointer  data)
{
  GtkWidget *dialog = open_file (fixture, "hr.csv",
                                 PEOPLE ",shoe_size\n"
                                 "E001,Amara,Okafor-Bell,2020-01-06,4\n"
                                 "E002,Beth,Lindqvist,2020-01-06,5\n"
                                 "E010,Dana,Ferreira,2026-11-02,6\n", -1);

  wait_until (shows (dialog, "Import 2 people"));
  g_assert_true (shows (dialog, "leaves it alone: shoe_size"));
  g_assert_false (shows (dialog, "Encoding"));
  g_assert_cmpint (count_people (fixture), ==, 3);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_widget (dialog, ADW_TYPE_EXPANDER_ROW)), TRUE);
  wait_until (shows (dialog, "E001 · Family name") && shows (dialog, "from Okafor to Okafor-Bell (line 2)"));

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  press (dialog, "Import 2 people");
  wait_until (dialog == NULL && shows (fixture->window, "2 people imported"));
  g_assert_true (shows (fixture->window, "Undo"));
  g_assert_cmpint (count_people (fixture), ==, 4);

  wait_until (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  do_action (fixture->window, "win.undo");
  wait_until (count_people (fixture) == 3);
}

/* What each holds is known by its first line. */
static void
test_files_of_the_workforce (WindowFixture *fixture,
                             gconstpointer  data)
{
  static const struct { const char *name; const char *text; const char *button; const char *toast; } files[] = {
    { "establishment.csv", "team,role,grade,fte,from,to\nDuty,Social worker,,2,2026-04-01,\n",
      "Import 1 line of the establishment", "1 line of the establishment imported" },
    { "absence.csv", "employee_id,from,to,days,reason\nE001,2026-03-02,2026-03-06,5,\nE002,2026-03-02,,9,\n",
      "Import 2 absences", "2 absences imported" },
    { "caseload.csv", "employee_id,on,cases\nE001,2026-03-31,14\n", "Import 1 count of cases",
      "1 count of cases imported" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      GtkWidget *dialog = open_file (fixture, files[i].name, files[i].text, -1);

      wait_until (shows (dialog, files[i].button));
      g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
      press (dialog, files[i].button);
      wait_until (dialog == NULL && shows (fixture->window, files[i].toast));
    }
}

static void
test_same_file_twice (WindowFixture *fixture,
                      gconstpointer  data)
{
  GtkWidget *dialog = open_file (fixture, "hr.csv", SAME, -1);

  wait_until (shows (dialog, "Nothing to do: the records are as in the file"));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  press (dialog, "Close");
  wait_until (dialog == NULL);
}

static void
test_refused_rows (WindowFixture *fixture,
                   gconstpointer  data)
{
  GtkWidget *dialog = open_file (fixture, "hr.csv",
                                 PEOPLE "\n"
                                 "E010,Dana,Ferreira,2026-11-02\n"
                                 "E011,Eva,Quist,30/02/2026\n", -1);
  g_autofree char *path = g_build_filename (fixture->store.folder, "refused.csv", NULL);
  g_autoptr(GFile) refused = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  GtkWidget *button;
  GtkWidget *view;

  wait_until (shows (dialog, "What is wrong with the refused rows"));
  /* One that only shows its words has no name for whoever listens. */
  button = gtk_widget_get_ancestor (find_text (dialog, "Save the refused rows…"), GTK_TYPE_BUTTON);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Save the refused rows…");
  view = find_widget (dialog, ATTAIN_TYPE_REFUSAL_VIEW);
  wait_until (shows (view, "“30/02/2026” is not a day that exists"));
  g_assert_true (shows (view, "3") && shows (view, "started_on"));
  g_assert_false (shows (dialog, "Import 1 person"));

  attain_import_dialog_save_refused (ATTAIN_IMPORT_DIALOG (dialog), refused);
  wait_until (shows (dialog, "Refused rows saved"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, PEOPLE ",error\nE011,Eva,Quist,30/02/2026,"
                                   "started_on: Started on: “30/02/2026” is not a day that exists"));

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  press (dialog, "Import the good rows");
  wait_until (dialog == NULL && shows (fixture->window, "1 person imported, 1 row left out"));
  g_assert_cmpint (count_people (fixture), ==, 4);
}

/* Somebody mends the file in another program and comes back. */
static void
test_mended_file (WindowFixture *fixture,
                  gconstpointer  data)
{
  GtkWidget *dialog = open_file (fixture, "hr.csv", PEOPLE "\nE011,Eva,Quist,30/02/2026\n", -1);
  g_autoptr(GFile) file = NULL;

  wait_until (shows (dialog, "What is wrong with the refused rows"));
  g_assert_false (shows (dialog, "Import the good rows"));
  file = make_file (fixture->store.folder, "hr.csv", PEOPLE "\nE011,Eva,Quist,28/02/2026\n", -1);
  press (dialog, "Read the file again");
  wait_until (shows (dialog, "Import 1 person"));
  close_dialog (dialog);
}

static gpointer
wait_job (AttainDb  *db,
          gpointer   data,
          GError   **error)
{
  GMutex *mutex = data;

  g_mutex_lock (mutex);
  g_mutex_unlock (mutex);
  return db;
}

/* Presses the button, and stops the work by @stop while it certainly has not ended: the writer is held up before it. */
static void
stop_import (WindowFixture *fixture,
             void         (*stop) (GtkWidget *dialog))
{
  GtkWidget *dialog = open_file (fixture, "hr.csv", PEOPLE "\nE010,Dana,Ferreira,2026-11-02\n", -1);
  GMutex mutex;

  g_mutex_init (&mutex);
  wait_until (shows (dialog, "Import 1 person"));
  g_mutex_lock (&mutex);
  attain_store_run (attain_context_get_store (attain_window_get_context (fixture->window)), ATTAIN_STORE_WRITER,
                    wait_job, &mutex, NULL, NULL, NULL, NULL, NULL);
  press (dialog, "Import 1 person");
  stop (dialog);
  g_mutex_unlock (&mutex);

  wait_until (shows (dialog, "Stopped") && shows (dialog, "Nothing was changed."));
  g_assert_cmpint (count_people (fixture), ==, 3);
  close_dialog (dialog);
  g_mutex_clear (&mutex);
}

static void
cancel (GtkWidget *dialog)
{
  do_action (dialog, "import.cancel");
}

static void
close_window (GtkWidget *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
test_cancel (WindowFixture *fixture,
             gconstpointer  data)
{
  stop_import (fixture, cancel);
}

static void
test_close_while_writing (WindowFixture *fixture,
                          gconstpointer  data)
{
  stop_import (fixture, close_window);
}

static void
test_encoding (WindowFixture *fixture,
               gconstpointer  data)
{
  GtkWidget *dialog = open_file (fixture, "hr.csv", PEOPLE "\nE012,Zo\xeb,Bront\xeb,2026-11-02\n", -1);
  AdwComboRow *row;

  wait_until (shows (dialog, "Import 1 person"));
  g_assert_true (shows (dialog, "Windows (1252)"));
  g_assert_true (shows (dialog, "Choose what makes this read right: Zoë"));

  for (row = ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW)); !shows (row, "Encoding");)
    row = ADW_COMBO_ROW (gtk_widget_get_next_sibling (GTK_WIDGET (row)));
  adw_combo_row_set_selected (row, 4);
  wait_until (shows (dialog, "read right: ZoÎ") && shows (dialog, "Import 1 person"));
  close_dialog (dialog);
}

typedef struct
{
  const char *name;
  const char *text;
  gssize      length;
  const char *says;
} Bad;

static void
test_bad_files (WindowFixture *fixture,
                gconstpointer  data)
{
  static const Bad bad[] = {
    { "empty.csv", "", 0, "The file is empty: its first line must name the columns" },
    { "letter.csv", "Dear Amara,\nthank you\n", -1, "these are missing: employee_id" },
    { "renamed.csv", "employee_id,first_name,family_name,started_on\n", -1,
      "this one is missing: given_name. Not known here: first_name. If one of these is meant, rename it in the file." },
    { "hr.xlsx", "PK\x03\x04rest", -1, "This is a spreadsheet or another packed file, not CSV" },
    { "nul.csv", PEOPLE "\nE\0", sizeof PEOPLE + 2, "The file has a NUL byte at byte offset" },
    { "quote.csv", PEOPLE "\nE1,\"Ada,Li\n", -1, "Line 2: a quote opens in this row and never closes" },
    { "scheme.json", "{\"levels\": [], \"code\": 4}", -1, "/" },
    { "broken.json", "{\"levels\": [", -1, "JSON" },
  };
  GtkWidget *dialog = open_dialog (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GFile) file = make_file (fixture->store.folder, bad[i].name, bad[i].text, bad[i].length);

      attain_import_dialog_set_file (ATTAIN_IMPORT_DIALOG (dialog), file);
      wait_until (shows (dialog, bad[i].name) && shows (dialog, "The file cannot be imported") &&
                  shows (dialog, bad[i].says));
    }
  close_dialog (dialog);
}

static void
test_no_such_file (WindowFixture *fixture,
                   gconstpointer  data)
{
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/at/all.csv");

  attain_import_dialog_set_file (ATTAIN_IMPORT_DIALOG (dialog), file);
  wait_until (shows (dialog, "The file cannot be imported"));
  close_dialog (dialog);
}

static void
test_kind_is_guessed (WindowFixture *fixture,
                      gconstpointer  data)
{
  GtkWidget *dialog = open_file (fixture, "a.csv",
                                 "employee_id;date;title;activity;hours\n"
                                 "E001;02/11/2026;Court day;course;6.5\n", -1);

  wait_until (shows (dialog, "Import 1 CPD entry"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW)), 0);
  wait_until (shows (dialog, "The file cannot be imported") && shows (dialog, "given_name"));
  close_dialog (dialog);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/import-dialog/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("good-file", test_good_file);
  ADD ("files-of-the-workforce", test_files_of_the_workforce);
  ADD ("same-file-twice", test_same_file_twice);
  ADD ("refused-rows", test_refused_rows);
  ADD ("mended-file", test_mended_file);
  ADD ("cancel", test_cancel);
  ADD ("close-while-writing", test_close_while_writing);
  ADD ("encoding", test_encoding);
  ADD ("bad-files", test_bad_files);
  ADD ("no-such-file", test_no_such_file);
  ADD ("kind-is-guessed", test_kind_is_guessed);

  return g_test_run ();
}
