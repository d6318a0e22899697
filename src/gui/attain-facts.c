/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-facts.h"

#include "attain-account-table.h"
#include "attain-person-table.h"
#include "attain-setting-table.h"

/**
 * attain_facts_find_own:
 * @db: a connection
 * @person_id: (out): who works through it, or whose own record the database is; 0 for neither
 * @error: why the database could not be read
 *
 * Returns: whether the database could be read
 */
gboolean
attain_facts_find_own (AttainDb  *db,
                       gint64    *person_id,
                       GError   **error)
{
  *person_id = attain_access_get_person_id (attain_db_get_access (db));

  return *person_id != 0 || attain_setting_table_find_own_person (db, person_id, error);
}

static gboolean
read_who (AttainFacts  *facts,
          AttainDb     *db,
          GError      **error)
{
  facts->access = attain_access_ref (attain_db_get_access (db));
  if (!attain_facts_find_own (db, &facts->person_id, error))
    return FALSE;
  if (attain_access_get_person_id (facts->access) == 0)
    return attain_setting_table_get (db, ATTAIN_SETTING_OWN_PERSON, &facts->own_employee_id, error);

  facts->own_employee_id = g_strdup (attain_access_get_employee_id (facts->access));
  facts->person_name = attain_person_dup_name (db, facts->person_id, error);
  return facts->person_name != NULL;
}

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
  if (read_who (facts, db, error) && attain_account_table_is_shared (db, &facts->is_shared, error) &&
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
  g_clear_pointer (&self->access, attain_access_unref);
  g_free (self->person_name);
  g_free (self->own_employee_id);
  g_free (self->council);
  g_free (self->scheme);
  g_clear_pointer (&self->reference, attain_reference_set_unref);
  g_free (self);
}
