/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-basis.h"

#include <string.h>

#include "attain-figure-walk.h"

typedef struct
{
  const char *level;
  double fte;
} LevelSum;

/* What one group comes to. */
typedef struct
{
  const char *group;
  double numerators[ATTAIN_N_FIGURES];
  double denominators[ATTAIN_N_FIGURES];
  GArray *levels;
} Cell;

/* What everybody comes to. */
typedef struct
{
  const AttainFigureQuestion *question;
  GHashTable *cells;   /* by interned group */
  Cell *cell;   /* the one met last */
} Sums;

/* The people behind a figure. */
typedef struct
{
  const AttainFigureQuestion *question;
  const AttainFigure *figure;
  AttainFigurePart part;
  GArray *people;
} Listing;

/* Stands for everybody: NULL is the group of those who have no team, service or level. */
static const char everybody[] = "";

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_array_unref (cell->levels);
  g_free (cell);
}

/* Shares of levels by level would all be one: these are shares of everybody. */
static gboolean
is_of_everybody (const AttainFigureQuestion *question,
                 AttainFigureId              id)
{
  return question->by == ATTAIN_FIGURE_BY_NOTHING ||
         (question->by == ATTAIN_FIGURE_BY_LEVEL && id == ATTAIN_FIGURE_LEVEL_SHARE);
}

static const char *
group_of (const AttainFigureQuestion *question,
          AttainFigureId              id,
          const AttainPostSpan       *post)
{
  if (is_of_everybody (question, id))
    return everybody;

  switch (question->by)
    {
    case ATTAIN_FIGURE_BY_TEAM:
      return post->team;
    case ATTAIN_FIGURE_BY_SERVICE:
      return post->service;
    case ATTAIN_FIGURE_BY_LEVEL:
      return post->level;
    case ATTAIN_FIGURE_BY_NOTHING:
    default:
      return everybody;
    }
}

static Cell *
cell_for (Sums       *sums,
          const char *group)
{
  if (sums->cell != NULL && sums->cell->group == group)
    return sums->cell;

  sums->cell = g_hash_table_lookup (sums->cells, group);
  if (sums->cell == NULL)
    {
      sums->cell = g_new0 (Cell, 1);
      sums->cell->group = group;
      sums->cell->levels = g_array_new (FALSE, FALSE, sizeof (LevelSum));
      g_hash_table_insert (sums->cells, (gpointer) group, sums->cell);
    }

  return sums->cell;
}

static double
get_level_sum (const Cell *cell,
               const char *level)
{
  for (guint i = 0; i < cell->levels->len; i++)
    if (g_array_index (cell->levels, LevelSum, i).level == level)
      return g_array_index (cell->levels, LevelSum, i).fte;

  return 0;
}

static void
add_level_sum (Cell       *cell,
               const char *level,
               double      fte)
{
  LevelSum sum = { level, fte };

  for (guint i = 0; i < cell->levels->len; i++)
    if (g_array_index (cell->levels, LevelSum, i).level == level)
      {
        g_array_index (cell->levels, LevelSum, i).fte += fte;
        return;
      }

  g_array_append_val (cell->levels, sum);
}

static void
sum_cb (AttainFigureId        id,
        const AttainPostSpan *post,
        double                numerator,
        double                denominator,
        gpointer              user_data)
{
  Sums *sums = user_data;
  Cell *cell = cell_for (sums, group_of (sums->question, id, post));

  cell->numerators[id] += numerator;
  cell->denominators[id] += denominator;
  if (id == ATTAIN_FIGURE_LEVEL_SHARE)
    add_level_sum (cell, post->level, numerator);
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

  if (!is_of_everybody (listing->question, id) &&
      g_strcmp0 (listing->figure->group, group_of (listing->question, id, post)) != 0)
    return;

  if (id == ATTAIN_FIGURE_LEVEL_SHARE && g_strcmp0 (listing->figure->level, post->level) != 0)
    numerator = 0;

  if (is_part (listing->part, numerator, denominator) &&
      (people->len == 0 || g_array_index (people, gint64, people->len - 1) != post->person_id))
    g_array_append_val (people, post->person_id);
}

static AttainFigure *
new_figure (const AttainFigureWalk *walk,
            const Sums             *sums,
            AttainFigureId          id,
            const Cell             *cell,
            double                  numerator)
{
  AttainFigure *figure = attain_figure_new (id, numerator, cell->denominators[id]);

  figure->as_of = g_strdup (sums->question->as_of);
  if (attain_figure_id_get_definition (id)->is_of_period)
    {
      figure->from = g_strdup (walk->from);
      figure->to = g_strdup (walk->to);
    }

  if (!is_of_everybody (sums->question, id))
    {
      figure->by = sums->question->by;
      figure->group = g_strdup (cell->group);
    }

  return figure;
}

/* What has no name comes last. */
static int
compare_names (const char *one,
               const char *other)
{
  return one == NULL || other == NULL ? (one == NULL) - (other == NULL) : strcmp (one, other);
}

static int
compare_levels (gconstpointer one,
                gconstpointer other)
{
  return compare_names (((const LevelSum *) one)->level, ((const LevelSum *) other)->level);
}

