/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often somebody was wrong at signing in. It is counted for whatever number was typed, whether anybody has it or
 * not, so that being kept waiting tells nobody who has an account. */

#include "attain-sign-in-tries.h"

#include <glib/gi18n.h>

#include "attain-error.h"
#include "attain-password-rule.h"

typedef struct
{
  gint64     n_failed;
  GDateTime *last_at;  /* (nullable): when it was for the last time */
} Tries;

static void
tries_clear (Tries *self)
{
  g_clear_pointer (&self->last_at, g_date_time_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tries, tries_clear)

/* People type a password where their number belongs, and then it must not be kept. */
static char *
make_key (const char *employee_id)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, employee_id, -1);
}

/* Instants of one zone compare as they are written. */
static char *
format_instant (GDateTime *instant)
{
  g_autoptr(GDateTime) utc = g_date_time_to_utc (instant);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

static char *
get_forgotten (GDateTime *now)
{
  g_autoptr(GDateTime) then = g_date_time_add_hours (now, -ATTAIN_PASSWORD_FORGET_HOURS);

  return format_instant (then);
}

static gboolean
load (AttainDb    *db,
      const char  *employee_id,
      GDateTime   *now,
      Tries       *tries,
      GError     **error)
{
  g_autofree char *key = make_key (employee_id);
  g_autofree char *forgotten = get_forgotten (now);
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db, "SELECT n_failed, last_at FROM sign_in_try WHERE number_key = ? AND last_at > ?",
                     g_variant_new ("(ss)", key, forgotten), error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;
  if (attain_cursor_next (cursor, &failure))
    *tries = (Tries) { attain_cursor_int (cursor, 0),
                       g_date_time_new_from_iso8601 (attain_cursor_text (cursor, 1), NULL) };
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * attain_sign_in_tries_check:
 * @db: a connection
 * @employee_id: who somebody says they are
 * @now: the time
 * @error: for how long no password is looked at, in words for people; `ATTAIN_ERROR_DENIED`
 *
 * Returns: whether they may try
 */
gboolean
attain_sign_in_tries_check (AttainDb    *db,
                            const char  *employee_id,
                            GDateTime   *now,
                            GError     **error)
{
  g_auto(Tries) tries = { 0 };
  g_autoptr(GDateTime) until = NULL;
  GTimeSpan wait;
  int minutes;

  if (!load (db, employee_id, now, &tries, error))
    return FALSE;
  if (tries.last_at == NULL)
    return TRUE;

  until = g_date_time_add_minutes (tries.last_at, attain_password_rule_get_wait (tries.n_failed));
  wait = g_date_time_difference (until, now);
  if (wait <= 0)
    return TRUE;

  minutes = (wait + G_TIME_SPAN_MINUTE - 1) / G_TIME_SPAN_MINUTE;
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_DENIED,
               ngettext ("There were too many wrong passwords. Try again in %d minute, or ask an administrator of "
                         "these records for a new one",
                         "There were too many wrong passwords. Try again in %d minutes, or ask an administrator of "
                         "these records for a new one", minutes), minutes);
  return FALSE;
}

/**
 * attain_sign_in_tries_add:
 * @db: a connection that may write
 * @employee_id: who somebody said they were
 * @now: the time
 * @error: what went wrong
 *
 * Counts one more, and drops what is forgotten by now: numbers that were made up do not pile up.
 *
 * Returns: whether it is counted
 */
gboolean
attain_sign_in_tries_add (AttainDb    *db,
                          const char  *employee_id,
                          GDateTime   *now,
                          GError     **error)
{
  g_autofree char *key = make_key (employee_id);
  g_autofree char *forgotten = get_forgotten (now);
  g_autofree char *at = format_instant (now);

  return attain_db_run (db, "DELETE FROM sign_in_try WHERE last_at <= ?", g_variant_new ("(s)", forgotten), error) &&
         attain_db_run (db,
                        "INSERT INTO sign_in_try (number_key, n_failed, last_at) VALUES (?, 1, ?)"
                        " ON CONFLICT (number_key) DO UPDATE SET n_failed = sign_in_try.n_failed + 1,"
                        " last_at = excluded.last_at", g_variant_new ("(ss)", key, at), error);
}

/**
 * attain_sign_in_tries_forgive:
 * @db: a connection that may write
 * @employee_id: who has signed in, or has a new password
 * @error: what went wrong
 *
 * Returns: whether none is counted any more
 */
gboolean
attain_sign_in_tries_forgive (AttainDb    *db,
                              const char  *employee_id,
                              GError     **error)
{
  g_autofree char *key = make_key (employee_id);

  return attain_db_run (db, "DELETE FROM sign_in_try WHERE number_key = ?", g_variant_new ("(s)", key), error);
}
