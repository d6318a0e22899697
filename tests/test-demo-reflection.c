/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "attain-capabilities.h"
#include "attain-cpd-entry.h"
#include "attain-demo-reflection.h"
#include "attain-demo-test.h"

typedef struct
{
  GHashTable *told;       /* text to how often */
  guint       n_written;
  guint       n_words;
  guint       most;
  guint       n_again;
} Reading;

static guint
count_words (const char *text)
{
  guint n = 1;

  if (text == NULL)
    return 0;

  for (; *text != '\0'; text++)
    n += *text == ' ';

  return n;
}

static gboolean
read_entry (AttainRecord  *record,
            gpointer       user_data,
            GError       **error)
{
  AttainCpdEntry *entry = ATTAIN_CPD_ENTRY (record);
  Reading *reading = user_data;
  g_autofree char *text = g_strconcat (entry->learning ? entry->learning : "", " ",
                                       entry->impact ? entry->impact : "", NULL);
  guint n;

  reading->n_words += count_words (entry->learning) + count_words (entry->impact) +
                      count_words (entry->peer_reflection);
  if (entry->impact == NULL)
    return TRUE;

  n = GPOINTER_TO_UINT (g_hash_table_lookup (reading->told, text)) + 1;
  reading->n_written++;
  reading->n_again += n > 1;
  reading->most = MAX (reading->most, n);
  g_hash_table_insert (reading->told, g_steal_pointer (&text), GUINT_TO_POINTER (n));
  return TRUE;
}

static void
test_hardly_any_is_told_twice (void)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (ATTAIN_DEMO_PEOPLE, ATTAIN_DEMO_YEARS,
                                                                  ATTAIN_DEMO_SEED, AS_OF);
  Reading reading = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  guint n = attain_demo_council_get_n_entries (council);

  visit (council, attain_demo_council_each_entry, read_entry, &reading);
  g_assert_cmpuint (n, ==, 15000);
  g_assert_cmpuint (reading.n_written, >, n * 9 / 10);
  g_assert_cmpuint (reading.n_words / n, >=, 65);
  g_assert_cmpuint (reading.n_words / n, <=, 95);
  g_assert_cmpuint (reading.n_again, <, 30);
  g_assert_cmpuint (reading.most, <=, 3);
  g_hash_table_unref (reading.told);
}

static gboolean
is_sentence (const char *text)
{
  gsize length = strlen (text);

  return g_ascii_isupper (text[0]) && strchr (".?!", text[length - 1]) != NULL && strpbrk (text, "(){}|;") == NULL &&
         strstr (text, "  ") == NULL && strstr (text, " ,") == NULL && strstr (text, " .") == NULL &&
         strstr (text, ",,") == NULL;
}

static void
assert_capabilities (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *normal = attain_capabilities_normalise (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, normal);
}

static gboolean
read_closely (AttainRecord  *record,
              gpointer       user_data,
              GError       **error)
{
  /* Councils that exist, and what is written where words are wanting. */
  static const char *const forbidden[] = {
    "Lorem", "TODO", "Warwickshire", "Coventry", "Medway", "Gateshead", "Leicestershire", "Birmingham", "Leeds",
    "Bradford", "Kirklees", "Wakefield", "Manchester", "London", "Kent ", "Essex", "Surrey", "Cornwall", "Suffolk",
  };
  AttainCpdEntry *entry = ATTAIN_CPD_ENTRY (record);
  const char *texts[] = { entry->learning, entry->impact, entry->peer_reflection };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] == NULL)
        continue;
      if (!is_sentence (texts[i]))
        g_error ("no sentences: %s", texts[i]);
      for (guint k = 0; k < G_N_ELEMENTS (forbidden); k++)
        g_assert_null (strstr (texts[i], forbidden[k]));
    }

  g_assert_null (strpbrk (entry->title, "(){}|"));
  g_assert_cmpstr (entry->occurred_on, <=, AS_OF);
  if (entry->peer_on != NULL)
    g_assert_cmpstr (entry->peer_on, <=, AS_OF);
  assert_capabilities (entry->capabilities);
  return TRUE;
}

static void
test_reads_as_people_write (void)
{
  g_autoptr(AttainDemoCouncil) council = attain_demo_council_new (400, 5, 5, AS_OF);

  visit (council, attain_demo_council_each_entry, read_closely, NULL);
}

static void
test_topics_are_many (void)
{
  g_autoptr(AttainDemoReflections) reflections = attain_demo_reflections_new ();

  g_assert_cmpuint (attain_demo_reflections_get_n_topics (reflections), >=, 25);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo-reflection/hardly-any-is-told-twice", test_hardly_any_is_told_twice);
  g_test_add_func ("/demo-reflection/reads-as-people-write", test_reads_as_people_write);
  g_test_add_func ("/demo-reflection/topics-are-many", test_topics_are_many);
  return g_test_run ();
}
