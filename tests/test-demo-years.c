/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The supported years of the demo council keep to the rules that everybody's do. */

#include <string.h>

#include "attain-appointment.h"
#include "attain-asye-guard.h"
#include "attain-asye-pause-rule.h"
#include "attain-asye-pause.h"
#include "attain-asye.h"
#include "attain-demo-test.h"
#include "attain-evidence.h"
#include "attain-person.h"
#include "attain-programme-json.h"
#include "attain-reference-bundle.h"

#define ALL_STATES ((1 << (ATTAIN_ASYE_STATUS_COMPLETED + 1)) - 2)

typedef struct
{
  AttainDemoCouncil *council;
  GPtrArray         *people;
  GPtrArray         *years;
  GPtrArray         *pauses;
  GPtrArray         *evidence;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->council = attain_demo_council_new (300, 5, ATTAIN_DEMO_SEED, AS_OF);
  fixture->people = all_of (fixture->council, attain_demo_council_each_person);
  fixture->years = all_of (fixture->council, attain_demo_council_each_year);
  fixture->pauses = all_of (fixture->council, attain_demo_council_each_pause);
  fixture->evidence = all_of (fixture->council, attain_demo_council_each_evidence);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  attain_demo_council_free (fixture->council);
  g_ptr_array_unref (fixture->people);
  g_ptr_array_unref (fixture->years);
  g_ptr_array_unref (fixture->pauses);
  g_ptr_array_unref (fixture->evidence);
}

static AttainProgramme *
load_programme (const char *code)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReference) reference = attain_reference_bundle_read (ATTAIN_REFERENCE_KIND_PROGRAMME, code, &error);
  g_autoptr(JsonNode) node = NULL;
  AttainProgramme *programme;

  g_assert_no_error (error);
  node = json_from_string (reference->body, &error);
  g_assert_no_error (error);
  programme = attain_programme_json_read (json_node_get_object (node), &error);
  g_assert_no_error (error);
  return programme;
}

static GArray *
list_done (Fixture *fixture,
           guint    year)
{
  GArray *done = g_array_new (FALSE, TRUE, sizeof (AttainAsyeDone));

  for (guint i = 0; i < fixture->evidence->len; i++)
    {
      AttainEvidence *evidence = g_ptr_array_index (fixture->evidence, i);
      AttainAsyeDone one = { 0 };

      if (evidence->asye_id != year + 1)
        continue;

      one.kind = (AttainAsyeItemKind) (evidence->item - ATTAIN_EVIDENCE_ITEM_REVIEW);
      one.code = evidence->code;
      one.done_on = evidence->held_on;
      one.accepted = evidence->accepted_on != NULL;
      one.by_social_worker = evidence->by_social_worker == ATTAIN_YES_NO_YES;
      g_array_append_val (done, one);
    }

  return done;
}

static void
test_passes_are_earned (Fixture       *fixture,
                        gconstpointer  data)
{
  guint n_passed = 0;

  for (guint k = 0; k < fixture->years->len; k++)
    {
      AttainAsye *year = g_ptr_array_index (fixture->years, k);
      g_autoptr(AttainProgramme) programme = load_programme (year->programme);
      g_autoptr(GArray) done = list_done (fixture, k);
      g_autoptr(GError) error = NULL;
      AttainAsyeOutcome outcome = { "pass", year->outcome_on, { (AttainAsyeDone *) done->data, done->len } };

      attain_programme_check_start (programme, year->started_on, &error);
      g_assert_no_error (error);
      if (year->outcome != ATTAIN_ASYE_RESULT_PASS)
        continue;

      attain_asye_outcome_check (&outcome, programme, year->started_on, &error);
      g_assert_no_error (error);
      n_passed++;
    }

  g_assert_cmpuint (n_passed, >=, 20);
}

static void
test_pauses_may_be_agreed (Fixture       *fixture,
                           gconstpointer  data)
{
  g_assert_cmpuint (fixture->pauses->len, >=, 3);
  for (guint i = 0; i < fixture->pauses->len; i++)
    {
      AttainAsyePause *pause = g_ptr_array_index (fixture->pauses, i);
      AttainAsye *year = g_ptr_array_index (fixture->years, pause->asye_id - 1);
      g_autoptr(AttainProgramme) programme = load_programme (year->programme);
      AttainAsyePauseSpan span = { pause->from_on, pause->to_on, pause->reason };
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (pause->person_id, ==, year->person_id);
      attain_asye_pause_span_check (&span, programme, year->started_on, NULL, 0, &error);
      g_assert_no_error (error);
    }
}

