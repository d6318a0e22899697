/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-form-test.h"

#include "attain-conflict-dialog.h"
#include "attain-person-page.h"

static void
test_shows_who (WindowFixture *fixture,
                gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);

  wait_until (shows (page, "Amara Okafor"));
  g_assert_true (shows (page, "Not in post today"));
  g_assert_true (shows (page, "Registration not known"));
  g_assert_true (shows (page, "No posts yet"));
  g_assert_true (shows (page, "E001"));
  g_assert_cmpstr (attain_page_get_heading (page), ==, "Amara Okafor");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Person – Attain");
}

static void
test_nobody (WindowFixture *fixture,
             gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E999", ATTAIN_TYPE_PERSON_PAGE);

  wait_until (shows (page, "Nobody has this employee number"));
}

static GtkWidget *
open_post_dialog (AttainPage *page)
{
  do_action (find_text (page, "Posts"), "post.add");
  return get_dialog ();
}

static void
test_adds_posts (WindowFixture *fixture,
                 gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;

  wait_until (shows (page, "No posts yet"));
  dialog = open_post_dialog (page);
  type_into (dialog, "from-on", "2024-01-01");
  type_into (dialog, "team", "East");
  type_into (dialog, "role", "Social worker");
  type_into (dialog, "line-manager-id", "E002");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "managed by Beth Lindqvist"));
  g_assert_true (shows (page, "Social worker, East"));

  /* A second post at the same time does not fit; what was typed stays. */
  dialog = open_post_dialog (page);
  type_into (dialog, "team", "West");
  assert_form_refuses (dialog, "dialog.save", "Two posts of one person in one contract overlap");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "team")), ==, "West");

  type_into (dialog, "line-manager-id", "E999");
  assert_form_refuses (dialog, "dialog.save", "Line manager: Nobody has this employee number");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_records_a_pcf_level (WindowFixture *fixture,
                          gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;

  wait_until (shows (page, "No level has been recorded"));
  do_action (find_text (page, "PCF level"), "pcf-level.add");
  dialog = get_dialog ();
  type_into (dialog, "level", "6");
  type_into (dialog, "basis", "ASYE passed");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Level 6"));
  g_assert_true (shows (page, "ASYE passed"));

  press (page, "ASYE passed");
  finish_dialog (get_dialog (), "dialog.delete");
  wait_until (shows (page, "No level has been recorded"));
}

static void
test_appoints (WindowFixture *fixture,
               gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;

  wait_until (shows (page, "Appointments"));
  do_action (find_text (page, "Appointments"), "appointment.add");
  dialog = get_dialog ();
  attain_field_row_set_text (find_row (dialog, "role"), "academy");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Academy"));

  press (page, "Academy");
  finish_dialog (get_dialog (), "dialog.delete");
  wait_until (shows (page, "Not appointed to anything"));
}

static gboolean
rename_job (AttainChange  *change,
            gpointer       data,
            GError       **error)
{
  g_autoptr(AttainPerson) person = attain_table_load_one (&attain_person_table, attain_change_get_db (change), 1, error);

  g_object_set (person, "email", "theirs@example.org", "known-as", "Mara", NULL);
  return attain_change_update (change, &attain_person_table, person, error);
}

static void
test_conflict_keeps_both (WindowFixture *fixture,
                          gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog, *conflict;

  wait_until (shows (page, "Amara Okafor"));
  do_action (find_text (page, "Identity"), "person.edit");
  dialog = get_dialog ();
  attain_store_write (attain_page_get_store (page), "Edit a person", NULL, ATTAIN_CHANGE_NORMAL, rename_job, NULL, NULL,
                      NULL, NULL, NULL);
  wait_until (shows (page, "Mara Okafor"));

  type_into (dialog, "email", "mine@example.org");
  do_action (dialog, "dialog.save");
  wait_until ((conflict = find_window (ATTAIN_TYPE_CONFLICT_DIALOG)) != NULL);
  g_assert_true (shows (conflict, "mine@example.org"));
  g_assert_true (shows (conflict, "theirs@example.org"));

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  do_action (conflict, "conflict.save");
  wait_until (dialog == NULL);
  wait_until (shows (page, "Mara Okafor"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/person-page/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)
  ADD ("shows-who", test_shows_who);
  ADD ("nobody-by-that-number", test_nobody);
  ADD ("adds-posts-that-fit", test_adds_posts);
  ADD ("records-a-pcf-level", test_records_a_pcf_level);
  ADD ("appoints-to-an-office", test_appoints);
  ADD ("conflict-keeps-both-texts", test_conflict_keeps_both);

  return g_test_run ();
}
