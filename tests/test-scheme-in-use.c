/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-test.h"
#include "attain-error.h"
#include "attain-reference-bundle.h"
#include "attain-reference-import.h"
#include "attain-reference-json.h"

/* The scheme that comes with Attain, once more, with some of its words put in other ones. */
static AttainReference *
make_changed (const char *from,
              const char *to)
{
  g_autoptr(AttainReference) shipped = attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_SCHEME, "example", NULL);
  g_autoptr(GString) body = g_string_new (shipped->body);
  g_autoptr(GError) error = NULL;
  AttainReference *changed;

  g_assert_cmpuint (g_string_replace (body, from, to, 1), ==, 1);
  changed = attain_reference_json_read (ATTAIN_REFERENCE_KIND_SCHEME, body->str, -1, &error);
  g_assert_no_error (error);
  return changed;
}

static void
assert_saved (CaseFixture *fixture,
              const char  *from,
              const char  *to,
              const char  *sentence)
{
  g_autoptr(AttainChange) change = begin_change (fixture->store.db, "Import a scheme");
  g_autoptr(AttainReference) changed = make_changed (from, to);
  g_autoptr(GError) error = NULL;
  AttainReferenceEffect effect;

  attain_reference_save (change, changed, &effect, &error);
  g_assert_cmpstr (error != NULL ? error->message : NULL, ==, sentence);
  if (sentence != NULL)
    g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  else
    commit_change (&change);
}

/* Those that are open keep what they began under; what does not touch them may change, and so may all once they are over. */
static void
test_open_applications (CaseFixture   *fixture,
                        gconstpointer  data)
{
  static const char in_use[] =
    "1 application that is open began under edition 2019 of this scheme and keeps its routes, panels and rubrics: give the "
    "changed scheme a version and a first day of its own, and import it beside";

  start_application (fixture, "advanced");
  assert_saved (fixture, "\"months\": 18", "\"months\": 36", in_use);
  assert_saved (fixture, "\"quorum\": 3", "\"quorum\": 2", in_use);
  assert_saved (fixture, "\"pass_share\": 0.5", "\"pass_share\": 0.4", in_use);
  assert_saved (fixture, "\"target\": 0.35", "\"target\": 0.34", NULL);
  assert_saved (fixture, "\"version\": \"2019\"", "\"version\": \"2027\"", NULL);

  assert_moves (fixture, simple_order (ATTAIN_MOVE_WITHDRAW, fixture->applicant));
  assert_saved (fixture, "\"months\": 18", "\"months\": 36", NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/scheme-in-use/open-applications", CaseFixture, NULL, case_set_up, test_open_applications, case_tear_down);
  return g_test_run ();
}
