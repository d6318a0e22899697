/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-founding.h"

#include "attain-reference-import.h"
#include "attain-setting-table.h"

AttainFounding *
attain_founding_new (void)
{
  return g_new0 (AttainFounding, 1);
}

void
attain_founding_free (AttainFounding *self)
{
  g_free (self->council);
  g_free (self->scheme);
  g_clear_object (&self->person);
  g_clear_object (&self->post);
  g_free (self);
}

/**
 * attain_founding_check:
 * @self: what a new database is to begin with
 * @error: what is not right yet
 *
 * Asks the same rules as attain_founding_job(), before there is a database.
 *
 * Returns: whether it can begin so
 */
gboolean
attain_founding_check (AttainFounding  *self,
                       GError         **error)
{
  /* The first person of a new database. */
  if (self->post != NULL)
    g_object_set (self->post, "person-id", (gint64) 1, NULL);

  return (self->person == NULL || attain_record_check (ATTAIN_RECORD (self->person), error)) &&
         (self->post == NULL || attain_record_check (ATTAIN_RECORD (self->post), error));
}

static gboolean
found_own_record (AttainChange    *change,
                  AttainFounding  *self,
                  GError         **error)
{
  if (!attain_change_insert (change, &attain_person_table, self->person, error) ||
      !attain_setting_table_set (change, ATTAIN_SETTING_PURPOSE, ATTAIN_PURPOSE_OWN_RECORD, error) ||
      !attain_setting_table_set (change, ATTAIN_SETTING_OWN_PERSON, self->person->employee_id, error))
    return FALSE;
  if (self->post == NULL)
    return TRUE;

  g_object_set (self->post, "person-id", attain_record_get_id (ATTAIN_RECORD (self->person)), NULL);
  return attain_change_insert (change, &attain_post_table, self->post, error);
}

/**
 * attain_founding_job:
 * @change: a change of a new database
 * @founding: (type AttainFounding): what it begins with
 * @error: why it cannot
 *
 * Gives a new database its reference data, its council and scheme and, for somebody's own record, them
 * and their post.
 *
 * Returns: whether all of it is there
 */
gboolean
attain_founding_job (AttainChange  *change,
                     gpointer       founding,
                     GError       **error)
{
  AttainFounding *self = founding;

  return attain_reference_install (change, self->scheme, error) &&
         attain_setting_table_set (change, ATTAIN_SETTING_COUNCIL, self->council, error) &&
         (self->person == NULL || found_own_record (change, self, error));
}
