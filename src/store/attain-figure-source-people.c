/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include "attain-person.h"

/* Where somebody is in the array of people, for whoever asks in the order of ids: @place is where they were before. */
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

/* Everybody there is. */
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

/* Nobody is in a post after the day they left, whatever the post says. */
static void
cut_spans (AttainFigureSource *self,
           const gint32       *left_days)
{
  AttainPostSpan *spans = (AttainPostSpan *) (gpointer) self->spans->data;
  guint n_left = 0, place = 0;

  for (guint i = 0; i < self->spans->len; i++)
    if (attain_figure_load_find_person (self, spans[i].person_id, &place))
      {
        AttainPostSpan span = spans[i];

        if (left_days[place] != 0)
          span.to_day = MIN (span.to_day, left_days[place]);
        if (span.to_day >= span.from_day)
          spans[n_left++] = span;
      }

  g_array_set_size (self->spans, n_left);
}

static void
read_person (AttainFigureSource *self,
             AttainCursor       *cursor,
             guint               place,
             gint32             *left_days)
{
  const char *registered = attain_enum_get_nick (&attain_registration_status_choices,
                                                 ATTAIN_REGISTRATION_STATUS_REGISTERED);
  AttainFigurePerson *person = &g_array_index (self->people, AttainFigurePerson, place);

  left_days[place] = attain_figure_load_day (cursor, 1, 0);
  person->registered_day = attain_figure_load_day (cursor, 2, 0);
  person->is_registered = g_strcmp0 (attain_cursor_text (cursor, 3), registered) == 0;
}

/* The people of the posts, which end when they left. All that is asked of them is in the index person_standing. */
gboolean
attain_figure_load_people (AttainFigureSource  *self,
                           AttainDb            *db,
                           gboolean             with_registration,
                           GError             **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, with_registration
                         ? "SELECT id, left_on, registered_on, registration_status FROM person ORDER BY id"
                         : "SELECT id, left_on, NULL, NULL FROM person WHERE left_on IS NOT NULL ORDER BY id",
                     NULL, error);
  g_autofree gint32 *left_days = NULL;
  g_autoptr(GError) failure = NULL;
  guint place = 0;

  if (cursor == NULL)
    return FALSE;

  add_people (self);
  left_days = g_new0 (gint32, self->people->len);
  while (attain_cursor_next (cursor, &failure))
    if (attain_figure_load_find_person (self, attain_cursor_int (cursor, 0), &place))
      read_person (self, cursor, place, left_days);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  cut_spans (self, left_days);
  return TRUE;
}
