/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-tables.h"

G_BEGIN_DECLS

typedef enum
{
  ATTAIN_ESTABLISHMENT_ORDER_TEAM,
  ATTAIN_ESTABLISHMENT_ORDER_ROLE,
  ATTAIN_ESTABLISHMENT_ORDER_GRADE,
  ATTAIN_ESTABLISHMENT_ORDER_FTE,
  ATTAIN_ESTABLISHMENT_ORDER_FROM,
  ATTAIN_ESTABLISHMENT_ORDER_TO,
} AttainEstablishmentOrder;

/**
 * AttainEstablishmentFilter:
 * @on: (nullable): the day on which they are funded; %NULL for all, also those that are over or to come
 * @text: (nullable): words of the team, role or grade
 * @order: by what they are ordered
 * @descending: which way
 *
 * Which lines of the establishment are wanted, and in what order.
 */
typedef struct
{
  char                     *on;
  char                     *text;
  AttainEstablishmentOrder  order;
  gboolean                  descending;
} AttainEstablishmentFilter;

void    attain_establishment_filter_free (AttainEstablishmentFilter  *self);

GArray *attain_establishment_list        (AttainDb                   *db,
                                          gconstpointer               filter,
                                          GError                    **error);
double *attain_establishment_sum         (AttainDb                   *db,
                                          gconstpointer               filter,
                                          GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainEstablishmentFilter, attain_establishment_filter_free)

G_END_DECLS
