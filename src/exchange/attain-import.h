/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-change.h"
#include "attain-import-summary.h"
#include "attain-kind.h"
#include "attain-progress.h"

G_BEGIN_DECLS

/**
 * AttainImport:
 * @kind: what the file holds
 * @file: the file
 * @encoding: (nullable): what its text is written in; %NULL for UTF-8
 * @actor: who does it, as the history names them
 * @today: the day it is
 * @commit: whether to keep the rows, or only try them out
 * @skip_refused: whether to keep the good rows where some are refused
 * @refused_file: (nullable): takes the refused rows with the reason beside each
 * @progress: (nullable): hears how far it has come
 * @cancellable: (nullable): stops it, with nothing left behind
 *
 * A file to be taken in. Trying it out and keeping it go the same way; only the end differs.
 */
typedef struct
{
  const AttainKind *kind;
  GFile            *file;
  char             *encoding;
  char             *actor;
  char             *today;
  gboolean          commit;
  gboolean          skip_refused;
  GFile            *refused_file;
  AttainProgress   *progress;
  GCancellable     *cancellable;
} AttainImport;

AttainImport        *attain_import_new  (const AttainKind    *kind,
                                         GFile               *file,
                                         const char          *actor,
                                         const char          *today);
void                 attain_import_free (AttainImport        *self);
AttainImportSummary *attain_import_run  (const AttainImport  *self,
                                         AttainDb            *db,
                                         AttainTouched      **touched,
                                         GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainImport, attain_import_free)

G_END_DECLS
