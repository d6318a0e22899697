/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-record-form.h"

G_BEGIN_DECLS

#define ATTAIN_TYPE_WORD_FINDER (attain_word_finder_get_type ())

G_DECLARE_FINAL_TYPE (AttainWordFinder, attain_word_finder, ATTAIN, WORD_FINDER, AdwBin)

void attain_word_finder_add (AttainRecordForm  *form,
                             AttainStore       *store,
                             const AttainTable *table,
                             const char        *field,
                             const char        *about);

G_END_DECLS
