/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-account-table.h"
#include "attain-appointment.h"
#include "attain-form-test.h"
#include "attain-person-chooser.h"
#include "attain-reference-import.h"
#include "attain-reference-set.h"
#include "attain-sidebar.h"
#include "attain-sign-in-page.h"
#include "attain-training.h"

/* A council, and the window that its people sit down at one after the other. */
typedef struct
{
  StoreFixture  store;
  GSettings    *settings;
  AttainWindow *window;          /* NULL between two sittings */
  gboolean      is_shared;       /* whether people sign in, or somebody works as them */
} Story;

/* How people come to work in the window; the data of a test. */
#define BY_WORKING_AS GINT_TO_POINTER (FALSE)
#define BY_SIGNING_IN GINT_TO_POINTER (TRUE)

#define PASSWORD "four words of mine"

/* Everybody of the story. Who manages comes before whom they manage. */
static const struct
{
  const char            *employee_id;
  const char            *given_name;
  const char            *family_name;
  const char            *started_on;
  const char            *team;
  const char            *level;
  int                    manager;          /* a place in this list, from 1; 0 for nobody */
  AttainAppointmentRole  role;
} cast[] = {
  { "E01", "Robin", "Manager", "2012-01-09", "Willow", "5", 0, ATTAIN_APPOINTMENT_ROLE_UNKNOWN },
  { "E02", "Sam", "Applicant", "2020-01-06", "Willow", "3", 1, ATTAIN_APPOINTMENT_ROLE_UNKNOWN },
  { "E03", "Kim", "Academy", "2012-01-09", "Academy", "5", 0, ATTAIN_APPOINTMENT_ROLE_ACADEMY },
  { "E04", "Lee", "Chair", "2012-01-09", "Office", "5", 0, ATTAIN_APPOINTMENT_ROLE_UNKNOWN },
  { "E05", "Jo", "Member", "2012-01-09", "Oak", "5", 0, ATTAIN_APPOINTMENT_ROLE_UNKNOWN },
  { "E06", "Ash", "Payroll", "2012-01-09", "Office", NULL, 0, ATTAIN_APPOINTMENT_ROLE_HR },
  { "E07", "Noa", "Newcomer", "2025-09-01", "Willow", "1", 1, ATTAIN_APPOINTMENT_ROLE_UNKNOWN },
  { "E08", "Ali", "Assessor", "2015-01-05", "Oak", "4", 0, ATTAIN_APPOINTMENT_ROLE_UNKNOWN },
  { "E09", "Max", "Friend", "2012-01-09", "Elm", "5", 0, ATTAIN_APPOINTMENT_ROLE_UNKNOWN },
  { "E10", "Pat", "Keeper", "2012-01-09", "Office", NULL, 0, ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR },
};

static inline void
hire (AttainDb *db,
      guint     place)
{
  g_autoptr(AttainPerson) person =
    g_object_new (ATTAIN_TYPE_PERSON, "employee-id", cast[place].employee_id, "given-name", cast[place].given_name,
                  "family-name", cast[place].family_name, "started-on", cast[place].started_on, "registration-status",
                  ATTAIN_REGISTRATION_STATUS_REGISTERED, "registered-on", cast[place].started_on, "qualified-on",
                  cast[place].started_on, NULL);
  g_autoptr(AttainPost) post =
    g_object_new (ATTAIN_TYPE_POST, "person-id", (gint64) place + 1, "from-on", cast[place].started_on, "team",
                  cast[place].team, "level", cast[place].level, "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT,
                  "line-manager-id", (gint64) cast[place].manager, NULL);
  g_autoptr(AttainAppointment) appointment =
    g_object_new (ATTAIN_TYPE_APPOINTMENT, "person-id", (gint64) place + 1, "role", cast[place].role, "from-on",
                  "2024-04-01", NULL);

  insert_record (db, &attain_person_table, person);
  insert_record (db, &attain_post_table, post);
  if (cast[place].role != ATTAIN_APPOINTMENT_ROLE_UNKNOWN)
    insert_record (db, &attain_appointment_table, appointment);
}

