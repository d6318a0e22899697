/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a CSV file record by record in memory that does not grow with the file. */
typedef struct _AttainCsvReader AttainCsvReader;

AttainCsvReader    *attain_csv_reader_open         (GFile            *file,
                                                    const char       *encoding,
                                                    GCancellable     *cancellable,
                                                    GError          **error);
const char *const  *attain_csv_reader_get_header   (AttainCsvReader  *self);
gboolean            attain_csv_reader_next         (AttainCsvReader  *self,
                                                    GError          **error);
guint               attain_csv_reader_get_line     (AttainCsvReader  *self);
guint               attain_csv_reader_get_n_fields (AttainCsvReader  *self);
const char         *attain_csv_reader_get_field    (AttainCsvReader  *self,
                                                    guint             field);
double              attain_csv_reader_get_fraction (AttainCsvReader  *self);
void                attain_csv_reader_free         (AttainCsvReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainCsvReader, attain_csv_reader_free)

G_END_DECLS
