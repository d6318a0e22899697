/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the project's own files and keeps the house in order: who may include whom, where SQL and output
 * live, what is translated. CONTRIBUTING.md, "How the house is built", says why.
 *
 * Takes the folder of the project as its argument.
 */
#include <string.h>

#include <gio/gio.h>

typedef struct
{
  char *path;     /* from the top of the project */
  char **lines;
} Source;

static const char *top;
static GPtrArray *sources;

/* Who may include whom: each room with those it sees, besides itself. */
static const struct { const char *room; const char *sees; } rooms[] = {
  { "domain", "" },
  { "store", "domain" },
  { "lists", "domain store" },
  { "exchange", "domain store" },
  { "reports", "domain store" },
  { "demo", "domain store exchange" },
  { "gui", "domain store lists exchange reports demo" },
  { "cli", "domain store exchange reports demo" },
};

static void
source_free (Source *source)
{
  g_free (source->path);
  g_strfreev (source->lines);
  g_free (source);
}

static void
read_source (const char *path)
{
  g_autofree char *file = g_build_filename (top, path, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  Source *source = g_new0 (Source, 1);

  g_file_get_contents (file, &text, NULL, &error);
  g_assert_no_error (error);

  source->path = g_strdup (path);
  source->lines = g_strsplit (text, "\n", -1);
  g_ptr_array_add (sources, source);
}

static gboolean
is_read (const char *name)
{
  static const char *const suffixes[] = {
    ".c", ".h", ".ui", ".css", ".in", ".xml", ".build", ".md", ".page", ".sql", ".sh",
  };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return TRUE;

  return FALSE;
}

static void
read_folder (const char *path)
{
  g_autofree char *folder = g_build_filename (top, path, NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *full = g_build_filename (top, child, NULL);

      if (g_file_test (full, G_FILE_TEST_IS_DIR))
        read_folder (child);
      else if (is_read (name))
        read_source (child);
    }
}

static gboolean
is_c (const Source *source)
{
  return g_str_has_suffix (source->path, ".c") || g_str_has_suffix (source->path, ".h");
}

static gboolean
is_in (const Source *source,
       const char   *folder)
{
  return g_str_has_prefix (source->path, folder);
}

G_GNUC_PRINTF (3, 4)
static void
complain (const Source *source,
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

/* refuse: no line of the C files (or, where @all, of any file) under @folder holds one of @words */
static void
refuse (const char        *folder,
        gboolean           all,
        const char *const *words,
        const char        *why)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];

      if (!is_in (source, folder) || (!all && !is_c (source)))
        continue;

      for (guint l = 0; source->lines[l] != NULL; l++)
        for (guint w = 0; words[w] != NULL; w++)
          if (strstr (source->lines[l], words[w]) != NULL)
            complain (source, l, "“%s”: %s", words[w], why);
    }
}

/* The name between the quotes or brackets of an include line; NULL for another line. */
static char *
get_included (const char *line,
              char       *bracket)
{
  const char *start, *end;

  if (!g_str_has_prefix (line, "#include "))
    return NULL;

  start = line + strlen ("#include ");
  *bracket = *start;
  end = strchr (start + 1, *start == '<' ? '>' : '"');

  return end != NULL ? g_strndup (start + 1, end - start - 1) : NULL;
}

static char *
get_room (const char *path)
{
  g_auto(GStrv) parts = g_strsplit (path, "/", -1);

  return g_strv_length (parts) > 2 && g_str_equal (parts[0], "src") ? g_strdup (parts[1]) : NULL;
}

static char *
find_room_of_header (const char *header)
{
  g_autofree char *ending = g_strconcat ("/", header, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];

      if (is_in (source, "src/") && g_str_has_suffix (source->path, ending))
        return get_room (source->path);
    }

  return NULL;
}

static gboolean
sees (const char *room,
      const char *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    if (g_str_equal (room, rooms[i].room))
      {
        g_auto(GStrv) seen = g_strsplit (rooms[i].sees, " ", -1);

        return g_str_equal (room, other) || g_strv_contains ((const char *const *) seen, other);
      }

  g_printerr ("src/%s: say in test-house.c what this room may include\n", room);
  g_test_fail ();
  return TRUE;
}

