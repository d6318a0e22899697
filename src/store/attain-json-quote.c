/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-json-quote.h"

/**
 * attain_json_quote:
 * @json: JSON so far
 * @text: what comes next
 *
 * Appends the text as a JSON string.
 */
void
attain_json_quote (GString    *json,
                   const char *text)
{
  static const char hex[] = "0123456789abcdef";
  const char *run = text;

  g_string_append_c (json, '"');
  for (const char *at = text; ; at++)
    {
      guchar c = *at;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;

      g_string_append_len (json, run, at - run);
      if (c == '\0')
        break;
      if (c == '"' || c == '\\')
        {
          g_string_append_c (json, '\\');
          g_string_append_c (json, c);
        }
      else
        {
          g_string_append (json, "\\u00");
          g_string_append_c (json, hex[c >> 4]);
          g_string_append_c (json, hex[c & 15]);
        }
      run = at + 1;
    }
  g_string_append_c (json, '"');
}
