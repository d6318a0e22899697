/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the dashboard asks of the store and gets back. All of it runs in the store's thread. */

#include "attain-figure-answers.h"

#include "attain-figure-source.h"
#include "attain-figure-trend.h"

/* Without a scheme nobody has said when the council's year begins: most begin theirs with April. */
#define USUAL_COUNCIL_MONTH 4

static AttainFigureQuestion
get_question (const AttainFigureQuery *self,
              AttainFigureBy           by)
{
  return (AttainFigureQuestion) { .as_of = self->as_of, .from = self->from, .to = self->to, .by = by };
}

static AttainFigureSource *
load_source (AttainDb                 *db,
             const AttainFigureQuery  *query,
             const AttainFigureId     *id,
             GError                  **error)
{
  const AttainReferenceSet *reference = query->reference;
  const AttainFigureQuestion question = get_question (query, query->by);

  return attain_figure_source_load (db, reference->scheme, attain_cpd_rule_for_date (reference->cpd_rules, query->as_of),
                                    reference->holidays, &question, id, id != NULL ? 1 : 0, error);
}

/**
 * attain_figure_query_new:
 * @context: the window's context, whose reference data is there
 * @as_of: the day asked for
 * @period: the period asked for
 * @by: what to group by
 *
 * Returns: (transfer full): what a job takes along
 */
AttainFigureQuery *
attain_figure_query_new (AttainContext      *context,
                         const char         *as_of,
                         AttainFigurePeriod  period,
                         AttainFigureBy      by)
{
  AttainFigureQuery *self = g_new0 (AttainFigureQuery, 1);
  const AttainScheme *scheme;

  self->reference = attain_reference_set_ref (attain_context_get_reference (context));
  scheme = self->reference->scheme;
  self->as_of = g_strdup (as_of);
  self->by = by;
  attain_figure_period_get_days (period, scheme != NULL ? scheme->cpd.year_starts_month : USUAL_COUNCIL_MONTH,
                                 as_of, &self->from, &self->to);
  return self;
}

/**
 * attain_figure_query_ask_people:
 * @self: a query grouped as @figure is
 * @figure: a figure
 * @part: which of the people behind it
 */
void
attain_figure_query_ask_people (AttainFigureQuery  *self,
                                const AttainFigure *figure,
                                AttainFigurePart    part)
{
  self->by = figure->by;
  self->figure = attain_figure_new (figure->id, figure->numerator, figure->denominator);
  self->figure->by = figure->by;
  self->figure->group = g_strdup (figure->group);
  self->figure->level = g_strdup (figure->level);
  self->part = part;
}

void
attain_figure_query_free (AttainFigureQuery *self)
{
  attain_reference_set_unref (self->reference);
  g_free (self->as_of);
  g_free (self->from);
  g_free (self->to);
  g_clear_pointer (&self->figure, attain_figure_free);
  g_free (self);
}

void
attain_figure_answers_free (AttainFigureAnswers *self)
{
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self);
}

/**
 * attain_figure_answers_job:
 * @db: a connection
 * @query: (type AttainFigureQuery): what is asked
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (type AttainFigureAnswers): every figure that can be told
 */
gpointer
attain_figure_answers_job (AttainDb  *db,
                           gpointer   query,
                           GError   **error)
{
  const AttainFigureQuery *self = query;
  const AttainFigureQuestion everybody = get_question (self, ATTAIN_FIGURE_BY_NOTHING);
  const AttainFigureQuestion grouped = get_question (self, self->by);
  g_autoptr(AttainFigureAnswers) answers = g_new0 (AttainFigureAnswers, 1);
  g_autoptr(AttainFigureSource) source = load_source (db, self, NULL, error);

  if (source == NULL ||
      !(answers->figures = attain_figure_basis_compute (&source->basis, &everybody, NULL, 0, error)) ||
      (self->by != ATTAIN_FIGURE_BY_NOTHING &&
       !(answers->groups = attain_figure_basis_compute (&source->basis, &grouped, NULL, 0, error))))
    return NULL;

  answers->has_posts = source->basis.n_spans > 0;
  return g_steal_pointer (&answers);
}

/**
 * attain_figure_trend_job:
 * @db: a connection
 * @query: (type AttainFigureQuery): what is asked
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): the figures of the last years, as from
 *   attain_figure_trend_load()
 */
gpointer
attain_figure_trend_job (AttainDb  *db,
                         gpointer   query,
                         GError   **error)
{
  const AttainFigureQuery *self = query;
  const AttainFigureQuestion question = get_question (self, ATTAIN_FIGURE_BY_NOTHING);
  AttainFigureId ids[ATTAIN_N_FIGURES];

  for (guint i = 0; i < ATTAIN_N_FIGURES; i++)
    ids[i] = i;

  return attain_figure_trend_load (db, self->reference->scheme, self->reference->cpd_rules,
                                   self->reference->holidays, &question, ids, ATTAIN_N_FIGURES, ATTAIN_FIGURE_TREND_YEARS, error);
}

/**
 * attain_figure_people_job:
 * @db: a connection
 * @query: (type AttainFigureQuery): what is asked, with a figure
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids of the people behind the figure
 */
gpointer
attain_figure_people_job (AttainDb  *db,
                          gpointer   query,
                          GError   **error)
{
  const AttainFigureQuery *self = query;
  const AttainFigureQuestion question = get_question (self, self->by);
  g_autoptr(AttainFigureSource) source = load_source (db, self, &self->figure->id, error);

  if (source == NULL)
    return NULL;

  return attain_figure_basis_list_people (&source->basis, &question, self->figure, self->part, error);
}

/**
 * attain_figures_find:
 * @figures: (element-type AttainFigure): figures of everybody
 * @id: which
 * @level: (nullable): of which level, for a share of levels
 *
 * Returns: (transfer none) (nullable): that figure, where it is among them
 */
const AttainFigure *
attain_figures_find (GPtrArray      *figures,
                     AttainFigureId  id,
                     const char     *level)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const AttainFigure *figure = g_ptr_array_index (figures, i);

      if (figure->id == id && g_strcmp0 (figure->level, level) == 0)
        return figure;
    }

  return NULL;
}
