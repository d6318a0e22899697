/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A new level comes into effect: the post goes on under it as a new period from the day on. */

#include "attain-application-effect.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-date.h"
#include "attain-error.h"
#include "attain-pcf-level.h"
#include "attain-post.h"

static AttainPost *
find_post (AttainApplicationCase *item,
           const char            *on)
{
  for (guint i = item->posts->len; i > 0; i--)
    {
      AttainPost *post = g_ptr_array_index (item->posts, i - 1);

      if (post->contract != ATTAIN_CONTRACT_AGENCY && attain_date_is_within (on, post->from_on, post->to_on))
        return post;
    }

  return NULL;
}

static void
set_level (AttainPost        *post,
           AttainApplication *application)
{
  attain_field_set_string (&post->level, application->to_level);
  attain_field_set_string (&post->grade, application->grade);
}

/* The post ends the day before, and another just like it begins with the new level. */
static gboolean
split_post (AttainChange       *change,
            AttainPost         *post,
            AttainApplication  *application,
            GError            **error)
{
  g_autoptr(AttainPost) next = attain_post_new ();
  AttainRecordClass *klass = ATTAIN_RECORD_GET_CLASS (post);

  for (guint i = 0; i < klass->n_fields; i++)
    if (attain_field_is_told (&klass->fields[i]))
      attain_field_copy (&klass->fields[i], ATTAIN_RECORD (post), ATTAIN_RECORD (next));

  g_free (post->to_on);
  post->to_on = attain_date_add_days (application->effective_on, -1);
  attain_field_set_string (&next->from_on, application->effective_on);
  set_level (next, application);

  return attain_change_update (change, &attain_post_table, post, error) &&
         attain_change_insert (change, &attain_post_table, next, error);
}

/* What was planned after that day at the old level is at the new one, too. */
static gboolean
raise_later_posts (AttainChange           *change,
                   AttainApplicationCase  *item,
                   GError                **error)
{
  AttainApplication *application = item->application;

  for (guint i = 0; i < item->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (item->posts, i);

      if (post->contract == ATTAIN_CONTRACT_AGENCY || strcmp (post->from_on, application->effective_on) <= 0 ||
          g_strcmp0 (post->level, application->from_level) != 0)
        continue;
      set_level (post, application);
      if (!attain_change_update (change, &attain_post_table, post, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
raise_pcf_level (AttainChange             *change,
                 AttainApplicationCase    *item,
                 const AttainSchemeLevel  *level,
                 GError                  **error)
{
  AttainApplication *application = item->application;
  g_autoptr(GPtrArray) last = NULL;
  g_autoptr(AttainPcfLevel) next = NULL;

  if (level->pcf_level == NULL)
    return TRUE;

  last = attain_table_load_where (&attain_pcf_level_table, attain_change_get_db (change),
                                  "WHERE person_id = ? AND from_on <= ? ORDER BY from_on DESC, id DESC LIMIT 1",
                                  g_variant_new ("(xs)", application->person_id, application->effective_on), error);
  if (last == NULL)
    return FALSE;
  if (last->len > 0 && g_strcmp0 (((AttainPcfLevel *) g_ptr_array_index (last, 0))->level, level->pcf_level) == 0)
    return TRUE;

  next = attain_pcf_level_new ();
  next->person_id = application->person_id;
  next->level = g_strdup (level->pcf_level);
  next->from_on = g_strdup (application->effective_on);
  next->basis = g_strdup (application->reference);
  return attain_change_insert (change, &attain_pcf_level_table, next, error);
}

/**
 * attain_application_effect:
 * @change: a change
 * @item: the case of an application that takes effect
 * @error: why it cannot
 *
 * Gives the applicant the new level from the effective date on: in their post, in what was planned after it, and
 * of the Professional Capabilities Framework where the scheme says which goes with the level.
 *
 * Returns: whether it was written
 */
gboolean
attain_application_effect (AttainChange           *change,
                           AttainApplicationCase  *item,
                           GError                **error)
{
  AttainApplication *application = item->application;
  AttainPost *post = find_post (item, application->effective_on);
  const AttainSchemeLevel *level = item->scheme != NULL
                                   ? attain_scheme_find_level (item->scheme, application->to_level) : NULL;

  if (level == NULL)
    {
      g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The scheme has no level “%s”"),
                   application->to_level != NULL ? application->to_level : "");
      return FALSE;
    }
  if (post == NULL)
    {
      g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                           _("The applicant has no post on the effective date that the new level could be for"));
      return FALSE;
    }

  if (!raise_later_posts (change, item, error) || !raise_pcf_level (change, item, level, error))
    return FALSE;
  if (strcmp (post->from_on, application->effective_on) < 0)
    return split_post (change, post, application, error);

  set_level (post, application);
  return attain_change_update (change, &attain_post_table, post, error);
}
