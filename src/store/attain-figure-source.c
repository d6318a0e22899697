/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what the rules for figures need, for a whole council or a nation, in a few scans of indices
 * that hold all of it. The sums themselves are made in domain/. */

#include "attain-figure-source.h"

#include <string.h>

#include "attain-application.h"
#include "attain-asye.h"
#include "attain-cpd-entry.h"
#include "attain-date.h"
#include "attain-person.h"
#include "attain-training.h"

/* An entry as far as the regulator counts it. */
typedef struct
{
  guint  person;                 /* place in the array of people */
  guint  peer;
  gint64 key;
} Piece;

/* The same words stand in many rows; those met lately are here, each at a place of its own. */
typedef struct
{
  guint       columns;           /* those of SPAN whose words are asked for, a bit each */
  const char *met[1024];
} Words;

/* What a span is made of, in one index together with the last day. */
#define SPAN "person_id, from_on, to_on, fte, contract, team, service, level, role"

enum { SPAN_TEAM = 5, SPAN_SERVICE, SPAN_LEVEL, SPAN_ROLE };

#define TRAINING "training WHERE course = ? AND attendance = ? AND held_on <= ?"

/* Days as text come in the order of time. */
#define MIN_DATE(a, b) (strcmp ((a), (b)) < 0 ? (a) : (b))

static gint32
day_of (AttainCursor *cursor,
        guint         column,
        gint32        unknown)
{
  const char *date = attain_cursor_text (cursor, column);

  return date != NULL ? attain_date_to_day (date) : unknown;
}

static int
compare_ids (gconstpointer one,
             gconstpointer other)
{
  gint64 a = *(const gint64 *) one, b = *(const gint64 *) other;

  return a < b ? -1 : a > b;
}

/* Most files have no gap in their ids; else it is looked for. Both begin with the person's id. */
static gboolean
find_person (const AttainFigureSource *self,
             gint64                    person_id,
             guint                    *place)
{
  const AttainFigurePerson *people = (AttainFigurePerson *) (gpointer) self->people->data;
  guint64 guess = self->people->len > 0 ? person_id - people->person_id : 0;

  if (guess < self->people->len && people[guess].person_id == person_id)
    {
      *place = guess;
      return TRUE;
    }

  return g_array_binary_search (self->people, &person_id, compare_ids, place);
}

