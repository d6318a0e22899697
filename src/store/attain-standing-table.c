/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads everything that routes may ask of one person. */

#include "attain-standing-table.h"

#include "attain-application.h"
#include "attain-asye-case.h"
#include "attain-date.h"
#include "attain-standing-sight.h"
#include "attain-tables.h"
#include "attain-training.h"

static char *
load_expected_end (AttainDb                   *db,
                   const AttainStandingTerms  *terms,
                   AttainAsye                 *asye,
                   GError                    **error)
{
  g_autoptr(AttainAsyeCase) item =
    attain_asye_case_load (db, attain_record_get_id (ATTAIN_RECORD (asye)), terms->programmes, terms->holidays,
                           terms->on, error);

  if (item == NULL)
    return NULL;

  /* Of a programme that the file does not hold nobody can say when it ends. */
  return g_strdup (item->schedule != NULL ? item->schedule->end : "");
}

static gboolean
add_asye (AttainStanding             *standing,
          AttainDb                   *db,
          const AttainStandingTerms  *terms,
          gint64                      person_id,
          GError                    **error)
{
  g_autoptr(GPtrArray) years = attain_table_load_of (&attain_asye_table, db, person_id, "started_on, id", error);

  if (years == NULL)
    return FALSE;

  for (guint i = 0; i < years->len; i++)
    {
      AttainAsye *asye = g_ptr_array_index (years, i);
      g_autofree char *expected = NULL;

      if (asye->outcome == ATTAIN_ASYE_RESULT_UNKNOWN &&
          !(expected = load_expected_end (db, terms, asye, error)))
        return FALSE;
      attain_standing_add_asye (standing, asye, expected != NULL && *expected != '\0' ? expected : NULL);
    }

  return TRUE;
}

static gboolean
add_development (AttainStanding  *standing,
                 AttainDb        *db,
                 AttainPerson    *person,
                 GError         **error)
{
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));
  g_autoptr(GPtrArray) levels = attain_table_load_of (&attain_pcf_level_table, db, id, "from_on", error);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GPtrArray) training = NULL;
  g_autoptr(GPtrArray) evidence = NULL;

  if (levels == NULL ||
      !(entries = attain_table_load_of (&attain_cpd_table, db, id, "occurred_on, id", error)) ||
      !(training = attain_table_load_of (&attain_training_table, db, id, "held_on, id", error)) ||
      !(evidence = attain_table_load_of (&attain_evidence_table, db, id, "held_on, id", error)))
    return FALSE;

  attain_standing_set_cpd (standing, entries, person->registered_on);
  for (guint i = 0; i < levels->len; i++)
    attain_standing_add_pcf_level (standing, g_ptr_array_index (levels, i));
  for (guint i = 0; i < evidence->len; i++)
    attain_standing_add_evidence (standing, g_ptr_array_index (evidence, i));
  for (guint i = 0; i < training->len; i++)
    {
      AttainTraining *one = g_ptr_array_index (training, i);

      if (one->attendance == ATTAIN_ATTENDANCE_ATTENDED)
        attain_standing_add_training (standing, one->course, attain_date_to_day (one->held_on),
                                      one->expires_on != NULL ? attain_date_to_day (one->expires_on) : 0);
    }

  return TRUE;
}

static void
add_application (AttainStanding    *standing,
                 AttainApplication *application)
{
  if (attain_record_get_id (ATTAIN_RECORD (application)) == standing->application_id)
    {
      standing->endorsed_day = application->endorsed_on != NULL ? attain_date_to_day (application->endorsed_on) : 0;
      standing->stage1_day = application->stage1_on != NULL ? attain_date_to_day (application->stage1_on) : 0;
      return;
    }

  standing->has_open |= attain_application_state_is_open (application->state);
  if (application->outcome == ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS)
    attain_standing_add_refusal (standing, application->to_level, attain_date_to_day (application->outcome_on));
}

static gboolean
add_applications (AttainStanding  *standing,
                  AttainDb        *db,
                  gint64           person_id,
                  GError         **error)
{
  g_autoptr(GPtrArray) applications = attain_table_load_of (&attain_application_table, db, person_id, "id", error);

  if (applications == NULL)
    return FALSE;

  for (guint i = 0; i < applications->len; i++)
    add_application (standing, g_ptr_array_index (applications, i));

  return TRUE;
}

static gboolean
add_findings (AttainStanding  *standing,
              AttainDb        *db,
              GError         **error)
{
  g_autoptr(GPtrArray) findings =
    attain_table_load_where (&attain_application_criterion_table, db, "WHERE application_id = ? ORDER BY id",
                             g_variant_new ("(x)", standing->application_id), error);

  if (findings == NULL)
    return FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      AttainApplicationCriterion *finding = g_ptr_array_index (findings, i);
      g_autoptr(AttainPerson) waiver = NULL;

      if (finding->waived_by_id != 0 &&
          !(waiver = attain_table_load_one (&attain_person_table, db, finding->waived_by_id, error)))
        return FALSE;
      attain_standing_add_finding (standing, finding, waiver != NULL ? waiver->display_name : NULL);
    }

  return TRUE;
}

static gboolean
fill (AttainStanding             *standing,
      AttainDb                   *db,
      const AttainStandingTerms  *terms,
      gint64                      person_id,
      GError                    **error)
{
  g_autoptr(AttainPerson) person = attain_table_load_one (&attain_person_table, db, person_id, error);
  g_autoptr(GPtrArray) posts = NULL;

  if (person == NULL || !(posts = attain_table_load_of (&attain_post_table, db, person_id, "from_on, id", error)))
    return FALSE;

  attain_standing_set_person (standing, person);
  attain_standing_set_posts (standing, posts, person->left_on);
  return add_asye (standing, db, terms, person_id, error) && add_development (standing, db, person, error) &&
         add_applications (standing, db, person_id, error) &&
         (standing->application_id == 0 || add_findings (standing, db, error));
}

/**
 * attain_standing_table_load:
 * @db: a connection
 * @terms: by what and for which day; the scheme and the rules must outlive the answer
 * @person_id: whose standing is asked for
 * @application_id: the application that it is asked for; 0 where there is none
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): everything that a route may ask of them, as far as whoever reads may see it
 */
AttainStanding *
attain_standing_table_load (AttainDb                   *db,
                            const AttainStandingTerms  *terms,
                            gint64                      person_id,
                            gint64                      application_id,
                            GError                    **error)
{
  g_autoptr(AttainStanding) standing = attain_standing_new (terms->scheme, terms->cpd_rules, terms->on);

  standing->application_id = application_id;
  return fill (standing, db, terms, person_id, error) &&
         attain_standing_sight_hide (standing, db, person_id, error) ? g_steal_pointer (&standing) : NULL;
}

/**
 * attain_standing_table_read:
 * @change: a change, whose conditions ask everything, whoever makes it
 * @terms: as of attain_standing_table_load()
 * @person_id: whose standing is asked for
 * @application_id: the application that it is asked for; 0 where there is none
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): everything that a route may ask of them, as the change has it
 */
AttainStanding *
attain_standing_table_read (AttainChange               *change,
                            const AttainStandingTerms  *terms,
                            gint64                      person_id,
                            gint64                      application_id,
                            GError                    **error)
{
  g_autoptr(AttainStanding) standing = attain_standing_new (terms->scheme, terms->cpd_rules, terms->on);

  standing->application_id = application_id;
  return fill (standing, attain_change_get_db (change), terms, person_id, error) ? g_steal_pointer (&standing) : NULL;
}
