/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which years a board shows to somebody who has chosen and typed. */

#include "attain-asye-board-filter.h"

static AttainAsyeBoardRow *
make_row (AttainAsyeStatus status,
          int              days_late)
{
  AttainAsyeBoardRow *row = g_object_new (ATTAIN_TYPE_ASYE_BOARD_ROW, NULL);

  row->status = status;
  row->days_late = days_late;
  row->turn = ATTAIN_ASYE_ROLE_ASSESSOR;
  row->employee_id = g_strdup ("E7");
  row->name = g_strdup ("Zoë Quill");
  row->cohort = g_strdup ("September 2026");
  row->assessor = g_strdup ("Ben Lowe");
  return row;
}

static void
test_show (void)
{
  static const struct
  {
    AttainAsyeStatus    status;
    int                 days_late;
    AttainAsyeBoardShow show;
    gboolean            matches;
  } cases[] = {
    { ATTAIN_ASYE_STATUS_ACTIVE, 0, ATTAIN_ASYE_BOARD_UNDER_WAY, TRUE },
    { ATTAIN_ASYE_STATUS_PAUSED, 0, ATTAIN_ASYE_BOARD_UNDER_WAY, TRUE },
    { ATTAIN_ASYE_STATUS_COMPLETED, 0, ATTAIN_ASYE_BOARD_UNDER_WAY, FALSE },
    { ATTAIN_ASYE_STATUS_ACTIVE, 3, ATTAIN_ASYE_BOARD_LATE, TRUE },
    { ATTAIN_ASYE_STATUS_ACTIVE, 0, ATTAIN_ASYE_BOARD_LATE, FALSE },
    { ATTAIN_ASYE_STATUS_WITHDRAWN, 3, ATTAIN_ASYE_BOARD_LATE, FALSE },
    { ATTAIN_ASYE_STATUS_WITHDRAWN, 0, ATTAIN_ASYE_BOARD_OVER, TRUE },
    { ATTAIN_ASYE_STATUS_PAUSED, 0, ATTAIN_ASYE_BOARD_OVER, FALSE },
    { ATTAIN_ASYE_STATUS_WITHDRAWN, 0, ATTAIN_ASYE_BOARD_ALL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainAsyeBoardRow) row = make_row (cases[i].status, cases[i].days_late);
      const AttainAsyeBoardFilter filter = { .show = cases[i].show };

      g_test_message ("case %u", i);
      g_assert_cmpint (attain_asye_board_filter_matches (&filter, row), ==, cases[i].matches);
    }
}

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    gboolean    matches;
  } cases[] = {
    { "", TRUE },
    { "  ", TRUE },
    { "ZOË", TRUE },
    { "lowe quill", TRUE },
    { "quill  2026", TRUE },
    { "e7", TRUE },
    { "quill 2025", FALSE },
  };
  g_autoptr(AttainAsyeBoardRow) row = make_row (ATTAIN_ASYE_STATUS_ACTIVE, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainAsyeBoardFilter) filter = g_new0 (AttainAsyeBoardFilter, 1);

      attain_asye_board_filter_set_text (filter, cases[i].text);
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (attain_asye_board_filter_matches (filter, row), ==, cases[i].matches);
    }
}

static void
test_whose (void)
{
  g_autoptr(AttainAsyeBoardRow) row = make_row (ATTAIN_ASYE_STATUS_ACTIVE, 0);
  const AttainAsyeBoardFilter own = { .turn = ATTAIN_ASYE_ROLE_ASSESSOR, .cohort = (char *) "September 2026",
                                      .assessor = (char *) "Ben Lowe" };
  const AttainAsyeBoardFilter other_turn = { .turn = ATTAIN_ASYE_ROLE_WORKER };
  const AttainAsyeBoardFilter other_cohort = { .cohort = (char *) "April 2026" };
  const AttainAsyeBoardFilter other_assessor = { .assessor = (char *) "Cara Nunn" };

  g_assert_true (attain_asye_board_filter_matches (&own, row));
  g_assert_false (attain_asye_board_filter_matches (&other_turn, row));
  g_assert_false (attain_asye_board_filter_matches (&other_cohort, row));
  g_assert_false (attain_asye_board_filter_matches (&other_assessor, row));
  g_clear_pointer (&row->assessor, g_free);
  g_assert_false (attain_asye_board_filter_matches (&own, row));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/asye-board-filter/show", test_show);
  g_test_add_func ("/asye-board-filter/text", test_text);
  g_test_add_func ("/asye-board-filter/whose", test_whose);

  return g_test_run ();
}
