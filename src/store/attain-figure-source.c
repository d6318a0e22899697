/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what the rules for figures need, for a whole council or a nation, in a few scans of indices
 * that hold all of it. The sums themselves are made in domain/. */

#include "attain-figure-source.h"

#include "attain-figure-source-private.h"

#define BIT(id) (1u << (id))

#define OF_CPD          (BIT (ATTAIN_FIGURE_CPD_DAYS_PER_PERSON) | BIT (ATTAIN_FIGURE_CPD_ENTITLEMENT_USED))
#define OF_REGISTRATION (BIT (ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE) | BIT (ATTAIN_FIGURE_SWE_CPD_READY))

static AttainFigureSet
get_wanted (const AttainFigureId *ids,
            gsize                 n_ids)
{
  AttainFigureSet wanted = ids == NULL ? G_MAXUINT32 : 0;

  for (gsize i = 0; ids != NULL && i < n_ids; i++)
    wanted |= BIT (ids[i]);

  return wanted;
}

static AttainFigureSet
get_all_of (AttainFigureOf of)
{
  AttainFigureSet set = 0;

  for (AttainFigureId id = 0; id < ATTAIN_N_FIGURES; id++)
    if (attain_figure_id_get_definition (id)->of == of)
      set |= BIT (id);

  return set;
}

/* What is counted of the people's own records. */
static gboolean
load_records (AttainFigureSource          *self,
              AttainDb                    *db,
              const AttainFigureQuestion  *question,
              AttainFigureSet              wanted,
              GError                     **error)
{
  gboolean with_cpd = self->basis.scheme != NULL && (wanted & OF_CPD) != 0;
  gboolean with_training = self->basis.scheme != NULL && attain_figure_set_has (wanted, ATTAIN_FIGURE_TRAINING_IN_DATE);
  gboolean with_pieces = self->basis.rule != NULL && attain_figure_set_has (wanted, ATTAIN_FIGURE_SWE_CPD_READY);

  return (!with_cpd || attain_figure_load_cpd (self, db, question, error)) &&
         (!with_training || attain_figure_load_training (self, db, question, error)) &&
         (!with_pieces || attain_figure_load_pieces (self, db, question, error));
}

/* What is counted of the workforce beside its posts. */
static gboolean
load_workforce (AttainFigureSource          *self,
                AttainDb                    *db,
                const AttainFigureQuestion  *question,
                AttainFigureSet              wanted,
                GError                     **error)
{
  return (!attain_figure_set_has (wanted, ATTAIN_FIGURE_VACANCY_RATE_FTE) ||
          attain_figure_load_funding (self, db, question, error)) &&
         (!attain_figure_set_has (wanted, ATTAIN_FIGURE_CASELOAD_AVERAGE) ||
          attain_figure_load_cases (self, db, question, error)) &&
         (!attain_figure_set_has (wanted, ATTAIN_FIGURE_ABSENCE_RATE) ||
          attain_figure_load_absences (self, db, question, error));
}

static gboolean
load (AttainFigureSource          *self,
      AttainDb                    *db,
      const AttainFigureQuestion  *question,
      AttainFigureSet              wanted,
      GError                     **error)
{
  gboolean with_posts = (wanted & (get_all_of (ATTAIN_FIGURE_OF_POSTS) | get_all_of (ATTAIN_FIGURE_OF_FUNDING))) != 0;
  gboolean with_years = (wanted & get_all_of (ATTAIN_FIGURE_OF_YEARS)) != 0;
  gboolean with_applications = (wanted & get_all_of (ATTAIN_FIGURE_OF_APPLICATIONS)) != 0;

  return (!with_posts || (attain_figure_load_spans (self, db, question, wanted, error) &&
                          attain_figure_load_people (self, db, (wanted & OF_REGISTRATION) != 0, error) &&
                          load_records (self, db, question, wanted, error) &&
                          load_workforce (self, db, question, wanted, error))) &&
         (!with_years || attain_figure_load_years (self, db, error)) &&
         (!with_applications || attain_figure_load_applications (self, db, error));
}

static AttainFigureSource *
source_new (const AttainScheme  *scheme,
            const AttainCpdRule *rule)
{
  AttainFigureSource *self = g_new0 (AttainFigureSource, 1);

  self->spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  self->people = g_array_new (FALSE, FALSE, sizeof (AttainFigurePerson));
  self->runs_out = g_array_new (FALSE, TRUE, sizeof (gint32));
  self->years = g_array_new (TRUE, FALSE, sizeof (AttainFigureYear));
  self->applications = g_array_new (TRUE, FALSE, sizeof (AttainFigureApplication));
  self->year_spans = g_array_new (FALSE, FALSE, sizeof (AttainPostSpan));
  self->funded = g_array_new (TRUE, FALSE, sizeof (AttainFigureFunding));
  self->counts = g_array_new (TRUE, FALSE, sizeof (AttainFigureCount));
  self->absences = g_array_new (TRUE, FALSE, sizeof (AttainFigureAbsence));
  self->basis.scheme = scheme;
  self->basis.rule = rule;
  return self;
}

static void
set_basis (AttainFigureSource *self)
{
  self->basis.spans = (AttainPostSpan *) (gpointer) self->spans->data;
  self->basis.n_spans = self->spans->len;
  self->basis.people = (AttainFigurePerson *) (gpointer) self->people->data;
  self->basis.n_people = self->people->len;
  self->basis.runs_out = (gint32 *) (gpointer) self->runs_out->data;
}

/**
 * attain_figure_source_load:
 * @db: a connection
 * @scheme: (nullable): the council's scheme, which must outlive the source
 * @rule: (nullable): the regulator's rule of the day, which must outlive the source
 * @holidays: (nullable): the bank holidays, which must outlive the source
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
                           const AttainHolidays        *holidays,
                           const AttainFigureQuestion  *question,
                           const AttainFigureId        *ids,
                           gsize                        n_ids,
                           GError                     **error)
{
  g_autoptr(AttainFigureSource) self = source_new (scheme, rule);
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);

  self->basis.holidays = holidays;
  if (moment == NULL || !load (self, db, question, get_wanted (ids, n_ids), error))
    return NULL;

  set_basis (self);
  return g_steal_pointer (&self);
}

/**
 * attain_figure_source_load_everybody:
 * @db: a connection
 * @scheme: (nullable): as for attain_figure_source_load()
 * @rule: (nullable): likewise
 * @question: the day asked for
 * @ids: (array length=n_ids): figures
 * @n_ids: how many
 * @error: what went wrong
 *
 * Reads what these figures count of the records of everybody there is, whether they are in post or not, and no posts.
 *
 * Returns: (transfer full) (nullable): everybody, in the order of their ids
 */
AttainFigureSource *
attain_figure_source_load_everybody (AttainDb                    *db,
                                     const AttainScheme          *scheme,
                                     const AttainCpdRule         *rule,
                                     const AttainFigureQuestion  *question,
                                     const AttainFigureId        *ids,
                                     gsize                        n_ids,
                                     GError                     **error)
{
  g_autoptr(AttainFigureSource) self = source_new (scheme, rule);
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);

  if (moment == NULL || !attain_figure_load_everybody (self, db, error) ||
      !load_records (self, db, question, get_wanted (ids, n_ids), error))
    return NULL;

  set_basis (self);
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
  g_array_unref (self->funded);
  g_array_unref (self->counts);
  g_array_unref (self->absences);
  g_free (self);
}
