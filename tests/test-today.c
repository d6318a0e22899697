/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-today.h"

#include "attain-date.h"

static const AttainCpdRule rule = { NULL, (char *) "2021-12-01", NULL, 12, 2, 1, 3, TRUE };
static const AttainCpdTerms terms = { 5, 444, 4, 0.5, 2 };

static char *
tell (GPtrArray *tasks)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      const AttainTask *task = g_ptr_array_index (tasks, i);

      g_string_append_printf (told, "%s%d %s", i > 0 ? "; " : "", task->urgency, task->sentence);
      if (task->detail != NULL)
        g_string_append_printf (told, " (%s)", task->detail);
    }

  return g_string_free (told, FALSE);
}

static AttainScheme *
make_scheme (void)
{
  AttainScheme *scheme = attain_scheme_new ();
  AttainRequiredCourse *course = g_new0 (AttainRequiredCourse, 1);

  scheme->cpd = terms;
  course->course = g_strdup ("SAFE");
  course->title = g_strdup ("Safeguarding");
  course->renew_months = 12;
  g_ptr_array_add (scheme->required_courses, course);
  return scheme;
}

static AttainPostSpan
post_of (gint64         person_id,
         AttainContract contract,
         const char    *to)
{
  return (AttainPostSpan) { .person_id = person_id, .from_day = attain_date_to_day ("2020-01-06"),
                            .to_day = to != NULL ? attain_date_to_day (to) : ATTAIN_DAY_OPEN,
                            .fte = 1, .contract = contract };
}

/* One is in order; two lacks all; three is an agency worker who lacks all; four has left; five was registered
 * while renewal was open; six is not registered. */
static void
test_academy (void)
{
  const struct { const char *on; const char *told; } cases[] = {
    { "2026-06-01",
      "2 1 person in post is not known to be registered "
      "(Lapsed, suspended, removed or not recorded: nobody may practise without); "
      "2 3 people have required training that is out of date or not done" },
    { "2026-09-15",
      "2 1 person in post is not known to be registered "
      "(Lapsed, suspended, removed or not recorded: nobody may practise without); "
      "2 3 people have required training that is out of date or not done; "
      "1 2 people have not written down the CPD that renewal takes "
      "(Renewal closes on 30 Nov 2026: 77 days left, counting today; 1 of them is an agency worker)" },
    { "2026-11-17",
      "2 1 person in post is not known to be registered "
      "(Lapsed, suspended, removed or not recorded: nobody may practise without); "
      "2 2 people have not written down the CPD that renewal takes "
      "(Renewal closes on 30 Nov 2026: 14 days left, counting today; 1 of them is an agency worker); "
      "2 3 people have required training that is out of date or not done; "
      "1 1 person has required training that runs out soon (Within 60 days, the first on 31 Dec 2026); "
      "1 2 people have used none of their CPD days this year "
      "(Half of the council’s year is over; it ends on 31 Mar 2027)" },
  };
  g_autoptr(AttainScheme) scheme = make_scheme ();
  const gint32 early = attain_date_to_day ("2015-01-01");
  const AttainPostSpan spans[] = {
    post_of (1, ATTAIN_CONTRACT_PERMANENT, NULL), post_of (2, ATTAIN_CONTRACT_PERMANENT, NULL),
    post_of (3, ATTAIN_CONTRACT_AGENCY, NULL), post_of (4, ATTAIN_CONTRACT_PERMANENT, "2025-01-31"),
    post_of (5, ATTAIN_CONTRACT_PERMANENT, NULL), post_of (6, ATTAIN_CONTRACT_FIXED_TERM, NULL),
  };
  const AttainFigurePerson people[] = {
    { 1, early, TRUE, { 2, 1, 0 }, 444, 444 },
    { 2, early, TRUE, { 2, 0, 0 }, 444, 0 },
    { 3, early, TRUE, { 1, 1, 0 }, 0, 0 },
    { 4, early, FALSE, { 0, 0, 0 }, 0, 0 },
    { 5, attain_date_to_day ("2026-09-02"), TRUE, { 0, 0, 0 }, 444, 444 },
    { 6, early, FALSE, { 0, 0, 0 }, 0, 0 },
  };
  const gint32 runs_out[] = { attain_date_to_day ("2026-12-31"), 0, 0, 0, 0, attain_date_to_day ("2026-01-31") };
  const AttainFigureBasis basis = { spans, G_N_ELEMENTS (spans), people, G_N_ELEMENTS (people), runs_out,
                                    scheme, &rule };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) tasks = attain_today_list_for_academy (&basis, cases[i].on);
      g_autofree char *told = tell (tasks);

      g_assert_cmpstr (told, ==, cases[i].told);
      g_assert_cmpuint (attain_today_count_waiting (tasks), ==, tasks->len);
    }
}

