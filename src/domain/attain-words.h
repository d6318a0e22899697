/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody typed into a search entry, as words to look for. */
typedef struct _AttainWords AttainWords;

/**
 * AttainMark:
 * @from: the first byte of a hit
 * @to: the byte after its last one
 *
 * Where a word that was looked for stands in a text.
 */
typedef struct
{
  gsize from;
  gsize to;
} AttainMark;

AttainWords *attain_words_new       (const char  *typed);
guint        attain_words_get_n     (AttainWords *self);
const char  *attain_words_get       (AttainWords *self,
                                     guint        position,
                                     gboolean    *is_prefix);
GArray      *attain_words_find      (AttainWords *self,
                                     const char  *text);
gboolean     attain_words_are_in    (AttainWords       *self,
                                     const char *const *texts,
                                     guint              n_texts);
char        *attain_words_excerpt   (AttainWords *self,
                                     const char  *text,
                                     guint        n_chars);
void         attain_words_free      (AttainWords *self);

guint        attain_text_count_words
                                    (const char  *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttainWords, attain_words_free)

G_END_DECLS
