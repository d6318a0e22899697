/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-rules.h"

#include <math.h>

#include "attain-error.h"

#define APPLICANT 7

static const AttainPanelCriterion rubric[] = { { 1, 1, 5 }, { 3, 0, 10 } };

static void
test_conflicts (void)
{
  const struct
  {
    AttainPanelSeat seat;
    gboolean on_appeal;
    const char *conflict;
    gboolean votes;
  } cases[] = {
    { { 1, .present = TRUE, .votes = TRUE, .declared = TRUE }, FALSE, NULL, TRUE },
    { { 1, .present = FALSE, .votes = TRUE, .declared = TRUE }, FALSE, NULL, FALSE },
    { { 1, .present = TRUE, .votes = FALSE, .declared = TRUE }, FALSE, NULL, FALSE },
    { { 1, .present = TRUE, .votes = TRUE, .declared = FALSE }, FALSE, NULL, FALSE },
    { { APPLICANT, .present = TRUE, .votes = TRUE, .declared = TRUE }, FALSE,
      "This member is the applicant", FALSE },
    { { 1, .present = TRUE, .votes = TRUE, .declared = TRUE, .is_manager = TRUE }, FALSE,
      "This member is the applicant's line manager", FALSE },
    { { 1, .present = TRUE, .votes = TRUE, .declared = TRUE, .was_manager = TRUE }, FALSE,
      "This member was the applicant's line manager when the panel scored", FALSE },
    { { 1, .present = TRUE, .votes = TRUE, .declared = TRUE, .is_assessor = TRUE }, FALSE,
      "This member is or was the applicant's assessor", FALSE },
    { { 1, .present = TRUE, .votes = TRUE, .declared = TRUE, .declared_conflict = TRUE }, FALSE,
      "This member has declared a conflict of interest", FALSE },
    { { 1, .present = TRUE, .votes = TRUE, .declared = TRUE, .sat_before = TRUE }, FALSE, NULL, TRUE },
    { { 1, .present = TRUE, .votes = TRUE, .declared = TRUE, .sat_before = TRUE }, TRUE,
      "This member sat on the panel whose decision is appealed against", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (attain_panel_seat_get_conflict (&cases[i].seat, APPLICANT, cases[i].on_appeal), ==,
                       cases[i].conflict);
      g_assert_cmpint (attain_panel_seat_may_vote (&cases[i].seat, APPLICANT, cases[i].on_appeal), ==,
                       cases[i].votes);
    }
}

/* Three of a panel may vote; then one of them becomes the applicant's manager before the decision. */
static void
test_quorum_is_lost (void)
{
  AttainPanelSeat seats[] = {
    { 1, .present = TRUE, .votes = TRUE, .declared = TRUE },
    { 2, .present = TRUE, .votes = TRUE, .declared = TRUE },
    { 3, .present = TRUE, .votes = TRUE, .declared = TRUE },
    { 4, .present = TRUE, .votes = FALSE, .declared = TRUE },
  };

  g_assert_cmpuint (attain_panel_count_voters (seats, G_N_ELEMENTS (seats), APPLICANT, FALSE), ==, 3);
  seats[1].is_manager = TRUE;
  g_assert_cmpuint (attain_panel_count_voters (seats, G_N_ELEMENTS (seats), APPLICANT, FALSE), ==, 2);
  g_assert_cmpuint (attain_panel_count_voters (seats, 0, APPLICANT, FALSE), ==, 0);
}

static void
test_scores_allowed (void)
{
  const struct { AttainPanelScore score; const char *message; } cases[] = {
    { { 1, 0, 1, FALSE }, NULL },
    { { 1, 0, 5, FALSE }, NULL },
    { { 1, 0, 0.5, FALSE }, "The score must be from 1 to 5" },
    { { 1, 1, 10.5, FALSE }, "The score must be from 0 to 10" },
    { { 1, 0, NAN, FALSE }, "The score must be from 1 to 5" },
    { { 1, 2, 3, FALSE }, "The rubric has no such criterion" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (attain_panel_check_score (&cases[i].score, rubric, G_N_ELEMENTS (rubric), &error), ==,
                       cases[i].message == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
    }
}

static void
test_total (void)
{
  AttainPanelScore scores[] = {
    { 1, 0, 2, TRUE }, { 1, 1, 8, TRUE }, { 2, 0, 4, TRUE }, { 2, 1, 6, FALSE },
  };
  double value = 0;

  g_assert_true (attain_panel_has_all_scores (scores, 4, 1, 2));
  g_assert_false (attain_panel_has_all_scores (scores, 4, 2, 2));
  g_assert_false (attain_panel_has_all_scores (scores, 4, 3, 2));

  g_assert_true (attain_panel_get_mean (scores, 4, 0, &value));
  g_assert_cmpfloat_with_epsilon (value, 3, 1e-9);
  g_assert_true (attain_panel_get_mean (scores, 4, 1, &value));
  g_assert_cmpfloat_with_epsilon (value, 8, 1e-9);

  scores[3].locked = TRUE;
  g_assert_true (attain_panel_has_all_scores (scores, 4, 2, 2));
  g_assert_true (attain_panel_get_total (scores, 4, rubric, 2, &value));
  g_assert_cmpfloat_with_epsilon (value, (3 * 1 + 7 * 3) / 4.0, 1e-9);

  g_assert_false (attain_panel_get_total (scores, 1, rubric, 2, &value));
  g_assert_cmpfloat (value, ==, 0);
  g_assert_false (attain_panel_get_total (scores, 4, rubric, 0, &value));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/panel-rules/conflicts-each-with-its-reason", test_conflicts);
  g_test_add_func ("/panel-rules/quorum-is-lost-to-a-conflict", test_quorum_is_lost);
  g_test_add_func ("/panel-rules/scores-that-the-rubric-allows", test_scores_allowed);
  g_test_add_func ("/panel-rules/mean-and-weighted-total", test_total);

  return g_test_run ();
}
