/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-progress.h"

G_BEGIN_DECLS

gboolean attain_backup_make    (AttainDb        *db,
                                const char      *file,
                                gboolean         replace,
                                AttainProgress  *progress,
                                GError         **error);
gboolean attain_backup_check   (const char      *backup,
                                AttainProgress  *progress,
                                GCancellable    *cancellable,
                                GError         **error);
char    *attain_backup_restore (const char      *backup,
                                const char      *file,
                                AttainProgress  *progress,
                                GCancellable    *cancellable,
                                GError         **error);

G_END_DECLS
