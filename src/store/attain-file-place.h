/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "attain-db.h"

G_BEGIN_DECLS

/**
 * AttainFileMode:
 * @ATTAIN_FILE_WRITABLE: can be written, or is not there
 * @ATTAIN_FILE_READ_ONLY: can be read alone
 * @ATTAIN_FILE_FOLDER_READ_ONLY: could be written, but not the folder that it is in, where the log is kept
 */
typedef enum
{
  ATTAIN_FILE_WRITABLE,
  ATTAIN_FILE_READ_ONLY,
  ATTAIN_FILE_FOLDER_READ_ONLY,
} AttainFileMode;

AttainFileMode  attain_file_place_get_mode     (const char    *file);
gboolean        attain_file_place_check        (const char    *file,
                                                AttainDbMode   mode,
                                                GError       **error);
gboolean        attain_file_place_is_same      (const char    *one,
                                                const char    *other);
gboolean        attain_file_place_check_other  (const char    *where,
                                                const char    *file,
                                                GError       **error);
const char     *attain_file_place_name_network (guint64        filesystem);

G_END_DECLS
