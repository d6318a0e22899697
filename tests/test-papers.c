/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps what goes with the code true: licences, the list of files with text for people, paths that the papers name,
 * what the help calls things, and nothing left behind. Takes the folder of the project as its argument.
 */
#include <string.h>

#include "attain-sources.h"

static char **potfiles;
static GHashTable *shown;   /* words that the program shows, without mnemonics */

static void
check_licence (const Source *source,
               guint         line)
{
  if (line == 0 && g_strcmp0 (source->lines[0], "/* SPDX-License-Identifier: GPL-3.0-or-later */") != 0)
    source_complain (source, 0, "the SPDX line is missing");
  if (line == 1 && g_str_has_suffix (source->path, ".h") && g_strcmp0 (source->lines[1], "#pragma once") != 0)
    source_complain (source, 1, "#pragma once is missing");
}

static void
test_every_file_has_its_licence (void)
{
  sources_visit ("", ".c", check_licence);
  sources_visit ("", ".h", check_licence);
}

static void
test_nothing_is_left_behind (void)
{
  static const char *const words[] = { "TODO", "FIXME", "XXX", "HACK", NULL };

  sources_refuse ("src/", words, "finish it, or open an issue");
  sources_refuse ("ui/", words, "finish it, or open an issue");
}

static void
test_no_path_of_one_machine (void)
{
  /* In two pieces, so that this file may be read too. */
  static const char *const words[] = { "/wo" "rk/", "/ho" "me/", "/ro" "ot/", NULL };

  sources_refuse ("", words, "a path of one machine");
}

static gboolean
is_text_for_people (const char *line)
{
  static const char *const marks[] = {
    "_(\"", "_ (\"", "ngettext (\"", "translatable=\"yes\"", "translatable=\"true\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (line, marks[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Asked at the last line of each file. */
static void
check_potfiles (const Source *source,
                guint         line)
{
  gboolean listed = g_strv_contains ((const char *const *) potfiles, source->path);
  gboolean wanted = FALSE;

  if (source->lines[line + 1] != NULL)
    return;
  for (guint l = 0; l < line; l++)
    wanted = wanted || is_text_for_people (source->lines[l]);

  if (wanted && !listed)
    source_complain (source, 0, "has text for people and is not in POTFILES.in: run po/update-potfiles");
  if (listed && !wanted)
    source_complain (source, 0, "has no text for people but is in POTFILES.in: run po/update-potfiles");
}

static void
test_potfiles_name_every_text (void)
{
  static const char *const endings[] = { ".c", ".h", ".ui" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      sources_visit ("src/", endings[i], check_potfiles);
      sources_visit ("ui/", endings[i], check_potfiles);
    }

  for (guint i = 0; potfiles[i] != NULL; i++)
    if (*potfiles[i] != '\0' && !sources_has_path (potfiles[i]))
      {
        g_printerr ("po/POTFILES.in: %s is not there: run po/update-potfiles\n", potfiles[i]);
        g_test_fail ();
      }
}

/* Paths between backticks; one with * or … stands for many. */
static void
check_paths (const Source *source,
             guint         line)
{
  g_auto(GStrv) parts = g_strsplit (source->lines[line], "`", -1);

  for (guint i = 1; parts[i - 1] != NULL && parts[i] != NULL && parts[i + 1] != NULL; i += 2)
    {
      g_auto(GStrv) steps = g_strsplit (parts[i], "/", 2);

      if (steps[0] != NULL && *steps[0] != '\0' && steps[1] != NULL && strpbrk (parts[i], " *\xe2") == NULL &&
          sources_has_path (steps[0]) && !sources_has_path (parts[i]))
        source_complain (source, line, "%s is not there", parts[i]);
    }
}

static void
test_papers_name_what_is_there (void)
{
  sources_visit ("", ".md", check_paths);
}

/* Also the part before brackets, which tell how to write something. */
static void
add_shown (const char *text,
           gsize       length)
{
  g_autofree char *word = g_strndup (text, length);
  g_auto(GStrv) parts = g_strsplit (word, "_", -1);
  char *plain = g_strjoinv (NULL, parts);
  const char *bracket = strstr (plain, " (");

  if (bracket != NULL)
    g_hash_table_add (shown, g_strndup (plain, bracket - plain));
  g_hash_table_add (shown, plain);
}

static void
read_template (const Source *source,
               guint         line)
{
  const char *from = strchr (source->lines[line], '>');
  const char *to = from != NULL ? strchr (from, '<') : NULL;

  if (to != NULL && is_text_for_people (source->lines[line]))
    add_shown (from + 1, to - from - 1);
}

static void
read_code (const Source *source,
           guint         line)
{
  g_auto(GStrv) parts = g_strsplit (source->lines[line], "\"", -1);

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL && parts[i + 1] != NULL; i += 2)
    if (g_str_has_suffix (parts[i - 1], "_("))
      add_shown (parts[i], strlen (parts[i]));
}

static void
check_names (const Source *source,
             guint         line)
{
  g_auto(GStrv) parts = g_strsplit (source->lines[line], "<gui>", -1);

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      const char *end = strstr (parts[i], "</gui>");
      g_autofree char *name = g_strndup (parts[i], end != NULL ? end - parts[i] : 0);

      if (end == NULL)
        source_complain (source, line, "a name goes on in the next line: keep it on one");
      else if (!g_hash_table_contains (shown, name))
        source_complain (source, line, "nothing in the program is called “%s”", name);
    }
}

static void
test_help_names_what_is_shown (void)
{
  shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sources_visit ("ui/", ".ui", read_template);
  sources_visit ("src/", ".c", read_code);
  sources_visit ("help/C/", ".page", check_names);
  g_clear_pointer (&shown, g_hash_table_unref);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const places[] = {
    "CONTRIBUTING.md", "README.md", "data", "help", "po", "src", "tests", "ui", NULL,
  };
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_assert_cmpint (argc, ==, 2);
  sources_read (argv[1], places);
  file = g_build_filename (argv[1], "po", "POTFILES.in", NULL);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  potfiles = g_strsplit (text, "\n", -1);

  g_test_add_func ("/papers/every-file-has-its-licence", test_every_file_has_its_licence);
  g_test_add_func ("/papers/nothing-is-left-behind", test_nothing_is_left_behind);
  g_test_add_func ("/papers/no-path-of-one-machine", test_no_path_of_one_machine);
  g_test_add_func ("/papers/potfiles-name-every-text", test_potfiles_name_every_text);
  g_test_add_func ("/papers/name-what-is-there", test_papers_name_what_is_there);
  g_test_add_func ("/papers/help-names-what-is-shown", test_help_names_what_is_shown);

  status = g_test_run ();
  g_strfreev (potfiles);
  sources_free ();
  return status;
}
