/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-words.h"

G_BEGIN_DECLS

char *attain_search_sqlite_match (AttainWords *words);

G_END_DECLS
