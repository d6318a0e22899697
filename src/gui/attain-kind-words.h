/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-access.h"
#include "attain-kind.h"

G_BEGIN_DECLS

/* What people read of the kinds of files. */

GPtrArray  *attain_kind_words_list     (AttainAccess     *access,
                                        AttainMay         may);
const char *attain_kind_words_title    (const AttainKind *kind);
char       *attain_kind_words_import   (const AttainKind *kind,
                                        guint             n);
char       *attain_kind_words_imported (const AttainKind *kind,
                                        guint             n);

G_END_DECLS
