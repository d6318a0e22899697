/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"
#include "attain-words.h"

G_BEGIN_DECLS

char     *attain_search_sqlite_match      (AttainDb     *db,
                                           const char   *index,
                                           AttainWords  *words,
                                           GError      **error);

gboolean  attain_search_sqlite_begin_load (AttainDb     *db,
                                           const char   *index,
                                           GError      **error);
gboolean  attain_search_sqlite_end_piece  (AttainDb     *db,
                                           GError      **error);
gboolean  attain_search_sqlite_set_apart  (AttainDb     *db,
                                           const char   *index,
                                           GError      **error);
gboolean  attain_search_sqlite_end_load   (AttainDb     *db,
                                           const char   *index,
                                           GError      **error);
gboolean  attain_search_sqlite_tidy       (AttainDb     *db,
                                           const char   *index,
                                           gboolean     *more,
                                           GError      **error);

G_END_DECLS
