/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "attain-progress.h"

G_BEGIN_DECLS

void  attain_restore_start  (const char           *backup,
                             const char           *file,
                             AttainProgress       *progress,
                             GCancellable         *cancellable,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data);
char *attain_restore_finish (GAsyncResult         *result,
                             GError              **error);

G_END_DECLS
