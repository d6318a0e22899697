/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-sums.h"

#include <string.h>

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

struct _AttainFigureSums
{
  const AttainFigureQuestion *question;
  const AttainScheme *scheme;
  GHashTable *cells;   /* by interned group */
  Cell *cell;   /* the one met last */
};

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
    case ATTAIN_FIGURE_BY_COHORT:
      return post->cohort;
    case ATTAIN_FIGURE_BY_ROUTE:
      return post->route;
    case ATTAIN_FIGURE_BY_NOTHING:
    default:
      return everybody;
    }
}

static Cell *
cell_for (AttainFigureSums *self,
          const char       *group)
{
  if (self->cell != NULL && self->cell->group == group)
    return self->cell;

  self->cell = g_hash_table_lookup (self->cells, group);
  if (self->cell == NULL)
    {
      self->cell = g_new0 (Cell, 1);
      self->cell->group = group;
      self->cell->levels = g_array_new (FALSE, FALSE, sizeof (LevelSum));
      g_hash_table_insert (self->cells, (gpointer) group, self->cell);
    }

  return self->cell;
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

static AttainFigure *
new_figure (AttainFigureSums *self,
            AttainFigureId    id,
            const Cell       *cell,
            double            numerator,
            double            denominator)
{
  AttainFigure *figure = attain_figure_new (id, numerator, denominator);

  if (!is_of_everybody (self->question, id))
    {
      figure->by = self->question->by;
      figure->group = g_strdup (cell->group);
    }

  return figure;
}

/* What is funded was added to the one, who is in post to the other: a group may have more people than posts. */
static AttainFigure *
new_vacancy_rate (AttainFigureSums *self,
                  const Cell       *cell)
{
  double in_post = cell->denominators[ATTAIN_FIGURE_VACANCY_RATE_FTE];
  double vacant = MAX (cell->numerators[ATTAIN_FIGURE_VACANCY_RATE_FTE] - in_post, 0);

  return new_figure (self, ATTAIN_FIGURE_VACANCY_RATE_FTE, cell, vacant, vacant + in_post);
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
append_share (AttainFigureSums        *self,
              const Cell              *cell,
              const AttainSchemeLevel *rung,
              const char              *level,
              GPtrArray               *figures)
{
  AttainFigure *figure = new_figure (self, ATTAIN_FIGURE_LEVEL_SHARE, cell, get_level_sum (cell, level),
                                     cell->denominators[ATTAIN_FIGURE_LEVEL_SHARE]);

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
append_shares (AttainFigureSums *self,
               const Cell       *cell,
               GPtrArray        *figures)
{
  const AttainScheme *scheme = self->scheme;

  for (guint i = 0; scheme != NULL && i < scheme->levels->len; i++)
    {
      const AttainSchemeLevel *rung = g_ptr_array_index (scheme->levels, i);

      append_share (self, cell, rung, g_intern_string (rung->code), figures);
    }

  g_array_sort (cell->levels, compare_levels);
  for (guint i = 0; i < cell->levels->len; i++)
    {
      const char *level = g_array_index (cell->levels, LevelSum, i).level;

      if (scheme == NULL || attain_scheme_find_level (scheme, level) == NULL)
        append_share (self, cell, NULL, level, figures);
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
sorted_cells (AttainFigureSums *self)
{
  GPtrArray *cells = g_ptr_array_sized_new (g_hash_table_size (self->cells));
  GHashTableIter iter;
  gpointer cell = NULL;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    g_ptr_array_add (cells, cell);

  if (self->question->by == ATTAIN_FIGURE_BY_LEVEL && self->scheme != NULL)
    g_ptr_array_sort_with_data (cells, compare_rungs, (gpointer) self->scheme);
  else
    g_ptr_array_sort (cells, compare_cells);

  return cells;
}

/**
 * attain_figure_sums_new:
 * @question: what is asked, which must outlive the sums
 * @scheme: (nullable): the council's scheme, for its levels; likewise
 *
 * Returns: (transfer full): sums to which nothing was added yet
 */
AttainFigureSums *
attain_figure_sums_new (const AttainFigureQuestion *question,
                        const AttainScheme         *scheme)
{
  AttainFigureSums *self = g_new0 (AttainFigureSums, 1);

  self->question = question;
  self->scheme = scheme;
  self->cells = g_hash_table_new_full (NULL, NULL, NULL, cell_free);
  cell_for (self, everybody);
  return self;
}

void
attain_figure_sums_free (AttainFigureSums *self)
{
  g_hash_table_unref (self->cells);
  g_free (self);
}

/**
 * attain_figure_sums_add:
 * @self: sums
 * @id: the figure
 * @post: the post that says which group it is for
 * @numerator: what it adds to the numerator, or to what is counted
 * @denominator: what it adds to the denominator
 */
void
attain_figure_sums_add (AttainFigureSums     *self,
                        AttainFigureId        id,
                        const AttainPostSpan *post,
                        double                numerator,
                        double                denominator)
{
  Cell *cell = cell_for (self, group_of (self->question, id, post));

  cell->numerators[id] += numerator;
  cell->denominators[id] += denominator;
  if (id == ATTAIN_FIGURE_LEVEL_SHARE)
    add_level_sum (cell, post->level, numerator);
}

/**
 * attain_figure_sums_append:
 * @self: sums
 * @id: a figure
 * @figures: (element-type AttainFigure): where it goes, once a group, and once a level for shares of levels
 */
void
attain_figure_sums_append (AttainFigureSums *self,
                           AttainFigureId    id,
                           GPtrArray        *figures)
{
  g_autoptr(GPtrArray) cells = sorted_cells (self);

  for (guint i = 0; i < cells->len; i++)
    {
      const Cell *cell = g_ptr_array_index (cells, i);

      if ((cell->group == everybody) != is_of_everybody (self->question, id))
        continue;

      if (id == ATTAIN_FIGURE_LEVEL_SHARE)
        append_shares (self, cell, figures);
      else if (id == ATTAIN_FIGURE_VACANCY_RATE_FTE)
        g_ptr_array_add (figures, new_vacancy_rate (self, cell));
      else
        g_ptr_array_add (figures, new_figure (self, id, cell, cell->numerators[id], cell->denominators[id]));
    }
}

/**
 * attain_figure_sums_is_in:
 * @question: what was asked
 * @figure: one of the answers
 * @post: a post
 *
 * Returns: whether what the post adds to the figure is in this answer, and not in that of another group
 */
gboolean
attain_figure_sums_is_in (const AttainFigureQuestion *question,
                          const AttainFigure         *figure,
                          const AttainPostSpan       *post)
{
  return is_of_everybody (question, figure->id) ||
         g_strcmp0 (figure->group, group_of (question, figure->id, post)) == 0;
}
