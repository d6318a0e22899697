/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What day it is. Rules are told; whoever asks them asks here. */

#include "attain-local-day.h"

#include "attain-date.h"

/**
 * attain_local_day_ask:
 *
 * Returns: (transfer full): the day as people here count it, yyyy-mm-dd. ATTAIN_TODAY in the environment stands in
 *   for it in tests and demonstrations, in the window and on the command line alike.
 */
char *
attain_local_day_ask (void)
{
  const char *set = g_getenv ("ATTAIN_TODAY");
  g_autoptr(GDateTime) now = NULL;

  if (set != NULL && attain_date_is_valid (set))
    return g_strdup (set);

  now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%d");
}
