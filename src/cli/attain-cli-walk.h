/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-cli.h"
#include "attain-person-keys.h"

G_BEGIN_DECLS

/* Records on their way out: as one JSON object, or as rows of record, column and value. */
typedef struct _AttainCliWalk AttainCliWalk;

AttainCliWalk *attain_cli_walk_new          (AttainCli         *cli,
                                             AttainPersonKeys  *people);
void           attain_cli_walk_finish       (AttainCliWalk     *self,
                                             gboolean           print);
void           attain_cli_walk_begin_object (AttainCliWalk     *self,
                                             const char        *name);
void           attain_cli_walk_end_object   (AttainCliWalk     *self);
void           attain_cli_walk_begin_array  (AttainCliWalk     *self,
                                             const char        *name);
void           attain_cli_walk_end_array    (AttainCliWalk     *self);
void           attain_cli_walk_add          (AttainCliWalk     *self,
                                             const char        *record,
                                             const char        *name,
                                             const char        *value,
                                             gboolean           is_number);
void           attain_cli_walk_add_field    (AttainCliWalk     *self,
                                             const char        *name,
                                             const char        *column,
                                             const AttainField *field,
                                             AttainRecord      *record);
void           attain_cli_walk_add_records  (AttainCliWalk     *self,
                                             const char        *name,
                                             GPtrArray         *records);

G_END_DECLS
