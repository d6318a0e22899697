/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "attain-demo-random.h"
#include "attain-demo-test.h"
#include "attain-person.h"
#include "attain-post.h"

static const Each each_kind[] = {
  attain_demo_council_each_person,
  attain_demo_council_each_post,
  attain_demo_council_each_level,
  attain_demo_council_each_training,
  attain_demo_council_each_entry,
  attain_demo_council_each_appointment,
  attain_demo_council_each_year,
  attain_demo_council_each_pause,
  attain_demo_council_each_evidence,
  attain_demo_council_each_application,
  attain_demo_council_each_step,
  attain_demo_council_each_line,
  attain_demo_council_each_absence,
  attain_demo_council_each_caseload,
};

static gboolean
sum_record (AttainRecord  *record,
            gpointer       user_data,
            GError       **error)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (record);
  GChecksum *sum = user_data;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = attain_field_to_text (&klass->fields[i], record);

      g_checksum_update (sum, (const guchar *) (text != NULL ? text : "-"), -1);
      g_checksum_update (sum, (const guchar *) "\n", 1);
    }

  return TRUE;
}

static char *
sum_council (guint   n_people,
             guint64 seed)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (n_people, 5, seed, AS_OF);
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < G_N_ELEMENTS (each_kind); i++)
    visit (council, each_kind[i], sum_record, sum);

  return g_strdup (g_checksum_get_string (sum));
}

static void
test_same_seed_same_council (void)
{
  g_autofree char *one = sum_council (60, 1);
  g_autofree char *again = sum_council (60, 1);
  g_autofree char *other = sum_council (60, 2);

  g_assert_cmpstr (one, ==, again);
  g_assert_cmpstr (one, !=, other);
}

static void
test_chance_is_the_same_everywhere (void)
{
  AttainDemoRandom random = { 0 };

  /* The first three of SplitMix64 from 0, as its authors' program prints them. */
  g_assert_cmphex (attain_demo_random_next (&random), ==, G_GUINT64_CONSTANT (0xe220a8397b1dcdaf));
  g_assert_cmphex (attain_demo_random_next (&random), ==, G_GUINT64_CONSTANT (0x6e789e6aa1b965f4));
  g_assert_cmphex (attain_demo_random_next (&random), ==, G_GUINT64_CONSTANT (0x06c45d188009454f));
}

static gboolean
check_record (AttainRecord  *record,
              gpointer       user_data,
              GError       **error)
{
  guint *n = user_data;

  (*n)++;
  return attain_record_check (record, error);
}

static void
test_every_record_may_be_saved (void)
{
  static const struct { guint n_people; guint years; guint64 seed; const char *as_of; } councils[] = {
    { 1, 5, 3, AS_OF }, { 2, 5, 3, AS_OF }, { 7, 5, 3, AS_OF }, { 30, 5, 3, AS_OF }, { 300, 5, 3, AS_OF },
    { 1500, 5, 3, AS_OF }, { 60, 1, 0, "2024-02-29" }, { 60, ATTAIN_DEMO_MOST_YEARS, G_MAXUINT64, "2026-12-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (councils); i++)
    {
      g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (councils[i].n_people, councils[i].years,
                                                                      councils[i].seed, councils[i].as_of);
      guint n[G_N_ELEMENTS (each_kind)] = { 0 };

      for (guint kind = 0; kind < G_N_ELEMENTS (each_kind); kind++)
        visit (council, each_kind[kind], check_record, &n[kind]);

      g_assert_cmpuint (n[0], ==, councils[i].n_people);
      g_assert_cmpuint (n[1], >=, councils[i].n_people);
      g_assert_cmpuint (n[4], ==, attain_demo_council_get_n_entries (council));
      if (councils[i].n_people > 1)
        g_assert_cmpuint (n[4], ==, councils[i].n_people * councils[i].years * 10);
    }
}

static void
add_once (GHashTable *seen,
          const char *text)
{
  if (!g_hash_table_add (seen, g_strdup (text)))
    g_error ("%s twice", text);
}

static void
test_people_are_told_apart (void)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (300, 5, 1, AS_OF);
  g_autoptr(GPtrArray) people = all_of (council, attain_demo_council_each_person);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < people->len; i++)
    {
      AttainPerson *person = g_ptr_array_index (people, i);
      g_autofree char *name = g_strconcat (person->given_name, " ", person->family_name, NULL);

      add_once (seen, person->employee_id);
      add_once (seen, person->swe_number);
      add_once (seen, person->email);
      add_once (seen, name);
      g_assert_true (g_str_has_suffix (person->email, ".example"));
      g_assert_true (g_str_is_ascii (person->email));
      g_assert_cmpstr (person->registered_on, <=, person->started_on);
    }
}

