/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-employment.h"

#include "attain-date.h"

/* Reduces a post to what figures need. Nobody is in a post after the day they left, whatever the post says; answers
 * whether there is anything of it before. */
static gboolean
set_span (AttainPostSpan *self,
          AttainPost     *post,
          const char     *left_on)
{
  gint32 left_day = left_on != NULL ? attain_date_to_day (left_on) : ATTAIN_DAY_OPEN;

  self->person_id = post->person_id;
  self->from_day = attain_date_to_day (post->from_on);
  self->to_day = MIN (post->to_on != NULL ? attain_date_to_day (post->to_on) : ATTAIN_DAY_OPEN, left_day);
  self->fte = post->fte;
  self->contract = post->contract;
  self->covers_vacancy = post->covers_vacancy;
  self->team = g_intern_string (post->team);
  self->service = g_intern_string (post->service);
  self->level = g_intern_string (post->level);
  self->role = g_intern_string (post->role);
  return self->from_day <= self->to_day;
}

/**
 * attain_post_spans_new:
 * @posts: (element-type AttainPost): posts, of one person
 * @left_on: (nullable): the person's last day, as far as it is known
 *
 * Returns: (transfer full) (element-type AttainPostSpan): the posts as spans, in order
 */
GArray *
attain_post_spans_new (GPtrArray  *posts,
                       const char *left_on)
{
  GArray *spans = g_array_sized_new (FALSE, FALSE, sizeof (AttainPostSpan), posts->len);

  for (guint i = 0; i < posts->len; i++)
    {
      AttainPostSpan span;

      if (set_span (&span, g_ptr_array_index (posts, i), left_on))
        g_array_append_val (spans, span);
    }

  g_array_sort (spans, attain_post_span_compare);
  return spans;
}

/**
 * attain_post_span_compare:
 * @one: an AttainPostSpan
 * @other: another
 *
 * Returns: which comes first, for sorting: by person, then by the first day
 */
int
attain_post_span_compare (gconstpointer one,
                          gconstpointer other)
{
  const AttainPostSpan *a = one;
  const AttainPostSpan *b = other;

  if (a->person_id != b->person_id)
    return a->person_id < b->person_id ? -1 : 1;

  return (a->from_day > b->from_day) - (a->from_day < b->from_day);
}

/**
 * attain_post_span_is_of:
 * @self: a span
 * @workforce: who is asked for
 *
 * Returns: whether the post is one of that workforce
 */
gboolean
attain_post_span_is_of (const AttainPostSpan *self,
                        AttainWorkforce       workforce)
{
  if (workforce == ATTAIN_WORKFORCE_AGENCY)
    return self->contract == ATTAIN_CONTRACT_AGENCY;

  return self->contract == ATTAIN_CONTRACT_PERMANENT || self->contract == ATTAIN_CONTRACT_FIXED_TERM;
}

/**
 * attain_post_span_covers:
 * @self: a span
 * @day: a day
 *
 * Returns: whether the post was held on that day, the first and the last one included
 */
gboolean
attain_post_span_covers (const AttainPostSpan *self,
                         gint32                day)
{
  return self->from_day <= day && day <= self->to_day;
}

/**
 * attain_employment_count:
 * @spans: (array length=n_spans): spans in order, at least one
 * @n_spans: how many
 *
 * Returns: how many of the first spans are of one person
 */
gsize
attain_employment_count (const AttainPostSpan *spans,
                         gsize                 n_spans)
{
  gsize n = 1;

  while (n < n_spans && spans[n].person_id == spans[0].person_id)
    n++;

  return n;
}

/**
 * attain_employment_next_spell:
 * @spans: (array length=n_spans): one person's spans, in order
 * @n_spans: how many
 * @workforce: who is asked for
 * @position: (inout): where in @spans; 0 for the first spell
 * @spell: (out caller-allocates): the spell
 *
 * Puts posts that follow each other without a gap together: who moves from one to the next has not left.
 *
 * Returns: whether there was another spell
 */
gboolean
attain_employment_next_spell (const AttainPostSpan *spans,
                              gsize                 n_spans,
                              AttainWorkforce       workforce,
                              gsize                *position,
                              AttainSpell          *spell)
{
  gsize i = *position;

  while (i < n_spans && !attain_post_span_is_of (&spans[i], workforce))
    i++;

  if (i == n_spans)
    return FALSE;

  spell->from_day = spans[i].from_day;
  spell->to_day = spans[i].to_day;

  for (i++; i < n_spans; i++)
    {
      if (!attain_post_span_is_of (&spans[i], workforce))
        continue;
      if (spans[i].from_day - 1 > spell->to_day)
        break;
      spell->to_day = MAX (spell->to_day, spans[i].to_day);
    }

  *position = i;
  return TRUE;
}

/**
 * attain_employment_in_post:
 * @spans: (array length=n_spans): one person's spans, in order
 * @n_spans: how many
 * @workforce: who is asked for
 * @day: the day asked for
 *
 * Somebody is in post on a day when they started on or before it and their last day is after it or
 * not known: who leaves on that day has left.
 *
 * Returns: whether the person is in post
 */
gboolean
attain_employment_in_post (const AttainPostSpan *spans,
                           gsize                 n_spans,
                           AttainWorkforce       workforce,
                           gint32                day)
{
  AttainSpell spell;
  gsize position = 0;

  while (attain_employment_next_spell (spans, n_spans, workforce, &position, &spell))
    if (spell.from_day <= day && day < spell.to_day)
      return TRUE;

  return FALSE;
}

/**
 * attain_employment_get_fte:
 * @spans: (array length=n_spans): one person's spans
 * @n_spans: how many
 * @workforce: who is asked for
 * @day: the day asked for
 *
 * Returns: the full-time equivalent of the posts held on that day, together
 */
double
attain_employment_get_fte (const AttainPostSpan *spans,
                           gsize                 n_spans,
                           AttainWorkforce       workforce,
                           gint32                day)
{
  double fte = 0;

  for (gsize i = 0; i < n_spans; i++)
    if (attain_post_span_covers (&spans[i], day) && attain_post_span_is_of (&spans[i], workforce))
      fte += spans[i].fte;

  return fte;
}

/**
 * attain_employment_get_post:
 * @spans: (array length=n_spans): one person's spans, in order
 * @n_spans: how many
 * @workforce: who is asked for
 * @day: the day asked for
 *
 * A person is counted once, so one post must stand for those held on the same day: the one of most
 * hours, and of two alike the one that began last.
 *
 * Returns: (transfer none) (nullable): the post that counts on that day
 */
const AttainPostSpan *
attain_employment_get_post (const AttainPostSpan *spans,
                            gsize                 n_spans,
                            AttainWorkforce       workforce,
                            gint32                day)
{
  const AttainPostSpan *post = NULL;

  for (gsize i = 0; i < n_spans; i++)
    if (attain_post_span_covers (&spans[i], day) && attain_post_span_is_of (&spans[i], workforce) &&
        (post == NULL || spans[i].fte >= post->fte))
      post = &spans[i];

  return post;
}
