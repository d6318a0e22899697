/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody may not do or see is not offered in the window: the same places, entered by different people. */

#include "attain-absence.h"
#include "attain-progression-test.h"

#include "attain-form-test.h"

#define AT(state) GINT_TO_POINTER (ATTAIN_APPLICATION_##state)

#define APPLICANT "E02"
#define MANAGER   "E01"
#define ACADEMY   "E03"
#define CHAIR     "E04"
#define MEMBER    "E05"
#define HR        "E07"

static gboolean
offers (gpointer    within,
        const char *label)
{
  if (GTK_IS_BUTTON (within) && gtk_widget_get_mapped (within) &&
      g_strcmp0 (gtk_button_get_label (within), label) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child; child = gtk_widget_get_next_sibling (child))
    if (offers (child, label))
      return TRUE;

  return FALSE;
}

static void
test_pages_of_others (ProgressionFixture *fixture,
                      gconstpointer       data)
{
  static const char *const addresses[] = { "people", "dashboard", "cpd-all", "cohorts", "panels", "establishment", "person/E05",
                                           "person-cpd/E05", "portfolio/E05" };

  enter_as (fixture, APPLICANT);
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_test_message ("%s", addresses[i]);
      go_to (fixture, addresses[i], "Not part of your work here");
      go_to (fixture, "today", "Today");
    }
  do_action (fixture->window, "win.back");
  wait_until (shows (page_of (fixture->window), "Not part of your work here"));
  go_to (fixture, "person/E02", "Robin Applicant");
  g_assert_false (shows (page_of (fixture->window), "Not part of your work here"));
}

/* The page of the last session is no page of theirs. */
static void
test_last_page (ProgressionFixture *fixture,
                gconstpointer       data)
{
  go_to (fixture, "people", "Robin Applicant");
  enter_as (fixture, APPLICANT);
  wait_until (g_str_equal (attain_page_get_address (page_of (fixture->window)), "today"));
}

static void
test_own_person (ProgressionFixture *fixture,
                 gconstpointer       data)
{
  AttainPage *page;

  page = go_to (fixture, "person/E02", "Robin Applicant");
  wait_until (offers (page, "Appoint") && offers (page, "Record") && offers (page, "New…"));
  enter_as (fixture, APPLICANT);
  page = go_to (fixture, "person/E02", "Robin Applicant");
  wait_until (offers (page, "New…"));
  g_assert_true (offers (page, "Edit"));
  g_assert_false (offers (page, "Appoint") || offers (page, "Record") || offers (page, "Add"));
}

