/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-line.h"
#include "attain-db.h"
#include "attain-rulebook.h"

G_BEGIN_DECLS

/**
 * AttainApplicationShow:
 * @ATTAIN_APPLICATION_SHOW_OPEN: those for which somebody still has to do something
 * @ATTAIN_APPLICATION_SHOW_ALL: every one
 * @ATTAIN_APPLICATION_SHOW_OVER: those of which nothing can come any more
 */
typedef enum
{
  ATTAIN_APPLICATION_SHOW_OPEN,
  ATTAIN_APPLICATION_SHOW_ALL,
  ATTAIN_APPLICATION_SHOW_OVER,
} AttainApplicationShow;

typedef enum
{
  ATTAIN_APPLICATION_ORDER_WAITING,
  ATTAIN_APPLICATION_ORDER_REFERENCE,
  ATTAIN_APPLICATION_ORDER_PERSON,
  ATTAIN_APPLICATION_ORDER_TEAM,
  ATTAIN_APPLICATION_ORDER_ROUTE,
  ATTAIN_APPLICATION_ORDER_STATE,
  ATTAIN_APPLICATION_ORDER_DUE,
  ATTAIN_APPLICATION_ORDER_TURN,
} AttainApplicationOrderBy;

/**
 * AttainApplicationFilter:
 * @on: the day
 * @show: which
 * @state: only in this state; unknown for any
 * @person_id: only of this person; 0 for everybody's
 * @route_title: (nullable): only those on a route of this name
 * @late: only those whose time limit has passed
 * @waits_for: only those whose turn is this person's; 0 for any
 * @text: (nullable): words in the reference, the name, the employee number or the route's title
 * @order: what they are sorted by
 * @descending: whether from the last to the first
 *
 * Which applications are wanted, and in what order.
 */
typedef struct
{
  char                     *on;
  AttainApplicationShow     show;
  AttainApplicationState    state;
  gint64                    person_id;
  char                     *route_title;
  gboolean                  late;
  gint64                    waits_for;
  char                     *text;
  AttainApplicationOrderBy  order;
  gboolean                  descending;
} AttainApplicationFilter;

AttainApplicationFilter *attain_application_filter_new  (const char                    *on);
void                     attain_application_filter_free (AttainApplicationFilter       *self);

GPtrArray               *attain_application_list_load   (AttainDb                       *db,
                                                         const AttainRulebook           *rulebook,
                                                         const AttainApplicationFilter  *filter,
                                                         GError                        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainApplicationFilter, attain_application_filter_free)

G_END_DECLS
