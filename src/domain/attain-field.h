/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-enum.h"

G_BEGIN_DECLS

typedef struct _AttainRecord AttainRecord;

/**
 * AttainFieldType:
 * @ATTAIN_FIELD_TEXT: `char *`, owned, nullable; never empty
 * @ATTAIN_FIELD_DATE: `char *`, owned, nullable; yyyy-mm-dd
 * @ATTAIN_FIELD_INT: `gint64`
 * @ATTAIN_FIELD_REF: `gint64`, the id of another record; 0 is nobody
 * @ATTAIN_FIELD_MINUTES: `gint64`, a length of time; files write it in hours; -1 is not known
 * @ATTAIN_FIELD_REAL: `double`; 0 is not known
 * @ATTAIN_FIELD_ENUM: `int`; 0 is not known
 *
 * What a field holds. What is not known is NULL in the database and empty in files.
 */
typedef enum
{
  ATTAIN_FIELD_TEXT,
  ATTAIN_FIELD_DATE,
  ATTAIN_FIELD_INT,
  ATTAIN_FIELD_REF,
  ATTAIN_FIELD_MINUTES,
  ATTAIN_FIELD_REAL,
  ATTAIN_FIELD_ENUM,
} AttainFieldType;

/**
 * AttainFieldFlags:
 * @ATTAIN_FIELD_REQUIRED: a record without it is refused
 * @ATTAIN_FIELD_LONG: text of more than a line
 * @ATTAIN_FIELD_PERSONAL: identifies a person; never in logs or messages
 * @ATTAIN_FIELD_DERIVED: computed by the class's derive() from the other fields before a save; kept so
 *   that the database can sort and search by it, but in no file, form or audit trail
 * @ATTAIN_FIELD_LOOKED_UP: read from other tables for lists; never written
 * @ATTAIN_FIELD_DATA: text for programs, as a file of reference data is: people are told how much it is
 */
typedef enum
{
  ATTAIN_FIELD_REQUIRED  = 1 << 0,
  ATTAIN_FIELD_LONG      = 1 << 1,
  ATTAIN_FIELD_PERSONAL  = 1 << 2,
  ATTAIN_FIELD_DERIVED   = 1 << 3,
  ATTAIN_FIELD_LOOKED_UP = 1 << 4,
  ATTAIN_FIELD_DATA      = 1 << 5,
} AttainFieldFlags;

/**
 * AttainField:
 * @name: the property; the column in the database is the same with `_` for `-`
 * @type: what it holds
 * @offset: where in the struct
 * @label: its name on the screen, marked with N_()
 * @flags: what else is true of it
 * @column: its name in files, where that is not the database's
 * @choices: the enumeration, of an ENUM
 * @refers_to: the table that a REF's id is of
 * @min: the least value of a number (minutes for MINUTES); no bounds where @min = @max
 * @max: the greatest value of a number; for a TEXT the most characters, 0 for no bound
 *
 * A field of a kind of record: all that is known of it, told once.
 */
typedef struct
{
  const char       *name;
  AttainFieldType   type;
  gsize             offset;
  const char       *label;
  AttainFieldFlags  flags;
  const char       *column;
  const AttainEnum *choices;
  const char       *refers_to;
  double            min;
  double            max;
} AttainField;

#define ATTAIN_UNKNOWN_MINUTES (-1)

#define attain_field_at(field, record, ctype) G_STRUCT_MEMBER (ctype, record, (field)->offset)

gboolean           attain_field_is_kept           (const AttainField *field);
const char        *attain_field_get_column        (const AttainField *field);
gboolean           attain_field_is_told           (const AttainField *field);
gboolean           attain_field_is_known          (const AttainField *field,
                                                   AttainRecord      *record);
gboolean           attain_field_equal             (const AttainField *field,
                                                   AttainRecord      *one,
                                                   AttainRecord      *other);
void               attain_field_clear             (const AttainField *field,
                                                   AttainRecord      *record);
void               attain_field_copy              (const AttainField *field,
                                                   AttainRecord      *from,
                                                   AttainRecord      *to);
char              *attain_field_to_text           (const AttainField *field,
                                                   AttainRecord      *record);
gboolean           attain_field_set_text          (const AttainField *field,
                                                   AttainRecord      *record,
                                                   const char        *text,
                                                   GError           **error);
char              *attain_field_display           (const AttainField *field,
                                                   AttainRecord      *record);
gboolean           attain_field_check             (const AttainField *field,
                                                   AttainRecord      *record,
                                                   GError           **error);
gsize              attain_field_is_named          (const AttainField *field,
                                                   const char        *sentence);

char              *attain_decimal_to_text         (double             value);
char              *attain_hours_to_text           (gint64             minutes);
gboolean           attain_field_set_string        (char             **at,
                                                   const char        *text);

G_END_DECLS
