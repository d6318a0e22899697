/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-post.h"

/* A post as a table of cases tells it; permanent where it does not say. */
typedef struct
{
  const char *from;
  const char *to;
  double fte;
  AttainContract contract;
} PostRow;

#define MAX_POST_ROWS 4

/* The posts of one person, each in a team of its own: "Team 0" and so on. */
static inline GPtrArray *
posts_of (const PostRow *rows)
{
  GPtrArray *posts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MAX_POST_ROWS && rows[i].from != NULL; i++)
    {
      AttainPost *post = attain_post_new ();

      post->person_id = 1;
      post->from_on = g_strdup (rows[i].from);
      post->to_on = g_strdup (rows[i].to);
      post->fte = rows[i].fte;
      post->contract = rows[i].contract != 0 ? rows[i].contract : ATTAIN_CONTRACT_PERMANENT;
      post->team = g_strdup_printf ("Team %u", i);
      g_ptr_array_add (posts, post);
    }

  return posts;
}
