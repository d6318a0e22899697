/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes a line of the establishment, an absence or a count of cases wrong by itself. */

#include "attain-absence.h"
#include "attain-caseload.h"
#include "attain-establishment.h"
#include "attain-record-case.h"

#define FUNDED "team=North", "role=Social worker", "from-on=2026-04-01"
#define AWAY   "person-id=1", "from-on=2026-11-02"

static const RecordCase cases[] = {
  { "establishment/of-any-grade", attain_establishment_get_type, { FUNDED, "fte=5.6" }, NULL },
  { "establishment/for-a-day", attain_establishment_get_type, { FUNDED, "to-on=2026-04-01", "fte=106" }, NULL },
  { "establishment/backwards", attain_establishment_get_type, { FUNDED, "to-on=2026-03-31", "fte=1" },
    "To: the funding ends before it begins" },
  { "establishment/nothing", attain_establishment_get_type, { FUNDED }, "FTE is missing" },
  { "establishment/less-than-nothing", attain_establishment_get_type, { FUNDED, "fte=-1" },
    "FTE: the funded full-time equivalent, more than 0 and at most 10000" },
  { "establishment/at-most", attain_establishment_get_type, { FUNDED, "fte=10000" }, NULL },
  { "establishment/too-much", attain_establishment_get_type, { FUNDED, "fte=10001" },
    "FTE: the funded full-time equivalent, more than 0 and at most 10000" },
  { "establishment/for-no-role", attain_establishment_get_type, { "team=North", "from-on=2026-04-01", "fte=1" },
    "Role is missing" },
  { "absence/half-a-day", attain_absence_get_type, { AWAY, "to-on=2026-11-02", "days=0.5" }, NULL },
  { "absence/still-away", attain_absence_get_type, { AWAY, "days=40", "reason=SIC" }, NULL },
  { "absence/every-day-of-a-week", attain_absence_get_type, { AWAY, "to-on=2026-11-08", "days=7" }, NULL },
  { "absence/more-than-its-days", attain_absence_get_type, { AWAY, "to-on=2026-11-08", "days=7.5" },
    "Days: 7.5 is more than there are from the first day to the last" },
  { "absence/backwards", attain_absence_get_type, { AWAY, "to-on=2026-11-01", "days=1" },
    "To: the absence ends before it begins" },
  { "absence/without-days", attain_absence_get_type, { AWAY }, "Days is missing" },
  { "absence/less-than-no-days", attain_absence_get_type, { AWAY, "days=-0.5" },
    "Days: the working days lost, more than 0" },
  { "caseload/none", attain_caseload_get_type, { "person-id=1", "counted-on=2026-09-30", "cases=0" }, NULL },
  { "caseload/less-than-none", attain_caseload_get_type, { "person-id=1", "counted-on=2026-09-30", "cases=-1" },
    "Cases: -1 is not between 0 and 1000" },
  { "caseload/too-many", attain_caseload_get_type, { "person-id=1", "counted-on=2026-09-30", "cases=1001" },
    "Cases: 1001 is not between 0 and 1000" },
  { "caseload/on-no-day", attain_caseload_get_type, { "person-id=1", "cases=14" }, "Counted on is missing" },
};

static void
test_employed (void)
{
  const struct { const char *from; const char *left; const char *refusal; } days[] = {
    { "2020-01-06", NULL, NULL },
    { "2020-01-05", NULL, "The absence begins before the person started, on 6 Jan 2020" },
    { "2026-03-31", "2026-03-31", NULL },
    { "2026-04-01", "2026-03-31", "The absence begins after the person left, on 31 Mar 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(GError) error = NULL;
      gboolean employed = attain_absence_check_employed (days[i].from, "2020-01-06", days[i].left, &error);

      g_assert_cmpint (employed, ==, days[i].refusal == NULL);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, days[i].refusal);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_record_cases ("workforce-records", cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/workforce-records/absence/while-employed", test_employed);
  return g_test_run ();
}
