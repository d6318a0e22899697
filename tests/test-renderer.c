/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-renderer.h"

#include <glib/gstdio.h>

static void
test_tells_a_gpu_from_a_screen (void)
{
  g_autofree char *devices = g_dir_make_tmp ("attain-XXXXXX", NULL);
  g_autofree char *screen = g_build_filename (devices, "card0", NULL);
  g_autofree char *gpu = g_build_filename (devices, "renderD128", NULL);

  g_assert_true (g_file_set_contents (screen, "", 0, NULL));
  g_assert_false (attain_renderer_has_gpu (devices));
  g_assert_true (g_file_set_contents (gpu, "", 0, NULL));
  g_assert_true (attain_renderer_has_gpu (devices));

  g_unlink (screen);
  g_unlink (gpu);
  g_rmdir (devices);
}

static void
test_draws_with_cairo_without_a_gpu (void)
{
  g_unsetenv ("GSK_RENDERER");
  g_unsetenv ("GDK_DEBUG");
  attain_renderer_choose ("/nowhere");
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "cairo");
  g_assert_cmpstr (g_getenv ("GDK_DEBUG"), ==, "gl-disable");
}

static void
test_leaves_the_choice_of_the_user (void)
{
  g_setenv ("GSK_RENDERER", "gl", TRUE);
  g_unsetenv ("GDK_DEBUG");
  attain_renderer_choose ("/nowhere");
  g_assert_cmpstr (g_getenv ("GSK_RENDERER"), ==, "gl");
  g_assert_null (g_getenv ("GDK_DEBUG"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renderer/tells-a-gpu-from-a-screen", test_tells_a_gpu_from_a_screen);
  g_test_add_func ("/renderer/draws-with-cairo-without-a-gpu", test_draws_with_cairo_without_a_gpu);
  g_test_add_func ("/renderer/leaves-the-choice-of-the-user", test_leaves_the_choice_of_the_user);

  return g_test_run ();
}
