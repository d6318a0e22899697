/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-standing-test.h"

#define TODAY "2026-11-22"

/* Of the posts held, the level of today and since when; "-" where there is none. */
static void
test_level_since (void)
{
  static const struct
  {
    const char *name;
    struct { const char *from, *to, *level; AttainContract contract; } posts[4];
    const char *level, *since;
  } cases[] = {
    { "one-post", { { "2024-01-08", NULL, "2", ATTAIN_CONTRACT_PERMANENT } }, "2", "2024-01-08" },
    { "moved-teams-at-once", { { "2022-03-01", "2024-01-07", "2", ATTAIN_CONTRACT_FIXED_TERM },
                               { "2024-01-08", NULL, "2", ATTAIN_CONTRACT_PERMANENT } }, "2", "2022-03-01" },
    { "rose", { { "2022-03-01", "2024-01-07", "1", ATTAIN_CONTRACT_PERMANENT },
                { "2024-01-08", NULL, "2", ATTAIN_CONTRACT_PERMANENT } }, "2", "2024-01-08" },
    { "rose-and-moved", { { "2020-01-06", "2022-02-28", "1", ATTAIN_CONTRACT_PERMANENT },
                          { "2022-03-01", "2024-01-07", "2", ATTAIN_CONTRACT_PERMANENT },
                          { "2024-01-08", NULL, "2", ATTAIN_CONTRACT_PERMANENT } }, "2", "2022-03-01" },
    { "left-and-came-back", { { "2019-03-01", "2023-12-31", "2", ATTAIN_CONTRACT_PERMANENT },
                              { "2024-01-08", NULL, "2", ATTAIN_CONTRACT_PERMANENT } }, "2", "2024-01-08" },
    { "through-an-agency-between", { { "2019-03-01", "2022-12-31", "2", ATTAIN_CONTRACT_PERMANENT },
                                     { "2023-01-01", "2024-01-07", "2", ATTAIN_CONTRACT_AGENCY },
                                     { "2024-01-08", NULL, "2", ATTAIN_CONTRACT_PERMANENT } }, "2", "2024-01-08" },
    { "two-posts-at-a-time", { { "2022-03-01", "2026-12-31", "2", ATTAIN_CONTRACT_PERMANENT },
                               { "2024-01-08", NULL, "2", ATTAIN_CONTRACT_PERMANENT } }, "2", "2022-03-01" },
    { "without-a-level", { { "2024-01-08", NULL, NULL, ATTAIN_CONTRACT_PERMANENT } }, NULL, "-" },
    { "not-yet-begun", { { "2027-01-04", NULL, "2", ATTAIN_CONTRACT_PERMANENT } }, NULL, "-" },
    { "over", { { "2022-03-01", "2026-11-21", "2", ATTAIN_CONTRACT_PERMANENT } }, NULL, "-" },
    { "through-an-agency", { { "2022-03-01", NULL, "2", ATTAIN_CONTRACT_AGENCY } }, NULL, "-" },
    { "nothing", { { NULL } }, NULL, "-" },
  };
  g_autoptr(AttainScheme) scheme = standing_test_scheme_new ();
  g_autoptr(GPtrArray) rules = standing_test_rules_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AttainStanding) standing = attain_standing_new (scheme, rules, TODAY);
      g_autofree char *since = NULL;
      const char *level;
      gint32 day;

      g_test_message ("%s", cases[i].name);
      for (guint j = 0; cases[i].posts[j].from != NULL; j++)
        standing_test_add_post (standing, cases[i].posts[j].from, cases[i].posts[j].to, cases[i].posts[j].level,
                                cases[i].posts[j].contract);
      level = attain_standing_get_level (standing, &day);
      since = day != 0 ? attain_date_from_day (day) : g_strdup ("-");
      g_assert_cmpstr (level, ==, cases[i].level);
      g_assert_cmpstr (since, ==, cases[i].since);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/standing/level-since", test_level_since);

  return g_test_run ();
}
