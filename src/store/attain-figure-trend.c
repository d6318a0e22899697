/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-trend.h"

#include "attain-date.h"
#include "attain-figure-source.h"

#define MONTHS_IN_YEAR 12

/* The last day of a period that was @years earlier: the one before the day that began what came after. */
static char *
move_end (const char *to,
          guint       years)
{
  g_autofree char *next = attain_date_add_days (to, 1);
  g_autofree char *moved = attain_date_add_months (next, -(int) years * MONTHS_IN_YEAR);

  return attain_date_add_days (moved, -1);
}

static GPtrArray *
load_year (AttainDb                    *db,
           const AttainScheme          *scheme,
           GPtrArray                   *rules,
           const AttainHolidays        *holidays,
           const AttainFigureQuestion  *question,
           const AttainFigureId        *ids,
           gsize                        n_ids,
           guint                        years_ago,
           GError                     **error)
{
  g_autofree char *as_of = move_end (question->as_of, years_ago);
  g_autofree char *from =
    question->from != NULL ? attain_date_add_months (question->from, -(int) years_ago * MONTHS_IN_YEAR) : NULL;
  g_autofree char *to = question->to != NULL ? move_end (question->to, years_ago) : NULL;
  const AttainFigureQuestion then = { .as_of = as_of, .from = from, .to = to };
  g_autoptr(AttainFigureSource) source =
    attain_figure_source_load (db, scheme, attain_cpd_rule_for_date (rules, as_of), holidays, &then, ids, n_ids, error);

  return source != NULL ? attain_figure_basis_compute (&source->basis, &then, ids, n_ids, error) : NULL;
}

/**
 * attain_figure_trend_load:
 * @db: a connection
 * @scheme: (nullable): the council's scheme of today; earlier years are measured by it too
 * @rules: (element-type AttainCpdRule): the regulator's rules, of which each year takes its own
 * @holidays: (nullable): the bank holidays
 * @question: what is asked for the last of the years; what it groups by is not
 * @ids: (array length=n_ids): the figures
 * @n_ids: how many
 * @n_years: how many years
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type GPtrArray): for each year, the earliest first, its figures of
 *   everybody, of which one that could not be told then is missing
 */
GPtrArray *
attain_figure_trend_load (AttainDb                    *db,
                          const AttainScheme          *scheme,
                          GPtrArray                   *rules,
                          const AttainHolidays        *holidays,
                          const AttainFigureQuestion  *question,
                          const AttainFigureId        *ids,
                          gsize                        n_ids,
                          guint                        n_years,
                          GError                     **error)
{
  g_autoptr(GPtrArray) years = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint ago = n_years; ago-- > 0;)
    {
      GPtrArray *year = load_year (db, scheme, rules, holidays, question, ids, n_ids, ago, error);

      if (year == NULL)
        return NULL;

      g_ptr_array_add (years, year);
    }

  return g_steal_pointer (&years);
}
