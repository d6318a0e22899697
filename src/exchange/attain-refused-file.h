/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-csv-reader.h"

G_BEGIN_DECLS

/* The refused rows of an import as they were, with the reason beside each, to be mended and imported again. */
typedef struct _AttainRefusedFile AttainRefusedFile;

AttainRefusedFile *attain_refused_file_new   (GFile              *file,
                                              const char *const  *header);
gboolean           attain_refused_file_add   (AttainRefusedFile  *self,
                                              AttainCsvReader    *row,
                                              const char         *column,
                                              const char         *reason,
                                              GError            **error);
gboolean           attain_refused_file_close (AttainRefusedFile  *self,
                                              GError            **error);
void               attain_refused_file_free  (AttainRefusedFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainRefusedFile, attain_refused_file_free)

G_END_DECLS
