/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-desk.h"

#include <glib/gi18n.h>

#include "attain-change-access.h"
#include "attain-display.h"
#include "attain-error.h"

/* What is said of a year, also why something is not done in it, is said to those who see it. */
static gboolean
is_seen (AttainChange          *change,
         const AttainAsyeCase  *year,
         GError               **error)
{
  g_autoptr(AttainRecord) copy = attain_record_copy (ATTAIN_RECORD (year->asye));

  return attain_change_access_redact (attain_change_get_db (change), &attain_asye_table, copy, error);
}

/**
 * attain_asye_desk_open:
 * @self: what is to hand
 * @change: a change
 * @asye_id: which year
 * @error: that it is over or not theirs to see, or what went wrong
 *
 * Returns: (transfer full) (nullable): the year, which is still open
 */
AttainAsyeCase *
attain_asye_desk_open (const AttainAsyeDesk  *self,
                       AttainChange          *change,
                       gint64                 asye_id,
                       GError               **error)
{
  g_autoptr(AttainAsyeCase) year = attain_asye_case_load (attain_change_get_db (change), asye_id, self->programmes, NULL,
                                                          self->on, error);
  g_autofree char *ended = NULL;

  if (year == NULL || !is_seen (change, year, error))
    return NULL;

  ended = attain_date_display (year->asye->outcome_on);
  if (year->asye->status == ATTAIN_ASYE_STATUS_COMPLETED)
    g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, _("The year ended on %s: nothing more is done in it"), ended);
  else if (year->asye->status == ATTAIN_ASYE_STATUS_WITHDRAWN)
    g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID,
                         _("They have withdrawn from this year: nothing more is done in it"));
  else
    return g_steal_pointer (&year);

  return NULL;
}

/**
 * attain_asye_desk_has_programme:
 * @year: a year
 * @error: says what to do where not
 *
 * Returns: whether the edition that the year began under is held, so that its rules are known
 */
gboolean
attain_asye_desk_has_programme (const AttainAsyeCase  *year,
                                GError               **error)
{
  if (year->programme != NULL)
    return TRUE;

  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_NOT_FOUND,
               _("The programme “%s” that the year began under is not in this database: import it first"),
               year->asye->programme);
  return FALSE;
}

/**
 * attain_asye_desk_check_words:
 * @words: (nullable): what somebody wrote
 * @refusal: what to say where it is nothing but blanks
 * @error: says so
 *
 * Returns: whether they wrote something
 */
gboolean
attain_asye_desk_check_words (const char  *words,
                              const char  *refusal,
                              GError     **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (words != NULL ? words : ""));

  if (*stripped != '\0')
    return TRUE;

  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, refusal);
  return FALSE;
}
