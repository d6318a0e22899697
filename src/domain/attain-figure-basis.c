/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-basis.h"

#include "attain-date.h"
#include "attain-figure-sums.h"
#include "attain-figure-walk.h"

#define MONTHS_IN_YEAR 12

/* The people behind a figure. */
typedef struct
{
  const AttainFigureQuestion *question;
  const AttainFigure *figure;
  AttainFigurePart part;
  GArray *people;
} Listing;

static void
sum_cb (AttainFigureId        id,
        const AttainPostSpan *post,
        double                numerator,
        double                denominator,
        gpointer              user_data)
{
  attain_figure_sums_add (user_data, id, post, numerator, denominator);
}

static gboolean
is_part (AttainFigurePart part,
         double           numerator,
         double           denominator)
{
  switch (part)
    {
    case ATTAIN_FIGURE_PART_COUNTED:
      return numerator > 0;
    case ATTAIN_FIGURE_PART_REST:
      return denominator - numerator > 1e-9;
    case ATTAIN_FIGURE_PART_ALL:
    default:
      return numerator > 0 || denominator > 0;
    }
}

static void
list_cb (AttainFigureId        id,
         const AttainPostSpan *post,
         double                numerator,
         double                denominator,
         gpointer              user_data)
{
  Listing *listing = user_data;
  GArray *people = listing->people;

  if (!attain_figure_sums_is_in (listing->question, listing->figure, post))
    return;

  if (id == ATTAIN_FIGURE_LEVEL_SHARE && g_strcmp0 (listing->figure->level, post->level) != 0)
    numerator = 0;

  if (post->person_id != 0 && is_part (listing->part, numerator, denominator) &&
      (people->len == 0 || g_array_index (people, gint64, people->len - 1) != post->person_id))
    g_array_append_val (people, post->person_id);
}

static void
set_time (AttainFigure               *figure,
          const AttainFigureQuestion *question,
          const AttainFigureWalk     *walk)
{
  figure->as_of = g_strdup (question->as_of);

  if (attain_figure_get_definition (figure)->is_of_period)
    {
      figure->from = g_strdup (walk->from);
      figure->to = g_strdup (walk->to);
    }
}

/**
 * attain_figure_question_get_period:
 * @question: what is asked
 * @from: (out) (transfer full): the first day of the period
 * @to: (out) (transfer full): its last day
 */
void
attain_figure_question_get_period (const AttainFigureQuestion  *question,
                                   char                       **from,
                                   char                       **to)
{
  g_autofree char *next = NULL;

  *to = g_strdup (question->to != NULL ? question->to : question->as_of);
  next = attain_date_add_days (*to, 1);
  *from = question->from != NULL ? g_strdup (question->from) : attain_date_add_months (next, -MONTHS_IN_YEAR);
}

/**
 * attain_figure_basis_can_tell:
 * @self: what there is to compute from
 * @id: a figure
 *
 * Returns: whether it can be computed
 */
gboolean
attain_figure_basis_can_tell (const AttainFigureBasis *self,
                              AttainFigureId           id)
{
  const AttainScheme *scheme = self->scheme;
  gboolean knows_people = self->people != NULL || self->n_spans == 0;

  switch (id)
    {
    case ATTAIN_FIGURE_CPD_DAYS_PER_PERSON:
    case ATTAIN_FIGURE_CPD_ENTITLEMENT_USED:
      return knows_people && scheme != NULL;
    case ATTAIN_FIGURE_TRAINING_IN_DATE:
      return knows_people && scheme != NULL && (self->runs_out != NULL || scheme->required_courses->len == 0);
    case ATTAIN_FIGURE_SWE_CPD_READY:
      return knows_people && self->rule != NULL;
    case ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE:
      return knows_people;
    case ATTAIN_FIGURE_ASYE_RETENTION:
    case ATTAIN_FIGURE_ASYE_RETENTION_12:
    case ATTAIN_FIGURE_ASYE_RETENTION_24:
    case ATTAIN_FIGURE_ASYE_PASS_RATE:
      return self->years != NULL;
    case ATTAIN_FIGURE_VACANCY_RATE_FTE:
      return self->funded != NULL;
    case ATTAIN_FIGURE_CASELOAD_AVERAGE:
      return self->counts != NULL;
    case ATTAIN_FIGURE_ABSENCE_RATE:
      return self->absences != NULL && self->holidays != NULL;
    case ATTAIN_FIGURE_APPLICATIONS_SUBMITTED:
    case ATTAIN_FIGURE_APPLICATIONS_PROGRESSED:
      return self->applications != NULL;
    default:
      return TRUE;
    }
}

/**
 * attain_figure_basis_compute:
 * @self: what to compute from
 * @question: what is asked
 * @ids: (array length=n_ids) (nullable): the figures; NULL for all
 * @n_ids: how many
 * @error: why the question has no answer
 *
 * Computes the figures in one walk over the posts. Those that cannot be told are left out. People
 * are counted in the group of the post that counts, full-time equivalents in that of each post. A figure that has
 * no such groups is left out as well.
 * A group that nobody is or was in is not there.
 *
 * Returns: (transfer full) (nullable) (element-type AttainFigure): the figures, in the order of @ids
 */
GPtrArray *
attain_figure_basis_compute (const AttainFigureBasis     *self,
                             const AttainFigureQuestion  *question,
                             const AttainFigureId        *ids,
                             gsize                        n_ids,
                             GError                     **error)
{
  g_auto(AttainFigureWalk) walk = { 0 };
  g_autoptr(AttainFigureSums) sums = attain_figure_sums_new (question, self->scheme);
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_figure_free);
  gsize n = ids != NULL ? n_ids : ATTAIN_N_FIGURES;

  if (!attain_figure_walk_init (&walk, self, question, error))
    return NULL;

  for (gsize i = 0; i < n; i++)
    walk.wanted |= 1u << (ids != NULL ? ids[i] : i);

  walk.visit = sum_cb;
  walk.user_data = sums;
  attain_figure_walk_run (&walk);

  for (gsize i = 0; i < n; i++)
    {
      AttainFigureId id = ids != NULL ? ids[i] : i;

      if (attain_figure_basis_can_tell (self, id) && attain_figure_id_can_be_by (id, question->by))
        attain_figure_sums_append (sums, id, figures);
    }

  for (guint i = 0; i < figures->len; i++)
    set_time (g_ptr_array_index (figures, i), question, &walk);

  return g_steal_pointer (&figures);
}

/**
 * attain_figure_basis_list_people:
 * @self: what the figure was computed from
 * @question: what was asked
 * @figure: one of the answers
 * @part: which of the people behind it
 * @error: why the question has no answer
 *
 * Walks the same way as the sum, so that the people are those the figure counts.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): their ids, each once, in order
 */
GArray *
attain_figure_basis_list_people (const AttainFigureBasis     *self,
                                 const AttainFigureQuestion  *question,
                                 const AttainFigure          *figure,
                                 AttainFigurePart             part,
                                 GError                     **error)
{
  g_auto(AttainFigureWalk) walk = { 0 };
  g_autoptr(GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  Listing listing = { question, figure, part, people };

  if (!attain_figure_walk_init (&walk, self, question, error))
    return NULL;

  walk.wanted = 1u << figure->id;
  walk.visit = list_cb;
  walk.user_data = &listing;
  attain_figure_walk_run (&walk);
  return g_steal_pointer (&people);
}
