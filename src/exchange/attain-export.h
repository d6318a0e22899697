/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-kind.h"
#include "attain-progress.h"
#include "attain-row-writer.h"

G_BEGIN_DECLS

/**
 * AttainExport:
 * @kind: what is wanted
 * @format: how it is written; reference data is JSON whatever this says
 * @progress: (nullable): hears how far it has come
 * @cancellable: (nullable): stops it
 *
 * All rows of a kind on their way out. What was exported imports without a change.
 */
typedef struct
{
  const AttainKind      *kind;
  const AttainRowFormat *format;
  AttainProgress        *progress;
  GCancellable          *cancellable;
} AttainExport;

gboolean attain_export_to_stream (const AttainExport  *self,
                                  AttainDb            *db,
                                  GOutputStream       *stream,
                                  GError             **error);
gboolean attain_export_to_file   (const AttainExport  *self,
                                  AttainDb            *db,
                                  GFile               *file,
                                  GError             **error);

G_END_DECLS
