/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "attain-asye-schedule.h"
#include "attain-asye-test.h"
#include "attain-date.h"

typedef struct { const char *from; const char *to; double fte; } Hours;

typedef struct
{
  const char *name;
  const char *start;
  Hours hours[3];
  AttainAsyePauseSpan pauses[2];
  const char *on;
  const char *original;
  const char *revised;
  const char *lines;
} Case;

/* The days of the reviews at three, six and twelve months, and the words for the last. */
static const Case cases[] = {
  { "/asye/schedule/full-time", "2026-09-01", { { "2026-09-01", NULL, 1 } }, { { NULL } }, "2026-09-01",
    "2026-12-01 2027-03-01 2027-09-01", "2026-12-01 2027-03-01 2027-09-01", "Due 12 months after the start: 1 Sep 2027" },
  { "/asye/schedule/no-post-is-full-time", "2026-09-01", { { NULL } }, { { NULL } }, "2026-09-01",
    "2026-12-01 2027-03-01 2027-09-01", "2026-12-01 2027-03-01 2027-09-01", NULL },
  { "/asye/schedule/part-time-stretches-every-date", "2026-09-01", { { "2026-09-01", NULL, 0.6 } }, { { NULL } },
    "2026-09-01", "2027-02-01 2027-07-01 2028-05-01", "2027-02-01 2027-07-01 2028-05-01",
    "Part-time: what takes 12 months in full-time work takes 20 months, until 1 May 2028" },
  { "/asye/schedule/hours-that-change-count-each-for-their-time", "2026-09-01",
    { { "2026-09-01", "2027-02-28", 1 }, { "2027-03-01", NULL, 0.5 } }, { { NULL } }, "2026-09-01",
    "2026-12-01 2027-03-01 2028-03-01", "2026-12-01 2027-03-01 2028-03-01",
    "Part-time: what takes 12 months in full-time work takes 18 months, until 1 Mar 2028" },
  { "/asye/schedule/hours-that-change-within-a-month", "2026-09-01",
    { { "2025-01-01", "2026-09-16", 0.5 }, { "2026-09-16", NULL, 1 } }, { { NULL } }, "2026-09-01",
    "2026-12-09 2027-03-09 2027-09-09", "2026-12-09 2027-03-09 2027-09-09", NULL },
  { "/asye/schedule/two-posts-are-never-more-than-full-time", "2026-09-01",
    { { "2026-09-01", NULL, 0.6 }, { "2026-09-01", NULL, 0.6 } }, { { NULL } }, "2026-09-01",
    "2026-12-01 2027-03-01 2027-09-01", "2026-12-01 2027-03-01 2027-09-01", NULL },
  { "/asye/schedule/pause-moves-every-later-date", "2026-09-01", { { "2026-09-01", NULL, 1 } },
    { { "2027-01-04", "2027-01-31", "sickness" } }, "2027-06-01",
    "2026-12-01 2027-03-01 2027-09-01", "2026-12-01 2027-03-29 2027-09-29",
    "Due 12 months after the start: 1 Sep 2027; Moved by 28 days: paused from 4 Jan 2027 to 31 Jan 2027" },
  { "/asye/schedule/pause-that-begins-on-the-day", "2026-09-01", { { "2026-09-01", NULL, 1 } },
    { { "2027-03-01", "2027-03-01", "sickness" } }, "2027-06-01",
    "2026-12-01 2027-03-01 2027-09-01", "2026-12-01 2027-03-02 2027-09-02",
    "Due 12 months after the start: 1 Sep 2027; Moved by 1 day: paused from 1 Mar 2027 to 1 Mar 2027" },
  { "/asye/schedule/two-pauses-add-up", "2026-09-01", { { "2026-09-01", NULL, 1 } },
    { { "2027-01-04", "2027-01-31", "sickness" }, { "2027-06-01", "2027-06-14", "sickness" } }, "2027-07-01",
    "2026-12-01 2027-03-01 2027-09-01", "2026-12-01 2027-03-29 2027-10-13", NULL },
  { "/asye/schedule/second-pause-meets-a-date-that-the-first-moved", "2026-09-01", { { "2026-09-01", NULL, 1 } },
    { { "2026-11-02", "2026-11-29", "sickness" }, { "2026-12-14", "2026-12-20", "sickness" } }, "2027-07-01",
    "2026-12-01 2027-03-01 2027-09-01", "2027-01-05 2027-04-05 2027-10-06", NULL },
  { "/asye/schedule/open-pause-lasts-until-the-day", "2026-09-01", { { "2026-09-01", NULL, 1 } },
    { { "2027-02-01", NULL, "sickness" } }, "2027-02-10",
    "2026-12-01 2027-03-01 2027-09-01", "2026-12-01 2027-03-11 2027-09-11",
    "Due 12 months after the start: 1 Sep 2027; Moved by 10 days so far: paused since 1 Feb 2027" },
  { "/asye/schedule/open-pause-to-come-moves-nothing", "2026-09-01", { { "2026-09-01", NULL, 1 } },
    { { "2027-02-01", NULL, "sickness" } }, "2027-01-31",
    "2026-12-01 2027-03-01 2027-09-01", "2026-12-01 2027-03-01 2027-09-01", NULL },
  { "/asye/schedule/part-time-and-paused", "2026-09-01", { { "2026-09-01", NULL, 0.6 } },
    { { "2027-02-01", "2027-02-28", "sickness" } }, "2027-07-01",
    "2027-02-01 2027-07-01 2028-05-01", "2027-03-01 2027-07-29 2028-05-29", NULL },
  { "/asye/schedule/leap-day", "2028-02-29", { { "2028-02-29", NULL, 1 } }, { { NULL } }, "2028-02-29",
    "2028-05-29 2028-08-29 2029-02-28", "2028-05-29 2028-08-29 2029-02-28", NULL },
  { "/asye/schedule/pause-over-a-leap-day", "2027-09-01", { { "2027-09-01", NULL, 1 } },
    { { "2028-02-28", "2028-03-01", "sickness" } }, "2028-06-01",
    "2027-12-01 2028-03-01 2028-09-01", "2027-12-01 2028-03-04 2028-09-04", NULL },
};

