/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Without a GPU, GTK has OpenGL computed by the processor, which takes twice the time and five times the
 * memory of drawing with cairo. */

#include "attain-renderer.h"

/**
 * attain_renderer_has_gpu:
 * @devices: the folder of the devices for drawing, /dev/dri
 *
 * Returns: whether there is one that computes pictures, and not only shows them
 */
gboolean
attain_renderer_has_gpu (const char *devices)
{
  g_autoptr(GDir) dir = g_dir_open (devices, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "renderD"))
      return TRUE;

  return FALSE;
}

/**
 * attain_renderer_choose:
 * @devices: the folder of the devices for drawing
 *
 * Has GTK draw with cairo where there is no GPU, unless the user has chosen for themselves. Called before
 * GTK starts, and before there is any other thread.
 */
void
attain_renderer_choose (const char *devices)
{
  if (g_getenv ("GSK_RENDERER") != NULL || g_getenv ("GDK_DEBUG") != NULL || attain_renderer_has_gpu (devices))
    return;

  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_setenv ("GDK_DEBUG", "gl-disable", TRUE);
}
