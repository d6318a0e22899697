/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What supported years, applications, panels and pathways answer, and what waits for whoever looks. */

#include "attain-application-list.h"
#include "attain-application-scores.h"
#include "attain-application-table.h"
#include "attain-asye-board.h"
#include "attain-asye-gap.h"
#include "attain-case-tasks.h"
#include "attain-meeting-list.h"
#include "attain-panel-file.h"
#include "attain-pathway.h"
#include "attain-portfolio.h"
#include "attain-standing-scan.h"

#include "attain-access-walk.h"
#include "attain-application-find.h"

/* What is asked, and as whom. */
typedef struct
{
  AttainDb           *db;
  GString            *told;
  const Cast         *cast;
  gint64              me;
  AttainReferenceSet *set;
} Questions;

static inline void
tell_parts (GString    *told,
            const char *name,
            GPtrArray  *records)
{
  g_string_append_printf (told, "%s: %u\n", name, records != NULL ? records->len : 0);
  for (guint i = 0; records != NULL && i < records->len; i++)
    tell_record (told, records->pdata[i]);
}

/* What cannot be found is refused in the same words, whether it is hidden or was never there. */
static inline void
tell_refusal (GString *told,
              GError  *error)
{
  g_string_append_printf (told, "refused: %s\n", error->message);
  g_error_free (error);
}

static inline GArray *
ids_of (AttainDb   *db,
        const char *table)
{
  g_autoptr(AttainListQuery) query = attain_list_query_new (table);
  g_autoptr(GError) error = NULL;
  GArray *ids = attain_list_query_run (query, db, &error);

  g_assert_no_error (error);
  return ids;
}

static inline void
tell_board (const Questions *ask,
            const char      *cohort)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAsyeBoard) board =
    attain_asye_board_load (ask->db, cohort, ask->set->programmes, ask->set->holidays, TODAY, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < board->intakes->len; i++)
    {
      const AttainAsyeIntake *it = board->intakes->pdata[i];

      g_string_append_printf (ask->told, "intake %s %s: %u %u %u %u %u %u %u\n", it->cohort, it->began_on, it->n_years,
                              it->n_active, it->n_paused, it->n_late, it->n_passed, it->n_failed, it->n_withdrawn);
    }
  for (guint i = 0; i < board->rows->len; i++)
    {
      const AttainAsyeBoardRow *row = board->rows->pdata[i];

      g_string_append_printf (ask->told, "year %s %s %s by %s %s under %" G_GINT64_FORMAT " of %s %s from %s to %s",
                              row->employee_id, row->name, row->cohort, row->assessor, row->coordinator,
                              row->line_manager_id, row->programme, row->started_on, row->started_on, row->ends_on);
      g_string_append_printf (ask->told, ": %d %d %s, %d %d %d %s %s %d %u %g\n", row->status, row->outcome,
                              row->outcome_on, row->step, row->turn, row->next_state, row->next, row->next_due,
                              row->days_late, row->n_late, row->share_done);
    }
}

static inline void
tell_year (GString              *told,
           const AttainAsyeCase *year)
{
  tell_record (told, ATTAIN_RECORD (year->asye));
  tell_record (told, ATTAIN_RECORD (year->person));
  g_string_append_printf (told, "assessor %s, coordinator %s, manager %s\n",
                          year->assessor != NULL ? year->assessor->display_name : NULL,
                          year->coordinator != NULL ? year->coordinator->display_name : NULL,
                          year->line_manager != NULL ? year->line_manager->display_name : NULL);
  tell_parts (told, "pauses", year->pauses);
  tell_parts (told, "evidence", year->evidence);
  tell_parts (told, "gaps", year->gaps);
  g_string_append_printf (told, "ends %s, at first %s: %d %d %d %d\n", year->schedule != NULL ? year->schedule->end : NULL,
                          year->schedule != NULL ? year->schedule->end_original : NULL, year->status, year->step,
                          year->turn, year->days_late);
  for (guint i = 0; year->progress != NULL && i < year->progress->standings->len; i++)
    {
      const AttainAsyeStanding *standing = year->progress->standings->pdata[i];

      g_string_append_printf (told, "%s %s: %d %d %s\n", standing->item->code, standing->item->due, standing->state,
                              standing->turn, standing->text);
    }
}

