/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-gui-test.h"

#include "attain-founding.h"
#include "attain-pathway-page.h"

/* Gives the council the example scheme, and Amara (E001), registered, a permanent post at level 3 since 2026-07-01. */
static gboolean
prepare_job (AttainChange  *change,
             gpointer       data,
             GError       **error)
{
  AttainFounding founding = { .council = (char *) "Wealdmere", .scheme = (char *) "example" };
  g_autoptr(AttainPerson) amara = attain_table_load_one (&attain_person_table, attain_change_get_db (change), 1, error);
  g_autoptr(AttainPost) post = attain_post_new ();

  g_object_set (amara, "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, "registered-on", "2019-09-02",
                "qualified-on", "2019-07-01", NULL);
  g_object_set (post, "person-id", (gint64) 1, "from-on", "2026-07-01", "team", "East", "level", "3", "fte", 1.0,
                "contract", ATTAIN_CONTRACT_PERMANENT, NULL);
  return attain_founding_job (change, &founding, error) &&
         attain_change_update (change, &attain_person_table, amara, error) &&
         attain_change_insert (change, &attain_post_table, post, error);
}

static void
prepare (WindowFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->store.file, ATTAIN_DB_WRITE, &error);
  g_autoptr(AttainChange) change = attain_change_begin (db, "test", "Prepare", NULL, 0, &error);

  prepare_job (change, NULL, &error);
  g_assert_no_error (error);
  attain_change_commit (&change, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_on_one_line (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));

  return gtk_widget_get_width (label) > 0 && pango_layout_get_line_count (layout) == 1 &&
         !pango_layout_is_ellipsized (layout);
}

static void
test_explains_what_is_missing (WindowFixture *fixture,
                               gconstpointer  data)
{
  AttainPage *page;

  prepare (fixture);
  page = open_page (fixture, "person-pathway/E001", ATTAIN_TYPE_PATHWAY_PAGE);
  wait_until (shows (page, "Level 3: Experienced social worker"));
  g_assert_true (shows (page, "From experienced social worker to advanced practitioner"));
  g_assert_true (shows (page, "Not before 1 Jan 2028"));
  g_assert_true (shows (page, "At level 3 since 1 Jul 2026: the time is reached on 1 Jan 2028"));
  g_assert_true (shows (page, "Not yet"));
  g_assert_true (shows (page, "Registered since 2 Sept 2019") || shows (page, "Registered since 2 Sep 2019"));
  wait_until (is_on_one_line (find_text (page, "To confirm")));
}

static gint64
count_drafts (WindowFixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = attain_db_open (fixture->store.file, ATTAIN_DB_READ, &error);

  g_assert_no_error (error);
  return count_rows (db, "SELECT count(*) FROM application WHERE state = 'draft'");
}

static void
test_begins_an_application (WindowFixture *fixture,
                            gconstpointer  data)
{
  AttainPage *page;

  prepare (fixture);
  page = open_page (fixture, "person-pathway/E001", ATTAIN_TYPE_PATHWAY_PAGE);
  wait_until (shows (page, "Begin an application"));
  do_action (page, "pathway.start");
  wait_until (shows (fixture->window, "In the applicant’s words"));
  g_assert_cmpint (count_drafts (fixture), ==, 1);

  page = open_page (fixture, "person-pathway/E001", ATTAIN_TYPE_PATHWAY_PAGE);
  wait_until (shows (page, "Open the application"));
  g_assert_false (shows (page, "Begin an application"));
}

static void
test_without_a_scheme (WindowFixture *fixture,
                       gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "person-pathway/E001", ATTAIN_TYPE_PATHWAY_PAGE);

  wait_until (shows (page, "No routes yet"));
}

static void
test_of_nobody (WindowFixture *fixture,
                gconstpointer  data)
{
  AttainPage *page = open_page (fixture, "pathway", ATTAIN_TYPE_PATHWAY_PAGE);

  wait_until (shows (page, "Whose pathway?"));
}

#define ADD(name, function) \
  g_test_add ("/pathway-page/" name, WindowFixture, NULL, window_set_up, function, window_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("explains-every-criterion-and-the-earliest-day", test_explains_what_is_missing);
  ADD ("begins-an-application-and-offers-the-one-under-way", test_begins_an_application);
  ADD ("without-a-scheme-says-where-to-choose-one", test_without_a_scheme);
  ADD ("of-nobody-says-where-to-begin", test_of_nobody);

  return g_test_run ();
}
