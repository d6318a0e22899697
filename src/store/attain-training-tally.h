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

typedef void (*AttainTrainingTallyVisit) (gint64                    person_id,
                                          const char               *course,
                                          gsize                     length,
                                          const AttainTrainingMark *marks,
                                          guint                     n_marks,
                                          gpointer                  user_data);

extern const AttainTally attain_training_tally;

gboolean attain_training_tally_visit (AttainDb                  *db,
                                      AttainTrainingTallyVisit   visit,
                                      gpointer                   user_data,
                                      GError                   **error);

G_END_DECLS
