/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-account-table.h"

#include <glib/gi18n.h>

#include "attain-access-table.h"
#include "attain-account.h"
#include "attain-appointment.h"
#include "attain-error.h"
#include "attain-password-rule.h"
#include "attain-password.h"
#include "attain-sign-in-tries.h"

/* What is kept beside an account, read at sign-in; nothing of it where there is none. */
typedef struct
{
  gint64  account_id;
  gint64  person_id;
  char   *sealed;
} Secret;

static void
secret_clear (Secret *self)
{
  g_free (self->sealed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Secret, secret_clear)

static gboolean
load_secret (AttainDb    *db,
             const char  *employee_id,
             const char  *on,
             Secret      *secret,
             GError     **error)
{
  g_autoptr(AttainCursor) cursor =
    attain_db_query (db,
                     "SELECT account.id, person.id, account_secret.sealed FROM person"
                     " JOIN account ON account.person_id = person.id"
                     " JOIN account_secret ON account_secret.account_id = account.id WHERE person.employee_id = ?"
                     " AND (person.left_on IS NULL OR person.left_on > ?)",
                     g_variant_new ("(ss)", employee_id, on), error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return FALSE;
  if (attain_cursor_next (cursor, &failure))
    {
      secret->account_id = attain_cursor_int (cursor, 0);
      secret->person_id = attain_cursor_int (cursor, 1);
      secret->sealed = g_strdup (attain_cursor_text (cursor, 2));
    }
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
save_sealed (AttainDb    *db,
             gint64       account_id,
             const char  *password,
             GError     **error)
{
  g_autofree char *sealed = attain_password_seal (password, error);

  return sealed != NULL &&
         attain_db_run (db,
                        "INSERT INTO account_secret (account_id, sealed) VALUES (?, ?)"
                        " ON CONFLICT (account_id) DO UPDATE SET sealed = excluded.sealed",
                        g_variant_new ("(xs)", account_id, sealed), error);
}

static gboolean
find_account (AttainDb       *db,
              gint64          person_id,
              AttainAccount **account,
              GError        **error)
{
  g_autoptr(GPtrArray) found = attain_table_load_of (&attain_account_table, db, person_id, "id", error);

  *account = NULL;
  if (found == NULL)
    return FALSE;
  if (found->len > 0)
    *account = g_object_ref (found->pdata[0]);

  return TRUE;
}

static char *
dup_employee_id (AttainDb  *db,
                 gint64     person_id,
                 GError   **error)
{
  g_autoptr(AttainCursor) cursor = attain_db_query (db, "SELECT employee_id FROM person WHERE id = ?",
                                                    g_variant_new ("(x)", person_id), error);
  g_autoptr(GError) failure = NULL;

  if (cursor == NULL)
    return NULL;
  if (attain_cursor_next (cursor, &failure))
    return g_strdup (attain_cursor_text (cursor, 0));

  if (failure == NULL)
    g_set_error_literal (&failure, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND, _("The person is not on record any more"));
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* One sentence for a number that nobody has and for a wrong password, so that it tells nobody who is here. */
static void
set_wrong (GError **error)
{
  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                       _("The employee number or the password is wrong. If you have forgotten it, an administrator "
                         "of these records can give you a new one"));
}

/* Reads what is kept beside an account, unless no password is looked at just now. */
static gboolean
begin_sign_in (AttainDb    *db,
               const char  *employee_id,
               GDateTime   *now,
               Secret      *secret,
               GError     **error)
{
  g_autofree char *on = g_date_time_format (now, "%Y-%m-%d");

  return attain_sign_in_tries_check (db, employee_id, now, error) &&
         load_secret (db, employee_id, on, secret, error);
}

static gboolean
end_sign_in (Secret    *secret,
             gboolean   matches,
             gint64    *person_id,
             GError   **error)
{
  if (matches)
    *person_id = secret->person_id;
  else
    set_wrong (error);

  return matches;
}

static gboolean
try_password (AttainDb    *db,
              Secret      *secret,
              const char  *employee_id,
              const char  *password,
              GDateTime   *now,
              gboolean    *matches,
              GError     **error)
{
  *matches = attain_password_matches (secret->sealed, password);
  if (!*matches)
    return attain_sign_in_tries_add (db, employee_id, now, error);

  return attain_sign_in_tries_forgive (db, employee_id, error) &&
         (!attain_password_is_weak (secret->sealed) || save_sealed (db, secret->account_id, password, error));
}

/**
 * attain_account_table_is_shared:
 * @db: a connection
 * @shared: (out): whether one has to sign in
 * @error: what went wrong
 *
 * Returns: whether it is known
 */
gboolean
attain_account_table_is_shared (AttainDb  *db,
                                gboolean  *shared,
                                GError   **error)
{
  gint64 any = 0;

  if (!attain_db_query_int (db, "SELECT EXISTS (SELECT 1 FROM account)", NULL, &any, error))
    return FALSE;

  *shared = any != 0;
  return TRUE;
}

/**
 * attain_account_table_set_password:
 * @change: a change, which should be final: to undo it would bring back a password that is not kept
 * @person_id: whose it is
 * @password: a password
 * @on: the day
 * @error: why it is refused
 *
 * The first account makes a file shared. Wrong tries are forgiven.
 *
 * Returns: whether they sign in by it from now on
 */
gboolean
attain_account_table_set_password (AttainChange  *change,
                                   gint64         person_id,
                                   const char    *password,
                                   const char    *on,
                                   GError       **error)
{
  AttainDb *db = attain_change_get_db (change);
  g_autofree char *employee_id = dup_employee_id (db, person_id, error);
  g_autoptr(AttainAccount) account = NULL;

  if (employee_id == NULL || !attain_password_rule_check (password, employee_id, error) ||
      !find_account (db, person_id, &account, error))
    return FALSE;

  if (account == NULL)
    account = attain_account_new ();
  account->person_id = person_id;
  attain_field_set_string (&account->changed_on, on);
  return attain_change_save (change, &attain_account_table, account, error) &&
         save_sealed (db, attain_record_get_id (ATTAIN_RECORD (account)), password, error) &&
         attain_sign_in_tries_forgive (db, employee_id, error);
}

/* Without somebody who looks after it, nobody could ever give another a password. */
static gboolean
appoint_administrator (AttainChange  *change,
                       gint64         person_id,
                       const char    *on,
                       GError       **error)
{
  g_autoptr(AttainAppointment) appointment = NULL;
  gboolean is_appointed;

  if (!attain_access_table_holds (attain_change_get_db (change), person_id, ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR, on,
                                  &is_appointed, error))
    return FALSE;
  if (is_appointed)
    return TRUE;

  appointment = g_object_new (ATTAIN_TYPE_APPOINTMENT, "person-id", person_id, "role",
                              ATTAIN_APPOINTMENT_ROLE_ADMINISTRATOR, "from-on", on, NULL);
  return attain_change_insert (change, &attain_appointment_table, appointment, error);
}

/**
 * attain_account_table_share:
 * @change: a change, which should be final
 * @person_id: who looks after the file from now on
 * @password: by what they sign in
 * @on: the day
 * @error: why it is refused
 *
 * Makes a file shared: its first account is an administrator's.
 *
 * Returns: whether one signs in from now on
 */
gboolean
attain_account_table_share (AttainChange  *change,
                            gint64         person_id,
                            const char    *password,
                            const char    *on,
                            GError       **error)
{
  return appoint_administrator (change, person_id, on, error) &&
         attain_account_table_set_password (change, person_id, password, on, error);
}

/**
 * attain_account_table_sign_in:
 * @db: a connection that may write, since it counts wrong tries
 * @employee_id: who somebody says they are
 * @password: by what
 * @now: the time; who has left by then is nobody here
 * @person_id: (out): who they are
 * @error: %ATTAIN_ERROR_INVALID for a wrong number or password, %ATTAIN_ERROR_DENIED while no password is looked at
 *   after too many, or what went wrong
 *
 * Returns: whether it is them
 */
gboolean
attain_account_table_sign_in (AttainDb    *db,
                              const char  *employee_id,
                              const char  *password,
                              GDateTime   *now,
                              gint64      *person_id,
                              GError     **error)
{
  g_autoptr(AttainTransaction) transaction = attain_transaction_begin (db, error);
  g_auto(Secret) secret = { 0 };
  gboolean matches;

  return transaction != NULL && begin_sign_in (db, employee_id, now, &secret, error) &&
         try_password (db, &secret, employee_id, password, now, &matches, error) &&
         attain_transaction_commit (&transaction, error) && end_sign_in (&secret, matches, person_id, error);
}

/**
 * attain_account_table_sign_in_to_read:
 * @db: a connection to a file in which nothing can be written
 * @employee_id: who somebody says they are
 * @password: by what
 * @now: the time
 * @person_id: (out): who they are
 * @error: as of attain_account_table_sign_in()
 *
 * Wrong tries cannot be counted there; a wait that was written down before is kept. Whoever is given such a file could
 * as well try on a copy of their own: what slows them down is what each try costs.
 *
 * Returns: whether it is them
 */
gboolean
attain_account_table_sign_in_to_read (AttainDb    *db,
                                      const char  *employee_id,
                                      const char  *password,
                                      GDateTime   *now,
                                      gint64      *person_id,
                                      GError     **error)
{
  g_auto(Secret) secret = { 0 };

  return begin_sign_in (db, employee_id, now, &secret, error) &&
         end_sign_in (&secret, attain_password_matches (secret.sealed, password), person_id, error);
}
