/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-typed-record.h"

#include <glib/gi18n.h>

#include "attain-person-table.h"

/**
 * attain_typed_record_new:
 * @record: what is being typed
 *
 * Returns: (transfer full): a copy of it that refers to the same people
 */
AttainTypedRecord *
attain_typed_record_new (AttainRecord *record)
{
  AttainTypedRecord *self = g_new0 (AttainTypedRecord, 1);

  self->record = attain_record_copy (record);
  self->fields = g_ptr_array_new ();
  self->employee_ids = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
attain_typed_record_free (AttainTypedRecord *self)
{
  g_object_unref (self->record);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->employee_ids);
  g_free (self);
}

/**
 * attain_typed_record_add:
 * @self: a record
 * @field: one of its fields, which refers to a person
 * @employee_id: what was typed there; spaces around it do not count
 */
void
attain_typed_record_add (AttainTypedRecord *self,
                         const AttainField *field,
                         const char        *employee_id)
{
  g_ptr_array_add (self->fields, (gpointer) field);
  g_ptr_array_add (self->employee_ids, g_strstrip (g_strdup (employee_id)));
}

/**
 * attain_typed_record_resolve:
 * @self: a record
 * @db: where the people are
 * @error: nobody has such a number; the field is named first
 *
 * Lets the record refer to those whose employee numbers were typed.
 *
 * Returns: whether it does
 */
gboolean
attain_typed_record_resolve (AttainTypedRecord  *self,
                             AttainDb           *db,
                             GError            **error)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const AttainField *field = g_ptr_array_index (self->fields, i);
      const char *employee_id = g_ptr_array_index (self->employee_ids, i);
      gint64 *id = &attain_field_at (field, self->record, gint64);

      *id = 0;
      if (*employee_id == '\0')
        continue;
      if ((*id = attain_person_find (db, employee_id, error)) == 0)
        {
          g_prefix_error (error, "%s: ", _(field->label));
          return FALSE;
        }
    }

  return TRUE;
}
