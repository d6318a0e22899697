/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reference.h"
#include "attain-tables.h"

G_BEGIN_DECLS

GPtrArray *attain_reference_table_list (AttainDb             *db,
                                        AttainReferenceKind   kind,
                                        GError              **error);
gboolean   attain_reference_table_find (AttainDb             *db,
                                        AttainReferenceKind   kind,
                                        const char           *code,
                                        const char           *edition,
                                        AttainReference     **reference,
                                        GError              **error);

G_END_DECLS
