/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-access.h"

#include <glib/gi18n.h>

struct _AttainAccess
{
  gint64       person_id;      /* 0 for whoever keeps the file */
  char        *employee_id;
  char        *as_of;
  AttainRoles  roles;
  gboolean     to_read;        /* whatever they may write, they cannot here */
};

G_DEFINE_BOXED_TYPE (AttainAccess, attain_access, attain_access_ref, attain_access_unref)

/**
 * attain_access_new:
 * @person_id: who looks
 * @employee_id: their employee number
 * @as_of: the day, yyyy-mm-dd
 * @roles: what they are on that day
 *
 * Returns: (transfer full): what they may see and do
 */
AttainAccess *
attain_access_new (gint64       person_id,
                   const char  *employee_id,
                   const char  *as_of,
                   AttainRoles  roles)
{
  AttainAccess *self = g_atomic_rc_box_new0 (AttainAccess);

  self->person_id = person_id;
  self->employee_id = g_strdup (employee_id);
  self->as_of = g_strdup (as_of);
  self->roles = roles;
  return self;
}

/**
 * attain_access_new_keeper:
 *
 * Returns: (transfer full): what may be seen and done by whoever keeps a file in which nobody signs in: everything
 */
AttainAccess *
attain_access_new_keeper (void)
{
  return attain_access_new (0, NULL, NULL, ATTAIN_ROLE_KEEPER);
}

/**
 * attain_access_new_nobody:
 *
 * Returns: (transfer full): what may be seen and done before anybody has signed in: nothing
 */
AttainAccess *
attain_access_new_nobody (void)
{
  return attain_access_new (0, NULL, NULL, 0);
}

/**
 * attain_access_new_to_read:
 * @of: who looks
 *
 * Returns: (transfer full): what they may see of a file that cannot be written, and do with it: nothing but look
 */
AttainAccess *
attain_access_new_to_read (AttainAccess *of)
{
  AttainAccess *self = attain_access_new (of->person_id, of->employee_id, of->as_of, of->roles);

  self->to_read = TRUE;
  return self;
}

AttainAccess *
attain_access_ref (AttainAccess *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  AttainAccess *self = data;

  g_free (self->employee_id);
  g_free (self->as_of);
}

