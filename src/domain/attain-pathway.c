/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-pathway.h"

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-display.h"

static void
line_free (gpointer data)
{
  AttainPathwayLine *line = data;

  g_free (line->met_on);
  g_free (line->text);
  g_free (line);
}

/* What is asked for beside others, of which one is enough, says so for as long as none of them is there. */
static char *
add_alternatives (const AttainRoute *route,
                  guint              position,
                  char              *text)
{
  const AttainCriterion *self = g_ptr_array_index (route->criteria, position);
  GString *told = g_string_new (text);

  for (guint i = 0; self->group != NULL && i < route->criteria->len; i++)
    {
      const AttainCriterion *other = g_ptr_array_index (route->criteria, i);

      if (i != position && g_strcmp0 (other->group, self->group) == 0)
        /* Translators: one of several criteria is enough; this is another one of them */
        g_string_append_printf (told, _("; or instead: %s"), other->title);
    }

  g_free (text);
  return g_string_free (told, FALSE);
}

static AttainPathwayLine *
line_new (const AttainRoute    *route,
          guint                 position,
          const AttainStanding *standing)
{
  AttainPathwayLine *self = g_new0 (AttainPathwayLine, 1);
  AttainCriterionAnswer answer;
  AttainCriterionAnswer best;

  self->criterion = g_ptr_array_index (route->criteria, position);
  attain_criterion_judge (self->criterion, standing, &answer);
  attain_route_judge_group (route, position, standing, &best);
  self->phase = attain_criterion_type_get_phase (self->criterion->type);
  self->state = answer.state;
  self->unseen = answer.unseen && !answer.by_person;
  self->for_a_person = attain_criterion_is_for_a_person (self->criterion->type);
  self->enough = attain_criterion_answer_is_good (&best);
  self->met_on = answer.met_day > 0 ? attain_date_from_day (answer.met_day) : NULL;
  self->text = attain_criterion_answer_explain (&answer, standing);
  if (!self->enough)
    self->text = add_alternatives (route, position, self->text);
  self->record = answer.record;
  return self;
}

/* "Practice educator or Has mentored a newly qualified social worker": one of a group is enough. */
static char *
name_group (const AttainRoute *route,
            guint              position)
{
  const AttainCriterion *head = g_ptr_array_index (route->criteria, position);
  GString *name = g_string_new (head->title);

  for (guint i = position + 1; head->group != NULL && i < route->criteria->len; i++)
    {
      const AttainCriterion *other = g_ptr_array_index (route->criteria, i);

      if (g_strcmp0 (other->group, head->group) == 0)
        g_string_append_printf (name, _(" or %s"), other->title);
    }

  return g_string_free (name, FALSE);
}

static void
add_missing (AttainPathway        *self,
             const AttainStanding *standing)
{
  for (guint i = 0; i < self->route->criteria->len; i++)
    {
      AttainCriterionAnswer best;

      if (!attain_route_asks_first (self->route, i))
        continue;

      attain_route_judge_group (self->route, i, standing, &best);
      if (!attain_criterion_answer_is_good (&best) && best.met_day == 0)
        g_ptr_array_add (self->missing, name_group (self->route, i));
    }
}

static char *
join_missing (const AttainPathway *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->missing->len; i++)
    g_string_append_printf (text, i > 0 ? "; %s" : "%s", (const char *) g_ptr_array_index (self->missing, i));

  return g_string_free (text, FALSE);
}

static char *
summarise (const AttainPathway  *self,
           const AttainStanding *standing)
{
  const AttainEligibility *eligibility = &self->eligibility;
  const AttainSchemeLevel *level = attain_scheme_find_level (standing->scheme, self->route->from);
  gboolean automatic = self->route->decision == ATTAIN_ROUTE_DECISION_AUTOMATIC;
  g_autofree char *earliest = attain_date_display (self->earliest_on);
  g_autofree char *missing = join_missing (self);

  if (!eligibility->at_from_level)
    return g_strdup_printf (_("This route starts from another level: %s"), level->title);
  if (eligibility->has_open)
    return g_strdup (_("Another application is open: finish or withdraw it first"));
  if (!eligibility->is_registered && self->missing->len == 0)
    return g_strdup (_("Nobody applies who is not on the social work register"));
  if (eligibility->state == ATTAIN_CRITERION_STATE_MET)
    return g_strdup (automatic ? _("Everything that this route asks for is there: it is granted without an application")
                               : _("An application is possible now"));
  if (eligibility->n_undated == 0)
    return g_strdup_printf (automatic ? _("Granted from %s, if all goes as it is planned")
                                      : _("An application is possible from %s"), earliest);
  if (eligibility->earliest_day <= standing->day)
    return g_strdup_printf (_("Missing: %s"), missing);

  return g_strdup_printf (_("Not before %s; also missing: %s"), earliest, missing);
}

/**
 * attain_pathway_new:
 * @route: a route, which must outlive the answer
 * @standing: what the records say of somebody on a day
 *
 * Returns: (transfer full): how they stand with the route, every criterion explained
 */
AttainPathway *
attain_pathway_new (const AttainRoute    *route,
                    const AttainStanding *standing)
{
  AttainPathway *self = g_new0 (AttainPathway, 1);

  self->route = route;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->missing = g_ptr_array_new_with_free_func (g_free);
  attain_eligibility_judge (route, standing, &self->eligibility);
  self->earliest_on = attain_date_from_day (self->eligibility.earliest_day);
  for (guint i = 0; i < route->criteria->len; i++)
    g_ptr_array_add (self->lines, line_new (route, i, standing));

  add_missing (self, standing);
  self->text = summarise (self, standing);
  return self;
}

void
attain_pathway_free (AttainPathway *self)
{
  g_free (self->earliest_on);
  g_free (self->text);
  g_ptr_array_unref (self->missing);
  g_ptr_array_unref (self->lines);
  g_free (self);
}
