/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-error.h"

G_DEFINE_QUARK (attain-error-quark, attain_error)

/**
 * attain_error_refuse:
 * @error: where to say it
 * @sentence: why a rule refuses, in words for the person
 *
 * Sets %ATTAIN_ERROR_INVALID, for whoever returns at once.
 *
 * Returns: %FALSE
 */
gboolean
attain_error_refuse (GError     **error,
                     const char  *sentence)
{
  g_set_error_literal (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, sentence);
  return FALSE;
}
