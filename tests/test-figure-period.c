/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-figure-period.h"

static void
test_days (void)
{
  const struct { AttainFigurePeriod period; int month; const char *as_of, *from, *to; } cases[] = {
    { ATTAIN_FIGURE_PERIOD_TWELVE_MONTHS, 4, "2026-06-01", "2025-06-02", "2026-06-01" },
    { ATTAIN_FIGURE_PERIOD_TWELVE_MONTHS, 4, "2024-02-29", "2023-03-01", "2024-02-29" },
    { ATTAIN_FIGURE_PERIOD_TWELVE_MONTHS, 4, "2024-02-28", "2023-02-28", "2024-02-28" },
    { ATTAIN_FIGURE_PERIOD_COUNCIL_YEAR, 4, "2026-06-01", "2026-04-01", "2026-06-01" },
    { ATTAIN_FIGURE_PERIOD_COUNCIL_YEAR, 4, "2026-04-01", "2026-04-01", "2026-04-01" },
    { ATTAIN_FIGURE_PERIOD_COUNCIL_YEAR, 9, "2026-06-01", "2025-09-01", "2026-06-01" },
    { ATTAIN_FIGURE_PERIOD_CENSUS_YEAR, 4, "2026-06-01", "2024-10-01", "2025-09-30" },
    { ATTAIN_FIGURE_PERIOD_CENSUS_YEAR, 4, "2026-09-29", "2024-10-01", "2025-09-30" },
    { ATTAIN_FIGURE_PERIOD_CENSUS_YEAR, 4, "2026-09-30", "2025-10-01", "2026-09-30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      attain_figure_period_get_days (cases[i].period, cases[i].month, cases[i].as_of, &from, &to);
      g_assert_cmpstr (from, ==, cases[i].from);
      g_assert_cmpstr (to, ==, cases[i].to);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-period/days", test_days);

  return g_test_run ();
}
