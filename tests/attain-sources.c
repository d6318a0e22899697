/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-sources.h"

#include <string.h>

static char *top;
static GPtrArray *sources;

static void
source_free (Source *source)
{
  g_free (source->path);
  g_free (source->room);
  g_strfreev (source->lines);
  g_free (source);
}

static char *
get_room (const char *path)
{
  g_auto(GStrv) parts = g_strsplit (path, "/", -1);

  return g_strv_length (parts) > 2 && g_str_equal (parts[0], "src") ? g_strdup (parts[1]) : NULL;
}

static void
read_file (const char *path)
{
  g_autofree char *file = g_build_filename (top, path, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  Source *source = g_new0 (Source, 1);

  g_file_get_contents (file, &text, NULL, &error);
  g_assert_no_error (error);

  source->path = g_strdup (path);
  source->room = get_room (path);
  source->lines = g_strsplit (text, "\n", -1);
  g_ptr_array_add (sources, source);
}

static gboolean
is_read (const char *name)
{
  static const char *const endings[] = {
    ".build", ".c", ".css", ".h", ".in", ".md", ".page", ".sql", ".ui", ".xml",
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;

  return FALSE;
}

static void
read_place (const char *path)
{
  g_autofree char *full = g_build_filename (top, path, NULL);
  g_autoptr(GDir) dir = g_dir_open (full, 0, NULL);
  const char *name;

  if (dir == NULL && is_read (path) && g_file_test (full, G_FILE_TEST_IS_REGULAR))
    read_file (path);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      read_place (child);
    }
}

/* Reads the files of words in @places, folders and files, from the folder @from. */
void
sources_read (const char        *from,
              const char *const *places)
{
  top = g_strdup (from);
  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  for (guint i = 0; places[i] != NULL; i++)
    read_place (places[i]);
  g_assert_cmpuint (sources->len, >, 0);
}

void
sources_free (void)
{
  g_clear_pointer (&sources, g_ptr_array_unref);
  g_clear_pointer (&top, g_free);
}

/* Calls @visit for every line of the files whose path begins with @under and ends with @ending. */
void
sources_visit (const char  *under,
               const char  *ending,
               SourceVisit  visit)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];

      if (!g_str_has_prefix (source->path, under) || !g_str_has_suffix (source->path, ending))
        continue;
      for (guint l = 0; source->lines[l] != NULL; l++)
        visit (source, l);
    }
}

/* Fails the test for every line under @under that holds one of @words. */
void
sources_refuse (const char        *under,
                const char *const *words,
                const char        *why)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];

      for (guint l = 0; g_str_has_prefix (source->path, under) && source->lines[l] != NULL; l++)
        for (guint w = 0; words[w] != NULL; w++)
          if (strstr (source->lines[l], words[w]) != NULL)
            source_complain (source, l, "“%s”: %s", words[w], why);
    }
}

/* The file of that name in one of the rooms; NULL when there is none. */
const Source *
sources_find (const char *name)
{
  g_autofree char *ending = g_strconcat ("/", name, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];

      if (source->room != NULL && g_str_has_suffix (source->path, ending))
        return source;
    }

  return NULL;
}

/* Whether there is something at @path in the project. */
gboolean
sources_has_path (const char *path)
{
  g_autofree char *full = g_build_filename (top, path, NULL);

  return g_file_test (full, G_FILE_TEST_EXISTS);
}

/* Fails the test, and says which line is why. */
void
source_complain (const Source *source,
                 guint         line,
                 const char   *format,
                 ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("%s:%u: %s\n", source->path, line + 1, message);
  g_test_fail ();
}
