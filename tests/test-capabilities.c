/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-capabilities.h"

#include "attain-error.h"

static void
test_normalise (void)
{
  const struct { const char *text; const char *normal; const char *error; } cases[] = {
    { NULL, NULL, NULL },
    { "", NULL, NULL },
    { "  ", NULL, NULL },
    { "SWE:4.6", "SWE:4.6", NULL },
    { "SWE:4.6 PCF:6", "PCF:6 SWE:4.6", NULL },
    { " SWE:4.6\tPCF:6\n", "PCF:6 SWE:4.6", NULL },
    { "SWE:4.6 SWE:4.6 PCF:6 SWE:4.6", "PCF:6 SWE:4.6", NULL },
    { "SWE:3.10 SWE:3.9 SWE:3.1", "SWE:3.1 SWE:3.9 SWE:3.10", NULL },
    { "PCF-2018:6 KSS_CF:1a", "KSS_CF:1a PCF-2018:6", NULL },
    { "SWE4.6", NULL,
      "“SWE4.6” is not a capability: write the framework, a colon and the code, as in SWE:4.6" },
    { "PCF:6 SWE:", NULL,
      "“SWE:” is not a capability: write the framework, a colon and the code, as in SWE:4.6" },
    { ":4.6", NULL,
      "“:4.6” is not a capability: write the framework, a colon and the code, as in SWE:4.6" },
    { "PCF:6,SWE:4.6", NULL,
      "“PCF:6,SWE:4.6” is not a capability: write the framework, a colon and the code, as in SWE:4.6" },
    { "SWE:4:6", NULL,
      "“SWE:4:6” is not a capability: write the framework, a colon and the code, as in SWE:4.6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *normal = attain_capabilities_normalise (cases[i].text, &error);

      g_assert_cmpstr (normal, ==, cases[i].normal);
      g_assert_cmpint (attain_capabilities_are_ordered (cases[i].text), ==,
                       cases[i].error == NULL && g_strcmp0 (cases[i].text, normal) == 0);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].error);
      if (error != NULL)
        g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
    }
}

static void
test_check (void)
{
  const struct { const char *text; const char *error; } cases[] = {
    { "SWE:4.6 PCF:6", NULL },
    { NULL, NULL },
    { "SWE:4.9 PCF:6",
      "“SWE:4.9” is in none of the frameworks: look up its code, or import its framework" },
    { "SWE:4.6 PCF", "“PCF” is not a capability: write the framework, a colon and the code, as in SWE:4.6" },
  };
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (known, (gpointer) "SWE:4.6");
  g_hash_table_add (known, (gpointer) "PCF:6");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_capabilities_check (cases[i].text, known, &error), ==, cases[i].error == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].error);
    }
}

static void
test_compare (void)
{
  const struct { const char *one; const char *other; int order; } cases[] = {
    { "PCF:6", "PCF:6", 0 },       { "PCF:6", "SWE:1", -1 },   { "PCF:2", "PCF:10", -1 },
    { "SWE:4.10", "SWE:4.6", 1 },  { "SWE:4", "SWE:4.1", -1 }, { "SWE:4.1", "SWE:4", 1 },
    { "SWE:4.06", "SWE:4.6", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int order = attain_capability_compare (cases[i].one, cases[i].other);

      g_test_message ("%s, %s", cases[i].one, cases[i].other);
      g_assert_cmpint ((order > 0) - (order < 0), ==, cases[i].order);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/capabilities/normalise", test_normalise);
  g_test_add_func ("/capabilities/check", test_check);
  g_test_add_func ("/capabilities/order", test_compare);

  return g_test_run ();
}
