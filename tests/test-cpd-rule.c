/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-rule.h"

typedef struct
{
  const char *on;
  const char *title;
  const char *peer_reflection;
} Row;

#define MAX_ROWS 4

static const AttainCpdRule two_and_one = { NULL, NULL, NULL, 12, 2, 1, 3, TRUE };

static GPtrArray *
entries_of (const Row *rows)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MAX_ROWS && rows[i].on != NULL; i++)
    {
      AttainCpdEntry *entry = attain_cpd_entry_new ();

      entry->occurred_on = g_strdup (rows[i].on);
      entry->title = g_strdup (rows[i].title);
      entry->peer_reflection = g_strdup (rows[i].peer_reflection);
      attain_record_derive (ATTAIN_RECORD (entry));
      g_ptr_array_add (entries, entry);
    }

  return entries;
}

static char *
tell (AttainCpdReadiness *readiness)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_auto(GStrv) told = NULL;

  for (guint i = 0; i < readiness->lines->len; i++)
    g_strv_builder_add (lines, g_ptr_array_index (readiness->lines, i));

  told = g_strv_builder_end (lines);
  return g_strjoinv ("; ", told);
}

static void
test_readiness (void)
{
  const struct
  {
    const char *what;
    Row rows[MAX_ROWS];
    const char *registered_on;
    const char *on;
    gboolean ready;
    const char *lines;
  } cases[] = {
    { "two pieces, one discussed",
      { { "2026-01-10", "Court skills", NULL }, { "2026-05-02", "Neglect", "My peer asked why" } },
      "2019-08-01", "2026-11-21", TRUE,
      "Different pieces of CPD: 2 of the 2 that are asked for; "
      "Discussed with a peer: 1 of the 1 that is asked for; "
      "Renewal closes on 30 Nov 2026: 10 days left, counting today" },
    { "nothing yet, before renewal opens", { { NULL } }, NULL, "2026-03-01", FALSE,
      "Different pieces of CPD: 0 of the 2 that are asked for; "
      "Discussed with a peer: 0 of the 1 that is asked for; "
      "Still missing: 2 pieces of CPD that differ from the others; "
      "Still missing: reflection on 1 discussion with a peer; "
      "Renewal opens on 1 Sep 2026 and closes on 30 Nov 2026" },
    { "the same piece twice is one",
      { { "2026-01-10", "Court skills", NULL }, { "2026-02-10", "Court skills", "My peer asked why" } },
      "2019-08-01", "2026-11-30", FALSE,
      "Different pieces of CPD: 1 of the 2 that are asked for; "
      "Discussed with a peer: 1 of the 1 that is asked for; "
      "1 piece tells the same as another one and is not counted; "
      "Still missing: 1 piece of CPD that differs from the others; "
      "Renewal closes on 30 Nov 2026: 1 day left, counting today" },
    { "the same piece discussed twice is one discussion",
      { { "2026-01-10", "Court skills", "a" }, { "2026-02-10", "Court skills", "b" },
        { "2026-03-10", "Neglect", NULL } },
      "2019-08-01", "2026-09-01", TRUE,
      "Different pieces of CPD: 2 of the 2 that are asked for; "
      "Discussed with a peer: 1 of the 1 that is asked for; "
      "1 piece tells the same as another one and is not counted; "
      "Renewal closes on 30 Nov 2026: 91 days left, counting today" },
    { "no discussion with a peer",
      { { "2026-01-10", "Court skills", NULL }, { "2026-02-10", "Neglect", NULL },
        { "2026-03-10", "Trauma", NULL } },
      "2019-08-01", "2026-08-31", FALSE,
      "Different pieces of CPD: 3 of the 2 that are asked for; "
      "Discussed with a peer: 0 of the 1 that is asked for; "
      "Still missing: reflection on 1 discussion with a peer; "
      "Renewal opens on 1 Sep 2026 and closes on 30 Nov 2026" },
    { "pieces of other registration years do not count",
      { { "2025-11-30", "Court skills", "a" }, { "2025-12-01", "Neglect", "b" },
        { "2026-12-01", "Trauma", "c" } },
      "2019-08-01", "2026-08-31", FALSE,
      "Different pieces of CPD: 1 of the 2 that are asked for; "
      "Discussed with a peer: 1 of the 1 that is asked for; "
      "Still missing: 1 piece of CPD that differs from the others; "
      "Renewal opens on 1 Sep 2026 and closes on 30 Nov 2026" },
    { "what came after the day asked for does not count",
      { { "2026-01-10", "Court skills", "a" }, { "2026-06-10", "Neglect", NULL } },
      "2019-08-01", "2026-06-09", FALSE,
      "Different pieces of CPD: 1 of the 2 that are asked for; "
      "Discussed with a peer: 1 of the 1 that is asked for; "
      "Still missing: 1 piece of CPD that differs from the others; "
      "Renewal opens on 1 Sep 2026 and closes on 30 Nov 2026" },
    { "registered the day before renewal opened", { { NULL } }, "2026-08-31", "2026-11-30", FALSE,
      "Different pieces of CPD: 0 of the 2 that are asked for; "
      "Discussed with a peer: 0 of the 1 that is asked for; "
      "Still missing: 2 pieces of CPD that differ from the others; "
      "Still missing: reflection on 1 discussion with a peer; "
      "Renewal closes on 30 Nov 2026: 1 day left, counting today" },
    { "registered when renewal was open", { { NULL } }, "2026-09-01", "2026-11-30", TRUE,
      "Registered on or after 1 Sep 2026: no CPD is asked for before the next registration year" },
    { "and asked in the next year", { { NULL } }, "2026-09-01", "2026-12-01", FALSE,
      "Different pieces of CPD: 0 of the 2 that are asked for; "
      "Discussed with a peer: 0 of the 1 that is asked for; "
      "Still missing: 2 pieces of CPD that differ from the others; "
      "Still missing: reflection on 1 discussion with a peer; "
      "Renewal opens on 1 Sep 2027 and closes on 30 Nov 2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) entries = entries_of (cases[i].rows);
      g_autoptr(AttainCpdReadiness) readiness = attain_cpd_readiness_new (&two_and_one, cases[i].registered_on,
                                                                          entries, cases[i].on);
      g_autofree char *told = tell (readiness);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (told, ==, cases[i].lines);
      g_assert_cmpint (readiness->ready, ==, cases[i].ready);
    }
}

static void
test_first_year (void)
{
  const AttainCpdRule one = { NULL, NULL, NULL, 12, 1, 0, 3, FALSE };
  const Row rows[MAX_ROWS] = { { "2020-01-10", "Court skills", NULL } };
  g_autoptr(GPtrArray) entries = entries_of (rows);
  g_autoptr(AttainCpdReadiness) readiness = attain_cpd_readiness_new (&one, NULL, entries, "2020-10-01");
  g_autofree char *told = tell (readiness);

  g_assert_true (readiness->ready);
  g_assert_cmpstr (told, ==, "Different pieces of CPD: 1 of the 1 that is asked for; "
                             "Renewal closes on 30 Nov 2020: 61 days left, counting today");
}

static void
test_rule_in_force (void)
{
  AttainCpdRule first = { (char *) "2019", (char *) "2019-12-02", (char *) "2021-11-30", 12, 1, 0, 3, FALSE };
  AttainCpdRule second = { (char *) "2021", (char *) "2021-12-01", NULL, 12, 2, 1, 3, TRUE };
  AttainCpdRule third = { (char *) "2027", (char *) "2027-12-01", NULL, 12, 3, 1, 3, TRUE };
  const struct { const char *on; const char *edition; } cases[] = {
    { "2019-12-01", NULL },   { "2019-12-02", "2019" }, { "2021-11-30", "2019" },
    { "2021-12-01", "2021" }, { "2026-11-30", "2021" }, { "2027-12-01", "2027" },
  };
  g_autoptr(GPtrArray) rules = g_ptr_array_new ();

  g_ptr_array_add (rules, &third);
  g_ptr_array_add (rules, &first);
  g_ptr_array_add (rules, &second);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainCpdRule *rule = attain_cpd_rule_for_date (rules, cases[i].on);

      g_test_message ("%s", cases[i].on);
      g_assert_cmpstr (rule != NULL ? rule->edition : NULL, ==, cases[i].edition);
    }
}

