/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what decides whether people may apply, of everybody at once: tables that are in the order of people are
 * walked side by side, and what is counted over a year comes from where figures have it. */

#include "attain-standing-scan.h"

#include "attain-application.h"
#include "attain-asye.h"
#include "attain-date.h"
#include "attain-figure-source.h"
#include "attain-pcf-level.h"
#include "attain-person.h"

/* A table in the order of people, and the row that it stands at. */
typedef struct
{
  AttainCursor *cursor;
  gint64        person_id;   /* of the row; G_MAXINT64 after the last */
} Lane;

typedef struct
{
  const AttainStandingTerms *terms;
  AttainStanding            *standing;
  AttainFigureSource        *now;         /* training */
  AttainFigureSource        *last_year;   /* CPD of the last whole registration year; NULL without a rule */
  char                      *renewal_from;
  GArray                    *spans;       /* of the person, in order */
  gint32                     left_day;    /* their last day; ATTAIN_DAY_OPEN while they are here */
  Lane                       people;
  Lane                       posts;
  Lane                       years;
  Lane                       levels;
  Lane                       applications;
} Scan;

static void
scan_clear (Scan *self)
{
  g_clear_pointer (&self->standing, attain_standing_free);
  g_clear_pointer (&self->now, attain_figure_source_free);
  g_clear_pointer (&self->last_year, attain_figure_source_free);
  g_clear_pointer (&self->renewal_from, g_free);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->people.cursor, attain_cursor_free);
  g_clear_pointer (&self->posts.cursor, attain_cursor_free);
  g_clear_pointer (&self->years.cursor, attain_cursor_free);
  g_clear_pointer (&self->levels.cursor, attain_cursor_free);
  g_clear_pointer (&self->applications.cursor, attain_cursor_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scan, scan_clear)

