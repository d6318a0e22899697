/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Who sees what, told a second time: row by row and in plain C, over all records read into memory. It knows nothing of
 * the table of rights nor of the views, so that a slip in either shows. */

#include <string.h>

#include "attain-access-cast.h"
#include "attain-tables.h"

typedef struct
{
  AttainDb   *db;
  gint64      me;
  gboolean    academy, hr, observer, administrator;
  GHashTable *rows;           /* table → GPtrArray of its records */
} World;

static inline GPtrArray *
rows_of (World             *world,
         const AttainTable *table)
{
  GPtrArray *rows = g_hash_table_lookup (world->rows, table);
  g_autoptr(GError) error = NULL;

  if (rows == NULL)
    {
      rows = attain_table_load_where (table, world->db, "ORDER BY id", NULL, &error);
      g_assert_no_error (error);
      g_hash_table_insert (world->rows, (gpointer) table, rows);
    }
  return rows;
}

#define EACH(type, row, world, table) \
  type *row = NULL; \
  for (guint row##_i = 0; row##_i < rows_of (world, &table)->len && (row = rows_of (world, &table)->pdata[row##_i]); row##_i++)

static inline gboolean
is_today (const char *from,
          const char *to)
{
  return strcmp (from, TODAY) <= 0 && (to == NULL || strcmp (to, TODAY) >= 0);
}

static inline gboolean
is_word (const char *word,
         const char *words)
{
  g_auto(GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *) list, word);
}

static inline gboolean
holds (World                 *world,
       AttainAppointmentRole  role)
{
  EACH (AttainAppointment, held, world, attain_appointment_table)
    if (held->person_id == world->me && held->role == role && is_today (held->from_on, held->to_on))
      return TRUE;

  return FALSE;
}

static inline gboolean
manages (World  *world,
         gint64  person_id)
{
  EACH (AttainPost, post, world, attain_post_table)
    if (post->person_id == person_id && post->line_manager_id == world->me && is_today (post->from_on, post->to_on))
      return TRUE;

  return FALSE;
}

static inline gboolean
is_running (AttainAsye *year)
{
  return year->outcome == 0 && year->status != ATTAIN_ASYE_STATUS_WITHDRAWN &&
         year->status != ATTAIN_ASYE_STATUS_COMPLETED;
}

static inline gboolean
assesses_year (World      *world,
               AttainAsye *year)
{
  return (year->assessor_id == world->me || year->coordinator_id == world->me) && is_running (year);
}

static inline gboolean
assesses_year_id (World  *world,
                  gint64  id)
{
  EACH (AttainAsye, year, world, attain_asye_table)
    if (attain_record_get_id (ATTAIN_RECORD (year)) == id)
      return assesses_year (world, year);

  return FALSE;
}

static inline gboolean
assesses (World  *world,
          gint64  person_id)
{
  EACH (AttainAsye, year, world, attain_asye_table)
    if (year->person_id == person_id && assesses_year (world, year))
      return TRUE;

  return FALSE;
}

static inline gboolean
has_assessed (World  *world,
              gint64  person_id)
{
  EACH (AttainAsye, year, world, attain_asye_table)
    if (year->person_id == person_id && year->assessor_id == world->me)
      return TRUE;

  return FALSE;
}

static inline AttainPanelMeeting *
meeting_of (World  *world,
            gint64  id)
{
  EACH (AttainPanelMeeting, meeting, world, attain_panel_meeting_table)
    if (attain_record_get_id (ATTAIN_RECORD (meeting)) == id)
      return meeting;

  return NULL;
}

static inline const char *
seat_in (World  *world,
         gint64  meeting)
{
  EACH (AttainPanelSeat, seat, world, attain_panel_seat_table)
    if (seat->meeting_id == meeting && seat->person_id == world->me)
      return seat->role;

  return NULL;
}

static inline gboolean
is_barred (World           *world,
           AttainPanelCase *on)
{
  if (on->person_id == world->me || manages (world, on->person_id) || has_assessed (world, on->person_id))
    return TRUE;

  {
    EACH (AttainPanelDeclaration, said, world, attain_panel_declaration_table)
      if (said->meeting_id == on->meeting_id && said->application_id == on->application_id &&
          said->member_id == world->me && said->conflict != ATTAIN_PANEL_CONFLICT_NONE)
        return TRUE;
  }
  return FALSE;
}

