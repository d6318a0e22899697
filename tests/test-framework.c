/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-framework.h"

static AttainCapability *
add (AttainFramework *framework,
     const char      *code,
     const char      *parent)
{
  AttainCapability *capability = attain_capability_new ();

  capability->code = g_strdup (code);
  capability->parent = g_strdup (parent);
  g_ptr_array_add (framework->capabilities, capability);
  return capability;
}

static void
test_headings (void)
{
  g_autoptr(AttainFramework) framework = attain_framework_new ();

  add (framework, "4", NULL);
  add (framework, "4.6", "4");
  add (framework, "5", NULL);
  g_assert_true (attain_framework_is_heading (framework, "4"));
  g_assert_false (attain_framework_is_heading (framework, "4.6"));
  g_assert_false (attain_framework_is_heading (framework, "5"));
  g_assert_cmpstr (attain_framework_find_capability (framework, "4.6")->parent, ==, "4");
  g_assert_null (attain_framework_find_capability (framework, "4.7"));
  g_assert_null (attain_framework_find_capability (framework, NULL));
}

static void
test_label (void)
{
  const struct { const char *title; const char *note; const char *label; } cases[] = {
    { "Knowledge", NULL, "5 Knowledge" },
    { "Knowledge", "Research, law and theory", "5 Knowledge" },
    { NULL, "Research, law and theory", "5 Research, law and theory" },
    { NULL, NULL, "5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainCapability) capability = attain_capability_new ();
      g_autofree char *label = NULL;

      capability->code = g_strdup ("5");
      capability->title = g_strdup (cases[i].title);
      capability->note = g_strdup (cases[i].note);
      label = attain_capability_get_label (capability);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_in_force (void)
{
  g_autoptr(AttainFramework) framework = attain_framework_new ();

  framework->valid_from = g_strdup ("2018-12-11");
  framework->valid_to = g_strdup ("2027-03-31");
  g_assert_false (attain_framework_is_in_force (framework, "2018-12-10"));
  g_assert_true (attain_framework_is_in_force (framework, "2027-03-31"));
  g_assert_false (attain_framework_is_in_force (framework, "2027-04-01"));
}

static void
test_level (void)
{
  static const char *const codes[] = { "6", "7" };
  const struct { const char *code; gboolean has; } rows[] = {
    { "6", TRUE }, { "7", TRUE }, { "8", FALSE }, { "06", FALSE }, { "", FALSE }, { NULL, FALSE },
  };
  g_autoptr(AttainFramework) framework = attain_framework_new ();
  g_autoptr(AttainFramework) without = attain_framework_new ();

  framework->title = g_strdup ("The framework");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      AttainFrameworkLevel *level = attain_framework_level_new ();

      level->code = g_strdup (codes[i]);
      g_ptr_array_add (framework->levels, level);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sentence = g_strdup_printf ("Level: “%s” is not a level of The framework; there are 6, 7",
                                                   rows[i].code != NULL ? rows[i].code : "");
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_framework_check_level (framework, rows[i].code, &error), ==, rows[i].has);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].has ? NULL : sentence);
      g_assert_true (attain_framework_check_level (without, rows[i].code, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/framework/headings", test_headings);
  g_test_add_func ("/framework/level", test_level);
  g_test_add_func ("/framework/label", test_label);
  g_test_add_func ("/framework/in-force", test_in_force);

  return g_test_run ();
}