static void
be_away (AttainDb *db,
             gint64    person_id)
{
  g_autoptr(AttainChange) change = begin_change (db, "Record an absence");
  g_autoptr(AttainAbsence) absence = g_object_new (ATTAIN_TYPE_ABSENCE, "person-id", person_id, "from-on", "2026-10-05",
                                                   "to-on", "2026-10-06", "days", 2.0, "reason", "Migraine", NULL);
  g_autoptr(GError) error = NULL;

  attain_change_insert (change, &attain_absence_table, absence, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

/* That somebody was away their manager and the academy know; why, only themselves and human resources, who write it. */
static void
test_absence (ProgressionFixture *fixture,
              gconstpointer       data)
{
  static const struct { const char *who; gboolean sees, knows_why, writes; } cases[] = {
    { APPLICANT, TRUE, TRUE, FALSE }, { MANAGER, TRUE, FALSE, FALSE }, { ACADEMY, TRUE, FALSE, FALSE },
    { HR, TRUE, TRUE, TRUE }, { MEMBER, FALSE, FALSE, FALSE },
  };

  be_away (fixture->cases.store.db, fixture->cases.applicant);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainPage *page;

      g_test_message ("%s", cases[i].who);
      enter_as (fixture, cases[i].who);
      page = go_to (fixture, "person/E02", cases[i].sees ? "2 days" : "Not part of your work here");
      g_assert_cmpint (shows (page, "Absences"), ==, cases[i].sees);
      g_assert_cmpint (shows (page, "2 days"), ==, cases[i].sees);
      g_assert_cmpint (shows (page, "Migraine"), ==, cases[i].knows_why);
      g_assert_cmpint (press_within (GTK_WIDGET (page), "5 Oct 2026 to 6 Oct 2026"), ==, cases[i].writes);
    }
}

static void
test_establishment (ProgressionFixture *fixture,
                    gconstpointer       data)
{
  static const struct { const char *who; gboolean sees; } cases[] = { { MANAGER, FALSE }, { ACADEMY, TRUE }, { HR, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainPage *page;

      g_test_message ("%s", cases[i].who);
      enter_as (fixture, cases[i].who);
      page = go_to (fixture, "establishment", cases[i].sees ? "No funded posts today" : "Not part of your work here");
      g_assert_cmpint (offers (page, "_Add funded posts…"), ==, cases[i].sees);
    }
}

/* A line manager reads the CPD of their team, and writes none of it. */
static void
test_cpd_of_the_team (ProgressionFixture *fixture,
                      gconstpointer       data)
{
  AttainPage *page;

  page = go_to (fixture, "person-cpd/E02", "Robin Applicant");
  wait_until (attain_page_can_do (page, "cpd.add"));
  enter_as (fixture, MANAGER);
  page = go_to (fixture, "person-cpd/E02", "Robin Applicant");
  g_assert_false (attain_page_can_do (page, "cpd.add"));
  page = go_to (fixture, "people", "Robin Applicant");
  g_assert_false (attain_page_can_do (page, "people.add"));
  enter_as (fixture, ACADEMY);
  page = go_to (fixture, "people", "Robin Applicant");
  g_assert_true (attain_page_can_do (page, "people.add"));
}

/* Whether somebody is there the chair says, and who sits there the academy. */
static void
test_meeting (ProgressionFixture *fixture,
              gconstpointer       data)
{
  static const struct { const char *who; gboolean switches; gboolean seats; } cases[] = {
    { APPLICANT, FALSE, FALSE }, { MEMBER, FALSE, FALSE }, { CHAIR, TRUE, FALSE }, { ACADEMY, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainPage *page;

      g_test_message ("%s", cases[i].who);
      enter_as (fixture, cases[i].who);
      page = go_to (fixture, "panel/1", "Members");
      g_assert_cmpint (find_widget (page, GTK_TYPE_SWITCH) != NULL, ==, cases[i].switches);
      g_assert_cmpint (offers (page, "Add a member…"), ==, cases[i].seats);
      g_assert_cmpint (offers (page, "Put on…"), ==, cases[i].seats);
    }
}

static void
test_hidden_case (ProgressionFixture *fixture,
                  gconstpointer       data)
{
  AttainPage *page;

  assert_moves (&fixture->cases, declare_order (fixture->cases.member, ATTAIN_PANEL_CONFLICT_RELATIVE));
  enter_as (fixture, MEMBER);
  page = go_to (fixture, "panel/1", "1. A case you do not take part in");
  g_assert_false (shows (page, "Applicant"));
  g_assert_false (shows (page, "Papers"));
}

static void
test_settings (ProgressionFixture *fixture,
               gconstpointer       data)
{
  AttainPage *page = go_to (fixture, "settings", "Council or employer");

  g_assert_true (shows (page, "Backups"));
  enter_as (fixture, APPLICANT);
  page = go_to (fixture, "settings", "Settings");
  g_assert_false (shows (page, "Council or employer"));
  g_assert_false (shows (page, "Backups"));
}

/* Ready to be scheduled by the academy; nothing for the applicant to do but to wait or to withdraw. */
static void
test_moves (ProgressionFixture *fixture,
            gconstpointer       data)
{
  AttainPage *page;

  enter_as (fixture, APPLICANT);
  page = go_to (fixture, "application/P-2026-001", "Robin Applicant");
  wait_until (attain_page_can_do (page, "application.withdraw"));
  g_assert_false (offers (page, "Endorse"));
  enter_as (fixture, MANAGER);
  page = go_to (fixture, "application/P-2026-001", "Endorse");
  wait_until (offers (page, "Endorse"));
  g_assert_false (attain_page_can_do (page, "application.withdraw"));
}

/* What each of them is to do next with an application that has come so far; NULL for nothing but to wait. */
static const struct
{
  const char             *name;
  AttainApplicationState  state;
  const char             *who;
  const char             *step;
} next_steps[] = {
  { "draft", ATTAIN_APPLICATION_DRAFT, APPLICANT, "Submit" },
  { "endorsement-by-the-manager", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, MANAGER, "Endorse" },
  { "endorsement", ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, APPLICANT, NULL },
  { "eligibility", ATTAIN_APPLICATION_ELIGIBILITY_CHECK, ACADEMY, "Settle the next criterion…" },
  { "evidence", ATTAIN_APPLICATION_EVIDENCE_OPEN, APPLICANT, "Add evidence…" },
  { "evidence-by-the-academy", ATTAIN_APPLICATION_EVIDENCE_OPEN, ACADEMY, "Add evidence…" },
  { "ready", ATTAIN_APPLICATION_READY, ACADEMY, "Put on an agenda…" },
  { "ready-to-wait", ATTAIN_APPLICATION_READY, APPLICANT, NULL },
  { "declaration", ATTAIN_APPLICATION_SCHEDULED, MEMBER, "Declare conflicts" },
  { "declaration-by-the-chair", ATTAIN_APPLICATION_SCHEDULED, CHAIR, "Declare conflicts" },
  { "scores", ATTAIN_APPLICATION_IN_PANEL, MEMBER, "Score" },
  { "letter", ATTAIN_APPLICATION_DECIDED_NOT, ACADEMY, "Record the decision letter" },
  { "appeal", ATTAIN_APPLICATION_DECIDED_NOT, APPLICANT, NULL },
  { "appeal-to-be-heard", ATTAIN_APPLICATION_APPEAL_LODGED, ACADEMY, "Put on an agenda of appeals…" },
  { "appeal-to-wait", ATTAIN_APPLICATION_APPEAL_LODGED, APPLICANT, NULL },
};

static void
next_step_set_up (ProgressionFixture *fixture,
                  gconstpointer       data)
{
  progression_set_up (fixture, GINT_TO_POINTER (next_steps[GPOINTER_TO_UINT (data)].state));
}

static GtkWidget *
find_main_button (GtkWidget *within)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (within))
    return NULL;
  if (GTK_IS_BUTTON (within) && gtk_widget_has_css_class (within, "suggested-action"))
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_main_button (child);
  return found;
}

/* It is the main button, stands before the others, and has the focus; nothing else does as if it were. */
static void
test_next_step (ProgressionFixture *fixture,
                gconstpointer       data)
{
  guint i = GPOINTER_TO_UINT (data);
  AttainPage *page;
  GtkWidget *button;

  enter_as (fixture, next_steps[i].who);
  page = go_to (fixture, "application/P-2026-001", "What the route asks for");
  settle ();
  button = find_main_button (GTK_WIDGET (page));
  g_assert_false (offers (page, "Withdraw"));
  if (next_steps[i].step == NULL)
    {
      g_assert_null (button);
      return;
    }

  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, next_steps[i].step);
  g_assert_null (gtk_widget_get_prev_sibling (button));
  wait_until (gtk_root_get_focus (GTK_ROOT (fixture->window)) == button);
}