/* What one is to a case: "member", "chair", "barred" or nothing. */
static inline const char *
part_in (World  *world,
         gint64  application,
         gint64  meeting,
         gint64  person_id)
{
  const char *part = NULL;

  EACH (AttainPanelCase, on, world, attain_panel_case_table)
    {
      const char *seat = seat_in (world, on->meeting_id);

      if (seat == NULL || (application != 0 && on->application_id != application) ||
          (meeting != 0 && on->meeting_id != meeting) || (person_id != 0 && on->person_id != person_id) ||
          meeting_of (world, on->meeting_id)->state == ATTAIN_PANEL_MEETING_STATE_CLOSED)
        continue;

      part = is_barred (world, on) ? "barred" : strcmp (seat, "chair") == 0 ? "chair" : "member";
    }

  return part;
}

static inline gboolean
sits_for (const char *part)
{
  return part != NULL && strcmp (part, "barred") != 0;
}

static inline gboolean
is_barred_from (World  *world,
                gint64  application)
{
  const char *part = application != 0 ? part_in (world, application, 0, 0) : NULL;

  return part != NULL && strcmp (part, "barred") == 0;
}

static inline AttainApplication *
application_of (World  *world,
                gint64  id)
{
  EACH (AttainApplication, application, world, attain_application_table)
    if (attain_record_get_id (ATTAIN_RECORD (application)) == id)
      return application;

  return NULL;
}

static inline gboolean
is_granted (AttainApplication *application)
{
  return application->state == ATTAIN_APPLICATION_DECIDED_PROGRESS ||
         application->state == ATTAIN_APPLICATION_RATIFIED || application->state == ATTAIN_APPLICATION_EFFECTIVE ||
         application->effective_on != NULL;
}

static inline gboolean
sees_person (World        *world,
             AttainPerson *person,
             const char   *field)
{
  gint64 id = attain_record_get_id (ATTAIN_RECORD (person));

  if (field == NULL || world->academy || world->hr || id == world->me)
    return TRUE;
  if (is_word (field, "employee-id given-name family-name known-as display-name sort-name"))
    return TRUE;
  if (manages (world, id) && strcmp (field, "birth-date") != 0)
    return TRUE;
  if (assesses (world, id) && !is_word (field, "birth-date leaving-reason leaving-destination"))
    return TRUE;
  if (sits_for (part_in (world, 0, 0, id)) &&
      is_word (field, "registration-status registered-on qualified-on started-on"))
    return TRUE;

  return world->observer && is_word (field, "started-on left-on");
}

static inline gboolean
sees_post (World      *world,
           AttainPost *post,
           const char *field)
{
  if (world->academy || world->hr || post->person_id == world->me || manages (world, post->person_id))
    return TRUE;
  if (assesses (world, post->person_id) && (field == NULL || strcmp (field, "grade") != 0))
    return TRUE;
  if (world->observer && (field == NULL || !is_word (field, "grade line-manager-id")))
    return TRUE;

  return sits_for (part_in (world, 0, 0, post->person_id)) &&
         (field == NULL || !is_word (field, "grade fte contract covers-vacancy"));
}

static inline gboolean
sees_year (World      *world,
           AttainAsye *year,
           const char *field)
{
  if (world->academy || year->person_id == world->me || manages (world, year->person_id) || assesses_year (world, year))
    return TRUE;

  return world->hr &&
         (field == NULL || is_word (field, "person-id programme edition cohort started-on status withdrawn-on outcome outcome-on"));
}

static inline gboolean
sees_application (World             *world,
                  AttainApplication *it,
                  const char        *field)
{
  static const char words[] = "manager-statement caseload-confirmed conduct-confirmed capability-confirmed";
  static const char road[] = "person-id reference scheme edition route from-level to-level state state-on panel-on"
                             " meeting-id outcome outcome-on effective-on";
  gboolean submitted = it->submitted_on != NULL && it->state != ATTAIN_APPLICATION_DRAFT;
  gint64 id = attain_record_get_id (ATTAIN_RECORD (it));

  if (it->person_id == world->me && (field == NULL || it->endorsed_on != NULL || !is_word (field, words)))
    return TRUE;
  if (manages (world, it->person_id) && submitted &&
      (field == NULL || !is_word (field, "appeal-ground appeal-statement appealed-on appeal-reasons")))
    return TRUE;
  if (sits_for (part_in (world, id, 0, 0)) &&
      (field == NULL || !is_word (field, "grade pay-point post-confirmed ratified-on effective-on")))
    return TRUE;
  if (world->hr && is_granted (it) &&
      (field == NULL || is_word (field, road) || is_word (field, "grade pay-point post-confirmed ratified-on")))
    return TRUE;
  if (world->observer && submitted &&
      (field == NULL || is_word (field, road) || is_word (field, "submitted-on endorsed-on appealed-on")))
    return TRUE;

  return world->academy && !is_barred_from (world, id) &&
         (field == NULL || submitted || strcmp (field, "statement") != 0);
}

