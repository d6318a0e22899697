/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A made-up council with more people in a supported year than any has, and as many who want to get on. */

#include "attain-bench-years.h"

#include "attain-application.h"
#include "attain-asye-schedule.h"
#include "attain-asye.h"
#include "attain-bench-data.h"
#include "attain-bench.h"
#include "attain-evidence.h"
#include "attain-person.h"
#include "attain-post.h"
#include "attain-reference-import.h"
#include "attain-schema.h"
#include "attain-tables.h"

#define PROGRAMME "ASYE-CHILD-2022"

static const char *const codes[] = { "agreement", "self_assessment", "reflection", "pdp", "observation",
                                     "feedback_people", "feedback_professionals", "written", "interim" };

static void
insert (AttainChange      *change,
        const AttainTable *table,
        gpointer           record)
{
  g_autoptr(GError) error = NULL;

  attain_bench_must (attain_change_insert (change, table, record, &error), &error);
  g_object_unref (record);
}

static gint64
insert_for_id (AttainChange      *change,
               const AttainTable *table,
               gpointer           record)
{
  gint64 id;

  g_object_ref (record);
  insert (change, table, record);
  id = attain_record_get_id (record);
  g_object_unref (record);
  return id;
}

static gint64
add_person (AttainChange *change,
            guint         n)
{
  g_autofree char *employee_id = g_strdup_printf ("N%05u", n);
  g_autofree char *family_name = g_strdup_printf ("Invented %05u", (n * 7919) % ATTAIN_BENCH_YEARS);

  return insert_for_id (change, &attain_person_table,
                        g_object_new (ATTAIN_TYPE_PERSON, "employee-id", employee_id, "given-name", "Nell",
                                      "family-name", family_name, "started-on", "2024-01-08",
                                      "registered-on", "2023-09-04",
                                      "registration-status", ATTAIN_REGISTRATION_STATUS_REGISTERED, NULL));
}

static void
add_evidence (AttainChange *change,
              gint64        person_id,
              gint64        asye_id,
              guint         n)
{
  gboolean is_session = n % 2 == 0;

  insert (change, &attain_evidence_table,
          g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", person_id, "asye-id", asye_id,
                        "item", is_session ? ATTAIN_EVIDENCE_ITEM_SUPERVISION : ATTAIN_EVIDENCE_ITEM_EVIDENCE,
                        "code", is_session ? ATTAIN_ASYE_SUPERVISION : codes[n / 2 % G_N_ELEMENTS (codes)],
                        "title", "Invented evidence", "held-on", "2026-10-12",
                        "body", "What was seen, what was thought of it, and what is to be done differently the next time.",
                        NULL));
}

/* Every fifth works part-time; four have an assessor together. */
static gint64
add_year (AttainChange *change,
          guint         n)
{
  g_autofree char *start = g_strdup_printf ("2026-%02u-06", n % ATTAIN_BENCH_INTAKES + 3);
  g_autofree char *cohort = g_strdup_printf ("Intake %u", n % ATTAIN_BENCH_INTAKES + 1);
  gint64 person_id = add_person (change, n);
  gint64 asye_id;

  asye_id = insert_for_id (change, &attain_asye_table,
                           g_object_new (ATTAIN_TYPE_ASYE, "person-id", person_id, "programme", PROGRAMME,
                                         "edition", "2022", "cohort", cohort, "started-on", start,
                                         "status", ATTAIN_ASYE_STATUS_ACTIVE,
                                         "assessor-id", MAX (person_id - 1 - n % 4, (gint64) 0), NULL));
  insert (change, &attain_post_table,
          g_object_new (ATTAIN_TYPE_POST, "person-id", person_id, "from-on", "2024-01-08", "team", "Duty",
                        "fte", n % 5 == 0 ? 0.6 : 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, NULL));
  for (guint i = 0; i < ATTAIN_BENCH_PIECES; i++)
    add_evidence (change, person_id, asye_id, i);
  return person_id;
}

/* As many in each state in which somebody has to do something next, so that none moves on by itself. */
static void
add_application (AttainChange *change,
                 gint64        person_id,
                 guint         n)
{
  static const AttainApplicationState states[] = {
    ATTAIN_APPLICATION_DRAFT, ATTAIN_APPLICATION_AWAITING_ENDORSEMENT, ATTAIN_APPLICATION_RETURNED,
    ATTAIN_APPLICATION_ELIGIBILITY_CHECK, ATTAIN_APPLICATION_EVIDENCE_OPEN, ATTAIN_APPLICATION_READY,
    ATTAIN_APPLICATION_SCHEDULED, ATTAIN_APPLICATION_STAGE1_DONE, ATTAIN_APPLICATION_IN_PANEL,
  };
  g_autofree char *reference = g_strdup_printf ("2026-%04u", n + 1);
  g_autofree char *day = g_strdup_printf ("2026-%02u-%02u", n % 9 + 2, n % 27 + 1);

  insert (change, &attain_application_table,
          g_object_new (ATTAIN_TYPE_APPLICATION, "person-id", person_id, "reference", reference, "scheme", "example",
                        "route", "to-advanced", "state", states[n % G_N_ELEMENTS (states)], "state-on", day,
                        "statement", "An invented statement", NULL));
}

/**
 * attain_bench_years_make:
 * @file: a database that is made, in place of one that may be there
 *
 * Makes the council.
 */
void
attain_bench_years_make (const char *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainDb) db = NULL;
  g_autoptr(AttainChange) change = NULL;

  attain_bench_remove (file);
  db = attain_db_open (file, ATTAIN_DB_CREATE, &error);
  attain_bench_must (db != NULL && attain_schema_update (db, &error) &&
                     (change = attain_change_begin (db, "Bench", "Make people", NULL, ATTAIN_CHANGE_BULK, &error)) &&
                     attain_reference_install (change, "example", &error), &error);
  for (guint i = 0; i < ATTAIN_BENCH_YEARS; i++)
    {
      gint64 person_id = add_year (change, i);

      if (i < ATTAIN_BENCH_APPLICATIONS)
        add_application (change, person_id, i);
    }
  attain_bench_must (attain_change_commit (&change, NULL, &error), &error);
}
