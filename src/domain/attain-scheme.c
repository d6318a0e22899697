/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-scheme.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

static guint
rung_of (const AttainScheme *self,
         const char         *code)
{
  guint i = 0;

  while (i < self->levels->len &&
         g_strcmp0 (((AttainSchemeLevel *) g_ptr_array_index (self->levels, i))->code, code) != 0)
    i++;

  return i;
}

AttainScheme *
attain_scheme_new (void)
{
  AttainScheme *self = g_new0 (AttainScheme, 1);

  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_scheme_level_free);
  self->required_courses = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_required_course_free);
  self->panels = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_panel_kind_free);
  self->rubrics = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_rubric_free);
  self->routes = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_route_free);
  return self;
}

void
attain_scheme_free (AttainScheme *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->council);
  g_free (self->edition);
  g_free (self->valid_from);
  g_free (self->valid_to);
  g_ptr_array_unref (self->levels);
  g_ptr_array_unref (self->required_courses);
  g_ptr_array_unref (self->panels);
  g_ptr_array_unref (self->rubrics);
  g_ptr_array_unref (self->routes);
  g_free (self);
}

/**
 * attain_scheme_find_level:
 * @self: a scheme
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the level of that code
 */
const AttainSchemeLevel *
attain_scheme_find_level (const AttainScheme *self,
                          const char         *code)
{
  guint rung = rung_of (self, code);

  return rung < self->levels->len ? g_ptr_array_index (self->levels, rung) : NULL;
}

static char *
list_levels (const AttainScheme *self)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < self->levels->len; i++)
    g_string_append_printf (codes, i > 0 ? ", %s" : "%s",
                            ((const AttainSchemeLevel *) g_ptr_array_index (self->levels, i))->code);
  return g_string_free (codes, FALSE);
}

/**
 * attain_scheme_check_post:
 * @self: (nullable): the scheme in force; %NULL while the council has none, when nobody can tell
 * @post: a post that is about to be kept
 * @kept: (nullable): the same as it is kept already; %NULL for a new one
 * @error: that the scheme has none of its level, and which it has
 *
 * From a level that is none no route starts. What was over before the edition came was at a level of its own time, and
 * what is kept already is nobody's to refuse.
 *
 * Returns: whether the post can be at its level
 */
gboolean
attain_scheme_check_post (const AttainScheme  *self,
                          const AttainPost    *post,
                          const AttainPost    *kept,
                          GError             **error)
{
  g_autofree char *codes = NULL;

  if (self == NULL || post->level == NULL || attain_scheme_find_level (self, post->level) != NULL ||
      (kept != NULL && g_strcmp0 (post->level, kept->level) == 0) ||
      (post->to_on != NULL && self->valid_from != NULL && strcmp (post->to_on, self->valid_from) < 0))
    return TRUE;

  codes = list_levels (self);
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("Level: “%s” is not a level of %s; there are %s"), post->level,
               self->title, codes);
  return FALSE;
}

/**
 * attain_scheme_find_appeal_panel:
 * @self: a scheme that has panels
 *
 * See attain_panel_kind_is_for_appeals().
 *
 * Returns: the place among the panels of the one that appeals come to first; 0 where there is none for them
 */
guint
attain_scheme_find_appeal_panel (const AttainScheme *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    if (attain_panel_kind_is_for_appeals (g_ptr_array_index (self->panels, i)))
      return i;

  return 0;
}

/**
 * attain_scheme_compare_levels:
 * @self: a scheme
 * @one: (nullable): the code of a level
 * @other: (nullable): another
 *
 * Codes are names and no numbers, so only the scheme knows which is higher: "10" may be below "3a".
 *
 * Returns: below 0, 0 or above 0 as @one is lower, the same or higher; what is none of the scheme's
 *   levels comes after all of them
 */
int
attain_scheme_compare_levels (const AttainScheme *self,
                              const char         *one,
                              const char         *other)
{
  guint first = rung_of (self, one);
  guint second = rung_of (self, other);

  return first < second ? -1 : first > second;
}

/**
 * attain_scheme_find_panel:
 * @self: a scheme
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the panel of that code
 */
const AttainPanelKind *
attain_scheme_find_panel (const AttainScheme *self,
                          const char         *code)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      const AttainPanelKind *panel = g_ptr_array_index (self->panels, i);

      if (g_strcmp0 (panel->code, code) == 0)
        return panel;
    }

  return NULL;
}

/**
 * attain_scheme_find_rubric:
 * @self: a scheme
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the rubric of that code
 */
const AttainRubric *
attain_scheme_find_rubric (const AttainScheme *self,
                           const char         *code)
{
  for (guint i = 0; i < self->rubrics->len; i++)
    {
      const AttainRubric *rubric = g_ptr_array_index (self->rubrics, i);

      if (g_strcmp0 (rubric->code, code) == 0)
        return rubric;
    }

  return NULL;
}

/**
 * attain_scheme_find_route:
 * @self: a scheme
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the route of that code
 */
const AttainRoute *
attain_scheme_find_route (const AttainScheme *self,
                          const char         *code)
{
  for (guint i = 0; i < self->routes->len; i++)
    {
      const AttainRoute *route = g_ptr_array_index (self->routes, i);

      if (g_strcmp0 (route->code, code) == 0)
        return route;
    }

  return NULL;
}

/**
 * attain_scheme_next_route:
 * @self: a scheme
 * @level: (nullable): the level that somebody is at
 * @position: (inout): where in the routes to look; 0 for the first one
 *
 * Returns: (transfer none) (nullable): the next route that starts from that level; %NULL when there is no other
 */
const AttainRoute *
attain_scheme_next_route (const AttainScheme *self,
                          const char         *level,
                          guint              *position)
{
  while (*position < self->routes->len)
    {
      const AttainRoute *route = g_ptr_array_index (self->routes, (*position)++);

      if (g_strcmp0 (route->from, level) == 0)
        return route;
    }

  return NULL;
}

AttainSchemeLevel *
attain_scheme_level_new (void)
{
  AttainSchemeLevel *self = g_new0 (AttainSchemeLevel, 1);

  self->target = ATTAIN_NO_TARGET;
  return self;
}

void
attain_scheme_level_free (AttainSchemeLevel *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->grade);
  g_free (self->pcf_level);
  g_free (self);
}
