/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-password-rule.h"

#include <string.h>

#include <glib/gi18n.h>

#include "attain-error.h"

#define FREE_TRIES   5
#define LONGEST_WAIT 60

static gboolean
is_one_character (const char *password)
{
  gunichar first = g_utf8_get_char (password);

  for (const char *at = password; *at != '\0'; at = g_utf8_next_char (at))
    if (g_utf8_get_char (at) != first)
      return FALSE;

  return TRUE;
}

static gboolean
has_number (const char *password,
            const char *employee_id)
{
  g_autofree char *folded = g_utf8_casefold (password, -1);
  g_autofree char *number = g_utf8_casefold (employee_id, -1);

  return strstr (folded, number) != NULL;
}

/**
 * attain_password_rule_check:
 * @password: a password that somebody wants, UTF-8
 * @employee_id: whose it is to be
 * @error: why it is refused, for people; never with the password in it
 *
 * A password is long rather than odd: no rule asks for digits or signs, and none makes it expire (National
 * Cyber Security Centre, Password policy: updating your approach).
 *
 * Returns: whether it will do
 */
gboolean
attain_password_rule_check (const char  *password,
                            const char  *employee_id,
                            GError     **error)
{
  glong length = g_utf8_strlen (password, -1);

  if (length < ATTAIN_PASSWORD_MIN)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                 _("The password is too short: it needs at least %d characters. Three words that have nothing to "
                   "do with each other are easy to remember"), ATTAIN_PASSWORD_MIN);
  else if (strlen (password) > ATTAIN_PASSWORD_MAX)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The password is too long"));
  else if (is_one_character (password))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The password is one character again and again: choose words instead"));
  else if (has_number (password, employee_id))
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("The password has the employee number in it: choose words instead"));
  else
    return TRUE;

  return FALSE;
}

/**
 * attain_password_rule_get_wait:
 * @n_failed: how many wrong passwords there were in a row
 *
 * Some slips cost nothing; then the wait doubles with each, up to an hour. Nobody is shut out for good,
 * since that would let anybody shut out a colleague.
 *
 * Returns: for how many minutes none is looked at
 */
int
attain_password_rule_get_wait (gint64 n_failed)
{
  if (n_failed < FREE_TRIES)
    return 0;

  return MIN (1 << MIN (n_failed - FREE_TRIES, 10), LONGEST_WAIT);
}