static inline void
walk_years (const Questions *ask)
{
  g_autoptr(GArray) ids = ids_of (ask->db, "asye");

  tell_board (ask, NULL);
  tell_board (ask, "Test 2026");
  for (guint i = 0; i < ids->len + 2; i++)
    {
      gint64 cast[] = { ask->cast->year, ask->cast->past_year };
      gint64 id = i < ids->len ? g_array_index (ids, gint64, i) : cast[i - ids->len];
      GError *error = NULL;
      g_autoptr(AttainAsyeCase) year =
        attain_asye_case_load (ask->db, id, ask->set->programmes, ask->set->holidays, TODAY, &error);

      if (year != NULL)
        tell_year (ask->told, year);
      else
        tell_refusal (ask->told, error);
    }
  for (guint i = 0; i < N_CAST; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AttainPortfolio) portfolio =
        attain_portfolio_load (ask->db, ask->cast->people[i], ask->set->programmes, ask->set->holidays, TODAY, &error);

      g_assert_no_error (error);
      tell_parts (ask->told, "portfolio", portfolio->evidence);
      if (portfolio->year != NULL)
        tell_year (ask->told, portfolio->year);
    }
}

static inline void
tell_meetings (const Questions   *ask,
               AttainApplication *application)
{
  GError *error = NULL;
  gint64 id = attain_record_get_id (ATTAIN_RECORD (application));

  tell_records (ask->told, attain_meeting_list_that_hear (ask->db, &ask->set->rulebook, id, &error), error);
}

static inline void
tell_case (const Questions             *ask,
           const AttainApplicationCase *it)
{
  AttainPanelMeeting *meeting = attain_application_case_get_meeting (it);
  g_autoptr(GArray) moves = attain_application_case_list_moves (it, ask->me, TODAY);
  g_autofree char *turn = attain_application_role_list_labels (attain_application_case_whose_turn (it, TODAY));

  tell_record (ask->told, ATTAIN_RECORD (it->application));
  tell_record (ask->told, ATTAIN_RECORD (it->person));
  tell_meetings (ask, it->application);
  g_string_append_printf (ask->told, "waits for %s; manager %" G_GINT64_FORMAT "\n", turn,
                          attain_application_case_get_manager (it, TODAY));
  for (guint i = 0; i < moves->len; i++)
    {
      const AttainApplicationChoice *choice = &g_array_index (moves, AttainApplicationChoice, i);

      g_string_append_printf (ask->told, "move %d: %s\n", choice->move, choice->reason);
    }
  tell_parts (ask->told, "posts", it->posts);
  tell_parts (ask->told, "others", it->others);
  tell_parts (ask->told, "criteria", it->criteria);
  tell_parts (ask->told, "evidence", it->evidence);
  tell_parts (ask->told, "steps", it->steps);
  tell_parts (ask->told, "meetings", it->meetings);
  tell_parts (ask->told, "agenda", it->agenda);
  tell_parts (ask->told, "seats", it->seats);
  tell_parts (ask->told, "declarations", it->declarations);
  tell_parts (ask->told, "scores", it->scores);
  tell_parts (ask->told, "decisions", it->decisions);
  tell_parts (ask->told, "reasons", it->reasons);
  tell_parts (ask->told, "appointments", it->appointments);
  if (meeting != NULL)
    {
      g_autoptr(GPtrArray) scores = attain_application_scores_list (it, meeting, ask->me, TODAY);

      tell_parts (ask->told, "scores to see", scores);
    }
  for (guint i = 0; i < N_CAST; i++)
    g_string_append_printf (ask->told, "%s\n", attain_application_case_get_name (it, ask->cast->people[i]));
}

static inline void
ask_applications (const Questions               *ask,
                  const AttainApplicationFilter *filter)
{
  GError *error = NULL;

  g_string_append (ask->told, "applications\n");
  tell_records (ask->told, attain_application_list_load (ask->db, &ask->set->rulebook, filter, &error), error);
}

