/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include <string.h>

/* Words of a post that are read only where a figure asks for them. */
typedef enum
{
  WORD_TEAM,
  WORD_SERVICE,
  WORD_LEVEL,
  WORD_ROLE,
  WORD_COVER,
  N_WORDS,
} Word;

static const char *const word_columns[] = { ", team", ", service", ", level", ", role", ", covers_vacancy" };

enum { COLUMN_PERSON, COLUMN_FROM, COLUMN_TO, COLUMN_FTE, COLUMN_CONTRACT, COLUMN_WORDS };

typedef struct
{
  AttainCursor         *cursor;
  int                   columns[N_WORDS];  /* -1 for one that is not asked for */
  const char           *met[1024];         /* words that were met lately, each at a place of its own: few differ */
  AttainFigureContract  contract;          /* that of the post before */
} Reading;

/* The first day that a figure is about. */
static char *
get_first_day_of (const AttainFigureSource   *self,
                  const AttainFigureQuestion *question,
                  AttainFigureId              id)
{
  if (attain_figure_id_get_definition (id)->is_of_period)
    {
      g_autofree char *to = NULL;
      char *from;

      attain_figure_question_get_period (question, &from, &to);
      return from;
    }
  if (id == ATTAIN_FIGURE_CPD_ENTITLEMENT_USED && self->basis.scheme != NULL)
    {
      g_autofree char *year_to = NULL;
      char *year_from;

      attain_cpd_terms_get_year (&self->basis.scheme->cpd, question->as_of, &year_from, &year_to);
      return year_from;
    }

  return g_strdup (question->as_of);
}

/* The posts of before that day change no figure: neither was anybody in them since, nor does one of later follow
 * from them without a gap. */
static char *
get_first_day (const AttainFigureSource   *self,
               const AttainFigureQuestion *question,
               AttainFigureSet             wanted)
{
  g_autofree char *first = g_strdup (question->as_of);

  for (AttainFigureId id = 0; id < ATTAIN_N_FIGURES; id++)
    if (attain_figure_set_has (wanted, id))
      {
        g_autofree char *day = get_first_day_of (self, question, id);

        /* Days as text come in the order of time. */
        if (strcmp (day, first) < 0)
          {
            g_free (first);
            first = g_steal_pointer (&day);
          }
      }

  return attain_date_add_days (first, -1);
}

/* Whose service a team is, only their posts tell. */
static gboolean
needs_team (const AttainFigureQuestion *question,
            AttainFigureSet             wanted)
{
  return question->by == ATTAIN_FIGURE_BY_TEAM ||
         (question->by == ATTAIN_FIGURE_BY_SERVICE && attain_figure_set_has (wanted, ATTAIN_FIGURE_VACANCY_RATE_FTE));
}

/* All of it is in the index post_end. */
static char *
make_select (Reading                    *self,
             const AttainFigureQuestion *question,
             AttainFigureSet             wanted)
{
  const gboolean asked[] = {
    [WORD_TEAM] = needs_team (question, wanted),
    [WORD_SERVICE] = question->by == ATTAIN_FIGURE_BY_SERVICE,
    [WORD_LEVEL] = question->by == ATTAIN_FIGURE_BY_LEVEL || attain_figure_set_has (wanted, ATTAIN_FIGURE_LEVEL_SHARE),
    [WORD_ROLE] = attain_figure_set_has (wanted, ATTAIN_FIGURE_TRAINING_IN_DATE),
    [WORD_COVER] = attain_figure_set_has (wanted, ATTAIN_FIGURE_AGENCY_COVER_FTE) ||
                   attain_figure_set_has (wanted, ATTAIN_FIGURE_AGENCY_ABOVE_ESTABLISHMENT_FTE),
  };
  g_autoptr(GString) select = g_string_new ("SELECT person_id, from_on, to_on, fte, contract");
  int column = COLUMN_WORDS;

  for (Word word = 0; word < N_WORDS; word++)
    {
      self->columns[word] = asked[word] ? column++ : -1;
      if (asked[word])
        g_string_append (select, word_columns[word]);
    }

  return g_strdup_printf ("%s FROM post WHERE to_on IS NULL UNION ALL %s FROM post WHERE to_on >= ?", select->str,
                          select->str);
}

static const char *
intern (Reading *self,
        Word     word)
{
  const char *text = self->columns[word] >= 0 ? attain_cursor_text (self->cursor, self->columns[word]) : NULL;
  const char **met;

  if (text == NULL)
    return NULL;

  met = &self->met[g_str_hash (text) % G_N_ELEMENTS (self->met)];
  if (*met == NULL || strcmp (*met, text) != 0)
    *met = g_intern_string (text);
  return *met;
}

/* Hardly any post says whether it covers a vacancy. */
static AttainYesNo
read_cover (Reading *self)
{
  const char *nick = self->columns[WORD_COVER] >= 0 ? attain_cursor_text (self->cursor, self->columns[WORD_COVER]) : NULL;
  int cover = ATTAIN_YES_NO_UNKNOWN;

  if (nick != NULL)
    attain_enum_parse (&attain_yes_no_choices, nick, &cover);
  return cover;
}

static void
add_span (AttainFigureSource *self,
          Reading            *reading)
{
  AttainCursor *cursor = reading->cursor;
  AttainPostSpan span = { .person_id = attain_cursor_int (cursor, COLUMN_PERSON),
                          .from_day = attain_figure_load_day (cursor, COLUMN_FROM, 0),
                          .to_day = attain_figure_load_day (cursor, COLUMN_TO, ATTAIN_DAY_OPEN),
                          .fte = attain_cursor_real (cursor, COLUMN_FTE),
                          .contract = attain_figure_load_contract (cursor, COLUMN_CONTRACT,
                                                                   &reading->contract),
                          .covers_vacancy = read_cover (reading),
                          .team = intern (reading, WORD_TEAM),
                          .service = intern (reading, WORD_SERVICE),
                          .level = intern (reading, WORD_LEVEL),
                          .role = intern (reading, WORD_ROLE) };

  g_array_append_val (self->spans, span);
}

/**
 * attain_figure_load_spans:
 * @self: what figures are worked out from
 * @db: a connection
 * @question: what is asked
 * @wanted: the figures
 * @error: what went wrong
 *
 * Returns: whether they were read: the posts that may change a figure, cut off at the day their people left
 */
gboolean
attain_figure_load_spans (AttainFigureSource          *self,
                          AttainDb                    *db,
                          const AttainFigureQuestion  *question,
                          AttainFigureSet              wanted,
                          GError                     **error)
{
  g_autofree Reading *reading = g_new0 (Reading, 1);
  g_autofree char *sql = make_select (reading, question, wanted);
  g_autofree char *first_day = get_first_day (self, question, wanted);
  g_autoptr(AttainCursor) cursor = attain_db_query (db, sql, g_variant_new ("(s)", first_day), error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  reading->cursor = cursor;
  while (attain_cursor_next (cursor, &failure))
    add_span (self, reading);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  attain_figure_load_sort_spans (self->spans);
  return attain_figure_load_cut_spans (self->spans, db, error);
}