void
attain_access_unref (AttainAccess *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * attain_access_equal:
 * @self: what somebody may see and do
 * @other: another
 *
 * A connection that is already used for the one need not be prepared for the other.
 *
 * Returns: whether they are the same person as of the same day, with the same roles and limits
 */
gboolean
attain_access_equal (AttainAccess *self,
                     AttainAccess *other)
{
  return self->person_id == other->person_id && self->roles == other->roles && self->to_read == other->to_read &&
         g_strcmp0 (self->employee_id, other->employee_id) == 0 && g_strcmp0 (self->as_of, other->as_of) == 0;
}

/**
 * attain_access_get_person_id:
 * @self: what somebody may see and do
 *
 * Returns: who it is; 0 for whoever keeps the file, and for nobody
 */
gint64
attain_access_get_person_id (AttainAccess *self)
{
  return self->person_id;
}

/**
 * attain_access_get_employee_id:
 * @self: what somebody may see and do
 *
 * Returns: (transfer none) (nullable): by what files and the history name them; %NULL for whoever keeps the
 *   file
 */
const char *
attain_access_get_employee_id (AttainAccess *self)
{
  return self->employee_id;
}

/**
 * attain_access_get_as_of:
 * @self: what somebody may see and do
 *
 * Returns: (transfer none) (nullable): the day of which their posts and appointments were asked
 */
const char *
attain_access_get_as_of (AttainAccess *self)
{
  return self->as_of;
}

/**
 * attain_access_get_roles:
 * @self: what somebody may see and do
 *
 * Returns: the roles that follow from their posts and appointments on that day
 */
AttainRoles
attain_access_get_roles (AttainAccess *self)
{
  return self->roles;
}

/**
 * attain_access_is_to_read:
 * @self: what somebody may see and do
 *
 * Returns: whether nothing can be written, whoever they are, since the file cannot be
 */
gboolean
attain_access_is_to_read (AttainAccess *self)
{
  return self->to_read;
}

/**
 * attain_access_sees_all:
 * @self: what somebody may see and do
 *
 * Scores that are not opened no administrator sees either.
 *
 * Returns: whether nothing else is kept from them, so that no query has to be
 */
gboolean
attain_access_sees_all (AttainAccess *self)
{
  return (self->roles & ATTAIN_ROLE_KEEPER) != 0;
}

/**
 * attain_access_looks_after:
 * @self: what somebody may see and do
 *
 * Returns: whether the file as a whole is theirs to copy, to check and to share
 */
gboolean
attain_access_looks_after (AttainAccess *self)
{
  return (self->roles & (ATTAIN_ROLE_KEEPER | ATTAIN_ROLE_ADMINISTRATOR)) != 0;
}

/**
 * attain_access_is_office:
 * @self: what somebody may see and do
 *
 * Returns: whether they act for the council, so that what happens of itself by the day may happen in their name
 */
gboolean
attain_access_is_office (AttainAccess *self)
{
  return (self->roles & (ATTAIN_ROLE_KEEPER | ATTAIN_ROLE_ACADEMY | ATTAIN_ROLE_ADMINISTRATOR)) != 0;
}

/**
 * attain_access_can_hold:
 * @self: who looks
 * @standing: one way to stand to a row
 *
 * Offices are known beforehand; to whom somebody stands in a relation only the rows tell, at the moment they are read.
 *
 * Returns: whether there can be a row to which they stand so
 */
gboolean
attain_access_can_hold (AttainAccess         *self,
                        AttainAccessStanding  standing)
{
  switch (standing)
    {
    case ATTAIN_STANDING_ACADEMY:
      return (self->roles & ATTAIN_ROLE_ACADEMY) != 0;
    case ATTAIN_STANDING_HR:
      return (self->roles & ATTAIN_ROLE_HR) != 0;
    case ATTAIN_STANDING_OBSERVER:
      return (self->roles & ATTAIN_ROLE_OBSERVER) != 0;
    case ATTAIN_STANDING_ADMINISTRATOR:
      return (self->roles & ATTAIN_ROLE_ADMINISTRATOR) != 0;
    case ATTAIN_STANDING_SELF:
    case ATTAIN_STANDING_MANAGER:
    case ATTAIN_STANDING_ASSESSOR:
    case ATTAIN_STANDING_PANELLIST:
    case ATTAIN_STANDING_CHAIR:
    case ATTAIN_STANDING_SEAT:
    case ATTAIN_STANDING_AUTHOR:
    case ATTAIN_STANDING_COLLEAGUE:
    default:
      return self->person_id != 0;
    }
}

/* What somebody has to be, to stand so to any row. */
static gboolean
is_likely (AttainAccess         *self,
           AttainAccessStanding  standing)
{
  switch (standing)
    {
    case ATTAIN_STANDING_MANAGER:
      return (self->roles & ATTAIN_ROLE_LINE_MANAGER) != 0;
    case ATTAIN_STANDING_ASSESSOR:
      return (self->roles & ATTAIN_ROLE_ASSESSOR) != 0;
    case ATTAIN_STANDING_PANELLIST:
    case ATTAIN_STANDING_SEAT:
      return (self->roles & (ATTAIN_ROLE_PANEL_MEMBER | ATTAIN_ROLE_PANEL_CHAIR)) != 0;
    case ATTAIN_STANDING_CHAIR:
      return (self->roles & ATTAIN_ROLE_PANEL_CHAIR) != 0;
    case ATTAIN_STANDING_SELF:
    case ATTAIN_STANDING_AUTHOR:
    case ATTAIN_STANDING_COLLEAGUE:
    case ATTAIN_STANDING_ACADEMY:
    case ATTAIN_STANDING_HR:
    case ATTAIN_STANDING_OBSERVER:
    case ATTAIN_STANDING_ADMINISTRATOR:
    default:
      return attain_access_can_hold (self, standing);
    }
}

/**
 * attain_access_could:
 * @self: who asks
 * @table: a table
 * @may: one thing that may be done
 * @field: (nullable): with which field; %NULL for the row as such
 *
 * What could never be done is not offered. Whether it can be done with a row, attain_access_may() tells.
 *
 * Returns: whether somebody of their roles may do it with some row
 */
gboolean
attain_access_could (AttainAccess *self,
                     const char   *table,
                     AttainMay     may,
                     const char   *field)
{
  guint n_grants;
  const AttainGrant *grants = attain_access_get_grants (table, &n_grants);

  if (self->to_read && may != ATTAIN_MAY_SEE)
    return FALSE;
  if ((self->roles & ATTAIN_ROLE_KEEPER) != 0)
    return TRUE;

  for (guint i = 0; i < n_grants; i++)
    for (guint j = 0; j < ATTAIN_N_STANDINGS; j++)
      if ((grants[i].who & (1 << j)) != 0 && (grants[i].may & may) != 0 && is_likely (self, 1 << j) &&
          (field == NULL || attain_grant_covers (&grants[i], field)))
        return TRUE;

  return FALSE;
}

/* What somebody is to every row. */
static const AttainAccessStanding offices[] = {
  ATTAIN_STANDING_ACADEMY,
  ATTAIN_STANDING_HR,
  ATTAIN_STANDING_OBSERVER,
  ATTAIN_STANDING_ADMINISTRATOR,
};

/**
 * attain_access_sees_every:
 * @self: who looks
 * @table: a table
 *
 * Whoever sees but some rows, by whom they are about, cannot count the others.
 *
 * Returns: whether their offices show them all rows of it
 */
gboolean
attain_access_sees_every (AttainAccess *self,
                          const char   *table)
{
  guint n_grants;
  const AttainGrant *grants = attain_access_get_grants (table, &n_grants);

  if (attain_access_sees_all (self))
    return TRUE;

  for (guint i = 0; i < n_grants; i++)
    for (guint j = 0; j < G_N_ELEMENTS (offices); j++)
      if ((grants[i].who & offices[j]) != 0 && (grants[i].may & ATTAIN_MAY_SEE) != 0 && grants[i].only == NULL &&
          grants[i].when == ATTAIN_WHEN_ALWAYS && attain_access_can_hold (self, offices[j]))
        return TRUE;

  return FALSE;
}