static guint
get_n_pauses (const Case *test)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (test->pauses) && test->pauses[n].from_on != NULL)
    n++;

  return n;
}

static guint
set_spans (const Hours    *hours,
           AttainPostSpan *spans)
{
  guint n = 0;

  for (; n < 3 && hours[n].from != NULL; n++)
    spans[n] = (AttainPostSpan) {
      .from_day = attain_date_to_day (hours[n].from),
      .to_day = hours[n].to != NULL ? attain_date_to_day (hours[n].to) : ATTAIN_DAY_OPEN,
      .fte = hours[n].fte,
    };

  return n;
}

static char *
join_lines (GPtrArray *lines)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", (char *) g_ptr_array_index (lines, i));

  return g_string_free (joined, FALSE);
}

static guint
count (AttainAsyeSchedule *schedule,
       AttainAsyeItemKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < schedule->items->len; i++)
    n += ((AttainAsyeItem *) g_ptr_array_index (schedule->items, i))->kind == kind;

  return n;
}

static AttainAsyeItem *
find (AttainAsyeSchedule *schedule,
      const char         *code,
      int                 number)
{
  for (guint i = 0; i < schedule->items->len; i++)
    {
      AttainAsyeItem *item = g_ptr_array_index (schedule->items, i);

      if (g_str_equal (item->code, code) && item->number == number)
        return item;
    }

  g_assert_not_reached ();
}

static void
test_dates (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(AttainProgramme) year = test_year_new ();
  AttainPostSpan spans[3];
  const AttainAsyeTerms terms = {
    year, test->start, spans, set_spans (test->hours, spans), test->pauses, get_n_pauses (test), NULL, test->on,
  };
  g_autoptr(AttainAsyeSchedule) schedule = attain_asye_schedule_new (&terms);
  AttainAsyeItem *three = find (schedule, "three", 1);
  AttainAsyeItem *six = find (schedule, "six", 1);
  AttainAsyeItem *last = find (schedule, "final", 1);
  g_autofree char *original = g_strjoin (" ", three->due_original, six->due_original, last->due_original, NULL);
  g_autofree char *revised = g_strjoin (" ", three->due, six->due, last->due, NULL);
  g_autofree char *lines = join_lines (last->lines);

  g_assert_cmpstr (original, ==, test->original);
  g_assert_cmpstr (revised, ==, test->revised);
  g_assert_cmpstr (schedule->end_original, ==, last->due_original);
  g_assert_cmpstr (schedule->end, ==, last->due);
  if (test->lines != NULL)
    g_assert_cmpstr (lines, ==, test->lines);
}

static void
test_supervision (void)
{
  const struct { int number; const char *due; } rows[] = {
    { 1, "2026-09-07" },  { 6, "2026-10-12" },  { 7, "2026-10-26" },
    { 16, "2027-03-01" }, { 17, "2027-03-31" }, { 22, "2027-08-30" },
  };
  g_autoptr(AttainProgramme) year = test_year_new ();
  const AttainAsyeTerms terms = { year, "2026-09-01", NULL, 0, NULL, 0, NULL, "2026-09-01" };
  g_autoptr(AttainAsyeSchedule) schedule = attain_asye_schedule_new (&terms);

  g_assert_cmpuint (count (schedule, ATTAIN_ASYE_ITEM_SUPERVISION), ==, 22);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (find (schedule, ATTAIN_ASYE_SUPERVISION, rows[i].number)->due, ==, rows[i].due);
}

