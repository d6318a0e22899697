/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-source-private.h"

#include "attain-cpd-tally.h"

typedef struct
{
  AttainFigureSource *source;
  GArray             *pieces;    /* room for those of one person */
  guint               place;     /* of the last person */
} Count;

static AttainFigurePerson *
get_person (Count  *self,
            gint64  person_id)
{
  return attain_figure_load_find_person (self->source, person_id, &self->place)
         ? &g_array_index (self->source->people, AttainFigurePerson, self->place) : NULL;
}

static void
add_minutes_cb (gint64               person_id,
                const AttainCpdMark *marks,
                guint                n_marks,
                gpointer             user_data)
{
  AttainFigurePerson *person = get_person (user_data, person_id);

  for (guint i = 0; person != NULL && i < n_marks; i++)
    {
      person->cpd_minutes += marks[i].minutes;
      if (marks[i].is_used)
        person->used_minutes += marks[i].minutes;
    }
}

/* Of those that tell the same, one with a discussion comes first. */
static gboolean
comes_before (const AttainCpdMark *one,
              const AttainCpdMark *other)
{
  if (one->content_key != other->content_key)
    return one->content_key < other->content_key;
  return one->peer_reflected && !other->peer_reflected;
}

/* There are so few of one person that this is the quickest way. */
static void
sort_pieces (AttainCpdMark *pieces,
             guint          n_pieces)
{
  for (guint i = 1; i < n_pieces; i++)
    {
      AttainCpdMark piece = pieces[i];
      guint at = i;

      for (; at > 0 && comes_before (&piece, &pieces[at - 1]); at--)
        pieces[at] = pieces[at - 1];
      pieces[at] = piece;
    }
}

static void
count_pieces_cb (gint64               person_id,
                 const AttainCpdMark *marks,
                 guint                n_marks,
                 gpointer             user_data)
{
  Count *self = user_data;
  AttainFigurePerson *person = get_person (self, person_id);
  AttainCpdMark *pieces;

  if (person == NULL)
    return;

  g_array_set_size (self->pieces, 0);
  g_array_append_vals (self->pieces, marks, n_marks);
  pieces = (AttainCpdMark *) (gpointer) self->pieces->data;
  sort_pieces (pieces, n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      if (i > 0 && pieces[i].content_key == pieces[i - 1].content_key)
        {
          person->found.identical++;
          continue;
        }
      person->found.pieces++;
      person->found.peer_pieces += pieces[i].peer_reflected;
    }
}

/**
 * attain_figure_load_cpd:
 * @self: what figures are worked out from
 * @db: a connection
 * @question: what is asked
 * @error: what went wrong
 *
 * Returns: whether they were read: the minutes of the council's CPD year up to the day asked for
 */
gboolean
attain_figure_load_cpd (AttainFigureSource          *self,
                        AttainDb                    *db,
                        const AttainFigureQuestion  *question,
                        GError                     **error)
{
  Count count = { self };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  attain_cpd_terms_get_year (&self->basis.scheme->cpd, question->as_of, &from, &to);
  return attain_cpd_tally_visit (db, from, question->as_of, add_minutes_cb, &count, error);
}

/**
 * attain_figure_load_pieces:
 * @self: what figures are worked out from
 * @db: a connection
 * @question: what is asked
 * @error: what went wrong
 *
 * Returns: whether they were read: the different pieces of the registration year up to the day asked for
 */
gboolean
attain_figure_load_pieces (AttainFigureSource          *self,
                           AttainDb                    *db,
                           const AttainFigureQuestion  *question,
                           GError                     **error)
{
  g_autoptr(GArray) pieces = g_array_new (FALSE, FALSE, sizeof (AttainCpdMark));
  Count count = { self, pieces };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  attain_cpd_rule_get_year (self->basis.rule, question->as_of, &from, &to, NULL);
  return attain_cpd_tally_visit (db, from, question->as_of, count_pieces_cb, &count, error);
}
