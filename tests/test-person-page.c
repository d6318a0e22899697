/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-form-test.h"
#include "attain-progression-test.h"

#include "attain-caseload.h"
#include "attain-conflict-dialog.h"
#include "attain-person-page.h"
#include "attain-reference-import.h"

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

static gboolean
install_job (AttainChange  *change,
             gpointer       data,
             GError       **error)
{
  return attain_reference_install (change, NULL, error);
}

static void
install (AttainPage *page)
{
  attain_store_write (attain_page_get_store (page), "Install", NULL, ATTAIN_CHANGE_NORMAL, install_job, NULL, NULL, NULL,
                      NULL, NULL);
}

static gboolean
knows_framework (AttainPage *page)
{
  AttainReferenceSet *reference = attain_context_get_reference (attain_page_get_context (page));

  return reference != NULL && attain_reference_set_find_framework (reference, "PCF") != NULL;
}

/* The framework's levels are the only ones that can be recorded; what was kept before stays what it is. */
static void
test_chooses_a_pcf_level (WindowFixture *fixture,
                          gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;

  wait_until (shows (page, "No level has been recorded"));
  dialog = open_form (find_text (page, "PCF level"), "pcf-level.add");
  type_into (dialog, "level", "5a");
  type_into (dialog, "from-on", "2012-09-01");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Level 5a"));
  install (page);
  wait_until (knows_framework (page));

  dialog = open_form (find_text (page, "PCF level"), "pcf-level.add");
  assert_form_refuses (dialog, "dialog.save", "Level is missing");
  type_into (dialog, "level", "5a");
  assert_form_refuses (dialog, "dialog.save", "Level is missing");
  type_into (dialog, "level", "6");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Level 6 · Social worker"));

  press (page, "Level 5a");
  dialog = get_dialog ();
  type_into (dialog, "basis", "The older edition");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "The older edition"));
  g_assert_true (shows (page, "Level 5a"));
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

static void
undo (WindowFixture *fixture)
{
  press (fixture->window, "Undo");
}

static gboolean
knows_bank_holidays (AttainPage *page)
{
  AttainReferenceSet *reference = attain_context_get_reference (attain_page_get_context (page));

  return reference != NULL && !attain_holidays_is_working_day (reference->holidays, "2026-08-31");
}

/* Two working weeks with the August bank holiday in them. */
static void
test_records_an_absence (WindowFixture *fixture,
                         gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;

  install (page);
  wait_until (knows_bank_holidays (page));
  wait_until (shows (page, "No absence has been recorded"));
  dialog = open_form (find_text (page, "Absences"), "absence.add");
  type_into (dialog, "from-on", "2026-08-24");
  type_into (dialog, "to-on", "2026-09-04");
  type_into (dialog, "reason", "Flu");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "days")), ==, "9");
  g_assert_true (shows (dialog, "9 working days without bank holidays"));
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "24 Aug 2026 to 4 Sep 2026"));
  g_assert_true (shows (page, "9 days · Flu"));

  press (page, "9 days · Flu");
  finish_dialog (get_dialog (), "dialog.delete");
  wait_until (shows (page, "No absence has been recorded"));
  undo (fixture);
  wait_until (shows (page, "9 days · Flu"));
}

/* What somebody writes stays; who is still away is counted anew at the end. */
static void
test_days_of_an_absence (WindowFixture *fixture,
                         gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;

  wait_until (shows (page, "No absence has been recorded"));
  dialog = open_form (find_text (page, "Absences"), "absence.add");
  type_into (dialog, "from-on", "2026-08-24");
  type_into (dialog, "days", "2.5");
  type_into (dialog, "to-on", "2026-08-28");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "days")), ==, "2.5");
  type_into (dialog, "to-on", "");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Away since 24 Aug 2026"));
  g_assert_true (shows (page, "2.5 days so far"));

  press (page, "Away since 24 Aug 2026");
  dialog = get_dialog ();
  type_into (dialog, "reason", "Operation");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "days")), ==, "2.5");
  type_into (dialog, "to-on", "2026-08-28");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "days")), ==, "5");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "5 days · Operation"));
}

/* What is wrong stands at the row that it is about, which has the focus. */
static void
assert_wrong (GtkWidget  *dialog,
              const char *field,
              const char *sentence)
{
  GtkWidget *row = GTK_WIDGET (find_row (dialog, field));

  do_action (dialog, "dialog.save");
  wait_until (shows (row, sentence));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), row));
}

static void
test_refuses_absences (WindowFixture *fixture,
                       gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;

  wait_until (shows (page, "No absence has been recorded"));
  dialog = open_form (find_text (page, "Absences"), "absence.add");
  type_into (dialog, "from-on", "2026-11-03");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "days")), !=, "");
  type_into (dialog, "to-on", "2026-11-02");
  assert_wrong (dialog, "to-on", "To: the absence ends before it begins");
  type_into (dialog, "to-on", "2026-11-03");
  g_assert_false (shows (dialog, "ends before it begins"));
  type_into (dialog, "days", "2");
  assert_wrong (dialog, "days", "Days: 2 is more than there are from the first day to the last");
  type_into (dialog, "days", "");
  assert_wrong (dialog, "days", "Days is missing");
  type_into (dialog, "days", "1");
  type_into (dialog, "from-on", "1999-01-04");
  assert_wrong (dialog, "from-on", "From: The absence begins before the person started");
  type_into (dialog, "from-on", "2026-11-03");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "3 Nov 2026"));

  dialog = open_form (find_text (page, "Absences"), "absence.add");
  type_into (dialog, "from-on", "2026-11-01");
  assert_wrong (dialog, "from-on", "From: two absences of one person overlap, end the first before the second begins");
  close_form (dialog);
}