static inline void
choose_scheme (AttainDb *db)
{
  g_autoptr(AttainChange) change = begin_change (db, "Choose a scheme");
  g_autoptr(GError) error = NULL;

  attain_reference_install (change, "example", &error);
  g_assert_no_error (error);
  attain_setting_table_set (change, ATTAIN_SETTING_SCHEME, "example", &error);
  g_assert_no_error (error);
  commit_change (&change);
}

/* All that the scheme requires of whoever applies. */
static inline void
train (AttainDb *db,
       gint64    person_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReferenceSet) set = attain_reference_set_load (db, "2026-10-01", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < set->scheme->required_courses->len; i++)
    {
      const AttainRequiredCourse *course = g_ptr_array_index (set->scheme->required_courses, i);
      g_autoptr(AttainTraining) training =
        g_object_new (ATTAIN_TYPE_TRAINING, "person-id", person_id, "course", course->course, "title", course->title,
                      "held-on", "2026-03-02", "attendance", ATTAIN_ATTENDANCE_ATTENDED, NULL);

      insert_record (db, &attain_training_table, training);
    }
}

static inline void
give_passwords (AttainDb *db)
{
  g_autoptr(AttainChange) change = begin_change (db, "Share the records");
  g_autoptr(GError) error = NULL;

  attain_account_table_share (change, G_N_ELEMENTS (cast), PASSWORD, "2025-08-01", &error);
  g_assert_no_error (error);
  for (guint i = 1; i < G_N_ELEMENTS (cast); i++)
    {
      attain_account_table_set_password (change, i, PASSWORD, "2025-08-01", &error);
      g_assert_no_error (error);
    }
  commit_change (&change);
}

static inline gboolean
has_page (Story *story)
{
  AttainBrowser *browser = attain_window_get_browser (story->window);

  return browser != NULL && attain_browser_get_page (browser) != NULL &&
         gtk_widget_get_mapped (GTK_WIDGET (attain_browser_get_page (browser)));
}

static inline GtkWidget *
get_page (Story *story)
{
  return has_page (story) ? GTK_WIDGET (attain_browser_get_page (attain_window_get_browser (story->window))) : NULL;
}

/* Whether the page shown says @text. */
static inline gboolean
page_says (Story      *story,
           const char *text)
{
  return has_page (story) && shows (get_page (story), text);
}

/* Waits for @text on the page, whichever it is by then. */
#define await(story, text) \
  G_STMT_START { g_test_message ("waits for: %s", text); wait_until (page_says (story, text)); } G_STMT_END

/* Somebody opens the file. */
static inline void
sit_down (Story *story)
{
  story->window = attain_window_new (get_test_application (), story->settings);
  gtk_window_present (GTK_WINDOW (story->window));
  attain_window_open (story->window, story->store.file);
  wait_until (has_page (story) || find_widget (story->window, ATTAIN_TYPE_SIGN_IN_PAGE) != NULL);
}

/* Somebody closes the window, whatever stands in it. */
static inline void
get_up (Story *story)
{
  g_object_add_weak_pointer (G_OBJECT (story->window), (gpointer *) &story->window);
  gtk_window_close (GTK_WINDOW (story->window));
  wait_until (story->window == NULL);
}

static inline gint64
get_who (Story *story)
{
  AttainContext *context = attain_window_get_context (story->window);

  return has_page (story) ? attain_access_get_person_id (attain_context_get_access (context)) : -1;
}

static inline void
sign_in (Story      *story,
         const char *employee_id)
{
  GtkWidget *page;

  if (has_page (story))
    do_action (story->window, "win.sign-out");
  wait_until ((page = find_widget (story->window, ATTAIN_TYPE_SIGN_IN_PAGE)) != NULL);
  fill_field (page, "Employee number", employee_id);
  fill_field (page, "Password", PASSWORD);
  press (page, "Sign in");
}

