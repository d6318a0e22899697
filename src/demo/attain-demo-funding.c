/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the council funds: each April it sets up as many posts as it has people, in whole ones, and some that it finds
 * nobody for. */

#include "attain-demo-funding.h"

#include <math.h>

#include "attain-date.h"
#include "attain-demo-random.h"
#include "attain-establishment.h"

enum { FINANCIAL_YEAR = 4, VACANT_SHARE = 24 };

typedef struct
{
  AttainDemoStaff  *staff;
  AttainDemoLadder *ladder;
  GPtrArray        *lines;    /* of AttainEstablishment */
  GHashTable       *places;   /* of those of the year in hand, by team, role and grade */
} Funding;

static AttainEstablishment *
need_line (Funding    *self,
           AttainPost *post,
           const char *from,
           const char *to)
{
  g_autofree char *key = g_strdup_printf ("%s|%s|%s", post->team, post->role, post->grade);
  AttainEstablishment *line = g_hash_table_lookup (self->places, key);

  if (line == NULL)
    {
      line = g_object_new (ATTAIN_TYPE_ESTABLISHMENT, "team", post->team, "role", post->role, "grade", post->grade,
                           "from-on", from, "to-on", to, NULL);
      g_ptr_array_add (self->lines, line);
      g_hash_table_insert (self->places, g_steal_pointer (&key), line);
    }

  return line;
}

static gboolean
is_in_post (AttainPost *post,
            const char *day)
{
  return post->contract != ATTAIN_CONTRACT_AGENCY && g_strcmp0 (post->from_on, day) <= 0 &&
         (post->to_on == NULL || g_strcmp0 (post->to_on, day) >= 0);
}

static void
add_people (Funding    *self,
            const char *day,
            const char *from,
            const char *to)
{
  g_autoptr(AttainPost) post = attain_post_new ();

  for (guint i = 0; i < self->staff->n_workers; i++)
    {
      guint n = attain_demo_ladder_count_posts (self->ladder, i);

      for (guint k = 0; k < n; k++)
        {
          attain_record_clear (ATTAIN_RECORD (post));
          attain_demo_ladder_tell_post (self->ladder, k, post);
          if (is_in_post (post, day))
            need_line (self, post, from, to)->fte += post->fte;
        }
    }
}

/* Managers' posts are not left open. */
static void
add_vacancies (Funding          *self,
               guint             first,
               AttainDemoRandom *random)
{
  for (guint i = first; i < self->lines->len; i++)
    {
      AttainEstablishment *line = g_ptr_array_index (self->lines, i);
      gboolean is_open = attain_demo_random_chance (random, VACANT_SHARE);

      line->fte = ceil (line->fte - 1e-9) + (is_open && g_strrstr (line->role, "anager") == NULL &&
                                             !g_str_has_prefix (line->role, "Head"));
    }
}

/**
 * attain_demo_funding_list:
 * @staff: the staff
 * @ladder: what its posts are called
 *
 * Returns: (transfer full) (element-type AttainEstablishment): the establishment of the years that are told, by year
 */
GPtrArray *
attain_demo_funding_list (AttainDemoStaff  *staff,
                          AttainDemoLadder *ladder)
{
  AttainDemoRandom random = attain_demo_random_init (staff->seed, G_GUINT64_CONSTANT (0xa00000000));
  Funding self = { staff, ladder, g_ptr_array_new_with_free_func (g_object_unref),
                   g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  g_autofree char *as_of = attain_date_from_day (staff->as_of);
  g_autofree char *told_from = attain_date_from_day (staff->from);
  g_autofree char *this_year = attain_date_year_start (as_of, FINANCIAL_YEAR);
  g_autofree char *from = attain_date_year_start (told_from, FINANCIAL_YEAR);

  while (g_strcmp0 (from, as_of) <= 0)
    {
      char *next = attain_date_add_months (from, 12);
      g_autofree char *to = attain_date_add_days (next, -1);
      g_autofree char *middle = attain_date_add_months (from, 6);
      gboolean is_last = g_str_equal (from, this_year);
      guint first = self.lines->len;

      g_hash_table_remove_all (self.places);
      add_people (&self, is_last ? as_of : middle, from, is_last ? NULL : to);
      add_vacancies (&self, first, &random);
      g_free (from);
      from = next;
    }

  g_hash_table_unref (self.places);
  return self.lines;
}
