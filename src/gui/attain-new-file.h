/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-store.h"

G_BEGIN_DECLS

void         attain_new_file_make   (const char           *file,
                                     AttainJob             job,
                                     gpointer              data,
                                     GDestroyNotify        free_data,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
AttainStore *attain_new_file_finish (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
