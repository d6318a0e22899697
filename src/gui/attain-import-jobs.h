/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-import-look.h"
#include "attain-import.h"
#include "attain-store.h"

G_BEGIN_DECLS

void                 attain_import_jobs_look        (AttainStore          *store,
                                                     GFile                *file,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
AttainImportLook    *attain_import_jobs_look_finish (AttainStore          *store,
                                                     GAsyncResult         *result,
                                                     GError              **error);

void                 attain_import_jobs_run         (AttainStore          *store,
                                                     AttainImport         *import,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
AttainImportSummary *attain_import_jobs_run_finish  (AttainStore          *store,
                                                     GAsyncResult         *result,
                                                     GError              **error);

G_END_DECLS
