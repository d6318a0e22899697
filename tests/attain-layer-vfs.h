/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A layer between the database engine and its files that passes every call on. What wants to know of some, or to
 * refuse them, puts functions of its own in their place and passes on by those of the layer. */

/**
 * LayerFile:
 * @base: what the engine knows
 * @real: the real file
 * @data: of whoever made the layer
 *
 * A file that was opened through the layer.
 */
typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
  gpointer      data;
} LayerFile;

extern const sqlite3_io_methods layer_methods;

int  layer_open         (sqlite3_vfs              *vfs,
                         const char               *name,
                         sqlite3_file             *file,
                         int                       flags,
                         int                      *flags_out);
int  layer_delete       (sqlite3_vfs              *vfs,
                         const char               *name,
                         int                       sync_folder);
int  layer_access       (sqlite3_vfs              *vfs,
                         const char               *name,
                         int                       flags,
                         int                      *answer);
void layer_vfs_register (sqlite3_vfs              *vfs,
                         const sqlite3_io_methods *methods);

G_END_DECLS
