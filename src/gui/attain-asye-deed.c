/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-deed.h"

/* A form's deed together with what is done. */
typedef struct
{
  AttainAsyeDeed    *deed;
  AttainAsyeJob      job;
  AttainRecordWords  words;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  attain_asye_deed_free (order->deed);
  g_free (order);
}

static gboolean
order_job (AttainChange  *change,
           AttainRecord  *typed,
           gpointer       data,
           GError       **error)
{
  const Order *order = data;
  const AttainAsyeDesk desk = attain_asye_deed_desk (order->deed);

  return order->job (change, &desk, order->deed->asye_id, typed, error);
}

static char *
tell_order (AttainRecord *typed,
            gpointer      data)
{
  const Order *order = data;

  return order->words (typed, order->deed);
}

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

/**
 * attain_asye_deed_set_on:
 * @self: (transfer full): a deed
 * @dialog: a form
 * @job: what is done with what was typed
 * @words: (nullable): what is told once it is done, where it is more than the name of the action; given @self
 *
 * Has @dialog do it when it is saved.
 */
void
attain_asye_deed_set_on (AttainAsyeDeed     *self,
                         AttainRecordDialog *dialog,
                         AttainAsyeJob       job,
                         AttainRecordWords   words)
{
  Order *order = g_new0 (Order, 1);

  order->deed = self;
  order->job = job;
  order->words = words;
  attain_record_dialog_set_job (dialog, order_job, words != NULL ? tell_order : NULL, order, order_free);
}
