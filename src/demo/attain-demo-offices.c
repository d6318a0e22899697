/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-demo-offices.h"

#include "attain-demo-career.h"

/* Who is asked for an office: how many of what rank. */
typedef struct
{
  AttainAppointmentRole role;
  gboolean              leads;   /* a manager; else a practitioner of the two highest levels */
  AttainDemoRank        rank;
  guint                 n;
} Call;

static const Call calls[] = {
  { ATTAIN_APPOINTMENT_ROLE_HR, TRUE, ATTAIN_DEMO_RANK_HEAD, 1 },
  { ATTAIN_APPOINTMENT_ROLE_PANEL_CHAIR, TRUE, ATTAIN_DEMO_RANK_SERVICE, 2 },
  { ATTAIN_APPOINTMENT_ROLE_PANEL_MEMBER, TRUE, ATTAIN_DEMO_RANK_TEAM, 5 },
  { ATTAIN_APPOINTMENT_ROLE_ACADEMY, FALSE, 0, 3 },
  { ATTAIN_APPOINTMENT_ROLE_PANEL_MEMBER, FALSE, 0, 4 },
  { ATTAIN_APPOINTMENT_ROLE_OBSERVER, FALSE, 0, 1 },
  { ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR, FALSE, 0, 1 },
};

static gboolean
is_here (const AttainDemoWorker *worker,
         gint32                  as_of)
{
  return worker->started <= as_of && worker->left == ATTAIN_DEMO_OPEN && worker->hired <= as_of &&
         worker->away_from == 0;
}

static gboolean
answers (const Call       *call,
         AttainDemoStaff  *staff,
         AttainDemoCareer *career,
         guint             i)
{
  const AttainDemoWorker *worker = &staff->workers[i];

  if (!is_here (worker, staff->as_of) || (worker->seat != ATTAIN_DEMO_NO_SEAT) != call->leads)
    return FALSE;
  if (call->leads)
    return worker->seat_from <= staff->as_of && attain_demo_staff_seat (staff, worker->seat)->rank == call->rank;

  attain_demo_career_tell (career, staff, i);
  return attain_demo_career_level (career, staff->as_of) >= ATTAIN_DEMO_LEVEL_ADVANCED;
}

static gboolean
has_office (GArray *offices,
            guint   i)
{
  for (guint k = 0; k < offices->len; k++)
    if (g_array_index (offices, AttainDemoOffice, k).worker == i)
      return TRUE;

  return FALSE;
}

static gint32
get_since (AttainDemoStaff        *staff,
           const AttainDemoWorker *worker)
{
  gint32 since = MAX (staff->from, worker->hired);

  return worker->seat != ATTAIN_DEMO_NO_SEAT ? MAX (since, worker->seat_from) : since;
}

/**
 * attain_demo_offices_new:
 * @staff: the staff
 *
 * Nobody has two. A council that is too small leaves some empty.
 *
 * Returns: (transfer full) (element-type AttainDemoOffice): who is appointed to what
 */
GArray *
attain_demo_offices_new (AttainDemoStaff *staff)
{
  GArray *offices = g_array_new (FALSE, FALSE, sizeof (AttainDemoOffice));
  AttainDemoCareer career = { 0 };

  attain_demo_career_init (&career);
  for (guint c = 0; c < G_N_ELEMENTS (calls); c++)
    for (guint i = 0, n = 0; i < staff->n_workers && n < calls[c].n; i++)
      if (!has_office (offices, i) && answers (&calls[c], staff, &career, i))
        {
          AttainDemoOffice office = { calls[c].role, i, get_since (staff, &staff->workers[i]) };

          g_array_append_val (offices, office);
          n++;
        }

  attain_demo_career_clear (&career);
  return offices;
}

/**
 * attain_demo_offices_find:
 * @offices: (element-type AttainDemoOffice): offices
 * @role: a role
 * @which: which of those who have it, from 0; after the last comes the first again
 *
 * Returns: who has it, by number; %ATTAIN_DEMO_NOBODY where nobody does
 */
int
attain_demo_offices_find (GArray                *offices,
                          AttainAppointmentRole  role,
                          guint                  which)
{
  g_autoptr(GArray) holders = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint k = 0; k < offices->len; k++)
    if (g_array_index (offices, AttainDemoOffice, k).role == role)
      g_array_append_val (holders, g_array_index (offices, AttainDemoOffice, k).worker);

  return holders->len > 0 ? (int) g_array_index (holders, guint, which % holders->len) : ATTAIN_DEMO_NOBODY;
}