static void
test_new_registrants (void)
{
  const struct { const char *registered_on; gboolean exempts_new; gboolean asked; } cases[] = {
    { "2026-09-01", TRUE, FALSE }, { "2026-09-01", FALSE, TRUE }, { "2026-08-31", TRUE, TRUE }, { NULL, TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttainCpdRule rule = two_and_one;

      rule.exempts_new = cases[i].exempts_new;
      g_assert_cmpint (attain_cpd_rule_asks (&rule, cases[i].registered_on, "2026-09-01"), ==, cases[i].asked);
    }
}

static void
test_year (void)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *renewal_from = NULL;

  attain_cpd_rule_get_year (&two_and_one, "2026-11-30", &from, &to, &renewal_from);
  g_assert_cmpstr (from, ==, "2025-12-01");
  g_assert_cmpstr (to, ==, "2026-11-30");
  g_assert_cmpstr (renewal_from, ==, "2026-09-01");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cpd-rule/readiness-in-words", test_readiness);
  g_test_add_func ("/cpd-rule/rule-of-the-first-year", test_first_year);
  g_test_add_func ("/cpd-rule/rule-in-force", test_rule_in_force);
  g_test_add_func ("/cpd-rule/new-registrants", test_new_registrants);
  g_test_add_func ("/cpd-rule/registration-year", test_year);

  return g_test_run ();
}
