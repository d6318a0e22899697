/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-tally.h"

G_BEGIN_DECLS

/**
 * AttainTrainingMark:
 * @held_day: when it was, of attain_date_to_day()
 * @expires_day: when the certificate says that it expires; 0 where it does not say
 *
 * Training that somebody has attended, as far as figures count it.
 */
typedef struct
{
  gint32 held_day;
  gint32 expires_day;
} AttainTrainingMark;

enum { ATTAIN_TRAINING_TIME_DIGITS = 2 * ATTAIN_TALLY_DAY_DIGITS };

typedef void (*AttainTrainingTallyVisit) (gint64      person_id,
                                          const char *course,
                                          gsize       length,
                                          const char *times,
                                          guint       n_times,
                                          gpointer    user_data);

/* One of the @times that a visit hears of: most are of nobody and nothing that is asked for, and need not be read. */
static inline AttainTrainingMark
attain_training_tally_read_time (const char *times,
                                 guint       i)
{
  const char *digits = times + i * ATTAIN_TRAINING_TIME_DIGITS;

  return (AttainTrainingMark) { attain_tally_read_day (digits),
                                attain_tally_read_day (digits + ATTAIN_TALLY_DAY_DIGITS) };
}

extern const AttainTally attain_training_tally;

gboolean attain_training_tally_visit (AttainDb                  *db,
                                      AttainTrainingTallyVisit   visit,
                                      gpointer                   user_data,
                                      GError                   **error);

G_END_DECLS
