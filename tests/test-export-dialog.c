/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui-test.h"

#include "attain-backup-dialog.h"
#include "attain-backup.h"
#include "attain-export-dialog.h"
#include "attain-import-dialog.h"
#include "attain-kind.h"

static GFile *
name_file (WindowFixture *fixture,
           const char    *name)
{
  g_autofree char *path = g_build_filename (fixture->store.folder, name, NULL);

  return g_file_new_for_path (path);
}

/* What was exported imports without a change. */
static void
test_round_trip (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr(GFile) file = name_file (fixture, "out.csv");

  for (guint kind = 0; kind < 3; kind += 2)
    {
      GtkWidget *dialog = GTK_WIDGET (attain_export_dialog_new (fixture->window));
      GtkWidget *import;

      gtk_window_present (GTK_WINDOW (dialog));
      wait_until (shows (dialog, "The file contains personal data"));
      adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW)), kind);
      g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
      attain_export_dialog_write (ATTAIN_EXPORT_DIALOG (dialog), file);
      wait_until (dialog == NULL && g_file_query_exists (file, NULL));

      import = GTK_WIDGET (attain_import_dialog_new (GTK_WIDGET (fixture->window),
                                                     attain_window_get_context (fixture->window)));
      gtk_window_present (GTK_WINDOW (import));
      attain_import_dialog_set_file (ATTAIN_IMPORT_DIALOG (import), file);
      wait_until (shows (import, "Nothing to do: the records are as in the file"));
      g_object_add_weak_pointer (G_OBJECT (import), (gpointer *) &import);
      gtk_window_close (GTK_WINDOW (import));
      wait_until (import == NULL);
    }
}

static guint
position_of (const char *name)
{
  guint i = 0;

  while (attain_kind_get (i) != attain_kind_find (name))
    i++;

  return i;
}

/* Reference data is JSON, so there is no format to choose. */
/* One begins to choose, and not to cancel. */
static void
test_begins_with_the_choice (WindowFixture *fixture,
                             gconstpointer  data)
{
  GtkWidget *dialog = GTK_WIDGET (attain_export_dialog_new (fixture->window));

  gtk_window_present (GTK_WINDOW (dialog));
  wait_until (shows (dialog, "Format") && gtk_root_get_focus (GTK_ROOT (dialog)) != NULL);
  g_assert_true (shows (gtk_root_get_focus (GTK_ROOT (dialog)), "What to export"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_reference_has_no_format (WindowFixture *fixture,
                              gconstpointer  data)
{
  GtkWidget *dialog = GTK_WIDGET (attain_export_dialog_new (fixture->window));

  gtk_window_present (GTK_WINDOW (dialog));
  wait_until (shows (dialog, "Format"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_widget (dialog, ADW_TYPE_COMBO_ROW)), position_of ("framework"));
  wait_until (!shows (dialog, "Format"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_cannot_be_written (WindowFixture *fixture,
                        gconstpointer  data)
{
  GtkWidget *dialog = GTK_WIDGET (attain_export_dialog_new (fixture->window));
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/at/all.csv");

  gtk_window_present (GTK_WINDOW (dialog));
  attain_export_dialog_write (ATTAIN_EXPORT_DIALOG (dialog), file);
  wait_until (shows (dialog, "/nowhere/at"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_backup (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr(GFile) file = name_file (fixture, "copy.attain");
  g_autoptr(GError) error = NULL;

  attain_backup_dialog_make (fixture->window, file);
  wait_until (shows (fixture->window, "Backed up and checked: "));
  attain_backup_check (g_file_peek_path (file), NULL, NULL, &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("/export-dialog/round-trip", test_round_trip);
  ADD ("/export-dialog/begins-with-the-choice", test_begins_with_the_choice);
  ADD ("/export-dialog/reference-has-no-format", test_reference_has_no_format);
  ADD ("/export-dialog/cannot-be-written", test_cannot_be_written);
  ADD ("/backup-dialog/backup", test_backup);

  return g_test_run ();
}
