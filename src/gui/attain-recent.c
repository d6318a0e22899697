/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files that were open lately. */

#include "attain-recent.h"

#include <string.h>

#define MAX_FILES 8

/**
 * attain_recent_add:
 * @settings: the settings
 * @file: the path of a file that was opened
 *
 * From now on it is the file that was open last, for this program and for attainctl.
 */
void
attain_recent_add (GSettings  *settings,
                   const char *file)
{
  g_auto(GStrv) files = g_settings_get_strv (settings, "recent-files");
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();

  g_ptr_array_add (kept, (gpointer) file);
  for (guint i = 0; files[i] != NULL && kept->len < MAX_FILES; i++)
    if (!g_str_equal (files[i], file))
      g_ptr_array_add (kept, files[i]);
  g_ptr_array_add (kept, NULL);

  g_settings_set_strv (settings, "recent-files", (const char *const *) kept->pdata);
  g_settings_set_string (settings, "last-database", file);
}

/**
 * attain_recent_list:
 * @settings: the settings
 *
 * Returns: (transfer full): the paths of those that are still there, the latest first
 */
char **
attain_recent_list (GSettings *settings)
{
  g_auto(GStrv) files = g_settings_get_strv (settings, "recent-files");
  g_autoptr(GStrvBuilder) there = g_strv_builder_new ();

  for (guint i = 0; files[i] != NULL; i++)
    if (g_file_test (files[i], G_FILE_TEST_IS_REGULAR))
      g_strv_builder_add (there, files[i]);

  return g_strv_builder_end (there);
}

/**
 * attain_recent_display:
 * @file: a path
 *
 * Returns: (transfer full): what people call it: its name without the ending
 */
char *
attain_recent_display (const char *file)
{
  g_autofree char *name = g_filename_display_basename (file);

  if (g_str_has_suffix (name, ".attain"))
    name[strlen (name) - strlen (".attain")] = '\0';

  return g_steal_pointer (&name);
}
