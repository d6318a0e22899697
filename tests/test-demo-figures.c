/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The demo council's figures beside those that councils publish: near enough for whoever knows the field to
 * recognise theirs. */

#include <string.h>

#include "attain-absence.h"
#include "attain-caseload.h"
#include "attain-cpd-entry.h"
#include "attain-demo-test.h"
#include "attain-establishment.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-training.h"

#define YEAR_BEFORE       "2025-11-21"
#define FIVE_YEARS_BEFORE "2021-11-21"
#define REGISTRATION_YEAR "2025-12-01"
#define LAST_COUNT        "2026-09-30"
#define WORKING_DAYS      253.0

typedef struct
{
  AttainDemoCouncil *council;
  GPtrArray         *people;
  GPtrArray         *posts;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->council = attain_demo_council_new (ATTAIN_DEMO_PEOPLE, ATTAIN_DEMO_YEARS, ATTAIN_DEMO_SEED, AS_OF);
  fixture->people = all_of (fixture->council, attain_demo_council_each_person);
  fixture->posts = all_of (fixture->council, attain_demo_council_each_post);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->people);
  g_ptr_array_unref (fixture->posts);
  attain_demo_council_free (fixture->council);
}

static void
assert_between (double value,
                double least,
                double most)
{
  g_assert_cmpfloat (value, >=, least);
  g_assert_cmpfloat (value, <=, most);
}

static gboolean
lasts (AttainPost *post)
{
  return post->to_on == NULL || strcmp (post->to_on, AS_OF) > 0;
}

/* The FTE that lasts on the day, of a contract and a level, or of any. */
static double
fte_of (Fixture    *fixture,
        gboolean    of_agency,
        const char *level)
{
  double fte = 0;

  for (guint i = 0; i < fixture->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (fixture->posts, i);

      if (lasts (post) && (post->contract == ATTAIN_CONTRACT_AGENCY) == of_agency &&
          (level == NULL || g_strcmp0 (post->level, level) == 0))
        fte += post->fte;
    }

  return fte;
}

static guint
count_posts (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (fixture->posts, i);

      n += lasts (post) && post->contract != ATTAIN_CONTRACT_AGENCY;
    }

  return n;
}

static void
test_people_come_and_go (Fixture       *fixture,
                         gconstpointer  data)
{
  double in_post = count_posts (fixture);
  guint n_left = 0;
  guint n_five_years = 0;

  for (guint i = 0; i < fixture->people->len; i++)
    {
      AttainPerson *person = g_ptr_array_index (fixture->people, i);

      n_left += person->left_on != NULL && strcmp (person->left_on, YEAR_BEFORE) > 0 &&
                strcmp (person->leaving_reason, "End of agency assignment") != 0;
    }
  for (guint i = 0; i < fixture->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (fixture->posts, i);
      AttainPerson *person = g_ptr_array_index (fixture->people, post->person_id - 1);

      n_five_years += lasts (post) && post->contract != ATTAIN_CONTRACT_AGENCY &&
                      strcmp (person->registered_on, FIVE_YEARS_BEFORE) <= 0;
    }

  assert_between (in_post, 120, 150);
  assert_between (n_left / in_post, 0.12, 0.19);
  assert_between (n_five_years / in_post, 0.40, 0.52);
}

static void
test_agency_covers (Fixture       *fixture,
                    gconstpointer  data)
{
  double agency = fte_of (fixture, TRUE, NULL);

  assert_between (agency / (agency + fte_of (fixture, FALSE, NULL)), 0.14, 0.19);
}

