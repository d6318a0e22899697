/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The text of a file, piece by piece, each piece whole characters of UTF-8 without a NUL among them. */
typedef struct _AttainTextSource AttainTextSource;

AttainTextSource *attain_text_source_open         (GFile             *file,
                                                   const char        *encoding,
                                                   GCancellable      *cancellable,
                                                   GError           **error);
gboolean          attain_text_source_check_start  (const char        *text,
                                                   gsize              length,
                                                   GError           **error);
gboolean          attain_text_source_read         (AttainTextSource  *self,
                                                   const char       **text,
                                                   gsize             *length,
                                                   GError           **error);
double            attain_text_source_get_fraction (AttainTextSource  *self);
void              attain_text_source_free         (AttainTextSource  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainTextSource, attain_text_source_free)

G_END_DECLS
