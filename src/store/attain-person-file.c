/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-person-file.h"

#include "attain-person-table.h"

static GPtrArray *
load_managers (AttainDb   *db,
               GPtrArray  *posts,
               GError    **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (posts, i);
      char *name = post->line_manager_id != 0 ? attain_person_dup_name (db, post->line_manager_id, error)
                                              : g_strdup ("");

      if (name == NULL)
        return NULL;
      g_ptr_array_add (names, name);
    }

  return g_steal_pointer (&names);
}

static gboolean
load (AttainPersonFile  *self,
      AttainDb          *db,
      const char        *employee_id,
      GError           **error)
{
  gint64 id = attain_person_find (db, employee_id, error);

  return id != 0 &&
         (self->person = attain_table_load_one (&attain_person_table, db, id, error)) &&
         (self->posts = attain_table_load_of (&attain_post_table, db, id, "from_on DESC, id DESC", error)) &&
         (self->managers = load_managers (db, self->posts, error)) &&
         (self->pcf_levels = attain_table_load_of (&attain_pcf_level_table, db, id, "from_on DESC", error)) &&
         (self->training = attain_table_load_of (&attain_training_table, db, id, "held_on DESC, id DESC", error)) &&
         (self->absences = attain_table_load_of (&attain_absence_table, db, id, "from_on DESC", error)) &&
         (self->caseloads = attain_table_load_of (&attain_caseload_table, db, id, "counted_on DESC", error)) &&
         (self->rights = attain_rights_read (db, id, error)) &&
         (self->appointments = attain_table_load_of (&attain_appointment_table, db, id, "from_on DESC, id DESC", error));
}

/**
 * attain_person_file_load:
 * @db: a connection
 * @employee_id: an employee number
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` when nobody has it
 *
 * Returns: (transfer full) (nullable): what is kept of them, as of one moment
 */
AttainPersonFile *
attain_person_file_load (AttainDb    *db,
                         const char  *employee_id,
                         GError     **error)
{
  g_autoptr(AttainPersonFile) self = g_new0 (AttainPersonFile, 1);
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);

  if (moment == NULL || !load (self, db, employee_id, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
attain_person_file_free (AttainPersonFile *self)
{
  g_clear_object (&self->person);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_clear_pointer (&self->managers, g_ptr_array_unref);
  g_clear_pointer (&self->pcf_levels, g_ptr_array_unref);
  g_clear_pointer (&self->training, g_ptr_array_unref);
  g_clear_pointer (&self->absences, g_ptr_array_unref);
  g_clear_pointer (&self->caseloads, g_ptr_array_unref);
  g_clear_pointer (&self->appointments, g_ptr_array_unref);
  g_clear_pointer (&self->rights, attain_rights_free);
  g_free (self);
}
