/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-deed.h"

/**
 * attain_asye_deed_new:
 * @context: the session, which has read the reference data
 * @asye_id: which year; 0 for a new one
 *
 * Returns: (transfer full): what a job needs
 */
AttainAsyeDeed *
attain_asye_deed_new (AttainContext *context,
                      gint64         asye_id)
{
  AttainAsyeDeed *self = g_new0 (AttainAsyeDeed, 1);

  self->reference = attain_reference_set_ref (attain_context_get_reference (context));
  self->known = attain_reference_set_list_known (self->reference);
  self->today = g_strdup (attain_context_get_today (context));
  self->actor_id = attain_context_get_person_id (context);
  self->asye_id = asye_id;
  return self;
}

void
attain_asye_deed_free (AttainAsyeDeed *self)
{
  g_clear_pointer (&self->known, g_hash_table_unref);
  attain_reference_set_unref (self->reference);
  g_free (self->today);
  g_free (self->next);
  g_free (self);
}

/**
 * attain_asye_deed_desk:
 * @self: a deed
 *
 * Returns: the same as the functions of the store take it, good as long as @self
 */
AttainAsyeDesk
attain_asye_deed_desk (const AttainAsyeDeed *self)
{
  return (AttainAsyeDesk) { .programmes = self->reference->programmes, .known_capabilities = self->known,
                            .actor_id = self->actor_id, .on = self->today };
}