/* Who writes evidence and who accepts it: nobody does both, also not who is of the academy and applies. */
static void
test_evidence (ProgressionFixture *fixture,
               gconstpointer       data)
{
  static const struct { const char *who; gboolean adds, edits, accepts; } cases[] = {
    { APPLICANT, TRUE, TRUE, FALSE },
    { MANAGER, FALSE, FALSE, FALSE },
    { ACADEMY, TRUE, FALSE, TRUE },
    { APPLICANT, TRUE, TRUE, FALSE },
  };

  add_evidence (&fixture->cases, "case_study", "2026-09-01", 20, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainPage *page;

      g_test_message ("%u", i);
      if (i == G_N_ELEMENTS (cases) - 1)
        appoint (fixture->cases.store.db, fixture->cases.applicant, ATTAIN_APPOINTMENT_ROLE_ACADEMY);
      enter_as (fixture, cases[i].who);
      page = go_to (fixture, "application/P-2026-001", "case_study");
      g_assert_cmpint (offers (page, "Add…"), ==, cases[i].adds);
      g_assert_cmpint (offers (page, "Edit…"), ==, cases[i].edits);
      g_assert_cmpint (offers (page, "Accept"), ==, cases[i].accepts);
      g_assert_cmpint (offers (page, "Settle…"), ==, cases[i].accepts);
    }
}