static void
assert_no_step_down (AttainPost *before,
                     AttainPost *post)
{
  if (before->person_id == post->person_id && before->level != NULL && post->level != NULL)
    g_assert_cmpstr (before->level, <=, post->level);
}

/* Two posts in one contract of one person share no day. */
static void
assert_apart (AttainPost *one,
              AttainPost *other)
{
  if (one->person_id == other->person_id && one->contract == other->contract)
    g_assert_true ((one->to_on != NULL && strcmp (one->to_on, other->from_on) < 0) ||
                   (other->to_on != NULL && strcmp (other->to_on, one->from_on) < 0));
}

static void
test_posts_fit_together (void)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (300, 5, 1, AS_OF);
  g_autoptr(GPtrArray) people = all_of (council, attain_demo_council_each_person);
  g_autoptr(GPtrArray) posts = all_of (council, attain_demo_council_each_post);

  for (guint i = 0; i < posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (posts, i);
      AttainPerson *person = g_ptr_array_index (people, post->person_id - 1);

      g_assert_cmpstr (post->from_on, >=, person->started_on);
      g_assert_cmpstr (post->from_on, <=, AS_OF);
      if (i > 0)
        assert_no_step_down (g_ptr_array_index (posts, i - 1), post);
      if (person->left_on != NULL)
        g_assert_cmpstr (post->to_on, <=, person->left_on);
      for (guint k = i + 1; k < posts->len; k++)
        assert_apart (post, g_ptr_array_index (posts, k));
    }
}

static AttainPost *
post_on (GPtrArray  *posts,
         gint64      person,
         const char *day)
{
  for (guint i = 0; i < posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (posts, i);

      if (post->person_id == person && strcmp (post->from_on, day) <= 0 &&
          (post->to_on == NULL || strcmp (post->to_on, day) >= 0))
        return post;
    }

  return NULL;
}

static void
assert_managed (GPtrArray  *posts,
                AttainPost *post,
                const char *day)
{
  guint steps = 0;

  for (; post->line_manager_id != 0; steps++)
    {
      AttainPost *above = post_on (posts, post->line_manager_id, day);

      g_assert_nonnull (above);
      g_assert_nonnull (above->role);
      g_assert_null (above->level);
      if (g_str_equal (above->role, "Team manager"))
        g_assert_cmpstr (above->team, ==, post->team);
      g_assert_cmpuint (steps, <, 4);
      post = above;
    }
}

static void
test_managers_manage_then_and_there (void)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (300, 5, 1, AS_OF);
  g_autoptr(GPtrArray) posts = all_of (council, attain_demo_council_each_post);
  guint n_managed = 0;

  for (guint i = 0; i < posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (posts, i);

      assert_managed (posts, post, post->from_on);
      assert_managed (posts, post, post->to_on != NULL ? post->to_on : AS_OF);
      if (post->to_on == NULL && post->line_manager_id != 0)
        n_managed++;
    }

  g_assert_cmpuint (n_managed, >, 140);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo/same-seed-same-council", test_same_seed_same_council);
  g_test_add_func ("/demo/chance-is-the-same-everywhere", test_chance_is_the_same_everywhere);
  g_test_add_func ("/demo/every-record-may-be-saved", test_every_record_may_be_saved);
  g_test_add_func ("/demo/people-are-told-apart", test_people_are_told_apart);
  g_test_add_func ("/demo/posts-fit-together", test_posts_fit_together);
  g_test_add_func ("/demo/managers-manage-then-and-there", test_managers_manage_then_and_there);
  return g_test_run ();
}
