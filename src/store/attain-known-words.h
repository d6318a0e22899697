/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-table.h"

G_BEGIN_DECLS

/**
 * AttainKnownWord:
 * @word: what some records have in a field
 * @about: (nullable): what they have in another, which tells more of it
 *
 * A word that has been written before.
 */
typedef struct
{
  char *word;
  char *about;
} AttainKnownWord;

GPtrArray *attain_known_words_read (AttainDb           *db,
                                    const AttainTable  *table,
                                    const char         *field,
                                    const char         *about,
                                    GError            **error);

G_END_DECLS
