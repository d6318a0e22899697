/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include "attain-person.h"

/**
 * attain_figure_load_find_person:
 * @self: what figures are worked out from
 * @person_id: somebody
 * @place: (inout): where in the array the one before was; on return where this one is
 *
 * People are in the order of their ids, and whoever asks goes through them in that order.
 *
 * Returns: whether they are among them
 */
gboolean
attain_figure_load_find_person (const AttainFigureSource *self,
                                gint64                    person_id,
                                guint                    *place)
{
  const AttainFigurePerson *people = (const AttainFigurePerson *) (gpointer) self->people->data;

  while (*place < self->people->len && people[*place].person_id < person_id)
    ++*place;

  return *place < self->people->len && people[*place].person_id == person_id;
}

/**
 * attain_figure_load_everybody:
 * @self: what figures are worked out from
 * @db: a connection
 * @error: what went wrong
 *
 * Returns: whether they were read: everybody there is, with a post or without
 */
gboolean
attain_figure_load_everybody (AttainFigureSource  *self,
                              AttainDb            *db,
                              GError             **error)
{
  g_autoptr(GArray) ids = attain_db_query_ids (db, "SELECT id FROM person ORDER BY id", NULL, error);

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      AttainFigurePerson person = { .person_id = g_array_index (ids, gint64, i) };

      g_array_append_val (self->people, person);
    }
  return TRUE;
}

/* Those whose posts there are. */
static void
add_people (AttainFigureSource *self)
{
  const AttainPostSpan *spans = (const AttainPostSpan *) (gpointer) self->spans->data;

  for (guint i = 0; i < self->spans->len; i++)
    if (i == 0 || spans[i].person_id != spans[i - 1].person_id)
      {
        AttainFigurePerson person = { .person_id = spans[i].person_id };

        g_array_append_val (self->people, person);
      }
}

/* Who is registered, and since when. */
static gboolean
load_registration (AttainFigureSource  *self,
                   AttainDb            *db,
                   GError             **error)
{
  const char *registered = attain_enum_get_nick (&attain_registration_status_choices,
                                                 ATTAIN_REGISTRATION_STATUS_REGISTERED);
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT id, registered_on, registration_status FROM person ORDER BY id", NULL, error);
  g_autoptr(GError) failure = NULL;
  guint place = 0;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    if (attain_figure_load_find_person (self, attain_cursor_int (cursor, 0), &place))
      {
        AttainFigurePerson *person = &g_array_index (self->people, AttainFigurePerson, place);

        person->registered_day = attain_figure_load_day (cursor, 1, 0);
        person->is_registered = g_strcmp0 (attain_cursor_text (cursor, 2), registered) == 0;
      }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_figure_load_people:
 * @self: what figures are worked out from
 * @db: a connection
 * @with_registration: whether their registration is asked for too
 * @error: what went wrong
 *
 * All that is asked of them is in the index person_standing.
 *
 * Returns: whether they were read: the people of the posts, which come first
 */
gboolean
attain_figure_load_people (AttainFigureSource  *self,
                           AttainDb            *db,
                           gboolean             with_registration,
                           GError             **error)
{
  add_people (self);
  return !with_registration || load_registration (self, db, error);
}