static inline void
work_as (Story      *story,
         const char *name)
{
  GtkWidget *chooser;

  do_action (story->window, "win.work-as");
  wait_until ((chooser = find_window (ATTAIN_TYPE_PERSON_CHOOSER)) != NULL && shows (chooser, name));
  press (chooser, name);
  wait_until (get_who (story) > 0 && shows (story->window, "Working as") && shows (story->window, name));
}

static inline void
stop_working_as (Story *story)
{
  do_action (story->window, "win.stop-working-as");
  wait_until (get_who (story) == 0);
}

/* @name sits down on @day, and is on Today. */
static inline void
become (Story      *story,
        const char *name,
        const char *day)
{
  guint place = 0;

  g_test_message ("%s, %s", day, name);
  while (!g_str_has_suffix (name, cast[place].family_name))
    place++;
  g_setenv ("ATTAIN_TODAY", day, TRUE);
  if (story->window == NULL)
    sit_down (story);
  if (story->is_shared)
    sign_in (story, cast[place].employee_id);
  else
    work_as (story, name);
  wait_until (get_who (story) == (gint64) place + 1);
  press (find_widget (story->window, ATTAIN_TYPE_SIDEBAR), "Today");
  await (story, cast[place].given_name);
}

/* Goes to a page by its row in the sidebar. */
static inline void
open_section (Story      *story,
              const char *title,
              const char *text)
{
  press (find_widget (story->window, ATTAIN_TYPE_SIDEBAR), title);
  await (story, text);
}

/* Opens the first row of the table on the page. */
static inline void
open_first (Story      *story,
            const char *name,
            const char *text)
{
  await (story, name);
  g_signal_emit_by_name (find_widget (get_page (story), GTK_TYPE_COLUMN_VIEW), "activate", 0);
  await (story, text);
}

/* Presses what says @text within a part of the page, as soon as it can be pressed. */
#define press_when_there(within, text) \
  G_STMT_START { g_test_message ("presses: %s", text); wait_until ((within) != NULL && press_within (within, text)); } \
  G_STMT_END

static inline void
press_on (Story      *story,
          const char *text)
{
  press_when_there (get_page (story), text);
}

/* Presses what says @button on the page, and answers the form that opens. */
static inline GtkWidget *
open_story_form (Story      *story,
                 const char *button,
                 GType       type)
{
  GtkWidget *form;

  press_on (story, button);
  wait_until ((form = find_window (type)) != NULL);
  return form;
}

/* The same of a button in the row that says @row, in the part of the page that is of type @part. */
static inline GtkWidget *
open_story_form_of_row (Story      *story,
                        GType       part,
                        const char *row,
                        const char *button,
                        GType       type)
{
  GtkWidget *form;

  wait_until (has_page (story) && find_widget (get_page (story), part) != NULL &&
              shows (find_widget (get_page (story), part), row));
  press_in_row (find_widget (get_page (story), part), row, button);
  wait_until ((form = find_window (type)) != NULL);
  return form;
}

static inline void
story_set_up (Story         *story,
              gconstpointer  data)
{
  store_set_up (&story->store, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cast); i++)
    hire (story->store.db, i);
  choose_scheme (story->store.db);
  train (story->store.db, 2);
  story->is_shared = GPOINTER_TO_INT (data);
  if (story->is_shared)
    give_passwords (story->store.db);
  g_clear_pointer (&story->store.db, attain_db_close);

  story->settings = g_settings_new ("uk.attain.Attain");
  get_test_application ();
  reset_settings (story->settings);
}

static inline void
story_tear_down (Story         *story,
                 gconstpointer  data)
{
  if (story->window != NULL)
    get_up (story);
  g_clear_object (&story->settings);
  store_tear_down (&story->store, NULL);
}
