/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-establishment-list.h"

#include "attain-establishment.h"
#include "attain-list-query.h"

void
attain_establishment_filter_free (AttainEstablishmentFilter *self)
{
  g_free (self->on);
  g_free (self->text);
  g_free (self);
}

/**
 * attain_establishment_list:
 * @db: a connection
 * @data: (type AttainEstablishmentFilter): which lines, in what order
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable) (element-type gint64): their ids
 */
GArray *
attain_establishment_list (AttainDb       *db,
                           gconstpointer   data,
                           GError        **error)
{
  static const char *const columns[] = {
    [ATTAIN_ESTABLISHMENT_ORDER_TEAM] = "lower (team || ' ' || role || ' ' || coalesce (grade, '')) || ' ' || from_on",
    [ATTAIN_ESTABLISHMENT_ORDER_ROLE] = "lower (role || ' ' || team) || ' ' || from_on",
    [ATTAIN_ESTABLISHMENT_ORDER_GRADE] = "grade",
    [ATTAIN_ESTABLISHMENT_ORDER_FTE] = "fte",
    [ATTAIN_ESTABLISHMENT_ORDER_FROM] = "from_on",
    [ATTAIN_ESTABLISHMENT_ORDER_TO] = "to_on",
  };
  const AttainEstablishmentFilter *filter = data;
  g_autoptr(AttainListQuery) query = attain_list_query_new ("establishment");

  attain_list_query_words (query, "lower (team || ' ' || role || ' ' || coalesce (grade, ''))", filter->text);
  if (filter->on != NULL)
    attain_list_query_where (query, "from_on <= ? AND coalesce (to_on, '9999-12-31') >= ?", "(ss)", filter->on,
                             filter->on);
  attain_list_query_order (query, columns[filter->order], filter->descending);
  return attain_list_query_run (query, db, error);
}

/**
 * attain_establishment_sum:
 * @db: a connection
 * @filter: (type AttainEstablishmentFilter): which lines
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): the full-time equivalent of all of them
 */
double *
attain_establishment_sum (AttainDb       *db,
                          gconstpointer   filter,
                          GError        **error)
{
  g_autoptr(GArray) ids = attain_establishment_list (db, filter, error);
  g_autoptr(GPtrArray) lines = NULL;
  double *sum;

  if (ids == NULL || !(lines = attain_table_load (&attain_establishment_table, db, NULL,
                                                  (const gint64 *) (gpointer) ids->data, ids->len, error)))
    return NULL;

  sum = g_new0 (double, 1);
  for (guint i = 0; i < lines->len; i++)
    if (g_ptr_array_index (lines, i) != NULL)
      *sum += ATTAIN_ESTABLISHMENT (g_ptr_array_index (lines, i))->fte;

  return sum;
}
