/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-entry.h"

#include "attain-error.h"

static AttainCpdEntry *
entry_new (void)
{
  return g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", (gint64) 1, "occurred-on", "2026-03-02",
                       "title", "Court skills", "activity", ATTAIN_CPD_ACTIVITY_COURSE,
                       "minutes", (gint64) 150, NULL);
}

static void
test_capabilities (void)
{
  const struct { const char *told; const char *kept; const char *error; } cases[] = {
    { NULL, NULL, NULL },
    { "SWE:4.6 PCF:6 SWE:4.6", "PCF:6 SWE:4.6", NULL },
    { "  ", NULL, NULL },
    { "PCF:6 SWE", "PCF:6 SWE",
      "Capabilities: “SWE” is not a capability: write the framework, a colon and the code, as in SWE:4.6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainCpdEntry) entry = entry_new ();
      g_autoptr(GError) error = NULL;

      entry->capabilities = g_strdup (cases[i].told);
      attain_record_derive (ATTAIN_RECORD (entry));
      g_assert_cmpstr (entry->capabilities, ==, cases[i].kept);
      g_assert_cmpint (attain_record_check (ATTAIN_RECORD (entry), &error), ==, cases[i].error == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].error);
    }
}

static void
test_pieces_that_tell_the_same (void)
{
  const struct { const char *property; const char *value; gboolean same; } cases[] = {
    { "title", "Court skills", TRUE },         { "title", "Court skills 2", FALSE },
    { "learning", "To prepare", FALSE },       { "impact", "I prepare", FALSE },
    { "occurred-on", "2026-04-02", TRUE },     { "peer-reflection", "She asked why", TRUE },
    { "capabilities", "PCF:6", TRUE },         { "reference", "L-17", TRUE },
  };
  g_autoptr(AttainCpdEntry) first = entry_new ();

  attain_record_derive (ATTAIN_RECORD (first));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainCpdEntry) second = entry_new ();

      g_object_set (second, cases[i].property, cases[i].value, NULL);
      attain_record_derive (ATTAIN_RECORD (second));
      g_test_message ("%s: %s", cases[i].property, cases[i].value);
      g_assert_cmpint (first->content_key == second->content_key, ==, cases[i].same);
      g_assert_cmpint (second->peer_reflected, ==, second->peer_reflection != NULL);
    }
}

static void
test_words_do_not_run_together (void)
{
  g_autoptr(AttainCpdEntry) one = entry_new ();
  g_autoptr(AttainCpdEntry) other = entry_new ();

  g_object_set (one, "learning", "ab", "impact", "c", NULL);
  g_object_set (other, "learning", "a", "impact", "bc", NULL);
  attain_record_derive (ATTAIN_RECORD (one));
  attain_record_derive (ATTAIN_RECORD (other));
  g_assert_cmpint (one->content_key, !=, other->content_key);
}

static void
test_peer_before_refused (void)
{
  const struct { const char *peer_on; gboolean passes; } cases[] = {
    { NULL, TRUE }, { "2026-03-01", FALSE }, { "2026-03-02", TRUE }, { "2026-05-02", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainCpdEntry) entry = entry_new ();
      g_autoptr(GError) error = NULL;

      entry->peer_on = g_strdup (cases[i].peer_on);
      g_assert_cmpint (attain_record_check (ATTAIN_RECORD (entry), &error), ==, cases[i].passes);
      if (!cases[i].passes)
        g_assert_cmpstr (error->message, ==, "Discussed on: the discussion cannot be before the activity");
    }
}

static void
test_tomorrow_refused (void)
{
  const struct { const char *today; gboolean passes; } cases[] = {
    { "2026-03-01", FALSE }, { "2026-03-02", TRUE }, { "2026-03-03", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainCpdEntry) entry = entry_new ();
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_cpd_entry_check_day (entry, cases[i].today, &error), ==, cases[i].passes);
      if (cases[i].passes)
        continue;

      g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, "Date: an activity cannot be in the future");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cpd-entry/capabilities", test_capabilities);
  g_test_add_func ("/cpd-entry/pieces-that-tell-the-same", test_pieces_that_tell_the_same);
  g_test_add_func ("/cpd-entry/words-do-not-run-together", test_words_do_not_run_together);
  g_test_add_func ("/cpd-entry/refused/discussed-before", test_peer_before_refused);
  g_test_add_func ("/cpd-entry/refused/tomorrow", test_tomorrow_refused);

  return g_test_run ();
}
