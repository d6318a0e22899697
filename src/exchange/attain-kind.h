/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-reference.h"
#include "attain-tables.h"

G_BEGIN_DECLS

/**
 * AttainKindFits:
 * @db: a connection
 * @id: a row that was written
 * @other: (out): another row that it gets in the way of; 0 for none
 * @error: says so, in words for the person
 *
 * Returns: whether the row fits in with all others
 */
typedef gboolean (*AttainKindFits) (AttainDb  *db,
                                    gint64     id,
                                    gint64    *other,
                                    GError   **error);

/**
 * AttainKind:
 * @name: what files and commands call it: "people"
 * @action: what the history calls an import of it, marked with N_()
 * @table: (nullable): where a row of the file goes
 * @keys: (nullable): the fields that name a row among all others, ended by %NULL; without, rows have @loose_keys alone
 * @key_is_unique: whether the database itself refuses a second row with @keys
 * @loose_keys: (nullable): the fields by which a row without @keys is known again; two rows may share them
 * @alone: (nullable): the other fields in which no two rows may be equal
 * @fields: (nullable): the fields that files tell, ended by %NULL; %NULL for all
 * @following: (nullable): of those, required ones that follow from others where a file does not tell them
 * @fits: (nullable): asked of every row once all are in, since one that is in the way may come later in the file
 * @opens_post: whether a row also tells of somebody's first post
 * @reference: of a kind that is JSON: what it is; unknown for CSV
 *
 * A kind of file that goes in and out.
 */
typedef struct
{
  const char          *name;
  const char          *action;
  const AttainTable   *table;
  const char *const   *keys;
  gboolean             key_is_unique;
  const char *const   *loose_keys;
  const char *const   *alone;
  const char *const   *fields;
  const char *const   *following;
  AttainKindFits       fits;
  gboolean             opens_post;
  AttainReferenceKind  reference;
} AttainKind;

/**
 * AttainKindColumn:
 * @name: its name in files
 * @field: the field that it tells
 * @of_post: whether that is a field of the first post, and not of the kind's own record
 * @required: whether a file without it is refused
 */
typedef struct
{
  const char        *name;
  const AttainField *field;
  gboolean           of_post;
  gboolean           required;
} AttainKindColumn;

const AttainKind *attain_kind_get          (guint              i);
const AttainKind *attain_kind_find         (const char        *name);
const AttainKind *attain_kind_guess        (const char *const *header);
char             *attain_kind_list_names   (void);
GArray           *attain_kind_list_columns (const AttainKind  *self);

G_END_DECLS
