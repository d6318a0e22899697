/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-absence.h"
#include "attain-appointment.h"
#include "attain-application.h"
#include "attain-application-criterion.h"
#include "attain-application-road.h"
#include "attain-application-step.h"
#include "attain-asye.h"
#include "attain-asye-gap.h"
#include "attain-asye-pause.h"
#include "attain-caseload.h"
#include "attain-decision.h"
#include "attain-decision-reason.h"
#include "attain-establishment.h"
#include "attain-evidence.h"
#include "attain-panel-case.h"
#include "attain-panel-declaration.h"
#include "attain-panel-meeting.h"
#include "attain-panel-score.h"
#include "attain-panel-seat.h"
#include "attain-pcf-level.h"
#include "attain-store-test.h"
#include "attain-training.h"

#define TODAY "2026-11-20"

/* What comes with the scores of the open panel, one locked and one not. */
#define CHAIR_SAYS  "Remark of the okapi"
#define MEMBER_SAYS "Remark of the narwhal"

/* Who is in the play. */
typedef enum
{
  WORKER,            /* applies; the case is before the open panel */
  NQSW,              /* in a supported year, and at a draft */
  MANAGER,           /* of both, and on the panel */
  ASSESSOR,
  ACADEMY,
  SECRETARY,         /* of the academy too, and on the panel, related to the worker */
  CHAIR,
  MEMBER,
  RECUSED,
  HR,
  OBSERVER,
  ADMINISTRATOR,
  BYSTANDER,         /* has a post and nothing else */
  LEAVER,
  N_CAST
} Part;

static const char *const cast_ids[] = {
  "T-WORKER", "T-NQSW", "T-MANAGER", "T-ASSESSOR", "T-ACADEMY", "T-SECRETARY", "T-CHAIR",
  "T-MEMBER", "T-RECUSED", "T-HR", "T-OBSERVER", "T-ADMIN", "T-BYSTANDER", "T-LEAVER",
};

typedef struct
{
  gint64 people[N_CAST];
  gint64 year, past_year;
  gint64 meeting, past_meeting;
  gint64 in_panel, draft, decided, returned;
} Cast;

static inline gint64
put (AttainDb          *db,
     const AttainTable *table,
     const char        *first,
     ...)
{
  va_list arguments;
  g_autoptr(GObject) record = NULL;

  va_start (arguments, first);
  record = g_object_new_valist (table->record_type (), first, arguments);
  va_end (arguments);
  insert_record (db, table, record);
  return attain_record_get_id (ATTAIN_RECORD (record));
}

static inline void
revise (AttainDb          *db,
        const AttainTable *table,
        gint64             id,
        const char        *property,
        const char        *value)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainRecord) record = attain_table_load_one (table, db, id, &error);
  g_autoptr(AttainChange) change = begin_change (db, "Revise");

  g_assert_no_error (error);
  g_object_set (record, property, value, NULL);
  attain_change_update (change, table, record, &error);
  g_assert_no_error (error);
  commit_change (&change);
}

static inline void
cast_people (AttainDb *db,
             Cast     *cast)
{
  for (guint i = 0; i < N_CAST; i++)
    {
      g_autofree char *mail = g_strdup_printf ("%s@example.invalid", cast_ids[i]);

      cast->people[i] = put (db, &attain_person_table, "employee-id", cast_ids[i], "given-name", "Made",
                             "family-name", cast_ids[i] + 2, "email", mail, "birth-date", "1980-02-03",
                             "started-on", "2019-04-01", "left-on", i == LEAVER ? "2026-03-31" : NULL,
                             "leaving-reason", i == LEAVER ? "moved" : NULL, NULL);
    }
  for (guint i = 0; i < N_CAST; i++)
    put (db, &attain_post_table, "person-id", cast->people[i], "from-on", "2019-04-01",
         "to-on", i == LEAVER ? "2026-03-31" : NULL, "team", i <= MANAGER ? "Rowan" : "Elder", "level", "3",
         "grade", "G9", "fte", 1.0, "contract", ATTAIN_CONTRACT_PERMANENT, "role", "Social worker",
         "line-manager-id", i == WORKER || i == NQSW || i == LEAVER ? cast->people[MANAGER] : 0, NULL);
}

