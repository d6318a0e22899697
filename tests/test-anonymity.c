/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-anonymity.h"

static const struct { const char *text, *found; } cases[] = {
  { "NHS 943 476 5919, no more", "nhs[943 476 5919]" },
  { "943-476-5919", "nhs[943-476-5919]" },
  { "9434765919", "nhs[9434765919]" },
  { "943 476 5918 has another last digit", "" },
  { "19434765919 is too long", "" },
  { "Visited B33 8TH today", "postcode[B33 8TH]" },
  { "visited sw1a 1aa today", "postcode[sw1a 1aa]" },
  { "CV12BT", "postcode[CV12BT]" },
  { "The B33 area, SW12345, PCF:6 and SWE:4.6", "" },
  { "A 12 week course in room B2 on 3 May 2026", "" },
  { "DOB 03/05/2011", "birth[DOB 03/05/2011]" },
  { "d.o.b.: 3.5.11", "birth[d.o.b.: 3.5.11]" },
  { "He was born on 3rd May 2011.", "birth[born on 3rd May 2011]" },
  { "date of birth 2011-05-03", "birth[date of birth 2011-05-03]" },
  { "On 03/05/2026 I went to a course", "" },
  { "born in 2011", "" },
  { "Mrs O’Neill told me", "name[Mrs O’Neill]" },
  { "Mr. Ångström and Ms Zoë", "name[Mr. Ångström] name[Ms Zoë]" },
  { "Dr Who lectured; MS Word; miss Marple", "" },
  { "Ms Shah, B33 8TH", "name[Ms Shah] postcode[B33 8TH]" },
  { "", "" },
  { NULL, "" },
};

static void
test_found (void)
{
  static const char *const names[] = { "nhs", "postcode", "birth", "name" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) found = attain_anonymity_find (cases[i].text);
      g_autoptr(GString) said = g_string_new (NULL);

      for (guint f = 0; f < found->len; f++)
        {
          const AttainIdentifier *identifier = &g_array_index (found, AttainIdentifier, f);

          g_string_append_printf (said, "%s%s[%.*s]", f > 0 ? " " : "", names[identifier->kind],
                                  (int) (identifier->to - identifier->from), cases[i].text + identifier->from);
        }
      g_assert_cmpstr (said->str, ==, cases[i].found);
    }
}

static void
test_explained (void)
{
  g_autofree char *none = attain_anonymity_explain ("We talked about court work");
  g_autofree char *two = attain_anonymity_explain ("Ms Shah and Mr Ali of B33 8TH");

  g_assert_null (none);
  g_assert_cmpstr (two, ==,
                   "This may tell who somebody is: it looks as if it had somebody’s name, a postcode in it. Leave out what"
                   " identifies people who use services.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anonymity/found", test_found);
  g_test_add_func ("/anonymity/explained", test_explained);
  return g_test_run ();
}
