/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AttainEnum:
 * @get_type: the enumeration's type, whose nicks are the words in files and in the database
 * @labels: the words on the screen by value, marked with N_()
 *
 * An enumeration of the field. Its value 0 is always "unknown": an empty cell in a file, NULL in the
 * database.
 */
typedef struct
{
  GType (*get_type) (void);
  const char *const *labels;
} AttainEnum;

const char *attain_enum_get_nick   (const AttainEnum *self,
                                    int               value);
const char *attain_enum_get_label  (const AttainEnum *self,
                                    int               value);
gboolean    attain_enum_parse      (const AttainEnum *self,
                                    const char       *nick,
                                    int              *value);
guint       attain_enum_get_n      (const AttainEnum *self);
char       *attain_enum_list_nicks (const AttainEnum *self);

G_END_DECLS
