/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who plays which part: those who have the offices, and those who may apply. */

#include "attain-demo-cast.h"

#include "attain-access-table.h"
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

static gboolean
drop_candidates (AttainDemoStage        *self,
                 AttainAppointmentRole   role,
                 GError                **error)
{
  g_autoptr(GArray) ids = attain_access_table_list (self->db, role, error);

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

/* The only one that has no end; of two at a time nobody could say which is meant. */
static AttainPost *
get_open_post (GPtrArray *posts)
{
  AttainPost *open = NULL;

  for (guint i = 0; i < posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (posts, i);

      if (post->to_on == NULL && open != NULL)
        return NULL;
      if (post->to_on == NULL)
        open = post;
    }

  return open;
}

/* Somebody who has been at the level that the route starts from, under one manager, since before they began. */
static gboolean
suits (AttainDemoStage      *self,
       const AttainDemoPart *part,
       AttainPost           *post)
{
  const AttainRoute *route = attain_scheme_find_route (self->reference->scheme, part->route);
  g_autofree char *begun = attain_demo_stage_dup_day (self, -part->begun - 1);

  return route != NULL && g_strcmp0 (post->level, route->from) == 0 && post->contract == ATTAIN_CONTRACT_PERMANENT &&
         post->line_manager_id != 0 && !is_seated (self, post->line_manager_id) && g_strcmp0 (post->from_on, begun) < 0;
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
  g_autoptr(GArray) academy = attain_access_table_list (self->db, ATTAIN_APPOINTMENT_ROLE_ACADEMY, error);
  g_autoptr(GArray) chairs = NULL, members = NULL, hr = NULL;

  if (academy == NULL || !(chairs = attain_access_table_list (self->db, ATTAIN_APPOINTMENT_ROLE_PANEL_CHAIR, error)) ||
      !(members = attain_access_table_list (self->db, ATTAIN_APPOINTMENT_ROLE_PANEL_MEMBER, error)) ||
      !(hr = attain_access_table_list (self->db, ATTAIN_APPOINTMENT_ROLE_HR, error)) ||
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
      g_autoptr(GPtrArray) posts = attain_table_load_of (&attain_post_table, self->db, id, "id", error);
      AttainPost *post;

      if (posts == NULL)
        return FALSE;
      if ((post = get_open_post (posts)) == NULL || !suits (self, part, post))
        continue;

      role->applicant_id = id;
      role->manager_id = post->line_manager_id;
      g_array_remove_index (self->candidates, i);
      return TRUE;
    }

  return TRUE;
}
