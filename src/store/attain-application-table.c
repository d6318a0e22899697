/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-application-table.h"

#include "attain-application-criterion.h"
#include "attain-application-time.h"
#include "attain-evidence.h"
#include "attain-rights.h"
#include "attain-standing-table.h"
#include "attain-tables.h"

/* The lists of a case that are read by one question each, of which the id is the application's or the applicant's. */
static const struct
{
  gsize              offset;
  const AttainTable *table;
  gboolean           of_person;
  const char        *where;
} lists[] = {
  { G_STRUCT_OFFSET (AttainApplicationCase, posts), &attain_post_table, TRUE,
    "WHERE person_id = ? ORDER BY from_on, id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, others), &attain_application_table, TRUE,
    "WHERE person_id = ? AND id <> ? ORDER BY id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, criteria), &attain_application_criterion_table, FALSE,
    "WHERE application_id = ? ORDER BY id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, evidence), &attain_evidence_table, FALSE,
    "WHERE application_id = ? ORDER BY held_on, id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, steps), &attain_application_step_table, FALSE,
    "WHERE application_id = ? ORDER BY id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, meetings), &attain_panel_meeting_table, FALSE,
    "WHERE id IN (SELECT meeting_id FROM panel_case WHERE application_id = ?) ORDER BY held_on, id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, agenda), &attain_panel_case_table, FALSE,
    "WHERE application_id = ? ORDER BY (SELECT held_on FROM panel_meeting WHERE id = meeting_id), meeting_id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, seats), &attain_panel_seat_table, FALSE,
    "WHERE meeting_id IN (SELECT meeting_id FROM panel_case WHERE application_id = ?) ORDER BY meeting_id, id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, declarations), &attain_panel_declaration_table, FALSE,
    "WHERE application_id = ? ORDER BY id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, scores), &attain_panel_score_table, FALSE,
    "WHERE application_id = ? ORDER BY id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, decisions), &attain_decision_table, FALSE,
    "WHERE application_id = ? ORDER BY id" },
  { G_STRUCT_OFFSET (AttainApplicationCase, reasons), &attain_decision_reason_table, FALSE,
    "WHERE application_id = ? ORDER BY id" },
};

static gboolean
load_lists (AttainApplicationCase  *self,
            AttainDb               *db,
            GError                **error)
{
  gint64 id = attain_record_get_id (ATTAIN_RECORD (self->application));
  gint64 person_id = self->application->person_id;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      gboolean of_others = lists[i].table == &attain_application_table;
      GVariant *parameters = of_others ? g_variant_new ("(xx)", person_id, id)
                                       : g_variant_new ("(x)", lists[i].of_person ? person_id : id);
      GPtrArray *records = attain_table_load_where (lists[i].table, db, lists[i].where, parameters, error);

      if (records == NULL)
        return FALSE;
      G_STRUCT_MEMBER (GPtrArray *, self, lists[i].offset) = records;
    }

  return TRUE;
}