static void
test_levels_are_mixed (Fixture       *fixture,
                       gconstpointer  data)
{
  static const struct { const char *level; double least; double most; } levels[] = {
    { "1", 0.07, 0.14 }, { "2", 0.15, 0.27 }, { "3", 0.25, 0.42 }, { "4", 0.11, 0.24 }, { "5", 0.01, 0.09 },
  };
  double in_post = fte_of (fixture, FALSE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    assert_between (fte_of (fixture, FALSE, levels[i].level) / in_post, levels[i].least, levels[i].most);
}

static void
test_some_work_part_time_and_come_back (Fixture       *fixture,
                                        gconstpointer  data)
{
  guint n_part_time = 0;
  guint n_back = 0;
  guint n_moved = 0;

  for (guint i = 1; i < fixture->posts->len; i++)
    {
      AttainPost *before = g_ptr_array_index (fixture->posts, i - 1);
      AttainPost *post = g_ptr_array_index (fixture->posts, i);

      n_part_time += lasts (post) && post->fte < 1;
      g_assert_cmpfloat (post->fte, >=, 0.4);
      if (before->person_id != post->person_id)
        continue;

      n_moved += strcmp (before->team, post->team) != 0;
      n_back += strncmp (before->to_on, post->from_on, 4) < 0 && before->to_on[3] + 1 < post->from_on[3];
    }

  assert_between (n_part_time / (double) count_posts (fixture), 0.12, 0.40);
  g_assert_cmpuint (n_moved, >, 30);
  g_assert_cmpuint (n_back, >, 0);
}

typedef struct
{
  guint n_pieces[ATTAIN_DEMO_PEOPLE + 1];
  guint n_peer[ATTAIN_DEMO_PEOPLE + 1];
} Renewal;

static gboolean
count_pieces (AttainRecord  *record,
              gpointer       user_data,
              GError       **error)
{
  AttainCpdEntry *entry = ATTAIN_CPD_ENTRY (record);
  Renewal *renewal = user_data;

  if (strcmp (entry->occurred_on, REGISTRATION_YEAR) >= 0)
    {
      renewal->n_pieces[entry->person_id]++;
      renewal->n_peer[entry->person_id] += entry->peer_reflection != NULL;
    }

  return TRUE;
}

static void
test_most_are_ready_for_the_regulator (Fixture       *fixture,
                                       gconstpointer  data)
{
  Renewal renewal = { 0 };
  guint n_registered = 0;
  guint n_ready = 0;
  guint n_nothing = 0;

  visit (fixture->council, attain_demo_council_each_entry, count_pieces, &renewal);
  for (guint i = 0; i < fixture->people->len; i++)
    {
      AttainPerson *person = g_ptr_array_index (fixture->people, i);

      if (person->left_on != NULL || person->registration_status != ATTAIN_REGISTRATION_STATUS_REGISTERED)
        continue;

      n_registered++;
      n_ready += renewal.n_pieces[i + 1] >= 2 && renewal.n_peer[i + 1] >= 1;
      n_nothing += renewal.n_pieces[i + 1] == 0;
    }

  assert_between (n_ready / (double) n_registered, 0.70, 0.85);
  g_assert_cmpuint (n_nothing, >, 2);
}

typedef struct
{
  guint n_attended;
  guint n_other;
  guint n_soon;
} Courses;

static gboolean
count_courses (AttainRecord  *record,
               gpointer       user_data,
               GError       **error)
{
  AttainTraining *training = ATTAIN_TRAINING (record);
  Courses *courses = user_data;

  courses->n_attended += training->attendance == ATTAIN_ATTENDANCE_ATTENDED;
  courses->n_other += training->attendance != ATTAIN_ATTENDANCE_ATTENDED;
  courses->n_soon += training->expires_on != NULL && strcmp (training->expires_on, AS_OF) >= 0 &&
                     strcmp (training->expires_on, "2027-01-21") < 0;
  g_assert_cmpstr (training->held_on, <=, AS_OF);
  return TRUE;
}

static void
test_some_training_runs_out (Fixture       *fixture,
                             gconstpointer  data)
{
  Courses courses = { 0 };

  visit (fixture->council, attain_demo_council_each_training, count_courses, &courses);
  assert_between (courses.n_other / (double) courses.n_attended, 0.02, 0.10);
  g_assert_cmpuint (courses.n_soon, >, 10);
}

typedef struct
{
  double     funded;
  double     cases;
  double     days_lost;
  GHashTable *holders;   /* the ids of those who hold cases */
} Workforce;

static gboolean
add_workforce (AttainRecord  *record,
               gpointer       user_data,
               GError       **error)
{
  Workforce *sums = user_data;

  if (ATTAIN_IS_ESTABLISHMENT (record) && ATTAIN_ESTABLISHMENT (record)->to_on == NULL)
    sums->funded += ATTAIN_ESTABLISHMENT (record)->fte;
  if (ATTAIN_IS_ABSENCE (record) && strcmp (ATTAIN_ABSENCE (record)->from_on, YEAR_BEFORE) > 0)
    sums->days_lost += ATTAIN_ABSENCE (record)->days;
  if (ATTAIN_IS_CASELOAD (record) && strcmp (ATTAIN_CASELOAD (record)->counted_on, LAST_COUNT) == 0)
    {
      sums->cases += ATTAIN_CASELOAD (record)->cases;
      g_hash_table_add (sums->holders, GSIZE_TO_POINTER (ATTAIN_CASELOAD (record)->person_id));
    }

  return TRUE;
}

static double
fte_of_holders (Fixture    *fixture,
                GHashTable *holders)
{
  double fte = 0;

  for (guint i = 0; i < fixture->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (fixture->posts, i);

      if (strcmp (post->from_on, LAST_COUNT) <= 0 && (post->to_on == NULL || strcmp (post->to_on, LAST_COUNT) >= 0) &&
          g_hash_table_contains (holders, GSIZE_TO_POINTER (post->person_id)))
        fte += post->fte;
    }

  return fte;
}

/* England 2023: 18.9% vacant, 16.0 cases, 3.2% absent; agency workers cover some of the vacancies, and not all. */
static void
test_workforce_is_stretched (Fixture       *fixture,
                             gconstpointer  data)
{
  Workforce sums = { .holders = g_hash_table_new (NULL, NULL) };
  double in_post = fte_of (fixture, FALSE, NULL);
  double vacant;

  visit (fixture->council, attain_demo_council_each_line, add_workforce, &sums);
  visit (fixture->council, attain_demo_council_each_absence, add_workforce, &sums);
  visit (fixture->council, attain_demo_council_each_caseload, add_workforce, &sums);

  vacant = sums.funded - in_post;
  assert_between (vacant / sums.funded, 0.14, 0.24);
  assert_between (0.7 * fte_of (fixture, TRUE, NULL), 1, vacant);
  assert_between (sums.cases / fte_of_holders (fixture, sums.holders), 14, 18);
  assert_between (sums.days_lost / (in_post * WORKING_DAYS), 0.025, 0.04);
  g_hash_table_unref (sums.holders);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/demo-figures/people-come-and-go", test_people_come_and_go);
  ADD ("/demo-figures/agency-covers", test_agency_covers);
  ADD ("/demo-figures/levels-are-mixed", test_levels_are_mixed);
  ADD ("/demo-figures/some-work-part-time-and-come-back", test_some_work_part_time_and_come_back);
  ADD ("/demo-figures/most-are-ready-for-the-regulator", test_most_are_ready_for_the_regulator);
  ADD ("/demo-figures/some-training-runs-out", test_some_training_runs_out);
  ADD ("/demo-figures/workforce-is-stretched", test_workforce_is_stretched);
#undef ADD
  return g_test_run ();
}
