/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "attain-kind.h"

G_BEGIN_DECLS

/**
 * AttainImportLook:
 * @kind: (nullable): what the file most likely holds
 * @encoding: (nullable): what its text is most likely written in; %NULL for UTF-8
 * @sample: (nullable): some of its bytes that read differently in another encoding
 *
 * What can be told of a file before anybody has said what it is.
 */
typedef struct
{
  const AttainKind *kind;
  char             *encoding;
  char             *sample;
} AttainImportLook;

AttainImportLook *attain_import_look_new    (GFile                   *file,
                                             GCancellable            *cancellable,
                                             GError                 **error);
char             *attain_import_look_decode (const AttainImportLook  *self,
                                             const char              *encoding);
void              attain_import_look_free   (AttainImportLook        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainImportLook, attain_import_look_free)

G_END_DECLS
