/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-question.h"

#include "attain-person-table.h"

/**
 * attain_question_new:
 * @context: the records, and who looks
 * @name: (nullable): what is asked for, as an address tells it
 * @id: the record that is asked for; 0 where @name tells it, or nothing needs to
 *
 * Returns: (transfer full) (nullable): what is asked, to be freed with attain_question_free(); %NULL while the reference
 *   data is being read, without which nothing can be answered
 */
AttainQuestion *
attain_question_new (AttainContext *context,
                     const char    *name,
                     gint64         id)
{
  AttainReferenceSet *reference = attain_context_get_reference (context);
  AttainQuestion *self;

  if (reference == NULL)
    return NULL;

  self = g_new0 (AttainQuestion, 1);
  self->reference = attain_reference_set_ref (reference);
  self->today = g_strdup (attain_context_get_today (context));
  self->roles = attain_access_get_roles (attain_context_get_access (context));
  self->own_id = attain_context_get_person_id (context);
  self->name = g_strdup (name);
  self->id = id;
  return self;
}

/**
 * attain_question_free:
 * @question: (transfer full) (type AttainQuestion): what was asked
 */
void
attain_question_free (gpointer question)
{
  AttainQuestion *self = question;

  attain_reference_set_unref (self->reference);
  g_free (self->today);
  g_free (self->name);
  g_free (self);
}

/**
 * attain_question_find_person:
 * @self: what is asked, whose name is an employee number
 * @db: a connection
 * @person_id: (out): of whom; 0 where it is asked of oneself and nobody works in the session
 * @error: what went wrong; `ATTAIN_ERROR_NOT_FOUND` where nobody has the employee number
 *
 * Returns: whether it could be told
 */
gboolean
attain_question_find_person (const AttainQuestion  *self,
                             AttainDb              *db,
                             gint64                *person_id,
                             GError               **error)
{
  *person_id = self->name != NULL ? attain_person_find (db, self->name, error) : self->own_id;
  return *person_id != 0 || self->name == NULL;
}
