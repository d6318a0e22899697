/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-cpd-entry.h"
#include "attain-error.h"
#include "attain-person.h"
#include "attain-post.h"

static AttainCpdEntry *
make_entry (void)
{
  return g_object_new (ATTAIN_TYPE_CPD_ENTRY, "person-id", (gint64) 1, "occurred-on", "2026-03-02",
                       "title", "Court skills day", "activity", ATTAIN_CPD_ACTIVITY_COURSE,
                       "minutes", (gint64) 390, NULL);
}

static void
test_complete_entry_is_accepted (void)
{
  g_autoptr(AttainCpdEntry) entry = make_entry ();
  g_autoptr(GError) error = NULL;

  g_assert_true (attain_record_check (ATTAIN_RECORD (entry), &error));
  g_assert_no_error (error);
}

static void
assert_refused (AttainRecord *record,
                const char   *message)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (attain_record_check (record, &error));
  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_fields_refuse (void)
{
  g_autoptr(AttainCpdEntry) entry = make_entry ();
  AttainRecord *record = ATTAIN_RECORD (entry);

  g_object_set (entry, "title", "", NULL);
  assert_refused (record, "Title is missing");
  g_object_set (entry, "title", "x", "minutes", (gint64) 1441, NULL);
  assert_refused (record, "Hours: 24 h 1 min is not between 0 min and 24 h");
  g_object_set (entry, "minutes", (gint64) ATTAIN_UNKNOWN_MINUTES, NULL);
  assert_refused (record, "Hours is missing");
  g_object_set (entry, "minutes", (gint64) 60, "peer-on", "2026-03-01", NULL);
  assert_refused (record, "Discussed on: the discussion cannot be before the activity");
  g_object_set (entry, "peer-on", NULL, "title", "caf\xe9", NULL);
  assert_refused (record, "Title: the text is damaged (not UTF-8)");
}

static void
test_text_round_trip (void)
{
  g_autoptr(AttainCpdEntry) entry = make_entry ();
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (entry);
  g_autoptr(AttainCpdEntry) again = attain_cpd_entry_new ();

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = attain_field_to_text (&klass->fields[i], ATTAIN_RECORD (entry));
      g_autoptr(GError) error = NULL;

      g_assert_true (attain_field_set_text (&klass->fields[i], ATTAIN_RECORD (again), text, &error));
      g_assert_no_error (error);
    }

  g_assert_true (attain_record_equal (ATTAIN_RECORD (entry), ATTAIN_RECORD (again)));
}

static void
test_every_minute_round_trips (void)
{
  g_autoptr(AttainCpdEntry) entry = attain_cpd_entry_new ();
  const AttainField *field = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (entry), "minutes");

  for (gint64 minutes = 0; minutes <= 1440; minutes++)
    {
      g_autofree char *hours = attain_hours_to_text (minutes);

      g_assert_true (attain_field_set_text (field, ATTAIN_RECORD (entry), hours, NULL));
      g_assert_cmpint (entry->minutes, ==, minutes);
    }
}

