/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-db.h"

G_BEGIN_DECLS

/**
 * AttainTally:
 * @table: where it is kept
 * @sql: the records of a person that it is made from, in an order that holds
 * @write: appends the marks of all these rows
 *
 * What figures read of somebody's records of one kind, in short and in one row: figures of a nation read a hundred
 * thousand rows and not millions. The door writes it anew with every change of that person's records, and the check
 * compares it. The schema step that made the table writes the same in SQL.
 *
 * Marks are numbers to the base 64, a digit each from '0' to 'o', the greatest first.
 */
typedef struct
{
  const char *table;
  const char *sql;
  gboolean  (*write) (AttainCursor *rows, GString *marks, GError **error);
} AttainTally;

typedef void (*AttainTallyVisit) (gint64      person_id,
                                  const char *marks,
                                  gsize       length,
                                  gpointer    user_data);
typedef void (*AttainTallyFault) (gint64      person_id,
                                  gpointer    user_data);

enum { ATTAIN_TALLY_DAY_DIGITS = 4 };

#define ATTAIN_TALLY_DIGIT(at)      ((guint) ((at)[0] - '0') & 63)
#define ATTAIN_TALLY_TWO_DIGITS(at) (ATTAIN_TALLY_DIGIT (at) << 6 | ATTAIN_TALLY_DIGIT ((at) + 1))

/* Of attain_date_to_day(); 0 for none. */
static inline gint32
attain_tally_read_day (const char *digits)
{
  return ATTAIN_TALLY_TWO_DIGITS (digits) << 12 | ATTAIN_TALLY_TWO_DIGITS (digits + 2);
}

void     attain_tally_append_number (GString            *marks,
                                     guint64             number,
                                     guint               n_digits);
void     attain_tally_append_day    (GString            *marks,
                                     const char         *day);
gboolean attain_tally_refresh       (const AttainTally  *self,
                                     AttainDb           *db,
                                     gint64              person_id,
                                     GError            **error);
gboolean attain_tally_visit         (const AttainTally  *self,
                                     AttainDb           *db,
                                     AttainTallyVisit    visit,
                                     gpointer            user_data,
                                     GError            **error);
gboolean attain_tally_check         (const AttainTally  *self,
                                     AttainDb           *db,
                                     AttainTallyFault    fault,
                                     gpointer            user_data,
                                     GError            **error);

G_END_DECLS
