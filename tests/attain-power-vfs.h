/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk whose power can fail: a layer between the database engine and its files that knows what was written and not
 * yet synchronised. Of that any sector of 512 bytes may be there, be lost or be half written after a cut. */

/**
 * PowerCut:
 * @moment: the number of the call that asks the disk to synchronise, from 1
 * @user_data: of power_vfs_listen()
 *
 * Called before the disk has done so: whoever wants to know what a cut at this moment leaves calls power_vfs_leave().
 */
typedef void (*PowerCut) (guint    moment,
                          gpointer user_data);

void power_vfs_register (void);
void power_vfs_listen   (const char *file,
                         PowerCut    cut,
                         gpointer    user_data);
void power_vfs_leave    (const char *copy,
                         guint       seed);

G_END_DECLS