static void
test_every_number_round_trips (void)
{
  static const struct { double number; const char *text; } cases[] = {
    { 0.6, "0.6" }, { 1, "1" }, { 1.0 / 3, "0.33333333333333331" }, { 0.1 + 0.2, "0.30000000000000004" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = attain_decimal_to_text (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, cases[i].number);
    }
}

static void
test_text_refused (void)
{
  g_autoptr(AttainCpdEntry) entry = attain_cpd_entry_new ();
  const struct { const char *field; const char *text; const char *message; } cases[] = {
    { "minutes", "two", "Hours: “two” is not a number; write it with a point, as in 1.5" },
    { "minutes", "1,5", "Hours: “1,5” is not a number; write it with a point, as in 1.5" },
    { "minutes", "nan", "Hours: “nan” is not a number; write it with a point, as in 1.5" },
    { "minutes", "0x10", "Hours: “0x10” is not a number; write it with a point, as in 1.5" },
    { "allowance", "some", "Allowance: “some” is not one of: mandatory, own_choice, none" },
    { "occurred-on", "30/02/2024", "Date: “30/02/2024” is not a day that exists: write it as 2026-11-30 or 30/11/2026" },
    { "occurred-on", "01/02/24", "Date: “01/02/24” has a year of two digits: write all four" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AttainField *field = attain_record_class_find (ATTAIN_RECORD_GET_CLASS (entry), cases[i].field);
      g_autoptr(GError) error = NULL;

      g_assert_false (attain_field_set_text (field, ATTAIN_RECORD (entry), cases[i].text, &error));
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_content_key (void)
{
  g_autoptr(AttainCpdEntry) one = make_entry ();
  g_autoptr(AttainCpdEntry) other = make_entry ();

  g_object_set (other, "occurred-on", "2026-05-05", "minutes", (gint64) 30, NULL);
  attain_record_derive (ATTAIN_RECORD (one));
  attain_record_derive (ATTAIN_RECORD (other));
  g_assert_cmpint (one->content_key, ==, other->content_key);
  g_assert_cmpint (one->content_key, ==, G_GINT64_CONSTANT (2105000636));

  g_object_set (other, "impact", "I ask for the order of events first.", NULL);
  attain_record_derive (ATTAIN_RECORD (other));
  g_assert_cmpint (one->content_key, !=, other->content_key);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_take_notifies_what_differs (void)
{
  g_autoptr(AttainCpdEntry) shown = make_entry ();
  g_autoptr(AttainCpdEntry) fresh = make_entry ();
  guint n_title = 0, n_minutes = 0;

  g_object_set (fresh, "title", "Court skills, second day", NULL);
  g_signal_connect_swapped (shown, "notify::title", G_CALLBACK (count_cb), &n_title);
  g_signal_connect_swapped (shown, "notify::minutes", G_CALLBACK (count_cb), &n_minutes);
  attain_record_take (ATTAIN_RECORD (shown), ATTAIN_RECORD (fresh));

  g_assert_cmpstr (shown->title, ==, "Court skills, second day");
  g_assert_cmpuint (n_title, ==, 1);
  g_assert_cmpuint (n_minutes, ==, 0);
}

static void
test_swe_number (void)
{
  const struct { const char *number; gboolean valid; } cases[] = {
    { "SW1", TRUE }, { "sw123456", TRUE }, { "SW01", FALSE }, { "SW1234567", FALSE },
    { "SW", FALSE }, { "XW12", FALSE }, { "SW12A", FALSE }, { NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (attain_swe_number_is_valid (cases[i].number), ==, cases[i].valid);
}

static void
test_person_names (void)
{
  g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "given-name", "Zoë", "family-name", "Òkè",
                                                 "known-as", "Zo", "swe-number", "sw77", NULL);

  attain_record_derive (ATTAIN_RECORD (person));
  g_assert_cmpstr (person->display_name, ==, "Zo Òkè");
  g_assert_cmpstr (person->sort_name, ==, "oke zoe zo");
  g_assert_cmpstr (person->swe_number, ==, "SW77");
}

static void
test_person_refused (void)
{
  g_autoptr(AttainPerson) person = g_object_new (ATTAIN_TYPE_PERSON, "employee-id", "E1", "given-name", "A",
                                                 "family-name", "B", "started-on", "2026-01-02", NULL);
  AttainRecord *record = ATTAIN_RECORD (person);

  g_object_set (person, "left-on", "2026-01-01", NULL);
  assert_refused (record, "Left on is before started on");
  g_object_set (person, "left-on", NULL, "swe-number", "12345", NULL);
  assert_refused (record,
                  "Register number: Social Work England writes it as SW and one to six digits, as in SW12345");
}

static AttainPost *
make_post (const char     *from,
           const char     *to,
           AttainContract  contract)
{
  return g_object_new (ATTAIN_TYPE_POST, "person-id", (gint64) 1, "from-on", from, "to-on", to, "team", "East",
                       "fte", 1.0, "contract", contract, NULL);
}

static void
test_post_refused (void)
{
  g_autoptr(AttainPost) post = make_post ("2025-06-01", "2025-05-31", ATTAIN_CONTRACT_PERMANENT);
  AttainRecord *record = ATTAIN_RECORD (post);

  assert_refused (record, "The post ends before it begins");
  g_object_set (post, "to-on", NULL, "fte", 1.2, NULL);
  assert_refused (record, "FTE: a share of full time, more than 0 and at most 1");
  g_object_set (post, "fte", 0.6, "line-manager-id", (gint64) 1, NULL);
  assert_refused (record, "Nobody can be their own line manager");
  g_object_set (post, "line-manager-id", (gint64) 2, "covers-vacancy", ATTAIN_YES_NO_YES, NULL);
  assert_refused (record, "Covers a vacancy: only said of agency workers");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cpd-entry/complete-is-accepted", test_complete_entry_is_accepted);
  g_test_add_func ("/cpd-entry/fields-refuse", test_fields_refuse);
  g_test_add_func ("/cpd-entry/same-words-same-key", test_content_key);
  g_test_add_func ("/record/text/round-trip", test_text_round_trip);
  g_test_add_func ("/record/text/every-minute-round-trips", test_every_minute_round_trips);
  g_test_add_func ("/record/text/every-number-round-trips", test_every_number_round_trips);
  g_test_add_func ("/record/text/refused", test_text_refused);
  g_test_add_func ("/record/take-notifies-what-differs", test_take_notifies_what_differs);
  g_test_add_func ("/person/register-number", test_swe_number);
  g_test_add_func ("/person/names", test_person_names);
  g_test_add_func ("/person/refused", test_person_refused);
  g_test_add_func ("/post/refused", test_post_refused);

  return g_test_run ();
}
