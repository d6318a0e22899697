/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-application-case.h"
#include "attain-standing.h"

/* Somebody made up, who meets every criterion of a route but one, and the application that they make. */
typedef struct
{
  const AttainScheme    *scheme;
  const AttainRoute     *route;
  const char            *on;
  AttainStanding        *standing;
  AttainApplicationCase *item;
  int                    unmet;      /* the criterion that is not met; -1 where all are */
} RouteWalk;

void                    route_walk_init   (RouteWalk          *self,
                                           const AttainScheme *scheme,
                                           const AttainRoute  *route,
                                           GPtrArray          *cpd_rules,
                                           const char         *on);
void                    route_walk_clear  (RouteWalk          *self);
void                    route_walk_fill   (RouteWalk          *self,
                                           int                 unmet);
void                    route_walk_say    (RouteWalk             *self,
                                           const AttainCriterion *criterion,
                                           AttainCriterionState   state);
AttainApplicationState  route_walk_go     (RouteWalk          *self,
                                           char              **refusal);