static void
append_share (const AttainFigureWalk  *walk,
              const Sums              *sums,
              const Cell              *cell,
              const AttainSchemeLevel *rung,
              const char              *level,
              GPtrArray               *figures)
{
  AttainFigure *figure = new_figure (walk, sums, ATTAIN_FIGURE_LEVEL_SHARE, cell,
                                     get_level_sum (cell, level));

  figure->level = g_strdup (level);
  if (rung != NULL)
    {
      figure->level_title = g_strdup (rung->title);
      figure->has_target = rung->target >= 0;
      figure->target = figure->has_target ? rung->target : 0;
    }

  g_ptr_array_add (figures, figure);
}

/* The scheme's levels in its order, also where nobody is on them; then those that it does not know. */
static void
append_shares (const AttainFigureWalk *walk,
               const Sums             *sums,
               const Cell             *cell,
               GPtrArray              *figures)
{
  const AttainScheme *scheme = walk->basis->scheme;

  for (guint i = 0; scheme != NULL && i < scheme->levels->len; i++)
    {
      const AttainSchemeLevel *rung = g_ptr_array_index (scheme->levels, i);

      append_share (walk, sums, cell, rung, g_intern_string (rung->code), figures);
    }

  g_array_sort (cell->levels, compare_levels);
  for (guint i = 0; i < cell->levels->len; i++)
    {
      const char *level = g_array_index (cell->levels, LevelSum, i).level;

      if (scheme == NULL || attain_scheme_find_level (scheme, level) == NULL)
        append_share (walk, sums, cell, NULL, level, figures);
    }
}

static int
compare_cells (gconstpointer one,
               gconstpointer other)
{
  return compare_names ((*(const Cell *const *) one)->group, (*(const Cell *const *) other)->group);
}

/* Only the scheme knows which level is higher. */
static int
compare_rungs (gconstpointer one,
               gconstpointer other,
               gpointer      scheme)
{
  const char *a = (*(const Cell *const *) one)->group;
  const char *b = (*(const Cell *const *) other)->group;
  int order = attain_scheme_compare_levels (scheme, a, b);

  return order != 0 ? order : compare_names (a, b);
}

static GPtrArray *
sorted_cells (const Sums         *sums,
              const AttainScheme *scheme)
{
  GPtrArray *cells = g_ptr_array_sized_new (g_hash_table_size (sums->cells));
  GHashTableIter iter;
  gpointer cell = NULL;

  g_hash_table_iter_init (&iter, sums->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    g_ptr_array_add (cells, cell);

  if (sums->question->by == ATTAIN_FIGURE_BY_LEVEL && scheme != NULL)
    g_ptr_array_sort_with_data (cells, compare_rungs, (gpointer) scheme);
  else
    g_ptr_array_sort (cells, compare_cells);

  return cells;
}

static void
append_figures (const AttainFigureWalk *walk,
                const Sums             *sums,
                AttainFigureId          id,
                GPtrArray              *cells,
                GPtrArray              *figures)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = g_ptr_array_index (cells, i);

      if ((cell->group == everybody) != is_of_everybody (sums->question, id))
        continue;

      if (id == ATTAIN_FIGURE_LEVEL_SHARE)
        append_shares (walk, sums, cell, figures);
      else
        g_ptr_array_add (figures, new_figure (walk, sums, id, cell, cell->numerators[id]));
    }
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
  switch (id)
    {
    case ATTAIN_FIGURE_CPD_DAYS_PER_PERSON:
    case ATTAIN_FIGURE_CPD_ENTITLEMENT_USED:
      return self->people != NULL && self->scheme != NULL;
    case ATTAIN_FIGURE_TRAINING_IN_DATE:
      return self->people != NULL && self->scheme != NULL && self->runs_out != NULL;
    case ATTAIN_FIGURE_SWE_CPD_READY:
      return self->people != NULL && self->rule != NULL;
    case ATTAIN_FIGURE_FIVE_PLUS_YEARS_SHARE:
      return self->people != NULL;
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
 * are counted in the group of the post that counts, full-time equivalents in that of each post.
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
  g_autoptr(GHashTable) groups = g_hash_table_new_full (NULL, NULL, NULL, cell_free);
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_figure_free);
  g_autoptr(GPtrArray) cells = NULL;
  Sums sums = { question, groups };
  gsize n = ids != NULL ? n_ids : ATTAIN_N_FIGURES;

  if (!attain_figure_walk_init (&walk, self, question, error))
    return NULL;

  for (gsize i = 0; i < n; i++)
    walk.wanted |= 1u << (ids != NULL ? ids[i] : i);

  walk.visit = sum_cb;
  walk.user_data = &sums;
  cell_for (&sums, everybody);
  attain_figure_walk_run (&walk);

  cells = sorted_cells (&sums, self->scheme);
  for (gsize i = 0; i < n; i++)
    {
      AttainFigureId id = ids != NULL ? ids[i] : i;

      if (attain_figure_basis_can_tell (self, id))
        append_figures (&walk, &sums, id, cells, figures);
    }

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