/* One has none yet, who has only begun. */
static void
test_assessors (Fixture       *fixture,
                gconstpointer  data)
{
  guint n_without = 0;

  for (guint k = 0; k < fixture->years->len; k++)
    {
      AttainAsye *year = g_ptr_array_index (fixture->years, k);
      AttainPerson *assessor;
      g_autoptr(GError) error = NULL;

      if (year->assessor_id == 0)
        {
          g_assert_cmpstr (year->started_on, >, "2026-10-01");
          n_without++;
          continue;
        }
      assessor = g_ptr_array_index (fixture->people, year->assessor_id - 1);
      attain_asye_assessor_check (year->person_id, year->assessor_id, assessor->left_on, year->started_on, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (assessor->started_on, <, year->started_on);
    }
  g_assert_cmpuint (n_without, ==, 1);
}

static void
test_nothing_after_its_time (Fixture       *fixture,
                             gconstpointer  data)
{
  for (guint i = 0; i < fixture->evidence->len; i++)
    {
      AttainEvidence *evidence = g_ptr_array_index (fixture->evidence, i);
      AttainAsye *year = g_ptr_array_index (fixture->years, evidence->asye_id - 1);

      g_assert_cmpint (evidence->person_id, ==, year->person_id);
      g_assert_cmpstr (evidence->held_on, >=, year->started_on);
      g_assert_cmpstr (evidence->held_on, <=, AS_OF);
      if (evidence->accepted_on != NULL)
        g_assert_cmpstr (evidence->accepted_on, >=, evidence->held_on);
      if (year->outcome_on != NULL)
        g_assert_cmpstr (evidence->held_on, <=, year->outcome_on);
    }
}

/* So that every screen has something true to show. */
static void
test_every_status (Fixture       *fixture,
                   gconstpointer  data)
{
  guint seen = 0, n_handed_in = 0, n_failed = 0;

  for (guint k = 0; k < fixture->years->len; k++)
    {
      AttainAsye *year = g_ptr_array_index (fixture->years, k);

      seen |= 1 << year->status;
      n_failed += year->outcome == ATTAIN_ASYE_RESULT_FAIL;
    }
  for (guint i = 0; i < fixture->evidence->len; i++)
    n_handed_in += ATTAIN_EVIDENCE (g_ptr_array_index (fixture->evidence, i))->accepted_on == NULL;

  g_assert_cmphex (seen, ==, ALL_STATES);
  g_assert_cmpuint (n_failed, >=, 1);
  g_assert_cmpuint (n_handed_in, >=, 1);
}

static void
test_offices (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) appointments = all_of (fixture->council, attain_demo_council_each_appointment);
  g_autoptr(GHashTable) people = g_hash_table_new (NULL, NULL);
  guint n[ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR + 1] = { 0 };

  for (guint i = 0; i < appointments->len; i++)
    {
      AttainAppointment *appointment = g_ptr_array_index (appointments, i);
      AttainPerson *person = g_ptr_array_index (fixture->people, appointment->person_id - 1);

      g_assert_null (person->left_on);
      g_assert_true (g_hash_table_add (people, GSIZE_TO_POINTER ((gsize) appointment->person_id)));
      n[appointment->role]++;
    }

  for (guint role = 1; role < G_N_ELEMENTS (n); role++)
    g_assert_cmpuint (n[role], >=, 1);
  g_assert_cmpuint (n[ATTAIN_APPOINTMENT_ROLE_PANEL_MEMBER], >=, 5);
}

#define ADD(name, function) g_test_add ("/demo-years/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("every-pass-has-what-the-programme-asks-for", test_passes_are_earned);
  ADD ("every-pause-may-be-agreed", test_pauses_may_be_agreed);
  ADD ("every-assessor-may-assess", test_assessors);
  ADD ("nothing-is-done-before-or-after-its-time", test_nothing_after_its_time);
  ADD ("years-of-every-status", test_every_status);
  ADD ("every-office-is-held-by-somebody-here", test_offices);

  return g_test_run ();
}