static inline void
cast_everyday (AttainDb *db,
               Cast     *cast)
{
  for (guint i = 0; i < N_CAST; i++)
    {
      gint64 id = cast->people[i];
      g_autoptr(AttainCpdEntry) entry = add_entry (db, id, "2026-10-05", "Zebra crossing of practice", 60 + i);

      put (db, &attain_pcf_level_table, "person-id", id, "level", "social-worker", "from-on", "2020-04-01", NULL);
      put (db, &attain_training_table, "person-id", id, "course", "PREVENT", "held-on", "2026-05-05", "attendance",
           ATTAIN_ATTENDANCE_ATTENDED, NULL);
      put (db, &attain_caseload_table, "person-id", id, "counted-on", "2025-09-30", "cases", (gint64) (i + 1), NULL);
      put (db, &attain_absence_table, "person-id", id, "from-on", "2025-05-05", "to-on", "2025-05-09", "days", 5.0,
           "reason", "Narwhal fever", NULL);
      revise (db, &attain_cpd_table, attain_record_get_id (ATTAIN_RECORD (entry)), "learning", "Quokka thoughts");
      revise (db, &attain_person_table, id, "birth-date", "1981-02-03");
    }
  put (db, &attain_establishment_table, "team", "Rowan", "role", "Social worker", "fte", 9.0, "from-on", "2024-04-01",
       NULL);
}

