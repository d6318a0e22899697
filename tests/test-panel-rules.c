/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-panel-rules.h"

#define APPLICANT 7

static void
test_conflicts (void)
{
  const struct
  {
    AttainPanelVoter seat;
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
      g_assert_cmpstr (attain_panel_voter_get_conflict (&cases[i].seat, APPLICANT, cases[i].on_appeal), ==,
                       cases[i].conflict);
      g_assert_cmpint (attain_panel_voter_may_vote (&cases[i].seat, APPLICANT, cases[i].on_appeal), ==,
                       cases[i].votes);
    }
}

/* Three of a panel may vote; then one of them becomes the applicant's manager before the decision. */
static void
test_quorum_is_lost (void)
{
  AttainPanelVoter seats[] = {
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/panel-rules/conflicts-each-with-its-reason", test_conflicts);
  g_test_add_func ("/panel-rules/quorum-is-lost-to-a-conflict", test_quorum_is_lost);

  return g_test_run ();
}
