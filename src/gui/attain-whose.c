/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-whose.h"

#include "attain-person-table.h"

/**
 * attain_whose_new:
 * @context: where reference data is there
 * @employee_id: (nullable): of whom it is asked; %NULL for one's own
 *
 * Returns: (transfer full): what is asked, with nothing in it that a widget holds; free it with attain_whose_free()
 */
AttainWhose *
attain_whose_new (AttainContext *context,
                  const char    *employee_id)
{
  AttainWhose *self = g_new0 (AttainWhose, 1);

  self->reference = attain_reference_set_ref (attain_context_get_reference (context));
  self->today = g_strdup (attain_context_get_today (context));
  self->employee_id = g_strdup (employee_id);
  self->own_id = attain_context_get_person_id (context);
  return self;
}

/**
 * attain_whose_free:
 * @whose: (transfer full): an #AttainWhose
 */
void
attain_whose_free (gpointer whose)
{
  AttainWhose *self = whose;

  attain_reference_set_unref (self->reference);
  g_free (self->today);
  g_free (self->employee_id);
  g_free (self);
}

/**
 * attain_whose_find_person:
 * @self: what is asked
 * @db: a connection
 * @person_id: (out): of whom; 0 where it is asked of oneself and nobody works in the session
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` where nobody has the employee number
 *
 * Returns: whether it could be told
 */
gboolean
attain_whose_find_person (const AttainWhose  *self,
                          AttainDb           *db,
                          gint64             *person_id,
                          GError            **error)
{
  *person_id = self->employee_id != NULL ? attain_person_find (db, self->employee_id, error) : self->own_id;
  return *person_id != 0 || self->employee_id == NULL;
}
