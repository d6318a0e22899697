/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who plays which part: those who have the offices, and those who may apply. */

#include "attain-demo-cast.h"

#include "attain-appointment.h"
#include "attain-date.h"
#include "attain-eligibility.h"
#include "attain-post.h"
#include "attain-standing-scan.h"
#include "attain-tables.h"

static void
add_candidate (gint64                person_id,
               const AttainStanding *standing,
               gpointer              user_data)
{
  AttainDemoStage *self = user_data;
  const AttainScheme *scheme = self->reference->scheme;

  for (guint i = 0; i < scheme->routes->len; i++)
    {
      const AttainRoute *route = g_ptr_array_index (scheme->routes, i);
      AttainEligibility eligibility;

      attain_eligibility_judge (route, standing, &eligibility);
      if (attain_eligibility_can_start (&eligibility, route))
        {
          g_array_insert_val (self->candidates, eligibility.n_dated == 0 ? self->n_ready++ : self->candidates->len,
                              person_id);
          return;
        }
    }
}

static GArray *
list_appointed (AttainDemoStage        *self,
                AttainAppointmentRole   role,
                GError                **error)
{
  g_autoptr(GPtrArray) found =
    attain_table_load_where (&attain_appointment_table, self->db, "WHERE role = ? ORDER BY id",
                             g_variant_new ("(s)", attain_enum_get_nick (&attain_appointment_role_choices, role)), error);
  GArray *ids = found != NULL ? g_array_new (FALSE, FALSE, sizeof (gint64)) : NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    g_array_append_val (ids, ATTAIN_APPOINTMENT (g_ptr_array_index (found, i))->person_id);

  return ids;
}

static gboolean
drop_candidates (AttainDemoStage        *self,
                 AttainAppointmentRole   role,
                 GError                **error)
{
  g_autoptr(GArray) ids = list_appointed (self, role, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    for (guint k = self->candidates->len; k > 0; k--)
      if (g_array_index (self->candidates, gint64, k - 1) == g_array_index (ids, gint64, i))
        g_array_remove_index (self->candidates, k - 1);

  return ids != NULL;
}

static gboolean
is_seated (AttainDemoStage *self,
           gint64           person_id)
{
  for (guint i = 0; i < ATTAIN_DEMO_N_SEATS; i++)
    if (self->seats[i] == person_id || self->appeal_seats[i] == person_id)
      return TRUE;

  return FALSE;
}

/* Somebody who has been at the level that the route starts from, under one manager, since before they began. */
static gboolean
suits (AttainDemoStage      *self,
       const AttainDemoPart *part,
       AttainPost           *post)
{
  const AttainRoute *route = attain_scheme_find_route (self->reference->scheme, part->route);
  g_autofree char *begun = attain_demo_stage_dup_day (self, -part->begun - 1);

  return route != NULL && g_strcmp0 (post->level, route->from) == 0 && post->to_on == NULL &&
         post->contract == ATTAIN_CONTRACT_PERMANENT && post->line_manager_id != 0 && !is_seated (self, post->line_manager_id) &&
         g_strcmp0 (post->from_on, begun) < 0;
}

/**
 * attain_demo_cast_find_people:
 * @self: a stage
 * @enough: (out): whether there are enough for its panels
 * @error: what went wrong
 *
 * Finds who has the offices, and who may apply for something.
 *
 * Returns: whether the question was answered
 */
gboolean
attain_demo_cast_find_people (AttainDemoStage  *self,
                              gboolean         *enough,
                              GError          **error)
{
  const AttainReferenceSet *reference = self->reference;
  g_autofree char *early = attain_demo_stage_dup_day (self, -240);
  AttainStandingTerms terms = { reference->scheme, reference->cpd_rules, reference->programmes, reference->holidays,
                                early };
  g_autoptr(GArray) academy = list_appointed (self, ATTAIN_APPOINTMENT_ROLE_ACADEMY, error);
  g_autoptr(GArray) chairs = NULL, members = NULL, hr = NULL;

  if (academy == NULL || !(chairs = list_appointed (self, ATTAIN_APPOINTMENT_ROLE_PANEL_CHAIR, error)) ||
      !(members = list_appointed (self, ATTAIN_APPOINTMENT_ROLE_PANEL_MEMBER, error)) ||
      !(hr = list_appointed (self, ATTAIN_APPOINTMENT_ROLE_HR, error)) ||
      !attain_standing_scan (self->db, &terms, add_candidate, self, error))
    return FALSE;
  for (guint role = ATTAIN_APPOINTMENT_ROLE_ACADEMY; role <= ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR; role++)
    if (!drop_candidates (self, role, error))
      return FALSE;

  *enough = academy->len >= 3 && chairs->len >= 2 && members->len >= 6 && hr->len >= 1;
  if (!*enough)
    return TRUE;

  self->academy = g_array_index (academy, gint64, 0);
  self->hr = g_array_index (hr, gint64, 0);
  self->orders.reviewer_id = self->academy;
  self->seats[0] = g_array_index (chairs, gint64, 0);
  self->seats[1] = g_array_index (academy, gint64, 1);
  self->seats[2] = g_array_index (members, gint64, members->len - 1);
  self->appeal_seats[0] = g_array_index (chairs, gint64, 1);
  self->appeal_seats[1] = g_array_index (academy, gint64, 2);
  self->appeal_seats[2] = g_array_index (members, gint64, members->len - 2);
  for (guint i = 0; i < ATTAIN_DEMO_N_SEATS; i++)
    self->stage1_seats[i] = g_array_index (members, gint64, i);
  return TRUE;
}

/**
 * attain_demo_cast_choose:
 * @self: a stage
 * @part: what is to be played
 * @role: (out): whose application it is; nobody's where nobody suits
 * @error: what went wrong
 *
 * Returns: whether the question was answered
 */
gboolean
attain_demo_cast_choose (AttainDemoStage       *self,
                         const AttainDemoPart  *part,
                         AttainDemoRole        *role,
                         GError               **error)
{
  *role = (AttainDemoRole) { part, attain_scheme_find_route (self->reference->scheme, part->route) };
  for (guint i = 0; i < self->candidates->len; i++)
    {
      gint64 id = g_array_index (self->candidates, gint64, i);
      g_autoptr(GPtrArray) posts = attain_table_load_where (&attain_post_table, self->db,
                                                            "WHERE person_id = ? AND to_on IS NULL ORDER BY from_on DESC",
                                                            g_variant_new ("(x)", id), error);

      if (posts == NULL)
        return FALSE;
      if (posts->len != 1 || !suits (self, part, posts->pdata[0]))
        continue;

      role->applicant_id = id;
      role->manager_id = ATTAIN_POST (posts->pdata[0])->line_manager_id;
      g_array_remove_index (self->candidates, i);
      return TRUE;
    }

  return TRUE;
}
