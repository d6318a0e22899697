/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attain-tally.h"

G_BEGIN_DECLS

/**
 * AttainCpdMark:
 * @day: when it was, of attain_date_to_day()
 * @minutes: how long
 * @is_used: whether it uses up the entitlement
 * @peer_reflected: whether it tells of a discussion with a peer
 * @content_key: the same for entries that tell the same
 *
 * A CPD entry as far as figures count it.
 */
typedef struct
{
  gint32   day;
  int      minutes;
  gboolean is_used;
  gboolean peer_reflected;
  gint64   content_key;
} AttainCpdMark;

typedef void (*AttainCpdTallyVisit) (gint64               person_id,
                                     const AttainCpdMark *marks,
                                     guint                n_marks,
                                     gpointer             user_data);

extern const AttainTally attain_cpd_tally;

gboolean attain_cpd_tally_visit (AttainDb             *db,
                                 const char           *from,
                                 const char           *to,
                                 AttainCpdTallyVisit   visit,
                                 gpointer              user_data,
                                 GError              **error);

G_END_DECLS
