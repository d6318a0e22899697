/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-json-quote.h"

#include <string.h>

/* Wherever in a text it stands, since eight bytes are looked at together. */
static void
test_everywhere (void)
{
  static const struct { const char *told; const char *quoted; } cases[] = {
    { "\"", "\\\"" }, { "\\", "\\\\" }, { "\n", "\\u000a" }, { "\x1f", "\\u001f" },
    { " ", " " }, { "!", "!" }, { "\x7f", "\x7f" }, { "é", "é" }, { "’", "’" }, { "€\"", "€\\\"" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint before = 0; before < 20; before++)
      for (guint after = 0; after < 20; after++)
        {
          g_autofree char *head = g_strnfill (before, 'x');
          g_autofree char *tail = g_strnfill (after, '#');
          g_autofree char *told = g_strconcat (head, cases[i].told, tail, NULL);
          g_autofree char *expected = g_strconcat ("\"", head, cases[i].quoted, tail, "\"", NULL);
          g_autoptr(GString) json = g_string_new (NULL);

          attain_json_quote (json, told);
          g_assert_cmpstr (json->str, ==, expected);
        }
}

static void
test_every_byte (void)
{
  for (guint byte = 1; byte < 256; byte++)
    {
      const char told[] = { 'a', 'b', byte, 'c', 'd', 'e', 'f', 'g', 'h', '\0' };
      g_autofree char *as_it_is = g_strconcat ("\"", told, "\"", NULL);
      g_autoptr(GString) json = g_string_new (NULL);
      gboolean escaped = byte < 0x20 || byte == '"' || byte == '\\';

      attain_json_quote (json, told);
      g_assert_cmpint (strcmp (json->str, as_it_is) != 0, ==, escaped);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-quote/everywhere", test_everywhere);
  g_test_add_func ("/json-quote/every-byte", test_every_byte);

  return g_test_run ();
}
