/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The half of AttainAccess that holds what is written against the table of rights, and says in words what is not
 * somebody's to write. */

#include "attain-access.h"

#include <glib/gi18n.h>

#include "attain-application.h"
#include "attain-application-road.h"
#include "attain-error.h"

/* What somebody is to an application's row, as the road of applications calls it. A seat may be that of the first
 * panel or of an appeal: which, the meeting knows, and whoever moves the application asks it. */
static const struct { AttainAccessStanding standing; AttainApplicationRole role; } actors[] = {
  { ATTAIN_STANDING_SELF, ATTAIN_ACTOR_APPLICANT },
  { ATTAIN_STANDING_MANAGER, ATTAIN_ACTOR_LINE_MANAGER },
  { ATTAIN_STANDING_PANELLIST, ATTAIN_ACTOR_MEMBER | ATTAIN_ACTOR_STAGE1 | ATTAIN_ACTOR_APPEAL },
  { ATTAIN_STANDING_CHAIR, ATTAIN_ACTOR_CHAIR },
  { ATTAIN_STANDING_HR, ATTAIN_ACTOR_HR },
  { ATTAIN_STANDING_ACADEMY, ATTAIN_ACTOR_ACADEMY | ATTAIN_ACTOR_SYSTEM },
};

/**
 * attain_access_may:
 * @table: a table
 * @may: one thing that may be done
 * @field: (nullable): with which field; %NULL for the row as such
 * @held: which lines for that table hold for a row
 *
 * Returns: whether one of them gives it
 */
gboolean
attain_access_may (const char *table,
                   AttainMay   may,
                   const char *field,
                   AttainHeld  held)
{
  guint n_grants;
  const AttainGrant *grants = attain_access_get_grants (table, &n_grants);

  if ((held & ATTAIN_HELD_TO_READ) != 0 && may != ATTAIN_MAY_SEE)
    return FALSE;

  for (guint i = 0; i < n_grants; i++)
    if ((held & (G_GUINT64_CONSTANT (1) << i)) != 0 && (grants[i].may & may) != 0 &&
        (field == NULL || attain_grant_covers (&grants[i], field)))
      return TRUE;

  return FALSE;
}

static gboolean
refuse_row (AttainRecord  *record,
            AttainMay      may,
            GError       **error)
{
  const char *label = _(ATTAIN_RECORD_GET_CLASS (record)->label);

  switch (may)
    {
    case ATTAIN_MAY_ADD:
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED,
                   _("%s: this is not yours to add. Nothing was saved; ask the academy to."), label);
      break;
    case ATTAIN_MAY_DELETE:
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED,
                   _("%s: this is not yours to delete. Nothing was deleted; ask the academy to."), label);
      break;
    case ATTAIN_MAY_CHANGE:
    case ATTAIN_MAY_SEE:
    default:
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED,
                   _("%s: this is not yours to change. Nothing was saved; ask the academy to."), label);
    }
  return FALSE;
}

static gboolean
refuse_field (AttainRecord       *record,
              const AttainField  *field,
              GError            **error)
{
  /* Translators: a kind of record, then one of its fields */
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED,
               _("%s: “%s” is not yours to say. Nothing was saved; ask the academy to."),
               _(ATTAIN_RECORD_GET_CLASS (record)->label), _(field->label));
  return FALSE;
}

static AttainApplicationRole
get_actor (AttainHeld held)
{
  guint n_grants;
  const AttainGrant *grants = attain_access_get_grants ("application", &n_grants);
  AttainApplicationRole roles = 0;

  for (guint i = 0; i < n_grants; i++)
    for (guint j = 0; (held & (G_GUINT64_CONSTANT (1) << i)) != 0 && j < G_N_ELEMENTS (actors); j++)
      if (grants[i].who == actors[j].standing)
        roles |= actors[j].role;

  return roles;
}

/* Who may write where an application stands may still only move it along the road, and only by their own steps. */
static gboolean
check_road (AttainRecord  *old,
            AttainRecord  *fresh,
            AttainHeld     held,
            GError       **error)
{
  AttainApplicationState from = old != NULL ? ATTAIN_APPLICATION (old)->state : ATTAIN_APPLICATION_UNKNOWN;
  AttainApplicationState to = ATTAIN_APPLICATION (fresh)->state;

  if (from == to || attain_application_road_leads (from, to, get_actor (held)))
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED,
               _("Application: it is not yours to move it to “%s”. Nothing was saved."),
               attain_enum_get_label (&attain_application_state_choices, to));
  return FALSE;
}

static gboolean
check_fields (const char    *table,
              AttainMay      may,
              AttainRecord  *old,
              AttainRecord  *fresh,
              AttainHeld     held,
              GError       **error)
{
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (fresh);
  g_autoptr(AttainRecord) before = old != NULL ? g_object_ref (old) : g_object_new (G_OBJECT_TYPE (fresh), NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const AttainField *field = &klass->fields[i];

      if (attain_field_is_told (field) && !attain_field_equal (field, before, fresh) &&
          !attain_access_may (table, may, field->name, held))
        return refuse_field (fresh, field, error);
    }

  return TRUE;
}

/**
 * attain_access_check:
 * @self: who writes
 * @table: where
 * @old: (nullable): the row as it is; %NULL where it is to be added
 * @held_old: which lines hold for it
 * @fresh: (nullable): the row as it is to be; %NULL where it is to be deleted
 * @held_fresh: which lines hold for that
 * @error: a sentence that says what is not theirs; `ATTAIN_ERROR_DENIED`
 *
 * What is changed must be within somebody's reach before and after, so that nothing is moved into it or out of it.
 * A field that is as it was is not written.
 *
 * Returns: whether they may
 */
gboolean
attain_access_check (AttainAccess  *self,
                     const char    *table,
                     AttainRecord  *old,
                     AttainHeld     held_old,
                     AttainRecord  *fresh,
                     AttainHeld     held_fresh,
                     GError       **error)
{
  AttainMay may = old == NULL ? ATTAIN_MAY_ADD : fresh == NULL ? ATTAIN_MAY_DELETE : ATTAIN_MAY_CHANGE;
  AttainHeld held = old != NULL ? held_old : held_fresh;
  AttainRoles roles = attain_access_get_roles (self);

  if ((roles & ATTAIN_ROLE_KEEPER) != 0)
    return TRUE;
  if (!attain_access_may (table, may, NULL, held) ||
      (fresh != NULL && !attain_access_may (table, ATTAIN_MAY_ADD | ATTAIN_MAY_CHANGE, NULL, held_fresh)))
    return refuse_row (fresh != NULL ? fresh : old, may, error);
  if (fresh == NULL)
    return TRUE;
  if (!check_fields (table, may, old, fresh, held, error))
    return FALSE;

  return (roles & ATTAIN_ROLE_ADMINISTRATOR) != 0 || !ATTAIN_IS_APPLICATION (fresh) ||
         check_road (old, fresh, held, error);
}

/**
 * attain_access_check_all:
 * @self: who asks
 * @error: a sentence that says why not; `ATTAIN_ERROR_DENIED`
 *
 * For what concerns the whole file and not a row: a backup, a check of the history.
 *
 * Returns: whether they look after the file
 */
gboolean
attain_access_check_all (AttainAccess  *self,
                         GError       **error)
{
  if (attain_access_looks_after (self))
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED,
                       _("This takes the whole of the records, so it is for an administrator of this file to do."));
  return FALSE;
}
