/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What funded posts add to the vacancy rate, beside those who are in post. */

#include "attain-figure-vacancies.h"

/* An establishment names teams only: a team is of the service that the latest of its posts names. */
static GHashTable *
list_services (const AttainFigureBasis *basis)
{
  GHashTable *posts = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < basis->n_spans; i++)
    {
      const AttainPostSpan *span = &basis->spans[i];
      const AttainPostSpan *latest = span->service != NULL ? g_hash_table_lookup (posts, span->team) : NULL;

      if (span->service != NULL && (latest == NULL || span->from_day > latest->from_day))
        g_hash_table_insert (posts, (gpointer) span->team, (gpointer) span);
    }

  return posts;
}

static gboolean
is_in_force (const AttainFigureFunding *funding,
             gint32                     day)
{
  return funding->from_day <= day && day <= funding->to_day;
}

/**
 * attain_figure_vacancies_can_tell:
 * @basis: what figures are computed from
 * @day: a day, of attain_date_to_day()
 *
 * Returns: whether anything was funded on that day, as far as is known
 */
gboolean
attain_figure_vacancies_can_tell (const AttainFigureBasis *basis,
                                  gint32                   day)
{
  for (gsize i = 0; i < basis->n_funded; i++)
    if (is_in_force (&basis->funded[i], day))
      return TRUE;

  return FALSE;
}

/**
 * attain_figure_vacancies_walk:
 * @basis: what figures are computed from
 * @day: the day asked for
 * @visit: is told what was funded on that day, as if it were a post that nobody holds
 * @user_data: what @visit is given
 */
void
attain_figure_vacancies_walk (const AttainFigureBasis *basis,
                              gint32                   day,
                              AttainFigureVisit        visit,
                              gpointer                 user_data)
{
  g_autoptr(GHashTable) services = list_services (basis);

  for (gsize i = 0; i < basis->n_funded; i++)
    {
      const AttainFigureFunding *funding = &basis->funded[i];
      const AttainPostSpan *post = g_hash_table_lookup (services, funding->team);
      const AttainPostSpan seat = { .team = funding->team, .service = post != NULL ? post->service : NULL };

      if (is_in_force (funding, day))
        visit (ATTAIN_FIGURE_VACANCY_RATE_FTE, &seat, funding->fte, 0, user_data);
    }
}
