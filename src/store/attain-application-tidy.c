/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to applications of itself as days go by. */

#include "attain-application-tidy.h"

#include <string.h>

#include "attain-application-table.h"
#include "attain-application-time.h"
#include "attain-application-work.h"
#include "attain-error.h"

/* A rule that does not let it happen is no fault: it waits for people, or for another day. */
static gboolean
attempt (AttainChange           *change,
         AttainApplicationCase  *item,
         AttainApplicationMove   what,
         const char             *on,
         const char             *reason,
         gboolean               *happened,
         GError                **error)
{
  g_autoptr(GError) failure = NULL;

  *happened = attain_application_work_happen (change, item, what, on, reason, &failure);
  if (*happened || g_error_matches (failure, ATTAIN_ERROR, ATTAIN_ERROR_INVALID))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static AttainApplicationMove
choose (AttainApplicationCase  *item,
        const char             *on,
        const char            **reason)
{
  AttainApplication *application = item->application;
  AttainDecision *last = attain_application_case_get_decision (item);
  gboolean is_over = application->state_on != NULL && strcmp (application->state_on, on) < 0;

  *reason = NULL;
  if (application->state == ATTAIN_APPLICATION_RATIFIED && application->effective_on != NULL &&
      strcmp (application->effective_on, on) <= 0)
    return ATTAIN_MOVE_EFFECT;
  if (attain_application_state_is_open (application->state) &&
      (*reason = attain_application_get_lapse_reason (application, item->person, item->route, item->holidays, last, on)))
    return ATTAIN_MOVE_LAPSE;
  if (application->state == ATTAIN_APPLICATION_ENDORSED)
    return ATTAIN_MOVE_CHECK;

  return is_over && !attain_application_state_is_open (application->state) ? ATTAIN_MOVE_CLOSE : ATTAIN_MOVE_UNKNOWN;
}

static GArray *
list_unfinished (AttainDb  *db,
                 GError   **error)
{
  const char *closed = attain_enum_get_nick (&attain_application_state_choices, ATTAIN_APPLICATION_CLOSED);

  return attain_db_query_ids (db, "SELECT id FROM application WHERE state <> ? ORDER BY id", g_variant_new ("(s)", closed),
                              error);
}

static gboolean
tidy_up (AttainChange          *change,
         const AttainRulebook  *rulebook,
         gint64                 id,
         const char            *on,
         guint                 *n_moved,
         GError               **error)
{
  g_autoptr(AttainApplicationCase) item = attain_application_case_read (change, rulebook, id, NULL, error);
  AttainApplicationMove move = 0;
  const char *reason = NULL;
  gboolean happened = FALSE;

  if (item == NULL)
    return FALSE;

  move = choose (item, on, &reason);
  if (move != ATTAIN_MOVE_UNKNOWN && !attempt (change, item, move, on, reason, &happened, error))
    return FALSE;

  *n_moved += happened;
  return TRUE;
}

/**
 * attain_application_tidy_find:
 * @db: a connection
 * @rulebook: what applications are judged by
 * @on: the day
 * @error: what went wrong
 *
 * Writes nothing, so that nobody waits for it, and does not ask how the applicants stand, on which nothing of it depends.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the applications that whoever uses the connection sees and
 *   to which something is to happen
 */
GArray *
attain_application_tidy_find (AttainDb              *db,
                              const AttainRulebook  *rulebook,
                              const char            *on,
                              GError               **error)
{
  g_autoptr(AttainTransaction) moment = attain_transaction_begin_read (db, error);
  g_autoptr(GArray) ids = moment != NULL ? list_unfinished (db, error) : NULL;

  for (guint i = ids != NULL ? ids->len : 0; i > 0; i--)
    {
      g_autoptr(AttainApplicationCase) item =
        attain_application_case_look (db, rulebook, g_array_index (ids, gint64, i - 1), NULL, error);
      const char *reason;

      if (item == NULL)
        return NULL;
      if (choose (item, on, &reason) == ATTAIN_MOVE_UNKNOWN)
        g_array_remove_index (ids, i - 1);
    }

  return g_steal_pointer (&ids);
}

/**
 * attain_application_tidy_up:
 * @change: a change
 * @rulebook: what applications are judged by
 * @ids: (nullable) (element-type gint64): which; all for %NULL
 * @on: the day
 * @n_moved: (out): how many applications something happened to
 * @error: what went wrong
 *
 * Levels whose day has come take effect; applications lapse of people who have left or are no longer registered, or
 * whose time is over; and what came to its end before the day is closed. Done twice for a day, nothing happens the
 * second time but to what the first time has moved.
 *
 * Returns: whether all of them were looked at
 */
gboolean
attain_application_tidy_up (AttainChange          *change,
                            const AttainRulebook  *rulebook,
                            GArray                *ids,
                            const char            *on,
                            guint                 *n_moved,
                            GError               **error)
{
  g_autoptr(GArray) all = ids != NULL ? g_array_ref (ids) : list_unfinished (attain_change_get_db (change), error);

  *n_moved = 0;
  if (all == NULL)
    return FALSE;

  for (guint i = 0; i < all->len; i++)
    if (!tidy_up (change, rulebook, g_array_index (all, gint64, i), on, n_moved, error))
      return FALSE;

  return TRUE;
}