static inline gboolean
sees_evidence (World          *world,
               AttainEvidence *it)
{
  if (it->person_id == world->me || manages (world, it->person_id))
    return TRUE;
  if (it->asye_id != 0 && assesses_year_id (world, it->asye_id))
    return TRUE;
  if (it->application_id != 0 && it->anonymised_on != NULL && sits_for (part_in (world, it->application_id, 0, 0)))
    return TRUE;

  return world->academy && !is_barred_from (world, it->application_id);
}

static inline gboolean
has_decision (World  *world,
              gint64  meeting,
              gint64  application)
{
  EACH (AttainDecision, decision, world, attain_decision_table)
    if (decision->meeting_id == meeting && decision->application_id == application)
      return TRUE;

  return FALSE;
}

static inline gboolean
sees_score (World            *world,
            AttainPanelScore *it,
            const char       *field)
{
  gboolean decided = has_decision (world, it->meeting_id, it->application_id);
  gboolean sits = sits_for (part_in (world, it->application_id, it->meeting_id, 0));
  gboolean minds = sits_for (part_in (world, it->application_id, 0, 0)) || world->administrator ||
                   (world->academy && !is_barred_from (world, it->application_id));

  if (it->member_id == world->me && sits)
    return TRUE;
  /* In the play one member of the open panel has not locked, and the other panel has decided. */
  if (minds && (field == NULL || decided || is_word (field, "person-id meeting-id application-id member-id code locked")))
    return TRUE;
  if (it->person_id == world->me && decided && (field == NULL || !is_word (field, "member-id was-manager")))
    return TRUE;

  return world->observer && decided && (field == NULL || strcmp (field, "comment") != 0);
}

static inline gboolean
sees_decision (World          *world,
               AttainDecision *it,
               const char     *field)
{
  if (it->person_id == world->me || manages (world, it->person_id) || it->reviewer_id == world->me ||
      sits_for (part_in (world, it->application_id, 0, 0)) ||
      (world->academy && !is_barred_from (world, it->application_id)))
    return TRUE;
  if (world->hr && is_granted (application_of (world, it->application_id)) &&
      (field == NULL || is_word (field, "person-id meeting-id application-id outcome decided-on chair-id")))
    return TRUE;

  return world->observer && (field == NULL || strcmp (field, "action-plan") != 0);
}

/* Of a case: rows that are about the applicant and belong to the application. */
static inline gboolean
sees_of_case (World      *world,
              gint64      person_id,
              gint64      application,
              const char *field,
              const char *not_for_observers)
{
  if (person_id == world->me || manages (world, person_id) || sits_for (part_in (world, application, 0, 0)) ||
      (world->academy && !is_barred_from (world, application)))
    return TRUE;

  return world->observer && (field == NULL || !is_word (field, not_for_observers));
}

static inline gboolean
sees_declaration (World                  *world,
                  AttainPanelDeclaration *it,
                  const char             *field)
{
  const char *part = part_in (world, it->application_id, it->meeting_id, 0);

  if ((it->member_id == world->me && part != NULL && it->person_id != world->me) || g_strcmp0 (part, "chair") == 0 ||
      (world->academy && !is_barred_from (world, it->application_id)))
    return TRUE;

  return (world->observer || sits_for (part_in (world, it->application_id, 0, 0))) &&
         (field == NULL || strcmp (field, "note") != 0);
}

static inline gboolean
sees_seat (World           *world,
           AttainPanelSeat *it)
{
  if (world->academy || world->observer || seat_in (world, it->meeting_id) != NULL)
    return TRUE;

  EACH (AttainPanelCase, on, world, attain_panel_case_table)
    if (on->meeting_id == it->meeting_id && on->person_id == world->me)
      return TRUE;

  return FALSE;
}

static inline gint64
number_of (AttainRecord *record,
           const char   *property)
{
  gint64 value;

  g_object_get (record, property, &value, NULL);
  return value;
}