static inline void
walk_application_lists (const Questions *ask)
{
  static const char *const texts[] = { "T-1", "worker", "made", "senior", "progress" };

  for (guint order = 0; order <= ATTAIN_APPLICATION_ORDER_TURN; order++)
    ask_applications (ask, &(AttainApplicationFilter) { .on = (char *) TODAY, .show = order % 3, .order = order,
                                                        .descending = order % 2 == 1 });
  for (guint state = 1; state <= ATTAIN_APPLICATION_CLOSED; state++)
    ask_applications (ask, &(AttainApplicationFilter) { .on = (char *) TODAY, .show = ATTAIN_APPLICATION_SHOW_ALL,
                                                        .state = state });
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    ask_applications (ask, &(AttainApplicationFilter) { .on = (char *) TODAY, .show = ATTAIN_APPLICATION_SHOW_ALL,
                                                        .text = (char *) texts[i] });
  for (guint i = 0; i < N_CAST; i++)
    {
      ask_applications (ask, &(AttainApplicationFilter) { .on = (char *) TODAY, .show = ATTAIN_APPLICATION_SHOW_ALL,
                                                          .person_id = ask->cast->people[i] });
      ask_applications (ask, &(AttainApplicationFilter) { .on = (char *) TODAY, .waits_for = ask->cast->people[i] });
    }
  ask_applications (ask, &(AttainApplicationFilter) { .on = (char *) TODAY, .late = TRUE });
}

static inline void
walk_applications (const Questions *ask)
{
  g_autoptr(GArray) ids = ids_of (ask->db, "application");
  gint64 cast[] = { ask->cast->in_panel, ask->cast->draft, ask->cast->decided, ask->cast->returned };

  walk_application_lists (ask);
  for (guint i = 0; i < ids->len + G_N_ELEMENTS (cast); i++)
    {
      gint64 id = i < ids->len ? g_array_index (ids, gint64, i) : cast[i - ids->len];
      GError *error = NULL;
      g_autoptr(AttainApplicationCase) it = attain_application_case_load (ask->db, &ask->set->rulebook, id, TODAY, &error);

      if (it != NULL)
        tell_case (ask, it);
      else
        tell_refusal (ask->told, error);
    }
  for (guint i = 0; i < N_CAST; i++)
    {
      g_autoptr(AttainApplication) open = NULL;

      g_assert_true (attain_application_find_open (ask->db, ask->cast->people[i], &open, NULL));
      if (open != NULL)
        tell_record (ask->told, ATTAIN_RECORD (open));
    }
}

static inline void
tell_meeting (const Questions *ask,
              gint64           id)
{
  GError *error = NULL;
  g_autoptr(AttainPanelFile) file = attain_panel_file_load (ask->db, &ask->set->rulebook, id, TODAY, &error);

  if (file == NULL)
    {
      tell_refusal (ask->told, error);
      return;
    }

  tell_record (ask->told, ATTAIN_RECORD (file->meeting));
  tell_parts (ask->told, "seats", file->seats);
  tell_parts (ask->told, "agenda", file->agenda);
  for (guint i = 0; i < file->cases->len; i++)
    if (file->cases->pdata[i] != NULL)   /* kept from whoever takes no part in it */
      tell_case (ask, file->cases->pdata[i]);
  tell_records (ask->told, attain_meeting_list_candidates (ask->db, &ask->set->rulebook, id, &error), error);
}

static inline void
walk_panels (const Questions *ask)
{
  static const char *const texts[] = { NULL, "november", "bring", "panel" };
  g_autoptr(GArray) ids = ids_of (ask->db, "panel_meeting");
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint order = 0; order <= ATTAIN_MEETING_ORDER_STATE; order++)
      {
        AttainMeetingFilter filter = { .when = (i + order) % 3, .text = (char *) texts[i], .order = order };

        tell_ids (ask->told, "meetings", attain_meeting_list (ask->db, &filter, &error), error);
      }
  tell_ids (ask->told, "to come", attain_panel_list (ask->db, TODAY, FALSE, &error), error);
  tell_ids (ask->told, "all", attain_panel_list (ask->db, NULL, TRUE, &error), error);
  for (guint i = 0; i < N_CAST; i++)
    tell_ids (ask->told, "of one", attain_panel_list_of (ask->db, ask->cast->people[i], TODAY, &error), error);
  for (guint i = 0; i < ids->len; i++)
    tell_meeting (ask, g_array_index (ids, gint64, i));
}

