/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a CSV file: RFC 4180 with commas, UTF-8, each line ended by LF. */
typedef struct _AttainCsvWriter AttainCsvWriter;

AttainCsvWriter *attain_csv_writer_new     (GOutputStream    *stream);
void             attain_csv_writer_add     (AttainCsvWriter  *self,
                                            const char       *text);
gboolean         attain_csv_writer_end_row (AttainCsvWriter  *self,
                                            GCancellable     *cancellable,
                                            GError          **error);
gboolean         attain_csv_writer_flush   (AttainCsvWriter  *self,
                                            GCancellable     *cancellable,
                                            GError          **error);
void             attain_csv_writer_free    (AttainCsvWriter  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCsvWriter, attain_csv_writer_free)

G_END_DECLS
