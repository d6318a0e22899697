/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-demo-names.h"

G_BEGIN_DECLS

#define ATTAIN_DEMO_OPEN    G_MAXINT32
#define ATTAIN_DEMO_NO_SEAT (-1)
#define ATTAIN_DEMO_NOBODY  (-1)

/**
 * AttainDemoWorker:
 * @name: what they are called
 * @mail: what stands before the @ of their address
 * @is_woman: whether they are a woman
 * @was_newly_qualified: whether they began here straight after qualifying
 * @is_fixed_term: whether the council employs them for a time
 * @born: a day, of attain_date_to_day(), as are the others
 * @qualified: when they qualified
 * @registered: when they came on the register
 * @started: their first day here
 * @hired: their first day on the council's payroll; %ATTAIN_DEMO_OPEN for somebody who was always agency
 * @left: their last day; %ATTAIN_DEMO_OPEN while they are here
 * @away_from: the first day of the time between leaving and coming back; 0 if they never did
 * @back_on: their first day back
 * @team: the team they are in at the end
 * @seat: the manager's seat they come to; %ATTAIN_DEMO_NO_SEAT for most
 * @seat_from: when
 *
 * One of the council's people, told so shortly that a hundred thousand of them fit anywhere.
 */
typedef struct
{
  AttainDemoName name;
  char          *mail;
  gboolean       is_woman;
  gboolean       was_newly_qualified;
  gboolean       is_fixed_term;
  gint32         born;
  gint32         qualified;
  gint32         registered;
  gint32         started;
  gint32         hired;
  gint32         left;
  gint32         away_from;
  gint32         back_on;
  guint          team;
  int            seat;
  gint32         seat_from;
} AttainDemoWorker;

/**
 * AttainDemoTeam:
 * @name: its name, unlike any other's
 * @service: the service it belongs to
 * @is_adults: whether it works with adults
 * @seat: its manager's
 */
typedef struct
{
  char       *name;
  const char *service;
  gboolean    is_adults;
  guint       seat;
} AttainDemoTeam;

typedef enum
{
  ATTAIN_DEMO_RANK_TEAM,
  ATTAIN_DEMO_RANK_SERVICE,
  ATTAIN_DEMO_RANK_HEAD,
} AttainDemoRank;

/**
 * AttainDemoSeat:
 * @rank: whether it is of a team's manager, a service's or the head
 * @parent: the seat above; %ATTAIN_DEMO_NO_SEAT at the top. It is of a higher rank, so there are no loops
 * @team: what a post in the seat calls its team
 * @service: its service
 * @holders: who held it, the earlier first; %ATTAIN_DEMO_NOBODY
 */
typedef struct
{
  AttainDemoRank rank;
  int            parent;
  char          *team;
  const char    *service;
  int            holders[2];
} AttainDemoSeat;

/**
 * AttainDemoStaff:
 * @seed: what it was made from
 * @from: the first day of the years that are told
 * @as_of: the last
 * @workers: (array length=n_workers): the people, by their first day here
 * @n_workers: how many
 * @teams: (element-type AttainDemoTeam): the teams
 * @seats: (element-type AttainDemoSeat): the managers' seats
 *
 * Who works for the demo council, and where they stand in it.
 */
typedef struct
{
  guint64           seed;
  gint32            from;
  gint32            as_of;
  AttainDemoWorker *workers;
  guint             n_workers;
  GArray           *teams;
  GArray           *seats;
  AttainDemoNames  *names;
} AttainDemoStaff;

AttainDemoStaff      *attain_demo_staff_new     (guint            n_people,
                                                 gint32           from,
                                                 gint32           as_of,
                                                 guint64          seed);
void                  attain_demo_staff_free    (AttainDemoStaff *self);

const AttainDemoTeam *attain_demo_staff_team    (AttainDemoStaff *self,
                                                 guint            team);
const AttainDemoSeat *attain_demo_staff_seat    (AttainDemoStaff *self,
                                                 guint            seat);
int                   attain_demo_staff_manager (AttainDemoStaff *self,
                                                 int              seat,
                                                 gint32           day,
                                                 guint            but,
                                                 gint32          *until);
gint32                attain_demo_worker_end    (const AttainDemoWorker *worker,
                                                 gint32           as_of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainDemoStaff, attain_demo_staff_free)

G_END_DECLS
