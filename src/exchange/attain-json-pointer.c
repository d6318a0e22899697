/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-json-pointer.h"

#include <glib/gi18n.h>

#include "attain-error.h"

/**
 * attain_json_pointer_append:
 * @pointer: a JSON pointer (RFC 6901)
 * @name: the name of a member, or the index of an entry
 *
 * Goes one step down into the document.
 *
 * Returns: the length of the pointer before, to which g_string_truncate() goes back up
 */
gsize
attain_json_pointer_append (GString    *pointer,
                            const char *name)
{
  gsize before = pointer->len;

  g_string_append_c (pointer, '/');
  for (; *name != '\0'; name++)
    switch (*name)
      {
      case '~':
        g_string_append (pointer, "~0");
        break;
      case '/':
        g_string_append (pointer, "~1");
        break;
      default:
        g_string_append_c (pointer, *name);
      }

  return before;
}

/**
 * attain_json_refuse:
 * @error: where to say so
 * @pointer: the JSON pointer of the fault; empty for the document as a whole
 * @reason: what is wrong there, to be read after the pointer
 *
 * Returns: %FALSE, so that a check can end in it
 */
gboolean
attain_json_refuse (GError     **error,
                    const char  *pointer,
                    const char  *reason)
{
  g_set_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID, "%s: %s",
               *pointer != '\0' ? pointer : _("the document"), reason);
  return FALSE;
}

/**
 * attain_json_refuse_at:
 * @error: where to say so
 * @reason: what is wrong there
 * @pointer_format: a printf format of the JSON pointer of the fault
 * @...: what is in it
 *
 * attain_json_refuse() for a place that is known by numbers.
 *
 * Returns: %FALSE
 */
gboolean
attain_json_refuse_at (GError     **error,
                       const char  *reason,
                       const char  *pointer_format,
                       ...)
{
  g_autofree char *pointer = NULL;
  va_list args;

  va_start (args, pointer_format);
  pointer = g_strdup_vprintf (pointer_format, args);
  va_end (args);
  return attain_json_refuse (error, pointer, reason);
}
