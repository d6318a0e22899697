/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include <glib/gi18n.h>

#include "attain-app.h"
#include "attain-renderer.h"

/* A program that has not been installed finds the schema of its settings in the build folder. */
static void
find_settings_schema (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *schemas = folder != NULL ? g_build_filename (folder, "..", "..", "data", NULL) : NULL;
  g_autofree char *compiled = schemas != NULL ? g_build_filename (schemas, "gschemas.compiled", NULL) : NULL;

  if (compiled != NULL && g_str_has_suffix (folder, "/src/gui") && g_file_test (compiled, G_FILE_TEST_IS_REGULAR))
    g_setenv ("GSETTINGS_SCHEMA_DIR", schemas, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(AttainApp) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ATTAIN_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  find_settings_schema ();
  attain_renderer_choose ("/dev/dri");

  application = attain_app_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