static void
test_rooms_include_only_whom_they_may (void)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];
      g_autofree char *room = get_room (source->path);

      for (guint l = 0; room != NULL && is_c (source) && source->lines[l] != NULL; l++)
        {
          char bracket;
          g_autofree char *header = get_included (source->lines[l], &bracket);
          g_autofree char *other = header != NULL ? find_room_of_header (header) : NULL;

          if (other != NULL && !sees (room, other))
            complain (source, l, "%s may not include %s of %s", room, header, other);
        }
    }
}

static gboolean
is_for (const char *header,
        const char *room,
        const char *path)
{
  if (g_str_equal (header, "sqlite3.h"))
    return g_str_has_prefix (path, "src/store/attain-driver-sqlite");
  if (g_str_equal (header, "libpq-fe.h"))
    return g_str_has_prefix (path, "src/store/attain-driver-postgresql");
  if (g_str_has_prefix (header, "gtk/") || g_str_has_prefix (header, "gdk/") || g_str_equal (header, "adwaita.h"))
    return g_str_equal (room, "gui");
  if (g_str_has_prefix (header, "gio/") || g_str_has_prefix (header, "json-glib/") ||
      g_str_has_prefix (header, "sys/") || g_str_equal (header, "csv.h") || g_str_equal (header, "xlsxwriter.h") ||
      g_str_equal (header, "unistd.h") || g_str_equal (header, "time.h"))
    return !g_str_equal (room, "domain");

  return TRUE;
}

static void
test_libraries_stay_in_their_rooms (void)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];
      g_autofree char *room = get_room (source->path);

      for (guint l = 0; room != NULL && is_c (source) && source->lines[l] != NULL; l++)
        {
          char bracket;
          g_autofree char *header = get_included (source->lines[l], &bracket);

          if (header != NULL && bracket == '<' && !is_for (header, room, source->path))
            complain (source, l, "<%s> is not for this file", header);
        }
    }
}

static void
test_own_header_comes_first (void)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];
      g_autofree char *base = g_path_get_basename (source->path);
      g_autofree char *stem = g_strndup (base, strlen (base) - strlen (strrchr (base, '.')));
      g_autofree char *own = g_strconcat (stem, ".h", NULL);
      g_autofree char *first = NULL;
      g_autofree char *room = find_room_of_header (own);
      char bracket;

      if (!is_in (source, "src/") || !g_str_has_suffix (base, ".c") || room == NULL)
        continue;

      for (guint l = 0; first == NULL && source->lines[l] != NULL; l++)
        first = get_included (source->lines[l], &bracket);
      if (g_strcmp0 (first, own) != 0)
        complain (source, 0, "its own header, %s, comes first", own);
    }
}

static void
test_every_file_has_its_licence (void)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];

      if (is_c (source) &&
          g_strcmp0 (source->lines[0], "/* SPDX-License-Identifier: GPL-3.0-or-later */") != 0)
        complain (source, 0, "the SPDX line is missing");
      if (g_str_has_suffix (source->path, ".h") && g_strcmp0 (source->lines[1], "#pragma once") != 0)
        complain (source, 1, "#pragma once is missing");
    }
}

static void
test_rules_never_ask_the_clock (void)
{
  static const char *const words[] = {
    "g_get_real_time", "g_get_monotonic_time", "g_date_time_new_now", "g_date_set_time", "time (NULL)", NULL,
  };

  refuse ("src/domain/", FALSE, words, "the day is an argument");
}

static void
test_sql_stays_in_the_store (void)
{
  static const char *const words[] = { "\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE ", "\"WITH ", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *folder = g_strdup_printf ("src/%s/", rooms[i].room);

      if (!g_str_equal (rooms[i].room, "store"))
        refuse (folder, FALSE, words, "SQL lives in src/store");
    }
}

static void
test_nothing_is_left_behind (void)
{
  static const char *const words[] = { "TODO", "FIXME", "XXX", "HACK", NULL };

  refuse ("src/", TRUE, words, "finish it, or open an issue");
  refuse ("ui/", TRUE, words, "finish it, or open an issue");
}

