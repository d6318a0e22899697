/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what the rules for figures need, for a whole council or a nation, in a few scans of indices
 * that hold all of it. The sums themselves are made in domain/. */

#include "attain-figure-source.h"

#include "attain-figure-source-private.h"

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
is_of_applications (AttainFigureId id)
{
  return id == ATTAIN_FIGURE_APPLICATIONS_SUBMITTED || id == ATTAIN_FIGURE_APPLICATIONS_PROGRESSED;
}

static gboolean
are_applications_wanted (const AttainFigureId *ids,
                         gsize                 n_ids)
{
  return is_wanted (ATTAIN_FIGURE_APPLICATIONS_SUBMITTED, ids, n_ids) ||
         is_wanted (ATTAIN_FIGURE_APPLICATIONS_PROGRESSED, ids, n_ids);
}

/* All other figures are about people in post. */
static gboolean
are_posts_wanted (const AttainFigureId *ids,
                  gsize                 n_ids)
{
  for (AttainFigureId id = 0; id < ATTAIN_N_FIGURES; id++)
    if (!attain_figure_id_get_definition (id)->is_of_years && !is_of_applications (id) && is_wanted (id, ids, n_ids))
      return TRUE;

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
  gboolean has_scheme = self->basis.scheme != NULL;
  gboolean with_levels = is_wanted (ATTAIN_FIGURE_LEVEL_SHARE, ids, n_ids);
  gboolean with_training = is_wanted (ATTAIN_FIGURE_TRAINING_IN_DATE, ids, n_ids);
  gboolean with_cpd = is_wanted (ATTAIN_FIGURE_CPD_DAYS_PER_PERSON, ids, n_ids) ||
                      is_wanted (ATTAIN_FIGURE_CPD_ENTITLEMENT_USED, ids, n_ids);
  gboolean with_pieces = is_wanted (ATTAIN_FIGURE_SWE_CPD_READY, ids, n_ids);

  return (!are_posts_wanted (ids, n_ids) ||
          (attain_figure_load_people (self, db, error) &&
           attain_figure_load_spans (self, db, question, with_levels, with_training, error))) &&
         (!has_scheme || !with_cpd || attain_figure_load_cpd (self, db, question, error)) &&
         (!has_scheme || !with_training || attain_figure_load_training (self, db, question, error)) &&
         (self->basis.rule == NULL || !with_pieces || attain_figure_load_pieces (self, db, question, error)) &&
         (!are_years_wanted (ids, n_ids) || attain_figure_load_years (self, db, error)) &&
         (!are_applications_wanted (ids, n_ids) || attain_figure_load_applications (self, db, error));
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
  self->left_days = g_array_new (FALSE, FALSE, sizeof (gint32));
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
  return g_steal_pointer (&self);
}

void
attain_figure_source_free (AttainFigureSource *self)
{
  g_array_unref (self->spans);
  g_array_unref (self->people);
  g_array_unref (self->left_days);
  g_array_unref (self->runs_out);
  g_array_unref (self->years);
  g_array_unref (self->applications);
  g_array_unref (self->year_spans);
  g_free (self);
}
