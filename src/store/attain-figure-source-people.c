/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include "attain-person.h"

static int
compare_ids (gconstpointer one,
             gconstpointer other)
{
  gint64 a = *(const gint64 *) one, b = *(const gint64 *) other;

  return a < b ? -1 : a > b;
}

/* Where somebody is in the array of people. Most files have no gap in their ids, and then nobody's entry need be
 * fetched to know; else it is looked for. Both begin with the person's id. */
gboolean
attain_figure_load_find_person (const AttainFigureSource *self,
                                gint64                    person_id,
                                guint                    *place)
{
  const AttainFigurePerson *people = (AttainFigurePerson *) (gpointer) self->people->data;
  guint n_people = self->people->len;

  if (n_people == 0 || people[n_people - 1].person_id - people[0].person_id + 1 != n_people)
    return g_array_binary_search (self->people, &person_id, compare_ids, place);

  *place = person_id - people[0].person_id;
  return person_id >= people[0].person_id && person_id <= people[n_people - 1].person_id;
}

/* Everybody, and the day on which they left. */
gboolean
attain_figure_load_people (AttainFigureSource  *self,
                           AttainDb            *db,
                           GError             **error)
{
  const char *registered = attain_enum_get_nick (&attain_registration_status_choices,
                                                 ATTAIN_REGISTRATION_STATUS_REGISTERED);
  g_autoptr(AttainCursor) cursor = attain_db_query (db,
                                                    "SELECT id, registered_on, registration_status, left_on"
                                                    " FROM person ORDER BY id", NULL, error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;

  while (attain_cursor_next (cursor, &failure))
    {
      AttainFigurePerson person = { .person_id = attain_cursor_int (cursor, 0),
                                    .registered_day = attain_figure_load_day (cursor, 1, 0),
                                    .is_registered = g_strcmp0 (attain_cursor_text (cursor, 2), registered) == 0 };
      gint32 left_day = attain_figure_load_day (cursor, 3, ATTAIN_DAY_OPEN);

      g_array_append_val (self->people, person);
      g_array_append_val (self->left_days, left_day);
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
