/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Passwords by Argon2id. The only file that sees libsodium. */

#include "attain-password.h"

#include <string.h>

#include <glib/gi18n.h>
#include <sodium.h>

#include "attain-error.h"

/* Two passes over 64 MiB: unnoticed by who signs in, and dear to who guesses (libsodium's own advice). */
#define EFFORT crypto_pwhash_OPSLIMIT_INTERACTIVE
#define MEMORY crypto_pwhash_MEMLIMIT_INTERACTIVE

/**
 * attain_password_seal:
 * @password: a password
 * @error: what went wrong
 *
 * It takes 64 MiB and a moment, which is the point of it.
 *
 * Returns: (transfer full) (nullable): what tells this password from others and does not tell it, with its salt;
 *   %NULL when the machine has not enough memory
 */
char *
attain_password_seal (const char  *password,
                      GError     **error)
{
  char sealed[crypto_pwhash_STRBYTES];

  if (sodium_init () >= 0 && crypto_pwhash_str (sealed, password, strlen (password), EFFORT, MEMORY) == 0)
    return g_strdup (sealed);

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_STORAGE,
                       _("There is not enough memory to keep the password. Nothing was changed: close other "
                         "programs and try again"));
  return NULL;
}

/* As much work as to look whether a password is somebody's. */
static void
work_for_nobody (const char *password)
{
  char sealed[crypto_pwhash_STRBYTES];

  if (crypto_pwhash_str (sealed, password, strlen (password), EFFORT, MEMORY) == 0)
    sodium_memzero (sealed, sizeof sealed);
}

/**
 * attain_password_matches:
 * @sealed: (nullable): what attain_password_seal() made; %NULL for nobody's, which nothing matches but which
 *   takes as long
 * @password: a password
 *
 * Returns: whether it is the one
 */
gboolean
attain_password_matches (const char *sealed,
                         const char *password)
{
  g_return_val_if_fail (sodium_init () >= 0, FALSE);

  if (sealed != NULL)
    return crypto_pwhash_str_verify (sealed, password, strlen (password)) == 0;

  work_for_nobody (password);
  return FALSE;
}

/**
 * attain_password_is_weak:
 * @sealed: what attain_password_seal() made
 *
 * Returns: whether it was sealed with less effort than is asked for today, and is to be sealed anew
 */
gboolean
attain_password_is_weak (const char *sealed)
{
  return crypto_pwhash_str_needs_rehash (sealed, EFFORT, MEMORY) != 0;
}

/**
 * attain_password_free:
 * @password: (transfer full): a password
 *
 * Leaves no trace of it in memory.
 */
void
attain_password_free (char *password)
{
  if (password != NULL)
    sodium_memzero (password, strlen (password));
  g_free (password);
}
