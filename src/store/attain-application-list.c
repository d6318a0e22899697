/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All applications at once, with what follows for a day: a few questions for the lot, and the whole case only where
 * a panel's seats decide whose turn it is. */

#include "attain-application-list.h"

#include <string.h>

#include "attain-access-table.h"
#include "attain-application-road.h"
#include "attain-application-table.h"
#include "attain-application-time.h"
#include "attain-appointment.h"
#include "attain-person.h"

#define SEATED (ATTAIN_ACTOR_STAGE1 | ATTAIN_ACTOR_MEMBER | ATTAIN_ACTOR_CHAIR | ATTAIN_ACTOR_APPEAL)

#define POST_ON_DAY(column) \
  "(SELECT post." column " FROM post WHERE post.person_id = application.person_id AND post.from_on <= ?" \
  " AND (post.to_on IS NULL OR post.to_on >= ?) ORDER BY post.from_on DESC, post.id DESC LIMIT 1)"

static const char select_lines[] =
  "SELECT application.id, application.reference, application.person_id, person.employee_id, person.display_name,"
  " application.scheme, application.edition, application.route, application.to_level, application.state,"
  " application.state_on, application.outcome, application.panel_on, application.effective_on, application.appealed_on,"
  " application.outcome_on, application.letter_on,"
  " (SELECT review_on FROM decision WHERE decision.application_id = application.id ORDER BY decision.id DESC LIMIT 1), "
  POST_ON_DAY ("team") ", " POST_ON_DAY ("line_manager_id")
  " FROM application JOIN person ON person.id = application.person_id";

enum
{
  ID, REFERENCE, PERSON_ID, EMPLOYEE_ID, NAME, SCHEME, EDITION, ROUTE, TO_LEVEL, STATE, STATE_ON, OUTCOME, PANEL_ON,
  EFFECTIVE_ON, APPEALED_ON, OUTCOME_ON, LETTER_ON, REVIEW_ON, TEAM, MANAGER_ID,
};

typedef struct
{
  AttainDb                      *db;
  const AttainRulebook          *rulebook;
  const AttainApplicationFilter *filter;
  AttainApplicationRole          appointed;   /* of whom they are to wait for */
  char                          *words;
} Reading;

/**
 * attain_application_filter_new:
 * @on: the day
 *
 * Returns: (transfer full): a filter of what is open, what waits longest first
 */
AttainApplicationFilter *
attain_application_filter_new (const char *on)
{
  AttainApplicationFilter *self = g_new0 (AttainApplicationFilter, 1);

  self->on = g_strdup (on);
  self->descending = TRUE;
  return self;
}

void
attain_application_filter_free (AttainApplicationFilter *self)
{
  g_free (self->on);
  g_free (self->route_title);
  g_free (self->text);
  g_free (self);
}

static AttainApplicationLine *
read_line (AttainCursor *cursor)
{
  AttainApplicationLine *line = attain_application_line_new ();
  int state = 0, outcome = 0;

  attain_enum_parse (&attain_application_state_choices, attain_cursor_text (cursor, STATE), &state);
  if (!attain_cursor_is_null (cursor, OUTCOME))
    attain_enum_parse (&attain_application_outcome_choices, attain_cursor_text (cursor, OUTCOME), &outcome);

  attain_record_set_id (ATTAIN_RECORD (line), attain_cursor_int (cursor, ID));
  line->reference = g_strdup (attain_cursor_text (cursor, REFERENCE));
  line->person_id = attain_cursor_int (cursor, PERSON_ID);
  line->employee_id = g_strdup (attain_cursor_text (cursor, EMPLOYEE_ID));
  line->person_name = g_strdup (attain_cursor_text (cursor, NAME));
  line->team = g_strdup (attain_cursor_text (cursor, TEAM));
  line->state = state;
  line->state_on = g_strdup (attain_cursor_text (cursor, STATE_ON));
  line->panel_on = g_strdup (attain_cursor_text (cursor, PANEL_ON));
  line->outcome = outcome;
  line->effective_on = g_strdup (attain_cursor_text (cursor, EFFECTIVE_ON));
  return line;
}

/* What still owes a letter is not over. */
static gboolean
is_shown (AttainApplicationShow  show,
          AttainApplicationLine *line)
{
  gboolean is_over = attain_application_state_is_final (line->state) && !line->letter_due;

  return show == ATTAIN_APPLICATION_SHOW_ALL || is_over == (show == ATTAIN_APPLICATION_SHOW_OVER);
}

static gboolean
has_words (Reading               *self,
           AttainApplicationLine *line)
{
  g_autofree char *all = g_strjoin (" ", line->reference, line->employee_id, line->person_name, line->route_title, NULL);
  g_autofree char *folded = attain_name_fold (all);

  return self->words == NULL || strstr (folded, self->words) != NULL;
}