static gboolean
load_people (AttainFigureSource  *self,
             AttainDb            *db,
             GArray              *left_days,
             GError             **error)
{
  const char *registered = attain_enum_get_nick (&attain_registration_status_choices,
                                                 ATTAIN_REGISTRATION_STATUS_REGISTERED);
  g_autoptr(AttainCursor) cursor = attain_db_query (db,
                                                    "SELECT id, registered_on, registration_status, left_on"
                                                    " FROM person ORDER BY id", NULL, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainFigurePerson person = { .person_id = attain_cursor_int (cursor, 0),
                                    .registered_day = day_of (cursor, 1, 0),
                                    .is_registered = g_strcmp0 (attain_cursor_text (cursor, 2), registered) == 0 };
      gint32 left_day = day_of (cursor, 3, ATTAIN_DAY_OPEN);

      g_array_append_val (self->people, person);
      g_array_append_val (left_days, left_day);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
is_wanted (AttainFigureId        id,
           const AttainFigureId *ids,
           gsize                 n_ids)
{
  for (gsize i = 0; i < n_ids; i++)
    if (ids[i] == id)
      return TRUE;

  return ids == NULL;
}

static guint
find_columns_asked_for (const AttainFigureQuestion *question,
                        const AttainFigureId       *ids,
                        gsize                       n_ids)
{
  guint columns = 0;

  if (question->by == ATTAIN_FIGURE_BY_TEAM)
    columns |= 1u << SPAN_TEAM;
  if (question->by == ATTAIN_FIGURE_BY_SERVICE)
    columns |= 1u << SPAN_SERVICE;
  if (question->by == ATTAIN_FIGURE_BY_LEVEL || is_wanted (ATTAIN_FIGURE_LEVEL_SHARE, ids, n_ids))
    columns |= 1u << SPAN_LEVEL;
  if (is_wanted (ATTAIN_FIGURE_TRAINING_IN_DATE, ids, n_ids))
    columns |= 1u << SPAN_ROLE;

  return columns;
}

static const char *
intern (Words        *words,
        AttainCursor *cursor,
        guint         column)
{
  const char *text = words->columns & (1u << column) ? attain_cursor_text (cursor, column) : NULL;
  const char **met;

  if (text == NULL)
    return NULL;

  met = &words->met[g_str_hash (text) % G_N_ELEMENTS (words->met)];
  if (*met == NULL || strcmp (*met, text) != 0)
    *met = g_intern_string (text);
  return *met;
}

/* The posts of before that day change no figure: neither was anybody in them since, nor does one of later follow
 * from them without a gap. */
static char *
get_first_day (const AttainFigureSource   *self,
               const AttainFigureQuestion *question)
{
  g_autofree char *to = g_strdup (question->to != NULL ? question->to : question->as_of);
  g_autofree char *next = attain_date_add_days (to, 1);
  g_autofree char *from = question->from != NULL ? g_strdup (question->from) : attain_date_add_months (next, -12);
  g_autofree char *year_from = NULL;
  g_autofree char *year_to = NULL;
  const char *first = MIN_DATE (from, question->as_of);

  if (self->basis.scheme != NULL)
    {
      attain_cpd_terms_get_year (&self->basis.scheme->cpd, question->as_of, &year_from, &year_to);
      first = MIN_DATE (first, year_from);
    }

  return attain_date_add_days (first, -1);
}

static gboolean
load_spans (AttainFigureSource  *self,
            AttainDb            *db,
            const char          *first_day,
            guint                columns,
            GArray              *left_days,
            GError             **error)
{
  g_autoptr(AttainCursor) cursor = attain_db_query (db,
                                                    "SELECT " SPAN " FROM post WHERE to_on IS NULL UNION ALL"
                                                    " SELECT " SPAN " FROM post WHERE to_on >= ?",
                                                    g_variant_new ("(s)", first_day), error);
  g_autofree Words *words = g_new0 (Words, 1);
  g_autoptr(GError) failure = NULL;
  guint place;

  if (cursor == NULL)
    return FALSE;

  words->columns = columns;
  while (attain_cursor_next (cursor, &failure))
    {
      AttainPostSpan span = { .person_id = attain_cursor_int (cursor, 0),
                              .from_day = day_of (cursor, 1, 0),
                              .to_day = day_of (cursor, 2, ATTAIN_DAY_OPEN),
                              .fte = attain_cursor_real (cursor, 3),
                              .team = intern (words, cursor, SPAN_TEAM),
                              .service = intern (words, cursor, SPAN_SERVICE),
                              .level = intern (words, cursor, SPAN_LEVEL),
                              .role = intern (words, cursor, SPAN_ROLE) };
      int contract;

      attain_enum_parse (&attain_contract_choices, attain_cursor_text (cursor, 4), &contract);
      span.contract = contract;
      if (find_person (self, span.person_id, &place))
        span.to_day = MIN (span.to_day, g_array_index (left_days, gint32, place));
      if (span.to_day >= span.from_day)
        g_array_append_val (self->spans, span);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  g_array_sort (self->spans, attain_post_span_compare);
  return TRUE;
}

static gboolean
load_cpd (AttainFigureSource          *self,
          AttainDb                    *db,
          const AttainFigureQuestion  *question,
          GError                     **error)
{
  const char *none = attain_enum_get_nick (&attain_cpd_allowance_choices, ATTAIN_CPD_ALLOWANCE_NONE);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;
  guint place;

  attain_cpd_terms_get_year (&self->basis.scheme->cpd, question->as_of, &from, &to);
  cursor = attain_db_query (db,
                            "SELECT person_id, minutes, CASE WHEN allowance <> ? THEN 1 ELSE 0 END FROM cpd_entry"
                            " WHERE occurred_on BETWEEN ? AND ?",
                            g_variant_new ("(sss)", none, from, question->as_of), error);
  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    if (find_person (self, attain_cursor_int (cursor, 0), &place))
      {
        AttainFigurePerson *person = &g_array_index (self->people, AttainFigurePerson, place);

        person->cpd_minutes += attain_cursor_int (cursor, 1);
        if (attain_cursor_int (cursor, 2))
          person->used_minutes += attain_cursor_int (cursor, 1);
      }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static int
compare_pieces (gconstpointer a,
                gconstpointer b)
{
  const Piece *one = a, *other = b;

  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;
  return (int) other->peer - (int) one->peer;
}

static void
count_pieces_of (AttainCpdPieces *found,
                 Piece           *pieces,
                 guint            n_pieces)
{
  qsort (pieces, n_pieces, sizeof (Piece), compare_pieces);
  for (guint i = 0; i < n_pieces; i++)
    {
      if (i > 0 && pieces[i].key == pieces[i - 1].key)
        {
          found->identical++;
          continue;
        }
      found->pieces++;
      found->peer_pieces += pieces[i].peer;
    }
}

/* Dealt out to the people first, which takes a few steps for each piece where sorting all takes twenty. */
static void
count_pieces (AttainFigureSource *self,
              GArray             *pieces)
{
  const Piece *all = (Piece *) (gpointer) pieces->data;
  g_autofree Piece *dealt = g_new (Piece, pieces->len);
  g_autofree guint *ends = g_new0 (guint, self->people->len + 1);

  for (guint i = 0; i < pieces->len; i++)
    ends[all[i].person + 1]++;
  for (guint i = 0; i < self->people->len; i++)
    ends[i + 1] += ends[i];
  for (guint i = 0; i < pieces->len; i++)
    dealt[ends[all[i].person]++] = all[i];
  for (guint i = 0, at = 0; i < self->people->len; at = ends[i++])
    count_pieces_of (&g_array_index (self->people, AttainFigurePerson, i).found, dealt + at, ends[i] - at);
}

static gboolean
load_pieces (AttainFigureSource          *self,
             AttainDb                    *db,
             const AttainFigureQuestion  *question,
             GError                     **error)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *renewal_from = NULL;
  g_autoptr(GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_autoptr(AttainCursor) cursor = NULL;
  g_autoptr(GError) failure = NULL;
  Piece piece = { 0 };

  attain_cpd_rule_get_year (self->basis.rule, question->as_of, &from, &to, &renewal_from);
  cursor = attain_db_query (db,
                            "SELECT person_id, content_key, peer_reflected FROM cpd_entry"
                            " WHERE occurred_on BETWEEN ? AND ?",
                            g_variant_new ("(ss)", from, question->as_of), error);
  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    if (find_person (self, attain_cursor_int (cursor, 0), &piece.person))
      {
        piece.key = attain_cursor_int (cursor, 1);
        piece.peer = attain_cursor_int (cursor, 2) != 0;
        g_array_append_val (pieces, piece);
      }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  count_pieces (self, pieces);
  return TRUE;
}

/* Training that has run out for good is as good as none. */
static gboolean
load_course (AttainFigureSource          *self,
             AttainDb                    *db,
             const AttainFigureQuestion  *question,
             guint                        place,
             GError                     **error)
{
  GPtrArray *courses = self->basis.scheme->required_courses;
  const AttainRequiredCourse *course = g_ptr_array_index (courses, place);
  const char *attended = attain_enum_get_nick (&attain_attendance_choices, ATTAIN_ATTENDANCE_ATTENDED);
  g_autofree char *first_day = attain_date_add_days (question->as_of, -course->grace_days);
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT person_id, NULL, held_on FROM " TRAINING " AND expires_on IS NULL UNION ALL"
                         " SELECT person_id, expires_on, NULL FROM " TRAINING " AND expires_on >= ?",
                     g_variant_new ("(sssssss)", course->course, attended, question->as_of,
                                    course->course, attended, question->as_of, first_day), error);
  g_autoptr(GError) failure = NULL;
  guint person;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    if (find_person (self, attain_cursor_int (cursor, 0), &person))
      {
        gint32 *runs_out = &g_array_index (self->runs_out, gint32, person * courses->len + place);
        gint32 until = attain_required_course_get_runs_out (course, day_of (cursor, 2, 0), day_of (cursor, 1, 0));

        *runs_out = MAX (*runs_out, until);
      }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
load_training (AttainFigureSource          *self,
               AttainDb                    *db,
               const AttainFigureQuestion  *question,
               GError                     **error)
{
  GPtrArray *courses = self->basis.scheme->required_courses;

  g_array_set_size (self->runs_out, self->people->len * courses->len);
  for (guint i = 0; i < courses->len; i++)
    if (!load_course (self, db, question, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
are_years_wanted (const AttainFigureId *ids,
                  gsize                 n_ids)
{
  for (AttainFigureId id = 0; id < ATTAIN_N_FIGURES; id++)
    if (attain_figure_id_get_definition (id)->is_of_years && is_wanted (id, ids, n_ids))
      return TRUE;

  return FALSE;
}

static gboolean
load_years (AttainFigureSource  *self,
            AttainDb            *db,
            GError             **error)
{
  const char *pass = attain_enum_get_nick (&attain_asye_result_choices, ATTAIN_ASYE_RESULT_PASS);
  g_autoptr(AttainCursor) cursor = attain_db_query (db,
                                                    "SELECT person_id, outcome, outcome_on, cohort FROM asye"
                                                    " WHERE outcome_on IS NOT NULL ORDER BY person_id", NULL, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainFigureYear year = { .person_id = attain_cursor_int (cursor, 0), .ended_day = day_of (cursor, 2, 0),
                                .passed = g_strcmp0 (attain_cursor_text (cursor, 1), pass) == 0,
                                .cohort = g_intern_string (attain_cursor_text (cursor, 3)) };

      g_array_append_val (self->years, year);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Everything that these people were in, since a day long ago may be asked for. */
static gboolean
load_year_spans (AttainFigureSource  *self,
                 AttainDb            *db,
                 GError             **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db,
                     "SELECT post.person_id, post.from_on, post.to_on, person.left_on, post.fte, post.contract"
                     " FROM post JOIN person ON person.id = post.person_id"
                     " WHERE post.person_id IN (SELECT person_id FROM asye WHERE outcome_on IS NOT NULL)"
                     " ORDER BY post.person_id, post.from_on", NULL, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainPostSpan span = { .person_id = attain_cursor_int (cursor, 0), .from_day = day_of (cursor, 1, 0),
                              .to_day = MIN (day_of (cursor, 2, ATTAIN_DAY_OPEN), day_of (cursor, 3, ATTAIN_DAY_OPEN)),
                              .fte = attain_cursor_real (cursor, 4) };
      int contract;

      attain_enum_parse (&attain_contract_choices, attain_cursor_text (cursor, 5), &contract);
      span.contract = contract;
      if (span.from_day <= span.to_day)
        g_array_append_val (self->year_spans, span);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Both are in the order of people. A person may have had two years. */
static void
join_years (AttainFigureSource *self)
{
  const AttainPostSpan *spans = (const AttainPostSpan *) (gpointer) self->year_spans->data;
  gsize at = 0;

  for (guint i = 0; i < self->years->len; i++)
    {
      AttainFigureYear *year = &g_array_index (self->years, AttainFigureYear, i);

      while (at < self->year_spans->len && spans[at].person_id < year->person_id)
        at++;
      year->spans = spans + at;
      while (at + year->n_spans < self->year_spans->len && spans[at + year->n_spans].person_id == year->person_id)
        year->n_spans++;
    }
}

static gboolean
are_applications_wanted (const AttainFigureId *ids,
                         gsize                 n_ids)
{
  return is_wanted (ATTAIN_FIGURE_APPLICATIONS_SUBMITTED, ids, n_ids) ||
         is_wanted (ATTAIN_FIGURE_APPLICATIONS_PROGRESSED, ids, n_ids);
}

/* A route is called what the council's scheme calls it now; an old one by its code. */
static const char *
name_route (AttainFigureSource *self,
            const char         *code)
{
  const AttainRoute *route = self->basis.scheme != NULL ? attain_scheme_find_route (self->basis.scheme, code) : NULL;

  return g_intern_string (route != NULL ? route->title : code);
}

static gboolean
load_applications (AttainFigureSource  *self,
                   AttainDb            *db,
                   GError             **error)
{
  const char *progress = attain_enum_get_nick (&attain_application_outcome_choices,
                                               ATTAIN_APPLICATION_OUTCOME_PROGRESS);
  g_autoptr(AttainCursor) cursor = attain_db_query (db,
                                                    "SELECT person_id, submitted_on, outcome, outcome_on, route"
                                                    " FROM application WHERE submitted_on IS NOT NULL"
                                                    " OR outcome_on IS NOT NULL ORDER BY person_id", NULL, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      gboolean progressed = g_strcmp0 (attain_cursor_text (cursor, 2), progress) == 0;
      AttainFigureApplication application = { attain_cursor_int (cursor, 0), day_of (cursor, 1, 0),
                                              progressed ? day_of (cursor, 3, 0) : 0,
                                              name_route (self, attain_cursor_text (cursor, 4)) };

      g_array_append_val (self->applications, application);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
load (AttainFigureSource          *self,
      AttainDb                    *db,
      const AttainFigureQuestion  *question,
      const AttainFigureId        *ids,
      gsize                        n_ids,
      GError                     **error)
{
  g_autoptr(GArray) left_days = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autofree char *first_day = get_first_day (self, question);

  if (!load_people (self, db, left_days, error) ||
      !load_spans (self, db, first_day, find_columns_asked_for (question, ids, n_ids), left_days, error))
    return FALSE;
  if (self->basis.scheme != NULL &&
      (is_wanted (ATTAIN_FIGURE_CPD_DAYS_PER_PERSON, ids, n_ids) ||
       is_wanted (ATTAIN_FIGURE_CPD_ENTITLEMENT_USED, ids, n_ids)) &&
      !load_cpd (self, db, question, error))
    return FALSE;
  if (self->basis.scheme != NULL && is_wanted (ATTAIN_FIGURE_TRAINING_IN_DATE, ids, n_ids) &&
      !load_training (self, db, question, error))
    return FALSE;

  if (are_years_wanted (ids, n_ids) && (!load_years (self, db, error) || !load_year_spans (self, db, error)))
    return FALSE;
  if (are_applications_wanted (ids, n_ids) && !load_applications (self, db, error))
    return FALSE;

  return self->basis.rule == NULL || !is_wanted (ATTAIN_FIGURE_SWE_CPD_READY, ids, n_ids) ||
         load_pieces (self, db, question, error);
}

/**
 * attain_figure_source_load:
 * @db: a connection
 * @scheme: (nullable): the council's scheme, which must outlive the source
 * @rule: (nullable): the regulator's rule of the day, which must outlive the source
 * @question: what will be asked
 * @ids: (array length=n_ids) (nullable): the figures that will be asked for; %NULL for all
 * @n_ids: how many
 * @error: what went wrong
 *
 * Reads no more than these figures need, all as of one moment: a post without its team, say, unless it is
 * asked for by team.
 *
 * Returns: (transfer full) (nullable): what they are computed from
 */
AttainFigureSource *
attain_figure_source_load (AttainDb                    *db,
                           const AttainScheme          *scheme,
                           const AttainCpdRule         *rule,
                           const AttainFigureQuestion  *question,
                           const AttainFigureId        *ids,
                           gsize                        n_ids,
                           GError                     **error)
{
  g_autoptr(AttainFigureSource) self = g_new0 (AttainFigureSource, 1);
  g_autoptr(AttainTransaction) moment = NULL;

  self->spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  self->people = g_array_new (FALSE, FALSE, sizeof (AttainFigurePerson));
  self->runs_out = g_array_new (FALSE, TRUE, sizeof (gint32));
  self->years = g_array_new (TRUE, FALSE, sizeof (AttainFigureYear));
  self->applications = g_array_new (TRUE, FALSE, sizeof (AttainFigureApplication));
  self->year_spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  self->basis.scheme = scheme;
  self->basis.rule = rule;

  if (!(moment = attain_transaction_begin_read (db, error)) || !load (self, db, question, ids, n_ids, error))
    return NULL;

  self->basis.spans = (AttainPostSpan *) (gpointer) self->spans->data;
  self->basis.n_spans = self->spans->len;
  self->basis.people = (AttainFigurePerson *) (gpointer) self->people->data;
  self->basis.n_people = self->people->len;
  self->basis.runs_out = (gint32 *) (gpointer) self->runs_out->data;
  join_years (self);
  if (are_years_wanted (ids, n_ids))
    self->basis.years = (AttainFigureYear *) (gpointer) self->years->data;
  self->basis.n_years = self->years->len;
  if (are_applications_wanted (ids, n_ids))
    self->basis.applications = (AttainFigureApplication *) (gpointer) self->applications->data;
  self->basis.n_applications = self->applications->len;
  return g_steal_pointer (&self);
}

void
attain_figure_source_free (AttainFigureSource *self)
{
  g_array_unref (self->spans);
  g_array_unref (self->people);
  g_array_unref (self->runs_out);
  g_array_unref (self->years);
  g_array_unref (self->applications);
  g_array_unref (self->year_spans);
  g_free (self);
}