/* What waits is told to whoever works, and to nobody else: on Today and in the list of what waits. */
static void
test_what_waits (ProgressionFixture *fixture,
                 gconstpointer       state)
{
  static const struct { gconstpointer state; const char *who; const char *task; } cases[] = {
    { AT (AWAITING_ENDORSEMENT), MANAGER, "Application of Robin Applicant: endorse it or give it back" },
    { AT (AWAITING_ENDORSEMENT), APPLICANT, NULL },
    { AT (AWAITING_ENDORSEMENT), ACADEMY, NULL },
    { AT (READY), ACADEMY, "Application of Robin Applicant: set a panel date" },
    { AT (READY), MANAGER, NULL },
    { AT (READY), APPLICANT, NULL },
    { AT (IN_PANEL), MEMBER, "Application of Robin Applicant: score it, or decide" },
    { AT (IN_PANEL), MANAGER, NULL },
    { AT (IN_PANEL), ACADEMY, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainPage *page;

      if (cases[i].state != state)
        continue;
      g_test_message ("%u", i);
      enter_as (fixture, cases[i].who);
      page = go_to (fixture, "applications/waiting", cases[i].task != NULL ? "Robin Applicant" : "No application found");
      page = go_to (fixture, "today", cases[i].task != NULL ? cases[i].task : "Today");
      wait_until (!shows (page, "Loading"));
      g_assert_cmpint (shows (page, "Application of Robin Applicant"), ==, cases[i].task != NULL);
    }
}

/* What the line manager has left for too long comes up to the academy, and leads to where it is seen to. */
static void
test_comes_up (ProgressionFixture *fixture,
               gconstpointer       data)
{
  static const char task[] = "Application of Robin Applicant: past its time limit, see that it goes on";
  g_autoptr(GError) error = NULL;

  attain_db_run (fixture->cases.store.db, "UPDATE application SET state_on = '2026-10-01'", NULL, &error);
  g_assert_no_error (error);
  enter_as (fixture, ACADEMY);
  go_to (fixture, "applications/waiting", "Robin Applicant");
  press (go_to (fixture, "today", task), task);
  wait_until (g_strcmp0 (attain_page_get_address (page_of (fixture->window)), "application/P-2026-001") == 0);
  wait_until (shows (page_of (fixture->window), "It goes up to: Service manager"));
  enter_as (fixture, MANAGER);
  go_to (fixture, "today", "Application of Robin Applicant: endorse it or give it back");
}

/* Whoever declares a conflict sees no more of it, is told so calmly, and goes back by the key that the focus is on. */
static void
test_conflict_takes_it_away (ProgressionFixture *fixture,
                             gconstpointer       data)
{
  AttainPage *page;
  GtkWidget *dialog, *focus;

  enter_as (fixture, MEMBER);
  page = go_to (fixture, "application/P-2026-001", "Declare conflicts");
  dialog = press_for_form (page, "Declare conflicts");
  type_into (dialog, "conflict", "relative");
  finish_dialog (dialog, "dialog.done");
  wait_until (shows (page, "Not part of your work here"));
  g_assert_false (shows (page, "No application has the reference"));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "win.back");
  go_to (fixture, "application/P-2026-999", "No application has the reference");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("ATTAIN_TODAY", TODAY, TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, state, function) \
  g_test_add ("/offer/" name, ProgressionFixture, state, progression_set_up, function, progression_tear_down)
  ADD ("pages-of-others", NULL, test_pages_of_others);
  ADD ("last-page", NULL, test_last_page);
  ADD ("own-person", NULL, test_own_person);
  ADD ("absence", NULL, test_absence);
  ADD ("establishment", NULL, test_establishment);
  ADD ("cpd-of-the-team", NULL, test_cpd_of_the_team);
  ADD ("meeting", AT (SCHEDULED), test_meeting);
  ADD ("hidden-case", AT (SCHEDULED), test_hidden_case);
  ADD ("settings", NULL, test_settings);
  ADD ("moves", AT (AWAITING_ENDORSEMENT), test_moves);
  ADD ("evidence", AT (EVIDENCE_OPEN), test_evidence);
  ADD ("conflict-takes-it-away", AT (SCHEDULED), test_conflict_takes_it_away);
  ADD ("waits/for-the-manager", AT (AWAITING_ENDORSEMENT), test_what_waits);
  ADD ("waits/when-its-time-is-over", AT (AWAITING_ENDORSEMENT), test_comes_up);
  ADD ("waits/for-the-academy", AT (READY), test_what_waits);
  ADD ("waits/for-the-panel", AT (IN_PANEL), test_what_waits);

  for (guint i = 0; i < G_N_ELEMENTS (next_steps); i++)
    {
      g_autofree char *path = g_strconcat ("/offer/next-step/", next_steps[i].name, NULL);

      g_test_add (path, ProgressionFixture, GUINT_TO_POINTER (i), next_step_set_up, test_next_step, progression_tear_down);
    }

  return g_test_run ();
}