/* What time limits need to know of an application. */
static AttainApplication *
make_application (AttainCursor *cursor)
{
  AttainApplication *application = attain_application_new ();
  int state = 0;

  attain_enum_parse (&attain_application_state_choices, attain_cursor_text (cursor, STATE), &state);
  application->state = state;
  application->state_on = g_strdup (attain_cursor_text (cursor, STATE_ON));
  application->panel_on = g_strdup (attain_cursor_text (cursor, PANEL_ON));
  application->effective_on = g_strdup (attain_cursor_text (cursor, EFFECTIVE_ON));
  application->outcome_on = g_strdup (attain_cursor_text (cursor, OUTCOME_ON));
  application->letter_on = g_strdup (attain_cursor_text (cursor, LETTER_ON));
  return application;
}

static gboolean
get_turn (Reading                *self,
          AttainApplicationLine  *line,
          const AttainRoute      *route,
          AttainApplicationRole  *turn,
          GError                **error)
{
  AttainApplicationFacts facts = { 0 };
  g_autoptr(AttainApplicationCase) item = NULL;

  if (line->state == ATTAIN_APPLICATION_IN_PANEL)
    {
      item = attain_application_case_look (self->db, self->rulebook, attain_record_get_id (ATTAIN_RECORD (line)), NULL,
                                           error);
      if (item == NULL)
        return FALSE;
      *turn = attain_application_case_whose_turn (item, self->filter->on);
      return TRUE;
    }

  if (route != NULL)
    attain_route_set_facts (route, &facts);
  facts.letter_due = line->letter_due;
  *turn = attain_application_road_whose_turn (line->state, &facts);
  return TRUE;
}

/* Of those who are not known by their seats. */
static gboolean
is_turn_of_viewer (Reading               *self,
                   AttainApplicationLine *line,
                   AttainApplicationRole  turn,
                   gint64                 manager_id)
{
  gint64 person_id = self->filter->waits_for;

  if (line->person_id == person_id)
    return (turn & ATTAIN_ACTOR_APPLICANT) != 0;

  return ((turn & ATTAIN_ACTOR_LINE_MANAGER) != 0 && manager_id == person_id) || (turn & self->appointed) != 0;
}

static gboolean
waits_for (Reading                *self,
           AttainApplicationLine  *line,
           AttainApplicationRole   turn,
           gint64                  manager_id,
           gboolean               *waits,
           GError                **error)
{
  gint64 person_id = self->filter->waits_for;
  g_autoptr(AttainApplicationCase) item = NULL;

  *waits = person_id == 0 || is_turn_of_viewer (self, line, turn, manager_id);
  if (*waits)
    return TRUE;

  *waits = line->escalated = is_turn_of_viewer (self, line, line->turn, manager_id);
  if (*waits || (line->turn & SEATED) == 0)
    return TRUE;

  item = attain_application_case_look (self->db, self->rulebook, attain_record_get_id (ATTAIN_RECORD (line)), NULL,
                                           error);
  if (item == NULL)
    return FALSE;

  *waits = attain_application_case_is_turn_of (item, person_id, self->filter->on);
  if (attain_application_case_has_to_declare (item, person_id, self->filter->on))
    attain_application_line_await_declaration (line);
  return TRUE;
}

/* By when it is due, and to whom it has come up if that is over. */
static void
tell_time (Reading               *self,
           AttainApplicationLine *line,
           AttainApplication     *application,
           const AttainRoute     *route,
           const char            *review_on,
           AttainApplicationRole  turn)
{
  g_autoptr(AttainDecision) decision = attain_decision_new ();
  const AttainHolidays *holidays = self->rulebook->holidays;
  const char *on = self->filter->on;
  char *due;

  decision->review_on = g_strdup (review_on);
  due = attain_application_dup_due (application, route, holidays, decision);
  if (due != NULL && strcmp (due, on) < 0)
    turn |= attain_application_get_escalation (application, route, holidays, decision, on);
  attain_application_line_tell (line, turn, due, on);
}