static inline void
cast_offices (AttainDb *db,
              Cast     *cast)
{
  static const struct { Part part; AttainAppointmentRole role; } offices[] = {
    { ACADEMY, ATTAIN_APPOINTMENT_ROLE_ACADEMY },
    { SECRETARY, ATTAIN_APPOINTMENT_ROLE_ACADEMY },
    { CHAIR, ATTAIN_APPOINTMENT_ROLE_PANEL_CHAIR },
    { MEMBER, ATTAIN_APPOINTMENT_ROLE_PANEL_MEMBER },
    { HR, ATTAIN_APPOINTMENT_ROLE_HR },
    { OBSERVER, ATTAIN_APPOINTMENT_ROLE_OBSERVER },
    { ADMINISTRATOR, ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    put (db, &attain_appointment_table, "person-id", cast->people[offices[i].part], "role", offices[i].role,
         "from-on", "2024-01-01", NULL);
  put (db, &attain_appointment_table, "person-id", cast->people[BYSTANDER], "role", ATTAIN_APPOINTMENT_ROLE_HR,
       "from-on", "2020-01-01", "to-on", "2025-12-31", NULL);
}

static inline void
cast_years (AttainDb *db,
            Cast     *cast)
{
  gint64 nqsw = cast->people[NQSW];

  cast->year = put (db, &attain_asye_table, "person-id", nqsw, "programme", "ASYE-CHILD-2022", "edition", "2022",
                    "cohort", "Test 2026", "started-on", "2026-02-02", "assessor-id", cast->people[ASSESSOR], NULL);
  cast->past_year = put (db, &attain_asye_table, "person-id", cast->people[BYSTANDER], "programme",
                         "ASYE-CHILD-2022", "edition", "2022", "cohort", "Test 2023", "started-on", "2023-02-06",
                         "assessor-id", cast->people[ASSESSOR], "status", ATTAIN_ASYE_STATUS_COMPLETED,
                         "outcome", ATTAIN_ASYE_RESULT_PASS, "outcome-on", "2024-02-08", "outcome-reason", "Sound work",
                         "moderation", "Agreed", NULL);
  put (db, &attain_asye_pause_table, "person-id", nqsw, "asye-id", cast->year, "from-on", "2026-06-01",
       "to-on", "2026-06-30", "reason", "sickness", "agreed-by", "All four", NULL);
  put (db, &attain_asye_gap_table, "person-id", nqsw, "asye-id", cast->year, "item", 1, "code", "six", "reason", "Moved", NULL);
  put (db, &attain_evidence_table, "person-id", nqsw, "asye-id", cast->year, "item", 1, "code", "three", "title", "Observation",
       "held-on", "2026-04-01", "body", "Saw a visit", "comment", "Good", NULL);
  put (db, &attain_evidence_table, "person-id", cast->people[BYSTANDER], "asye-id", cast->past_year, "item", 1, "code", "three", "title", "Old",
       "held-on", "2023-04-01", "body", "Long ago", NULL);
}

/* The step of the road that leads to a state. */
static inline const AttainRoadStep *
step_to (AttainApplicationState state)
{
  guint n_steps;
  const AttainRoadStep *steps = attain_application_road_get_steps (&n_steps);

  for (guint i = 0; i < n_steps; i++)
    if (steps[i].to == state)
      return &steps[i];

  g_assert_not_reached ();
}

static inline gint64
cast_application (AttainDb              *db,
                  gint64                 person_id,
                  const char            *reference,
                  AttainApplicationState state,
                  const char            *submitted_on,
                  const char            *endorsed_on,
                  gint64                 meeting)
{
  gint64 id = put (db, &attain_application_table, "person-id", person_id, "reference", reference, "scheme", "example",
                   "edition", "2019", "route", "advanced", "from-level", "3", "to-level", "4", "state", state,
                   "state-on", "2026-11-01", "statement", "My statement", "submitted-on", submitted_on,
                   "endorsed-on", endorsed_on, "manager-statement", "Ready, I think", "grade", "G10",
                   "meeting-id", meeting, "appeal-statement", "None yet", NULL);

  put (db, &attain_application_criterion_table, "person-id", person_id, "application-id", id, "code", "at_level",
       "state", 1, "reason", "Long enough", NULL);
  put (db, &attain_application_step_table, "person-id", person_id, "application-id", id, "move", step_to (state)->move,
       "from-state", step_to (state)->from, "to-state", state, "moved-on", "2026-10-01",
       "actor-id", person_id, "reason", "Time", NULL);
  put (db, &attain_evidence_table, "person-id", person_id, "application-id", id, "title", "Account",
       "held-on", "2026-09-01", "body", "With names", NULL);
  put (db, &attain_evidence_table, "person-id", person_id, "application-id", id, "title", "Account without names",
       "held-on", "2026-09-01", "body", "Clean", "anonymised-on", "2026-09-09", NULL);
  revise (db, &attain_application_table, id, "statement", "My better statement");
  revise (db, &attain_application_table, id, "manager-statement", "Ready, I know");
  return id;
}

static inline void
cast_seat (AttainDb   *db,
           gint64      meeting,
           gint64      person_id,
           const char *role)
{
  put (db, &attain_panel_seat_table, "meeting-id", meeting, "person-id", person_id, "role", role,
       "votes", ATTAIN_YES_NO_YES, "present", ATTAIN_YES_NO_YES, NULL);
}

static inline void
cast_score (AttainDb   *db,
            gint64      meeting,
            gint64      application,
            gint64      person_id,
            gint64      member_id,
            gint64      score,
            const char *comment,
            gboolean    locked)
{
  put (db, &attain_panel_score_table, "person-id", person_id, "meeting-id", meeting, "application-id", application,
       "member-id", member_id, "code", "analysis", "score", score, "comment", comment,
       "locked", locked ? ATTAIN_YES_NO_YES : ATTAIN_YES_NO_NO, NULL);
}

static inline void
cast_panel (AttainDb *db,
            Cast     *cast)
{
  gint64 *people = cast->people;

  cast->meeting = put (db, &attain_panel_meeting_table, "scheme", "example", "edition", "2019", "panel",
                       "progression", "title", "November", "held-on", TODAY, "state",
                       ATTAIN_PANEL_MEETING_STATE_OPEN, "notes", "Bring tea", NULL);
  cast->past_meeting = put (db, &attain_panel_meeting_table, "scheme", "example", "edition", "2019", "panel",
                            "progression", "title", "March", "held-on", "2026-03-10", "state",
                            ATTAIN_PANEL_MEETING_STATE_CLOSED, "notes", "Short", NULL);
  cast_seat (db, cast->meeting, people[CHAIR], "chair");
  cast_seat (db, cast->meeting, people[MEMBER], "manager");
  cast_seat (db, cast->meeting, people[RECUSED], "academy");
  cast_seat (db, cast->meeting, people[SECRETARY], "academy");
  cast_seat (db, cast->meeting, people[MANAGER], "manager");
  cast_seat (db, cast->past_meeting, people[CHAIR], "chair");
  cast_seat (db, cast->past_meeting, people[BYSTANDER], "manager");

  cast->in_panel = cast_application (db, people[WORKER], "T-1", ATTAIN_APPLICATION_IN_PANEL, "2026-10-02", "2026-10-09",
                                     cast->meeting);
  cast->draft = cast_application (db, people[NQSW], "T-2", ATTAIN_APPLICATION_DRAFT, NULL, NULL, 0);
  cast->decided = cast_application (db, people[BYSTANDER], "T-3", ATTAIN_APPLICATION_DECIDED_PROGRESS, "2026-01-02",
                                    "2026-01-09", cast->past_meeting);
  cast->returned = cast_application (db, people[ASSESSOR], "T-4", ATTAIN_APPLICATION_RETURNED, "2026-10-02", NULL, 0);

  put (db, &attain_panel_case_table, "person-id", people[WORKER], "meeting-id", cast->meeting,
       "application-id", cast->in_panel, "position", (gint64) 1, NULL);
  put (db, &attain_panel_case_table, "person-id", people[BYSTANDER], "meeting-id", cast->past_meeting,
       "application-id", cast->decided, "position", (gint64) 1, NULL);
  put (db, &attain_panel_declaration_table, "person-id", people[WORKER], "meeting-id", cast->meeting, "application-id",
       cast->in_panel, "member-id", people[RECUSED], "conflict", ATTAIN_PANEL_CONFLICT_RELATIVE, "note", "Cousin",
       "declared-on", TODAY, NULL);
  put (db, &attain_panel_declaration_table, "person-id", people[WORKER], "meeting-id", cast->meeting, "application-id",
       cast->in_panel, "member-id", people[SECRETARY], "conflict", ATTAIN_PANEL_CONFLICT_OTHER, "declared-on", TODAY, NULL);
  put (db, &attain_panel_declaration_table, "person-id", people[WORKER], "meeting-id", cast->meeting, "application-id",
       cast->in_panel, "member-id", people[CHAIR], "conflict", ATTAIN_PANEL_CONFLICT_NONE, "declared-on", TODAY, NULL);
  cast_score (db, cast->meeting, cast->in_panel, people[WORKER], people[CHAIR], 3, CHAIR_SAYS, TRUE);
  cast_score (db, cast->meeting, cast->in_panel, people[WORKER], people[MEMBER], 4, MEMBER_SAYS, FALSE);
  cast_score (db, cast->past_meeting, cast->decided, people[BYSTANDER], people[CHAIR], 4, "A remark", TRUE);
}

static inline void
cast_decision (AttainDb *db,
               Cast     *cast)
{
  gint64 id = put (db, &attain_decision_table, "person-id", cast->people[BYSTANDER], "meeting-id", cast->past_meeting,
                   "application-id", cast->decided, "outcome", 1, "decided-on", "2026-03-10",
                   "chair-id", cast->people[CHAIR], "reasons", "Sound", "action-plan", "Read on",
                   "reviewer-id", cast->people[ASSESSOR], NULL);

  put (db, &attain_decision_reason_table, "person-id", cast->people[BYSTANDER], "application-id", cast->decided,
       "decision-id", id, "code", "analysis", "reason", "Clear", NULL);
}

/* A play that has a row of every kind for which rights differ. */
static inline void
cast_play (AttainDb *db,
           Cast     *cast)
{
  g_autoptr(AttainCpdEntry) lost = NULL;
  g_autoptr(AttainChange) change = NULL;
  g_autoptr(GError) error = NULL;

  *cast = (Cast) { 0 };
  cast_people (db, cast);
  cast_everyday (db, cast);
  cast_offices (db, cast);
  cast_years (db, cast);
  cast_panel (db, cast);
  cast_decision (db, cast);

  lost = add_entry (db, cast->people[WORKER], "2026-10-06", "Logged by mistake", 30);
  change = begin_change (db, "Delete CPD entry");
  attain_change_delete (change, &attain_cpd_table, lost, &error);
  g_assert_no_error (error);
  commit_change (&change);
}
