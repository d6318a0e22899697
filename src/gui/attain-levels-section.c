/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The council's ladder, which follows from somebody's posts: the capabilities framework's, which they are assessed at,
 * is recorded apart from it. */

#include "attain-levels-section.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-display.h"

struct _AttainLevelsSection
{
  AttainPersonSection parent_instance;
};

G_DEFINE_FINAL_TYPE (AttainLevelsSection, attain_levels_section, ATTAIN_TYPE_PERSON_SECTION)

static char *
name_level (AttainContext *context,
            const char    *code)
{
  AttainReferenceSet *reference = attain_context_get_reference (context);
  const AttainSchemeLevel *level = NULL;

  if (reference != NULL && reference->scheme != NULL)
    level = attain_scheme_find_level (reference->scheme, code);

  return level != NULL ? g_strdup_printf (_("Level %s · %s"), code, level->title) : g_strdup_printf (_("Level %s"), code);
}

/* A level lasts over the posts at it, until one at another. */
static void
attain_levels_section_show (AttainPersonSection    *section,
                            AttainContext          *context,
                            const AttainPersonFile *file)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gboolean any = FALSE;

  adw_preferences_group_set_title (group, _("Council level"));
  adw_preferences_group_set_description (group, _("Follows from the posts"));
  for (guint i = 0; i < file->posts->len; i++)
    {
      AttainPost *post = g_ptr_array_index (file->posts, i);
      AttainPost *earlier = i + 1 < file->posts->len ? g_ptr_array_index (file->posts, i + 1) : NULL;
      g_autofree char *since = attain_date_display (post->from_on);
      g_autofree char *line = g_strdup_printf (_("From %s"), since);
      g_autofree char *title = NULL;

      if (post->level == NULL || (earlier != NULL && g_strcmp0 (earlier->level, post->level) == 0))
        continue;
      title = name_level (context, post->level);
      attain_person_section_add_row (group, title, line);
      any = TRUE;
    }
  if (!any)
    attain_person_section_add_row (group, _("No post has a level"), NULL);

  adw_bin_set_child (ADW_BIN (section), GTK_WIDGET (group));
}

static void
attain_levels_section_class_init (AttainLevelsSectionClass *klass)
{
  ATTAIN_PERSON_SECTION_CLASS (klass)->show = attain_levels_section_show;
}

static void
attain_levels_section_init (AttainLevelsSection *self)
{
}
