/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as it is run, where there is no display. */

#include <gio/gio.h>

static char *
run (const char *program,
     const char *option)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  char *out;

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  process = g_subprocess_launcher_spawn (launcher, &error, program, option, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  return out;
}

static void
test_version (gconstpointer program)
{
  g_autofree char *out = run (program, "--version");

  g_assert_cmpstr (out, ==, "attain " ATTAIN_VERSION "\n");
}

static void
test_help_lists_it (gconstpointer program)
{
  g_autofree char *out = run (program, "--help");

  g_assert_nonnull (strstr (out, "--version"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

  g_test_add_data_func ("/app/version", argv[1], test_version);
  g_test_add_data_func ("/app/help-lists-the-version", argv[1], test_help_lists_it);

  return g_test_run ();
}