static void
test_counts_cases (WindowFixture *fixture,
                   gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;

  wait_until (shows (page, "No cases have been counted"));
  dialog = open_form (find_text (page, "Caseload"), "caseload.add");
  type_into (dialog, "counted-on", "2026-09-30");
  type_into (dialog, "cases", "1001");
  assert_wrong (dialog, "cases", "Cases: 1001 is not between 0 and 1000");
  type_into (dialog, "cases", "1");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "1 case"));

  press (page, "Counted on 30 Sep 2026");
  dialog = get_dialog ();
  type_into (dialog, "cases", "14");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "14 cases"));

  dialog = open_form (find_text (page, "Caseload"), "caseload.add");
  type_into (dialog, "counted-on", "2026-09-30");
  type_into (dialog, "cases", "15");
  assert_wrong (dialog, "counted-on", "Counted on: 30 Sep 2026 is there already. Nothing was saved; change that one instead.");
  close_form (dialog);
}

static void
test_records_training (WindowFixture *fixture,
                       gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;

  wait_until (shows (page, "No training has been recorded"));
  dialog = open_form (find_text (page, "Training"), "training.add");
  type_into (dialog, "course", "SAFE-3");
  type_into (dialog, "held-on", "2026-05-01");
  type_into (dialog, "expires-on", "2029-05-01");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "SAFE-3"));
  g_assert_true (shows (page, "1 May 2026 · Attended · expires on 1 May 2029"));
}

/* The code of a course is found by its name, and both are filled in. */
static void
test_finds_courses (WindowFixture *fixture,
                    gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);
  GtkWidget *dialog;
  GtkWidget *course;

  wait_until (shows (page, "No training has been recorded"));
  dialog = open_form (find_text (page, "Training"), "training.add");
  type_into (dialog, "course", "IG-01");
  type_into (dialog, "title", "Information governance");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Information governance"));

  dialog = open_form (find_text (page, "Training"), "training.add");
  course = GTK_WIDGET (find_row (dialog, "course"));
  type_into (dialog, "course", "GOV");
  wait_until (shows (course, "Information governance"));
  press (course, "Information governance");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "course")), ==, "IG-01");
  g_assert_cmpstr (attain_field_row_get_text (find_row (dialog, "title")), ==, "Information governance");
  g_assert_false (shows (course, "Information governance"));
  type_into (dialog, "course", "nothing like it");
  g_assert_false (shows (course, "IG-01"));
  close_form (dialog);
}

static gboolean
count_often_job (AttainChange  *change,
                 gpointer       data,
                 GError       **error)
{
  for (guint month = 1; month <= 7; month++)
    {
      g_autofree char *day = g_strdup_printf ("2026-%02u-28", month);
      g_autoptr(AttainCaseload) count = g_object_new (ATTAIN_TYPE_CASELOAD, "person-id", (gint64) 1, "counted-on", day,
                                                      "cases", (gint64) 10 + month, NULL);

      if (!attain_change_insert (change, &attain_caseload_table, count, error))
        return FALSE;
    }

  return TRUE;
}

/* The latest first; the others on demand, and the focus goes on with the first of these. */
static void
test_shows_all (WindowFixture *fixture,
                gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person/E001", ATTAIN_TYPE_PERSON_PAGE);

  wait_until (shows (page, "No cases have been counted"));
  attain_store_write (attain_page_get_store (page), "Count cases", NULL, ATTAIN_CHANGE_NORMAL, count_often_job, NULL,
                      NULL, NULL, NULL, NULL);
  wait_until (shows (page, "17 cases"));
  g_assert_true (shows (page, "14 cases"));
  g_assert_false (shows (page, "13 cases"));

  press (page, "Show all 7");
  wait_until (shows (page, "11 cases"));
  g_assert_false (shows (page, "Show all"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == find_row_saying (page, "13 cases"));
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

static void
test_level_of_the_scheme (ProgressionFixture *fixture,
                          gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "person/E02", "Posts");
  GtkWidget *dialog = open_post_dialog (page);

  type_into (dialog, "team", "Oak");
  type_into (dialog, "level", "3b");
  type_into (dialog, "contract", "agency");
  assert_form_refuses (dialog, "dialog.save",
                       "Level: “3b” is not a level of Career pathway for social workers; there are 1, 2, 3, 4, 5");

  type_into (dialog, "level", "4");
  finish_dialog (dialog, "dialog.save");
  wait_until (shows (page, "Level 4"));
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
  g_test_add ("/person-page/level-of-the-scheme", ProgressionFixture, NULL, progression_set_up, test_level_of_the_scheme,
              progression_tear_down);
  ADD ("records-a-pcf-level", test_records_a_pcf_level);
  ADD ("chooses-a-pcf-level", test_chooses_a_pcf_level);
  ADD ("appoints-to-an-office", test_appoints);
  ADD ("records-an-absence", test_records_an_absence);
  ADD ("days-of-an-absence", test_days_of_an_absence);
  ADD ("refuses-absences-at-the-row", test_refuses_absences);
  ADD ("counts-cases", test_counts_cases);
  ADD ("records-training", test_records_training);
  ADD ("finds-courses", test_finds_courses);
  ADD ("shows-all-of-many", test_shows_all);
  ADD ("conflict-keeps-both-texts", test_conflict_keeps_both);

  return g_test_run ();
}