static gboolean
take_row (Reading       *self,
          AttainCursor  *cursor,
          GPtrArray     *lines,
          GError       **error)
{
  g_autoptr(AttainApplicationLine) line = read_line (cursor);
  g_autoptr(AttainApplication) application = NULL;
  const AttainApplicationFilter *filter = self->filter;
  const AttainScheme *scheme = attain_rulebook_find_scheme (self->rulebook, attain_cursor_text (cursor, SCHEME),
                                                            attain_cursor_text (cursor, EDITION));
  const AttainRoute *route = scheme != NULL ? attain_scheme_find_route (scheme, attain_cursor_text (cursor, ROUTE)) : NULL;
  const AttainSchemeLevel *level = scheme != NULL
                                     ? attain_scheme_find_level (scheme, attain_cursor_text (cursor, TO_LEVEL)) : NULL;
  AttainApplicationRole turn = 0;
  gboolean waits = FALSE;

  line->route_title = g_strdup (route != NULL ? route->title : attain_cursor_text (cursor, ROUTE));
  application = make_application (cursor);
  line->letter_due = attain_application_is_letter_due (application, route);
  line->towards = g_strdup (level != NULL ? level->title : line->route_title);
  if (!is_shown (filter->show, line) ||
      (filter->state != ATTAIN_APPLICATION_UNKNOWN && filter->state != line->state) ||
      (filter->person_id != 0 && filter->person_id != line->person_id) ||
      (filter->route_title != NULL && g_strcmp0 (filter->route_title, line->route_title) != 0) ||
      !has_words (self, line))
    return TRUE;

  if (!get_turn (self, line, route, &turn, error))
    return FALSE;
  tell_time (self, line, application, route, attain_cursor_text (cursor, REVIEW_ON), turn);
  if (!waits_for (self, line, turn, attain_cursor_int (cursor, MANAGER_ID), &waits, error))
    return FALSE;
  if (waits && (!filter->late || line->days_late > 0))
    g_ptr_array_add (lines, g_steal_pointer (&line));
  return TRUE;
}

static int
compare_by (AttainApplicationLine    *a,
            AttainApplicationLine    *b,
            AttainApplicationOrderBy  order)
{
  switch (order)
    {
    case ATTAIN_APPLICATION_ORDER_PERSON:
      return g_strcmp0 (a->person_name, b->person_name);
    case ATTAIN_APPLICATION_ORDER_TEAM:
      return g_strcmp0 (a->team, b->team);
    case ATTAIN_APPLICATION_ORDER_ROUTE:
      return g_strcmp0 (a->towards, b->towards);
    case ATTAIN_APPLICATION_ORDER_STATE:
      return (int) a->state - (int) b->state;
    case ATTAIN_APPLICATION_ORDER_DUE:
      return g_strcmp0 (a->due_on != NULL ? a->due_on : "9999", b->due_on != NULL ? b->due_on : "9999");
    case ATTAIN_APPLICATION_ORDER_TURN:
      return g_strcmp0 (a->turn_label, b->turn_label);
    case ATTAIN_APPLICATION_ORDER_REFERENCE:
      return g_strcmp0 (a->reference, b->reference);
    case ATTAIN_APPLICATION_ORDER_WAITING:
    default:
      return a->days < b->days ? -1 : a->days > b->days;
    }
}

/* Ties are broken in the direction of the reference, which no two share. */
static int
compare_lines (gconstpointer one,
               gconstpointer other,
               gpointer      data)
{
  AttainApplicationLine *a = *(AttainApplicationLine *const *) one, *b = *(AttainApplicationLine *const *) other;
  const AttainApplicationFilter *filter = data;
  int order = compare_by (a, b, filter->order);

  if (order == 0)
    order = g_strcmp0 (a->reference, b->reference);
  return filter->descending ? -order : order;
}

static gboolean
load_appointed (Reading  *self,
                GError  **error)
{
  static const struct { AttainAppointmentRole appointment; AttainApplicationRole role; } roles[] = {
    { ATTAIN_APPOINTMENT_ROLE_ACADEMY, ATTAIN_ACTOR_ACADEMY },
    { ATTAIN_APPOINTMENT_ROLE_HR, ATTAIN_ACTOR_HR },
  };

  for (guint i = 0; self->filter->waits_for != 0 && i < G_N_ELEMENTS (roles); i++)
    {
      gboolean holds;

      if (!attain_access_table_holds (self->db, self->filter->waits_for, roles[i].appointment, self->filter->on, &holds,
                                      error))
        return FALSE;
      if (holds)
        self->appointed |= roles[i].role;
    }

  return TRUE;
}

static gboolean
read_lines (Reading    *self,
            GPtrArray  *lines,
            GError    **error)
{
  const char *on = self->filter->on;
  g_autoptr(AttainCursor) cursor = attain_db_query (self->db, select_lines, g_variant_new ("(ssss)", on, on, on, on),
                                                    error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    if (!take_row (self, cursor, lines, error))
      return FALSE;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_application_list_load:
 * @db: a connection
 * @rulebook: what applications are judged by
 * @filter: which, and in what order
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type AttainApplicationLine): the applications, as of one moment
 */
GPtrArray *
attain_application_list_load (AttainDb                       *db,
                              const AttainRulebook           *rulebook,
                              const AttainApplicationFilter  *filter,
                              GError                        **error)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *words = filter->text != NULL && *filter->text != '\0' ? attain_name_fold (filter->text) : NULL;
  Reading reading = { db, rulebook, filter, 0, words };
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);

  if (moment == NULL || !load_appointed (&reading, error) || !read_lines (&reading, lines, error))
    return NULL;

  g_ptr_array_sort_with_data (lines, compare_lines, (gpointer) filter);
  return g_steal_pointer (&lines);
}
