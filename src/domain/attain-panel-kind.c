/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-kind.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (AttainPanelScoring, attain_panel_scoring,
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_SCORING_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_SCORING_BLIND, "blind"),
                    G_DEFINE_ENUM_VALUE (ATTAIN_PANEL_SCORING_OPEN, "open"))

static const char *const scoring_labels[] = {
  N_("Not known"),
  N_("Each member alone, until all are locked"),
  N_("Open among the members"),
};

const AttainEnum attain_panel_scoring_choices = { attain_panel_scoring_get_type, scoring_labels };

static guint
count_seats (const AttainPanelKind *self)
{
  guint n = 0;

  for (guint i = 0; i < self->roles->len; i++)
    {
      const AttainPanelRole *role = g_ptr_array_index (self->roles, i);

      if (role->voting)
        n += role->minimum;
    }

  return n;
}

static int
count_role (const char *const *roles,
            const char        *role)
{
  int n = 0;

  for (; *roles != NULL; roles++)
    if (g_str_equal (*roles, role))
      n++;

  return n;
}

AttainPanelKind *
attain_panel_kind_new (void)
{
  AttainPanelKind *self = g_new0 (AttainPanelKind, 1);

  self->roles = g_ptr_array_new_with_free_func ((GDestroyNotify) attain_panel_role_free);
  return self;
}

void
attain_panel_kind_free (AttainPanelKind *self)
{
  g_free (self->code);
  g_free (self->title);
  g_ptr_array_unref (self->roles);
  g_strfreev (self->conflicts);
  g_free (self);
}

/**
 * attain_panel_kind_find_role:
 * @self: a kind of panel
 * @role: (nullable): what a seat names it by
 *
 * Returns: (transfer none) (nullable): the role of that name
 */
const AttainPanelRole *
attain_panel_kind_find_role (const AttainPanelKind *self,
                             const char            *role)
{
  for (guint i = 0; i < self->roles->len; i++)
    {
      const AttainPanelRole *found = g_ptr_array_index (self->roles, i);

      if (g_strcmp0 (found->role, role) == 0)
        return found;
    }

  return NULL;
}

/**
 * attain_panel_kind_get_quorum:
 * @self: (nullable): a kind of panel; %NULL where the scheme does not know it
 *
 * Where a council has not said how many, everybody whose seat must be filled has to be there.
 *
 * Returns: how many who may vote on an application have to be there, at least %ATTAIN_PANEL_LEAST_QUORUM
 */
guint
attain_panel_kind_get_quorum (const AttainPanelKind *self)
{
  if (self == NULL)
    return ATTAIN_PANEL_LEAST_QUORUM;
  if (self->quorum > 0)
    return self->quorum;

  return MAX (MAX ((guint) self->members_min, count_seats (self)), ATTAIN_PANEL_LEAST_QUORUM);
}

/**
 * attain_panel_kind_is_blind:
 * @self: a kind of panel
 *
 * Returns: whether nobody sees the others' scores before all are locked
 */
gboolean
attain_panel_kind_is_blind (const AttainPanelKind *self)
{
  return self->scoring != ATTAIN_PANEL_SCORING_OPEN;
}

/**
 * attain_panel_kind_is_for_appeals:
 * @self: a kind of panel
 *
 * Councils that have a panel of its own for appeals give it the code “appeal”; elsewhere any may hear them.
 *
 * Returns: whether it hears appeals and nothing else
 */
gboolean
attain_panel_kind_is_for_appeals (const AttainPanelKind *self)
{
  return g_strcmp0 (self->code, "appeal") == 0;
}

/**
 * attain_panel_kind_suggest_title:
 * @self: a kind of panel
 * @appeals: whether a meeting of it hears appeals
 *
 * A meeting for appeals must not read like one that decides: nobody of the first panel sits there.
 *
 * Returns: (transfer full): what the meeting is called unless somebody knows better
 */
char *
attain_panel_kind_suggest_title (const AttainPanelKind *self,
                                 gboolean               appeals)
{
  if (!appeals || attain_panel_kind_is_for_appeals (self))
    return g_strdup (self->title);

  /* Translators: the title of a meeting: the name of a panel, which hears appeals then */
  return g_strdup_printf (_("%s: appeals"), self->title);
}

static gboolean
is_missing (const AttainPanelRole *role,
            const char *const     *roles)
{
  return count_role (roles, role->role) < role->minimum;
}

/**
 * attain_panel_kind_find_missing:
 * @self: a kind of panel
 * @roles: (array zero-terminated=1): the roles of those who have a seat, each as often as it is filled
 *
 * Returns: the place in @self's roles of the first that is not filled as often as it must be; their number when none is
 *   missing
 */
guint
attain_panel_kind_find_missing (const AttainPanelKind *self,
                                const char *const     *roles)
{
  guint i = 0;

  while (i < self->roles->len && !is_missing (g_ptr_array_index (self->roles, i), roles))
    i++;
  return i;
}

/**
 * attain_panel_kind_list_missing:
 * @self: a kind of panel
 * @roles: (array zero-terminated=1): the roles of those who have a seat, each as often as it is filled
 *
 * Returns: (transfer full) (nullable): the roles that are not filled as often as they must be, in the
 *   council's words: "Academy lead, Observer"; %NULL when none is missing
 */
char *
attain_panel_kind_list_missing (const AttainPanelKind *self,
                                const char *const     *roles)
{
  g_autoptr(GString) missing = g_string_new (NULL);

  for (guint i = 0; i < self->roles->len; i++)
    {
      const AttainPanelRole *role = g_ptr_array_index (self->roles, i);

      if (is_missing (role, roles))
        g_string_append_printf (missing, missing->len > 0 ? ", %s" : "%s", role->title);
    }

  return missing->len > 0 ? g_strdup (missing->str) : NULL;
}

void
attain_panel_role_free (AttainPanelRole *self)
{
  g_free (self->role);
  g_free (self->title);
  g_free (self);
}
