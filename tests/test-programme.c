/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-schedule.h"
#include "attain-date.h"
#include "attain-programme-json.h"
#include "attain-reference-bundle.h"
#include "attain-reference-json.h"

static AttainProgramme *
read_programme (const char *code)
{
  const AttainReferenceKind kind = ATTAIN_REFERENCE_KIND_PROGRAMME;
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReference) reference = attain_reference_bundle_read (kind, code, &error);
  g_autoptr(JsonNode) root = NULL;
  AttainProgramme *programme;

  g_assert_no_error (error);
  root = attain_reference_json_open (kind, reference->body, -1, &error);
  g_assert_no_error (error);
  programme = attain_programme_json_read (json_node_get_object (root), &error);
  g_assert_no_error (error);
  return programme;
}

static void
test_shipped (void)
{
  const struct
  {
    const char *code, *edition;
    int months, max_months;
    guint stages, reviews, evidence;
    double protected_time;
    guint outcomes;
    int items;
  } rows[] = {
    { "ASYE-ADULT-2015", "2015", 12, 24, 3, 5, 9, 0.1, 2, 44 },
    { "ASYE-ADULT-2022", "2022", 12, 24, 3, 5, 11, 0.1, 2, 52 },
    { "ASYE-CHILD-2015", "2015", 12, 24, 3, 5, 9, 0.1, 2, 44 },
    { "ASYE-CHILD-2022", "2022", 12, 24, 3, 5, 11, 0.1, 2, 52 },
    { "ECDP-2027", "2027", 24, 0, 2, 0, 0, ATTAIN_NO_SHARE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainProgramme) programme = read_programme (rows[i].code);
      const AttainAsyeTerms terms = { programme, programme->valid_from, NULL, 0, NULL, 0, NULL, "2026-11-22" };
      g_autoptr(AttainAsyeSchedule) schedule = attain_asye_schedule_new (&terms);

      g_test_message ("%s", rows[i].code);
      g_assert_cmpstr (programme->code, ==, rows[i].code);
      g_assert_cmpstr (programme->edition, ==, rows[i].edition);
      g_assert_cmpint (programme->months, ==, rows[i].months);
      g_assert_cmpint (programme->max_months, ==, rows[i].max_months);
      g_assert_cmpuint (programme->stages->len, ==, rows[i].stages);
      g_assert_cmpuint (programme->reviews->len, ==, rows[i].reviews);
      g_assert_cmpuint (programme->evidence->len, ==, rows[i].evidence);
      g_assert_cmpfloat (programme->protected_time_share, ==, rows[i].protected_time);
      g_assert_cmpuint (programme->outcomes->len, ==, rows[i].outcomes);
      g_assert_cmpuint (schedule->items->len, ==, rows[i].items);
    }
}

static void
walk (AttainProgramme *programme)
{
  const AttainAsyeTerms terms = { programme, programme->valid_from, NULL, 0, NULL, 0, NULL, "2026-11-22" };
  g_autoptr(AttainAsyeSchedule) schedule = attain_asye_schedule_new (&terms);

  for (guint i = 0; i < programme->evidence->len; i++)
    {
      const AttainProgrammeEvidence *evidence = g_ptr_array_index (programme->evidence, i);

      g_assert_cmpint (evidence->kind, !=, ATTAIN_EVIDENCE_KIND_UNKNOWN);
      g_assert_cmpuint (evidence->due_months->len, ==, evidence->minimum);
      g_assert_cmpint (evidence->by_social_worker, <=, evidence->minimum);
      g_assert_true (attain_programme_find_evidence (programme, evidence->code) == evidence);
    }

  for (guint i = 0; i < schedule->items->len; i++)
    {
      const AttainAsyeItem *item = g_ptr_array_index (schedule->items, i);

      g_assert_true (attain_date_is_valid (item->due));
      g_assert_cmpstr (item->due, ==, item->due_original);
      g_assert_true (attain_date_is_within (item->due, programme->valid_from, schedule->end));
      g_assert_cmpuint (item->lines->len, >=, 1);
      g_assert_cmpstr (item->title, !=, NULL);
    }
}

