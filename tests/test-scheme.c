/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-scheme.h"

static void
add_level (AttainScheme *scheme,
           const char   *code)
{
  AttainSchemeLevel *level = attain_scheme_level_new ();

  level->code = g_strdup (code);
  g_ptr_array_add (scheme->levels, level);
}

/* The ladder decides, and not the letters: "10" comes before "3a" in the alphabet too, but after "9". */
static void
test_order_is_the_ladders (void)
{
  const struct { const char *one; const char *other; int order; } cases[] = {
    { "10", "3a", -1 }, { "3a", "3b", -1 }, { "3b", "9", -1 }, { "9", "10", 1 }, { "3a", "3a", 0 },
    { "none", "9", 1 }, { "9", NULL, -1 },  { "none", NULL, 0 },
  };
  g_autoptr(AttainScheme) scheme = attain_scheme_new ();

  add_level (scheme, "10");
  add_level (scheme, "3a");
  add_level (scheme, "3b");
  add_level (scheme, "9");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (attain_scheme_compare_levels (scheme, cases[i].one, cases[i].other), ==, cases[i].order);

  g_assert_cmpstr (attain_scheme_find_level (scheme, "3b")->code, ==, "3b");
  g_assert_null (attain_scheme_find_level (scheme, "3"));
  g_assert_null (attain_scheme_find_level (scheme, NULL));
}

static void
test_levels_of_posts (void)
{
  static const char refusal[] = "Level: “3” is not a level of Ladder; there are 10, 3a";
  const struct { const char *code, *to_on, *kept, *sentence; } cases[] = {
    { "3a", NULL, "", NULL },
    { NULL, NULL, "", NULL },
    { "3", NULL, "", refusal },
    { "3", "2019-04-01", "", refusal },
    { "3", "2019-03-31", "", NULL },      /* before this edition */
    { "3", NULL, "3", NULL },             /* kept already */
    { "3", NULL, "2", refusal },
    { "3", NULL, NULL, refusal },         /* kept, and at no level */
  };
  g_autoptr(AttainScheme) scheme = attain_scheme_new ();

  scheme->title = g_strdup ("Ladder");
  scheme->valid_from = g_strdup ("2019-04-01");
  add_level (scheme, "10");
  add_level (scheme, "3a");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainPost) post = g_object_new (ATTAIN_TYPE_POST, "level", cases[i].code, "to-on", cases[i].to_on, NULL);
      g_autoptr(AttainPost) kept = g_object_new (ATTAIN_TYPE_POST, "level", cases[i].kept, NULL);
      gboolean is_new = g_strcmp0 (cases[i].kept, "") == 0;
      g_autoptr(GError) error = NULL;
      gboolean can = attain_scheme_check_post (scheme, post, is_new ? NULL : kept, &error);

      g_assert_cmpint (can, ==, cases[i].sentence == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].sentence);
      g_assert_true (attain_scheme_check_post (NULL, post, NULL, NULL));
    }
}

static void
add_panel (AttainScheme *scheme,
           const char   *code)
{
  AttainPanelKind *panel = attain_panel_kind_new ();

  panel->code = g_strdup (code);
  g_ptr_array_add (scheme->panels, panel);
}

static void
test_appeal_panel (void)
{
  g_autoptr(AttainScheme) scheme = attain_scheme_new ();

  add_panel (scheme, "main");
  add_panel (scheme, "second");
  g_assert_cmpuint (attain_scheme_find_appeal_panel (scheme), ==, 0);
  add_panel (scheme, "appeal");
  g_assert_cmpuint (attain_scheme_find_appeal_panel (scheme), ==, 2);
}

static void
test_no_target_is_not_none_wanted (void)
{
  g_autoptr(AttainSchemeLevel) level = attain_scheme_level_new ();

  g_assert_cmpfloat (level->target, ==, ATTAIN_NO_TARGET);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scheme/order-is-the-ladders", test_order_is_the_ladders);
  g_test_add_func ("/scheme/levels-of-posts", test_levels_of_posts);
  g_test_add_func ("/scheme/appeal-panel", test_appeal_panel);
  g_test_add_func ("/scheme/no-target-is-not-none-wanted", test_no_target_is_not_none_wanted);

  return g_test_run ();
}