static void
test_supervision_goes_on (void)
{
  const Hours hours[3] = { { "2026-09-01", NULL, 0.6 } };
  g_autoptr(AttainProgramme) year = test_year_new ();
  AttainPostSpan spans[3];
  const AttainAsyeTerms terms = { year, "2026-09-01", spans, set_spans (hours, spans), NULL, 0, NULL, "2026-09-01" };
  g_autoptr(AttainAsyeSchedule) schedule = attain_asye_schedule_new (&terms);

  g_assert_cmpuint (count (schedule, ATTAIN_ASYE_ITEM_SUPERVISION), ==, 30);
  g_assert_cmpstr (find (schedule, ATTAIN_ASYE_SUPERVISION, 6)->due, ==, "2026-10-12");
}

static void
test_latest_end (void)
{
  const struct { double fte; AttainAsyePauseSpan pause; gboolean too_late; const char *lines; } rows[] = {
    { 0.5, { NULL }, FALSE, "Part-time: what takes 12 months in full-time work takes 24 months, until 1 Sep 2028" },
    { 0.5, { "2027-03-01", "2027-03-01", "sickness" }, TRUE,
      "Part-time: what takes 12 months in full-time work takes 24 months, until 1 Sep 2028; "
      "Moved by 1 day: paused from 1 Mar 2027 to 1 Mar 2027; "
      "After 1 Sep 2028, by when the programme must be over" },
    { 0.4, { NULL }, TRUE,
      "Part-time: what takes 12 months in full-time work takes 30 months, until 1 Mar 2029; "
      "After 1 Sep 2028, by when the programme must be over" },
  };
  g_autoptr(AttainProgramme) year = test_year_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const Hours hours[3] = { { "2026-09-01", NULL, rows[i].fte } };
      AttainPostSpan spans[3];
      const AttainAsyeTerms terms = { year, "2026-09-01", spans, set_spans (hours, spans), &rows[i].pause,
                                      rows[i].pause.from_on != NULL, NULL, "2027-09-01" };
      g_autoptr(AttainAsyeSchedule) schedule = attain_asye_schedule_new (&terms);
      g_autofree char *lines = join_lines (schedule->lines);

      g_assert_cmpstr (schedule->latest_end, ==, "2028-09-01");
      g_assert_cmpint (schedule->too_late, ==, rows[i].too_late);
      g_assert_cmpstr (lines, ==, rows[i].lines);
    }
}

static void
test_working_days (void)
{
  g_autoptr(AttainProgramme) year = test_year_new ();
  g_autoptr(AttainHolidays) holidays = attain_holidays_new ();
  AttainHolidayRule *rule = g_new0 (AttainHolidayRule, 1);
  const AttainAsyeTerms terms = { year, "2026-10-03", NULL, 0, NULL, 0, holidays, "2026-10-03" };
  g_autoptr(AttainAsyeSchedule) schedule = NULL;
  g_autofree char *lines = NULL;

  rule->title = g_strdup ("Fair Monday");
  rule->basis = ATTAIN_HOLIDAY_FIXED;
  rule->month = 1;
  rule->day = 4;
  g_ptr_array_add (holidays->rules, rule);
  schedule = attain_asye_schedule_new (&terms);
  lines = join_lines (find (schedule, "three", 1)->lines);

  g_assert_cmpstr (find (schedule, "three", 1)->due, ==, "2027-01-05");
  g_assert_cmpstr (find (schedule, "six", 1)->due, ==, "2027-04-05");
  g_assert_cmpstr (find (schedule, "final", 1)->due_original, ==, "2027-10-04");
  g_assert_cmpstr (lines, ==, "Due 3 months after the start: 3 Jan 2027; "
                              "3 Jan 2027 is not a working day: moved to 5 Jan 2027");
}

static void
test_hours_make_no_difference (void)
{
  const Hours hours[3] = { { "2026-09-01", NULL, 0.6 } };
  g_autoptr(AttainProgramme) year = test_year_new ();
  AttainPostSpan spans[3];
  const AttainAsyeTerms terms = { year, "2026-09-01", spans, set_spans (hours, spans), NULL, 0, NULL, "2026-09-01" };
  g_autoptr(AttainAsyeSchedule) schedule = NULL;

  year->part_time = ATTAIN_PART_TIME_CALENDAR;
  schedule = attain_asye_schedule_new (&terms);
  g_assert_cmpstr (schedule->end, ==, "2027-09-01");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_dates);
  g_test_add_func ("/asye/schedule/supervision-of-a-full-year", test_supervision);
  g_test_add_func ("/asye/schedule/supervision-goes-on-until-the-end", test_supervision_goes_on);
  g_test_add_func ("/asye/schedule/latest-end", test_latest_end);
  g_test_add_func ("/asye/schedule/days-off-move-to-the-next-working-day", test_working_days);
  g_test_add_func ("/asye/schedule/hours-make-no-difference-where-the-programme-says-so",
                   test_hours_make_no_difference);

  return g_test_run ();
}