static void
test_every_item (void)
{
  g_autoptr(GPtrArray) shipped = attain_reference_bundle_list (ATTAIN_REFERENCE_KIND_PROGRAMME);

  g_assert_cmpuint (shipped->len, ==, 5);
  for (guint i = 0; i < shipped->len; i++)
    {
      g_autoptr(AttainProgramme) programme = read_programme (g_ptr_array_index (shipped, i));

      walk (programme);
    }
}

static void
test_start (void)
{
  const struct { const char *code; const char *start_on; const char *sentence; } rows[] = {
    { "ASYE-CHILD-2022", "2022-09-01", NULL },
    { "ASYE-CHILD-2022", "2027-08-31", NULL },
    { "ASYE-CHILD-2022", "2027-09-01", "ASYE, child and family (2022) does not cover a start on 1 Sep 2027: "
                                       "choose the edition in force on that day" },
    { "ASYE-CHILD-2015", "2014-12-31", "ASYE, child and family (2015) does not cover a start on 31 Dec 2014: "
                                       "choose the edition in force on that day" },
    { "ASYE-ADULT-2022", "2040-01-01", NULL },
    { "ECDP-2027", "2027-08-31", "Early career development programme, child and family (2027) does not cover a start "
                                 "on 31 Aug 2027: choose the edition in force on that day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(AttainProgramme) programme = read_programme (rows[i].code);
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_programme_check_start (programme, rows[i].start_on, &error), ==,
                       rows[i].sentence == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].sentence);
    }
}

/* An edition each, by its code, its number and its last day. */
static void
test_open (void)
{
  static const struct { const char *code, *edition, *valid_to; } editions[] = {
    { "A", "1", "2022-08-31" }, { "A", "2", "2027-08-31" }, { "A", "3", NULL }, { "B", "1", NULL }, { "C", "1", "2026-11-21" },
  };
  static const struct { const char *today; const char *open; } days[] = {
    { "2022-08-31", "A 1, B 1, C 1" },
    { "2022-09-01", "A 2, B 1, C 1" },
    { "2026-11-21", "A 2, B 1, C 1" },
    { "2026-11-22", "A 2, B 1" },
    { "2027-09-01", "A 3, B 1" },
  };
  g_autoptr(GPtrArray) programmes = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_programme_free);

  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      AttainProgramme *programme = attain_programme_new ();

      programme->code = g_strdup (editions[i].code);
      programme->edition = g_strdup (editions[i].edition);
      programme->valid_to = g_strdup (editions[i].valid_to);
      g_ptr_array_add (programmes, programme);
    }

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(GPtrArray) open = attain_programme_list_open (programmes, days[i].today);
      g_autoptr(GString) told = g_string_new (NULL);

      for (guint j = 0; j < open->len; j++)
        {
          const AttainProgramme *programme = g_ptr_array_index (open, j);

          g_string_append_printf (told, "%s%s %s", j > 0 ? ", " : "", programme->code, programme->edition);
        }
      g_assert_cmpstr (told->str, ==, days[i].open);
    }
}

/* What falls due at the end of a part belongs to it, and what somebody begins with to the first. */
static void
test_stages (void)
{
  const struct { const char *code; const char *stage; } rows[] = {
    { "agreement", "foundational" }, { "three", "foundational" }, { "six", "developing" }, { "final", "consolidating" },
  };
  g_autoptr(AttainProgramme) programme = read_programme ("ASYE-CHILD-2022");
  const AttainAsyeTerms terms = { programme, "2026-09-07", NULL, 0, NULL, 0, NULL, "2026-11-22" };
  g_autoptr(AttainAsyeSchedule) schedule = attain_asye_schedule_new (&terms);

  for (guint i = 0; i < schedule->items->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
      {
        const AttainAsyeItem *item = g_ptr_array_index (schedule->items, i);

        if (item->kind == ATTAIN_ASYE_ITEM_REVIEW && g_str_equal (item->code, rows[j].code))
          g_assert_cmpstr (item->stage->code, ==, rows[j].stage);
      }
  g_assert_true (g_strv_contains ((const char *const *) programme->standards, "PQS-CP"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/programme/shipped-ones-are-read", test_shipped);
  g_test_add_func ("/programme/every-item-has-its-day", test_every_item);
  g_test_add_func ("/programme/start-that-no-edition-covers-is-refused", test_start);
  g_test_add_func ("/programme/editions-that-can-still-be-started", test_open);
  g_test_add_func ("/programme/stages", test_stages);

  return g_test_run ();
}
