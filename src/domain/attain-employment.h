/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-post.h"

G_BEGIN_DECLS

#define ATTAIN_DAY_OPEN G_MAXINT32

/**
 * AttainPostSpan:
 * @person_id: whose post
 * @from_day: the first day, of attain_date_to_day()
 * @to_day: the last day; %ATTAIN_DAY_OPEN while it lasts. Never after the day that the person left
 * @fte: full-time equivalent, 0 < fte <= 1
 * @contract: an AttainContract
 * @team: (nullable): interned
 * @service: (nullable): interned
 * @level: (nullable): interned
 *
 * A post as far as figures are concerned: small and plain, for hundreds of thousands of them. An
 * array of them is in the order of @person_id, then @from_day.
 */
typedef struct
{
  gint64      person_id;
  gint32      from_day;
  gint32      to_day;
  double      fte;
  guint16     contract;
  const char *team;
  const char *service;
  const char *level;
} AttainPostSpan;

G_END_DECLS