static gboolean
lane_step (Lane    *self,
           GError **error)
{
  g_autoptr(GError) failure = NULL;

  self->person_id = attain_cursor_next (self->cursor, &failure) ? attain_cursor_int (self->cursor, 0) : G_MAXINT64;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
lane_open (Lane        *self,
           AttainDb    *db,
           const char  *sql,
           GError     **error)
{
  self->cursor = attain_db_query (db, sql, NULL, error);
  return self->cursor != NULL && lane_step (self, error);
}

static gint32
day_at (Lane  *lane,
        guint  column)
{
  const char *date = attain_cursor_text (lane->cursor, column);

  return date != NULL ? attain_date_to_day (date) : 0;
}

static int
choice_at (Lane             *lane,
           guint             column,
           const AttainEnum *choices)
{
  const char *nick = attain_cursor_text (lane->cursor, column);
  int value = 0;

  if (nick != NULL)
    attain_enum_parse (choices, nick, &value);
  return value;
}

static char *
text_at (Lane  *lane,
         guint  column)
{
  return g_strdup (attain_cursor_text (lane->cursor, column));
}

static gboolean
load_sources (Scan      *self,
              AttainDb  *db,
              GError   **error)
{
  static const AttainFigureId training[] = { ATTAIN_FIGURE_TRAINING_IN_DATE };
  static const AttainFigureId cpd[] = { ATTAIN_FIGURE_SWE_CPD_READY };
  const AttainCpdRule *rule = self->standing->cpd_rule;
  g_autofree char *year_end = attain_date_from_day (self->standing->cpd_year_to);
  g_autofree char *year_from = NULL, *year_to = NULL;
  AttainFigureQuestion now = { .as_of = self->terms->on };
  AttainFigureQuestion last_year = { .as_of = year_end };

  self->now = attain_figure_source_load_everybody (db, self->terms->scheme, NULL, &now, training,
                                                   G_N_ELEMENTS (training), error);
  if (self->now == NULL || rule == NULL)
    return self->now != NULL;

  attain_cpd_rule_get_year (rule, year_end, &year_from, &year_to, &self->renewal_from);
  self->last_year = attain_figure_source_load_everybody (db, NULL, rule, &last_year, cpd, G_N_ELEMENTS (cpd), error);
  return self->last_year != NULL;
}

static gboolean
open_lanes (Scan      *self,
            AttainDb  *db,
            GError   **error)
{
  return lane_open (&self->people, db, "SELECT id, qualified_on, registered_on, registration_status, left_on"
                                       " FROM person ORDER BY id", error) &&
         lane_open (&self->posts, db, "SELECT person_id, from_on, to_on, fte, contract, level FROM post"
                                      " ORDER BY person_id, from_on, id", error) &&
         lane_open (&self->years, db, "SELECT person_id, started_on, status, outcome, outcome_on FROM asye"
                                      " ORDER BY person_id, started_on, id", error) &&
         lane_open (&self->levels, db, "SELECT person_id, level, from_on FROM pcf_level ORDER BY person_id, from_on",
                    error) &&
         lane_open (&self->applications, db, "SELECT person_id, state, to_level, outcome, outcome_on FROM application"
                                             " ORDER BY person_id, id", error);
}

static void
set_person (Scan *self)
{
  self->standing->qualified_day = day_at (&self->people, 1);
  self->standing->registered_day = day_at (&self->people, 2);
  self->standing->registration = choice_at (&self->people, 3, &attain_registration_status_choices);
  self->left_day = attain_cursor_is_null (self->people.cursor, 4) ? ATTAIN_DAY_OPEN : day_at (&self->people, 4);
}

static void
add_post (Scan *self,
          Lane *lane)
{
  AttainPostSpan span = {
    .person_id = lane->person_id,
    .from_day = day_at (lane, 1),
    .to_day = attain_cursor_is_null (lane->cursor, 2) ? ATTAIN_DAY_OPEN : day_at (lane, 2),
    .fte = attain_cursor_real (lane->cursor, 3),
    .contract = choice_at (lane, 4, &attain_contract_choices),
    .level = g_intern_string (attain_cursor_text (lane->cursor, 5)),
  };

  span.to_day = MIN (span.to_day, self->left_day);
  if (span.to_day >= span.from_day)
    g_array_append_val (self->spans, span);
  self->standing->posts = (const AttainPostSpan *) (gpointer) self->spans->data;
  self->standing->n_posts = self->spans->len;
}

static void
set_development (Scan  *self,
                 guint  place)
{
  const AttainFigureBasis *basis = &self->now->basis;
  guint n_courses = self->terms->scheme->required_courses->len;
  AttainStanding *standing = self->standing;

  for (guint i = 0; i < n_courses; i++)
    g_array_index (standing->training_until, gint32, i) = basis->runs_out[place * n_courses + i];
  if (self->last_year == NULL)
    return;

  standing->has_cpd = TRUE;
  standing->cpd_last_year = self->last_year->basis.people[place].found;
  standing->cpd_asked = attain_cpd_rule_asks (standing->cpd_rule, attain_cursor_text (self->people.cursor, 2),
                                              self->renewal_from);
}

static void
add_year (Scan *self,
          Lane *lane)
{
  g_autoptr(AttainAsye) asye = attain_asye_new ();

  asye->started_on = text_at (lane, 1);
  asye->status = choice_at (lane, 2, &attain_asye_status_choices);
  asye->outcome = choice_at (lane, 3, &attain_asye_result_choices);
  asye->outcome_on = text_at (lane, 4);
  attain_standing_add_asye (self->standing, asye, NULL);
}

static void
add_level (Scan *self,
           Lane *lane)
{
  g_autoptr(AttainPcfLevel) level = attain_pcf_level_new ();

  level->level = text_at (lane, 1);
  level->from_on = text_at (lane, 2);
  attain_standing_add_pcf_level (self->standing, level);
}

static void
add_application (Scan *self,
                 Lane *lane)
{
  self->standing->has_open |=
    attain_application_state_is_open (choice_at (lane, 1, &attain_application_state_choices));
  if (choice_at (lane, 3, &attain_application_outcome_choices) == ATTAIN_APPLICATION_OUTCOME_NOT_PROGRESS)
    attain_standing_add_refusal (self->standing, attain_cursor_text (lane->cursor, 2), day_at (lane, 4));
}

static gboolean
add_rows (Scan    *self,
          Lane    *lane,
          gint64   person_id,
          void   (*add) (Scan *self, Lane *lane),
          GError **error)
{
  while (lane->person_id < person_id)
    if (!lane_step (lane, error))
      return FALSE;

  while (lane->person_id == person_id)
    {
      add (self, lane);
      if (!lane_step (lane, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
walk (Scan               *self,
      AttainStandingFunc  func,
      gpointer            user_data,
      GError            **error)
{
  for (guint place = 0; self->people.person_id != G_MAXINT64; place++)
    {
      gint64 id = self->people.person_id;

      attain_standing_clear (self->standing);
      g_array_set_size (self->spans, 0);
      set_person (self);
      set_development (self, place);
      if (!add_rows (self, &self->posts, id, add_post, error) ||
          !add_rows (self, &self->years, id, add_year, error) ||
          !add_rows (self, &self->levels, id, add_level, error) ||
          !add_rows (self, &self->applications, id, add_application, error))
        return FALSE;

      func (id, self->standing, user_data);
      if (!lane_step (&self->people, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attain_standing_scan:
 * @db: a connection
 * @terms: by what and for which day
 * @func: is given the standing of everybody on record, in the order of their ids
 * @user_data: for @func
 * @error: what went wrong
 *
 * What takes a text of each record, and what only an application has, is left out: the capabilities and the words
 * of evidence, and what somebody found of criteria. It does not decide whether somebody may apply.
 *
 * Returns: whether everybody was read
 */
gboolean
attain_standing_scan (AttainDb                   *db,
                      const AttainStandingTerms  *terms,
                      AttainStandingFunc          func,
                      gpointer                    user_data,
                      GError                    **error)
{
  g_auto(Scan) scan = { .terms = terms };

  scan.standing = attain_standing_new (terms->scheme, terms->cpd_rules, terms->on);
  scan.spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  return load_sources (&scan, db, error) && open_lanes (&scan, db, error) && walk (&scan, func, user_data, error);
}