static void
test_no_path_of_one_machine (void)
{
  /* In two pieces, so that this file may be read too. */
  static const char *const words[] = { "/wo" "rk/", "/ho" "me/", "/ro" "ot/", NULL };
  static const char *const folders[] = { "src/", "ui/", "data/", "tests/", "tools/", "help/", "po/" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    refuse (folders[i], TRUE, words, "a path of one machine");
}

static void
test_only_one_file_prints (void)
{
  const Source *printer = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];

      for (guint l = 0; is_in (source, "src/") && is_c (source) && source->lines[l] != NULL; l++)
        {
          if (strstr (source->lines[l], "g_print (") == NULL &&
              strstr (source->lines[l], "g_printerr (") == NULL &&
              strstr (source->lines[l], " printf (") == NULL)
            continue;

          if (!is_in (source, "src/cli/"))
            complain (source, l, "only the command line prints");
          else if (printer != NULL && printer != source)
            complain (source, l, "only one file of the command line prints, and that is %s", printer->path);
          else
            printer = source;
        }
    }
}

static void
test_every_control_can_be_heard (void)
{
  static const char *const words[] = {
    "GtkComboBox", "GtkTreeView", "GtkExpander", "gtk_combo_box_", "gtk_tree_view_", "gtk_expander_", NULL,
  };

  refuse ("ui/", TRUE, words, "assistive technology cannot see into it");
  refuse ("src/gui/", FALSE, words, "assistive technology cannot see into it");
}

static gboolean
has_text_for_people (const Source *source)
{
  static const char *const marks_in_c[] = { "_(\"", "_ (\"", "ngettext (\"", NULL };
  static const char *const marks_in_ui[] = { "translatable=\"yes\"", "translatable=\"true\"", NULL };
  const char *const *marks = is_c (source) ? marks_in_c : marks_in_ui;

  for (guint l = 0; source->lines[l] != NULL; l++)
    for (guint m = 0; marks[m] != NULL; m++)
      if (strstr (source->lines[l], marks[m]) != NULL)
        return TRUE;

  return FALSE;
}

static void
test_potfiles_name_every_text (void)
{
  g_autofree char *file = g_build_filename (top, "po", "POTFILES.in", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) listed = NULL;

  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  listed = g_strsplit (text, "\n", -1);

  for (guint i = 0; i < sources->len; i++)
    {
      const Source *source = sources->pdata[i];
      gboolean wanted = (is_in (source, "src/") || is_in (source, "ui/")) && has_text_for_people (source);
      gboolean has = g_strv_contains ((const char *const *) listed, source->path);

      if (wanted && !has)
        complain (source, 0, "has text for people and is not in POTFILES.in: run po/update-potfiles");
      if (has && !wanted && !is_in (source, "data/"))
        complain (source, 0, "has no text for people but is in POTFILES.in: run po/update-potfiles");
    }

  for (guint i = 0; listed[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (top, listed[i], NULL);

      if (*listed[i] == '\0' || *listed[i] == '#')
        continue;
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_printerr ("po/POTFILES.in: %s is not there: run po/update-potfiles\n", listed[i]);
          g_test_fail ();
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const folders[] = { "src", "ui", "data", "tests", "tools", "help", "po" };
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_assert_cmpint (argc, ==, 2);
  top = argv[1];
  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    read_folder (folders[i]);

  g_test_add_func ("/house/rooms-include-only-whom-they-may", test_rooms_include_only_whom_they_may);
  g_test_add_func ("/house/libraries-stay-in-their-rooms", test_libraries_stay_in_their_rooms);
  g_test_add_func ("/house/own-header-comes-first", test_own_header_comes_first);
  g_test_add_func ("/house/every-file-has-its-licence", test_every_file_has_its_licence);
  g_test_add_func ("/house/rules-never-ask-the-clock", test_rules_never_ask_the_clock);
  g_test_add_func ("/house/sql-stays-in-the-store", test_sql_stays_in_the_store);
  g_test_add_func ("/house/nothing-is-left-behind", test_nothing_is_left_behind);
  g_test_add_func ("/house/no-path-of-one-machine", test_no_path_of_one_machine);
  g_test_add_func ("/house/only-one-file-prints", test_only_one_file_prints);
  g_test_add_func ("/house/every-control-can-be-heard", test_every_control_can_be_heard);
  g_test_add_func ("/house/potfiles-name-every-text", test_potfiles_name_every_text);

  status = g_test_run ();
  g_ptr_array_unref (sources);
  return status;
}