/* Everybody whom the case may speak of: of a council's staff some dozens, of the rest nobody. */
static gboolean
load_names (AttainApplicationCase  *self,
            AttainDb               *db,
            GError                **error)
{
  gint64 id = attain_record_get_id (ATTAIN_RECORD (self->application));
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db,
                     "SELECT id, display_name FROM person WHERE id IN ("
                     "SELECT person_id FROM application WHERE id = ?"
                     " UNION SELECT manager_id FROM application WHERE id = ?"
                     " UNION SELECT line_manager_id FROM post WHERE person_id = ?"
                     " UNION SELECT waived_by_id FROM application_criterion WHERE application_id = ?"
                     " UNION SELECT actor_id FROM application_step WHERE application_id = ?"
                     " UNION SELECT by_id FROM evidence WHERE application_id = ?"
                     " UNION SELECT accepted_by_id FROM evidence WHERE application_id = ?"
                     " UNION SELECT chair_id FROM decision WHERE application_id = ?"
                     " UNION SELECT reviewer_id FROM decision WHERE application_id = ?"
                     " UNION SELECT panel_seat.person_id FROM panel_seat JOIN panel_case"
                     " ON panel_case.meeting_id = panel_seat.meeting_id WHERE panel_case.application_id = ?"
                     " UNION SELECT person_id FROM appointment)",
                     g_variant_new ("(xxxxxxxxxx)", id, id, self->application->person_id, id, id, id, id, id, id, id),
                     error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  self->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  while (attain_cursor_next (cursor, &failure))
    {
      gint64 person_id = attain_cursor_int (cursor, 0);

      g_hash_table_insert (self->names, g_memdup2 (&person_id, sizeof person_id),
                           g_strdup (attain_cursor_text (cursor, 1)));
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static AttainStandingTerms
make_terms (const AttainApplicationCase *self,
            const AttainRulebook        *rulebook,
            const char                  *on)
{
  return (AttainStandingTerms) { self->scheme, rulebook->cpd_rules, rulebook->programmes, rulebook->holidays, on };
}

static void
find_rules (AttainApplicationCase *self,
            const AttainRulebook  *rulebook)
{
  self->holidays = rulebook->holidays;
  self->scheme = attain_rulebook_find_scheme (rulebook, self->application->scheme, self->application->edition);
  if (self->scheme != NULL)
    self->route = attain_scheme_find_route (self->scheme, self->application->route);
}

static gboolean
load (AttainApplicationCase  *self,
      AttainDb               *db,
      GError                **error)
{
  gint64 person_id = self->application->person_id;

  return (self->person = attain_table_load_one (&attain_person_table, db, person_id, error)) &&
         (self->appointments = attain_table_load_where (&attain_appointment_table, db, "ORDER BY id", NULL, error)) &&
         (self->assessor_ids = attain_db_query_ids (db, "SELECT assessor_id FROM asye WHERE person_id = ?"
                                                    " AND assessor_id IS NOT NULL",
                                                    g_variant_new ("(x)", person_id), error)) &&
         load_lists (self, db, error) && load_names (self, db, error);
}

static AttainApplicationCase *
look (AttainDb              *db,
      const AttainRulebook  *rulebook,
      gint64                 application_id,
      GError               **error)
{
  g_autoptr(AttainApplicationCase) self = attain_application_case_new ();

  if (!(self->application = attain_table_load_one (&attain_application_table, db, application_id, error)) ||
      !load (self, db, error))
    return NULL;

  find_rules (self, rulebook);
  return g_steal_pointer (&self);
}

/* What a change is allowed does not depend on what whoever makes it may see. */
static gboolean
judge_within (AttainApplicationCase  *self,
              AttainChange           *change,
              const AttainRulebook   *rulebook,
              const char             *on,
              GError                **error)
{
  AttainStandingTerms terms;

  if (self->scheme == NULL || on == NULL)
    return TRUE;

  terms = make_terms (self, rulebook, on);
  self->standing = attain_standing_table_read (change, &terms, self->application->person_id,
                                               attain_record_get_id (ATTAIN_RECORD (self->application)), error);
  return self->standing != NULL;
}

/**
 * attain_application_case_begin:
 * @change: a change that is going to write to it
 * @rulebook: what applications are judged by, which must outlive the answer
 * @application: an application that is not kept yet
 * @on: the day
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when nobody is the applicant
 *
 * Returns: (transfer full) (nullable): the case that it would be
 */
AttainApplicationCase *
attain_application_case_begin (AttainChange          *change,
                               const AttainRulebook  *rulebook,
                               AttainApplication     *application,
                               const char            *on,
                               GError               **error)
{
  g_autoptr(AttainApplicationCase) self = attain_application_case_new ();

  self->application = g_object_ref (application);
  find_rules (self, rulebook);
  if (!load (self, attain_change_get_db (change), error))
    return NULL;

  return judge_within (self, change, rulebook, on, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * attain_application_case_look:
 * @db: a connection within a transaction, so that all is of one moment
 * @rulebook: what applications are judged by, which must outlive the answer
 * @application_id: an application
 * @on: (nullable): the day on which it is asked how the applicant stands with the criteria, or stood when the
 *   application came to its end; %NULL where nobody asks: whose turn it is does not depend on it
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when there is none
 *
 * Returns: (transfer full) (nullable): the application with all that belongs to it, as far as whoever reads may see it
 */
AttainApplicationCase *
attain_application_case_look (AttainDb              *db,
                              const AttainRulebook  *rulebook,
                              gint64                 application_id,
                              const char            *on,
                              GError               **error)
{
  g_autoptr(AttainApplicationCase) self = look (db, rulebook, application_id, error);

  if (self != NULL && self->scheme != NULL && on != NULL)
    {
      const char *judged_on = attain_application_get_judged_on (self->application, on);
      const AttainStandingTerms terms = make_terms (self, rulebook, judged_on);

      self->standing = attain_standing_table_load (db, &terms, self->application->person_id, application_id, error);
      if (self->standing == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

/* What whoever looks may do with it, by the table of rights, so that nothing else is offered. */
static gboolean
ask_rights (AttainApplicationCase  *self,
            AttainDb               *db,
            GError                **error)
{
  AttainApplication *application = self->application;
  gint64 id = attain_record_get_id (ATTAIN_RECORD (application));
  g_autoptr(AttainRecord) finding = g_object_new (ATTAIN_TYPE_APPLICATION_CRITERION, "person-id", application->person_id,
                                                  "application-id", id, NULL);
  g_autoptr(AttainRecord) evidence = g_object_new (ATTAIN_TYPE_EVIDENCE, "person-id", application->person_id,
                                                   "application-id", id, NULL);

  return attain_rights_hold (db, &attain_application_table, application, &self->held, error) &&
         attain_rights_hold (db, &attain_application_criterion_table, finding, &self->criterion_held, error) &&
         attain_rights_hold (db, &attain_evidence_table, evidence, &self->evidence_held, error);
}

/**
 * attain_application_case_load:
 * @db: a connection
 * @rulebook: what applications are judged by, which must outlive the answer
 * @application_id: an application
 * @on: (nullable): the day, as of attain_application_case_look()
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when there is none
 *
 * Returns: (transfer full) (nullable): the application with all that belongs to it, as of one moment, and what whoever
 *   looks may do with it
 */
AttainApplicationCase *
attain_application_case_load (AttainDb              *db,
                              const AttainRulebook  *rulebook,
                              gint64                 application_id,
                              const char            *on,
                              GError               **error)
{
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);
  g_autoptr(AttainApplicationCase) self = moment != NULL
                                          ? attain_application_case_look (db, rulebook, application_id, on, error) : NULL;

  return self != NULL && ask_rights (self, db, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * attain_application_case_read:
 * @change: a change that is going to write to it
 * @rulebook: what applications are judged by, which must outlive the answer
 * @application_id: an application
 * @on: (nullable): the day, as of attain_application_case_look()
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when there is none
 *
 * Returns: (transfer full) (nullable): the application with all that belongs to it, as the change has it
 */
AttainApplicationCase *
attain_application_case_read (AttainChange          *change,
                              const AttainRulebook  *rulebook,
                              gint64                 application_id,
                              const char            *on,
                              GError               **error)
{
  g_autoptr(AttainApplicationCase) self = look (attain_change_get_db (change), rulebook, application_id, error);

  return self != NULL && judge_within (self, change, rulebook, on, error) ? g_steal_pointer (&self) : NULL;
}