/* Whether the row is seen, or with a field whether that is. */
static inline gboolean
sees (World             *world,
      const AttainTable *table,
      AttainRecord      *record,
      const char        *field)
{
  gint64 person_id = table->subject != NULL && *table->subject != '\0' ? number_of (record, "person-id") : 0;
  gboolean mine = person_id == world->me, team = person_id != 0 && manages (world, person_id);

  if (table == &attain_panel_score_table)
    return sees_score (world, ATTAIN_PANEL_SCORE (record), field);
  if (world->administrator)
    return TRUE;
  if (table == &attain_person_table)
    return sees_person (world, ATTAIN_PERSON (record), field);
  if (table == &attain_post_table)
    return sees_post (world, ATTAIN_POST (record), field);
  if (table == &attain_pcf_level_table)
    return mine || team || assesses (world, person_id) || sits_for (part_in (world, 0, 0, person_id)) ||
           world->observer || world->hr || world->academy;
  if (table == &attain_cpd_table || table == &attain_training_table)
    return mine || team || world->academy;
  if (table == &attain_establishment_table)
    return world->hr || world->academy || world->observer;
  if (table == &attain_absence_table)
    return mine || world->hr || ((team || world->academy) && (field == NULL || strcmp (field, "reason") != 0));
  if (table == &attain_caseload_table)
    return mine || team || world->hr || world->academy;
  if (table == &attain_asye_table)
    return sees_year (world, ATTAIN_ASYE (record), field);
  if (table == &attain_asye_pause_table && world->hr)
    return field == NULL || is_word (field, "person-id asye-id from-on to-on") || mine || team;
  if (table == &attain_asye_pause_table || table == &attain_asye_gap_table)
    return mine || team || world->academy || assesses_year_id (world, number_of (record, "asye-id"));
  if (table == &attain_evidence_table)
    return sees_evidence (world, ATTAIN_EVIDENCE (record));
  if (table == &attain_application_table)
    return sees_application (world, ATTAIN_APPLICATION (record), field);
  if (table == &attain_application_criterion_table)
    return sees_of_case (world, person_id, number_of (record, "application-id"), field, "shown-by reason");
  if (table == &attain_application_step_table)
    return sees_of_case (world, person_id, number_of (record, "application-id"), field, "reason") ||
           (world->hr && is_granted (application_of (world, number_of (record, "application-id"))) &&
            (field == NULL || strcmp (field, "reason") != 0));
  if (table == &attain_panel_meeting_table)
    return world->academy || field == NULL || strcmp (field, "notes") != 0 ||
           seat_in (world, attain_record_get_id (record)) != NULL;
  if (table == &attain_panel_seat_table)
    return sees_seat (world, ATTAIN_PANEL_SEAT (record));
  if (table == &attain_panel_case_table)
    return mine || team || world->academy || world->observer ||
           sits_for (part_in (world, number_of (record, "application-id"), 0, 0)) ||
           ((field == NULL || is_word (field, "meeting-id position")) &&
            seat_in (world, number_of (record, "meeting-id")) != NULL);
  if (table == &attain_panel_declaration_table)
    return sees_declaration (world, ATTAIN_PANEL_DECLARATION (record), field);
  if (table == &attain_decision_table)
    return sees_decision (world, ATTAIN_DECISION (record), field);
  if (table == &attain_decision_reason_table)
    return sees_of_case (world, person_id, number_of (record, "application-id"), field, "");
  if (table == &attain_appointment_table)
    return mine || world->hr || world->academy;
  if (table == &attain_account_table)
    return mine;

  return table == &attain_setting_table || table == &attain_reference_table;
}

/* Of what is gone only the trail tells; whose it was reads on, and whoever saw every row of the kind. */
static inline gboolean
sees_lost (World             *world,
           const AttainTable *table,
           gint64             person_id)
{
  if (table == &attain_panel_score_table)
    return FALSE;
  if (world->administrator || table == &attain_setting_table || table == &attain_reference_table)
    return TRUE;
  if (world->academy && !is_word (table->name, "application application_criterion application_step decision"
                                  " decision_reason panel_declaration evidence account"))
    return TRUE;
  if (world->hr && is_word (table->name, "person post pcf_level appointment absence caseload establishment"))
    return TRUE;

  return person_id == world->me &&
         !is_word (table->name, "application panel_declaration panel_meeting setting reference");
}

static inline World *
make_world (AttainDb *db,
            gint64    me)
{
  World *world = g_new0 (World, 1);

  world->db = db;
  world->me = me;
  world->rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  world->academy = holds (world, ATTAIN_APPOINTMENT_ROLE_ACADEMY);
  world->hr = holds (world, ATTAIN_APPOINTMENT_ROLE_HR);
  world->observer = holds (world, ATTAIN_APPOINTMENT_ROLE_OBSERVER);
  world->administrator = holds (world, ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR);
  return world;
}

static inline void
free_world (World *world)
{
  g_hash_table_unref (world->rows);
  g_free (world);
}
