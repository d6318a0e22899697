/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-error.h"
#include "attain-rubric.h"

/* Two lines, the first of double weight and with a least score of 2, on a scale of 0, 2 and 4. */
static AttainRubric *
make_rubric (void)
{
  AttainRubric *self = attain_rubric_new ();

  for (int i = 0; i < 3; i++)
    {
      AttainRubricScore *score = g_new0 (AttainRubricScore, 1);

      score->score = 2 * i;
      g_ptr_array_add (self->scale, score);
    }

  for (int i = 0; i < 2; i++)
    {
      AttainRubricItem *item = g_new0 (AttainRubricItem, 1);

      item->code = g_strdup (i == 0 ? "risk" : "values");
      item->title = g_strdup (i == 0 ? "Risk" : "Values");
      item->weight = 2 - i;
      item->minimum = i == 0 ? 2 : 0;
      g_ptr_array_add (self->items, item);
    }

  return self;
}

static void
test_score (void)
{
  const struct { const char *code; double score; const char *message; } cases[] = {
    { "risk", 0, NULL },
    { "values", 4, NULL },
    { "risk", 3, "3 is not a score of this rubric: choose one of its scale, from 0 to 4" },
    { "risk", 2.5, "2.5 is not a score of this rubric: choose one of its scale, from 0 to 4" },
    { "risk", -1, "-1 is not a score of this rubric: choose one of its scale, from 0 to 4" },
    { "values", 6, "6 is not a score of this rubric: choose one of its scale, from 0 to 4" },
    { "speed", 2, "The rubric has no such criterion" },
    { NULL, 2, "The rubric has no such criterion" },
  };
  g_autoptr(AttainRubric) rubric = make_rubric ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_rubric_check_score (rubric, cases[i].code, cases[i].score, &error), ==,
                       cases[i].message == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
      if (error != NULL)
        g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
    }
}

static void
test_shortfall (void)
{
  const struct { double means[2], pass, share; const char *shortfall; } cases[] = {
    { { 4, 4 }, 1, 1, NULL },
    { { 2, 2 }, 0.5, 0.5, NULL },
    { { 3, 0 }, 0.5, 0.5, NULL },
    { { 3, 0 }, 0.6, 0.5, "The scores come to 50% and the rubric takes 60%" },
    { { 5.0 / 3, 4 }, 0.5, 11.0 / 18, "“Risk” has 1.67 and takes at least 2" },
    { { 2, 0 }, ATTAIN_RUBRIC_NO_PASS, 1.0 / 3, NULL },
  };
  g_autoptr(AttainRubric) rubric = make_rubric ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shortfall = NULL;

      rubric->pass_share = cases[i].pass;
      shortfall = attain_rubric_get_shortfall (rubric, cases[i].means);
      g_assert_cmpfloat_with_epsilon (attain_rubric_get_share (rubric, cases[i].means), cases[i].share, 1e-9);
      g_assert_cmpstr (shortfall, ==, cases[i].shortfall);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rubric/only-scores-of-the-scale", test_score);
  g_test_add_func ("/rubric/what-scores-fall-short-of", test_shortfall);

  return g_test_run ();
}
