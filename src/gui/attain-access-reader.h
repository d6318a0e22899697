/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-store.h"

G_BEGIN_DECLS

void          attain_access_reader_ask     (AttainStore         *store,
                                            const char          *employee_id,
                                            const char          *today,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
AttainAccess *attain_access_reader_finish  (AttainStore         *store,
                                            GAsyncResult        *result,
                                            GError             **error);
gboolean      attain_access_reader_touched (AttainTouched       *touched);

G_END_DECLS