static inline void
tell_pathways (const Questions      *ask,
               gint64                person_id,
               const AttainStanding *standing)
{
  for (guint i = 0; i < ask->set->scheme->routes->len; i++)
    {
      g_autoptr(AttainPathway) pathway = attain_pathway_new (ask->set->scheme->routes->pdata[i], standing);

      g_string_append_printf (ask->told, "%" G_GINT64_FORMAT " to %s: %s %s\n", person_id, pathway->route->code,
                              pathway->earliest_on, pathway->text);
      for (guint j = 0; j < pathway->lines->len; j++)
        {
          const AttainPathwayLine *line = pathway->lines->pdata[j];

          g_string_append_printf (ask->told, "  %s %d %s %s\n", line->criterion->code, line->state, line->met_on,
                                  line->text);
        }
    }
}

static inline void
tell_pathways_cb (gint64                person_id,
                  const AttainStanding *standing,
                  gpointer              user_data)
{
  tell_pathways (user_data, person_id, standing);
}

static inline void
walk_pathways (const Questions *ask)
{
  AttainStandingTerms terms = { ask->set->scheme, ask->set->cpd_rules, ask->set->programmes, ask->set->holidays, TODAY };
  gint64 cases[] = { 0, ask->cast->in_panel, ask->cast->draft, ask->cast->decided };
  GError *error = NULL;

  attain_standing_scan (ask->db, &terms, tell_pathways_cb, (gpointer) ask, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_CAST; i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autoptr(AttainStanding) standing =
          attain_standing_table_load (ask->db, &terms, ask->cast->people[i], cases[j], &error);

        g_assert_no_error (error);
        tell_pathways (ask, ask->cast->people[i], standing);
      }
}

static inline void
tell_tasks (const Questions *ask,
            GPtrArray       *tasks)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainAsyeBoard) board =
    attain_asye_board_load (ask->db, NULL, ask->set->programmes, ask->set->holidays, TODAY, &error);

  g_assert_no_error (error);
  attain_asye_board_tell (board, ask->me, tasks);
  attain_case_tasks_add (ask->db, &ask->set->rulebook, ask->me, TODAY, tasks, &error);
  g_assert_no_error (error);
  attain_today_sort (tasks);
  for (guint i = 0; i < tasks->len; i++)
    {
      const AttainTask *task = tasks->pdata[i];

      g_string_append_printf (ask->told, "task %d %d %s %s %s %s\n", task->kind, task->urgency, task->sentence,
                              task->detail, task->due_on, task->address);
    }
  g_string_append_printf (ask->told, "waiting: %u\n", attain_today_count_waiting (tasks));
}

/* What Today says to whoever looks, and what it says to the academy. */
static inline void
walk_today (const Questions *ask)
{
  static const AttainFigureId ids[] = { ATTAIN_FIGURE_CPD_ENTITLEMENT_USED, ATTAIN_FIGURE_SWE_CPD_READY,
                                        ATTAIN_FIGURE_TRAINING_IN_DATE };
  const AttainReferenceSet *set = ask->set;
  AttainFigureQuestion question = { .as_of = TODAY };
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainOwnStanding) own =
    attain_own_standing_load (ask->db, ask->me, set->scheme, set->cpd_rules, TODAY, 5, &error);
  g_autoptr(AttainFigureSource) source = NULL;
  g_autoptr(GPtrArray) mine = NULL, academys = NULL;

  g_assert_no_error (error);
  mine = attain_today_list_for_person (own->cpd->person, own->cpd->entitlement, own->cpd->readiness, own->needs, TODAY);
  tell_parts (ask->told, "logged last", own->entries);
  tell_tasks (ask, mine);

  source = attain_figure_source_load (ask->db, set->scheme, attain_cpd_rule_for_date (set->cpd_rules, TODAY), NULL,
                                      &question, ids, G_N_ELEMENTS (ids), &error);
  g_assert_no_error (error);
  academys = attain_today_list_for_academy (&source->basis, TODAY);
  tell_tasks (ask, academys);
}

static inline void
walk_cases (AttainDb   *db,
            GString    *told,
            const Cast *cast,
            gint64      me)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AttainReferenceSet) set = attain_reference_set_load (db, TODAY, &error);
  Questions ask = { db, told, cast, me, set };

  g_assert_no_error (error);
  walk_years (&ask);
  walk_applications (&ask);
  walk_panels (&ask);
  walk_pathways (&ask);
  walk_today (&ask);
}