static void
test_nothing_known (void)
{
  const AttainPostSpan span = post_of (1, ATTAIN_CONTRACT_PERMANENT, NULL);
  const AttainFigurePerson person = { 1, 0, TRUE, { 0, 0, 0 }, 0, 0 };
  const AttainFigureBasis basis = { &span, 1, &person, 1 };
  g_autoptr(GPtrArray) tasks = attain_today_list_for_academy (&basis, "2026-11-17");

  g_assert_cmpuint (tasks->len, ==, 0);
}

static AttainCpdEntry *
make_entry (const char *title,
            const char *peer_reflection)
{
  AttainCpdEntry *entry = g_object_new (ATTAIN_TYPE_CPD_ENTRY, "occurred-on", "2026-05-04", "title", title,
                                        "peer-reflection", peer_reflection, NULL);

  attain_record_derive (ATTAIN_RECORD (entry));
  return entry;
}

static void
test_own_renewal (void)
{
  const struct { const char *title; const char *peer; const char *on; const char *told; } cases[] = {
    { NULL, NULL, "2026-06-01",
      "0 The regulator still wants 2 pieces of CPD, 1 of them with peer reflection "
      "(Renewal opens on 1 Sep 2026 and closes on 30 Nov 2026)" },
    { "Court skills", NULL, "2026-10-01",
      "1 The regulator still wants 1 piece of CPD with peer reflection "
      "(Renewal closes on 30 Nov 2026: 61 days left, counting today)" },
    { "Court skills", "We compared notes", "2026-11-22",
      "2 The regulator still wants 1 piece of CPD (Renewal closes on 30 Nov 2026: 9 days left, counting today)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainPerson) person =
        g_object_new (ATTAIN_TYPE_PERSON, "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL);
      g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr(AttainCpdReadiness) readiness = NULL;
      g_autoptr(GPtrArray) tasks = NULL;
      g_autofree char *told = NULL;

      if (cases[i].title != NULL)
        g_ptr_array_add (entries, make_entry (cases[i].title, cases[i].peer));
      readiness = attain_cpd_readiness_new (&rule, "2015-01-01", entries, cases[i].on);
      tasks = attain_today_list_for_person (person, NULL, readiness, NULL, cases[i].on);
      told = tell (tasks);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_own_days (void)
{
  const struct { double used; double over; const char *on; const char *told; } cases[] = {
    { 2.5, 0, "2026-06-01", "0 CPD left: 2.5 of 5 days (The council’s year ends on 31 Mar 2027)" },
    { 0, 0, "2026-09-28", "0 CPD left: 5 of 5 days (The council’s year ends on 31 Mar 2027)" },
    { 0, 0, "2026-10-01", "1 CPD left: 5 of 5 days (The council’s year ends on 31 Mar 2027)" },
    { 5.5, 0.5, "2026-10-01", "0 0.5 days of CPD above your 5 days (The council’s year ends on 31 Mar 2027)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainPerson) person =
        g_object_new (ATTAIN_TYPE_PERSON, "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL);
      const AttainCpdEntitlement entitlement = {
        .year_from = (char *) "2026-04-01", .year_to = (char *) "2027-03-31", .due = 5, .used = cases[i].used,
        .left = MAX (5 - cases[i].used, 0), .over = cases[i].over,
      };
      g_autoptr(GPtrArray) tasks = attain_today_list_for_person (person, &entitlement, NULL, NULL, cases[i].on);
      g_autofree char *told = tell (tasks);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_own_registration_and_training (void)
{
  g_autoptr(AttainScheme) scheme = make_scheme ();
  g_autoptr(GPtrArray) trainings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) needs = NULL;
  g_autoptr(AttainPerson) person =
    g_object_new (ATTAIN_TYPE_PERSON, "registration-status", ATTAIN_REGISTRATION_STATUS_LAPSED, NULL);
  g_autoptr(GPtrArray) tasks = NULL;
  g_autofree char *told = NULL;

  g_ptr_array_add (trainings, g_object_new (ATTAIN_TYPE_TRAINING, "course", "SAFE", "held-on", "2025-06-10",
                                            "attendance", ATTAIN_ATTENDANCE_ATTENDED, NULL));
  needs = attain_training_needs_new (scheme->required_courses, NULL, trainings, "2026-06-01");
  tasks = attain_today_list_for_person (person, NULL, NULL, needs, "2026-06-01");
  told = tell (tasks);
  g_assert_cmpstr (told, ==, "2 Your registration is recorded as: Lapsed; "
                   "1 Required training: Safeguarding (Runs out on 10 Jun 2026, in 9 days)");
  g_assert_cmpuint (attain_today_count_waiting (tasks), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/today/academy", test_academy);
  g_test_add_func ("/today/academy-of-which-nothing-is-known", test_nothing_known);
  g_test_add_func ("/today/own-renewal", test_own_renewal);
  g_test_add_func ("/today/own-days", test_own_days);
  g_test_add_func ("/today/own-registration-and-training", test_own_registration_and_training);

  return g_test_run ();
}
