/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-setting-table.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-setting.h"

static gboolean
find (AttainDb       *db,
      const char     *name,
      AttainSetting **setting,
      GError        **error)
{
  g_autoptr(GPtrArray) found =
    attain_table_load_where (&attain_setting_table, db, "WHERE name = ?", g_variant_new ("(s)", name), error);

  *setting = NULL;
  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    *setting = g_object_ref (found->pdata[0]);

  return TRUE;
}

/**
 * attain_setting_table_get:
 * @db: a connection
 * @name: what is asked for
 * @value: (out) (nullable) (transfer full): what it is set to, %NULL where it is not set
 * @error: why the database could not be read
 *
 * Returns: whether the database could be read
 */
gboolean
attain_setting_table_get (AttainDb    *db,
                          const char  *name,
                          char       **value,
                          GError     **error)
{
  g_autoptr(AttainSetting) setting = NULL;

  *value = NULL;
  if (!find (db, name, &setting, error))
    return FALSE;
  if (setting != NULL)
    *value = g_strdup (setting->value);

  return TRUE;
}

static gboolean
check_own_person (AttainDb    *db,
                  const char  *employee_id,
                  GError     **error)
{
  gint64 id;

  if (!attain_db_query_int (db, "SELECT id FROM person WHERE employee_id = ?", g_variant_new ("(s)", employee_id), &id,
                            error))
    return FALSE;
  if (id != 0)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
               _("Nobody in these records has the employee number “%s”. Nothing was changed: look the number up"
                 " under People."), employee_id);
  return FALSE;
}

/**
 * attain_setting_table_set:
 * @change: a change
 * @name: what is set
 * @value: (nullable): to what; %NULL or empty for nothing
 * @error: why not
 *
 * Returns: whether it is set
 */
gboolean
attain_setting_table_set (AttainChange  *change,
                          const char    *name,
                          const char    *value,
                          GError       **error)
{
  g_autoptr(AttainSetting) setting = NULL;
  AttainDb *db = attain_change_get_db (change);

  if (value != NULL && *value != '\0' && g_str_equal (name, ATTAIN_SETTING_OWN_PERSON) &&
      !check_own_person (db, value, error))
    return FALSE;
  if (!find (db, name, &setting, error))
    return FALSE;
  if (setting == NULL)
    setting = g_object_new (ATTAIN_TYPE_SETTING, "name", name, NULL);

  g_object_set (setting, "value", value != NULL && *value != '\0' ? value : NULL, NULL);
  return attain_change_save (change, &attain_setting_table, setting, error);
}

/**
 * attain_setting_table_find_own_person:
 * @db: a connection
 * @person_id: (out): whose own record this database is, 0 where it is an academy's
 * @error: why the database could not be read
 *
 * Returns: whether the database could be read
 */
gboolean
attain_setting_table_find_own_person (AttainDb  *db,
                                      gint64    *person_id,
                                      GError   **error)
{
  g_autoptr(GPtrArray) found = NULL;
  g_autofree char *employee_id = NULL;

  *person_id = 0;
  if (!attain_setting_table_get (db, ATTAIN_SETTING_OWN_PERSON, &employee_id, error))
    return FALSE;
  if (employee_id == NULL)
    return TRUE;

  found = attain_table_load_where (&attain_person_table, db, "WHERE employee_id = ?",
                                   g_variant_new ("(s)", employee_id), error);
  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    *person_id = attain_record_get_id (found->pdata[0]);

  return TRUE;
}
