/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-pause-rule.h"
#include "attain-asye-test.h"
#include "attain-error.h"

#define START "2026-09-01"

typedef struct
{
  const char *name;
  AttainAsyePauseSpan pause;
  const char *sentence;
} Case;

static const AttainAsyePauseSpan agreed[] = {
  { "2027-01-04", "2027-01-31", "sickness" },
  { "2027-08-02", NULL, "sickness" },
};

static const Case cases[] = {
  { "/asye/pause/on-the-first-day", { "2026-09-01", "2026-09-30", "sickness" }, NULL },
  { "/asye/pause/between-two-others", { "2027-02-01", "2027-08-01", "sickness" }, NULL },
  { "/asye/pause/refused/ends-before-it-begins", { "2027-03-02", "2027-03-01", "sickness" },
    "The pause ends before it begins" },
  { "/asye/pause/refused/before-the-year", { "2026-08-31", "2026-09-30", "sickness" },
    "The pause begins before the year does, on 1 Sep 2026" },
  { "/asye/pause/refused/overlaps-at-its-end", { "2026-12-01", "2027-01-04", "sickness" },
    "The pause overlaps the one that begins on 4 Jan 2027: change that one instead" },
  { "/asye/pause/refused/overlaps-at-its-beginning", { "2027-01-31", "2027-02-05", "sickness" },
    "The pause overlaps the one that begins on 4 Jan 2027: change that one instead" },
  { "/asye/pause/refused/contains-another", { "2026-12-01", "2027-03-01", "sickness" },
    "The pause overlaps the one that begins on 4 Jan 2027: change that one instead" },
  { "/asye/pause/refused/open-before-another", { "2027-02-01", NULL, "sickness" },
    "The pause overlaps the one that begins on 2 Aug 2027: change that one instead" },
  { "/asye/pause/refused/after-one-that-is-open", { "2027-12-01", "2027-12-31", "sickness" },
    "The pause overlaps the one that begins on 2 Aug 2027: change that one instead" },
  { "/asye/pause/refused/capability", { "2027-03-01", "2027-03-31", "capability" },
    "The year is never paused for capability: concerns go through the employer's own procedures" },
  { "/asye/pause/refused/no-reason", { "2027-03-01", "2027-03-31", NULL },
    "“” is not a reason that this programme is paused for" },
  { "/asye/pause/refused/reason-of-another-programme", { "2027-03-01", "2027-03-31", "sabbatical" },
    "“sabbatical” is not a reason that this programme is paused for" },
  { "/asye/pause/refused/longer-than-the-programme-may-last", { "2027-03-01", "2028-09-02", "sickness" },
    "The pause goes on after 1 Sep 2028, by when the year must be over" },
};

static void
test_check (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(GError) error = NULL;
  gboolean allowed = attain_asye_pause_span_check (&test->pause, year, START, agreed, G_N_ELEMENTS (agreed), &error);

  g_assert_cmpint (allowed, ==, test->sentence == NULL);
  if (test->sentence == NULL)
    {
      g_assert_no_error (error);
      return;
    }

  g_assert_error (error, ATTAIN_ERROR, ATTAIN_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, test->sentence);
}

static void
test_no_rules (void)
{
  const AttainAsyePauseSpan sickness = { "2027-03-01", "2027-03-31", "sickness" };
  const AttainAsyePauseSpan capability = { "2027-03-01", "2027-03-31", "capability" };
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) never = NULL;

  year->has_pauses = FALSE;
  g_ptr_array_set_size (year->refused_reasons, 0);

  g_assert_false (attain_asye_pause_span_check (&sickness, year, START, NULL, 0, &error));
  g_assert_cmpstr (error->message, ==, "ASYE, adults (2022) has no rules for pauses yet: none can be agreed");
  g_assert_false (attain_asye_pause_span_check (&capability, year, START, NULL, 0, &never));
  g_assert_cmpstr (never->message, ==, cases[9].sentence);
}

static void
test_days (void)
{
  const struct { AttainAsyePauseSpan pause; const char *on; int days; } rows[] = {
    { { "2027-01-04", "2027-01-31", NULL }, "2027-01-10", 28 },
    { { "2027-01-04", "2027-01-04", NULL }, "2027-01-10", 1 },
    { { "2028-02-28", "2028-03-01", NULL }, "2029-01-01", 3 },
    { { "2027-02-01", NULL, NULL }, "2027-02-10", 10 },
    { { "2027-02-01", NULL, NULL }, "2027-01-31", 0 },
    { { "2027-02-01", NULL, NULL }, "2026-01-31", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (attain_asye_pause_span_get_days (&rows[i].pause, rows[i].on), ==, rows[i].days);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_check);
  g_test_add_func ("/asye/pause/refused/no-rules-yet", test_no_rules);
  g_test_add_func ("/asye/pause/days-include-both-ends", test_days);

  return g_test_run ();
}
