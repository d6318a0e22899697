/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the house in order: who may include whom, and what stays in which room. CONTRIBUTING.md, "How the
 * house is built", says why. Takes the folder of the project as its argument.
 */
#include <string.h>

#include "attain-sources.h"

/* Each room with those it sees, besides itself. */
static const struct { const char *room; const char *sees; } rooms[] = {
  { "domain", "" },
  { "store", "domain" },
  { "lists", "domain store" },
  { "exchange", "domain store" },
  { "demo", "domain store exchange" },
  { "gui", "domain store lists exchange demo" },
  { "cli", "domain store exchange demo" },
};

/* Headers that are not for everybody: the path of whom they are for, and of whom they are not for. */
static const struct { const char *header; const char *only; const char *never; } headers[] = {
  { "sqlite3.h", "src/store/attain-driver-sqlite", NULL },
  { "libpq-fe.h", "src/store/attain-driver-postgresql", NULL },
  { "gtk/", "src/gui/", NULL },
  { "gdk/", "src/gui/", NULL },
  { "adwaita.h", "src/gui/", NULL },
  { "csv.h", "src/exchange/", NULL },
  { "xlsxwriter.h", "src/exchange/", NULL },
  { "gio/", NULL, "src/domain/" },
  { "json-glib/", NULL, "src/domain/" },
  { "sys/", NULL, "src/domain/" },
  { "time.h", NULL, "src/domain/" },
  { "unistd.h", NULL, "src/domain/" },
};

static const Source *printer;

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

  return FALSE;
}

/* What the line includes, by @open a quote or a bracket; NULL when it does not. */
static char *
get_included (const char *line,
              char        open)
{
  const char *start, *end;

  if (!g_str_has_prefix (line, "#include ") || line[strlen ("#include ")] != open)
    return NULL;

  start = line + strlen ("#include ") + 1;
  end = strchr (start, open == '<' ? '>' : '"');

  return end != NULL ? g_strndup (start, end - start) : NULL;
}

static void
check_room (const Source *source,
            guint         line)
{
  g_autofree char *name = get_included (source->lines[line], '"');
  const Source *header = name != NULL ? sources_find (name) : NULL;

  if (header != NULL && source->room != NULL && !sees (source->room, header->room))
    source_complain (source, line, "%s may not include %s of %s", source->room, name, header->room);
}

static void
test_rooms_include_only_whom_they_may (void)
{
  sources_visit ("src/", ".c", check_room);
  sources_visit ("src/", ".h", check_room);
}

static void
check_library (const Source *source,
               guint         line)
{
  g_autofree char *name = get_included (source->lines[line], '<');

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (headers); i++)
    if (g_str_has_prefix (name, headers[i].header) &&
        ((headers[i].only != NULL && !g_str_has_prefix (source->path, headers[i].only)) ||
         (headers[i].never != NULL && g_str_has_prefix (source->path, headers[i].never))))
      source_complain (source, line, "<%s> is not for this file", name);
}

static void
test_libraries_stay_in_their_rooms (void)
{
  sources_visit ("src/", ".c", check_library);
  sources_visit ("src/", ".h", check_library);
}

static void
check_first_include (const Source *source,
                     guint         line)
{
  g_autofree char *base = g_path_get_basename (source->path);
  g_autofree char *own = g_strdup_printf ("%.*s.h", (int) strlen (base) - 2, base);
  g_autofree char *first = get_included (source->lines[line], '"');

  if (!g_str_has_prefix (source->lines[line], "#include ") || sources_find (own) == NULL)
    return;
  for (guint l = 0; l < line; l++)
    if (g_str_has_prefix (source->lines[l], "#include "))
      return;

  if (g_strcmp0 (first, own) != 0)
    source_complain (source, line, "its own header, %s, comes first", own);
}

static void
test_own_header_comes_first (void)
{
  sources_visit ("src/", ".c", check_first_include);
}

static void
test_rules_never_ask_the_clock (void)
{
  static const char *const words[] = {
    "g_get_real_time", "g_get_monotonic_time", "g_date_time_new_now", "g_date_set_time", "time (NULL)", NULL,
  };

  sources_refuse ("src/domain/", words, "the day is an argument");
}

static void
test_sql_stays_in_the_store (void)
{
  static const char *const words[] = { "\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE ", "\"WITH ",
                                        "\"WHERE ", "\"ORDER BY ", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *folder = g_strdup_printf ("src/%s/", rooms[i].room);

      if (!g_str_equal (rooms[i].room, "store"))
        sources_refuse (folder, words, "SQL lives in src/store");
    }
}

static void
check_print (const Source *source,
             guint         line)
{
  static const char *const words[] = { "g_print (", " printf (", "puts (", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (source->lines[line], words[i]) != NULL)
      source_complain (source, line, "results go into a stream, which remembers what could not be written");

  if (strstr (source->lines[line], "g_printerr (") == NULL)
    return;
  if (g_strcmp0 (source->room, "cli") != 0)
    source_complain (source, line, "only the command line prints");
  else if (printer != NULL && printer != source)
    source_complain (source, line, "only %s prints", printer->path);
  else
    printer = source;
}

static void
test_only_one_file_prints (void)
{
  sources_visit ("src/", ".c", check_print);
}

static void
test_every_control_can_be_heard (void)
{
  static const char *const words[] = {
    "GtkComboBox", "GtkTreeView", "GtkExpander", "gtk_combo_box_", "gtk_tree_view_", "gtk_expander_", NULL,
  };

  sources_refuse ("ui/", words, "assistive technology cannot see into it");
  sources_refuse ("src/gui/", words, "assistive technology cannot see into it");
}

int
main (int   argc,
      char *argv[])
{
  static const char *const places[] = { "src", "ui", NULL };
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_assert_cmpint (argc, ==, 2);
  sources_read (argv[1], places);

  g_test_add_func ("/house/rooms-include-only-whom-they-may", test_rooms_include_only_whom_they_may);
  g_test_add_func ("/house/libraries-stay-in-their-rooms", test_libraries_stay_in_their_rooms);
  g_test_add_func ("/house/own-header-comes-first", test_own_header_comes_first);
  g_test_add_func ("/house/rules-never-ask-the-clock", test_rules_never_ask_the_clock);
  g_test_add_func ("/house/sql-stays-in-the-store", test_sql_stays_in_the_store);
  g_test_add_func ("/house/only-one-file-prints", test_only_one_file_prints);
  g_test_add_func ("/house/every-control-can-be-heard", test_every_control_can_be_heard);

  status = g_test_run ();
  sources_free ();
  return status;
}
