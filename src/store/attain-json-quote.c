/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-json-quote.h"

#include <string.h>

#define EVERY(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Whether any of eight bytes is less than @limit, which is at most 128: then its subtraction borrows. */
static gboolean
has_less (guint64 bytes,
          guchar  limit)
{
  return ((bytes - EVERY (limit)) & ~bytes & EVERY (0x80)) != 0;
}

/* Whether any of eight bytes must be written otherwise. */
static gboolean
need_escape (const char *text)
{
  guint64 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return has_less (bytes, 0x20) || has_less (bytes ^ EVERY ('"'), 1) || has_less (bytes ^ EVERY ('\\'), 1);
}

/* The first byte from @text on that must be written otherwise, or @end. */
static const char *
find_escape (const char *text,
             const char *end)
{
  for (; end - text >= 8 && !need_escape (text); text += 8)
    ;
  for (; text < end && (guchar) *text >= 0x20 && *text != '"' && *text != '\\'; text++)
    ;

  return text;
}

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
  const char *end = text + strlen (text);

  g_string_append_c (json, '"');
  for (;;)
    {
      const char *at = find_escape (text, end);
      guchar c = *at;

      g_string_append_len (json, text, at - text);
      if (at == end)
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
      text = at + 1;
    }
  g_string_append_c (json, '"');
}
