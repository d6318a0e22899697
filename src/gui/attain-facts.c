/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-facts.h"

#include "attain-setting-table.h"

/**
 * attain_facts_job:
 * @db: a connection
 * @as_of: (type utf8): the day for which they are wanted, yyyy-mm-dd
 * @error: what cannot be read, in words for people
 *
 * Returns: (transfer full) (type AttainFacts) (nullable): what holds for the whole database
 */
gpointer
attain_facts_job (AttainDb  *db,
                  gpointer   as_of,
                  GError   **error)
{
  AttainFacts *facts = g_new0 (AttainFacts, 1);
  g_autofree char *purpose = NULL;

  facts->as_of = g_strdup (as_of);
  if (attain_setting_table_find_own_person (db, &facts->person_id, error) &&
      attain_setting_table_get (db, ATTAIN_SETTING_OWN_PERSON, &facts->own_employee_id, error) &&
      attain_setting_table_get (db, ATTAIN_SETTING_COUNCIL, &facts->council, error) &&
      attain_setting_table_get (db, ATTAIN_SETTING_SCHEME, &facts->scheme, error) &&
      attain_setting_table_get (db, ATTAIN_SETTING_PURPOSE, &purpose, error) &&
      (facts->reference = attain_reference_set_load (db, as_of, error)))
    {
      facts->is_own_record = g_strcmp0 (purpose, ATTAIN_PURPOSE_OWN_RECORD) == 0;
      return facts;
    }

  attain_facts_free (facts);
  return NULL;
}

void
attain_facts_free (gpointer facts)
{
  AttainFacts *self = facts;

  g_free (self->as_of);
  g_free (self->own_employee_id);
  g_free (self->council);
  g_free (self->scheme);
  g_clear_pointer (&self->reference, attain_reference_set_unref);
  g_free (self);
}
